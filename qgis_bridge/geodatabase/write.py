"""Write planned datasets into a new file geodatabase."""

from __future__ import annotations

import shutil
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from osgeo import gdal, ogr

from ...sharing.errors import ExportError
from ...sharing.map_snapshot import Extent
from ...sharing.staging.source import WrittenDataset
from .counting import Counter
from .domains import DomainShelf
from .from_ogr import copy_in_bulk, copy_rows, is_plain, prepare_copy
from .from_qgis import copy_features
from .gdal_calls import GdalFailed, call, close, listening
from .schema import as_written, create_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from ...sharing.progress import Progress
    from ...sharing.staging.source import DatasetPlan
    from ..layer_reading import LayerReading

DRIVER = "OpenFileGDB"


def write_geodatabase(
    path: Path, plans: Sequence[DatasetPlan], readings: Mapping[str, LayerReading], progress: Progress
) -> tuple[WrittenDataset, ...]:
    """Write the planned datasets; ``readings`` are by layer id, ``path`` must not be there yet.

    What comes back says what was written: a type that the running GDAL cannot write is its nearest
    older one there, a domain has the name that it got.

    Raises:
        ExportError: WLS150 to WLS156; nothing is left at ``path``.
        Cancelled: the progress said stop; nothing is left at ``path``.
    """
    with _all_or_nothing(path):
        written = _write_all(path, plans, readings, progress)
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
    path: Path, plans: Sequence[DatasetPlan], readings: Mapping[str, LayerReading], progress: Progress
) -> tuple[WrittenDataset, ...]:
    try:
        target = call(gdal.GetDriverByName(DRIVER).Create, str(path), 0, 0, 0, gdal.GDT_Unknown)
    except GdalFailed as failed:
        raise ExportError("WLS151", layer="", path=str(path), reason=str(failed)) from failed
    try:
        written = _write_each(target, plans, readings, progress)
    except BaseException:
        with suppress(GdalFailed):
            close(target)
        raise
    try:
        close(target)
    except GdalFailed as failed:
        raise ExportError("WLS151", layer="", path=str(path), reason=str(failed)) from failed
    return written


def _write_each(
    target: gdal.Dataset,
    plans: Sequence[DatasetPlan],
    readings: Mapping[str, LayerReading],
    progress: Progress,
) -> tuple[WrittenDataset, ...]:
    domains, written = DomainShelf(), []
    for plan, (start, end) in zip(plans, _shares(plans, readings)):
        progress.check()
        if plan.layer.id not in readings:
            raise ExportError("WLS150", layer=plan.layer.name, reason="")
        part = progress.part(start, end)
        written.append(_write_one(target, as_written(plan, domains), readings[plan.layer.id], domains, part))
    return tuple(written)


def _shares(plans: Sequence[DatasetPlan], readings: Mapping[str, LayerReading]) -> list[tuple[float, float]]:
    """Return where each layer's progress begins and ends, by how many features it has."""
    counts = [max(readings[p.layer.id].expected, 100) if p.layer.id in readings else 100 for p in plans]
    total, done, shares = max(sum(counts), 1), 0, []
    for count in counts:
        shares.append((done / total, (done + count) / total))
        done += count
    return shares


def _write_one(
    target: gdal.Dataset, plan: DatasetPlan, reading: LayerReading, domains: DomainShelf, progress: Progress
) -> WrittenDataset:
    for source in plan.written_names:
        if source not in reading.columns:
            raise ExportError("WLS150", layer=plan.layer.name, reason=source)
    for planned in plan.fields:
        domains.write(target, plan.layer.name, planned.field)
    table = create_table(target, plan, reading)
    counter = Counter(progress, plan.layer.name, reading.expected)
    copy = prepare_copy(table, plan, reading)
    if copy is None:
        copy_features(table, plan, reading, counter)
    elif is_plain(copy, plan):
        copy_in_bulk(copy, target, table, plan, counter)
    else:
        copy_rows(copy, table, plan, counter, reading.largest_row)
    count = int(table.GetFeatureCount())
    # QGIS reads a file that has gone away since as an empty one.
    if count == 0 and reading.expected > 0:
        raise ExportError("WLS153", layer=plan.layer.name, expected=reading.expected, found=0)
    counter.finish(count)
    return WrittenDataset(plan, count, _extent(table, plan))


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
