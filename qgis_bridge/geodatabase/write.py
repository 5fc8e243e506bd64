"""Write planned datasets into a new file geodatabase."""

from __future__ import annotations

import shutil
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from osgeo import gdal, ogr

from ...sharing.errors import ExportError
from ...sharing.map_snapshot import Extent
from ...sharing.staging.relations import not_kept
from ...sharing.staging.source import WrittenDataset, nobody_waits
from .attachments import AttachmentWriter, create_attachment_table, global_id_columns
from .counting import Counter
from .domains import DomainShelf
from .from_ogr import copy_in_bulk, copy_rows, is_plain, prepare_copy
from .from_qgis import copy_features
from .gdal_calls import GdalFailed, call, close, listening, rings_as_they_come
from .global_ids import settable, table_files
from .relationships import add_relationships
from .schema import as_written, create_table
from .spatial_index import SMALLEST, left_out, make_index

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from ...sharing.progress import Progress
    from ...sharing.staging.source import DatasetPlan, Settled
    from ..layer_reading import LayerReading

DRIVER = "OpenFileGDB"


def write_geodatabase(
    path: Path,
    plans: Sequence[DatasetPlan],
    readings: Mapping[str, LayerReading],
    progress: Progress,
    settled: Settled = nobody_waits,
) -> tuple[WrittenDataset, ...]:
    """Write the planned datasets; ``readings`` are by layer id, ``path`` must not be there yet.

    ``settled`` is called after each dataset, when its files are as they will stay.

    What comes back says what was written: a type that the running GDAL cannot write is its nearest
    older one there, a domain has the name that it got.

    Raises:
        ExportError: WLS150 to WLS156; nothing is left at ``path``.
        Cancelled: the progress said stop; nothing is left at ``path``.
    """
    with _all_or_nothing(path):
        written = _write_all(path, plans, readings, progress, settled)
        _read_back(path, written)
        return written


@contextmanager
def _all_or_nothing(path: Path) -> Iterator[None]:
    if path.exists():
        raise ExportError("WLS151", layer="", path=str(path), reason="exists")
    try:
        yield
    except BaseException:
        shutil.rmtree(path, ignore_errors=True)
        raise


def _write_all(
    path: Path,
    plans: Sequence[DatasetPlan],
    readings: Mapping[str, LayerReading],
    progress: Progress,
    settled: Settled,
) -> tuple[WrittenDataset, ...]:
    for plan in plans:
        _check_reading(plan, readings)
    try:
        made = _create(path, plans, readings)
        columns = [column for plan in made for column in global_id_columns(plan)]
        large = [plan.name for plan in made if _is_large(plan, readings[plan.layer.id])]
        files = table_files(path, large) if large else {}
        with settable(path, columns), left_out(files) as to_index:
            written = _fill(path, made, readings, progress, settled, to_index)
        refused = add_relationships(path, made)
    except GdalFailed as failed:
        raise ExportError("WLS151", layer="", path=str(path), reason=str(failed)) from failed
    return tuple(_with_refused(dataset, refused) for dataset in written)


def _create(
    path: Path, plans: Sequence[DatasetPlan], readings: Mapping[str, LayerReading]
) -> list[DatasetPlan]:
    """Make the geodatabase with all tables, empty; return the plans with what could be made of them."""
    domains, made = DomainShelf(), []
    with _closing(call(gdal.GetDriverByName(DRIVER).Create, str(path), 0, 0, 0, gdal.GDT_Unknown)) as target:
        for plan in plans:
            made.append(as_written(plan, domains))
            for planned in made[-1].fields:
                domains.write(target, plan.layer.name, planned.field)
            create_table(target, made[-1], readings[plan.layer.id])
            if plan.attachments:
                create_attachment_table(target, plan.attachments, plan.layer.name)
    return made


def _fill(
    path: Path,
    plans: Sequence[DatasetPlan],
    readings: Mapping[str, LayerReading],
    progress: Progress,
    settled: Settled,
    to_index: Mapping[str, Path],
) -> list[WrittenDataset]:
    written = []
    with _closing(call(gdal.OpenEx, str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)) as target:
        for plan, (start, end) in zip(plans, _shares(plans, readings)):
            progress.check()
            written.append(_write_one(target, plan, readings[plan.layer.id], progress.part(start, end)))
            with rings_as_they_come():
                call(_table(target, plan.name, plan).SyncToDisk)
            if plan.name in to_index:
                table = _table(target, plan.name, plan)
                make_index(to_index[plan.name], table, settled, progress.check)
            else:
                settled()
    return written


def _is_large(plan: DatasetPlan, reading: LayerReading) -> bool:
    """Tell whether the table's spatial index may take GDAL long, as far as anybody knows."""
    return bool(plan.layer.geometry_type) and not 0 <= reading.expected < SMALLEST


@contextmanager
def _closing(target: gdal.Dataset) -> Iterator[gdal.Dataset]:
    """Close a dataset at the end of the block, loudly unless the block has failed."""
    try:
        yield target
    except BaseException:
        with suppress(GdalFailed):
            close(target)
        raise
    close(target)


def _check_reading(plan: DatasetPlan, readings: Mapping[str, LayerReading]) -> None:
    if plan.layer.id not in readings:
        raise ExportError("WLS150", layer=plan.layer.name, reason="")
    for source in plan.written_names:
        if source not in readings[plan.layer.id].columns:
            raise ExportError("WLS150", layer=plan.layer.name, reason=source)


def _shares(plans: Sequence[DatasetPlan], readings: Mapping[str, LayerReading]) -> list[tuple[float, float]]:
    """Return where each layer's progress begins and ends, by how many features it has."""
    counts = [max(readings[p.layer.id].expected, 100) if p.layer.id in readings else 100 for p in plans]
    total, done, shares = max(sum(counts), 1), 0, []
    for count in counts:
        shares.append((done / total, (done + count) / total))
        done += count
    return shares


def _write_one(
    target: gdal.Dataset, plan: DatasetPlan, reading: LayerReading, progress: Progress
) -> WrittenDataset:
    table = _table(target, plan.name, plan)
    counter = Counter(progress, plan.layer.name, reading.expected)
    files = None
    if plan.attachments:
        kept = _table(target, plan.attachments.table, plan)
        files = AttachmentWriter(kept, plan, reading, progress.check)
    copy = None if files else prepare_copy(table, plan, reading)
    if copy is None:
        copy_features(table, plan, reading, counter, files)
    elif is_plain(copy, plan):
        copy_in_bulk(copy, target, table, plan, counter)
    else:
        copy_rows(copy, table, plan, counter, reading)
    count = int(table.GetFeatureCount())
    # QGIS reads a file that has gone away since as an empty one.
    if count == 0 and reading.expected > 0:
        raise ExportError("WLS153", layer=plan.layer.name, expected=reading.expected, found=0)
    counter.finish(count)
    found, attached = (files.findings(), files.count) if files else ((), 0)
    return WrittenDataset(plan, count, _extent(table, plan), attached, found)


def _table(target: gdal.Dataset, name: str, plan: DatasetPlan) -> ogr.Layer:
    with listening():
        table = target.GetLayerByName(name)
    if table is None:
        raise ExportError("WLS152", layer=plan.layer.name, name=name, reason="gone")
    return table


def _with_refused(dataset: WrittenDataset, refused: Mapping[str, str]) -> WrittenDataset:
    """Tell of the relations that the geodatabase did not take."""
    plan = dataset.plan
    found = [
        not_kept(plan.layer, end.label or end.name, f"refused: {refused[end.name]}")
        for end in plan.relations
        if end.is_origin and end.name in refused
    ]
    return replace(dataset, findings=(*dataset.findings, *found)) if found else dataset


def _extent(table: ogr.Layer, plan: DatasetPlan) -> Extent | None:
    """Return the extent of what was written; None for a table and where there is no geometry."""
    if not plan.layer.geometry_type:
        return None
    with listening():
        box = table.GetExtent(can_return_null=True)
    return None if box is None else Extent(box[0], box[2], box[1], box[3])


def _read_back(path: Path, written: Sequence[WrittenDataset]) -> None:
    """Open the geodatabase anew: a full disk shows only here."""
    try:
        found = call(gdal.OpenEx, str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
    except GdalFailed as failed:
        raise ExportError("WLS151", layer="", path=str(path), reason=str(failed)) from failed
    counts = {dataset.plan.name: _count(found, dataset.plan.name) for dataset in written}
    close(found)
    for dataset in written:
        count = counts[dataset.plan.name]
        if count != dataset.feature_count:
            raise ExportError(
                "WLS156", layer=dataset.plan.layer.name, expected=dataset.feature_count, found=count
            )


def _count(found: gdal.Dataset, name: str) -> int:
    with listening():
        table = found.GetLayerByName(name)
    return -1 if table is None else int(table.GetFeatureCount())
