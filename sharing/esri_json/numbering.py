"""The numbers that layers, tables and groups have in a service, and how they hang together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

from ..draft.settings import DRAWN
from ..map_snapshot import GroupNode, LayerKind, LayerNode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..draft.settings import ServiceSettings
    from ..map_snapshot import LayerSnapshot, MapSnapshot, TreeNode


@dataclass(frozen=True)
class Entry:
    """A layer, table or group of a service, by its number.

    ``layer`` is None for a group.  ``parent`` is the group's number, -1 at the top; ``children`` are the
    numbers directly below a group.
    """

    number: int
    name: str
    visible: bool
    parent: int = -1
    layer: LayerSnapshot | None = None
    children: tuple[int, ...] = ()

    @property
    def is_raster(self) -> bool:
        """Tell whether this is a layer of pixels, which no feature service has."""
        return self.layer is not None and self.layer.kind is LayerKind.RASTER

    @property
    def is_table(self) -> bool:
        """Tell whether this is a stand-alone table."""
        return self.layer is not None and _is_table(self.layer)


def layer_ids(settings: ServiceSettings, snapshot: MapSnapshot) -> dict[str, int]:
    """Return the number of each layer and table that the draft asks for, by QGIS id, layers first.

    Rasters are among the layers of a service that is drawn.  Fixed numbers stay.  The others get the
    smallest free ones in drawing order, a group right before the first of its layers, tables after all of
    them: the numbers that Esri's documentation tells of, and those of a map service.
    """
    return {layer.id: number for layer, number in _Numbers(settings, snapshot).layers}


def entries(settings: ServiceSettings, snapshot: MapSnapshot) -> list[Entry]:
    """Return what the service lists: a group before what is in it, the top first, tables last.

    Groups that hold none of the layers are left out.  Layers that the tree does not hold follow in
    drawing order.
    """
    lister = _Lister(_Numbers(settings, snapshot))
    found = list(lister.below(snapshot.tree, -1))
    seen = {entry.layer.id for entry in found if entry.layer}
    rest = (lister.leaf(layer_id, -1) for layer_id in lister.layers if layer_id not in seen)
    return sorted([*found, *rest], key=lambda entry: entry.is_table)


def feature_entries(settings: ServiceSettings, snapshot: MapSnapshot) -> list[Entry]:
    """Return the entries without rasters, and without groups of nothing but rasters."""
    left = {entry.number: entry for entry in entries(settings, snapshot) if not entry.is_raster}
    # A group stands before its groups, so their emptiness is known first from behind.
    for entry in reversed(list(left.values())):
        children = tuple(number for number in entry.children if number in left)
        if entry.layer is None and not children:
            del left[entry.number]
        else:
            left[entry.number] = replace(entry, children=children)
    return list(left.values())


class _Numbers:
    """What is numbered: the chosen ``layers`` with their numbers, tables last, and ``groups`` by their id."""

    def __init__(self, settings: ServiceSettings, snapshot: MapSnapshot) -> None:
        asked = {*settings.layer_ids, *settings.table_ids}
        # The features of a service that is drawn bear the numbers that they have in it.
        rasters = (LayerKind.RASTER,) if settings.kind in DRAWN else ()
        known = snapshot.of_kind(LayerKind.FEATURE, LayerKind.TABLE, *rasters)
        chosen = sorted((each for each in known if not asked or each.id in asked), key=_is_table)
        groups = dict(_groups_above(snapshot.tree))
        # A group that has none of the layers has no number, but keeps a fixed one from the others.
        used = {group.service_layer_id for above in groups.values() for group in above}
        used |= {layer.service_layer_id for layer in chosen}
        self._free = (number for number in count() if number not in used)
        self.groups: dict[str, int] = {}
        self.layers: list[tuple[LayerSnapshot, int]] = []
        for layer in chosen:
            for group in () if _is_table(layer) else groups.get(layer.id, ()):
                if group.id not in self.groups:
                    self.groups[group.id] = self._number(group)
            self.layers.append((layer, self._number(layer)))

    def _number(self, bearer: LayerSnapshot | GroupNode) -> int:
        fixed = bearer.service_layer_id
        return fixed if fixed >= 0 else next(self._free)


class _Lister:
    """Walks the tree with everything numbered."""

    def __init__(self, numbers: _Numbers) -> None:
        self.layers = {layer.id: (layer, number) for layer, number in numbers.layers}
        self._groups = numbers.groups

    def below(self, nodes: Sequence[TreeNode], parent: int) -> Iterator[Entry]:
        for node in nodes:
            if isinstance(node, LayerNode):
                if node.layer_id in self.layers:
                    yield self.leaf(node.layer_id, parent, node)
            elif node.id in self._groups:
                yield from self._group(node, parent)
            else:
                # Nothing but tables, which are in no group.
                yield from self.below(node.children, parent)

    def leaf(self, layer_id: str, parent: int, node: LayerNode | None = None) -> Entry:
        layer, number = self.layers[layer_id]
        visible = layer.visible if node is None else node.visible
        return Entry(number, layer.name, visible, -1 if _is_table(layer) else parent, layer)

    def _group(self, group: GroupNode, parent: int) -> Iterator[Entry]:
        number = self._groups[group.id]
        inside = list(self.below(group.children, number))
        children = tuple(entry.number for entry in inside if entry.parent == number)
        yield Entry(number, group.name, group.visible, parent, None, children)
        yield from inside


def _groups_above(
    nodes: Sequence[TreeNode], above: tuple[GroupNode, ...] = ()
) -> Iterator[tuple[str, tuple[GroupNode, ...]]]:
    """Yield each layer of the tree with the groups that it is in, the outermost first."""
    for node in nodes:
        if isinstance(node, GroupNode):
            yield from _groups_above(node.children, (*above, node))
        else:
            yield node.layer_id, above


def _is_table(layer: LayerSnapshot) -> bool:
    return not layer.geometry_type and layer.kind is not LayerKind.RASTER
