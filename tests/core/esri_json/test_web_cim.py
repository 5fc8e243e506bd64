"""CIM symbols in the web's own profile."""

from __future__ import annotations

import json
from math import hypot
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.cim import colors, fills, markers, shapes, strokes, symbols
from web_layer_sharing.sharing.esri_json import web_cim

if TYPE_CHECKING:
    from collections.abc import Iterator

AREA = symbols.polygon([strokes.solid(colors.rgb(255, 0, 0), 1.5), fills.solid(colors.rgb(0, 0, 255, 50))])


def parts(value: Any) -> Iterator[dict[str, Any]]:
    """Yield all objects within a value."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from parts(each)


def test_colors_are_arrays_and_segments_are_straight() -> None:
    made = web_cim.to_json(
        symbols.point([markers.shape("circle", 10, AREA)], picture="data:image/png;base64,")
    )
    assert made["type"] == "CIMSymbolReference"
    assert "thumbnailURI" not in made["symbol"]
    graphic = made["symbol"]["symbolLayers"][0]["markerGraphics"][0]
    (ring,) = graphic["geometry"]["rings"]
    assert "curveRings" not in graphic["geometry"]
    assert len(ring) == 65
    assert all(hypot(*point) == pytest.approx(shapes.RADIUS) for point in ring)
    assert [layer["color"] for layer in graphic["symbol"]["symbolLayers"]] == [
        [255, 0, 0, 255],
        [0, 0, 255, 128],
    ]
    assert not [each for each in parts(made) if str(each.get("type")).endswith("Color")]


def test_a_character_is_written_by_a_vector_marker() -> None:
    cim = symbols.point([markers.character(("Wingdings", "Regular"), 74, 20, AREA, 30, (1, 2))])
    (layer,) = web_cim.to_json(cim)["symbol"]["symbolLayers"]
    assert (layer["type"], layer["size"], layer["rotation"], layer["offsetY"]) == (
        "CIMVectorMarker",
        20,
        30,
        2,
    )
    (graphic,) = layer["markerGraphics"]
    assert graphic["textString"] == "J"
    assert graphic["symbol"]["fontFamilyName"] == "Wingdings"
    assert graphic["symbol"]["symbol"]["symbolLayers"][0]["color"] == [255, 0, 0, 255]
    assert layer["frame"]["ymax"] - layer["frame"]["ymin"] == 20


def test_overrides_name_written_fields() -> None:
    reference = symbols.reference(AREA, [symbols.override("a", "Width", "$feature.name")], 50000, 1000)
    made = web_cim.to_json(reference, {"name": "name_1"})
    assert made["primitiveOverrides"][0]["valueExpressionInfo"]["expression"] == "$feature.name_1"
    assert (made["minScale"], made["maxScale"]) == (50000, 1000)


def test_the_original_is_left_alone() -> None:
    cim = symbols.point([markers.shape("circle", 10, AREA)])
    before = json.dumps(cim)
    web_cim.to_json(cim)
    assert json.dumps(cim) == before
