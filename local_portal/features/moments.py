"""Dates: ISO text in UTC in the database, milliseconds since 1970 on the wire."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from .sql_dialects import func

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

_START = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


def moment_of(milliseconds: int) -> str:
    """Return milliseconds as dates lie in the database.

    Raises:
        OverflowError: the year is not one of 1 to 9999.
    """
    moment = _START + datetime.timedelta(milliseconds=milliseconds)
    return moment.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def milliseconds(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return the SQL for a date as milliseconds."""
    value: ColumnElement[Any] = func.wls_milliseconds(column)
    return value
