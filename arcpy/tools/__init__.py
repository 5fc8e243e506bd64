"""Geoprocessing tools that publishing scripts call before they publish, one room a kind of work.

Each is a function with the tool's own parameter names in the tool's own order, marked by
:func:`.running.geoprocessing`; the facade offers it as ``arcpy.management.CopyFeatures`` and as
``arcpy.CopyFeatures_management``.
"""

from __future__ import annotations

from . import conversion, data, domains, fields, overlay, refining, selecting, workspaces
from .running import TOOLBOXES

# Importing the rooms fills the toolboxes.
ROOMS = (conversion, data, domains, fields, overlay, refining, selecting, workspaces)

__all__ = ["TOOLBOXES"]
