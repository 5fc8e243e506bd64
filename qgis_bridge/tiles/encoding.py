"""A drawn block cut into tiles, each kept as its format says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

import numpy as np
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice
from qgis.PyQt.QtGui import QImage

from .png import png8, png24, png32, smallest

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...sharing.tiles.image import TileImage

_ALPHA_SHIFT = 24
_MOST_REMEMBERED = 256


class TileEncoder:
    """Encodes tiles of one format.

    ``background`` is the RGB colour that formats without transparency are drawn upon.  Tiles of one colour
    (most of an ocean) are encoded once.
    """

    def __init__(self, image: TileImage, background: tuple[int, int, int]) -> None:
        self._image = image
        self._background = background
        self._encode: Callable[[NDArray[np.uint32]], bytes] = {
            "PNG": smallest,
            "PNG8": png8,
            "PNG24": self._png24,
            "PNG32": png32,
            "JPEG": self._jpeg,
            "MIXED": self._mixed,
        }[image.format]
        self._uniform: dict[tuple[int, int], bytes] = {}

    def tile(self, pixels: NDArray[np.uint32]) -> bytes | None:
        """Return a tile's file, None if nothing is drawn on it. Pixels are RGBA as :mod:`png` has them."""
        first = pixels[0, 0]
        if not (pixels == first).all():
            return self._encode(pixels)
        if not first >> _ALPHA_SHIFT:
            return None
        key = (int(first), pixels.shape[0])
        found = self._uniform.get(key)
        if found is None:
            found = self._encode(pixels)
            if len(self._uniform) < _MOST_REMEMBERED:
                self._uniform[key] = found
        return found

    def _png24(self, pixels: NDArray[np.uint32]) -> bytes:
        return png24(self._on_background(pixels))

    def _mixed(self, pixels: NDArray[np.uint32]) -> bytes:
        opaque = bool((pixels >> _ALPHA_SHIFT == 255).all())
        return self._jpeg(pixels) if opaque else png32(pixels)

    def _jpeg(self, pixels: NDArray[np.uint32]) -> bytes:
        flat = self._on_background(pixels)
        height, width = flat.shape
        image = QImage(flat.tobytes(), width, height, width * 4, QImage.Format.Format_RGBX8888)
        held = QByteArray()
        buffer = QBuffer(held)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "JPG", self._image.jpeg_quality)
        buffer.close()
        return bytes(held)

    def _on_background(self, pixels: NDArray[np.uint32]) -> NDArray[np.uint32]:
        alpha = (pixels >> _ALPHA_SHIFT).astype(np.uint16)
        if bool((alpha == 255).all()):
            return pixels
        channels = np.ascontiguousarray(pixels).view(np.uint8).reshape(*pixels.shape, 4).astype(np.uint16)
        below = np.array([*self._background, 255], np.uint16)
        share = alpha[:, :, np.newaxis]
        mixed = (channels * share + below * (255 - share) + 127) // 255
        mixed[:, :, 3] = 255
        return np.ascontiguousarray(mixed.astype(np.uint8)).view(np.uint32).reshape(pixels.shape)


def pixels_of(image: QImage) -> NDArray[np.uint32]:
    """Return an image's pixels, one number each with the bytes R, G, B, A."""
    straight = image.convertToFormat(QImage.Format.Format_RGBA8888)
    bits = straight.constBits()
    bits.setsize(straight.sizeInBytes())
    # The copy lets go of the image, whose bytes would go with it.
    return np.frombuffer(bits, np.uint32).reshape(straight.height(), straight.width()).copy()
