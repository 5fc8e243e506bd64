"""Files that a geodatabase keeps beside a dataset's rows, as attachments of the layer that it becomes.

A table ``X__ATTACH`` holds those of ``X``; its rows name theirs by global id, those of older geodatabases by
object id (formats 4.4).
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from ..features.edit_values import new_global_id
from ..features.service_file import ATTACHMENTS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sqlalchemy import Connection

    from ...sharing.progress import Progress

SUFFIX = "__ATTACH"
_BY_GLOBAL_ID, _BY_OBJECT_ID = "REL_GLOBALID", "REL_OBJECTID"
_GLOBAL_ID = "GLOBALID"
_NAME, _TYPE, _CONTENT, _KEYWORDS = "ATT_NAME", "CONTENT_TYPE", "DATA", "KEYWORDS"
_UNKNOWN_TYPE = "application/octet-stream"
_CHECK_EVERY = 1000


def is_of_another(name: str, names: Collection[str]) -> bool:
    """Tell whether a table of this name holds the files of one of ``names``."""
    lower = name.lower()
    return lower.endswith(SUFFIX.lower()) and lower[: -len(SUFFIX)] in {one.lower() for one in names}


def attachment_table(workspace: Any, dataset: str) -> Any:
    """Return the table with the files of a dataset's rows, None if there is none."""
    wanted = f"{dataset}{SUFFIX}".lower()
    for at in range(workspace.GetLayerCount()):
        table = workspace.GetLayer(at)
        if table.GetName().lower() == wanted and _has(table, _CONTENT, _NAME):
            return table if _has(table, _BY_GLOBAL_ID) or _has(table, _BY_OBJECT_ID) else None
    return None


def copy_attachments(
    connection: Connection, number: int, dataset: Any, table: Any, progress: Progress
) -> int:
    """Store the files of ``table`` with the layer of this number; return how many there are.

    ``dataset`` is what the layer was copied from: its rows' numbers are the layer's object ids. Files of
    rows that are not there are passed over.

    Raises:
        Cancelled: the progress said stop.
    """
    by_global_id = _has(table, _BY_GLOBAL_ID)
    rows = _row_numbers(dataset, table, progress) if by_global_id else _object_ids(dataset, table, progress)
    stored = 0
    for file in table:
        progress.check()
        told = file.GetField(_BY_GLOBAL_ID if by_global_id else _BY_OBJECT_ID)
        row = rows.get(_plain(told) if by_global_id else str(told))
        if row is not None:
            connection.execute(ATTACHMENTS.insert().values(layer_id=number, object_id=row, **_told(file)))
            stored += 1
    return stored


def _told(file: Any) -> dict[str, Any]:
    content = bytes(file.GetFieldAsBinary(_CONTENT)) if file.IsFieldSetAndNotNull(_CONTENT) else b""
    own = _plain(_text(file, _GLOBAL_ID))
    return {
        "global_id": f"{{{own.upper()}}}" if own else new_global_id(),
        "name": _text(file, _NAME),
        "media_type": _text(file, _TYPE) or _UNKNOWN_TYPE,
        "keywords": _text(file, _KEYWORDS),
        "size": len(content),
        "content": content,
    }


def _text(file: Any, column: str) -> str:
    return str(file.GetField(column) or "") if file.GetFieldIndex(column) >= 0 else ""


def _row_numbers(dataset: Any, table: Any, progress: Progress) -> dict[str, int]:
    """Return, by global id, the numbers of the rows that have files."""
    wanted = {_plain(value) for _, value in _column(table, _BY_GLOBAL_ID, progress)} - {""}
    own = next((name for name in _names(dataset) if name.lower() == _GLOBAL_ID.lower()), "")
    if not (own and wanted):
        return {}
    numbers = ((_plain(value), row) for row, value in _column(dataset, own, progress))
    return {known: row for known, row in numbers if known in wanted}


def _object_ids(dataset: Any, table: Any, progress: Progress) -> dict[str, int]:
    """Return the numbers of the rows that have files and are there, by their numbers as texts."""
    wanted = {value for _, value in _column(table, _BY_OBJECT_ID, progress) if value is not None}
    return {str(row): row for row in wanted if dataset.GetFeature(row) is not None}


def _column(table: Any, name: str, progress: Progress) -> Iterator[tuple[int, Any]]:
    """Yield number and value of each row; nothing else of the rows is read."""
    table.SetIgnoredFields([one for one in _names(table) if one != name])
    try:
        for count, row in enumerate(table):
            if count % _CHECK_EVERY == 0:
                progress.check()
            yield row.GetFID(), row.GetField(name)
    finally:
        table.SetIgnoredFields([])
        table.ResetReading()


def _plain(value: Any) -> str:
    """Return a global id in one form, empty for what is none."""
    try:
        return str(uuid.UUID(str(value)))
    except ValueError:
        return ""


def _has(table: Any, *columns: str) -> bool:
    definition = table.GetLayerDefn()
    return all(definition.GetFieldIndex(column) >= 0 for column in columns)


def _names(table: Any) -> list[str]:
    definition = table.GetLayerDefn()
    return [definition.GetFieldDefn(at).GetName() for at in range(definition.GetFieldCount())]
