"""Where a dataset is: the file or geodatabase, and the table in it.

Scripts name a dataset by one path (``data/city.gdb/transport/roads``, ``data/roads.shp``,
``data/city.gpkg/main.roads``).  Windows paths work on every system.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

GEODATABASES = {".gdb": "OpenFileGDB", ".gpkg": "GPKG", ".sqlite": "SQLite"}
FILES = {
    ".shp": "ESRI Shapefile",
    ".dbf": "ESRI Shapefile",
    ".csv": "CSV",
    ".txt": "CSV",
    ".geojson": "GeoJSON",
    ".json": "GeoJSON",
    ".kml": "KML",
    ".gml": "GML",
    ".xlsx": "XLSX",
    ".fgb": "FlatGeobuf",
}
# A GeoPackage's tables come with the schema's name before them, as ArcGIS shows them.
MAIN_SCHEMA = "main."


@dataclass(frozen=True)
class Place:
    """A dataset's place.

    ``container`` is the file or geodatabase, ``table`` the table in a geodatabase (empty for a file that
    holds one table), ``group`` its feature dataset, ``driver`` GDAL's short name of the format.
    """

    container: Path
    driver: str
    table: str = ""
    group: str = ""

    @property
    def name(self) -> str:
        """The dataset's own name, without folder and suffix."""
        return self.table or self.container.stem

    @property
    def is_geodatabase(self) -> bool:
        """Tell whether the container holds many tables."""
        return self.container.suffix.lower() in GEODATABASES

    @property
    def uri(self) -> str:
        """The place as QGIS's OGR provider takes it."""
        if self.driver == "CSV":
            return f"{self.container}|option:AUTODETECT_TYPE=YES"  # numbers and dates, as ArcGIS reads them
        return f"{self.container}|layername={self.table}" if self.table else str(self.container)

    @property
    def path(self) -> Path:
        """The place as scripts write it."""
        return self.container.joinpath(*filter(None, (self.group, self.table)))


def system_path(path: str | Path) -> Path:
    """Return a path as this system writes it: a script's backslashes are separators everywhere."""
    return Path(str(path).strip().strip("\"'").replace("\\", "/"))


def place(path: str | Path, spatial: bool = True) -> Place | None:
    """Return the place that a path names, whether or not anything is there; None if it can be none.

    A name in a folder without a suffix is a shapefile, or with ``spatial`` off a dBASE table, as in ArcGIS.
    """
    given = system_path(path)
    for number, ancestor in enumerate([given, *given.parents]):
        driver = GEODATABASES.get(ancestor.suffix.lower())
        if driver is not None:
            return _in_geodatabase(ancestor, driver, given.parts[len(given.parts) - number :])
    if given.suffix.lower() in FILES:
        return Place(given, FILES[given.suffix.lower()])
    if given.suffix or given.is_dir() or not given.name:
        return None
    suffix = ".shp" if spatial or given.with_suffix(".shp").is_file() else ".dbf"
    return Place(given.with_suffix(suffix), FILES[suffix])


def _in_geodatabase(container: Path, driver: str, inside: tuple[str, ...]) -> Place | None:
    if len(inside) > 2:
        return None
    *groups, table = inside or ("",)
    if driver != "OpenFileGDB":
        table = table[len(MAIN_SCHEMA) :] if table.lower().startswith(MAIN_SCHEMA) else table
    return Place(container, driver, table, groups[0] if groups else "")
