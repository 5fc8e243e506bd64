"""Blend modes of layers, in the words of web maps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtGui import QPainter

if TYPE_CHECKING:
    from collections.abc import Callable

    from qgis.core import QgsVectorLayer

NORMAL = "normal"
_Q = QPainter.CompositionMode
# QGIS's names for them: Dodge, Burn, Addition (Plus), Subtract (Exclusion).
MODES: dict[Any, str] = {
    _Q.CompositionMode_SourceOver: NORMAL,
    _Q.CompositionMode_Multiply: "multiply",
    _Q.CompositionMode_Screen: "screen",
    _Q.CompositionMode_Overlay: "overlay",
    _Q.CompositionMode_Darken: "darken",
    _Q.CompositionMode_Lighten: "lighten",
    _Q.CompositionMode_ColorDodge: "color-dodge",
    _Q.CompositionMode_ColorBurn: "color-burn",
    _Q.CompositionMode_HardLight: "hard-light",
    _Q.CompositionMode_SoftLight: "soft-light",
    _Q.CompositionMode_Difference: "difference",
    _Q.CompositionMode_Exclusion: "exclusion",
    _Q.CompositionMode_Plus: "plus",
    _Q.CompositionMode_SourceIn: "source-in",
    _Q.CompositionMode_SourceOut: "source-out",
    _Q.CompositionMode_SourceAtop: "source-atop",
    _Q.CompositionMode_DestinationOver: "destination-over",
    _Q.CompositionMode_DestinationIn: "destination-in",
    _Q.CompositionMode_DestinationOut: "destination-out",
    _Q.CompositionMode_DestinationAtop: "destination-atop",
    _Q.CompositionMode_Xor: "xor",
}


def blend_mode(layer: QgsVectorLayer, lose: Callable[[str, str], None]) -> str:
    """Return the web's word for how the layer blends with those beneath it.

    Modes that the web does not have become the normal one, and features that blend among themselves do not;
    both are losses.
    """
    if MODES.get(layer.featureBlendMode()) != NORMAL:
        lose("feature_blend_mode", NORMAL)
    found = MODES.get(layer.blendMode())
    if found is None:
        lose("blend_mode", NORMAL)
    return found or NORMAL
