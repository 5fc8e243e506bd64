"""Rules about columns: what becomes of their names, types and values in a geodatabase."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ...draft.settings import ServerKind
from ..case import on, whole_number

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ...map_snapshot import FieldProfile, LayerSnapshot
    from ..case import Case, Hit

WHOLE_64 = {"qlonglong", "qulonglong", "uint"}
LISTS = {"QStringList", "QVariantList"}
# The largest whole number below which a double holds every one.
EXACT = 2**53
# Esri's clients count dates from 1899-12-30, and what lies before is shown wrong by some of them.
EARLIEST = date(1900, 1, 1)
MOST_DOMAIN_CODES = 25_000


def renamed(case: Case) -> Iterator[Hit]:
    """Strike layers with columns whose names a geodatabase cannot bear."""
    # Here and not above: staging itself asks the analyzer, so neither can wait for the other to load.
    from ...staging.geodatabase_names import column_names

    hosted = case.settings.server is ServerKind.HOSTING_SERVER
    for layer in case.datasets if case.copies_data else ():
        before = [field.name for field in layer.fields]
        changed = [f"{old} > {new}" for old, new in zip(before, column_names(before, hosted)) if old != new]
        if changed:
            yield on(layer, names=changed)


def renamed_datasets(case: Case) -> Iterator[Hit]:
    """Strike layers whose names a geodatabase cannot bear; the service shows them as they are."""
    from ...staging.geodatabase_names import dataset_names

    layers = case.datasets if case.copies_data else ()
    for layer, name in zip(layers, dataset_names([layer.name for layer in layers])):
        if name != layer.name:
            yield on(layer, name=name)


def _of_types(case: Case, natives: Collection[str]) -> Iterator[Hit]:
    """Strike each layer once, with all its columns of these QGIS types."""
    if case.copies_data:
        for layer in case.datasets:
            names = [field.name for field in layer.fields if field.native_type in natives]
            if names:
                yield on(layer, fields=names)


def big_integers(case: Case) -> Iterator[Hit]:
    """Strike columns of 64-bit whole numbers, which become floating-point ones."""
    return _of_types(case, WHOLE_64)


def times_of_day(case: Case) -> Iterator[Hit]:
    """Strike columns of times without a date, which become text."""
    return _of_types(case, {"QTime"})


def json_values(case: Case) -> Iterator[Hit]:
    """Strike columns of JSON or key-value maps, which become text."""
    return _of_types(case, {"QVariantMap"})


def lists(case: Case) -> Iterator[Hit]:
    """Strike columns of lists, which become text."""
    return _of_types(case, LISTS)


def dates_without_time(case: Case) -> Iterator[Hit]:
    """Strike columns of dates, which become dates at midnight."""
    return _of_types(case, {"QDate"})


def milliseconds(case: Case) -> Iterator[Hit]:
    """Strike columns of dates with a time, which are kept to the second."""
    return _of_types(case, {"QDateTime"})


def booleans(case: Case) -> Iterator[Hit]:
    """Strike columns of true and false, which become 1 and 0."""
    return _of_types(case, {"bool"})


def no_counterpart(case: Case) -> Iterator[Hit]:
    """Strike columns of types that Esri has no type for, which become their text."""
    return _of_types(case, {"QVariant"})


def joined(case: Case) -> Iterator[Hit]:
    """Strike layers whose joined columns are written out as they are now."""
    return _of_origin(case, "join")


def computed(case: Case) -> Iterator[Hit]:
    """Strike layers whose virtual columns are written out as they are now."""
    return _of_origin(case, "expression")


def _of_origin(case: Case, origin: str) -> Iterator[Hit]:
    for layer in case.datasets:
        names = [field.name for field in layer.fields if field.origin == origin]
        if names:
            yield on(layer, fields=names)


def _profiled(case: Case) -> Iterator[tuple[LayerSnapshot, str, FieldProfile]]:
    for layer, profile in case.profiles:
        for name, values in (profile.fields or {}).items():
            yield layer, name, values


def beyond_exact(case: Case) -> Iterator[Hit]:
    """Strike columns with whole numbers that neither a double nor a browser keeps to the last digit."""
    for layer, name, values in _profiled(case):
        extremes = [abs(value) for value in (values.smallest, values.largest) if value is not None]
        if extremes and max(extremes) > EXACT:
            yield on(layer, field=name, value=max(extremes))


def text_too_long(case: Case) -> Iterator[Hit]:
    """Strike columns with texts longer than the column says it holds."""
    lengths = {(layer.id, field.name): field.length for layer, field in case.fields()}
    for layer, name, values in _profiled(case):
        length = lengths.get((layer.id, name), 0)
        if length and (values.longest_text or 0) > length:
            yield on(layer, field=name, longest=values.longest_text, length=length)


def old_dates(case: Case) -> Iterator[Hit]:
    """Strike columns with dates before 1900."""
    for layer, name, values in _profiled(case):
        if values.earliest and values.earliest < EARLIEST:
            yield on(layer, field=name, earliest=values.earliest.isoformat())


def too_many_codes(case: Case) -> Iterator[Hit]:
    """Strike columns with longer lists of coded values than the service sends to clients."""
    most = whole_number(case.settings.properties.get("maxDomainCodeCount")) or MOST_DOMAIN_CODES
    for layer, field in case.fields():
        codes = (field.domain or {}).get("codedValues") or ()
        if len(codes) > most:
            yield on(layer, field=field.name, count=len(codes), most=most)
