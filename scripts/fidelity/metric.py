"""How like two pictures are: structural similarity, and the difference of their colours.

SSIM after Wang, Bovik, Sheikh and Simoncelli (2004): a Gaussian window of 11 pixels and a deviation of 1.5,
K1 = 0.01, K2 = 0.03, on pictures first brought to about 256 pixels a side as its authors' own program does.
It is taken of red, green and blue and averaged, so that a wrong colour of the right brightness counts.

Esri's client sets a symbol on whole pixels of its own grid, up to half a pixel from where QGIS sets it; no
style is to blame for that.  So the second picture is first moved by at most one dot (half a pixel) each way,
to where it lies best.

A pattern (hatches, markers strewn over a polygon, tiles) begins anywhere, in QGIS at the polygon or the
screen, on the web at a tile.  Two pictures of it are alike if their parts are as bright, as varied, and vary
the same way in each direction: the structural texture similarity of Zhao, Reyes, Pappas and Neuhoff (2008),
which compares how each picture goes with itself, moved, and not how one goes with the other.  Its window
reaches over two of the widest patterns (30 pixels), else where a pattern begins would count: QGIS's own grid
of points, begun elsewhere, is like itself by 0.93 in a window half as wide, and by 0.96 in this one.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from qgis.PyQt.QtGui import QImage

SIDE = 256
_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
_WINDOW = np.exp(-((np.arange(11) - 5) ** 2) / (2 * 1.5**2))
_WINDOW /= _WINDOW.sum()


@dataclass(frozen=True)
class Likeness:
    """``ssim`` up to 1 for equal pictures; ``color``: mean CIE76 difference where either picture has ink."""

    ssim: float
    color: float


def compare(one: QImage, other: QImage, texture: bool = False) -> Likeness:
    """Compare two pictures of one size, transparency taken as white; by texture if they are patterns."""
    first, second = pixels(one), pixels(other)
    if first.shape != second.shape:
        raise ValueError(f"{first.shape} and {second.shape}")
    first, second = _smaller(first), _smaller(_registered(first, second))
    measure = _texture if texture else _ssim
    values = [measure(first[..., band], second[..., band]) for band in range(3)]
    return Likeness(round(float(np.mean(values)), 4), round(_color_difference(first, second), 2))


def pixels(image: QImage) -> np.ndarray:
    """Return red, green and blue as floats, on white."""
    from qgis.PyQt.QtGui import QColor, QImage, QPainter

    flat = QImage(image.size(), QImage.Format.Format_RGB32)
    flat.fill(QColor("white"))
    painter = QPainter(flat)
    painter.drawImage(0, 0, image)
    painter.end()
    bits = flat.constBits()
    bits.setsize(flat.sizeInBytes())
    whole = np.frombuffer(bits, np.uint8).reshape(flat.height(), flat.width(), 4)
    return whole[..., 2::-1].astype(np.float64)


def _registered(still: np.ndarray, loose: np.ndarray) -> np.ndarray:
    """Return the loose picture moved by at most one dot each way, to where it differs least."""
    ways = sorted(product((-1, 0, 1), repeat=2), key=lambda way: abs(way[0]) + abs(way[1]))
    moved = [np.roll(loose, way, (0, 1)) for way in ways]
    inner = slice(1, -1)
    return min(moved, key=lambda picture: float(np.abs(still - picture)[inner, inner].mean()))


def _smaller(picture: np.ndarray) -> np.ndarray:
    by = max(round(min(picture.shape[:2]) / SIDE), 1)
    tall, wide = (size // by for size in picture.shape[:2])
    return picture[: tall * by, : wide * by].reshape(tall, by, wide, by, 3).mean((1, 3))


def _blurred(band: np.ndarray) -> np.ndarray:
    """Return the weighted means over all windows that lie within the picture."""
    rows = sum(w * band[:, at : band.shape[1] - 10 + at] for at, w in enumerate(_WINDOW))
    return sum(w * rows[at : band.shape[0] - 10 + at] for at, w in enumerate(_WINDOW))


def _ssim(x: np.ndarray, y: np.ndarray) -> float:
    mean_x, mean_y = _blurred(x), _blurred(y)
    spread_x = _blurred(x * x) - mean_x**2
    spread_y = _blurred(y * y) - mean_y**2
    both = _blurred(x * y) - mean_x * mean_y
    top = (2 * mean_x * mean_y + _C1) * (2 * both + _C2)
    return float((top / ((mean_x**2 + mean_y**2 + _C1) * (spread_x + spread_y + _C2))).mean())


_WIDE = 16.0
_LAGS = ((0, 2), (2, 0), (2, 2), (2, -2), (0, 4), (4, 0))


def _texture(x: np.ndarray, y: np.ndarray) -> float:
    mean_x, mean_y = _spread_out(x), _spread_out(y)
    spread_x = np.maximum(_spread_out(x * x) - mean_x**2, 0)
    spread_y = np.maximum(_spread_out(y * y) - mean_y**2, 0)
    light = (2 * mean_x * mean_y + _C1) / (mean_x**2 + mean_y**2 + _C1)
    contrast = (2 * np.sqrt(spread_x * spread_y) + _C2) / (spread_x + spread_y + _C2)
    likeness = light * contrast
    for lag in _LAGS:
        one = _self_correlation(x, mean_x, spread_x, lag)
        other = _self_correlation(y, mean_y, spread_y, lag)
        likeness = likeness * (1 - 0.5 * np.abs(one - other))
    return float((np.maximum(likeness, 0) ** (1 / (2 + len(_LAGS)))).mean())


def _self_correlation(
    picture: np.ndarray, mean: np.ndarray, spread: np.ndarray, lag: tuple[int, int]
) -> np.ndarray:
    moved = np.roll(picture, lag, (0, 1))
    mean_moved = np.roll(mean, lag, (0, 1))
    spread_moved = np.roll(spread, lag, (0, 1))
    both = _spread_out(picture * moved) - mean * mean_moved
    return (both + _C2) / (np.sqrt(spread * spread_moved) + _C2)


def _spread_out(band: np.ndarray) -> np.ndarray:
    """Return the means over wide windows, the picture mirrored at its edges."""
    reach = int(3 * _WIDE)
    window = np.exp(-(np.arange(-reach, reach + 1) ** 2) / (2 * _WIDE**2))
    window /= window.sum()
    for axis in (0, 1):
        padded = np.pad(band, [(reach, reach) if axis == each else (0, 0) for each in (0, 1)], mode="reflect")
        size = band.shape[axis]
        parts = (np.take(padded, range(at, at + size), axis) * weight for at, weight in enumerate(window))
        band = sum(parts)
    return band


def _color_difference(x: np.ndarray, y: np.ndarray) -> float:
    ink = (x.min(-1) < 250) | (y.min(-1) < 250)
    if not ink.any():
        return 0.0
    return float(np.sqrt(((_lab(x[ink]) - _lab(y[ink])) ** 2).sum(-1)).mean())


def _lab(rgb: np.ndarray) -> np.ndarray:
    """Return CIE L*a*b* under D65 of sRGB values from 0 to 255."""
    share = rgb / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    xyz = (
        linear
        @ np.array([[0.4124, 0.2126, 0.0193], [0.3576, 0.7152, 0.1192], [0.1805, 0.0722, 0.9505]])
        / np.array([0.9505, 1.0, 1.089])
    )
    f = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.stack([116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], -1)
