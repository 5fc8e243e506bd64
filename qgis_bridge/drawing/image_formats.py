"""What was drawn, as a file of the kind that was asked for."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Any, Callable

import numpy as np
from osgeo import gdal
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QSize, QSizeF
from qgis.PyQt.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from qgis.PyQt.QtSvg import QSvgGenerator

from ..tiles.png import png8, png24, png32

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qgis.core import QgsRectangle

gdal.UseExceptions()

# Documents are painted anew, so that lines stay lines.
DOCUMENTS = ("pdf", "svg", "svgz")
_TRANSPARENT = ("png", "png8", "png32", "gif", "svg", "svgz")
_PIXELS: Mapping[str, Any] = {
    "png": QImage.Format.Format_RGBA8888,
    "png32": QImage.Format.Format_RGBA8888,
    "png8": QImage.Format.Format_RGBA8888,
    "png24": QImage.Format.Format_RGBA8888,
    "jpg": QImage.Format.Format_RGB888,
    "bmp": QImage.Format.Format_RGB888,
    "gif": QImage.Format.Format_Indexed8,
    "tiff": QImage.Format.Format_RGBA8888,
}
_INCHES_PER_METRE = 39.37
_PNG_WRITERS: Mapping[str, Any] = {"png": png32, "png32": png32, "png24": png24, "png8": png8}
_JPEG_QUALITY = 85
_POINTS_PER_INCH = 72.0


def is_transparent(form: str) -> bool:
    """Tell whether pictures of a format can let something show through."""
    return form in _TRANSPARENT


def image_bytes(image: QImage, form: str, dpi: float, extent: QgsRectangle) -> bytes:
    """Return an image as a file: png, png8, png24, png32, jpg, bmp, gif or tiff.

    ``extent`` goes into a TIFF.

    Raises:
        ValueError: it cannot be written.
    """
    image.setDotsPerMeterX(round(dpi * _INCHES_PER_METRE))
    image.setDotsPerMeterY(round(dpi * _INCHES_PER_METRE))
    pixels = _PIXELS.get(form)
    if pixels is not None:
        image = image.convertToFormat(pixels)
    if form in _PNG_WRITERS:
        return bytes(_PNG_WRITERS[form](_array(image, 4).copy().view(np.uint32)[:, :, 0]))
    if form == "gif":
        return _gif(image)
    if form == "tiff":
        return _tiff(image, extent)
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, form.encode("ascii"))
    if form == "jpg":
        writer.setQuality(_JPEG_QUALITY)
    if not writer.write(image):
        raise ValueError(f"the image cannot be written: {writer.errorString()}")
    buffer.close()
    return bytes(held)


def document_bytes(form: str, size: tuple[int, int], dpi: float, paint: Callable[[QPainter], None]) -> bytes:
    """Return what ``paint`` paints, on a sheet of ``size`` pixels, as a pdf, svg or svgz."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = _pdf(buffer, size, dpi) if form == "pdf" else _svg(buffer, size, dpi)
    painter = QPainter(device)
    try:
        paint(painter)
    finally:
        painter.end()
    buffer.close()
    return gzip.compress(bytes(held), mtime=0) if form == "svgz" else bytes(held)


def _pdf(buffer: QBuffer, size: tuple[int, int], dpi: float) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(round(dpi))
    points = QSizeF(*(side * _POINTS_PER_INCH / dpi for side in size))
    page = QPageSize(points, QPageSize.Unit.Point, "map", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    return writer


def _svg(buffer: QBuffer, size: tuple[int, int], dpi: float) -> QSvgGenerator:
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(round(dpi))
    generator.setSize(QSize(*size))
    generator.setViewBox(QRect(0, 0, *size))
    return generator


def _gif(image: QImage) -> bytes:
    """Qt writes no GIF; GDAL does, out of the palette that Qt has found."""
    source = gdal.GetDriverByName("MEM").Create("", image.width(), image.height(), 1, gdal.GDT_Byte)
    band = source.GetRasterBand(1)
    colors = gdal.ColorTable()
    clear = -1
    for at, color in enumerate(image.colorTable()):
        alpha = color >> 24 & 255
        colors.SetColorEntry(at, (color >> 16 & 255, color >> 8 & 255, color & 255, alpha))
        clear = at if alpha == 0 else clear
    band.SetColorTable(colors)
    if clear >= 0:
        band.SetNoDataValue(clear)
    band.WriteArray(_array(image, 1)[:, :, 0])
    return _through_gdal("GIF", source, [])


def _tiff(image: QImage, extent: QgsRectangle) -> bytes:
    """A TIFF that knows where it lies."""
    width, height = image.width(), image.height()
    source = gdal.GetDriverByName("MEM").Create("", width, height, 4, gdal.GDT_Byte)
    source.SetGeoTransform(
        (extent.xMinimum(), extent.width() / width, 0, extent.yMaximum(), 0, -extent.height() / height)
    )
    pixels = _array(image, 4)
    for at in range(4):
        source.GetRasterBand(at + 1).WriteArray(pixels[:, :, at])
    return _through_gdal("GTiff", source, ["COMPRESS=DEFLATE", "ALPHA=YES", "PHOTOMETRIC=RGB"])


def _array(image: QImage, channels: int) -> Any:
    rows, stride = image.height(), image.bytesPerLine()
    bits = image.constBits()
    bits.setsize(rows * stride)
    flat = np.frombuffer(bits, dtype=np.uint8).reshape(rows, stride)
    return flat[:, : image.width() * channels].reshape(rows, image.width(), channels)


def _through_gdal(driver: str, source: Any, options: list[str]) -> bytes:
    path = f"/vsimem/picture.{driver.lower()}"
    try:
        gdal.GetDriverByName(driver).CreateCopy(path, source, options=options)
        size = gdal.VSIStatL(path).size
        file = gdal.VSIFOpenL(path, "rb")
        try:
            return bytes(gdal.VSIFReadL(1, size, file))
        finally:
            gdal.VSIFCloseL(file)
    except RuntimeError as error:
        raise ValueError(f"the image cannot be written: {error}") from error
    finally:
        for name in (path, f"{path}.aux.xml"):
            if gdal.VSIStatL(name) is not None:
                gdal.Unlink(name)
