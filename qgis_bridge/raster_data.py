"""Rasters as tiled GeoTIFF files: copied block by block, with overviews, no data and colours as they were."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from osgeo import gdal
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProviderRegistry,
    QgsRasterBlockFeedback,
    QgsRasterFileWriter,
    QgsRasterLayer,
    QgsRasterPipe,
)

from ..sharing.errors import Cancelled, ExportError
from ..sharing.map_snapshot import Extent
from ..sharing.staging.source import WrittenDataset
from .crs import horizontal
from .geodatabase.gdal_calls import GdalFailed, call, close, listening, reason

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ..sharing.progress import Progress
    from ..sharing.staging.source import DatasetPlan

STEP = "stage-raster"
TILE = 256
OPTIONS = ["TILED=YES", f"BLOCKXSIZE={TILE}", f"BLOCKYSIZE={TILE}", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER"]
# The pixels come first, and take most of the time.
PIXELS = 0.75


@dataclass(frozen=True)
class RasterReading:
    """What it takes to read a raster without its layer.

    ``path`` is what GDAL opens, empty where only ``provider`` (a copy of QGIS's own) reads it.  ``classes``
    tells that values are names of classes, between which there is nothing.
    """

    name: str
    path: str
    crs_wkt: str
    open_options: tuple[str, ...] = ()
    without_no_data: bool = False
    classes: bool = False
    provider: Any = None


def prepare_raster(layer: QgsRasterLayer) -> RasterReading:
    """Return how to read the raster from any thread. Main thread."""
    provider = layer.dataProvider()
    parts = QgsProviderRegistry.instance().decodeUri("gdal", provider.dataSourceUri())
    by_gdal = layer.providerType() == "gdal"
    path = f"{parts.get('vsiPrefix') or ''}{parts.get('path') or ''}{parts.get('vsiSuffix') or ''}"
    if parts.get("layerName"):
        # One of several pictures in a file has a name that GDAL opens as it stands.
        path = provider.dataSourceUri().partition("|")[0]
    return RasterReading(
        name=layer.name(),
        path=path if by_gdal else "",
        crs_wkt=horizontal(layer.crs()).toWkt() if layer.crs().isValid() else "",
        open_options=tuple(parts.get("openOptions") or ()) if by_gdal else (),
        without_no_data=not provider.useSourceNoDataValue(1),
        classes=layer.renderer() is not None and layer.renderer().type() == "paletted",
        provider=None if by_gdal else provider.clone(),
    )


def write_raster(path: Path, plan: DatasetPlan, reading: RasterReading, progress: Progress) -> WrittenDataset:
    """Write the raster to ``path``, whose folder is there. Any thread.

    Raises:
        ExportError: WLS158, the raster cannot be read or its copy cannot be written.
        Cancelled: the progress said stop.
    """
    progress.check()
    teller = _Teller(progress, reading.name)
    try:
        if reading.path:
            _translate(path, reading, teller)
        else:
            _written_by_qgis(path, reading, teller)
        extent = _with_overviews(path, reading, teller)
    except GdalFailed as failed:
        if progress.cancelled():
            raise Cancelled() from failed
        raise ExportError("WLS158", layer=reading.name, reason=str(failed)) from failed
    return WrittenDataset(plan, 0, extent)


class _Teller:
    """Tells progress to a function of GDAL's, and GDAL whether to go on."""

    def __init__(self, progress: Progress, name: str) -> None:
        self._progress = progress
        self._name = name

    def part(self, start: float, end: float) -> Callable[[float, str, object], int]:
        def told(fraction: float, _message: str, _data: object) -> int:
            self.tell(start + (end - start) * fraction)
            return 0 if self.cancelled() else 1

        return told

    def tell(self, fraction: float) -> None:
        self._progress.report(min(fraction, 1.0), STEP, layer=self._name)

    def cancelled(self) -> bool:
        return self._progress.cancelled()


def _translate(path: Path, reading: RasterReading, teller: _Teller) -> None:
    source = call(
        gdal.OpenEx,
        reading.path,
        gdal.OF_RASTER | gdal.OF_READONLY,
        open_options=list(reading.open_options),
    )
    options = gdal.TranslateOptions(
        format="GTiff",
        creationOptions=OPTIONS,
        outputSRS=reading.crs_wkt or None,
        noData="none" if reading.without_no_data else None,
        callback=teller.part(0.0, PIXELS),
    )
    close(call(gdal.Translate, str(path), source, options=options))
    close(source)


def _written_by_qgis(path: Path, reading: RasterReading, teller: _Teller) -> None:
    provider, pipe = reading.provider.clone(), QgsRasterPipe()
    if not pipe.set(provider):
        raise GdalFailed(reading.name)
    writer = QgsRasterFileWriter(str(path))
    writer.setOutputFormat("GTiff")
    writer.setCreateOptions(OPTIONS)
    feedback = QgsRasterBlockFeedback()

    def told(percent: float) -> None:
        teller.tell(PIXELS * percent / 100)
        if teller.cancelled():
            feedback.cancel()

    feedback.progressChanged.connect(told)
    with listening() as said:
        outcome = writer.writeRaster(
            pipe,
            provider.xSize(),
            provider.ySize(),
            provider.extent(),
            provider.crs(),
            QgsCoordinateTransformContext(),
            feedback,
        )
    if outcome != QgsRasterFileWriter.WriterError.NoError or not path.exists():
        raise GdalFailed(reason(said, str(outcome)))


def _with_overviews(path: Path, reading: RasterReading, teller: _Teller) -> Extent:
    written = call(gdal.OpenEx, str(path), gdal.OF_RASTER | gdal.OF_UPDATE)
    palette = written.GetRasterBand(1).GetRasterColorTable() is not None
    factors = _factors(max(written.RasterXSize, written.RasterYSize))
    if factors:
        way = "NEAREST" if palette or reading.classes else "AVERAGE"
        call(written.BuildOverviews, way, factors, teller.part(PIXELS, 1.0))
    extent = _extent(written)
    close(written)
    return extent


def _factors(longest: int) -> list[int]:
    """Return by how much each overview is smaller, until the last fits into a tile."""
    factors, factor = [], 2
    while longest > TILE * factor // 2:
        factors.append(factor)
        factor *= 2
    return factors


def _extent(raster: gdal.Dataset) -> Extent:
    """Return the box around the raster, which may lie askew."""
    x, dx, skew_x, y, skew_y, dy = raster.GetGeoTransform()
    width, height = raster.RasterXSize, raster.RasterYSize
    xs = [x + dx * i + skew_x * j for i in (0, width) for j in (0, height)]
    ys = [y + skew_y * i + dy * j for i in (0, width) for j in (0, height)]
    return Extent(min(xs), min(ys), max(xs), max(ys))
