"""Attachments of features."""

from __future__ import annotations

import mimetypes
from typing import TYPE_CHECKING, Any

from ..answer import Answer
from ..errors import Refusal, bad_parameter
from ..features import attachments as stored
from ..features.edit_values import BadEdit
from .editing import open_layer, require

if TYPE_CHECKING:
    from ..features.database import FeatureDatabase
    from ..features.layers import Layer
    from ..hosting import Service
    from ..portal import Portal
    from ..request import PortalRequest

_LARGEST = 256 * 1024 * 1024
_BINARY = "application/octet-stream"
_MOST_INFOS = 10_000


def add(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """A new attachment: a file part, or what was sent to ``uploads`` before."""
    database, layer = _editable(portal, request, service)
    file = _file(portal, request)
    try:
        with database.write() as connection:
            keywords = request.parameters.text("keywords")
            result = stored.add_attachment(connection, layer, _feature(request), file, keywords)
    except BadEdit as error:
        result = _failed(_feature(request), error)
    return {"addAttachmentResult": result}


def update(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """Another file in an attachment's place."""
    database, layer = _editable(portal, request, service)
    number = request.parameters.integer("attachmentId", -1)
    place = (_feature(request), number)
    file = _file(portal, request)
    try:
        with database.write() as connection:
            keywords = request.parameters.text("keywords")
            result = stored.update_attachment(connection, layer, place, file, keywords)
    except BadEdit as error:
        result = _failed(number, error)
    return {"updateAttachmentResult": result}


def delete(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """Attachments taken off."""
    database, layer = _editable(portal, request, service)
    try:
        ids = [int(number) for number in request.parameters.names("attachmentIds")]
    except ValueError:
        raise bad_parameter("attachmentIds") from None
    with database.write() as connection:
        results = stored.delete_attachments(connection, layer, _feature(request), ids)
    return {"deleteAttachmentResults": results}


def infos(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """What is attached to a feature."""
    database, layer = open_layer(portal, request, service)
    number = _feature(request)
    with database.read() as connection:
        found = stored.attachment_infos(connection, layer, [number])
    return {"attachmentInfos": found.get(number, [])}


def content(portal: Portal, request: PortalRequest, service: Service) -> Answer:
    """An attachment itself, with its true type."""
    database, layer = open_layer(portal, request, service)
    with database.read() as connection:
        found = stored.attachment(
            connection, layer, _feature(request), _number(request.captured["attachment"])
        )
    if found is None:
        raise Refusal(404, "Attachment not found.")
    name, media_type, body = found
    return Answer(body, media_type, headers={"X-Content-Type-Options": "nosniff"}, file_name=name)


def query(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """What is attached to several features: those of some ids, or of a clause."""
    database, layer = open_layer(portal, request, service)
    parameters = request.parameters
    try:
        numbers = [int(number) for number in parameters.names("objectIds")][:_MOST_INFOS]
    except ValueError:
        raise bad_parameter("objectIds") from None
    clause = parameters.text("definitionExpression")
    types = parameters.names("attachmentTypes")
    with database.read() as connection:
        found = stored.attachment_infos(connection, layer, None if clause else numbers, clause, types)
    groups = [
        {"parentObjectId": number, "parentGlobalId": None, "attachmentInfos": listed}
        for number, listed in found.items()
    ]
    return {"fields": [], "attachmentGroups": groups}


def _editable(portal: Portal, request: PortalRequest, service: Service) -> tuple[FeatureDatabase, Layer]:
    database, layer = open_layer(portal, request, service)
    require(request, service, database, layer, "Update")
    return database, layer


def _feature(request: PortalRequest) -> int:
    return _number(request.captured["feature"])


def _number(text: str) -> int:
    if not text.isdigit():
        raise Refusal(404, "Feature not found.")
    return int(text)


def _file(portal: Portal, request: PortalRequest) -> tuple[str, str, bytes]:
    upload_id = request.parameters.text("uploadId")
    if upload_id:
        upload = portal.server_uploads.get(upload_id, request.who)
        media_type = mimetypes.guess_type(upload.name)[0] or _BINARY
        return upload.name, media_type, upload.path.read_bytes()
    file = request.files.get("attachment") or request.files.get("file")
    if file is None:
        raise bad_parameter("attachment")
    body = file.stream.read(_LARGEST + 1)
    if len(body) > _LARGEST:
        raise Refusal(413, "The attachment is too large.")
    told = file.media_type if file.media_type not in ("", _BINARY) else ""
    return file.base_name, told or mimetypes.guess_type(file.base_name)[0] or _BINARY, body


def _failed(number: int, error: BadEdit) -> dict[str, Any]:
    return {"objectId": number, "globalId": None, "success": False, "error": error.as_json()}
