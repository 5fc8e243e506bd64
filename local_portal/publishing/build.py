"""Build a service's data: the worker's task from beginning to end."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from ..features.layers import Layer, make_layer
from ..features.service_file import (
    FILE_NAME,
    ROOT,
    STORE,
    STORE_LAYERS,
    STORE_SERVICE,
    open_service_file,
)
from ..features.spatial_reference import (
    WGS84,
    SpatialReference,
    read_spatial_reference,
    transform_box,
    units,
)
from ..features.spatial_search import box_around
from ..features.tables import create_service_file
from ..features.wkb import ENVELOPE_HEAD
from .attached import attachment_table, copy_attachments
from .definition import LayerPlan, plan_layer
from .geodatabase import copy_table, describe, index_tables, open_source
from .map_service import MAP_SERVER, add_map, rasters_of
from .old_dates import seconds_late
from .plan import BuildError, BuildRequest, BuildResult
from .sources import Source, source_of
from .tidy import tidy_layer
from .tile_service import TILE_FILES, build_tiles, tiles_within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from ...sharing.progress import Progress
    from ..features.spatial_functions import Box


@dataclass(frozen=True)
class _Copied:
    """A layer whose rows are copied; ``workspace`` holds the dataset that they come from."""

    plan: LayerPlan
    workspace: Any
    dataset: Any


@dataclass(frozen=True)
class _Built:
    """A layer as it stands, with the box around its features in its own reference."""

    layer: Layer
    box: Box | None
    count: int


def build_service(request: BuildRequest, progress: Progress) -> BuildResult:
    """Build the service's files in the request's target folder.

    Raises:
        BuildError: the uploaded file cannot become a service.
        SharingError: it is no package, or a damaged or hostile one.
        Cancelled: the progress said stop.
    """
    request = tiles_within(request, progress)
    if request.kind in TILE_FILES:
        return build_tiles(request, progress)
    source = source_of(request, progress.part(0.0, 0.3))
    target = Path(request.target) / FILE_NAME
    copied = _copy(source, target, progress.part(0.3, 0.9))
    late = _late_dates(source, Path(request.scratch))
    progress.report(0.9, "definition")
    engine = open_service_file(target)
    try:
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            STORE.create_all(connection)
            built = [_finish(connection, one, late[one.plan.id], progress) for one in copied]
            root = _root(source, built)
            connection.execute(STORE_SERVICE.insert().values(key=ROOT, value=root))
    finally:
        engine.dispose()
    index_tables(target, [one.plan.table for one in copied])
    if source.package is not None and source.package.type_name == MAP_SERVER:
        add_map(source.package, Path(request.scratch), target.parent, [one.layer for one in built])
    progress.report(1.0, "definition")
    return _result(built)


def _copy(source: Source, target: Path, progress: Progress) -> list[_Copied]:
    """Copy every dataset of the source into the GeoPackage."""
    if not source.layers:
        if source.package is None or not rasters_of(source.package):
            raise BuildError("There are no layers to publish.")
        create_service_file(target)
    copied = []
    opened: dict[Path, Any] = {}
    for at, entry in enumerate(source.layers):
        progress.check()
        if entry.workspace not in opened:
            opened[entry.workspace] = open_source(entry.workspace)
        workspace = opened[entry.workspace]
        dataset = workspace.GetLayerByName(entry.dataset)
        if dataset is None:
            raise BuildError(f"{entry.workspace.name} has no dataset {entry.dataset}.")
        plan = plan_layer(entry.number, describe(dataset), entry.staged)
        span = progress.part(at / len(source.layers), (at + 1) / len(source.layers))
        copy_table(workspace, entry.dataset, plan.table, target, span)
        copied.append(_Copied(plan, workspace, dataset))
    return copied


def _late_dates(source: Source, folder: Path) -> dict[int, int]:
    """By how many seconds old dates of each layer were read late: a matter of geodatabases only."""
    return {
        entry.number: seconds_late(folder) if entry.workspace.suffix.lower() == ".gdb" else 0
        for entry in source.layers
    }


def _finish(connection: Connection, copied: _Copied, late: int, progress: Progress) -> _Built:
    """Tidy a copied layer, bring its rows' files, work out its extent, and write its definition."""
    plan = copied.plan
    definition = dict(plan.definition)
    files = attachment_table(copied.workspace, copied.dataset.GetName())
    if files is not None:
        definition["hasAttachments"] = True
        copy_attachments(connection, plan.id, copied.dataset, files, progress)
    table, geometry_column = plan.table.table, plan.table.geometry_column
    layer = make_layer(plan.id, table, geometry_column, definition)
    tidy_layer(connection, layer, late)
    box, count = _box_and_count(connection, layer)
    if plan.reference is not None:
        definition["extent"] = _extent_json(box, plan.reference, plan.staged_extent)
    connection.execute(
        STORE_LAYERS.insert().values(
            id=plan.id, table_name=table, geometry_column=geometry_column, definition=definition
        )
    )
    return _Built(make_layer(plan.id, table, geometry_column, definition), box, count)


def _box_and_count(connection: Connection, layer: Layer) -> tuple[Box | None, int]:
    count = connection.execute(select(func.count()).select_from(layer.table)).scalar_one()
    if not layer.geometry_column:
        return None, count
    # What a GeoPackage says about its own extent is often out of date: look at the features.
    heads = connection.execute(select(func.substr(layer.geometry, 1, ENVELOPE_HEAD))).scalars().all()
    return box_around(heads), count


def _extent_json(box: Box | None, reference: SpatialReference, staged: Any) -> dict[str, Any]:
    """QGIS refuses a layer without a numeric extent, even an empty one."""
    names = ("xmin", "ymin", "xmax", "ymax")
    values: Sequence[float] = box or (0.0, 0.0, 0.0, 0.0)
    if box is None and all(isinstance(staged.get(name), (int, float)) for name in names):
        values = [float(staged[name]) for name in names]
    return {**dict(zip(names, values)), "spatialReference": reference.as_json()}


def _root(source: Source, built: Sequence[_Built]) -> dict[str, Any]:
    root: dict[str, Any] = {
        "serviceDescription": "",
        "description": "",
        "copyrightText": "",
        "allowGeometryUpdates": True,
        "enableZDefaults": False,
        **source.root,
    }
    reference = _service_reference(root, built)
    root["spatialReference"] = reference.as_json()
    root["units"] = units(reference)
    box = _around(built, reference)
    if box is not None:
        extent = _extent_json(box, reference, {})
        root["fullExtent"] = extent
        root.setdefault("initialExtent", extent)
    return root


def _service_reference(root: dict[str, Any], built: Sequence[_Built]) -> SpatialReference:
    staged = read_spatial_reference(root.get("spatialReference"))
    if staged is not None:
        return staged
    spatial = [one.layer.spatial_reference for one in built if one.layer.geometry_column]
    return spatial[0] if spatial else WGS84


def _around(built: Sequence[_Built], reference: SpatialReference) -> Box | None:
    """The box around all layers, in one reference."""
    boxes = [
        transform_box(one.box, one.layer.spatial_reference, reference) for one in built if one.box is not None
    ]
    there = [box for box in boxes if box is not None]
    if not there:
        return None
    return (
        min(box[0] for box in there),
        min(box[1] for box in there),
        max(box[2] for box in there),
        max(box[3] for box in there),
    )


def _result(built: Sequence[_Built]) -> BuildResult:
    box = _around(built, WGS84)
    layers = [one for one in built if one.layer.geometry_column]
    return BuildResult(
        layers=len(layers),
        tables=len(built) - len(layers),
        features=sum(one.count for one in built),
        extent=[[box[0], box[1]], [box[2], box[3]]] if box is not None else [],
        wkid=layers[0].layer.spatial_reference.wkid if layers else 0,
    )
