"""Rules about the map as a whole: what it holds, how it is numbered, where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...draft.settings import DRAWN, ServiceKind
from ...map_snapshot import GroupNode, LayerKind, LayerNode
from ..case import overall

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...map_snapshot import TreeNode
    from ..case import Case, Hit

# QGIS's names of the providers of databases that ArcGIS can open as enterprise geodatabases.
ENTERPRISE = {"postgres", "mssql", "oracle", "hana"}


def no_layers(case: Case) -> Iterator[Hit]:
    """Strike where there is nothing to share."""
    if not case.layers:
        yield overall(map=case.snapshot.name)


def no_crs(case: Case) -> Iterator[Hit]:
    """Strike where the map has no coordinate system; tables alone need none."""
    only_tables = all(layer.kind is LayerKind.TABLE for layer in case.layers)
    if not case.snapshot.crs.valid and not only_tables:
        yield overall(map=case.snapshot.name)


def lacks_layer_type(case: Case) -> Iterator[Hit]:
    """Strike where nothing of what is shared can be in a service of this kind; web layers do not count."""
    if case.layers and not case.carried:
        yield overall(map=case.snapshot.name, kind=case.settings.kind.value)


def ids_not_assigned(case: Case) -> Iterator[Hit]:
    """Strike where fixed numbers are asked for and not every layer and group has one."""
    lacking = [name for name, number in _numbered(case) if number < 0]
    if case.settings.check_unique_ids and lacking:
        yield overall(layers=lacking)


def ids_clash(case: Case) -> Iterator[Hit]:
    """Strike layers and groups that would bear the same number in the service."""
    bearers: dict[int, list[str]] = {}
    for name, number in _numbered(case):
        bearers.setdefault(number, []).append(name)
    for number, names in bearers.items():
        if number >= 0 and len(names) > 1:
            yield overall(number=number, layers=names)


def _numbered(case: Case) -> Iterator[tuple[str, int]]:
    """Yield the names and numbers of what has a number in the service: layers, and groups around them."""
    yield from ((layer.name, layer.service_layer_id) for layer in case.carried)
    carried = {layer.id for layer in case.carried}
    yield from ((group.name, group.service_layer_id) for group in _groups(case.snapshot.tree, carried))


def _groups(nodes: Sequence[TreeNode], carried: set[str]) -> list[GroupNode]:
    """Return the groups, at any depth, that have a carried layer somewhere in them."""
    found = []
    for node in nodes:
        if isinstance(node, GroupNode):
            inner = _groups(node.children, carried)
            holds = any(isinstance(child, LayerNode) and child.layer_id in carried for child in node.children)
            found += [node, *inner] if inner or holds else []
    return found


def missing_layers(case: Case) -> Iterator[Hit]:
    """Strike a draft that names layers which the map no longer has."""
    present = {layer.id for layer in case.snapshot.layers}
    asked = (*case.settings.layer_ids, *case.settings.table_ids)
    missing = [layer_id for layer_id in asked if layer_id not in present]
    if missing:
        yield overall(layer_ids=missing, count=len(missing))


def other_project(case: Case) -> Iterator[Hit]:
    """Strike a draft that was made from another project than the one now open."""
    draft, opened = case.settings.project_path, case.snapshot.project_path
    if draft and opened and _same_form(draft) != _same_form(opened):
        yield overall(draft_project=draft, project=opened)


def never_saved(case: Case) -> Iterator[Hit]:
    """Strike a project without a file: nothing remembers what was published from it."""
    if case.layers and not case.snapshot.project_path:
        yield overall(map=case.snapshot.name)


def kind_not_published(case: Case) -> Iterator[Hit]:
    """Strike kinds of service that cannot be made from a map: tools, locators, scenes."""
    if case.settings.kind is ServiceKind.OTHER:
        yield overall(kind=case.settings.kind.value)


def several_databases(case: Case) -> Iterator[Hit]:
    """Strike a feature service in place whose layers lie in several enterprise databases."""
    if case.settings.kind not in DRAWN or case.copies_data or not case.feature_access:
        return
    places = {
        layer.source.connection.lower(): layer.source.connection
        for layer in case.datasets
        if layer.source.provider in ENTERPRISE and layer.source.connection
    }
    if len(places) > 1:
        yield overall(connections=list(places.values()))


def _same_form(path: str) -> str:
    return path.replace("\\", "/").rstrip("/").casefold()
