"""Letters of a font as distances to their outlines, as MapLibre's clients draw them at any size."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from qgis.PyQt.QtGui import QFont, QFontDatabase, QFontInfo, QRawFont, QTransform

from ...sharing.maplibre_style.glyphs import (
    BORDER,
    CUTOFF,
    RADIUS,
    RANGE,
    SIZE,
    Glyph,
    glyph_file,
    range_name,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray
    from qgis.PyQt.QtGui import QPainterPath

_ALWAYS = (0,)
_FREE_FONT = "Open Sans"
_HIGHEST_CODE = 0xFFFF
_EMBEDDING, _RESTRICTED = 8, 0x000F
# How finely curves are broken into straight lines: at this many times their size.
_FINE = 16.0


def font_files(stacks: Iterable[str], texts: Iterable[str]) -> dict[str, bytes]:
    """Return the glyph files of fonts, by their names below ``fonts/``, for all characters of the texts.

    A font that is not installed, or whose maker forbids to pass it on, is replaced by Open Sans, else by what
    Qt takes.
    """
    ranges = sorted({*_ALWAYS, *(code // RANGE * RANGE for text in texts for code in map(ord, text))})
    files = {}
    for stack in stacks:
        font = _raw_font(stack)
        for start in ranges:
            if start <= _HIGHEST_CODE:
                files[f"fonts/{stack}/{range_name(start)}.pbf"] = glyph_file(
                    stack, start, _glyphs(font, start)
                )
    return files


def _raw_font(stack: str) -> QRawFont:
    family, style = _parted(stack)
    font = QFont(family)
    font.setStyleName(style)
    font.setPixelSize(SIZE)
    made = QRawFont.fromFont(font)
    if QFontInfo(font).family() == family and _may_travel(made):
        return made
    free = QFont(_FREE_FONT)
    free.setPixelSize(SIZE)
    return QRawFont.fromFont(free)


def _parted(stack: str) -> tuple[str, str]:
    """Return family and style of a stack's name, which has them with a blank between."""
    families = QFontDatabase().families()
    fitting = [family for family in families if stack == family or stack.startswith(f"{family} ")]
    family = max(fitting, key=len, default=stack.rpartition(" ")[0])
    return family, stack[len(family) :].strip()


def _may_travel(font: QRawFont) -> bool:
    """Tell whether a font's maker lets it be passed on (``fsType`` of the table OS/2)."""
    table = bytes(font.fontTable("OS/2"))
    return int.from_bytes(table[_EMBEDDING : _EMBEDDING + 2], "big") & _RESTRICTED != 2


def _glyphs(font: QRawFont, start: int) -> Iterator[Glyph]:
    codes = [code for code in range(start, start + RANGE) if not 0xD800 <= code <= 0xDFFF]
    ascent = round(font.ascent())
    for code in codes:
        indices = font.glyphIndexesForString(chr(code))
        if not indices or not indices[0]:
            continue
        advance = round(font.advancesForGlyphIndexes(indices[:1])[0].x())
        yield _glyph(code, font.pathForGlyph(indices[0]), advance, ascent)


def _glyph(code: int, path: QPainterPath, advance: int, ascent: int) -> Glyph:
    box = path.boundingRect()
    if box.isEmpty():
        return Glyph(code, b"", 0, 0, 0, 0, advance)
    left, top = math.floor(box.left()), math.floor(box.top())
    width, height = math.ceil(box.right()) - left, math.ceil(box.bottom()) - top
    bitmap = _distances(_segments(path), left - BORDER, top - BORDER, width + 2 * BORDER, height + 2 * BORDER)
    return Glyph(code, bitmap, width, height, left, -top - ascent, advance)


def _segments(path: QPainterPath) -> NDArray[np.float64]:
    """Return the straight pieces of an outline, each as x, y, x, y."""
    rows = []
    for polygon in path.toSubpathPolygons(QTransform.fromScale(_FINE, _FINE)):
        corners = np.array([(point.x(), point.y()) for point in polygon]) / _FINE
        if len(corners) > 1:
            closed = corners if (corners[0] == corners[-1]).all() else np.vstack([corners, corners[:1]])
            rows.append(np.hstack([closed[:-1], closed[1:]]))
    return np.vstack(rows)


def _distances(segments: NDArray[np.float64], left: int, top: int, width: int, height: int) -> bytes:
    """Return for each pixel's middle how far the outline is, as glyph files have it."""
    x, y = np.meshgrid(np.arange(width) + left + 0.5, np.arange(height) + top + 0.5)
    points = np.stack([x.ravel(), y.ravel()], axis=1)[:, np.newaxis, :]
    start, along = segments[:, :2], segments[:, 2:] - segments[:, :2]
    length = np.maximum((along**2).sum(axis=1), 1e-12)
    share = np.clip(((points - start) * along).sum(axis=2) / length, 0.0, 1.0)
    nearest = start + share[:, :, np.newaxis] * along
    away = np.sqrt(((points - nearest) ** 2).sum(axis=2).min(axis=1))
    signed = np.where(_inside(points[:, 0, :], segments), -away, away)
    levels = np.clip(np.round(255 - 255 * (signed / RADIUS + CUTOFF)), 0, 255)
    return levels.astype(np.uint8).tobytes()


def _inside(points: NDArray[np.float64], segments: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Tell which points lie within the outline: it winds round them."""
    x, y = points[:, :1], points[:, 1:]
    x1, y1, x2, y2 = segments.T
    upward, downward = (y1 <= y) & (y2 > y), (y1 > y) & (y2 <= y)
    with np.errstate(divide="ignore", invalid="ignore"):
        crossing = x1 + (y - y1) / np.where(y2 == y1, 1.0, y2 - y1) * (x2 - x1)
    right = crossing > x
    winding = (upward & right).sum(axis=1) - (downward & right).sum(axis=1)
    found: NDArray[np.bool_] = winding != 0
    return found
