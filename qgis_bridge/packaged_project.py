"""The project in a package: a :func:`~.project_copy.project_copy` whose layers read the packaged data."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from ..sharing.map_snapshot import LayerKind
from .project_copy import parsed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..sharing.staging.source import DatasetPlan, WrittenData

# How a project file numbers the types of values (QMetaType), by the names that snapshots use.
_TEXT = 10
_TYPE_NUMBERS = {
    "bool": 1,
    "int": 2,
    "qlonglong": 4,
    "double": 6,
    "QString": _TEXT,
    "QByteArray": 12,
    "QDate": 14,
    "QTime": 15,
    "QDateTime": 16,
}


def packaged_project(copy: bytes, data: WrittenData, folder: str) -> bytes:
    """Return the project with its layers over the datasets of a package; ``folder`` is its own one there.

    Layers whose data did not go along are left out. A column that is called otherwise in the geodatabase is
    there under its old name too, as a virtual field, so that whatever draws by it still does.
    """
    root = parsed(copy)
    places = {
        dataset.plan.layer.id: (posixpath.relpath(database.folder, folder), dataset.plan)
        for database in data.databases
        if not database.by_reference
        for dataset in database.datasets
    }
    listed = root.find("projectlayers")
    for layer in list(listed):
        place = places.get(layer.findtext("id") or "")
        if place is None:
            listed.remove(layer)
        else:
            _redirect(layer, *place)
    _prune(root.find("layer-tree-group"), places)
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True))


def _redirect(layer: etree._Element, place: str, plan: DatasetPlan) -> None:
    provider = _part(layer, "provider")
    if plan.layer.kind is LayerKind.RASTER:
        _part(layer, "datasource").text, provider.text = f"{place}/{plan.name}", "gdal"
        return
    _part(layer, "datasource").text = f"{place}|layername={plan.name}"
    provider.text = "ogr"
    provider.set("encoding", "UTF-8")
    _count_booleans(layer)
    virtual = _part(layer, "expressionfields")
    virtual.clear()
    types = {field.name: field.native_type for field in plan.layer.fields}
    for old, new in plan.written_names.items():
        if old != new:
            quoted = new.replace('"', '""')
            etree.SubElement(
                virtual,
                "field",
                name=old,
                expression=f'"{quoted}"',
                type=str(_TYPE_NUMBERS.get(types.get(old, "qlonglong"), _TEXT)),
                subType="0",
                length="0",
                precision="0",
                comment="",
                typeName="",
            )


def _count_booleans(layer: etree._Element) -> None:
    """Let classes of true and false go by 1 and 0, which is what a geodatabase keeps of them."""
    for renderer in layer.iter("renderer-v2"):
        for named in (*renderer.iter("category"), *renderer.iter("val")):
            if named.get("type") == "bool":
                named.set("type", "long")
                named.set("value", "1" if named.get("value") == "true" else "0")


def _part(layer: etree._Element, tag: str) -> etree._Element:
    found = layer.find(tag)
    return etree.SubElement(layer, tag) if found is None else found


def _prune(group: etree._Element, wanted: Mapping[str, object]) -> None:
    """Leave out what the tree lists besides, and groups with nothing in them."""
    for node in list(group):
        if node.tag == "layer-tree-group":
            _prune(node, wanted)
            empty = node.find("layer-tree-layer") is None and node.find("layer-tree-group") is None
        else:
            empty = node.tag == "layer-tree-layer" and node.get("id", "") not in wanted
        if empty:
            group.remove(node)
    for order in group.findall("custom-order"):
        for item in order.findall("item"):
            if item.text not in wanted:
                order.remove(item)
