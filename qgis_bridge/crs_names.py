"""Coordinate systems by their names, EPSG's or Esri's, from PROJ's own register."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from functools import lru_cache
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsProjUtils

BY_NAME = "SELECT auth_name, code FROM crs_view WHERE deprecated = 0 AND name = ?1 COLLATE NOCASE"
BY_ALIAS = (
    "SELECT auth_name, code FROM alias_name WHERE alt_name = ?1 COLLATE NOCASE AND table_name IN "
    "('projected_crs', 'geodetic_crs', 'compound_crs')"
)


@lru_cache(maxsize=64)
def system_named(name: str) -> QgsCoordinateReferenceSystem:
    """Return the system of a name such as ``WGS_1984_UTM_Zone_32N`` or ``WGS 84 / UTM zone 32N``.

    Not valid where nothing is so called.
    """
    register = _register()
    if register is None:
        return QgsCoordinateReferenceSystem()
    with closing(sqlite3.connect(f"file:{register}?mode=ro", uri=True)) as database:
        for query in (BY_NAME, BY_ALIAS):
            for spelling in _spellings(name):
                # EPSG's own numbers before those of others
                found = sorted(database.execute(query, (spelling,)), key=lambda row: row[0] != "EPSG")
                if found:
                    authority, code = found[0]
                    return QgsCoordinateReferenceSystem(f"{authority}:{code}")
    return QgsCoordinateReferenceSystem()


def _spellings(name: str) -> list[str]:
    """Return a name as the register may have it: that of ``WGS 1984 Web Mercator (auxiliary sphere)`` too."""
    joined = re.sub(r"\W+", "_", name).strip("_")
    return list(dict.fromkeys((name, name.replace(" ", "_"), name.replace("_", " "), joined)))


def _register() -> Path | None:
    places = [Path(folder, "proj.db") for folder in QgsProjUtils.searchPaths()]
    return next((place for place in places if place.is_file()), None)
