"""``arcpy.analysis``: the tools of the Analysis toolbox that publishing scripts call."""

from __future__ import annotations

from .missing import refusing
from .tools import TOOLBOXES

globals().update(TOOLBOXES["analysis"])
__all__ = list(TOOLBOXES["analysis"])

__getattr__ = refusing("arcpy.analysis")
