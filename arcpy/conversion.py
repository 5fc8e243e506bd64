"""``arcpy.conversion``: the tools of the Conversion toolbox that publishing scripts call."""

from __future__ import annotations

from .missing import refusing
from .tools import TOOLBOXES

globals().update(TOOLBOXES["conversion"])
__all__ = list(TOOLBOXES["conversion"])

__getattr__ = refusing("arcpy.conversion")
