"""Where the pictures of a style lie on their sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_WIDEST = 1024


class Place(NamedTuple):
    """A picture's place on the sheet, in pixels."""

    x: int
    y: int
    width: int
    height: int


def packed(sizes: Mapping[str, tuple[int, int]]) -> tuple[dict[str, Place], tuple[int, int]]:
    """Return the places of pictures of these sizes, in rows, the tallest first, and the sheet's own size."""
    places: dict[str, Place] = {}
    widest = max([_WIDEST, *(width for width, _ in sizes.values())])
    x = y = row = across = 0
    for name, (width, height) in sorted(sizes.items(), key=lambda item: (-item[1][1], item[0])):
        if x + width > widest:
            x, y, row = 0, y + row, 0
        places[name] = Place(x, y, width, height)
        x, row, across = x + width, max(row, height), max(across, x + width)
    return places, (max(across, 1), max(y + row, 1))


def sprite_json(places: Mapping[str, Place], ratio: int) -> dict[str, dict[str, int]]:
    """Return ``sprite.json``."""
    return {
        name: {"x": at.x, "y": at.y, "width": at.width, "height": at.height, "pixelRatio": ratio}
        for name, at in sorted(places.items())
    }
