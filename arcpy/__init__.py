"""The facade with arcpy's names: publishing scripts written for ArcGIS Pro run as they are.

``from web_layer_sharing import arcpy`` takes it by hand; :func:`install` makes a plain ``import arcpy`` find
it.  It holds no logic of its own: every call leads into ``sharing`` and ``qgis_bridge``.
"""

from __future__ import annotations

import sys

from . import analysis, conversion, da, management, mapping, metadata, mp, server, sharing
from .data_stores import (
    AddDataStoreItem,
    ListDataStoreItems,
    RemoveDataStoreItem,
    ValidateDataStoreItem,
)
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
from .parameters import (
    GetArgumentCount,
    GetParameter,
    GetParameterAsText,
    Parameter,
    SetParameter,
    SetParameterAsText,
)
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
from .python_toolboxes import ImportToolbox
from .server import StageService, UploadServiceDefinition
from .session import (
    AddIDMessage,
    CheckExtension,
    CheckInExtension,
    CheckOutExtension,
    CheckProduct,
    GetInstallInfo,
    GetLogHistory,
    GetReturnCode,
    ProductInfo,
    ResetProgressor,
    SetLogHistory,
    SetLogMetadata,
    SetProduct,
    SetProgressor,
    SetProgressorLabel,
    SetProgressorPosition,
    SetSeverityLevel,
    Usage,
)
from .spatial_reference import SpatialReference
from .tools import TOOLBOXES

StageService_server = StageService
UploadServiceDefinition_server = UploadServiceDefinition

# Each tool by its older spelling too: CopyFeatures_management.
globals().update({f"{name}_{box}": tool for box, tools in TOOLBOXES.items() for name, tool in tools.items()})
Delete = management.Delete

__all__ = [
    "AddDataStoreItem",
    "AddError",
    "AddIDMessage",
    "AddMessage",
    "AddWarning",
    "Array",
    "AsShape",
    "CheckExtension",
    "CheckInExtension",
    "CheckOutExtension",
    "CheckProduct",
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
    "GetInstallInfo",
    "GetLogHistory",
    "GetMaxSeverity",
    "GetMessage",
    "GetMessageCount",
    "GetMessages",
    "GetParameter",
    "GetParameterAsText",
    "GetPortalDescription",
    "GetPortalInfo",
    "GetReturnCode",
    "GetSeverity",
    "GetSigninToken",
    "ImportToolbox",
    "ListDataStoreItems",
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
    "Parameter",
    "Point",
    "PointGeometry",
    "Polygon",
    "Polyline",
    "ProductInfo",
    "RemoveDataStoreItem",
    "ResetEnvironments",
    "ResetProgressor",
    "SetLogHistory",
    "SetLogMetadata",
    "SetParameter",
    "SetParameterAsText",
    "SetProduct",
    "SetProgressor",
    "SetProgressorLabel",
    "SetProgressorPosition",
    "SetSeverityLevel",
    "SignInToPortal",
    "SignOutFromPortal",
    "SpatialReference",
    "StageService",
    "StageService_server",
    "UploadServiceDefinition",
    "UploadServiceDefinition_server",
    "Usage",
    "ValidateDataStoreItem",
    "ValidateFieldName",
    "ValidateTableName",
    "analysis",
    "conversion",
    "da",
    "env",
    "install",
    "management",
    "mapping",
    "metadata",
    "mp",
    "server",
    "sharing",
]


__getattr__ = refusing("arcpy")


def install() -> None:
    """Make ``import arcpy`` and ``from arcpy import mp`` find this facade in this process."""
    facade = sys.modules[__name__]
    sys.modules["arcpy"] = facade
    for module in (analysis, conversion, da, management, mapping, metadata, mp, server, sharing):
        sys.modules[f"arcpy.{module.__name__.rpartition('.')[2]}"] = module
