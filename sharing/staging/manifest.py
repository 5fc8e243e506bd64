"""``manifest.xml``: the head of the draft as it stands, with what the package holds filled in.

From ``ID`` to ``OnServerName`` the member is the draft's own text but for ``State``; so in the one pair of
draft and package that is known (reference section 5.2).
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from lxml import etree

from ..map_snapshot import LayerKind
from ..sddraft.document import SddraftDocument
from ..sddraft.markup import add, add_texts, flag
from ..sddraft.normal_form import normal_form
from ..sddraft.raw_xml import serialize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..map_snapshot import LayerSnapshot
    from .package_layout import PackageLayout
    from .source import WrittenData, WrittenDatabase, WrittenDataset

# What staging puts into members of their own.
_SPLIT_OFF = ("Configurations", "CacheSchema", "ItemInfo", "Metadata", "InitCacheLevels")


def manifest(draft: SddraftDocument, data: WrittenData, layout: PackageLayout) -> bytes:
    """Return the member for a draft and what was written of its data.

    Ids of databases and datasets follow from the draft's id and their names, so that staging twice gives
    the same ones.
    """
    root = normal_form(draft.root)
    for tag in _SPLIT_OFF:
        for element in root.findall(tag):
            root.remove(element)
    staged = SddraftDocument(root)
    staged.set_text("State", "esriSDState_Staged")
    ids = _Ids((staged.get_text("ID") or "").strip("{}"))
    _replace_databases(root, data.databases, ids)
    for resource in root.iterfind("Resources/SVCResource"):
        _fill_resource(resource, data.databases, ids)
    if root.find("Resources/SVCResource") is not None:
        staged.set_text("Resources/SVCResource/InPackagePath", _windows_path(layout.map_document))
    return serialize(root)


class _Ids:
    """GUIDs made from the draft's own."""

    def __init__(self, definition_id: str) -> None:
        self._root = uuid.uuid5(uuid.NAMESPACE_OID, definition_id.upper())

    def of(self, path: str) -> str:
        """Return the id of what lies at this path of the package, in braces as in ArcMap's files."""
        return f"{{{str(uuid.uuid5(self._root, path)).upper()}}}"


def _replace_databases(root: etree._Element, databases: Iterable[WrittenDatabase], ids: _Ids) -> None:
    old = root.find("Databases")
    fresh = etree.Element(root.tag, None, root.nsmap)
    array = add(fresh, "Databases", type_name="ArrayOfSVCDatabase")
    for database in databases:
        _add_database(array, database, ids)
    if old is None:
        root.insert(0, array)
    else:
        root.replace(old, array)


def _add_database(array: etree._Element, database: WrittenDatabase, ids: _Ids) -> None:
    element = add(array, "SVCDatabase", type_name="SVCDatabase")
    path = _windows_path(database.folder)
    name = database.folder.rpartition("/")[2] or database.name
    # What stays where it is is found there by publisher and server alike.
    local = database.connection if database.by_reference else f"DATABASE={database.connection}"
    on_server = database.connection if database.by_reference else f"DATABASE={path}"
    add_texts(
        element,
        (
            ("ID", ids.of(_place(database))),
            ("Name", name),
            ("OnPremisePath", ""),
            ("ServerPath", ""),
            ("InPackagePath", path),
            ("OnPremiseWorkspaceFactoryProgID", database.workspace.value),
            ("OnPremiseConnectionString", local),
            ("InPackageWorkspaceFactoryProgID", database.workspace.value),
        ),
    )
    datasets = add(element, "Datasets", type_name="ArrayOfSVCDataset")
    for dataset in database.datasets:
        _add_dataset(datasets, database, dataset, ids)
    add(element, "Replicas", type_name="ArrayOfSVCReplica")
    add_texts(
        element,
        (
            ("SwizzledOnClient", "false"),
            ("ByReference", flag(database.by_reference)),
            ("OnServerWorkspaceFactoryProgID", database.workspace.value),
            ("OnServerConnectionString", on_server),
            ("OnServerName", name),
        ),
    )


def _add_dataset(
    array: etree._Element, database: WrittenDatabase, dataset: WrittenDataset, ids: _Ids
) -> None:
    plan = dataset.plan
    inside = "" if database.by_reference else f"{_windows_path(database.folder)}\\{plan.name}"
    add_texts(
        add(array, "SVCDataset", type_name="SVCDataset"),
        (
            ("ID", ids.of(f"{_place(database)}/{plan.name}")),
            ("Name", plan.name),
            ("OnPremisePath", plan.layer.source.connection),
            ("ServerPath", ""),
            ("InPackagePath", inside),
            ("OnServerName", plan.name),
            ("DatasetType", _dataset_type(plan.layer)),
        ),
    )


def _dataset_type(layer: LayerSnapshot) -> str:
    if layer.kind is LayerKind.RASTER:
        return "esriDTRasterDataset"
    return "esriDTFeatureClass" if layer.geometry_type else "esriDTTable"


def _fill_resource(resource: etree._Element, databases: Iterable[WrittenDatabase], ids: _Ids) -> None:
    for old in resource.findall("DatasetIDs"):
        resource.remove(old)
    array = add(resource, "DatasetIDs", type_name="ArrayOfString")
    for database in databases:
        for dataset in database.datasets:
            add(array, "String", ids.of(f"{_place(database)}/{dataset.plan.name}"))
    resource.insert(0, array)


def _place(database: WrittenDatabase) -> str:
    return database.folder or database.connection


def _windows_path(path: str) -> str:
    return path.replace("/", "\\")
