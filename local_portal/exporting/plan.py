"""What the portal tells the worker to write, what it tells back, and what the formats are."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Form:
    """A format: GDAL's driver (empty: Esri's own JSON), the file's ending, and the type of its item.

    ``one_layer`` says that a file holds a single layer; more of them are zipped where ``zipped_type``
    names a type for that, and cannot be otherwise.  ``folder`` says that the driver writes a folder, or
    several files, which are zipped in any case.
    """

    driver: str
    ending: str
    item_type: str
    media_type: str
    one_layer: bool = False
    zipped_type: str = ""
    folder: bool = False


_ZIP = "application/zip"
# By what clients call them, in lower case: the words of an item's export and those of createReplica.
FORMS: Mapping[str, Form] = {
    "csv": Form("CSV", ".csv", "CSV", "text/csv", one_layer=True, zipped_type="CSV Collection"),
    "shapefile": Form("ESRI Shapefile", ".shp", "Shapefile", _ZIP, one_layer=True, folder=True),
    "file geodatabase": Form("OpenFileGDB", ".gdb", "File Geodatabase", _ZIP, folder=True),
    "geojson": Form("GeoJSON", ".geojson", "GeoJson", "application/geo+json", one_layer=True),
    "geopackage": Form("GPKG", ".gpkg", "GeoPackage", "application/geopackage+sqlite3"),
    "feature collection": Form("", ".json", "Feature Collection", "application/json"),
}
_OTHER_NAMES = {
    "filegdb": "file geodatabase",
    "filegeodatabase": "file geodatabase",
    "featurecollection": "feature collection",
}


def form_named(name: str) -> Form | None:
    """Return a format by any of its names, None if it is not written here."""
    told = name.strip().lower()
    return FORMS.get(_OTHER_NAMES.get(told, told))


@dataclass(frozen=True)
class ExportRequest:
    """Write layers of the service whose folder is ``source`` to ``target``, a folder that is there and empty.

    ``layers`` holds for each its ``id`` and ``query``, a query's parameters that say which features.
    ``form`` is a name of :data:`FORMS`, ``name`` what the file is to be called, without ending.
    ``wkid`` is the spatial reference of the file, 0 for each layer's own.  ``database`` is the URL of the
    database that features live in, empty for none; it may hold a password.
    """

    source: str
    layers: list[dict[str, Any]]
    form: str
    name: str
    target: str
    wkid: int = 0
    database: str = field(default="", repr=False)

    def as_json(self) -> dict[str, Any]:
        """Return the request as the worker reads it."""
        return asdict(self)


@dataclass(frozen=True)
class Exported:
    """The file that was written: its name below the request's target, what it is, and its features."""

    file: str
    item_type: str
    media_type: str
    features: int

    def as_json(self) -> dict[str, Any]:
        """Return the result as the portal reads it."""
        return asdict(self)


class ExportError(Exception):
    """The layers cannot be written so. The message is told to the one who asked."""
