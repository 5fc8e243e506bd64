"""Tiles as files: what is encoded is what is decoded, by Qt and by Pillow."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
from PIL import Image

COLOURS = {"few": 5, "many": 4000}


def picture(kind: str, opaque: bool) -> Any:
    """Return 256 by 256 pixels of a few or many colours, reproducibly."""
    random = np.random.default_rng(7)
    colours = random.integers(0, 256, (COLOURS[kind], 4), np.uint8)
    colours[:, 3] = 255 if opaque else colours[:, 3] | 1
    chosen = colours[random.integers(0, len(colours), 256 * 256)]
    return np.ascontiguousarray(chosen).view(np.uint32).reshape(256, 256)


def decoded(tile: bytes, mode: str = "RGBA") -> Any:
    return np.asarray(Image.open(io.BytesIO(tile)).convert(mode))


def encoder(form: str, quality: int = 0) -> Any:
    from web_layer_sharing.qgis_bridge.tiles.encoding import TileEncoder
    from web_layer_sharing.sharing.tiles import TileImage

    return TileEncoder(TileImage(form, quality), (255, 255, 255))


def channels(pixels: Any) -> Any:
    return np.ascontiguousarray(pixels).view(np.uint8).reshape(*pixels.shape, 4)


@pytest.mark.parametrize("kind", ["few", "many"])
@pytest.mark.parametrize("opaque", [True, False])
@pytest.mark.parametrize("form", ["PNG", "PNG32"])
def test_forms_without_loss_give_the_same_pixels(kind: str, opaque: bool, form: str) -> None:
    pixels = picture(kind, opaque)
    assert (decoded(encoder(form).tile(pixels)) == channels(pixels)).all()


@pytest.mark.parametrize(
    ("kind", "opaque", "mode"), [("few", False, "P"), ("many", True, "RGB"), ("many", False, "RGBA")]
)
def test_the_smallest_form_is_taken(kind: str, opaque: bool, mode: str) -> None:
    assert Image.open(io.BytesIO(encoder("PNG").tile(picture(kind, opaque)))).mode == mode


def test_a_palette_keeps_few_colours_and_comes_near_many() -> None:
    few, many = picture("few", False), picture("many", True)
    assert (decoded(encoder("PNG8").tile(few)) == channels(few)).all()
    tile = Image.open(io.BytesIO(encoder("PNG8").tile(many)))
    assert tile.mode == "P"
    apart = np.abs(np.asarray(tile.convert("RGBA")).astype(int) - channels(many).astype(int))
    assert apart.mean() < 32  # random colours are as hard as it gets


def test_three_channels_stand_on_the_background() -> None:
    pixels = np.full((256, 256), 0x80000000, np.uint32)
    pixels[0, 0] = 0xFF0000FF
    tile = decoded(encoder("PNG24").tile(pixels), "RGB")
    assert (tile[0, 0] == (255, 0, 0)).all()
    assert (tile[1:] == 127).all()


@pytest.mark.parametrize("form", ["PNG", "PNG8", "PNG24", "PNG32", "JPEG", "MIXED"])
def test_nothing_drawn_is_no_tile(form: str) -> None:
    assert encoder(form).tile(np.full((256, 256), 0x00FFFFFF, np.uint32)) is None


def test_mixed_is_jpeg_where_it_covers_and_png_where_not() -> None:
    opaque, clear = picture("few", True), picture("few", False)
    assert Image.open(io.BytesIO(encoder("MIXED", 80).tile(opaque))).format == "JPEG"
    assert (decoded(encoder("MIXED", 80).tile(clear)) == channels(clear)).all()


def test_quality_counts() -> None:
    pixels = picture("many", True)
    sizes = [len(encoder("JPEG", quality).tile(pixels)) for quality in (20, 60, 95)]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[2]


def test_a_jpeg_comes_near() -> None:
    gradient = np.full((256, 256), 0xFF000000, np.uint32) + np.arange(256, dtype=np.uint32)
    apart = decoded(encoder("JPEG", 95).tile(gradient), "RGB").astype(int) - channels(gradient)[:, :, :3]
    assert np.abs(apart).mean() < 3


def test_one_colour_is_encoded_once() -> None:
    maker = encoder("PNG32")
    pixels = np.full((256, 256), 0xFF112233, np.uint32)
    assert maker.tile(pixels) is maker.tile(pixels.copy())
