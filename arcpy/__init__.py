"""The facade with arcpy's names: publishing scripts written for ArcGIS Pro run as they are.

``from web_layer_sharing import arcpy`` takes it by hand; :func:`install` makes a plain ``import arcpy`` find
it.  It holds no logic of its own: every call leads into ``sharing`` and ``qgis_bridge``.
"""

from __future__ import annotations

import sys
from typing import Any

from . import mp, server, sharing
from .environment import EnvManager, env
from .files import Delete, Exists
from .messages import (
    AddError,
    AddMessage,
    AddWarning,
    ExecuteError,
    GetMaxSeverity,
    GetMessage,
    GetMessageCount,
    GetMessages,
    GetSeverity,
)
from .parameters import GetArgumentCount, GetParameterAsText, SetParameterAsText
from .portals import (
    GetActivePortalURL,
    GetPortalDescription,
    GetPortalInfo,
    GetSigninToken,
    ListPortalURLs,
    SignInToPortal,
    SignOutFromPortal,
)
from .server import StageService, UploadServiceDefinition

StageService_server = StageService
UploadServiceDefinition_server = UploadServiceDefinition

__all__ = [
    "AddError",
    "AddMessage",
    "AddWarning",
    "Delete",
    "EnvManager",
    "ExecuteError",
    "Exists",
    "GetActivePortalURL",
    "GetArgumentCount",
    "GetMaxSeverity",
    "GetMessage",
    "GetMessageCount",
    "GetMessages",
    "GetParameterAsText",
    "GetPortalDescription",
    "GetPortalInfo",
    "GetSeverity",
    "GetSigninToken",
    "ListPortalURLs",
    "SetParameterAsText",
    "SignInToPortal",
    "SignOutFromPortal",
    "StageService",
    "StageService_server",
    "UploadServiceDefinition",
    "UploadServiceDefinition_server",
    "env",
    "install",
    "mp",
    "server",
    "sharing",
]

DOCUMENTATION = "docs/user/arcpy.md"


def __getattr__(name: str) -> Any:
    """Tell what is not there at the call, by name and with the page that lists what is."""
    if name.startswith("__"):
        raise AttributeError(name)
    raise NotImplementedError(f"arcpy.{name} is not part of Web Layer Sharing; see {DOCUMENTATION}")


def install() -> None:
    """Make ``import arcpy`` and ``from arcpy import mp`` find this facade in this process."""
    facade = sys.modules[__name__]
    sys.modules["arcpy"] = facade
    for module in (mp, server, sharing):
        sys.modules[f"arcpy.{module.__name__.rpartition('.')[2]}"] = module
