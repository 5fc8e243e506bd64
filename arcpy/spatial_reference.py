"""``arcpy.SpatialReference``: a coordinate system by number, name, file or text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateReferenceSystem

from ..qgis_bridge.crs import EPSG_NUMBERS, describe, esri_wkt
from ..qgis_bridge.crs_names import system_named
from ..sharing.errors import DatasetError

if TYPE_CHECKING:
    from collections.abc import Iterator

# Esri's own numbers lie above; 102100 and its kin are no EPSG codes.
LARGEST_EPSG = 32767
METRES_PER_UNIT = {"esriMeters": 1.0, "esriFeet": 0.3048, "esriKilometers": 1000.0}
LINEAR_NAMES = {"esriMeters": "Meter", "esriFeet": "Foot", "esriKilometers": "Kilometer"}


class SpatialReference:
    """A coordinate system.

    ``item`` is an EPSG or Esri number, a system's name, a ``.prj`` file or a WKT; nothing makes an
    unknown system. ``vcs`` is accepted and passed over.

    Raises:
        DatasetError: WLS857, nothing is known by that.
    """

    def __init__(self, item: Any = None, vcs: Any = None, text: str | None = None) -> None:
        self.crs = _system(text if item is None else item)

    @classmethod
    def of(cls, crs: QgsCoordinateReferenceSystem) -> SpatialReference:
        """Return what stands for a system of QGIS."""
        made = cls()
        made.crs = crs
        return made

    @property
    def factoryCode(self) -> int:
        """Esri's number, 0 for a system without one."""
        told = describe(self.crs)
        return told.latest_wkid or told.wkid

    PCSCode = factoryCode

    @property
    def name(self) -> str:
        """The name in Esri's WKT (``WGS_1984_Web_Mercator_Auxiliary_Sphere``); ``Unknown`` for none."""
        wkt = esri_wkt(self.crs)
        return wkt.split('"')[1] if '"' in wkt else "Unknown"

    @property
    def type(self) -> str:
        """``Geographic``, ``Projected`` or ``Unknown``."""
        if not self.crs.isValid():
            return "Unknown"
        return "Geographic" if self.crs.isGeographic() else "Projected"

    @property
    def linearUnitName(self) -> str:
        """The unit of a projected system, empty for others."""
        return "" if self.type != "Projected" else LINEAR_NAMES.get(describe(self.crs).units, "")

    @property
    def angularUnitName(self) -> str:
        """``Degree`` for a geographic system."""
        return "Degree" if self.type == "Geographic" else ""

    @property
    def metersPerUnit(self) -> float:
        """Metres in a unit of a projected system, 0 for others."""
        return 0.0 if self.type != "Projected" else METRES_PER_UNIT.get(describe(self.crs).units, 0.0)

    @property
    def GCS(self) -> SpatialReference:
        """The geographic system below a projected one."""
        if self.type != "Projected":
            return self
        return SpatialReference.of(QgsCoordinateReferenceSystem(self.crs.toGeographicCrs()))

    def exportToString(self) -> str:
        """Return Esri's WKT."""
        return esri_wkt(self.crs)

    def loadFromString(self, text: str) -> None:
        """Take the system from Esri's WKT."""
        self.crs = _system(text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SpatialReference) and self.crs == other.crs

    def __hash__(self) -> int:
        return hash(self.crs.authid())

    def __repr__(self) -> str:
        return f"<SpatialReference {self.name} {self.factoryCode}>"


def system(value: Any) -> QgsCoordinateReferenceSystem:
    """Return the system that a script gives to a tool: an object of it, a number, a name, a WKT, a file."""
    if isinstance(value, SpatialReference):
        return value.crs
    return _system(value)


def _system(item: Any) -> QgsCoordinateReferenceSystem:
    if item is None or item == "":
        return QgsCoordinateReferenceSystem()
    if isinstance(item, QgsCoordinateReferenceSystem):
        return item
    for crs in _candidates(str(item).strip().split(";")[0]):
        if crs.isValid():
            return crs
    raise DatasetError("WLS857", name="spatial_reference", value=str(item), expected="EPSG, WKT")


def _candidates(text: str) -> Iterator[QgsCoordinateReferenceSystem]:
    """Yield what the text may mean, one at a time: PROJ complains aloud of a number that it does not know."""
    if text.lower().endswith(".prj") and Path(text).is_file():
        text = Path(text).read_text(encoding="utf-8", errors="replace")
    if text.isdigit():
        number = EPSG_NUMBERS.get(int(text), int(text))
        for authority in ("ESRI", "EPSG") if number > LARGEST_EPSG else ("EPSG", "ESRI"):
            yield QgsCoordinateReferenceSystem(f"{authority}:{number}")
    elif "[" in text:
        yield QgsCoordinateReferenceSystem.fromWkt(text)
    elif ":" in text:
        yield QgsCoordinateReferenceSystem(text)
    else:
        yield system_named(text)
