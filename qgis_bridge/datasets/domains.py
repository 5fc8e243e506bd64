"""Domains of a geodatabase: list, make and change them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from osgeo import ogr

from ...sharing.errors import DatasetError
from ..geodatabase.gdal_calls import GdalFailed, call
from .catalogue import opened
from .columns import TYPES, type_word

if TYPE_CHECKING:
    from pathlib import Path

WORDS = {kind: word for word, kind in reversed(list(TYPES.items()))}


@dataclass(frozen=True)
class FieldDomain:
    """A domain: ``codes`` to descriptions, or ``bounds``; ``type`` is a word of AddField."""

    name: str
    type: str
    description: str = ""
    codes: dict[Any, str] = field(default_factory=dict)
    bounds: tuple[float, float] | None = None


def listed(container: Path) -> list[FieldDomain]:
    """Return the domains of a geodatabase. Raises ``DatasetError``, WLS851."""
    with opened(container) as dataset:
        return [_read(dataset.GetFieldDomain(name)) for name in dataset.GetFieldDomainNames() or ()]


def named(container: Path, name: str) -> FieldDomain:
    """Return one domain. Raises ``DatasetError``, WLS851, if there is none so called."""
    for one in listed(container):
        if one.name.casefold() == name.casefold():
            return one
    raise DatasetError("WLS851", dataset=name, reason="")


def add(container: Path, domain: FieldDomain) -> None:
    """Add a domain. Raises ``DatasetError``, WLS854, if it is not taken."""
    _with_gdal(container, domain, "AddFieldDomain")


def add_code(container: Path, name: str, code: Any, description: str) -> None:
    """Add a coded value to a domain. Raises ``DatasetError``: WLS851, WLS854."""
    known = named(container, name)
    _with_gdal(container, replace(known, codes={**known.codes, code: description}), "UpdateFieldDomain")


def set_range(container: Path, name: str, low: float, high: float) -> None:
    """Give a range domain its bounds. Raises ``DatasetError``: WLS851, WLS854."""
    known = named(container, name)
    _with_gdal(container, replace(known, bounds=(low, high), codes={}), "UpdateFieldDomain")


def remove(container: Path, name: str) -> None:
    """Remove a domain. Raises ``DatasetError``: WLS851, WLS854."""
    known = named(container, name)
    with opened(container, update=True) as dataset:
        if not dataset.DeleteFieldDomain(known.name):
            raise DatasetError("WLS854", dataset=known.name, reason="")


def _with_gdal(container: Path, domain: FieldDomain, method: str) -> None:
    with opened(container, update=True) as dataset:
        try:
            call(getattr(dataset, method), _made(domain))
        except GdalFailed as failed:
            raise DatasetError("WLS854", dataset=domain.name, reason=str(failed)) from failed


def _made(domain: FieldDomain) -> ogr.FieldDomain:
    kind, subtype = TYPES[type_word(domain.type)]
    if domain.bounds is None:
        codes = {str(code): text for code, text in domain.codes.items()}
        return ogr.CreateCodedFieldDomain(domain.name, domain.description, kind, subtype, codes)
    low, high = domain.bounds
    return ogr.CreateRangeFieldDomain(domain.name, domain.description, kind, subtype, low, True, high, True)


def _read(found: ogr.FieldDomain) -> FieldDomain:
    word = WORDS.get((found.GetFieldType(), found.GetFieldSubType()), "TEXT")
    told = FieldDomain(found.GetName(), word, found.GetDescription() or "")
    if found.GetDomainType() == ogr.OFDT_RANGE:
        return replace(told, bounds=(found.GetMinAsDouble(), found.GetMaxAsDouble()))
    number = found.GetFieldType() in {ogr.OFTInteger, ogr.OFTInteger64}
    codes = {int(code) if number else code: text for code, text in (found.GetEnumeration() or {}).items()}
    return replace(told, codes=codes)
