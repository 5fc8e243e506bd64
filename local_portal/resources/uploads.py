"""Uploads in parts, and the state of an item: of its upload or of a job."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..answer import success
from ..content.item_json import read_metadata
from ..errors import Refusal, bad_parameter
from ..portal import COMMIT

if TYPE_CHECKING:
    from ..accounts import User
    from ..content.records import Item
    from ..portal import Portal
    from ..request import PortalRequest


def add_part(portal: Portal, request: PortalRequest, item: Item) -> dict[str, Any]:
    """One part. Clients name the file part as they like; there is one."""
    file = request.files.get("file") or next(iter(request.files.values()), None)
    if file is None:
        raise bad_parameter("file")
    number = request.parameters.integer("partNum", 0) or request.parameters.integer("partNumber", 0)
    portal.uploads.add_part(item, number, file.stream)
    return success(id=item.id)


def commit(portal: Portal, request: PortalRequest, item: Item) -> dict[str, Any]:
    """Close the upload; the parts are joined in the background. Metadata may come along again."""
    columns = read_metadata(request.parameters)
    columns.pop("type", None)
    name = request.parameters.text("fileName") or item.name or ""
    portal.uploads.commit(item, COMMIT, name)
    portal.jobs.wake()
    if columns:
        portal.items.update(item, columns)
    return success(id=item.id, folder=item.folder_id or "")


def cancel(portal: Portal, _request: PortalRequest, item: Item) -> dict[str, Any]:
    """Throw the parts away."""
    portal.uploads.cancel(item.id)
    return success(id=item.id)


def parts(portal: Portal, _request: PortalRequest, item: Item) -> dict[str, Any]:
    """Which parts have come."""
    return {"parts": portal.uploads.parts(item.id)}


def status(portal: Portal, request: PortalRequest, user: User) -> dict[str, Any]:
    """How a job stands, or an item's upload.

    A job is known by its own id: clients ask under the service's item, the source's, with the
    folder or without.
    """
    job_id = request.parameters.text("jobId")
    item_id = request.captured["item"]
    if not job_id:
        return _upload_status(portal.items.get(item_id), user)
    job = portal.jobs.get(job_id)
    if job is None or job.owner_key != user.principal.key:
        raise Refusal(400, "Job does not exist or is inaccessible.", job_id)
    told = job.told_status
    return {"status": told, "statusMessage": job.message or told, "itemId": job.item_id}


def _upload_status(item: Item, user: User) -> dict[str, Any]:
    if item.owner_key != user.principal.key:
        raise Refusal(400, "Item does not exist or is inaccessible.", message_code="CONT_0001")
    state = item.upload_state
    return {"status": state, "statusMessage": item.upload_message or state, "itemId": item.id}
