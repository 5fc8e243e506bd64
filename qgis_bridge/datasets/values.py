"""Values between scripts and QGIS: plain Python on one side, Qt's on the other."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from qgis.core import NULL
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, QMetaType, QTime

if TYPE_CHECKING:
    from qgis.core import QgsField

WHOLE = {
    QMetaType.Type.Int,
    QMetaType.Type.UInt,
    QMetaType.Type.LongLong,
    QMetaType.Type.ULongLong,
}


def from_qgis(value: Any) -> Any:
    """Return a cell as scripts expect it: None, numbers, texts, ``datetime`` and bytes."""
    if value is None or value == NULL:
        return None
    if isinstance(value, QDateTime):
        return value.toPyDateTime()
    if isinstance(value, QDate):
        return datetime.datetime(value.year(), value.month(), value.day())  # noqa: DTZ001 - a cell has none
    if isinstance(value, QTime):
        return value.toPyTime()
    if isinstance(value, QByteArray):
        return bytes(value)
    return value


def to_qgis(value: Any, field: QgsField) -> Any:
    """Return a script's value as the column takes it; what it cannot hold comes back as it is."""
    if value is None:
        return NULL
    kind = field.type()
    if isinstance(value, (datetime.date, datetime.time)):
        return _moment(value, kind)
    if isinstance(value, (bytes, bytearray, memoryview)):
        return QByteArray(bytes(value))
    if kind == QMetaType.Type.QString and not isinstance(value, str):
        return str(value)
    if kind in WHOLE and isinstance(value, float) and value == int(value):
        return int(value)
    return value


def _moment(value: datetime.date | datetime.time, kind: Any) -> Any:
    if isinstance(value, datetime.time):
        return QTime(value.hour, value.minute, value.second)
    day = QDate(value.year, value.month, value.day)
    if kind == QMetaType.Type.QDate:
        return day
    if not isinstance(value, datetime.datetime):
        return QDateTime(day, QTime(0, 0)) if kind == QMetaType.Type.QDateTime else day
    return QDateTime(day, QTime(value.hour, value.minute, value.second, value.microsecond // 1000))
