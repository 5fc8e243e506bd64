"""``arcpy.management``: the tools of the Data Management toolbox that publishing scripts call."""

from __future__ import annotations

from .missing import refusing
from .tools import TOOLBOXES

globals().update(TOOLBOXES["management"])
__all__ = list(TOOLBOXES["management"])

__getattr__ = refusing("arcpy.management")
