"""Files attached to features, kept in the service's own GeoPackage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select

from ..errors import bad_parameter
from .edit_values import NOT_THERE, BadEdit, new_global_id
from .service_file import ATTACHMENTS
from .sql_emit import emit_condition
from .sql_lexer import SqlError
from .sql_parser import parse_where

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row, Select

    from .layers import Layer

_INFO = (
    ATTACHMENTS.c.id,
    ATTACHMENTS.c.object_id,
    ATTACHMENTS.c.global_id,
    ATTACHMENTS.c.name,
    ATTACHMENTS.c.media_type,
    ATTACHMENTS.c.keywords,
    ATTACHMENTS.c.size,
)


def require_feature(connection: Connection, layer: Layer, object_id: int) -> None:
    """Raise :class:`BadEdit` unless the feature is there and its layer keeps attachments."""
    if not layer.definition.get("hasAttachments"):
        raise BadEdit("The layer keeps no attachments.")
    query = select(layer.object_id.column).where(layer.object_id.column == object_id)
    if connection.execute(query).first() is None:
        raise BadEdit(f"There is no feature {object_id}.", NOT_THERE)


def add_attachment(
    connection: Connection, layer: Layer, object_id: int, file: tuple[str, str, bytes], keywords: str
) -> dict[str, Any]:
    """Attach a file (name, media type, content) to a feature. Raises :class:`BadEdit`."""
    require_feature(connection, layer, object_id)
    name, media_type, content = file
    global_id = new_global_id()
    done = connection.execute(
        ATTACHMENTS.insert().values(
            layer_id=layer.id,
            object_id=object_id,
            global_id=global_id,
            name=name,
            media_type=media_type,
            keywords=keywords,
            size=len(content),
            content=content,
        )
    )
    key = done.inserted_primary_key
    return {"objectId": int(key[0]) if key else -1, "globalId": global_id, "success": True}


def update_attachment(
    connection: Connection, layer: Layer, place: tuple[int, int], file: tuple[str, str, bytes], keywords: str
) -> dict[str, Any]:
    """Put a file in the place (object id, attachment id) of another. Raises :class:`BadEdit`."""
    object_id, attachment_id = place
    require_feature(connection, layer, object_id)
    name, media_type, content = file
    change = (
        ATTACHMENTS.update()
        .where(*_here(layer, object_id), ATTACHMENTS.c.id == attachment_id)
        .values(name=name, media_type=media_type, keywords=keywords, size=len(content), content=content)
    )
    if not connection.execute(change).rowcount:
        raise BadEdit(f"There is no attachment {attachment_id}.", NOT_THERE)
    return {"objectId": attachment_id, "globalId": None, "success": True}


def delete_attachments(
    connection: Connection, layer: Layer, object_id: int, attachment_ids: Sequence[int]
) -> list[dict[str, Any]]:
    """Take attachments off a feature; return what became of each."""
    results: list[dict[str, Any]] = []
    for attachment_id in attachment_ids:
        gone = delete(ATTACHMENTS).where(*_here(layer, object_id), ATTACHMENTS.c.id == attachment_id)
        result: dict[str, Any] = {"objectId": attachment_id, "globalId": None}
        if connection.execute(gone).rowcount:
            results.append({**result, "success": True})
        else:
            error = BadEdit(f"There is no attachment {attachment_id}.", NOT_THERE)
            results.append({**result, "success": False, "error": error.as_json()})
    return results


def attachment_infos(
    connection: Connection,
    layer: Layer,
    object_ids: Sequence[int] | None,
    where: str = "",
    media_types: Sequence[str] = (),
) -> dict[int, list[Any]]:
    """Return what is told of the attachments of features, by feature.

    The features are those of ``object_ids``, or of the clause ``where`` if these are None.

    Raises:
        Refusal: the clause is none, or names no field.
    """
    features = object_ids if object_ids is not None else _of_clause(layer, where)
    query = (
        select(*_INFO)
        .where(ATTACHMENTS.c.layer_id == layer.id, ATTACHMENTS.c.object_id.in_(features))
        .order_by(ATTACHMENTS.c.object_id, ATTACHMENTS.c.id)
    )
    if media_types:
        query = query.where(ATTACHMENTS.c.media_type.in_(media_types))
    found: dict[int, list[Any]] = {}
    for row in connection.execute(query):
        found.setdefault(row.object_id, []).append(_info(row))
    return found


def _of_clause(layer: Layer, where: str) -> Select[Any]:
    every = select(layer.object_id.column)
    try:
        condition = parse_where(where)
        if condition is None:
            return every
        met = emit_condition(condition, lambda name: layer.by_name.get(name.lower()))
    except SqlError as error:
        raise bad_parameter("definitionExpression", str(error)) from None
    return every.where(met)


def attachment(
    connection: Connection, layer: Layer, object_id: int, attachment_id: int
) -> tuple[str, str, bytes] | None:
    """Return an attachment's name, media type and content, None if there is none."""
    query = select(ATTACHMENTS.c.name, ATTACHMENTS.c.media_type, ATTACHMENTS.c.content).where(
        *_here(layer, object_id), ATTACHMENTS.c.id == attachment_id
    )
    row = connection.execute(query).first()
    return None if row is None else (row.name, row.media_type, row.content)


def _here(layer: Layer, object_id: int) -> tuple[Any, ...]:
    return ATTACHMENTS.c.layer_id == layer.id, ATTACHMENTS.c.object_id == object_id


def _info(row: Row[Any]) -> dict[str, Any]:
    return {
        "id": row.id,
        "globalId": row.global_id,
        "name": row.name,
        "contentType": row.media_type,
        "size": row.size,
        "keywords": row.keywords,
        "exifInfo": None,
    }
