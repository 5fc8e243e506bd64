"""Named layers and views that tools make, and what a script may pass where a dataset is meant."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProject, QgsVectorLayer

from ..qgis_bridge.datasets import changing
from ..qgis_bridge.datasets.places import Place, place
from ..qgis_bridge.datasets.writing import fresh, open_layer
from ..sharing.errors import DatasetError
from .environment import env
from .layers import Entry, entry
from .result import Result

_views: dict[str, Entry] = {}


def keep(name: str, layer: QgsVectorLayer) -> Entry:
    """Remember a layer under a name for the tools that follow; an older one of the name is forgotten."""
    layer.setName(name)
    _views[name.casefold()] = view = entry(layer, None)
    return view


def forget(name: str) -> bool:
    """Forget a named layer; return whether there was one."""
    return _views.pop(name.casefold(), None) is not None


def forget_all() -> None:
    """Forget every named layer."""
    _views.clear()


def named(name: str) -> QgsVectorLayer | None:
    """Return the layer that tools made under a name, else the layer of the open project so called."""
    folded = name.casefold()
    if folded in _views:
        return current(_views[folded].layer)
    for layer in QgsProject.instance().mapLayers().values():
        if isinstance(layer, QgsVectorLayer) and layer.name().casefold() == folded:
            return current(layer)
    return None


def current(layer: QgsVectorLayer) -> QgsVectorLayer:
    """Return the layer as its file is now."""
    try:
        return fresh(layer, place_of_layer(layer).container)
    except DatasetError:
        return layer


def where(value: Any, parameter: str, spatial: bool = True) -> Place:
    """Return the place that a path means, from the workspace on.

    Raises:
        DatasetError: WLS850, there is none; WLS851, it can name no dataset.
    """
    text = "" if value is None else str(value).strip()
    if not text:
        raise DatasetError("WLS850", name=parameter)
    found = place(env.resolve(text), spatial)
    if found is None:
        raise DatasetError("WLS851", dataset=text, reason="")
    return found


def layer(value: Any, parameter: str = "in_features") -> QgsVectorLayer:
    """Return the vector layer that a layer, a result, a name or a path means.

    Raises:
        DatasetError: WLS850, WLS851.
    """
    given = value[0] if isinstance(value, Result) else value
    if isinstance(given, Entry):
        if not isinstance(given.layer, QgsVectorLayer) or not given.layer.isValid():
            raise DatasetError("WLS851", dataset=given.name, reason="")
        return current(given.layer)
    if isinstance(given, QgsVectorLayer):
        return current(given)
    known = named(str(given)) if given else None
    return known if known is not None else open_layer(where(given, parameter))


def place_of_layer(source: QgsVectorLayer) -> Place:
    """Return the place that a layer reads, for tools that change the table itself.

    Raises:
        DatasetError: WLS854, the data are in no file.
    """
    found = changing.place_of_layer(source)
    if found is None:
        raise DatasetError("WLS854", dataset=source.name(), reason=source.providerType())
    return found
