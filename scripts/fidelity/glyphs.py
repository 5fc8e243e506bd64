"""Glyphs as Esri's client asks for them: signed distance fields of a font's letters, 256 to a file.

The client fetches ``{font}/{first}-{last}.pbf`` from a server outside; here they are made of the fonts that
the machine has, so that labels can be drawn without any network.  The format is Mapbox's ``glyphs.proto``:
letters 24 pixels tall with a rim of 3, a distance of 8 pixels over the whole range, the edge at 192.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath

SIZE, RIM, RADIUS, EDGE = 24, 3, 8.0, 0.25
# Each pixel is told by so many times so many finer ones.
FINE = 8
_ASCENDER = 24


@lru_cache(maxsize=64)
def pbf(font: str, reach: str) -> bytes:
    """Return the glyphs of a range (``0-255``) of a font named as the client does (``open-sans-bold``)."""
    first, last = (int(number) for number in reach.split("-"))
    told = _font(font)
    # Beyond Latin nothing of the sample is written.
    letters = [_glyph(told, code) for code in range(first, last + 1) if code in range(32, 384)]
    stack = _text(1, font) + _text(2, reach) + b"".join(_block(3, letter) for letter in letters)
    return _block(1, stack)


def _font(name: str) -> QFont:
    words = name.split("-")
    style = {"bold", "italic", "regular"} & set(words)
    font = QFont(" ".join(word.capitalize() for word in words if word not in style))
    font.setPixelSize(SIZE * FINE)
    font.setBold("bold" in style)
    font.setItalic("italic" in style)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _glyph(font: QFont, code: int) -> bytes:
    letter = chr(code)
    path = QPainterPath()
    path.addText(QPointF(0, 0), font, letter)
    box = path.boundingRect()
    advance = round(QFontMetricsF(font).horizontalAdvance(letter) / FINE)
    told = _number(1, code)
    if box.isEmpty():
        return told + _number(3, 0) + _number(4, 0) + _signed(5, 0) + _signed(6, 0) + _number(7, advance)
    left, top = int(np.floor(box.left() / FINE)), int(np.floor(box.top() / FINE))
    width = int(np.ceil(box.right() / FINE)) - left
    height = int(np.ceil(box.bottom() / FINE)) - top
    field = _distances(path, left, top, width, height)
    told += _block(2, field) + _number(3, width) + _number(4, height)
    return told + _signed(5, left) + _signed(6, -top - _ASCENDER) + _number(7, advance)


def _distances(path: QPainterPath, left: int, top: int, width: int, height: int) -> bytes:
    across, down = (width + 2 * RIM) * FINE, (height + 2 * RIM) * FINE
    image = QImage(across, down, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    painter.translate((RIM - left) * FINE, (RIM - top) * FINE)
    painter.fillPath(path, QColor("white"))
    painter.end()
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    inside = np.frombuffer(bits, np.uint8).reshape(down, image.bytesPerLine())[:, :across] > 127
    signed = _to_nearest(inside) - _to_nearest(~inside)
    coarse = signed[FINE // 2 :: FINE, FINE // 2 :: FINE] / FINE
    value = 255 - 255 * (coarse / RADIUS + EDGE)
    return bytes(np.clip(np.round(value), 0, 255).astype(np.uint8).tobytes())


def _to_nearest(wanted: np.ndarray) -> np.ndarray:
    """Return how far each pixel is from the nearest wanted one, up to the radius: rows, then columns."""
    reach = int(RADIUS * FINE)
    far = float(reach * reach)
    rows = np.where(wanted, 0.0, far)
    for axis in (1, 0):
        best = rows.copy()
        for step in range(1, reach):
            for way in (step, -step):
                moved = np.full_like(rows, far)
                source = [slice(None), slice(None)]
                target = [slice(None), slice(None)]
                source[axis] = slice(max(-way, 0), rows.shape[axis] - max(way, 0))
                target[axis] = slice(max(way, 0), rows.shape[axis] - max(-way, 0))
                moved[tuple(target)] = rows[tuple(source)] + step * step
                np.minimum(best, moved, out=best)
        rows = best
    return np.sqrt(rows)


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])


def _number(key: int, value: int) -> bytes:
    return _varint(key << 3) + _varint(value)


def _signed(key: int, value: int) -> bytes:
    return _number(key, value << 1 if value >= 0 else (-value << 1) - 1)


def _block(key: int, content: bytes) -> bytes:
    return _varint(key << 3 | 2) + _varint(len(content)) + content


def _text(key: int, value: str) -> bytes:
    return _block(key, value.encode("utf-8"))
