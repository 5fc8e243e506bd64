"""CIM symbols and labels as style layers: numbers by hand, only layer types that Esri's clients draw."""

from __future__ import annotations

import math
from typing import Any

import pytest
from web_layer_sharing.sharing.cim import (
    colors,
    effects,
    fills,
    labels,
    markers,
    placements,
    strokes,
    symbols,
    text,
)
from web_layer_sharing.sharing.maplibre_style import StyledClass, StyledLabel, StyledLayer, build_style
from web_layer_sharing.sharing.maplibre_style.glyphs import Glyph, glyph_file, range_name
from web_layer_sharing.sharing.maplibre_style.sprites import packed, sprite_json

RED, BLUE = colors.rgb(255, 0, 0), colors.rgb(0, 0, 255, 50)
PICTURE = "data:image/png;base64,AAAA"


def style_of(symbol: dict[str, Any], **facts: Any) -> Any:
    layer = StyledLayer("roads", (StyledClass(symbol, "roads", **facts),))
    return build_style([layer], (0, 5))


def layers_of(symbol: dict[str, Any], **facts: Any) -> list[dict[str, Any]]:
    layers: list[dict[str, Any]] = style_of(symbol, **facts).json["layers"]
    return layers


def test_an_area_is_filled_below_its_outline() -> None:
    fill, line = layers_of(symbols.polygon([strokes.solid(RED, 1.5), fills.solid(BLUE)]))
    assert (fill["type"], fill["paint"]) == ("fill", {"fill-color": "#0000ff", "fill-opacity": 0.502})
    assert (line["type"], line["paint"]["line-width"], line["paint"]["line-color"]) == (
        "line",
        2.0,
        "#ff0000",
    )
    assert [fill["id"], line["id"]] == ["roads/0", "roads/1"]


def test_the_upper_stroke_is_painted_last() -> None:
    drawn = layers_of(symbols.line([strokes.solid(RED, 1.0), strokes.solid(BLUE, 3.0)]))
    assert [layer["paint"]["line-width"] for layer in drawn] == [4.0, 1.333]


def test_dashes_count_in_widths_and_sides_are_turned_round() -> None:
    (line,) = layers_of(symbols.line([strokes.solid(RED, 2.0, "Butt", "Miter", [6.0, 3.0, 1.0], offset=3.0)]))
    assert line["paint"]["line-dasharray"] == [3.0, 1.5, 0.5, 3.0, 1.5, 0.5]
    assert line["paint"]["line-offset"] == -4.0
    assert line["layout"] == {"line-cap": "butt", "line-join": "miter"}


def test_a_round_marker_is_a_circle_with_its_rim_outside() -> None:
    rim = symbols.polygon([strokes.solid(BLUE, 1.5), fills.solid(RED)])
    (circle,) = layers_of(symbols.point([markers.shape("circle", 12.0, rim, offset=(3.0, 6.0))]))
    assert circle["type"] == "circle"
    assert (
        circle["paint"]["circle-radius"] == 7.0
    )  # 12 points are 16 pixels across; half of the rim lies inside
    assert circle["paint"]["circle-stroke-width"] == 2.0
    assert circle["paint"]["circle-translate"] == [4.0, -8.0]


def test_another_marker_is_a_picture_or_nothing() -> None:
    square = symbols.point([markers.shape("square", 12.0, symbols.polygon([fills.solid(RED)]))], angle=30.0)
    style = style_of(square, picture=PICTURE)
    (icon,) = style.json["layers"]
    assert (icon["type"], icon["layout"]["icon-image"], icon["layout"]["icon-rotate"]) == (
        "symbol", "roads/marker", 330.0,
    )  # fmt: skip
    assert style.pictures == {"roads/marker": PICTURE}
    assert layers_of(square) == []


def test_equal_pictures_are_kept_once() -> None:
    square = symbols.point([markers.shape("square", 12.0, symbols.polygon([fills.solid(RED)]))])
    layers = [StyledLayer(name, (StyledClass(square, name, picture=PICTURE),)) for name in "ab"]
    assert build_style(layers, (0, 1)).pictures == {"a/marker": PICTURE}


def test_a_pattern_is_the_picture_that_the_symbol_brings() -> None:
    dotted = symbols.polygon([strokes.solid(RED, 1.0), fills.hatch(symbols.line([]), 45.0, 6.0)], PICTURE)
    pattern, line = layers_of(dotted)
    assert pattern["paint"] == {"fill-pattern": "roads/pattern"}
    assert line["type"] == "line"


def test_a_hatch_without_a_picture_is_as_dark_as_its_lines() -> None:
    hatch = fills.hatch(symbols.line([strokes.solid(RED, 1.0)]), 45.0, 4.0)
    (fill,) = layers_of(symbols.polygon([hatch]))
    assert fill["paint"] == {"fill-color": "#ff0000", "fill-opacity": 0.25}


def test_markers_along_a_line_stand_in_the_same_steps() -> None:
    placed = placements.along_line([15.0])
    part = markers.picture(PICTURE, 6.0, placement=placed)
    (icons,) = layers_of(symbols.line([part]))
    assert icons["layout"]["symbol-placement"] == "line"
    assert icons["layout"]["symbol-spacing"] == 20.0
    assert icons["layout"]["icon-rotation-alignment"] == "map"


def test_classes_are_told_by_number_and_by_scale() -> None:
    line = symbols.line([strokes.solid(RED, 1.0)])
    (layer,) = layers_of(line, number=3, label="main", min_scale=295828763.7957775 / 2**6, max_scale=1.0)
    assert layer["id"] == "roads/main"
    assert layer["filter"] == ["in", "_symbol", 3, "3"]
    assert (layer["minzoom"], layer["maxzoom"]) == (6.0, 24.0)


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"type": "CIMPointSymbol", "symbolLayers": [{}]},
        {"type": "CIMLineSymbol", "symbolLayers": [{"type": "CIMSolidStroke", "width": "x"}]},
    ],
)
def test_what_is_no_symbol_is_left_out(broken: dict[str, Any]) -> None:
    assert layers_of(broken) == []


def label_of(placement: Any, **look: Any) -> dict[str, Any]:
    symbol = text.symbol(text.Font("Open Sans", 9.0, "Bold", **look), RED, halo=text.Halo(BLUE, 0.75))
    label = StyledLabel(labels.label_class("", symbol, placement), "roads", "_label")
    style = build_style([StyledLayer("roads", (), (label,))], (0, 1))
    assert style.fonts == ("Open Sans Bold",)
    (layer,) = style.json["layers"]
    return dict(layer)


def test_a_label_at_a_point_lies_where_it_is_wanted() -> None:
    layer = label_of(labels.on_point("AboveRight"), case="Allcaps")
    assert layer["filter"] == ["has", "_label"]
    layout = layer["layout"]
    assert (layout["text-field"], layout["text-font"]) == ("{_label}", ["Open Sans Bold"])
    assert (layout["text-anchor"], layout["text-offset"], layout["text-size"]) == (
        "bottom-left",
        [0.6, -0.6],
        12.0,
    )
    assert layout["text-transform"] == "uppercase"
    assert layer["paint"] == {"text-color": "#ff0000", "text-halo-color": "#0000ff", "text-halo-width": 1.0}


def test_labels_of_lines_and_areas() -> None:
    above = label_of(labels.on_line("Above"))["layout"]
    assert (above["symbol-placement"], above["text-offset"]) == ("line", [0, -0.8])
    inside = label_of(labels.on_polygon())["layout"]
    assert inside["text-anchor"] == "center"
    assert "symbol-placement" not in inside


def test_labels_lie_above_all_symbols() -> None:
    line = symbols.line([strokes.solid(RED, 1.0)])
    label = StyledLabel(
        labels.label_class("", text.symbol(text.Font("A", 9.0), RED), labels.on_line()), "low", "_label"
    )
    low = StyledLayer("low", (StyledClass(line, "low"),), (label,))
    high = StyledLayer("high", (StyledClass(line, "high"),))
    style = build_style([low, high], (0, 5), bounds=(-1.0, -2.0, 3.0, 4.0))
    assert [layer["id"] for layer in style.json["layers"]] == ["low", "high", "low/label"]
    assert style.json["sources"]["esri"]["bounds"] == [-1.0, -2.0, 3.0, 4.0]


def test_effects_that_a_style_cannot_say_are_left_out() -> None:
    wavy = effects.put_on(strokes.solid(RED, 1.0), [effects.wave(2.0, 4.0)])
    (line,) = layers_of(symbols.line([wavy]))
    assert set(line["paint"]) == {"line-color", "line-opacity", "line-width"}


def test_pictures_do_not_overlap_on_their_sheet() -> None:
    sizes = {f"p{n}": (10 + 37 * n % 200, 5 + 53 * n % 90) for n in range(60)}
    places, (width, height) = packed(sizes)
    taken: set[tuple[int, int]] = set()
    for at in places.values():
        cells = {(x, y) for x in range(at.x, at.x + at.width) for y in range(at.y, at.y + at.height)}
        assert not cells & taken
        taken |= cells
    assert max(x for x, _ in taken) < width
    assert max(y for _, y in taken) < height
    assert sprite_json(places, 2)["p0"]["pixelRatio"] == 2
    assert math.prod((width, height)) < 4 * len(taken)


def test_a_glyph_file_is_read_by_protobuf() -> None:
    """The bytes against the message, written out by hand from the reference's field numbers."""
    content = glyph_file("A", 256, [Glyph(300, b"\x01\x02", 1, 2, -3, -4, 200)])
    glyph = bytes([
        0x08, 0xAC, 0x02, 0x12, 2, 1, 2, 0x18, 1, 0x20, 2, 0x28, 5, 0x30, 7, 0x38, 0xC8, 0x01,
    ])  # fmt: skip
    inner = b"\x0a\x01A\x12\x07256-511\x1a" + bytes([len(glyph)]) + glyph
    assert content == b"\x0a" + bytes([len(inner)]) + inner
    assert range_name(256) == "256-511"
