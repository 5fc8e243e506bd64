"""PNG files of the drawing processes, read by GDAL."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from web_layer_sharing.qgis_bridge.drawing.png import png_bytes


@pytest.mark.parametrize("bands", [3, 4])
@pytest.mark.parametrize(("rows", "columns"), [(1, 1), (1, 5000), (3000, 2), (700, 900)])
def test_every_pixel_comes_back(rows: int, columns: int, bands: int) -> None:
    pixels = np.random.default_rng(7).integers(0, 256, (rows, columns, bands), np.uint8)
    pixels[: rows // 2] = 200
    gdal.FileFromMemBuffer("/vsimem/written.png", png_bytes(pixels, 96))
    try:
        opened = gdal.Open("/vsimem/written.png")
        assert np.array_equal(np.moveaxis(opened.ReadAsArray(), 0, -1).reshape(pixels.shape), pixels)
    finally:
        gdal.Unlink("/vsimem/written.png")


def test_it_is_packed_and_tells_its_dots() -> None:
    content = png_bytes(np.zeros((1000, 1000, 4), np.uint8), 96)
    assert len(content) < 40_000
    at = content.index(b"pHYs") + 4
    assert int.from_bytes(content[at : at + 4], "big") == 3780
