"""The numbers that layers, tables and groups have in a service, and how they hang together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from ..map_snapshot import GroupNode, LayerKind, LayerNode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..draft.settings import ServiceSettings
    from ..map_snapshot import LayerSnapshot, MapSnapshot, TreeNode

    Named = tuple[str, int]


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
    def is_table(self) -> bool:
        """Tell whether this is a stand-alone table."""
        return self.layer is not None and _is_table(self.layer)


def layer_ids(settings: ServiceSettings, snapshot: MapSnapshot) -> dict[str, int]:
    """Return the number of each layer and table that the draft asks for, by QGIS id.

    Fixed numbers stay.  The others get the smallest free ones, layers in drawing order and tables after
    them, so that ``.../FeatureServer/0`` is a layer; groups come last of all.
    """
    asked = {*settings.layer_ids, *settings.table_ids}
    layers = snapshot.of_kind(LayerKind.FEATURE, LayerKind.TABLE)
    chosen = sorted((each for each in layers if not asked or each.id in asked), key=_is_table)
    groups = [group.service_layer_id for group in _groups(snapshot.tree)]
    return _numbers(((each.id, each.service_layer_id) for each in chosen), groups)


def entries(settings: ServiceSettings, snapshot: MapSnapshot) -> list[Entry]:
    """Return what the service lists: a group before what is in it, the top first, tables last.

    Groups that hold none of the layers are left out.  Layers that the tree does not hold follow in
    drawing order.
    """
    lister = _Lister(snapshot, layer_ids(settings, snapshot))
    found = list(lister.below(snapshot.tree, -1))
    seen = {entry.number for entry in found}
    rest = (lister.leaf(layer_id, -1) for layer_id, number in lister.numbers.items() if number not in seen)
    return sorted([*found, *rest], key=lambda entry: entry.is_table)


class _Lister:
    """Walks the tree with everything numbered."""

    def __init__(self, snapshot: MapSnapshot, numbers: Mapping[str, int]) -> None:
        self.numbers = numbers
        self._layers = {layer.id: layer for layer in snapshot.layers}
        groups = [(group.id, group.service_layer_id) for group in _groups(snapshot.tree)]
        # Beyond all layers, not in the gaps between them: a layer that comes back later fits in there.
        self._groups = _numbers(groups, range(max(numbers.values(), default=-1) + 1))

    def below(self, nodes: Sequence[TreeNode], parent: int) -> Iterator[Entry]:
        for node in nodes:
            if isinstance(node, GroupNode):
                yield from self._group(node, parent)
            elif node.layer_id in self.numbers:
                yield self.leaf(node.layer_id, parent, node)

    def leaf(self, layer_id: str, parent: int, node: LayerNode | None = None) -> Entry:
        layer = self._layers[layer_id]
        visible = layer.visible if node is None else node.visible
        return Entry(self.numbers[layer_id], layer.name, visible, -1 if _is_table(layer) else parent, layer)

    def _group(self, group: GroupNode, parent: int) -> Iterator[Entry]:
        number = self._groups[group.id]
        inside = list(self.below(group.children, number))
        children = tuple(entry.number for entry in inside if entry.parent == number)
        if children:
            yield Entry(number, group.name, group.visible, parent, None, children)
        yield from inside


def _numbers(named: Iterable[Named], taken: Iterable[int]) -> dict[str, int]:
    """Return fixed numbers as they stand and the smallest free ones for the rest (told as -1)."""
    listed = list(named)
    used = {*taken, *(number for _, number in listed)}
    free = (number for number in count() if number not in used)
    return {key: number if number >= 0 else next(free) for key, number in listed}


def _groups(nodes: Sequence[TreeNode]) -> Iterator[GroupNode]:
    for node in nodes:
        if isinstance(node, GroupNode):
            yield node
            yield from _groups(node.children)


def _is_table(layer: LayerSnapshot) -> bool:
    return not layer.geometry_type
