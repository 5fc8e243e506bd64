"""Web map JSON, as Esri's web map specification has it (https://developers.arcgis.com/web-map-specification/).

Layers are listed from the bottom up, groups hold theirs the same way.  Layers from the web that lie below
everything else are the base map; the others are layers of the map and stay where they are in the order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..map_snapshot import GroupNode, LayerKind
from ..plan.model import Reason
from . import places, web_layers
from .facts import GroupShown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..map_snapshot import LayerNode, LayerSnapshot, MapSnapshot, TreeNode
    from .facts import TimeSlider, WebMapFacts

    Json = dict[str, Any]

VERSION = "2.28"
AUTHOR = "Web Layer Sharing"
PREFIX = "wls-"
GROUP = "GroupLayer"

# What an item tells of a layer, for a web map to tell too: clients that open a layer by its address do not
# look into the item.
_OF_LAYER = ("popupInfo", "formInfo", "blendMode", "effect")
_OF_DEFINITION = ("featureReduction", "fieldConfigurations")
_OF_TABLE = ("popupInfo", "formInfo")


@dataclass(frozen=True)
class Served:
    """A layer as it was published: its address, its service's item and its part of that item's data."""

    url: str
    item_id: str
    shown: Mapping[str, Any]


@dataclass(frozen=True)
class WebMapDocument:
    """A web map. ``left_out`` tells which layers it cannot hold, and why."""

    json: Mapping[str, Any]
    left_out: tuple[Reason, ...]


def web_map(snapshot: MapSnapshot, facts: WebMapFacts, served: Mapping[str, Served]) -> WebMapDocument:
    """Return the web map of a map. ``served`` has what was published, by QGIS layer id."""
    return _Maker(snapshot, facts, served).document()


class _Maker:
    """Walks the tree of layers, once for the base map and once for the rest."""

    def __init__(self, snapshot: MapSnapshot, facts: WebMapFacts, served: Mapping[str, Served]) -> None:
        self._snapshot = snapshot
        self._facts = facts
        self._served = served
        self._layers = {layer.id: layer for layer in snapshot.layers}
        self._base = self._base_layers()
        self._lacking: list[Reason] = []

    def document(self) -> WebMapDocument:
        base = [self._web_layer(layer) for layer in reversed(self._base)]
        base_layers = [each for each in base if each]
        layers = list(self._below(self._snapshot.tree))
        tables = list(self._tables())
        tiled = any(each["layerType"] == "WebTiledLayer" for each in _all([*base_layers, *layers]))
        system = places.reference(self._snapshot, tiled=tiled)
        view = places.view(self._snapshot, system)
        told: Json = {
            "operationalLayers": layers,
            "baseMap": {"title": self._base_title(), "baseMapLayers": base_layers},
            "spatialReference": places.spatial_reference(system),
            "initialState": {"viewpoint": {"targetGeometry": view}},
            "bookmarks": [
                {"name": each.name, "extent": places.place(each.extent, system)}
                for each in self._facts.bookmarks
            ],
            "tables": tables,
            "authoringApp": AUTHOR,
            "authoringAppVersion": "1",
            "version": VERSION,
        }
        if self._facts.time is not None:
            told["widgets"] = {"timeSlider": {"properties": _slider(self._facts.time)}}
        return WebMapDocument(told, tuple(self._lacking))

    def _base_layers(self) -> list[LayerSnapshot]:
        """Return the layers from the web at the bottom of the map, the top one first."""
        found: list[LayerSnapshot] = []
        drawn = [layer for layer in self._snapshot.layers if layer.kind is not LayerKind.TABLE]
        for layer in reversed(drawn):
            if layer.kind is not LayerKind.WEB:
                break
            found.insert(0, layer)
        return found

    def _base_title(self) -> str:
        return self._base[-1].name if self._base else "None"

    def _below(self, nodes: Sequence[TreeNode]) -> Iterator[Json]:
        """Yield what stands below a node, from the bottom up."""
        for node in reversed(nodes):
            told = self._group(node) if isinstance(node, GroupNode) else self._leaf(node)
            if told:
                yield told

    def _group(self, group: GroupNode) -> Json | None:
        layers = list(self._below(group.children))
        if not layers:
            return None
        shown = self._facts.groups.get(group.id) or GroupShown()
        told: Json = {
            "id": PREFIX + group.id,
            "layerType": GROUP,
            "title": group.name,
            "visibility": group.visible,
            "visibilityMode": "exclusive" if shown.exclusive else "independent",
            "opacity": shown.opacity,
            "layers": layers,
        }
        return {**told, "blendMode": shown.blend_mode} if shown.blend_mode != "normal" else told

    def _leaf(self, node: LayerNode) -> Json | None:
        layer = self._layers.get(node.layer_id)
        if layer is None or layer in self._base or layer.kind is LayerKind.TABLE:
            return None
        told = self._web_layer(layer) if layer.kind is LayerKind.WEB else self._feature_layer(layer)
        return {**told, **self._listed(layer), "visibility": node.visible} if told else None

    def _listed(self, layer: LayerSnapshot) -> Json:
        """Return what a layer of any kind tells of lists and of being fetched anew."""
        minutes = self._facts.refreshed.get(layer.id)
        told: Json = {"refreshInterval": minutes} if minutes else {}
        return {**told, "listMode": "hide"} if layer.id in self._facts.unlisted else told

    def _feature_layer(self, layer: LayerSnapshot) -> Json | None:
        served = self._served.get(layer.id)
        if served is None:
            return self._left_out(layer, "web-map-not-published")
        shown = served.shown
        told: Json = {
            "id": PREFIX + layer.id,
            "layerType": "ArcGISFeatureLayer",
            "title": layer.name,
            "url": served.url,
            "itemId": served.item_id,
            "opacity": opacity(layer),
            "visibility": layer.visible,
            "showLabels": layer.labels_visible,
            "disablePopup": not shown.get("popupInfo"),
            # how it is drawn stays with the service; here is when it is, and what no service tells
            "layerDefinition": {
                "minScale": layer.min_scale,
                "maxScale": layer.max_scale,
                **_chosen(shown.get("layerDefinition") or {}, _OF_DEFINITION),
            },
            **_chosen(shown, _OF_LAYER),
        }
        if layer.time is not None and self._facts.time is not None:
            told["timeAnimation"] = True
        return told

    def _tables(self) -> Iterator[Json]:
        for layer in self._snapshot.of_kind(LayerKind.TABLE):
            served = self._served.get(layer.id)
            if served is not None:
                told = {"id": PREFIX + layer.id, "title": layer.name, "url": served.url}
                yield {**told, "itemId": served.item_id, **_chosen(served.shown, _OF_TABLE)}

    def _web_layer(self, layer: LayerSnapshot) -> Json | None:
        source = self._facts.sources.get(layer.id)
        if source is None:
            return self._left_out(layer, "web-map-unknown")
        if source.secret:
            return self._left_out(layer, "web-map-secret")
        told = web_layers.to_json(layer, source)
        if told is None:
            return self._left_out(layer, "web-map-kind")
        blended = {"blendMode": layer.blend_mode} if layer.blend_mode != "normal" else {}
        return {
            "id": PREFIX + layer.id,
            "title": layer.name,
            "opacity": opacity(layer),
            "visibility": layer.visible,
            "minScale": layer.min_scale,
            "maxScale": layer.max_scale,
            **blended,
            **told,
        }

    def _left_out(self, layer: LayerSnapshot, code: str) -> Json | None:
        """Note why a layer is not in the map, and return nothing in its place."""
        self._lacking.append(Reason(code, {"layer": layer.name}))
        return None


def _chosen(shown: Mapping[str, Any], names: Sequence[str]) -> Json:
    return {name: shown[name] for name in names if shown.get(name)}


def _slider(time: TimeSlider) -> Json:
    """Return the time slider that shows all of the map's time."""
    told: Json = {
        "startTime": time.start,
        "endTime": time.end,
        "currentTimeExtent": [time.start, time.end],
        "thumbCount": 2,
        "thumbMovingRate": 2000,
    }
    if time.step and time.unit:
        told["timeStopInterval"] = {"interval": time.step, "units": time.unit}
    return told


def opacity(layer: LayerSnapshot) -> float:
    """Return a layer's opacity, 0 to 1."""
    return round(1 - layer.transparency / 100, 4)


def _all(layers: Sequence[Json]) -> Iterator[Json]:
    for layer in layers:
        yield layer
        if layer["layerType"] == GROUP:
            yield from _all(layer["layers"])
