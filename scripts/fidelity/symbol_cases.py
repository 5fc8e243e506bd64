"""Cases of symbol layers: each that QGIS's registry lists, with the settings that change its look."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsFillSymbol,
    QgsGradientColorRamp,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPathResolver,
    QgsPresetSchemeColorRamp,
    QgsSingleSymbolRenderer,
    QgsSymbolLayerReference,
    QgsSymbolLayerUtils,
)
from qgis.PyQt.QtGui import QColor, QImage

from .case import SEGMENT, Case, of_layer, single, stacked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RED, BLUE, GREEN, YELLOW = "#d7301f", "#2b8cbe", "#41ab5d", "#fed976"
_KINDS = {
    QgsMarkerSymbol: Qgis.SymbolType.Marker,
    QgsLineSymbol: Qgis.SymbolType.Line,
    QgsFillSymbol: Qgis.SymbolType.Fill,
}


def made(kind: str, properties: dict[str, Any] | None = None, sub: Any = None, /, **more: Any) -> Any:
    """Return a symbol layer by its registry name, as a style file would tell it."""
    told = {key: str(value) for key, value in {**(properties or {}), **more}.items()}
    for key, value in told.items():
        if value.endswith(".svg"):
            told[key] = QgsSymbolLayerUtils.svgSymbolNameToPath(value, QgsPathResolver())
    layer = QgsApplication.symbolLayerRegistry().symbolLayerMetadata(kind).createSymbolLayer(told)
    if layer is None:
        raise ValueError(kind)
    if sub is not None:
        layer.setSubSymbol(sub)
    return layer


def marker(color: str = RED, size: float = 3.0, name: str = "circle") -> QgsMarkerSymbol:
    """Return a small plain marker, for within other symbols."""
    return QgsMarkerSymbol.createSimple(
        {"name": name, "color": color, "size": str(size), "outline_style": "no"}
    )


def line(color: str = BLUE, width: float = 0.6) -> QgsLineSymbol:
    """Return a plain line."""
    return QgsLineSymbol.createSimple({"color": color, "width": str(width), "capstyle": "flat"})


def fill(color: str = YELLOW, outline: str = "#636363") -> QgsFillSymbol:
    """Return a plain fill."""
    return QgsFillSymbol.createSimple({"color": color, "outline_color": outline, "outline_width": "0.4"})


def ramp() -> QgsGradientColorRamp:
    """Return a gradient from a light to a dark colour."""
    return QgsGradientColorRamp(QColor("#ffffb2"), QColor("#bd0026"))


def symbol_cases(folder: Path) -> Iterator[Case]:
    """Yield the cases; pictures that they need are written to ``folder``."""
    photo = _picture(folder)
    yield from _markers(photo)
    yield from _lines(photo)
    yield from _fills(photo)
    yield from _stacks()


def _picture(folder: Path) -> str:
    """Return the path of a small picture with a pattern of four colours."""
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    for x in range(24):
        for y in range(24):
            image.setPixelColor(x, y, QColor((RED, BLUE, GREEN, YELLOW)[(x // 12) + 2 * (y // 12)]))
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "four.png"
    image.save(str(path))
    return str(path)


def _markers(photo: str) -> Iterator[Case]:
    yield from _shapes()
    yield from _other_markers(photo)
    yield single(
        "marker generator",
        "point",
        lambda: _generator(QgsMarkerSymbol, "Fill", "buffer($geometry, 1500)", fill()),
        "symbol_layer:GeometryGenerator",
    )


def _marker_case(title: str, layer: str, entry: str = "", sub: Any = None, /, **properties: Any) -> Case:
    entries = (f"symbol_layer:{layer}", *([entry] if entry else []))
    return of_layer(
        f"marker {title}", QgsMarkerSymbol, lambda: made(layer, properties, sub() if sub else None), *entries
    )


def _shapes() -> Iterator[Case]:
    for shape in (word for word in dir(Qgis.MarkerShape) if word[0].isupper()):
        word = _encoded(shape)
        yield _marker_case(
            f"shape {shape}",
            "SimpleMarker",
            f"marker_shape:{shape}",
            name=word,
            size=9,
            color=RED,
            outline_color="#333333",
            outline_width=0.6,
        )


def _other_markers(photo: str) -> Iterator[Case]:
    case = _marker_case
    yield case(
        "half clear", "SimpleMarker", "", name="circle", size=8, color="215,48,31,128", outline_width=0.4
    )
    yield case("turned", "SimpleMarker", "", name="square", size=8, color=BLUE, angle=30, outline_width=0.4)
    yield case(
        "moved", "SimpleMarker", "", name="diamond", size=7, color=GREEN, offset="3,-2", outline_width=0.4
    )
    yield case(
        "svg",
        "SvgMarker",
        "",
        name="amenity/amenity_library.svg",
        size=9,
        fill="#2b8cbe",
        outline_color="#000",
    )
    yield case("font", "FontMarker", "", font="DejaVu Sans", chr="A", size=8, color=BLUE)
    yield case(
        "ellipse",
        "EllipseMarker",
        "",
        symbol_name="circle",
        symbol_width=10,
        symbol_height=5,
        fill_color=YELLOW,
        outline_width=0.4,
        angle=20,
    )
    yield case("filled", "FilledMarker", "", lambda: fill(GREEN), name="star", size=9)
    yield case("raster", "RasterMarker", "", imageFile=photo, size=8)
    # A file of its own: QGIS keeps pictures by name, with or without frames.
    yield case("animated", "AnimatedMarker", "", imageFile=_copied(photo), size=8)
    yield case("vector field", "VectorField", "", lambda: line(RED, 0.8), x_attribute="value",
               y_attribute="count", scale=1)  # fmt: skip
    yield of_layer("marker mask", QgsMarkerSymbol, _mask, "symbol_layer:MaskMarker")


def _mask() -> Any:
    """Return a mask over a symbol layer of another layer; one over none counts as switched off."""
    mask = made("MaskMarker", size=4)
    mask.setMasks([QgsSymbolLayerReference("other", "one")])
    return mask


def _copied(photo: str) -> str:
    return shutil.copy(photo, photo.replace("four", "frames"))


def _generator(kind: Any, of: str, expression: str, sub: Any) -> Any:
    layer = made("GeometryGenerator", SymbolType=of, geometryModifier=expression)
    layer.setSubSymbol(sub)
    return stacked(kind, layer)


def _encoded(shape: str) -> str:
    from qgis.core import QgsSimpleMarkerSymbolLayerBase

    return str(QgsSimpleMarkerSymbolLayerBase.encodeShape(getattr(Qgis.MarkerShape, shape)))


def _lines(photo: str) -> Iterator[Case]:
    def case(title: str, layer: str, sub: Any = None, /, *, entry: str = "", **properties: Any) -> Case:
        return of_layer(
            f"line {title}",
            QgsLineSymbol,
            lambda: made(layer, properties, sub() if sub else None),
            entry or f"symbol_layer:{layer}",
        )

    plain = {"line_color": BLUE, "line_width": 1.2}
    yield case("plain", "SimpleLine", **plain, capstyle="round", joinstyle="round")
    yield case("solid", "SimpleLine", **plain, line_style="solid", entry="pen_style:solid")
    yield case("none", "SimpleLine", **plain, line_style="no", entry="pen_style:no")
    yield case("flat mitred", "SimpleLine", line_color=RED, line_width=2, capstyle="flat", joinstyle="miter")
    for style in ("dash", "dot", "dash dot", "dash dot dot"):
        yield case(
            style,
            "SimpleLine",
            **plain,
            line_style=style,
            capstyle="flat",
            entry=f"pen_style:{style.replace(' ', '_')}",
        )
    yield case("own dashes", "SimpleLine", **plain, use_custom_dash="1", customdash="5;2;1;2",
               entry="pen_style:custom", capstyle="flat")  # fmt: skip
    yield case("aside", "SimpleLine", **plain, offset=2)
    yield case("half clear", "SimpleLine", line_color="43,140,190,128", line_width=3)
    yield case("trimmed", "SimpleLine", **plain, trim_distance_start=5, trim_distance_end=5, capstyle="flat")
    yield case("dashes shifted", "SimpleLine", **plain, use_custom_dash="1", customdash="4;4",
               entry="pen_style:custom", dash_pattern_offset=2, capstyle="flat")  # fmt: skip
    for place in ("interval", "vertex", "first vertex", "last vertex", "centralpoint", "segmentcenter"):
        word = {"vertex": "Vertex", "first vertex": "FirstVertex", "last vertex": "LastVertex"}.get(place)
        word = word or {"centralpoint": "CentralPoint", "segmentcenter": "SegmentCenter"}.get(
            place, "Interval"
        )
        yield case(
            f"markers {place}",
            "MarkerLine",
            lambda: marker(RED, 3.5, "triangle"),
            placements=word,
            interval=8,
        )
    yield case("hashes", "HashLine", lambda: line(RED, 0.5), interval=4, hash_length=4, placements="Interval")
    yield Case("line arrow", SEGMENT, lambda layer: layer.setRenderer(_arrow()), ("symbol_layer:ArrowLine",))
    yield case(
        "curved arrow", "ArrowLine", lambda: fill(GREEN, GREEN), is_curved=1, arrow_width=1, head_length=3
    )
    yield case("burst", "Lineburst", line_width=3, color="#bd0026", gradient_color2="#ffffb2")
    yield case("interpolated", "InterpolatedLine", width_method="fixed_width", fixed_width=2)
    yield case("raster", "RasterLine", line_width=PICTURE_WIDTH, imageFile=photo)
    yield case("filled", "FilledLine", lambda: fill(YELLOW, "#333333"), line_width=3)
    yield of_layer(
        "line referencing", QgsLineSymbol, lambda: made("LinearReferencing"), "symbol_layer:LinearReferencing"
    )
    yield single(
        "line generator",
        "line",
        lambda: _generator(QgsLineSymbol, "Line", "offset_curve($geometry, 800)", line(RED, 1)),
        "symbol_layer:GeometryGenerator",
    )


# 12 pixels: of anything else QGIS makes whole dots, and the web none.
PICTURE_WIDTH = 3.175


def _arrow() -> QgsSingleSymbolRenderer:
    properties = {"is_curved": 0, "is_repeated": 0, "arrow_width": 1.5, "arrow_start_width": 1.5}
    arrow = made("ArrowLine", properties, fill(RED, RED), head_length=4, head_thickness=2.5)
    return QgsSingleSymbolRenderer(stacked(QgsLineSymbol, arrow))


def _fill_case(title: str, layer: str, sub: Any = None, /, *, entry: str = "", **properties: Any) -> Case:
    return of_layer(
        f"fill {title}",
        QgsFillSymbol,
        lambda: made(layer, properties, sub() if sub else None),
        entry or f"symbol_layer:{layer}",
    )


def _fills(photo: str) -> Iterator[Case]:
    yield from _simple_fills()
    yield from _other_fills(photo)


def _simple_fills() -> Iterator[Case]:
    case = _fill_case
    yield case("plain", "SimpleFill", color=YELLOW, outline_color="#636363", outline_width=0.6)
    yield case("half clear", "SimpleFill", color="43,140,190,128", outline_color=BLUE, outline_width=0.8)
    yield case("no outline", "SimpleFill", color=GREEN, outline_style="no", entry="fill_style:solid")
    yield case(
        "outline only", "SimpleFill", style="no", outline_color=RED, outline_width=1, entry="fill_style:no"
    )
    yield case("dashed outline", "SimpleFill", color=YELLOW, outline_color="#333333", outline_width=0.8,
               outline_style="dash", entry="pen_style:dash")  # fmt: skip
    for style in ("horizontal", "vertical", "cross", "b_diagonal", "f_diagonal", "diagonal_x"):
        yield case(
            style,
            "SimpleFill",
            color=BLUE,
            style=style,
            outline_color=BLUE,
            outline_width=0.4,
            entry=f"fill_style:{style}",
        )
    for number in range(1, 8):
        yield case(
            f"dense {number}",
            "SimpleFill",
            color=RED,
            style=f"dense{number}",
            outline_color=RED,
            outline_width=0.4,
            entry=f"fill_style:dense{number}",
        )
    yield case("moved", "SimpleFill", color=GREEN, outline_color="#333333", offset="2,1")


def _other_fills(photo: str) -> Iterator[Case]:
    case = _fill_case
    yield case("gradient", "GradientFill", gradient_color2="#bd0026", color="#ffffb2", type=0,
               reference_point1="0.5,0", reference_point2="0.5,1", coordinate_mode=0)  # fmt: skip
    yield case("radial gradient", "GradientFill", gradient_color2="#bd0026", color="#ffffb2", type=1,
               reference_point1="0.5,0.5", reference_point2="1,0.5", coordinate_mode=0)  # fmt: skip
    yield case("conical gradient", "GradientFill", gradient_color2="#bd0026", color="#ffffb2", type=2,
               reference_point1="0.5,0.5", reference_point2="1,0.5")  # fmt: skip
    yield case("shapeburst", "ShapeburstFill", color="#2b8cbe", gradient_color2="#ffffff", use_whole_shape=0,
               max_distance=5, blur_radius=0)  # fmt: skip
    for angle in (0, 45, 90, 30):
        yield case(f"lines {angle}", "LinePatternFill", lambda: line(BLUE, 0.5), angle=angle, distance=3)
    yield case("points", "PointPatternFill", marker, distance_x=6, distance_y=6)
    yield case("points shifted", "PointPatternFill", marker, distance_x=6, distance_y=4, displacement_x=3)
    yield case("random markers", "RandomMarkerFill", marker, count_method=1, point_count=10,
               density_area=250, seed=7)  # fmt: skip
    yield case("svg", "SVGFill", svgFile="amenity/amenity_library.svg", width=8, color=RED)
    yield case("raster", "RasterFill", imageFile=photo, width=8, width_unit="MM")
    yield case("centroid", "CentroidFill", lambda: marker(RED, 5), point_on_surface=0)
    yield single(
        "fill generator",
        "polygon",
        lambda: _generator(QgsFillSymbol, "Fill", "buffer($geometry, -800)", fill(BLUE)),
        "symbol_layer:GeometryGenerator",
    )


def _stacks() -> Iterator[Case]:
    def casing() -> Any:
        return stacked(
            QgsLineSymbol,
            made("SimpleLine", line_color="#333333", line_width=2.4, capstyle="round"),
            made("SimpleLine", line_color=YELLOW, line_width=1.6, capstyle="round"),
        )

    def ring() -> Any:
        return stacked(
            QgsMarkerSymbol,
            made("SimpleMarker", name="circle", size=8, color=BLUE, outline_style="no"),
            made("SimpleMarker", name="star", size=5, color=YELLOW, outline_style="no"),
        )

    def land() -> Any:
        return stacked(
            QgsFillSymbol,
            made("SimpleFill", color=YELLOW, outline_style="no"),
            made("LinePatternFill", {}, line(GREEN, 0.5), angle=45, distance=3),
            made("SimpleLine", line_color="#333333", line_width=0.8),
        )

    yield single("line casing", "line", casing, "symbol_layer:SimpleLine")
    yield single("marker stack", "point", ring, "symbol_layer:SimpleMarker")
    yield single("fill stack", "polygon", land, "symbol_layer:LinePatternFill")


def ramp_of_colors() -> QgsPresetSchemeColorRamp:
    """Return a ramp that is a list of colours."""
    return QgsPresetSchemeColorRamp([QColor(RED), QColor(BLUE), QColor(GREEN)])
