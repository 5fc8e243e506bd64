"""Data that stay where they are: which can, and how a package refers to them.

A map service whose draft does not copy data refers to those of which the server is known to have the
source registered, and copies the rest (contract 2.3, ``copyDataToServer``).  Forms of connections: reference
section 5.2; the words of a PostgreSQL connection are those of Esri's "CreateDatabaseConnection".
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, NamedTuple

from ..map_snapshot import LayerKind
from .source import FieldPlan, Workspace, WrittenDatabase, WrittenDataset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..analysis.case import Case
    from ..map_snapshot import LayerSnapshot, SourceSnapshot
    from .source import DatasetPlan

POSTGRESQL_PORT = 5432
_TEXT_FILES = {".csv", ".txt"}


class Place(NamedTuple):
    """Where a dataset lies as Esri's software says it: workspace, connection string, its name there."""

    workspace: Workspace
    connection: str
    dataset: str


def split(
    plans: Sequence[DatasetPlan], case: Case
) -> tuple[tuple[DatasetPlan, ...], tuple[WrittenDatabase, ...]]:
    """Return the plans whose data are copied, and the workspaces that the rest is referred to in."""
    places = {} if case.copies_data else _places(plans, case)
    copied = tuple(plan for plan in plans if plan.layer.id not in places)
    workspaces: dict[tuple[Workspace, str], list[WrittenDataset]] = {}
    for plan in plans:
        if plan.layer.id in places:
            place = places[plan.layer.id]
            workspaces.setdefault(place[:2], []).append(_as_it_lies(plan, place))
    return copied, tuple(
        WrittenDatabase(_name(*key), "", key[1], tuple(datasets), by_reference=True, workspace=key[0])
        for key, datasets in workspaces.items()
    )


def place_of(layer: LayerSnapshot) -> Place | None:
    """Return where a layer's data lie, None if no server of Esri's can use them there."""
    source = layer.source
    if source.provider == "postgres":
        return _postgresql(source)
    path: PurePath = PurePosixPath(source.connection)
    if "\\" in source.connection:
        path = PureWindowsPath(source.connection)
    suffix = path.suffix.lower()
    if suffix == ".gdb":
        return Place(Workspace.GEODATABASE, f"DATABASE={path}", source.dataset or layer.name)
    if layer.kind is LayerKind.RASTER and source.provider == "gdal" and suffix:
        return Place(Workspace.RASTERS, f"DATABASE={path.parent}", path.name)
    if suffix in {".shp", ".dbf"}:
        return Place(Workspace.SHAPEFILES, f"DATABASE={path.parent}", path.name)
    if suffix in _TEXT_FILES:
        return Place(Workspace.TEXT_FILES, f"DATABASE={path.parent}", path.name)
    return None


def _places(plans: Sequence[DatasetPlan], case: Case) -> dict[str, Place]:
    known = ((plan.layer.id, place_of(plan.layer)) for plan in plans if case.registered(plan.layer))
    return {layer_id: place for layer_id, place in known if place is not None}


def _postgresql(source: SourceSnapshot) -> Place | None:
    server, _, database = source.connection.partition("/")
    # A query has no name, and a service file is known to this machine only.
    if not (server and database and source.dataset):
        return None
    port = f",{source.port}" if source.port not in {0, POSTGRESQL_PORT} else ""
    facts = {
        "SERVER": server,
        "INSTANCE": f"sde:postgresql:{server}{port}",
        "DBCLIENT": "postgresql",
        "DB_CONNECTION_PROPERTIES": f"{server}{port}",
        "DATABASE": database,
        "AUTHENTICATION_MODE": "DBMS",
        "VERSION": "sde.DEFAULT",
    }
    told = ";".join(f"{key}={value}" for key, value in facts.items())
    return Place(Workspace.ENTERPRISE, told, f"{database}.{source.dataset}")


def _as_it_lies(plan: DatasetPlan, place: Place) -> WrittenDataset:
    """Return the dataset with its own name and columns: nothing is written, so nothing changes."""
    layer = plan.layer
    there = replace(
        plan,
        name=place.dataset,
        fields=tuple(FieldPlan(field.name, field) for field in layer.fields),
        object_id_field=layer.row_number or plan.object_id_field,
        global_id_field="",
        relations=(),
        attachments=None,
    )
    return WrittenDataset(there, max(layer.source.feature_count, 0), layer.extent)


def _name(workspace: Workspace, connection: str) -> str:
    """Return what a workspace is called, as ``sde.DEFAULT (host)`` or by its folder."""
    facts = dict(part.partition("=")[::2] for part in connection.split(";"))
    if workspace is Workspace.ENTERPRISE:
        return f"{facts['VERSION']} ({facts['SERVER']})"
    return PurePosixPath(facts["DATABASE"].replace("\\", "/")).name
