"""Polygons of tiles without rings of no area, judged by another decoder."""

from __future__ import annotations

import mapbox_vector_tile
import pytest
from mapbox_vector_tile.Mapbox import vector_tile_pb2
from web_layer_sharing.sharing.tiles.vector_content import without_empty
from web_layer_sharing.sharing.tiles.vector_rings import without_flat_rings

SQUARE = [(0, 0), (10, 0), (10, 10), (0, 10)]
HOLE = [(2, 2), (2, 4), (4, 4), (4, 2)]
FAR = [(1000, 1000), (1300, 1000), (1300, 1400), (1000, 1400)]
LINE = [(5, 5), (900, 900), (5, 5)]
POINT = [(7, 7)]
OUTSIDE_IN = list(reversed(SQUARE))


def numbers(*rings: list[tuple[int, int]]) -> list[int]:
    found, x, y = [], 0, 0
    for ring in rings:
        for place, (to_x, to_y) in enumerate(ring):
            if place == 0:
                found.append(9)
            elif place == 1:
                found.append((len(ring) - 1) << 3 | 2)
            found += [(step << 1) ^ (step >> 31) for step in (to_x - x, to_y - y)]
            x, y = to_x, to_y
        found.append(15)
    return found


def tile(*rings: list[tuple[int, int]]) -> bytes:
    made = vector_tile_pb2.tile()
    layer = made.layers.add(name="areas", version=2, extent=4096)
    layer.keys.append("n")
    layer.values.add(int_value=1)
    feature = layer.features.add(id=5, tags=[0, 0], type=3)
    feature.geometry.extend(numbers(*rings))
    return bytes(made.SerializeToString())


def geometry(content: bytes) -> list[int]:
    read = vector_tile_pb2.tile()
    read.ParseFromString(content)
    [feature] = read.layers[0].features
    assert (feature.id, list(feature.tags), feature.type) == (5, [0, 0], 3)
    return list(feature.geometry)


@pytest.mark.parametrize(
    ("rings", "kept"),
    [
        ([SQUARE, LINE], [SQUARE]),
        ([LINE, SQUARE, HOLE], [SQUARE, HOLE]),
        ([SQUARE, LINE, HOLE, POINT, FAR], [SQUARE, HOLE, FAR]),
        ([OUTSIDE_IN, FAR], [FAR]),
    ],
)
def test_flat_rings_are_left_out(
    rings: list[list[tuple[int, int]]], kept: list[list[tuple[int, int]]]
) -> None:
    found = without_empty(tile(*rings))
    assert geometry(found) == numbers(*kept)
    [feature] = mapbox_vector_tile.decode(found)["areas"]["features"]
    assert feature["properties"] == {"n": 1}


def test_sound_polygons_stay_as_they_are() -> None:
    sound = tile(SQUARE, HOLE, FAR)
    assert without_empty(sound) == sound


def test_a_polygon_of_nothing_but_flat_rings_goes() -> None:
    assert without_empty(tile(LINE, POINT)) == b""


@pytest.mark.parametrize(
    "broken", [b"\x09", b"\x09\x00\x00\x1a\x02", b"\x09\x00\x00\x0a\x02\x02\x09", b"\x80", b"\x01"]
)
def test_what_is_no_polygon_is_told(broken: bytes) -> None:
    with pytest.raises(ValueError, match="ring|number"):
        without_flat_rings(broken)
