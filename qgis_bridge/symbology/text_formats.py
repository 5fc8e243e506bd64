"""QGIS text formats to CIM text symbols."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsTextBackgroundSettings, QgsTextFormat

from ...sharing.cim import fills, strokes, symbols, text
from .setting import Setting, tidy

if TYPE_CHECKING:
    from qgis.core import QgsTextShadowSettings

CASES = {
    Qgis.Capitalization.MixedCase: "Normal",
    # The label's expression sees to these.
    Qgis.Capitalization.AllUppercase: "Normal",
    Qgis.Capitalization.AllLowercase: "Normal",
    Qgis.Capitalization.TitleCase: "Normal",
    Qgis.Capitalization.SmallCaps: "Normal",
    Qgis.Capitalization.AllSmallCaps: "Allcaps",
}
SMALL_CAPS = {Qgis.Capitalization.SmallCaps, Qgis.Capitalization.AllSmallCaps}
# A label's size has to come from somewhere where QGIS has none.
USUAL_SIZE = 10.0


def text_symbol(told: QgsTextFormat, setting: Setting, pose: text.Pose | None = None) -> dict[str, Any]:
    """Return the text format as a CIM text symbol."""
    _tell_of_losses(told, setting)
    faded = setting.faded(told.opacity())
    return text.symbol(
        _font(told, setting),
        faded.color(told.color()),
        pose,
        halo=_halo(told, faded),
        callout=_background(told.background(), faded) if told.background().enabled() else None,
        shadow=_shadow(told.shadow(), faded) if told.shadow().enabled() else None,
    )


def _font(told: QgsTextFormat, setting: Setting) -> text.Font:
    font, size = told.font(), setting.points(told.size(), told.sizeUnit())
    size = size if size > 0 else USUAL_SIZE
    spacing = font.letterSpacing()
    return text.Font(
        family=font.family(),
        height=size,
        style=_style(told),
        underline=font.underline(),
        strikethrough=font.strikeOut(),
        kerning=font.kerning(),
        small_caps=told.capitalization() in SMALL_CAPS,
        case=CASES.get(told.capitalization(), "Normal"),
        # QGIS counts in points, CIM in percent of the letter's size.
        letter_spacing=tidy(spacing / size * 100),
        letter_width=float(told.stretchFactor()),
        line_gap=_line_gap(told, size),
    )


def _style(told: QgsTextFormat) -> str:
    """Return the face's style name, put together where bold or italic is forced on a plain one."""
    font = told.font()
    named: str = told.namedStyle() or font.styleName()
    bold = told.forcedBold() or font.bold()
    italic = told.forcedItalic() or font.italic()
    if named and not (told.forcedBold() or told.forcedItalic()):
        return named
    return " ".join(word for word, wanted in (("Bold", bold), ("Italic", italic)) if wanted) or "Regular"


def _line_gap(told: QgsTextFormat, size: float) -> float:
    """Return the extra room between lines: QGIS tells the whole distance in heights of a line."""
    if told.lineHeightUnit() != Qgis.RenderUnit.Percentage:
        return 0.0
    return tidy((told.lineHeight() - 1.0) * size)


def _halo(told: QgsTextFormat, setting: Setting) -> text.Halo | None:
    rim = told.buffer()
    if not rim.enabled() or rim.size() <= 0:
        return None
    # A rim told in percent is so of the text's size.
    if rim.sizeUnit() == Qgis.RenderUnit.Percentage:
        size = tidy(setting.points(told.size(), told.sizeUnit()) * rim.size() / 100)
    else:
        size = setting.points(rim.size(), rim.sizeUnit())
    return text.Halo(setting.faded(rim.opacity()).color(rim.color()), size)


def _background(box: QgsTextBackgroundSettings, setting: Setting) -> dict[str, Any]:
    """Return the box behind the text; other shapes than boxes become one."""
    if box.type() not in {
        QgsTextBackgroundSettings.ShapeType.ShapeRectangle,
        QgsTextBackgroundSettings.ShapeType.ShapeSquare,
    }:
        setting.lose("label_background_shape", "rectangle")
    faded = setting.faded(box.opacity())
    layers = [fills.solid(faded.color(box.fillColor()))]
    if box.strokeWidth() > 0:
        width = setting.points(box.strokeWidth(), box.strokeWidthUnit())
        layers.insert(0, strokes.solid(faded.color(box.strokeColor()), width, "Butt", "Miter"))
    # The web has a margin of its own.
    setting.lose("label_background_margin", "fixed_margin")
    room = box.size()
    across = setting.points(room.width(), box.sizeUnit())
    down = setting.points(room.height(), box.sizeUnit())
    buffered = box.sizeType() == QgsTextBackgroundSettings.SizeType.SizeBuffer
    margin = (across, across, down, down) if buffered else (0.0, 0.0, 0.0, 0.0)
    return text.background(symbols.polygon(layers), margin)


def _shadow(cast: QgsTextShadowSettings, setting: Setting) -> text.Shadow:
    distance = setting.points(cast.offsetDistance(), cast.offsetUnit())
    # QGIS turns clockwise from the top.
    angle = math.radians(cast.offsetAngle())
    moved = tidy(distance * math.sin(angle)), tidy(distance * math.cos(angle))
    if cast.blurRadius() > 0:
        setting.lose("label_shadow_blur", "sharp_shadow")
    return text.Shadow(setting.faded(cast.opacity()).color(cast.color()), moved)


def _tell_of_losses(told: QgsTextFormat, setting: Setting) -> None:
    if told.allowHtmlFormatting():
        setting.lose("label_html", "plain_text")
    if told.orientation() == Qgis.TextOrientation.Vertical:
        setting.lose("label_vertical_text", "horizontal_text")
    if told.mask().enabled():
        setting.lose("label_mask", "none")
    if told.capitalization() not in CASES:
        setting.lose("label_capitalization", "as_written")
