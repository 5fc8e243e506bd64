"""Text symbols: font, halo, background, shadow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import fills, symbols

if TYPE_CHECKING:
    from collections.abc import Mapping

    from . import CimObject


@dataclass(frozen=True)
class Font:
    """A type face and how its letters are set.

    ``height`` is in points.  ``style`` is the face's own style name (Regular, Bold, Bold Italic).
    ``letter_spacing`` and ``letter_width`` are percent, ``word_spacing`` percent of a blank,
    ``line_gap`` extra points between lines.  ``case`` is Normal, LowerCase or Allcaps.
    """

    family: str
    height: float
    style: str = "Regular"
    underline: bool = False
    strikethrough: bool = False
    kerning: bool = True
    small_caps: bool = False
    case: str = "Normal"
    letter_spacing: float = 0.0
    letter_width: float = 100.0
    word_spacing: float = 100.0
    line_gap: float = 0.0


@dataclass(frozen=True)
class Pose:
    """How text stands at its point.

    ``horizontal`` is Left, Center, Right or Justify; ``vertical`` Top, Center, Baseline or Bottom.
    ``angle`` is counter-clockwise; ``offset`` in points, y up.
    """

    horizontal: str = "Center"
    vertical: str = "Center"
    angle: float = 0.0
    offset: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True)
class Halo:
    """A rim around the letters, ``size`` points wide."""

    color: Mapping[str, Any]
    size: float


@dataclass(frozen=True)
class Shadow:
    """A copy of the letters behind them, ``offset`` points away, y up."""

    color: Mapping[str, Any]
    offset: tuple[float, float]


def symbol(
    font: Font,
    color: Mapping[str, Any],
    pose: Pose | None = None,
    halo: Halo | None = None,
    callout: Mapping[str, Any] | None = None,
    shadow: Shadow | None = None,
) -> CimObject:
    """Return a text symbol. ``callout`` is a background made by :func:`background`."""
    pose = pose or Pose()
    return {
        "type": "CIMTextSymbol",
        "blockProgression": "TTB",
        "compatibilityMode": True,
        "drawSoftHyphen": True,
        "extrapolateBaselines": True,
        "flipAngle": 90.0,
        "hinting": "Default",
        **_font(font),
        **_pose(pose),
        **({"callout": dict(callout)} if callout else {}),
        **(_halo(halo) if halo else {}),
        **(_shadow(shadow) if shadow else {}),
        "symbol": symbols.polygon([fills.solid(color)]),
        "textDirection": "LTR",
        "verticalGlyphOrientation": "Right",
        "wordSpacing": font.word_spacing,
        "billboardMode3D": "FaceNearPlane",
    }


def background(
    shape: Mapping[str, Any], margin: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
) -> CimObject:
    """Return a box behind the text, drawn with a polygon symbol.

    ``margin`` is the room left, right, above and below the text, in points.
    """
    room = dict(zip(("left", "right", "top", "bottom"), margin))
    return {
        "type": "CIMBackgroundCallout",
        "backgroundSymbol": dict(shape),
        "margin": {"type": "CIMTextMargin", **room},
    }


def _font(font: Font) -> CimObject:
    return {
        "fontEffects": "Normal",
        "fontEncoding": "Unicode",
        "fontFamilyName": font.family,
        "fontStyleName": font.style,
        "fontType": "Unspecified",
        "height": font.height,
        "kerning": font.kerning,
        "letterSpacing": font.letter_spacing,
        "letterWidth": font.letter_width,
        "ligatures": True,
        "lineGap": font.line_gap,
        "lineGapType": "ExtraLeading",
        "smallCaps": font.small_caps,
        "strikethrough": font.strikethrough,
        "textCase": font.case,
        "underline": font.underline,
    }


def _pose(pose: Pose) -> CimObject:
    return {
        "angle": pose.angle,
        "horizontalAlignment": pose.horizontal,
        "offsetX": pose.offset[0],
        "offsetY": pose.offset[1],
        "verticalAlignment": pose.vertical,
    }


def _halo(halo: Halo) -> CimObject:
    return {"haloSize": halo.size, "haloSymbol": symbols.polygon([fills.solid(halo.color)])}


def _shadow(shadow: Shadow) -> CimObject:
    return {
        "shadowColor": dict(shadow.color),
        "shadowOffsetX": shadow.offset[0],
        "shadowOffsetY": shadow.offset[1],
    }
