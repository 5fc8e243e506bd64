"""How tiles are kept as pictures."""

from __future__ import annotations

from typing import NamedTuple

FORMATS = ("PNG", "PNG8", "PNG24", "PNG32", "JPEG", "MIXED")
_USUAL_QUALITY = 75


class TileImage(NamedTuple):
    """The format of tiles, one of :data:`FORMATS`, and the quality of JPEG, 1 to 100 (0: the usual 75).

    ``MIXED`` is JPEG where a tile is opaque and PNG32 where it is not; ``PNG`` is the smallest PNG that holds
    the tile.
    """

    format: str = "PNG"
    quality: int = 0

    @property
    def lossy(self) -> bool:
        """Whether the quality has a meaning."""
        return self.format in {"JPEG", "MIXED"}

    @property
    def jpeg_quality(self) -> int:
        """The quality to compress with."""
        return self.quality or _USUAL_QUALITY

    @property
    def stored_quality(self) -> int:
        """The quality as descriptions tell it: 0 where it has no meaning."""
        return self.jpeg_quality if self.lossy else 0


def image_format(told: str) -> str:
    """Return the format that a word means; ``PNG`` where it is none of :data:`FORMATS`."""
    word = told.strip().upper()
    return word if word in FORMATS else "PNG"


def media_type(tile: bytes) -> str:
    """Return what a tile is by its first bytes."""
    if tile.startswith(b"\x89PNG"):
        return "image/png"
    if tile.startswith(b"\xff\xd8"):
        return "image/jpeg"
    return "application/octet-stream"
