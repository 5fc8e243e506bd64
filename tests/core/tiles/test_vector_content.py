"""Tiles without features that are nothing, judged by another decoder."""

from __future__ import annotations

import mapbox_vector_tile
import pytest
from mapbox_vector_tile.Mapbox import vector_tile_pb2
from web_layer_sharing.sharing.tiles.vector_content import without_empty


def tile(*layers: tuple[str, int, int]) -> bytes:
    """Return a tile of layers, each with so many points and so many features of nothing between them."""
    made = vector_tile_pb2.tile()
    for name, points, empty in layers:
        layer = made.layers.add(name=name, version=2, extent=4096)
        layer.keys.append("n")
        for number in range(points + empty):
            layer.values.add(int_value=number)
            feature = layer.features.add(id=number, tags=[0, number])
            if number >= empty:
                feature.type = 1
                feature.geometry.extend([9, 2 * number, 600])
    return bytes(made.SerializeToString())


def test_features_of_nothing_are_left_out() -> None:
    found = mapbox_vector_tile.decode(without_empty(tile(("a", 3, 2), ("b", 200, 0), ("c", 0, 4))))
    assert {name: len(layer["features"]) for name, layer in found.items()} == {"a": 3, "b": 200}
    assert [feature["properties"]["n"] for feature in found["a"]["features"]] == [2, 3, 4]


def test_a_sound_tile_stays_as_it_is() -> None:
    assert without_empty(tile(("a", 5, 0))) == tile(("a", 5, 0))
    assert without_empty(tile(("a", 0, 3))) == b""


@pytest.mark.parametrize("kept", [1, 2, 7, 20, 33])
def test_what_is_no_tile_is_told(kept: int) -> None:
    with pytest.raises(ValueError, match="cut off|number|wire type"):
        without_empty(tile(("a", 5, 1))[:kept])
    with pytest.raises(ValueError, match="wire type"):
        without_empty(b"\x0f" * kept)
