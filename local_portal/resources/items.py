"""Items: reading, adding, changing, removing."""

from __future__ import annotations

import io
import mimetypes
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_

from ..answer import Answer, success
from ..catalogue import schema
from ..catalogue.store import name_key, now_ms
from ..content.item_json import item_json, read_metadata
from ..content.items import delete_item, related_condition, visible_to
from ..content.records import COMPLETED, DATA, PARTIAL, Item
from ..errors import Refusal, bad_parameter
from ..hosting import drop_service, serving_data_of
from .places import folder_id_in_path

if TYPE_CHECKING:
    from ..accounts import User
    from ..portal import Portal
    from ..request import PortalRequest, UploadedFile

_ROOT_WORDS = ("", "/", "root folder")
_BINARY = "application/octet-stream"
_JSON = "application/json"
_THUMBNAILS = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif"}


def read_item(portal: Portal, request: PortalRequest, item: Item) -> dict[str, Any]:
    """An item's metadata."""
    controls = request.who.acts_for(item.owner_key)
    return item_json(item, request.server_url, portal.org_id, controls)


def read_user_item(portal: Portal, request: PortalRequest, item: Item) -> dict[str, Any]:
    """An item as its owner sees it, with whom it is shared."""
    told = item_json(item, request.server_url, portal.org_id, controls=True)
    return {"item": told, "sharing": {"access": item.told_access, "groups": list(item.groups)}}


def item_data(portal: Portal, _request: PortalRequest, item: Item) -> Answer:
    """An item's content as it was stored; nothing at all is an answer too."""
    file = portal.items.file(item.id)
    if file is None:
        return Answer(b"", "text/plain; charset=utf-8")
    name = "" if file.media_type.startswith(("application/json", "text/")) else item.name or item.id
    return Answer(portal.files.path(file.revision), file.media_type, file_name=name)


def item_info_file(portal: Portal, request: PortalRequest, item: Item) -> Answer:
    """A file that belongs to an item: its thumbnail, its metadata, its publish parameters."""
    path = request.captured["path"]
    file = portal.items.file(item.id, f"info/{path}")
    if file is None:
        raise Refusal(404, "File not found.", path)
    return Answer(portal.files.path(file.revision), file.media_type)


def related_items(portal: Portal, request: PortalRequest, item: Item) -> dict[str, Any]:
    """What an item was made from (``forward``), or what was made from it (``reverse``)."""
    parameters = request.parameters
    kinds = parameters.names("relationshipTypes") or parameters.names("relationshipType")
    forward = parameters.text("direction").lower() != "reverse"
    condition = related_condition(item.id, kinds, forward)
    found = portal.items.select(and_(condition, visible_to(request.who)))
    told = [item_json(one, request.server_url, portal.org_id) for one in found]
    return {"total": len(told), "start": 1, "num": len(told), "nextStart": -1, "relatedItems": told}


def add_item(portal: Portal, request: PortalRequest, user: User) -> dict[str, Any]:
    """A new item: from a file, a text, a url, or nothing yet, its parts to come."""
    parameters = request.parameters
    folder_id = folder_id_in_path(portal, request, user)
    file = _content_file(request)
    columns = read_metadata(parameters)
    kind = columns.get("type")
    if not kind:
        raise bad_parameter("type")
    named = parameters.text("fileName") or (file.base_name if file is not None else "")
    columns.setdefault("title", named or kind)
    columns["name"] = named or None
    if parameters.flag("multipart") and file is None:
        columns["upload_state"] = PARTIAL
    item_id = portal.items.create(name_key(user.username), folder_id, columns)
    item = portal.items.get(item_id)
    try:
        _store_content(portal, request, item, file)
        _store_thumbnail(portal, request, item)
    except BaseException:
        # An item without what it was to hold must not stay behind.
        portal.items.delete(item)
        raise
    return success(id=item_id, folder=folder_id or "")


def update_item(portal: Portal, request: PortalRequest, item: Item) -> dict[str, Any]:
    """Change metadata, content or thumbnail; or open an upload in parts for new content."""
    parameters = request.parameters
    file = _content_file(request)
    columns = read_metadata(parameters)
    # A service stays what it is, whatever a client says of it.
    columns.pop("type", None)
    if item.service_path:
        columns.pop("url", None)
    named = parameters.text("fileName") or (file.base_name if file is not None else "")
    if named:
        columns["name"] = named
    if parameters.flag("multipart") and file is None:
        portal.uploads.begin(item.id)
    if columns:
        portal.items.update(item, columns)
    _store_content(portal, request, item, file)
    _store_thumbnail(portal, request, item)
    return success(id=item.id)


def _content_file(request: PortalRequest) -> UploadedFile | None:
    return request.files.get("file")


def _store_content(portal: Portal, request: PortalRequest, item: Item, file: UploadedFile | None) -> None:
    text = request.parameters.raw("text")
    if file is not None:
        media_type = mimetypes.guess_type(file.base_name)[0] or _BINARY
        portal.items.put_file(item.id, DATA, file.stream, media_type, upload_state=COMPLETED)
    elif text:
        kind = _JSON if text.lstrip()[:1] in ("{", "[") else "text/plain; charset=utf-8"
        portal.items.put_file(item.id, DATA, io.BytesIO(text.encode("utf-8")), kind)


def _store_thumbnail(portal: Portal, request: PortalRequest, item: Item) -> None:
    thumbnail = request.files.get("thumbnail")
    if thumbnail is None:
        return
    guessed = mimetypes.guess_type(thumbnail.base_name)[0] or thumbnail.media_type
    ending = _THUMBNAILS.get(guessed)
    if ending is None:
        raise bad_parameter("thumbnail", "a PNG, JPEG or GIF picture is expected")
    path = f"thumbnail/thumbnail.{ending}"
    portal.items.put_file(item.id, f"info/{path}", thumbnail.stream, guessed, thumbnail=path)


def update_info(portal: Portal, request: PortalRequest, item: Item) -> dict[str, Any]:
    """Store a file that belongs to an item, under its own name."""
    file = request.files.get("infofile") or request.files.get("file")
    if file is None:
        raise bad_parameter("infoFile")
    folder = request.parameters.text("folderName").strip("/")
    name = request.parameters.text("fileName") or file.base_name
    path = "/".join(part for part in ("info", folder, name) if part)
    media_type = mimetypes.guess_type(name)[0] or _BINARY
    portal.items.put_file(item.id, path, file.stream, media_type)
    return success(id=item.id)


def delete_item_request(portal: Portal, _request: PortalRequest, item: Item) -> dict[str, Any]:
    """An item goes; a service's item takes its service with it."""
    delete_with_service(portal, item)
    return success(itemId=item.id)


def can_delete(_portal: Portal, _request: PortalRequest, item: Item) -> dict[str, Any]:
    """Whether an item could be deleted."""
    if item.protected:
        raise Refusal(400, f"Unable to delete item. Delete protection is turned on: {item.id}")
    return success(itemId=item.id)


def delete_with_service(portal: Portal, item: Item) -> None:
    """Remove an item and, if it is a service's, the service; a map service takes its feature access along.

    Raises:
        Refusal: the item is protected.
    """
    service = portal.hosting.of_item(item.id)
    if service is None or item.protected:
        portal.items.delete(item)
        return
    revisions: list[str] = []
    with portal.catalogue.write() as connection:
        for gone in (*serving_data_of(connection, service.id), service):
            drop_service(connection, gone.id)
            revisions += delete_item(connection, gone.item_id)
    portal.files.remove(revisions)
    if service.data_id == service.id:
        portal.services.forget(service.id)
        portal.hosting.remove_data(service.id)


def protect(portal: Portal, _request: PortalRequest, item: Item) -> dict[str, Any]:
    """Keep an item from being deleted."""
    portal.items.update(item, {"protected": True})
    return success(itemId=item.id)


def unprotect(portal: Portal, _request: PortalRequest, item: Item) -> dict[str, Any]:
    """Let an item be deleted again."""
    portal.items.update(item, {"protected": False})
    return success(itemId=item.id)


def move(portal: Portal, request: PortalRequest, item: Item) -> dict[str, Any]:
    """Put an item into another folder of its owner; the root has three names."""
    wanted = request.parameters.text("folder")
    folder_id = None
    if wanted.lower() not in _ROOT_WORDS:
        folder_id = portal.folders.get(item.owner_key, wanted).id
    with portal.catalogue.write() as connection:
        table = schema.items
        connection.execute(
            table.update().where(table.c.id == item.id).values(folder_id=folder_id, modified=now_ms())
        )
    return success(itemId=item.id, owner=item.owner, folder=folder_id or "/")
