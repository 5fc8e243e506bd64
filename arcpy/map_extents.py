"""Units and bookmarks of a map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..qgis_bridge.crs import UNITS
from .geometry import Extent

if TYPE_CHECKING:
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject

WORDS = {
    "esriMeters": "Meter",
    "esriFeet": "Foot",
    "esriDecimalDegrees": "Degree",
    "esriKilometers": "Kilometer",
}


class Bookmark:
    """A place that the project remembers."""

    def __init__(self, name: str, extent: Extent) -> None:
        self.name = name
        self.extent = extent


def unit_word(crs: QgsCoordinateReferenceSystem) -> str:
    """Return the unit of a system in the words of ``mapUnits``."""
    return WORDS.get(UNITS.get(crs.mapUnits(), ""), "Unknown")


def bookmarks(project: QgsProject) -> list[Bookmark]:
    """Return the project's bookmarks."""
    return [
        Bookmark(one.name(), Extent.of(one.extent(), one.extent().crs()))
        for one in project.bookmarkManager().bookmarks()
    ]
