"""The facade with arcpy's names: publishing scripts written for ArcGIS Pro run as they are.

``from web_layer_sharing import arcpy`` takes it by hand; :func:`install` makes a plain ``import arcpy`` find
it.  It holds no logic of its own: every call leads into ``sharing`` and ``qgis_bridge``.
"""

from __future__ import annotations

import sys

from . import mapping, mp, server, sharing
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
from .missing import refusing
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
    "mapping",
    "mp",
    "server",
    "sharing",
]

__getattr__ = refusing("arcpy")


def install() -> None:
    """Make ``import arcpy`` and ``from arcpy import mp`` find this facade in this process."""
    facade = sys.modules[__name__]
    sys.modules["arcpy"] = facade
    for module in (mapping, mp, server, sharing):
        sys.modules[f"arcpy.{module.__name__.rpartition('.')[2]}"] = module
