"""``arcpy.da``: cursors over rows, walks through workspaces, domains."""

from __future__ import annotations

from ..describe import Describe
from ..missing import refusing
from .cursors import InsertCursor, SearchCursor, UpdateCursor
from .editing import Editor
from .workspaces import Domain, ListDomains, Walk

__all__ = [
    "Describe",
    "Domain",
    "Editor",
    "InsertCursor",
    "ListDomains",
    "SearchCursor",
    "UpdateCursor",
    "Walk",
]

__getattr__ = refusing("arcpy.da")
