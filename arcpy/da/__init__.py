"""``arcpy.da``: cursors over rows, walks through workspaces, domains."""

from __future__ import annotations

from ..describe import described as Describe
from ..missing import refusing
from .arrays import FeatureClassToNumPyArray, NumPyArrayToFeatureClass, NumPyArrayToTable, TableToNumPyArray
from .cursors import InsertCursor, SearchCursor, UpdateCursor
from .editing import Editor
from .workspaces import Domain, ListDomains, Walk

__all__ = [
    "Describe",
    "Domain",
    "Editor",
    "FeatureClassToNumPyArray",
    "InsertCursor",
    "ListDomains",
    "NumPyArrayToFeatureClass",
    "NumPyArrayToTable",
    "SearchCursor",
    "TableToNumPyArray",
    "UpdateCursor",
    "Walk",
]

__getattr__ = refusing("arcpy.da")
