"""The facade with arcpy's names: publishing scripts written for ArcGIS Pro run as they are.

``from web_layer_sharing import arcpy`` takes it by hand; :func:`install` makes a plain ``import arcpy`` find
it.  It holds no logic of its own: every call leads into ``sharing`` and ``qgis_bridge``.
"""

from __future__ import annotations

import sys

from . import analysis, conversion, da, management, mapping, mp, server, sharing
from .describe import (
    Describe,
    Field,
    ListDatasets,
    ListFeatureClasses,
    ListFields,
    ListFiles,
    ListRasters,
    ListTables,
    ListWorkspaces,
)
from .environment import ClearEnvironment, EnvManager, ListEnvironments, ResetEnvironments, env
from .files import CreateUniqueName, Exists, ValidateFieldName, ValidateTableName
from .geometry import (
    AsShape,
    Extent,
    FromWKB,
    FromWKT,
    Geometry,
    Multipoint,
    PointGeometry,
    Polygon,
    Polyline,
)
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
from .points import Array, Point
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
from .spatial_reference import SpatialReference
from .tools import TOOLBOXES

StageService_server = StageService
UploadServiceDefinition_server = UploadServiceDefinition

# Each tool by its older spelling too: CopyFeatures_management.
globals().update({f"{name}_{box}": tool for box, tools in TOOLBOXES.items() for name, tool in tools.items()})
Delete = management.Delete

__all__ = [
    "AddError",
    "AddMessage",
    "AddWarning",
    "Array",
    "AsShape",
    "ClearEnvironment",
    "CreateUniqueName",
    "Delete",
    "Describe",
    "EnvManager",
    "ExecuteError",
    "Exists",
    "Extent",
    "Field",
    "FromWKB",
    "FromWKT",
    "Geometry",
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
    "ListDatasets",
    "ListEnvironments",
    "ListFeatureClasses",
    "ListFields",
    "ListFiles",
    "ListPortalURLs",
    "ListRasters",
    "ListTables",
    "ListWorkspaces",
    "Multipoint",
    "Point",
    "PointGeometry",
    "Polygon",
    "Polyline",
    "ResetEnvironments",
    "SetParameterAsText",
    "SignInToPortal",
    "SignOutFromPortal",
    "SpatialReference",
    "StageService",
    "StageService_server",
    "UploadServiceDefinition",
    "UploadServiceDefinition_server",
    "ValidateFieldName",
    "ValidateTableName",
    "analysis",
    "conversion",
    "da",
    "env",
    "install",
    "management",
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
    for module in (analysis, conversion, da, management, mapping, mp, server, sharing):
        sys.modules[f"arcpy.{module.__name__.rpartition('.')[2]}"] = module
