"""``arcpy.Describe`` and the lists of what a workspace holds."""

from __future__ import annotations

import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsVectorLayer, QgsWkbTypes

from ..qgis_bridge.datasets import catalogue
from ..qgis_bridge.datasets.places import GEODATABASES, Place, place
from ..qgis_bridge.fields import field_snapshots
from ..qgis_bridge.row_number import shown_row_number
from ..sharing.errors import DatasetError
from . import views
from .environment import env
from .geometry import Extent
from .layers import Entry
from .spatial_reference import SpatialReference

if TYPE_CHECKING:
    from collections.abc import Iterable

OBJECT_ID = "OBJECTID"
ESRI_PREFIX = "esriFieldType"
# Field.type says these two otherwise than the REST names do.
FIELD_WORDS = {"GUID": "Guid", "OID": "OID"}


class Field:
    """A column, in the words of ``ListFields``."""

    def __init__(self, name: str, type: str, **told: Any) -> None:
        self.name = self.baseName = name
        self.type = type
        self.aliasName = told.get("alias") or name
        self.length = told.get("length", 0)
        self.isNullable = told.get("nullable", True)
        self.editable = told.get("editable", True)
        self.required = type in {"OID", "Geometry"}
        self.defaultValue = told.get("default")
        self.domain = told.get("domain", "")
        self.precision = self.scale = 0

    def __repr__(self) -> str:
        return f"<Field {self.name} {self.type}>"


class Description:
    """What ``Describe`` tells; an attribute that a dataset lacks raises ``AttributeError``, as in arcpy."""

    def __init__(self, **told: Any) -> None:
        self.__dict__.update(told)


def Describe(value: Any, datatype: str | None = None) -> Description:
    """Describe a dataset, layer, workspace or file.

    Raises:
        DatasetError: WLS851, there is nothing so called.
    """
    if not isinstance(value, (Entry, QgsVectorLayer)) and views.named(str(value)) is None:
        path = env.resolve(str(value))
        found = place(path)
        holds_tables = path.is_dir() or (found is not None and found.is_geodatabase and path.is_file())
        if holds_tables and (found is None or not found.table):
            return _workspace(path)
        if found is None or not catalogue.exists(found):
            return _file(path)
        if found.table in _groups(found.container):
            return _named(found.path, "FeatureDataset", "FeatureDataset")
        return _table(views.layer(str(value)), found)
    return _layer(value)


def described(value: Any, datatype: str | None = None) -> dict[str, Any]:
    """Return what :func:`Describe` tells as a dictionary, which is ``arcpy.da.Describe``."""
    return dict(vars(Describe(value, datatype)))


def ListFields(dataset: Any, wild_card: str | None = None, field_type: str | None = None) -> list[Field]:
    """Return the columns, those of a name pattern and a type where asked."""
    wanted = (field_type or "All").casefold()
    return [
        one
        for one in fields_of(views.layer(dataset))
        if _matches(one.name, wild_card) and wanted in {"all", one.type.casefold()}
    ]


def ListFeatureClasses(
    wild_card: str | None = None, feature_type: str | None = None, feature_dataset: str | None = None
) -> list[str]:
    """Return the feature classes of the workspace, those of a name pattern, kind and feature dataset."""
    kind = (feature_type or "All").casefold()
    group = (feature_dataset or "").casefold()
    return [
        one.name
        for one in _contents()
        if one.shape
        and _matches(one.name, wild_card)
        and kind in {"all", "", one.shape.casefold(), *(("line",) if one.shape == "Polyline" else ())}
        and one.place.group.casefold() == group
    ]


def ListTables(wild_card: str | None = None, table_type: str | None = None) -> list[str]:
    """Return the tables of the workspace."""
    return [one.name for one in _contents() if not one.shape and _matches(one.name, wild_card)]


def ListDatasets(wild_card: str | None = None, feature_type: str | None = None) -> list[str]:
    """Return the feature datasets of the workspace."""
    kind = (feature_type or "All").casefold()
    named = _groups(_workspace_path()) if kind in {"all", "", "feature"} else []
    return [name for name in named if _matches(name, wild_card)]


def ListRasters(wild_card: str | None = None, raster_type: str | None = None) -> list[str]:
    """Return the raster files of the workspace."""
    return [name for name in catalogue.rasters(_workspace_path()) if _matches(name, wild_card)]


def ListFiles(wild_card: str | None = None) -> list[str]:
    """Return the files of the workspace, geodatabases among them."""
    folder = _workspace_path()
    return [path.name for path in sorted(folder.iterdir()) if _matches(path.name, wild_card)]


def ListWorkspaces(wild_card: str | None = None, workspace_type: str | None = None) -> list[str]:
    """Return the geodatabases and folders in the workspace, as full paths."""
    kind = (workspace_type or "All").casefold()
    found = []
    for path in sorted(_workspace_path().iterdir()):
        is_geodatabase = path.suffix.lower() == ".gdb"
        wanted = {"all", "filegdb"} if is_geodatabase else {"all", "folder"}
        if path.is_dir() and kind in wanted and _matches(path.name, wild_card):
            found.append(str(path))
    return found


def fields_of(layer: QgsVectorLayer) -> list[Field]:
    """Return the columns with the object id and the shape where ArcGIS shows them."""
    number = shown_row_number(layer)
    found = [Field(number or OBJECT_ID, "OID", nullable=False, editable=False)]
    if layer.isSpatial():
        found.append(Field("Shape", "Geometry"))
    for one in field_snapshots(layer, number):
        kind = one.type[len(ESRI_PREFIX) :]
        found.append(
            Field(
                one.name,
                FIELD_WORDS.get(kind, kind),
                alias=one.alias,
                length=one.length,
                nullable=one.nullable,
                editable=one.editable,
                default=one.default,
                domain=str((one.domain or {}).get("name", "")),
            )
        )
    return found


def shape_word(layer: QgsVectorLayer) -> str:
    """Return ``Point``, ``Multipoint``, ``Polyline``, ``Polygon`` or an empty text."""
    flat = QgsWkbTypes.flatType(QgsWkbTypes.linearType(layer.wkbType()))
    return catalogue.SHAPES.get(int(getattr(flat, "value", flat)), "")


def _table(layer: QgsVectorLayer, where: Place) -> Description:
    in_file = not where.is_geodatabase
    kind = ("ShapeFile" if in_file else "FeatureClass") if layer.isSpatial() else "Table"
    return Description(
        **_names(where.path),
        dataType=kind,
        datasetType="FeatureClass" if layer.isSpatial() else "Table",
        **_of_layer(layer),
    )


def _layer(value: Any) -> Description:
    layer = views.layer(value)
    try:
        path = views.place_of_layer(layer).path
    except DatasetError:
        path = Path(layer.name())
    name = value.longName if isinstance(value, Entry) and value.project is not None else layer.name()
    told = {**_names(path), "nameString": name, "name": layer.name(), "aliasName": layer.name()}
    kind = "FeatureLayer" if layer.isSpatial() else "TableView"
    chosen = ";".join(str(number) for number in sorted(layer.selectedFeatureIds()))
    return Description(
        **told, dataType=kind, whereClause=layer.subsetString(), FIDSet=chosen, **_of_layer(layer)
    )


def _of_layer(layer: QgsVectorLayer) -> dict[str, Any]:
    fields = fields_of(layer)
    told: dict[str, Any] = {
        "fields": fields,
        "hasOID": True,
        "OIDFieldName": fields[0].name,
        "indexes": [],
        "hasGlobalID": any(field.type == "GlobalID" for field in fields),
    }
    if layer.isSpatial():
        told.update(
            {
                "shapeType": shape_word(layer),
                "shapeFieldName": "Shape",
                "featureType": "Simple",
                "hasZ": QgsWkbTypes.hasZ(layer.wkbType()),
                "hasM": QgsWkbTypes.hasM(layer.wkbType()),
                "spatialReference": SpatialReference.of(layer.crs()),
                "extent": Extent.of(layer.extent(), layer.crs()),
            }
        )
    return told


def _workspace(path: Path) -> Description:
    is_geodatabase = path.suffix.lower() in GEODATABASES
    kind = "LocalDatabase" if is_geodatabase else "FileSystem"
    return Description(
        **_names(path), dataType="Workspace" if is_geodatabase else "Folder", workspaceType=kind
    )


def _file(path: Path) -> Description:
    if not path.is_file():
        raise DatasetError("WLS851", dataset=str(path), reason="")
    return _named(path, "File", "")


def _named(path: Path, data_type: str, dataset_type: str) -> Description:
    return Description(**_names(path), dataType=data_type, datasetType=dataset_type)


def _names(path: Path) -> dict[str, Any]:
    return {
        "name": path.name,
        "baseName": path.stem,
        "path": str(path.parent),
        "catalogPath": str(path),
        "file": path.name,
        "extension": path.suffix.lstrip("."),
    }


def _contents() -> Iterable[catalogue.Listed]:
    return catalogue.contents(_workspace_path())


def _groups(container: Path) -> list[str]:
    return catalogue.groups(container) if container.suffix.lower() == ".gdb" else []


def _workspace_path() -> Path:
    if not env.workspace:
        raise DatasetError("WLS850", name="env.workspace")
    return env.resolve(env.workspace)


def _matches(name: str, wild_card: str | None) -> bool:
    return not wild_card or wild_card == "#" or fnmatch.fnmatchcase(name.casefold(), wild_card.casefold())
