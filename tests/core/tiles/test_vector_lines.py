"""Lines of vector tiles without pieces of a single point, judged by another decoder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import mapbox_vector_tile
import pytest
from mapbox_vector_tile.Mapbox import vector_tile_pb2
from web_layer_sharing.sharing.tiles.vector_content import without_empty
from web_layer_sharing.sharing.tiles.vector_lines import without_single_points

if TYPE_CHECKING:
    from collections.abc import Sequence

Piece = list[tuple[int, int]]
LONG: list[Piece] = [[(100, 200), (900, 250), (3000, 10)], [(500, 500), (501, 500)]]


def numbers(pieces: Sequence[Piece], *, told: bool = False) -> list[int]:
    """Return the commands of pieces; ``told`` says of a piece of one point that no points follow."""
    found: list[int] = []
    x = y = 0
    for piece in pieces:
        steps = []
        for column, row in piece:
            steps += [(column - x) << 1 ^ (column - x) >> 31, (row - y) << 1 ^ (row - y) >> 31]
            x, y = column, row
        found += [9, *steps[:2]]
        if len(piece) > 1 or told:
            found += [(len(piece) - 1) << 3 | 2, *steps[2:]]
    return found


def tile(*lines: list[int]) -> bytes:
    made = vector_tile_pb2.tile()
    layer = made.layers.add(name="lines", version=2, extent=4096)
    for number, geometry in enumerate(lines):
        layer.features.add(id=number, type=2, geometry=geometry)
    return bytes(made.SerializeToString())


def decoded(content: bytes) -> list[list[Piece]]:
    found = mapbox_vector_tile.decode(content, default_options={"y_coord_down": True})
    features = found["lines"]["features"] if found else []
    return [
        [[tuple(point) for point in piece] for piece in each["geometry"]["coordinates"]]
        if each["geometry"]["type"] == "MultiLineString"
        else [[tuple(point) for point in each["geometry"]["coordinates"]]]
        for each in features
    ]


@pytest.mark.parametrize("told", [False, True])
def test_pieces_of_one_point_are_left_out_and_the_others_stay_where_they_are(told: bool) -> None:
    mixed = [[(1, 1)], LONG[0], [(700, 7)], [(7, 4000)], LONG[1], [(2, 2)]]
    assert decoded(without_empty(tile(numbers(mixed, told=told)))) == [LONG]


def test_a_line_of_nothing_else_is_left_out() -> None:
    points: list[Piece] = [[(5, 6)], [(7, 8)]]
    assert decoded(without_empty(tile(numbers(points), numbers(LONG)))) == [LONG]
    assert without_empty(tile(numbers(points))) == b""


def test_sound_lines_stay_as_they_are() -> None:
    whole = tile(numbers(LONG), numbers(LONG[:1]))
    assert without_empty(whole) == whole


@pytest.mark.parametrize("geometry", [b"\x0a\x02\x02", b"\x09\x02", b"\x09\x02\x02\x12\x02\x02"])
def test_what_is_no_line_is_told(geometry: bytes) -> None:
    with pytest.raises(ValueError, match="no line|line cut off"):
        without_single_points(geometry)
