"""Styles of vector tiles: CIM symbols and label classes as layers of a MapLibre style.

Only layer types are made that Esri's web clients draw: background, fill, line, symbol and circle.
"""

from .model import StyledClass, StyledLabel, StyledLayer
from .style import Style, build_style

__all__ = ["Style", "StyledClass", "StyledLabel", "StyledLayer", "build_style"]
