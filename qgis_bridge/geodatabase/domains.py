"""Domains of a file geodatabase: shared by name, so two of one name must say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from osgeo import ogr

from ...sharing.errors import ExportError
from .gdal_calls import GdalFailed, call

if TYPE_CHECKING:
    from collections.abc import Mapping

    from osgeo import gdal

    from ...sharing.map_snapshot import FieldSnapshot

KINDS = {
    "esriFieldTypeSmallInteger": (ogr.OFTInteger, ogr.OFSTInt16),
    "esriFieldTypeInteger": (ogr.OFTInteger, ogr.OFSTNone),
    "esriFieldTypeBigInteger": (ogr.OFTInteger64, ogr.OFSTNone),
    "esriFieldTypeSingle": (ogr.OFTReal, ogr.OFSTFloat32),
    "esriFieldTypeDouble": (ogr.OFTReal, ogr.OFSTNone),
    "esriFieldTypeString": (ogr.OFTString, ogr.OFSTNone),
}


class DomainShelf:
    """Gives each domain a name that no other domain of the geodatabase has, and writes it once."""

    def __init__(self) -> None:
        self._placed: dict[str, tuple[str, Any]] = {}
        self._written: set[str] = set()

    def placed(self, field: FieldSnapshot) -> Mapping[str, Any] | None:
        """Return the field's domain under the name it has here; None where it has none."""
        domain = field.domain
        if not domain or field.type not in KINDS:
            return None
        wanted = str(domain["name"])
        content = (field.type, {key: value for key, value in domain.items() if key != "name"})
        name, number = wanted, 0
        while self._placed.setdefault(name.casefold(), (name, content))[1] != content:
            number += 1
            name = f"{wanted}_{number}"
        return {**domain, "name": self._placed[name.casefold()][0]}

    def write(self, dataset: gdal.Dataset, layer: str, field: FieldSnapshot) -> None:
        """Write the field's domain unless it is there. Raises ExportError WLS152."""
        domain = field.domain
        if not domain or domain["name"] in self._written:
            return
        try:
            call(dataset.AddFieldDomain, _made(domain, *KINDS[field.type]))
        except GdalFailed as failed:
            raise ExportError("WLS152", layer=layer, name=domain["name"], reason=str(failed)) from failed
        self._written.add(domain["name"])


def _made(domain: Mapping[str, Any], kind: int, subtype: int) -> ogr.FieldDomain:
    name = domain["name"]
    if domain["type"] == "range":
        low, high = (float(bound) for bound in domain["range"])
        return call(ogr.CreateRangeFieldDomain, name, "", kind, subtype, low, True, high, True)
    words = {str(value["code"]): value["name"] for value in domain["codedValues"]}
    return call(ogr.CreateCodedFieldDomain, name, "", kind, subtype, words)
