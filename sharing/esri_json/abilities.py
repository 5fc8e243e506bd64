"""What a hosted feature layer can do, in the words of its JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

CURRENT_VERSION = 11.4
"""The version of ArcGIS Enterprise whose JSON this is."""

QUERY_FORMATS = "JSON, geoJSON, PBF"
"""What a query can answer in. A server without PBF must not name it: clients ask for it first."""

APPEND_FORMATS = "shapefile,geojson,csv,fileGeodatabase,featureCollection"

QUERY: dict[str, bool] = {
    "supportsPagination": True,
    "supportsQueryWithDistance": True,
    "supportsReturningQueryExtent": True,
    "supportsStatistics": True,
    "supportsOrderBy": True,
    "supportsDistinct": True,
    "supportsHavingClause": True,
    "supportsCountDistinct": True,
    "supportsSqlExpression": True,
    "supportsReturningGeometryCentroid": False,
    "supportsTrueCurve": False,
    "supportsQueryWithResultType": True,
    "useStandardizedQueries": True,
}
"""``advancedQueryCapabilities``."""

SPATIAL_RELATIONSHIPS = (
    "esriSpatialRelIntersects",
    "esriSpatialRelContains",
    "esriSpatialRelCrosses",
    "esriSpatialRelEnvelopeIntersects",
    "esriSpatialRelOverlaps",
    "esriSpatialRelTouches",
    "esriSpatialRelWithin",
)

LAYER: dict[str, Any] = {
    "serviceItemId": "",
    "editFieldsInfo": None,
    "ownershipBasedAccessControlForFeatures": None,
    "syncCanReturnChanges": False,
    "relationships": [],
    "isDataVersioned": False,
    "supportsRollbackOnFailureParameter": True,
    "supportsStatistics": True,
    "supportsAdvancedQueries": True,
    "supportsValidateSQL": False,
    "supportsCalculate": True,
    "supportsAppend": True,
    "supportedAppendFormats": APPEND_FORMATS,
    "useStandardizedQueries": True,
    "allowGeometryUpdates": True,
    "hasAttachments": False,
    "htmlPopupType": "esriServerHTMLPopupTypeAsHTMLText",
    "subtypeField": "",
    "dateFieldsTimeReference": {"timeZone": "UTC", "respectsDaylightSaving": False},
    "maxRecordCountFactor": 1,
}
"""What all layers and tables have alike."""

_EDITS = ("Create", "Delete", "Update")


def capabilities(wanted: Sequence[str]) -> str:
    """Return a draft's capabilities as clients read them: no blanks, and edits told twice over.

    Web clients edit only what says ``Editing``, QGIS only what says ``Create``, ``Update`` or
    ``Delete``; so one brings the other.  A draft that asks for nothing gets ``Query``.
    """
    words = [word for word in dict.fromkeys(part.strip() for part in wanted) if word]
    edits = [word for word in _EDITS if word in words]
    if "Editing" in words and not edits:
        edits = list(_EDITS)
    rest = [word for word in words if word not in {*_EDITS, "Editing"}]
    return ",".join([*edits, *rest, *(["Editing"] if edits else [])] or ["Query"])


def formats(query_formats: str) -> dict[str, Any]:
    """Return what a layer says of its answers; quantized coordinates go with PBF."""
    pbf = {"supportedPbfFeatureEncodings": "esriDefault"} if "PBF" in query_formats else {}
    return {
        "supportedQueryFormats": query_formats,
        **pbf,
        "supportsCoordinatesQuantization": bool(pbf),
    }
