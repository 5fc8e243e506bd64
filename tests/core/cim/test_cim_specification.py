"""Every CIM object that can be made here is one by Esri's specification."""

from __future__ import annotations

import inspect
import json
from typing import TYPE_CHECKING, Any, Callable

import pytest
from web_layer_sharing.sharing.cim import (
    charts,
    colors,
    effects,
    fills,
    labels,
    markers,
    placements,
    ramps,
    renderers,
    shapes,
    strokes,
    symbols,
    text,
    visual_variables,
)

if TYPE_CHECKING:
    from web_layer_sharing.tests.core.cim.cim_spec import Specification

RED, BLUE = colors.rgb(255, 0, 0), colors.rgb(0, 0, 255, 50)
RAMP = ramps.linear(RED, BLUE)
PICTURE = "data:image/png;base64,iVBORw0KGgo="
STROKE = strokes.solid(RED, 1.5, "Butt", "Miter", [4, 2], 1.0)
LINE = symbols.line([STROKE])
AREA = symbols.polygon([STROKE, fills.solid(BLUE)])
FONT = text.Font("Noto Sans", 11.5, "Bold Italic", underline=True, case="Allcaps", letter_spacing=5)
TEXT = text.symbol(
    FONT,
    RED,
    text.Pose("Left", "Baseline", 30.0, (1.0, -2.0)),
    text.Halo(BLUE, 1.0),
    text.background(AREA, (1, 2, 3, 4)),
    text.Shadow(BLUE, (1.0, -1.0)),
)
ARCADE = "$feature.POP"
POINT = symbols.point([markers.shape("circle", 6, AREA)], 30, with_map=True, picture=PICTURE)
CROWD = labels.Crowd(overlap=True, always=True, per_part=True, priority=2, repeat=100.0)
CLASS = renderers.unique_class("a", POINT, [["1"], [None]], visible=False, description="first")
VARIABLES = [visual_variables.rotation(ARCADE)]
GROWTH = charts.growth("A", (0, 10), (4, 30))

# A sample of what each public function makes; a function without one fails the test below.
SAMPLES: dict[str, list[Any]] = {
    "colors.rgb": [RED, colors.rgb(300, -1, 12.5, 200)],
    "colors.rgba255": [colors.rgba255(1, 2, 3, 128)],
    "charts.pie": [
        charts.pie([("A", "of A", RED), ("B", "of B", BLUE)], 20, POINT),
        charts.pie([("A", "A", RED)], 20, symbols.reference(AREA), LINE, GROWTH),
    ],
    "charts.growth": [GROWTH],
    "colors.faded": [colors.faded(RED, 0.5)],
    "ramps.linear": [RAMP],
    "ramps.polar": [ramps.polar(RED, BLUE), ramps.polar(RED, BLUE, "Counterclockwise")],
    "ramps.multipart": [ramps.multipart([RAMP, RAMP], [1, 2.5])],
    "ramps.fixed": [ramps.fixed([RED, BLUE])],
    "ramps.through": [ramps.through([(0, RED), (1, BLUE)]), ramps.through([(0, RED), (0.2, BLUE), (1, RED)])],
    "effects.dashes": [effects.dashes([4, 2.5], "HalfPattern", 1.0)],
    "effects.offset": [effects.offset(-2), effects.offset(2, "Rounded")],
    "effects.move": [effects.move(1, 2)],
    "effects.buffer": [effects.buffer(3)],
    "effects.rotate": [effects.rotate(45)],
    "effects.scale": [effects.scale(2, 0.5)],
    "effects.arrow": [effects.arrow(4), effects.arrow(4, "Block")],
    "effects.taper": [effects.taper(4, 0)],
    "effects.cut": [effects.cut(2, 3)],
    "effects.wave": [effects.wave(2, 6), effects.wave(1, 4, "Random", 7)],
    "effects.enclosing": [effects.enclosing(), effects.enclosing("RectangularBox")],
    "effects.reverse": [effects.reverse()],
    "effects.put_on": [effects.put_on(STROKE, [effects.move(1, 1)]), effects.put_on(STROKE, [])],
    "strokes.solid": [STROKE, *(strokes.solid(RED, 2, join=join, offset=1) for join in ("Bevel", "Round"))],
    "strokes.gradient": [strokes.gradient(RAMP, 3), strokes.gradient(RAMP, 3, along=False)],
    "strokes.picture": [strokes.picture(PICTURE, 5)],
    "fills.solid": [fills.solid(RED)],
    "fills.hatch": [fills.hatch(LINE, 45, 5, (1, 2))],
    "fills.brush": [layer for name in ("Horizontal", "DiagonalCross") for layer in fills.brush(name, RED)],
    "fills.gradient": [fills.gradient(RAMP, method) for method in ("Linear", "Circular", "Buffered")],
    "fills.picture": [fills.picture(PICTURE, 8, 1.5, 30, (1, 2), RED), fills.picture(PICTURE, 8)],
    "placements.along_line": [placements.along_line([10], 5, 1, False, "WithMarkers")],
    "placements.vertices": [placements.vertices()],
    "placements.extremities": [placements.extremities(which) for which in ("Both", "JustBegin", "JustEnd")],
    "placements.on_line": [placements.on_line(), placements.on_line("SegmentMidpoint")],
    "placements.inside_polygon": [placements.inside_polygon((4, 5), True, 10, (1, 1))],
    "placements.scattered_in_polygon": [placements.scattered_in_polygon((4, 5), 1)],
    "placements.polygon_center": [placements.polygon_center("CenterOfMass", (1, 2))],
    "markers.graphic": [
        markers.graphic({"x": 0, "y": 0}, TEXT, "A"),
        markers.graphic(shapes.geometry("circle"), AREA),
    ],
    "markers.vector": [
        markers.vector(6, [markers.graphic(shapes.geometry("x"), LINE)], shapes.FRAME, 30, (1, 2), (0.5, 0))
    ],
    "markers.shape": [
        markers.shape(name, 6, LINE if name in shapes.OPEN else AREA, placement=placements.vertices())
        for name in shapes.NAMES
    ],
    "markers.picture": [markers.picture(PICTURE, 12, 0.5, 10, (1, 1), (0, -0.5), placements.on_line())],
    "markers.character": [
        markers.character(("Arial", "Regular"), 65, 12, AREA, placement=placements.vertices())
    ],
    "symbols.point": [POINT, symbols.point([])],
    "symbols.line": [LINE, symbols.line([STROKE, STROKE], PICTURE)],
    "symbols.polygon": [AREA, symbols.polygon([], PICTURE)],
    "symbols.reference": [
        symbols.reference(AREA),
        symbols.reference(AREA, [symbols.override("a", "Width", ARCADE)], 50000, 1000),
    ],
    "symbols.override": [symbols.override("a", "Size", ARCADE)],
    "symbols.named": [symbols.named(STROKE, "a")],
    "symbols.expression": [symbols.expression(ARCADE, "Population", "Numeric")],
    "text.symbol": [TEXT, text.symbol(text.Font("Arial", 10), RED)],
    "text.background": [text.background(AREA)],
    "renderers.simple": [renderers.simple(POINT, "all", "told", VARIABLES), renderers.simple(LINE)],
    "renderers.unique_value": [
        renderers.unique_value(["A", "B"], [renderers.group([CLASS])], AREA, "others"),
        renderers.unique_value([], [renderers.group([CLASS])], arcade=ARCADE, variables=VARIABLES),
    ],
    "renderers.group": [renderers.group([CLASS], "heading")],
    "renderers.unique_class": [CLASS],
    "renderers.class_breaks": [
        renderers.class_breaks(
            "A", [renderers.class_break(5, LINE)], 0, "NaturalBreaks", True, AREA, "others"
        ),
        renderers.class_breaks("", [renderers.class_break(5, LINE)], 0, arcade=ARCADE),
    ],
    "renderers.class_break": [renderers.class_break(5.5, AREA, "to 5.5", "told")],
    "renderers.heatmap": [renderers.heatmap(RAMP, 12.4, "A", 0.5, 50000), renderers.heatmap(RAMP, 12)],
    "renderers.with_variables": [renderers.with_variables(renderers.simple(POINT), VARIABLES)],
    "visual_variables.size": [visual_variables.size(ARCADE, [1, 5], [2.5, 9], "outline")],
    "visual_variables.color": [visual_variables.color(ARCADE, 0, 5, RAMP, "Outline")],
    "visual_variables.rotation": [visual_variables.rotation(ARCADE, "Arithmetic")],
    "visual_variables.transparency": [visual_variables.transparency(ARCADE, [0, 5], [0, 100])],
    "labels.label_class": [
        labels.label_class(ARCADE, TEXT, labels.on_point(), "Class", "A > 5", (50000, 1000), 3, False)
    ],
    "labels.on_point": [
        half
        for side in labels.SIDES
        for fixed in (True, False)
        for half in labels.on_point(side, fixed, CROWD, 2).values()
    ],
    "labels.on_line": [
        half
        for side in ("Above", "Center", "Below")
        for layout in ("Straight", "Curved", "Horizontal", "Perpendicular")
        for half in labels.on_line(side, layout, "Along", CROWD, 1.5).values()
    ],
    "labels.on_polygon": [
        half
        for layout in ("Horizontal", "Straight", "Curved")
        for outside in (True, False)
        for half in labels.on_polygon(layout, outside, True, labels.Crowd(thin=True)).values()
    ],
}

MODULES = (
    charts,
    colors, effects, fills, labels, markers, placements, ramps, renderers, strokes, symbols, text,
    visual_variables,
)  # fmt: skip


def public_functions() -> dict[str, Callable[..., Any]]:
    return {
        f"{module.__name__.rpartition('.')[2]}.{name}": made
        for module in MODULES
        for name, made in vars(module).items()
        if inspect.isfunction(made) and made.__module__ == module.__name__ and not name.startswith("_")
    }


def test_every_function_has_a_sample() -> None:
    assert set(SAMPLES) == set(public_functions())
    assert all(SAMPLES.values())


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_are_cim(name: str, specification: Specification) -> None:
    assert [problem for sample in SAMPLES[name] for problem in specification.problems(sample)] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_are_json_with_the_type_first(name: str) -> None:
    for sample in SAMPLES[name]:
        assert json.loads(json.dumps(sample, allow_nan=False)) == sample
        assert next(iter(sample)) == "type"


@pytest.mark.parametrize(
    "wrong",
    [
        {"type": "CIMNothing"},
        {"type": "CIMSolidFill", "colour": RED},
        {"type": "CIMSolidFill", "Color": RED},
        {"type": "CIMSolidFill", "color": {"type": "CIMSolidFill"}},
        {"type": "CIMSolidFill", "enable": 1},
        {"type": "CIMSolidStroke", "capStyle": "round"},
        {"type": "CIMSolidStroke", "width": "1"},
        {"type": "CIMPolygonSymbol", "symbolLayers": fills.solid(RED)},
        {"type": "CIMPolygonSymbol", "symbolLayers": [{"type": "CIMSymbolReference"}]},
        {"type": "CIMHeatMapRenderer", "radius": 1.5},
        {"type": "CIMRGBColor", "values": [1, None]},
        {"type": "CIMVectorMarker", "frame": [0, 0, 1, 1]},
        {"type": "CIMPictureMarker", "uRL": PICTURE},
    ],
)
def test_the_check_sees_what_is_wrong(wrong: dict[str, Any], specification: Specification) -> None:
    assert len(list(specification.problems(wrong))) == 1


def test_the_specification_was_read(specification: Specification) -> None:
    assert len(specification.types) > 400
    assert specification.enumerations["LineCapStyle"] == {"Butt", "Round", "Square"}
    assert "CIMRGBColor" in specification.families["Color"]
    assert specification.types["CIMVectorMarker"]["markerGraphics"] == "[CIMMarkerGraphic]"
    assert specification.types["CIMRGBColor"]["values"] == "[double]"
    assert specification.types["CIMSolidFill"]["color"] == "Color"
