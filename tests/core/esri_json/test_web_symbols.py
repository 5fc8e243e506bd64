"""Symbols from CIM to web JSON: exact where the web has the like, by a stated rule where it has not."""

from __future__ import annotations

import base64
import struct
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_layer_sharing.sharing.cim import (
    colors,
    effects,
    fills,
    markers,
    placements,
    ramps,
    shapes,
    strokes,
    symbols,
    text,
)
from web_layer_sharing.sharing.esri_json import picture, symbol
from web_layer_sharing.sharing.esri_json.losses import WHAT
from web_layer_sharing.tests.core.esri_json.web_vocabulary import symbol_problems

RED, BLUE, GREEN = colors.rgb(255, 0, 0), colors.rgb(0, 0, 255, 50), colors.rgb(0, 255, 0)
NO_OUTLINE = {"type": "esriSLS", "style": "esriSLSNull", "color": [0, 0, 0, 0], "width": 0}
AREA = symbols.polygon([strokes.solid(RED, 1.5), fills.solid(BLUE)])


def png(width: int, height: int, per_metre: int = 0) -> str:
    """Return a grey PNG as a data URI."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    size = chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)) if per_metre else b""
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    content = b"\x89PNG\r\n\x1a\n" + head + size + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return "data:image/png;base64," + base64.b64encode(content).decode()


def converted(cim: dict[str, Any]) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """Return the web symbol and what was lost; the symbol is checked against the vocabulary."""
    heard: list[tuple[str, str]] = []
    made = symbol.to_json(cim, lambda what, kept: heard.append((what, kept)))
    assert list(symbol_problems(made)) == []
    assert {what for what, _ in heard} <= WHAT
    return made, heard


@pytest.mark.parametrize(
    ("name", "style"),
    [("circle", "Circle"), ("square", "Square"), ("diamond", "Diamond"), ("triangle", "Triangle")],
)
def test_filled_shapes_are_exact(name: str, style: str) -> None:
    made, lost = converted(symbols.point([markers.shape(name, 10, AREA)]))
    assert made == {
        "type": "esriSMS",
        "style": f"esriSMS{style}",
        "color": [0, 0, 255, 128],
        "size": 10,
        "outline": {"type": "esriSLS", "style": "esriSLSSolid", "color": [255, 0, 0, 255], "width": 1.5},
        "angle": 0,
        "xoffset": 0,
        "yoffset": 0,
    }
    assert lost == []


@pytest.mark.parametrize(("name", "style"), [("cross", "esriSMSCross"), ("x", "esriSMSX")])
def test_crosses_draw_their_outline(name: str, style: str) -> None:
    line = symbols.line([strokes.solid(RED, 2, "Square", "Miter")])
    made, lost = converted(symbols.point([markers.shape(name, 8, line)]))
    assert (made["style"], made["color"], made["size"]) == (style, [255, 0, 0, 255], 8)
    assert made["outline"] == {
        "type": "esriSLS",
        "style": "esriSLSSolid",
        "color": [255, 0, 0, 255],
        "width": 2,
    }
    assert lost == []


@pytest.mark.parametrize(
    "name", sorted(set(shapes.NAMES) - {"circle", "square", "diamond", "triangle", "cross", "x"})
)
def test_other_shapes_become_the_nearest_and_a_loss(name: str) -> None:
    drawn_with = symbols.line([strokes.solid(RED, 2)]) if name in shapes.OPEN else AREA
    made, lost = converted(symbols.point([markers.shape(name, 8, drawn_with)]))
    assert lost == [("shape", made["style"][len("esriSMS") :].lower())]


def test_a_filled_cross_without_outline_is_still_seen() -> None:
    fill_only = symbols.polygon([fills.solid(RED)])
    made, _ = converted(symbols.point([markers.shape("filled_cross", 10, fill_only)]))
    assert (made["outline"]["color"], made["outline"]["width"]) == ([255, 0, 0, 255], 2)


@given(st.floats(0.1, 500), st.floats(0, 50), st.floats(-720, 720), st.floats(-90, 90), st.floats(-90, 90))
def test_sizes_turns_and_offsets(size: float, width: float, turn: float, x: float, y: float) -> None:
    area = symbols.polygon([strokes.solid(RED, width), fills.solid(BLUE)])
    made, lost = converted(symbols.point([markers.shape("square", size, area, turn, (x, y))], angle=15))
    assert made["size"] == pytest.approx(size, abs=1e-3)
    assert made["outline"]["width"] == pytest.approx(width, abs=1e-4)
    assert (made["angle"] - turn - 15) % 360 == pytest.approx(0, abs=1e-3) or (
        made["angle"] - turn - 15
    ) % 360 == pytest.approx(360, abs=1e-3)
    assert (made["xoffset"], made["yoffset"]) == pytest.approx((x, y), abs=1e-3)
    assert lost == []


def test_the_anchor_stays_in_place() -> None:
    """A pin whose tip is its anchor stands above the point; turned a quarter to the left, left of it."""
    upright, _ = converted(symbols.point([markers.shape("square", 10, AREA, anchor=(0, -0.5))]))
    assert (upright["xoffset"], upright["yoffset"]) == (0, 5)
    turned, _ = converted(symbols.point([markers.shape("square", 10, AREA, 90, anchor=(0, -0.5))]))
    assert (turned["xoffset"], turned["yoffset"]) == (-5, 0)
    absolute = {**markers.shape("square", 10, AREA, anchor=(0, -3)), "anchorPointUnits": "Absolute"}
    assert converted(symbols.point([absolute]))[0]["yoffset"] == 3


def test_a_clockwise_turn_is_told_counter_clockwise() -> None:
    clockwise = {**markers.shape("square", 10, AREA, 30), "rotateClockwise": True}
    assert converted(symbols.point([clockwise]))[0]["angle"] == 330


def test_strokes_swell_with_their_marker_if_told_so() -> None:
    swelling = {**markers.shape("circle", 20, AREA), "scaleSymbolsProportionally": True}
    assert converted(symbols.point([swelling]))[0]["outline"]["width"] == 0.3


def test_of_several_markers_the_largest_is_kept_of_equals_the_top_one() -> None:
    small, large = (markers.shape(name, size, AREA) for name, size in (("square", 4), ("circle", 9)))
    made, lost = converted(symbols.point([small, large]))
    assert (made["style"], lost) == ("esriSMSCircle", [("symbol_layers", "marker")])
    same = [markers.shape(name, 9, AREA) for name in ("diamond", "circle")]
    assert converted(symbols.point(same))[0]["style"] == "esriSMSDiamond"


def test_hidden_layers_do_not_count() -> None:
    hidden = {**markers.shape("square", 40, AREA), "enable": False}
    made, lost = converted(symbols.point([hidden, markers.shape("circle", 9, AREA)]))
    assert (made["style"], lost) == ("esriSMSCircle", [])


def test_a_symbol_of_nothing_is_not_drawn() -> None:
    point = converted(symbols.point([]))[0]
    assert (point["color"], point["outline"]) == ([0, 0, 0, 0], NO_OUTLINE)
    assert converted(symbols.line([]))[0] == NO_OUTLINE
    area = converted(symbols.polygon([]))[0]
    assert (area["style"], area["outline"]) == ("esriSFSNull", NO_OUTLINE)


def test_pictures_keep_bytes_and_proportions() -> None:
    url = png(40, 20)
    made, lost = converted(symbols.point([markers.picture(url, 12, 0.5, 370)]))
    assert (made["width"], made["height"], made["angle"]) == (12, 12, 10)
    assert made["imageData"] == url.partition(",")[2]
    assert made["contentType"] == "image/png"
    assert lost == []


def test_a_picture_on_the_web_stays_there() -> None:
    made, lost = converted(symbols.point([markers.picture("https://example.com/a.png", 12)]))
    assert (made["url"], made["width"], lost) == (
        "https://example.com/a.png",
        12,
        [("picture_format", "url")],
    )


def test_characters_become_text() -> None:
    made, lost = converted(symbols.point([markers.character(("DejaVu Sans", "Bold"), 0x2605, 14, AREA, 20)]))
    assert (made["type"], made["text"], made["color"]) == ("esriTS", "★", [0, 0, 255, 128])
    assert made["font"] == {
        "family": "DejaVu Sans",
        "size": 14,
        "style": "normal",
        "weight": "bold",
        "decoration": "none",
    }
    assert (made["angle"], lost) == (20, [("character_marker", "text")])


def test_a_marker_that_writes_becomes_text() -> None:
    written = markers.graphic({"x": 0, "y": 0}, text.symbol(text.Font("Arial", 9), RED), "H")
    made, lost = converted(symbols.point([markers.vector(9, [written], (-5, -5, 5, 5))]))
    assert (made["type"], made["text"], made["font"]["size"], lost) == ("esriTS", "H", 9, [])


def test_where_something_is_lost_a_picture_of_the_symbol_is_taken() -> None:
    url = png(64, 32, per_metre=round(144 / 0.0254))
    star = symbols.point([markers.shape("star", 10, AREA)], angle=10, picture=url)
    made, lost = converted(star)
    assert (made["type"], made["width"], made["height"], made["angle"]) == ("esriPMS", 32, 16, 10)
    assert lost == [("symbol", "picture")]
    circle = symbols.point([markers.shape("circle", 10, AREA)], picture=url)
    assert converted(circle)[0]["type"] == "esriSMS"


def test_a_gradient_fill_with_a_picture_of_itself() -> None:
    area = symbols.polygon(
        [strokes.solid(RED, 1), fills.gradient(ramps.linear(RED, BLUE))], picture=png(16, 16)
    )
    made, lost = converted(area)
    assert (made["type"], made["width"], made["outline"]["width"]) == ("esriPFS", 12, 1)
    assert lost == [("symbol", "picture")]


def test_odd_caps_are_round() -> None:
    made, lost = converted(symbols.line([{**strokes.solid(RED, 1), "capStyle": 7}]))
    assert ("cap" in made, lost) == (False, [])


def test_lines_keep_caps_and_joins() -> None:
    made, lost = converted(symbols.line([strokes.solid(RED, 1.25, "Butt", "Miter")]))
    assert made == {
        "type": "esriSLS",
        "style": "esriSLSSolid",
        "color": [255, 0, 0, 255],
        "width": 1.25,
        "cap": "butt",
        "join": "miter",
        "miterLimit": 10,
    }
    assert lost == []
    assert set(converted(symbols.line([strokes.solid(RED, 1)]))[0]) == {"type", "style", "color", "width"}


@pytest.mark.parametrize(
    ("pattern", "style", "exact"),
    [
        ([4, 2], "Dash", True),
        ([4, 3], "Dash", True),
        ([1, 2], "Dot", True),
        ([1, 3, 1, 3], "Dot", True),
        ([4, 2, 1, 2], "DashDot", True),
        ([4, 2, 1, 2, 1, 2], "DashDotDot", True),
        ([10, 3], "Dash", False),
        ([2, 2], "Dot", False),
        ([5], "Dash", False),
        ([8, 2, 4, 2], "DashDot", False),
        ([8, 1, 6, 1, 4, 1, 2, 1], "DashDotDot", False),
        ([], "Solid", True),
    ],
)
@pytest.mark.parametrize("width", [0.5, 1, 3])
def test_dashes(pattern: list[float], style: str, exact: bool, width: float) -> None:
    dashed = strokes.solid(RED, width, dash=[length * width for length in pattern])
    made, lost = converted(symbols.line([dashed]))
    assert made["style"] == f"esriSLS{style}"
    assert lost == ([] if exact else [("dashes", f"esriSLS{style}")])


def test_of_several_strokes_the_one_that_shows_most_is_kept() -> None:
    cased = symbols.line([strokes.solid(GREEN, 4), strokes.solid(RED, 6)])
    made, lost = converted(cased)
    assert (made["color"], made["width"], lost) == ([0, 255, 0, 255], 4, [("symbol_layers", "stroke")])
    thin_core = symbols.line([strokes.solid(GREEN, 1), strokes.solid(RED, 6)])
    assert converted(thin_core)[0]["color"] == [255, 0, 0, 255]
    railway = symbols.line([strokes.solid(GREEN, 3, dash=[1, 5]), strokes.solid(RED, 3)])
    assert converted(railway)[0]["color"] == [255, 0, 0, 255]
    ghost = symbols.line([strokes.solid(colors.faded(GREEN, 0.1), 6), strokes.solid(RED, 5)])
    assert converted(ghost)[0]["color"] == [255, 0, 0, 255]


def test_what_lines_lose() -> None:
    assert converted(symbols.line([strokes.solid(RED, 1, offset=2)]))[1] == [("line_offset", "none")]
    gradient = strokes.gradient(ramps.linear(RED, colors.rgb(0, 0, 255)), 2)
    made, lost = converted(symbols.line([gradient]))
    assert (made["color"], lost) == ([128, 0, 128, 255], [("gradient", "mean_color")])
    assert converted(symbols.line([strokes.picture(png(4, 4), 3)]))[1] == [("stroke_picture", "tint")]
    moved = effects.put_on(strokes.solid(RED, 1), [effects.move(1, 1)])
    assert converted(symbols.line([moved]))[1] == [("effects", "none")]
    arrowed = {**symbols.line([strokes.solid(RED, 1)]), "effects": [effects.arrow(3)]}
    assert converted(arrowed)[1] == [("effects", "none")]


@pytest.mark.parametrize(
    ("which", "placement"), [("Both", "begin-end"), ("JustBegin", "begin"), ("JustEnd", "end")]
)
def test_an_arrowhead_becomes_the_lines_own(which: str, placement: str) -> None:
    head = markers.shape("filled_arrowhead", 8, AREA, placement=placements.extremities(which))
    made, lost = converted(symbols.line([head, strokes.solid(RED, 1)]))
    assert made["marker"] == {"style": "arrow", "placement": placement, "color": [0, 0, 255, 128]}
    assert lost == []


def test_other_markers_of_lines_are_lost() -> None:
    dots = markers.shape("circle", 3, AREA, placement=placements.along_line([10]))
    made, lost = converted(symbols.line([dots, strokes.solid(RED, 1)]))
    assert ("marker" in made, lost) == (False, [("marker_layers", "line")])
    only, lost = converted(symbols.line([dots]))
    assert (only["type"], only["color"], lost) == ("esriSLS", [0, 0, 255, 128], [("marker_layers", "line")])


def test_polygons_with_outline_are_exact() -> None:
    made, lost = converted(AREA)
    assert made == {
        "type": "esriSFS",
        "style": "esriSFSSolid",
        "color": [0, 0, 255, 128],
        "outline": {"type": "esriSLS", "style": "esriSLSSolid", "color": [255, 0, 0, 255], "width": 1.5},
    }
    assert lost == []
    assert converted(symbols.polygon([fills.solid(RED)]))[0]["outline"] == NO_OUTLINE
    outline_only = converted(symbols.polygon([strokes.solid(RED, 1)]))[0]
    assert (outline_only["style"], outline_only["color"]) == ("esriSFSNull", [0, 0, 0, 0])


@pytest.mark.parametrize(
    "name", ["Horizontal", "Vertical", "ForwardDiagonal", "BackwardDiagonal", "Cross", "DiagonalCross"]
)
def test_brushes_are_exact(name: str) -> None:
    made, lost = converted(symbols.polygon(fills.brush(name, RED)))
    assert (made["style"], made["color"], lost) == (f"esriSFS{name}", [255, 0, 0, 255], [])


@pytest.mark.parametrize(
    ("rotation", "separation", "style", "exact"),
    [
        (0, 6, "Horizontal", True),
        (180, 6, "Horizontal", True),
        (-90, 6, "Vertical", True),
        (225, 6, "BackwardDiagonal", True),
        (135, 6, "ForwardDiagonal", True),
        (20, 6, "Horizontal", False),
        (170, 6, "Horizontal", False),
        (45, 12, "BackwardDiagonal", False),
    ],
)
def test_hatches_take_the_nearest_direction(
    rotation: float, separation: float, style: str, exact: bool
) -> None:
    line = symbols.line([strokes.solid(RED, 0.75)])
    made, lost = converted(symbols.polygon([fills.hatch(line, rotation, separation)]))
    assert made["style"] == f"esriSFS{style}"
    assert lost == ([] if exact else [("hatch", f"esriSFS{style}")])


def test_solid_fills_on_each_other_are_one_color() -> None:
    made, lost = converted(symbols.polygon([fills.solid(BLUE), fills.solid(RED)]))
    assert (made["color"], lost) == ([127, 0, 128, 255], [])


def test_a_hatch_over_a_solid_fill_is_lost() -> None:
    made, lost = converted(symbols.polygon([*fills.brush("Vertical", RED), fills.solid(GREEN)]))
    assert (made["style"], made["color"], lost) == (
        "esriSFSSolid",
        [0, 255, 0, 255],
        [("symbol_layers", "fill")],
    )


def test_picture_fills() -> None:
    made, lost = converted(symbols.polygon([fills.picture(png(20, 10), 8, offset=(1, 2))]))
    assert (made["width"], made["height"], made["xoffset"], made["yoffset"], lost) == (16, 8, 1, 2, [])
    assert converted(symbols.polygon([fills.picture(png(20, 10), 8, rotation=30)]))[1] == [
        ("fill_picture", "upright")
    ]


def test_markers_in_polygons_leave_their_color() -> None:
    dense = markers.shape("circle", 4, AREA, placement=placements.inside_polygon((5, 5)))
    made, lost = converted(symbols.polygon([dense]))
    assert (made["color"], lost) == ([0, 0, 255, round(128 * 0.64)], [("marker_layers", "fill")])
    single = markers.shape("circle", 4, AREA, placement=placements.polygon_center())
    assert converted(symbols.polygon([single]))[0]["color"] == [0, 0, 255, round(128 * 0.2)]


def test_text_symbols() -> None:
    font = text.Font("Noto Sans", 9.5, "SemiBold Italic", underline=True)
    pose = text.Pose("Right", "Baseline", -10, (1, 2))
    box = symbols.polygon([strokes.solid(GREEN, 0.5), fills.solid(RED)])
    halo = text.Halo(colors.rgb(255, 255, 255), 1.5)
    made, lost = converted(text.symbol(font, BLUE, pose, halo, text.background(box)))
    assert made == {
        "type": "esriTS",
        "color": [0, 0, 255, 128],
        "backgroundColor": [255, 0, 0, 255],
        "borderLineColor": [0, 255, 0, 255],
        "borderLineSize": 0.5,
        "verticalAlignment": "baseline",
        "horizontalAlignment": "right",
        "rightToLeft": False,
        "angle": 350,
        "xoffset": 1,
        "yoffset": 2,
        "kerning": True,
        "haloColor": [255, 255, 255, 255],
        "haloSize": 1.5,
        "font": {
            "family": "Noto Sans",
            "size": 9.5,
            "style": "italic",
            "weight": "bold",
            "decoration": "underline",
        },
    }
    assert lost == []


@pytest.mark.parametrize(
    ("style", "weight", "slant"),
    [
        ("Regular", "normal", "normal"),
        ("Light Oblique", "lighter", "oblique"),
        ("Black", "bolder", "normal"),
        ("ExtraBold", "bolder", "normal"),
        ("Bold", "bold", "normal"),
        ("", "normal", "normal"),
    ],
)
def test_font_styles(style: str, weight: str, slant: str) -> None:
    font = converted(text.symbol(text.Font("Arial", 10, style), RED))[0]["font"]
    assert (font["weight"], font["style"]) == (weight, slant)


def test_what_text_loses() -> None:
    arial = text.Font("Arial", 10)
    assert converted(text.symbol(text.Font("Arial", 10, case="Allcaps"), RED))[1] == [
        ("font_setting", "none")
    ]
    assert converted(text.symbol(arial, RED, shadow=text.Shadow(BLUE, (1, -1))))[1] == [("shadow", "none")]
    balloon = {"type": "CIMBalloonCallout", "backgroundSymbol": AREA}
    assert converted(text.symbol(arial, RED, callout=balloon))[1] == [("callout", "background")]


def test_hatches_that_do_not_match_are_no_cross() -> None:
    def crossed(first: dict[str, Any], second: dict[str, Any]) -> tuple[str, list[tuple[str, str]]]:
        made, lost = converted(symbols.polygon([first, second]))
        return made["style"], lost

    red, green = fills.brush("Cross", RED), fills.brush("Cross", GREEN)
    kept = [("symbol_layers", "fill")]
    assert crossed(red[0], green[1]) == ("esriSFSHorizontal", kept)
    assert crossed(red[0], fills.brush("BackwardDiagonal", RED)[0]) == ("esriSFSHorizontal", kept)
    tiled, lost = converted(symbols.polygon([fills.picture(png(4, 4), 4), red[0]]))
    assert (tiled["type"], lost) == ("esriPFS", kept)


def test_markers_may_be_drawn_with_any_fill() -> None:
    def inner(layer: dict[str, Any]) -> tuple[list[int], list[tuple[str, str]]]:
        made, lost = converted(symbols.point([markers.shape("circle", 9, symbols.polygon([layer]))]))
        return made["color"], lost

    gradient = fills.gradient(ramps.linear(RED, colors.rgb(0, 0, 255)))
    assert inner(gradient) == ([128, 0, 128, 255], [("gradient", "mean_color")])
    assert inner(fills.picture(png(4, 4), 4)) == ([128, 128, 128, 255], [("fill_picture", "grey")])
    assert inner(fills.brush("Vertical", GREEN)[0]) == ([0, 255, 0, 255], [])


def test_effects_of_markers_and_fills_are_lost() -> None:
    moved = effects.put_on(markers.shape("circle", 9, AREA), [effects.move(1, 1)])
    assert converted(symbols.point([moved]))[1] == [("effects", "none")]
    assert converted(symbols.polygon([effects.put_on(fills.solid(RED), [effects.buffer(2)])]))[1] == [
        ("effects", "none")
    ]


@pytest.mark.parametrize(
    ("layer", "expected"),
    [
        (markers.shape("x", 4, symbols.line([strokes.solid(GREEN, 1)])), [0, 255, 0, 255]),
        (markers.character(("Arial", "Regular"), 65, 9, AREA), [0, 0, 255, 128]),
        ({**markers.picture(png(4, 4), 9), "tintColor": RED}, [255, 0, 0, 255]),
        (markers.picture(png(4, 4), 9), [128, 128, 128, 255]),
        (
            markers.vector(
                9,
                [markers.graphic({"x": 0, "y": 0}, text.symbol(text.Font("Arial", 9), RED), "H")],
                (0, 0, 1, 1),
            ),
            [255, 0, 0, 255],
        ),
    ],
)
def test_the_color_that_a_line_of_markers_gets(layer: dict[str, Any], expected: list[int]) -> None:
    assert converted(symbols.line([layer]))[0]["color"] == expected


def test_vector_pictures_are_a_loss_and_no_portraits() -> None:
    svg = "data:image/svg+xml;base64," + base64.b64encode(b"<svg/>").decode()
    made, lost = converted(symbols.point([markers.picture(svg, 9)], picture=svg))
    assert (made["contentType"], made["width"], lost) == ("image/svg+xml", 9, [("picture_format", "svg")])
    with_portrait = symbols.point([markers.picture(svg, 9)], picture=png(12, 12))
    assert converted(with_portrait)[0]["contentType"] == "image/png"


def test_a_bare_background_has_no_border() -> None:
    box = text.background(symbols.polygon([fills.solid(RED)]))
    made, _ = converted(text.symbol(text.Font("Arial", 9), RED, callout=box))
    assert (made["backgroundColor"], made["borderLineColor"]) == ([255, 0, 0, 255], None)
    leader = {"type": "CIMSimpleLineCallout"}
    assert converted(text.symbol(text.Font("Arial", 9), RED, callout=leader))[1] == [("callout", "none")]


def test_halos_and_overrides_are_lost() -> None:
    haloed = {**symbols.point([markers.shape("circle", 5, AREA)]), "haloSymbol": AREA, "haloSize": 2}
    assert converted(haloed)[1] == [("halo", "none")]
    overridden = symbols.reference(AREA, [symbols.override("a", "Width", "$feature.W")])
    assert converted(overridden)[1] == [("overrides", "none")]


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"type": "CIMMeshSymbol"},
        {"type": "CIMPointSymbol", "symbolLayers": [{"type": "CIMPieChartMarker"}]},
        {"type": "CIMPointSymbol", "symbolLayers": [{}]},
        {"type": "CIMPointSymbol", "symbolLayers": 5},
        symbols.point([markers.picture("file:///etc/passwd", 5)]),
        symbols.point([markers.picture("data:image/png;base64,***", 5)]),
        symbols.point([markers.shape("circle", float("nan"), AREA)]),
        symbols.point([{**markers.shape("circle", 5, AREA), "size": "big"}]),
        symbols.polygon([fills.solid({"type": "CIMRGBColor", "values": [1]})]),
        symbols.polygon([fills.solid({"type": "CIMRGBColor"})]),
        symbols.polygon([fills.picture("nothing", 5)]),
        symbols.polygon([fills.gradient({"type": "CIMRandomHSVColorRamp"})]),
        symbols.line([strokes.solid(RED, float("inf"))]),
        symbols.reference({"type": "CIMLineSymbol", "symbolLayers": [None]}),
    ],
)
def test_what_cannot_be_read_becomes_plain(broken: dict[str, Any]) -> None:
    made, lost = converted(broken)
    assert lost == [("symbol", "plain")]
    kind = broken.get("symbol", broken).get("type")
    expected = {"CIMLineSymbol": "esriSLS", "CIMPolygonSymbol": "esriSFS"}.get(kind, "esriSMS")
    assert made["type"] == expected


def test_the_plain_symbol_follows_the_layers_geometry() -> None:
    assert symbol.to_json(None, geometry_type="esriGeometryPolygon")["type"] == "esriSFS"
    assert (
        symbol.to_json({"type": "CIMMeshSymbol"}, geometry_type="esriGeometryPolyline")["type"] == "esriSLS"
    )


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\0\0\0"


def jpeg(width: int, height: int) -> bytes:
    comment = b"\xff\xfe" + struct.pack(">H", 4) + b"hi"
    return b"\xff\xd8" + comment + b"\xff\xc0" + struct.pack(">HBHH", 11, 8, height, width) + b"\x01\x11\0"


@pytest.mark.parametrize(
    ("mime", "content", "size"),
    [
        ("image/gif", gif(32, 16), (24, 12)),
        ("image/jpeg", jpeg(32, 16), (24, 12)),
        ("image/jpeg", b"\xff\xd8\xff\xd9", (0, 0)),
        ("image/svg+xml", b"<svg/>", (0, 0)),
    ],
)
def test_sizes_of_pictures(mime: str, content: bytes, size: tuple[float, float]) -> None:
    found = picture.read(f"data:{mime};base64,{base64.b64encode(content).decode()}")
    assert found is not None
    assert (found.width, found.height) == size
    assert found.content_type == mime
    assert found.aspect == (2 if size[0] else 1)


@pytest.mark.parametrize(
    "url",
    ["", "a.png", "data:text/plain;base64,AAAA", "data:image/png,AAAA", "data:image/gif;base64,R0lGODlh"],
)
def test_what_is_no_picture(url: str) -> None:
    assert picture.read(url) is None
