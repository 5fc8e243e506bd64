"""Let Esri's models of the web map specification read a web map of ours: the ``arcgis-mapping`` package.

They refuse words that the specification does not have and drop names that it does not have, so what comes
back must be what went in.  The package is read below the folder of the first argument; of the rest of the
Python API it only wants names.
"""

from __future__ import annotations

import importlib
import sys
import types
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from checks import Checks
from web_layer_sharing.sharing.layer_form import LayerTime
from web_layer_sharing.sharing.map_snapshot import (
    Crs,
    Extent,
    GroupNode,
    LayerKind,
    LayerNode,
    LayerSnapshot,
    MapSnapshot,
)
from web_layer_sharing.sharing.web_map import (
    Bookmark,
    GroupShown,
    TimeSlider,
    WebMapFacts,
    WebSource,
    WebSourceKind,
    web_map,
)
from web_layer_sharing.sharing.web_map.document import Served

if TYPE_CHECKING:
    from collections.abc import Iterator

_SERVICE = "https://gis.example.org/server/rest/services/Town/FeatureServer"
_POINT = {
    "type": "esriSMS",
    "style": "esriSMSCircle",
    "color": [10, 20, 30, 255],
    "size": 12,
    "outline": {"type": "esriSLS", "style": "esriSLSSolid", "color": [0, 0, 0, 255], "width": 1},
}
_SHOWN: dict[str, Any] = {
    "popupInfo": {
        "title": "Tree {kind}",
        "fieldInfos": [{"fieldName": "kind", "label": "Kind", "visible": True}],
    },
    "formInfo": {
        "title": "Trees",
        "formElements": [
            {"type": "field", "fieldName": "kind", "label": "Kind", "inputType": {"type": "text-box"}}
        ],
    },
    "blendMode": "multiply",
    "effect": [{"type": "drop-shadow", "xoffset": 2, "yoffset": 2, "blurRadius": 3, "color": [0, 0, 0, 128]}],
    "layerDefinition": {
        "featureReduction": {
            "type": "cluster",
            "clusterRadius": 40,
            "clusterMinSize": 12,
            "clusterMaxSize": 12,
            "drawingInfo": {
                "renderer": {"type": "simple", "symbol": _POINT, "label": ""},
                "labelingInfo": [],
            },
        },
        "fieldConfigurations": [{"name": "kind", "alias": "Kind"}],
    },
}


def _town() -> MapSnapshot:
    mercator = Crs(102100, 3857, name="WGS 84 / Pseudo-Mercator", units="esriMeters")
    kinds = {"wms": LayerKind.WEB, "tiles": LayerKind.WEB, "owners": LayerKind.TABLE}
    layers = tuple(
        LayerSnapshot(
            name,
            name.capitalize(),
            kinds.get(name, LayerKind.FEATURE),
            "" if name in kinds else "esriGeometryPoint",
            crs=mercator,
            time=LayerTime("planted") if name == "trees" else None,
            blend_mode="screen" if name == "wms" else "normal",
        )
        for name in ("trees", "lots", "wms", "tiles", "owners")
    )
    tree = (
        GroupNode("green", "Green", children=(LayerNode("trees"), LayerNode("wms"))),
        LayerNode("lots"),
        LayerNode("tiles"),
        LayerNode("owners"),
    )
    box = Extent(890000.0, 6500000.0, 990000.0, 6600000.0)
    return MapSnapshot("Town", mercator, box, Extent(8.0, 50.0, 9.0, 51.0), layers=layers, tree=tree)


def _facts() -> WebMapFacts:
    return WebMapFacts(
        bookmarks=(Bookmark("Centre", Extent(8.0, 50.0, 9.0, 51.0)),),
        sources={
            "tiles": WebSource(
                WebSourceKind.TILES, "https://tile.example.org/{z}/{x}/{y}.png", copyright="Ann"
            ),
            "wms": WebSource(WebSourceKind.WMS, "https://wms.example.org/ows", ("a",), format="image/png"),
        },
        refreshed={"lots": 2},
        unlisted=frozenset({"lots"}),
        groups={"green": GroupShown(exclusive=True, opacity=0.5, blend_mode="multiply")},
        time=TimeSlider(0, 86_400_000, 1.0, "esriTimeUnitsHours"),
    )


def _models(folder: str) -> Any:
    """Return Esri's model of a web map, with stand-ins for what surrounds it in the Python API."""
    sys.path.append(folder)

    class Lazy:
        def __init__(self, name: str) -> None:
            self._name = name

        def __getattr__(self, name: str) -> Any:
            return getattr(importlib.import_module(self._name), name)

    for name, members in {
        "arcgis": {},
        "arcgis.auth": {},
        "arcgis.auth.tools": {"LazyLoader": Lazy},
        "arcgis._impl": {},
        "arcgis._impl.common": {},
        "arcgis._impl.common._deprecate": {"deprecated": lambda *_, **__: lambda wrapped: wrapped},
        "arcgis.map": {},
    }.items():
        made = types.ModuleType(name)
        made.__path__ = [f"{folder}/arcgis/map"] if name == "arcgis.map" else []
        vars(made).update(members)
        sys.modules[name] = made
    return importlib.import_module("arcgis.map.dataclasses.models.mapping").Webmap


def _lost(sent: Any, read: Any, place: str = "") -> Iterator[str]:
    """Yield where what was read differs from what was sent."""
    if isinstance(sent, dict) and isinstance(read, dict):
        for name, value in sent.items():
            if name not in read:
                yield f"{place}.{name}"
            else:
                yield from _lost(value, read[name], f"{place}.{name}")
    elif isinstance(sent, list) and isinstance(read, list) and len(sent) == len(read):
        for number, value in enumerate(sent):
            yield from _lost(value, read[number], f"{place}[{number}]")
    elif sent != read:
        yield f"{place}: {sent!r} became {read!r}"


def main() -> int:
    """Make the web map, have it read, and tell what of it came back."""
    checks = Checks("web map models")
    served = {
        "trees": Served(f"{_SERVICE}/0", "f" * 32, _SHOWN),
        "lots": Served(f"{_SERVICE}/1", "f" * 32, {"popupInfo": _SHOWN["popupInfo"]}),
        "owners": Served(f"{_SERVICE}/2", "f" * 32, {"popupInfo": _SHOWN["popupInfo"]}),
    }
    document = web_map(_town(), _facts(), served)
    checks.same("every layer is in the map", document.left_out, ())
    with checks.part("reading"):
        model = _models(sys.argv[1])
        sent = deepcopy(dict(document.json))
        # the models put what they read into what they are given
        read = model(**deepcopy(sent)).model_dump(by_alias=True, exclude_unset=True, mode="json")
        checks.same("all of it is in the specification", list(_lost(sent, read)), [])
        # that the models do refuse is seen too
        sent["operationalLayers"][1]["visibilityMode"] = "sometimes"
        checks.raises("a word that the specification does not have is refused", lambda: model(**sent))
    return int(bool(checks.failed))


if __name__ == "__main__":
    sys.exit(main())
