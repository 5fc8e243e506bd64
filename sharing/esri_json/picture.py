"""Pictures in data URIs: their bytes as JSON holds them and the size they ask for."""

from __future__ import annotations

import struct
from base64 import b64decode
from dataclasses import dataclass

SCREEN_DPI = 96.0


@dataclass(frozen=True)
class Picture:
    """A picture: bare base64 text, MIME type, and width and height in points (0 where unknown)."""

    data: str
    content_type: str
    width: float = 0.0
    height: float = 0.0

    @property
    def aspect(self) -> float:
        """Width by height; 1 where the size is unknown."""
        return self.width / self.height if self.width and self.height else 1.0


def read(url: str) -> Picture | None:
    """Return the picture in a ``data:image/...;base64,`` URI; None for any other text.

    The size is that of the pixels at the resolution a PNG states, else at 96 dpi.
    """
    head, comma, data = url.partition(",")
    if not (comma and head.startswith("data:image/") and head.endswith(";base64")):
        return None
    try:
        width, height = _size(b64decode(data, validate=True))
    except (ValueError, struct.error):
        return None
    return Picture(data, head[len("data:") : -len(";base64")], width, height)


def _size(content: bytes) -> tuple[float, float]:
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return _png_size(content)
    if content[:6] in {b"GIF87a", b"GIF89a"}:
        width, height = struct.unpack_from("<HH", content, 6)
    elif content.startswith(b"\xff\xd8"):
        width, height = _jpeg_pixels(content)
    else:
        width = height = 0
    return width * 72 / SCREEN_DPI, height * 72 / SCREEN_DPI


def _png_size(content: bytes) -> tuple[float, float]:
    """Return the size that ``IHDR`` and, if there, ``pHYs`` tell."""
    width, height = struct.unpack_from(">II", content, 16)
    at = 8
    while at + 8 <= len(content):
        length, kind = struct.unpack(">I4s", content[at : at + 8])
        if kind == b"pHYs":
            across, down, unit = struct.unpack_from(">IIB", content, at + 8)
            if unit == 1 and across and down:
                # Whole pixels a metre, so hundredths of a point are noise.
                return round(width / across / 0.0254 * 72, 2), round(height / down / 0.0254 * 72, 2)
        if kind == b"IDAT":
            break
        at += 12 + length
    return width * 72 / SCREEN_DPI, height * 72 / SCREEN_DPI


def _jpeg_pixels(content: bytes) -> tuple[int, int]:
    """Return the pixels that the frame header (``SOF``) tells; zeros where there is none."""
    at = 2
    while at + 9 <= len(content):
        marker, length = struct.unpack_from(">HH", content, at)
        if 0xFFC0 <= marker <= 0xFFCF and marker not in {0xFFC4, 0xFFC8, 0xFFCC}:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        at += 2 + length
    return 0, 0
