"""Values of QGIS's features set on OGR features, one setter a column."""

from __future__ import annotations

from math import isnan
from typing import Any, Callable

from osgeo import ogr
from qgis.core import NULL, QgsJsonUtils
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, Qt, QTime, QVariant

Setter = Callable[[ogr.Feature, int, Any], None]

SMALLEST, LARGEST = -(2**31), 2**31 - 1
# OGR's words for a time zone: not known, and UTC.
ZONE_UNKNOWN, ZONE_UTC = 0, 100


# What can be no NULL in disguise: asked first, for most values are of these.
_PLAIN = frozenset({str, int, float, bool})


def is_null(value: Any) -> bool:
    """Tell whether QGIS means no value; it has several ways to say so."""
    if type(value) in _PLAIN:
        return False
    if value is None or isinstance(value, QVariant):
        return value is None or value.isNull() or value == NULL
    if isinstance(value, QByteArray):
        return value.isNull()
    return isinstance(value, (QDate, QTime, QDateTime)) and not value.isValid()


def text(value: Any) -> str:
    """Return a value as a text column keeps it: lists and maps as JSON, times as HH:MM:SS."""
    if isinstance(value, str):
        return value
    if isinstance(value, QTime):
        return value.toString("HH:mm:ss")
    if isinstance(value, (QDate, QDateTime)):
        return value.toString(Qt.DateFormat.ISODateWithMs)
    if isinstance(value, (list, dict)):
        told: str = QgsJsonUtils.encodeValue(value)
        return told
    return str(value)


def _set_text(feature: ogr.Feature, index: int, value: Any) -> None:
    feature.SetFieldString(index, text(value))


def _set_guid(feature: ogr.Feature, index: int, value: Any) -> None:
    """Set a GUID in braces, as a geodatabase wants it."""
    bare = str(value).strip().strip("{}")
    if len(bare) != 36:
        raise ValueError(value)
    feature.SetFieldString(index, "{" + bare.upper() + "}")


def _whole(smallest: int, largest: int) -> Setter:
    def set_whole(feature: ogr.Feature, index: int, value: Any) -> None:
        number = int(value)
        if number != value or not smallest <= number <= largest:
            raise ValueError(value)
        feature.SetFieldInteger64(index, number)

    return set_whole


def _set_real(feature: ogr.Feature, index: int, value: Any) -> None:
    number = float(value)
    if isnan(number):
        feature.SetFieldNull(index)
    else:
        feature.SetField(index, number)


def _set_blob(feature: ogr.Feature, index: int, value: Any) -> None:
    held = bytes(value.data()) if isinstance(value, QByteArray) else bytes(value)
    feature.SetFieldBinaryFromHexString(index, held.hex())


def _set_moment(feature: ogr.Feature, index: int, value: Any) -> None:
    """Set a date, or a date and time; one with a known zone in UTC, one without as it stands."""
    if isinstance(value, QDate):
        feature.SetField(index, value.year(), value.month(), value.day(), 0, 0, 0.0, ZONE_UNKNOWN)
        return
    known = value.timeSpec() != Qt.TimeSpec.LocalTime
    moment = value.toUTC() if known else value
    date, time = moment.date(), moment.time()
    seconds = time.second() + time.msec() / 1000.0
    zone = ZONE_UTC if known else ZONE_UNKNOWN
    feature.SetField(index, date.year(), date.month(), date.day(), time.hour(), time.minute(), seconds, zone)


def _set_time(feature: ogr.Feature, index: int, value: QTime) -> None:
    seconds = value.second() + value.msec() / 1000.0
    feature.SetField(index, 0, 0, 0, value.hour(), value.minute(), seconds, ZONE_UNKNOWN)


SETTERS: dict[str, Setter] = {
    "esriFieldTypeSmallInteger": _whole(-(2**15), 2**15 - 1),
    "esriFieldTypeInteger": _whole(SMALLEST, LARGEST),
    "esriFieldTypeBigInteger": _whole(-(2**63), 2**63 - 1),
    "esriFieldTypeSingle": _set_real,
    "esriFieldTypeDouble": _set_real,
    "esriFieldTypeString": _set_text,
    "esriFieldTypeXML": _set_text,
    "esriFieldTypeGUID": _set_guid,
    "esriFieldTypeGlobalID": _set_guid,
    "esriFieldTypeDate": _set_moment,
    "esriFieldTypeDateOnly": _set_moment,
    "esriFieldTypeTimeOnly": _set_time,
    "esriFieldTypeTimestampOffset": _set_moment,
    "esriFieldTypeBlob": _set_blob,
}
