"""The layer tree: groups, order, visibility."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsLayerTree, QgsLayerTreeGroup, QgsLayerTreeLayer, QgsLayerTreeNode

from ..sharing.map_snapshot import GroupNode, LayerNode, TreeNode

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

# Where a project keeps the number that a layer or group has in the service, once it is fixed.
SERVICE_LAYER_ID = "web_layer_sharing/service_layer_id"


def drawing_order(root: QgsLayerTree) -> list[str]:
    """Return the ids of the tree's layers, the one drawn last (on top) first.

    QGIS leaves out of its order what it does not draw; those (tables) follow in the order of the tree.
    """
    drawn = [layer.id() for layer in root.layerOrder() if layer is not None]
    listed = [node.layerId() for node in root.findLayers()]
    return list(dict.fromkeys([*(id_ for id_ in drawn if id_ in set(listed)), *listed]))


def checked_layers(root: QgsLayerTree) -> dict[str, bool]:
    """Return for each layer of the tree whether its own box is ticked."""
    return {node.layerId(): node.itemVisibilityChecked() for node in root.findLayers()}


def tree_nodes(group: QgsLayerTreeGroup, wanted: Collection[str]) -> tuple[TreeNode, ...]:
    """Return the group's children down to the ``wanted`` layers; groups without any are left out."""
    return _children(group, frozenset(wanted), "")


def _children(group: QgsLayerTreeGroup, wanted: frozenset[str], path: str) -> tuple[TreeNode, ...]:
    nodes = (_node(child, wanted, f"{path}/{index}") for index, child in enumerate(group.children()))
    return tuple(node for node in nodes if node is not None)


def _node(node: QgsLayerTreeNode, wanted: frozenset[str], path: str) -> TreeNode | None:
    if isinstance(node, QgsLayerTreeLayer):
        known = node.layerId() in wanted
        return LayerNode(node.layerId(), node.itemVisibilityChecked()) if known else None
    children = _children(node, wanted, path)
    if not children:
        return None
    return GroupNode(
        id=_group_id(node, path),
        name=node.name(),
        visible=node.itemVisibilityChecked(),
        expanded=node.isExpanded(),
        children=children,
        service_layer_id=fixed_number(node.customProperty(SERVICE_LAYER_ID)),
    )


def group_nodes(group: QgsLayerTreeGroup, path: str = "") -> Iterator[tuple[str, QgsLayerTreeGroup]]:
    """Yield all groups below a group with the ids that :func:`tree_nodes` gives them."""
    for index, child in enumerate(group.children()):
        if isinstance(child, QgsLayerTreeGroup):
            yield _group_id(child, f"{path}/{index}"), child
            yield from group_nodes(child, f"{path}/{index}")


def _group_id(group: QgsLayerTreeNode, path: str) -> str:
    """A tree has no ids for groups; the place is unique, the name keeps it readable."""
    return f"group{path}:{group.name()}"


def fixed_number(value: object) -> int:
    """Return a stored service layer id, -1 where there is none or it is not a number."""
    try:
        number = int(str(value))
    except ValueError:
        return -1
    return number if number >= 0 else -1
