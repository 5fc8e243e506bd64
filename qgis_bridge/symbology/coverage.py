"""What becomes of everything that QGIS's registries list: the classification, and nothing but it.

A key is a registry or enumeration and a name in it (``symbol_layer:SimpleMarker``).  Verdicts:

* ``exact``: the web's picture is like QGIS's by 0.98 or more (``make fidelity``); no finding.
* ``approximate``: something like it is drawn; a finding says what was lost where it matters.
* ``picture``: QGIS draws it, and the web shows the picture.
* ``dropped``: it is not carried; a finding says so.

``scripts/coverage_report.py`` asks the running QGIS what there is and writes ``docs/user/cartography.md``;
tests fail on whatever is not classified here, and on a verdict that no case bears out.
"""

# ruff: noqa: E501  the lists of names are QGIS's
from __future__ import annotations

from dataclasses import dataclass

EXACT, APPROXIMATE, PICTURE, DROPPED = "exact", "approximate", "picture", "dropped"
VERDICTS = (EXACT, APPROXIMATE, PICTURE, DROPPED)
CODE = "24082"
"""The finding that tells of every loss here; its fact ``what`` is the verdict's ``finding``."""


@dataclass(frozen=True)
class Verdict:
    """A word of :data:`VERDICTS`, the fact ``what`` of the finding that tells of it, a note for readers."""

    word: str
    finding: str = ""
    note: str = ""


def _all(prefix: str, names: str, word: str, finding: str = "", note: str = "") -> dict[str, Verdict]:
    """Return one verdict for many names; ``{}`` in the finding is the name."""
    return {f"{prefix}:{name}": Verdict(word, finding.format(name), note) for name in names.split()}


_RENDERERS = {
    **_all("renderer", "nullSymbol singleSymbol categorizedSymbol graduatedSymbol", EXACT),
    "renderer:RuleRenderer": Verdict(
        EXACT,
        "",
        "Rules that meet in a feature are a class of their own; more than a hundred of those are lost.",
    ),
    "renderer:heatmapRenderer": Verdict(
        APPROXIMATE, "heatmap_density", "Web and desktop count density differently."
    ),
    "renderer:pointCluster": Verdict(
        APPROXIMATE, "pointCluster", "The web groups the points in its own way."
    ),
    "renderer:pointDisplacement": Verdict(DROPPED, "pointDisplacement", "The points lie where they are."),
    "renderer:invertedPolygonRenderer": Verdict(DROPPED, "invertedPolygonRenderer", "Outlines are kept."),
    "renderer:mergedFeatureRenderer": Verdict(
        APPROXIMATE, "mergedFeatureRenderer", "Each feature is drawn for itself."
    ),
    "renderer:25dRenderer": Verdict(APPROXIMATE, "25dRenderer", "Buildings of one height, at one scale."),
    "renderer:embeddedSymbol": Verdict(
        APPROXIMATE,
        "",
        "By the column that tells a feature's symbol; without one, the commonest symbol for all.",
    ),
}
_LAYERS = {
    **_all(
        "symbol_layer",
        "SimpleMarker SvgMarker FontMarker EllipseMarker FilledMarker SimpleLine SimpleFill MarkerLine "
        "Lineburst FilledLine CentroidFill",
        EXACT,
    ),
    **_all("symbol_layer", "RasterMarker RasterLine", EXACT, "", "The picture itself."),
    **_all("symbol_layer", "AnimatedMarker", PICTURE, "{}", "Its first frame."),
    **_all(
        "symbol_layer",
        "SVGFill RasterFill",
        APPROXIMATE,
        "",
        "A picture; its tiles begin elsewhere.",
    ),
    **_all(
        "symbol_layer", "PointPatternFill RandomMarkerFill GradientFill LinePatternFill HashLine", APPROXIMATE
    ),
    **_all(
        "symbol_layer", "VectorField", APPROXIMATE, "", "An arrow by overrides; without them a still one."
    ),
    **_all("symbol_layer", "ShapeburstFill", APPROXIMATE, "", "In sixteen steps."),
    **_all("symbol_layer", "ArrowLine", APPROXIMATE, "{}", "Straight; curved ones follow the line instead."),
    **_all("symbol_layer", "InterpolatedLine", APPROXIMATE, "{}", "In the middle colour and width."),
    **_all("symbol_layer", "GeometryGenerator", APPROXIMATE, "map_units", "What geometric effects make too."),
    **_all("symbol_layer", "MaskMarker LinearReferencing", DROPPED, "{}"),
}
_SHAPES = _all(
    "marker_shape",
    "Arrow ArrowHead ArrowHeadFilled AsteriskFill Circle Cross Cross2 CrossFill Decagon DiagonalHalfSquare Diamond "
    "DiamondStar EquilateralTriangle HalfArc HalfSquare Heart Hexagon LeftHalfTriangle Line Octagon "
    "ParallelogramLeft ParallelogramRight Pentagon QuarterArc QuarterCircle QuarterSquare RightHalfTriangle "
    "RoundedSquare SemiCircle Shield Square SquareWithCorners Star ThirdArc ThirdCircle Trapezoid Triangle",
    EXACT,
)
_STYLES = {
    **_all("fill_style", "solid no", EXACT),
    **_all(
        "fill_style",
        "horizontal vertical cross b_diagonal f_diagonal diagonal_x",
        APPROXIMATE,
        "",
        "As on a screen of 96 dots an inch.",
    ),
    **_all("fill_style", "dense1 dense2 dense3 dense4 dense5 dense6 dense7", PICTURE),
    **_all("pen_style", "solid no", EXACT),
    **_all("pen_style", "dash dot dash_dot dash_dot_dot custom", APPROXIMATE),
    **_all(
        "detail", "markers_beside_line curved_arrow label_background_margin label_position", DROPPED, "{}"
    ),
}
_EFFECTS = {
    **_all("effect", "drawSource effectStack", EXACT),
    **_all(
        "effect", "blur color dropShadow outerGlow", APPROXIMATE, "paint_effect:{}", "As a layer's effect."
    ),
    **_all(
        "effect",
        "innerGlow innerShadow transform",
        DROPPED,
        "paint_effect:{}",
        "On markers drawn as a picture.",
    ),
}
_BLEND_MODES = {
    **_all(
        "blend_mode",
        "Normal Multiply Screen Overlay Darken Lighten Dodge Burn HardLight SoftLight Difference Subtract Addition "
        "SourceIn SourceOut SourceAtop DestinationOver DestinationIn DestinationOut DestinationAtop Xor",
        APPROXIMATE,
    ),
    **_all("blend_mode", "Clear Source Destination", DROPPED, "blend_mode"),
}
_PROPERTIES = {
    **_all("property", "angle outlineColor outlineWidth offset enabled", EXACT),
    **_all("property", "size fillColor lineAngle lineDistance distanceX distanceY", APPROXIMATE),
    **_all(
        "property",
        "name outlineStyle char width height preserveAspectRatio fillStyle joinStyle color2 gradientType gradientMode "
        "gradientSpread gradientRef1X gradientRef1Y gradientRef2X gradientRef2Y gradientRef1Centroid "
        "gradientRef2Centroid blurRadius shapeburstWholeShape shapeburstMaxDist shapeburstIgnoreRings file "
        "displacementX displacementY alpha customDash capStyle placement interval offsetAlongLine "
        "averageAngleLength hAnchor vAnchor arrowWidth arrowStartWidth arrowHeadLength arrowHeadThickness "
        "arrowHeadType arrowType offsetX offsetY pointCount randomSeed clipPoints densityArea fontFamily "
        "fontStyle dashPatternOffset trimStart trimEnd lineStartWidthValue lineEndWidthValue lineStartColorValue "
        "lineEndColorValue markerClipping randomOffsetX randomOffsetY lineClipping skipMultiples showMarker",
        DROPPED,
        "data_defined:{}",
    ),
    **_all("symbol_property", "alpha", APPROXIMATE, "", "As transparency by a value."),
}
_LABELS = {
    **_all("labeling", "simple rule-based", APPROXIMATE),
    **_all("label_placement", "OverPoint AroundPoint OrderedPositionsAroundPoint", APPROXIMATE),
    **_all("label_placement", "Line Curved Horizontal Free", APPROXIMATE),
    **_all("label_placement", "OutsidePolygons PerimeterCurved", DROPPED, "label_placement"),
    **_all("label_part", "buffer background", APPROXIMATE),
    **_all("label_part", "shadow", DROPPED, "shadow"),
    **_all("label_part", "mask", DROPPED, "label_mask"),
    **_all("callout", "simple manhattan curved balloon", DROPPED, "label_callout"),
    **_all(
        "label_property",
        "Size Bold Italic Underline Color Strikeout Family BufferSize BufferColor PositionX PositionY Hali Vali "
        "LabelDistance Rotation Show MinScale MaxScale FontTransp BufferTransp AlwaysShow FontStyle FontSizeUnit "
        "ScaleVisibility FontLimitPixel FontMinPixel FontMaxPixel FontCase FontLetterSpacing FontWordSpacing "
        "FontBlendMode MultiLineWrapChar MultiLineHeight MultiLineAlignment DirSymbDraw DirSymbLeft DirSymbRight "
        "DirSymbPlacement DirSymbReverse NumFormat NumDecimals NumPlusSign BufferDraw BufferUnit BufferJoinStyle "
        "BufferBlendMode ShapeDraw ShapeKind ShapeSVGFile ShapeSizeType ShapeSizeX ShapeSizeUnits "
        "ShapeRotationType ShapeRotation ShapeOffset ShapeOffsetUnits ShapeRadii ShapeRadiiUnits ShapeFillColor "
        "ShapeBorderColor ShapeBorderWidth ShapeBorderWidthUnits ShapeJoinStyle ShapeTransparency ShapeBlendMode "
        "ShadowDraw ShadowUnder ShadowOffsetAngle ShadowOffsetDist ShadowOffsetUnits ShadowRadius "
        "ShadowRadiusUnits ShadowTransparency ShadowScale ShadowColor ShadowBlendMode CentroidWhole OffsetQuad "
        "OffsetXY OffsetUnits DistanceUnits OffsetRotation CurvedCharAngleInOut RepeatDistance ShapeSizeY "
        "RepeatDistanceUnit Priority IsObstacle ObstacleFactor ZIndex PredefinedPositionOrder FontOpacity "
        "ShapeOpacity BufferOpacity ShadowOpacity LabelRotation MinimumScale MaximumScale LinePlacementFlags "
        "CalloutDraw AutoWrapLength OverrunDistance LabelAllParts MaskEnabled MaskBufferSize MaskBufferUnit "
        "MaskOpacity MaskJoinStyle PolygonLabelOutside TextOrientation LineAnchorPercent LineAnchorClipping "
        "FontStretchFactor PositionPoint LineAnchorType LineAnchorTextPoint AllowDegradedPlacement "
        "OverlapHandling MaximumDistance TabStopDistance",
        DROPPED,
        "label_data_defined:{}",
    ),
}
_DIAGRAMS = {
    **_all("diagram", "Pie", APPROXIMATE, "diagram:Pie", "Where the features are drawn alike."),
    **_all("diagram", "Histogram Text Stacked StackedDiagram", DROPPED, "diagram:{}"),
}
_RAMPS = {
    **_all("color_ramp", "gradient cpt-city colorbrewer preset", EXACT),
    **_all("color_ramp", "random", APPROXIMATE),
}
_UNITS = {
    **_all("unit", "Millimeters Points Pixels Inches", EXACT),
    **_all("unit", "MapUnits MetersInMapUnits", APPROXIMATE, "map_units"),
}
_RASTERS = _all(
    "raster_renderer",
    "MultiBandColor PalettedRaster SingleBandGray SingleBandPseudoColor SingleBandColorData Hillshade "
    "RasterContour RasterSingleColor",
    PICTURE,
    "",
    "Map images and tiles are drawn by QGIS itself.",
)

CLASSIFIED: dict[str, Verdict] = {
    **_RENDERERS, **_LAYERS, **_SHAPES, **_STYLES, **_EFFECTS, **_BLEND_MODES, **_PROPERTIES, **_LABELS, **_DIAGRAMS,
    **_RAMPS, **_UNITS, **_RASTERS,
}  # fmt: skip
"""Every entry of every registry that the plugin knows, and its verdict."""
