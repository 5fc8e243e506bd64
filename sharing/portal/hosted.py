"""Hosted feature services that begin empty, and files that are appended to layers that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import JobFailed, PortalError
from .jobs import ServiceReference
from .polling import guessed_fraction, until
from .urls import bare, join

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..progress import Progress
    from .connection import Connection
    from .folders import Folder

PATIENCE = 2 * 3600.0
APPEND_STEP = "portal-publish"


def create_service(
    connection: Connection, parameters: Mapping[str, Any], folder: Folder, title: str = ""
) -> ServiceReference:
    """Make an empty hosted feature service; ``parameters`` are its ``createParameters``, ``name`` among them.

    Raises:
        NameTaken: WLS602 or WLS604, there is a service of this name.
        PortalError: WLS608, the portal does not say what it made.
    """
    asked = {
        "createParameters": dict(parameters),
        "outputType": "featureService",
        "title": title or parameters["name"],
    }
    told = connection.send(connection.content(folder.id, "createService"), asked)
    item_id, url = told.get("serviceItemId") or told.get("itemId"), told.get("serviceurl")
    if not isinstance(item_id, str) or not isinstance(url, str):
        raise PortalError("WLS608", url=connection.root, missing="serviceItemId")
    return ServiceReference(item_id, url, str(told.get("type") or "Feature Service"))


def append_item(
    connection: Connection, layer_url: str, item_id: str, file_format: str, progress: Progress
) -> int:
    """Append the features of an item's file to a layer and wait; return how many there were.

    ``file_format`` is one of the layer's ``supportedAppendFormats``.

    Raises:
        JobFailed: WLS620, the features were refused, and none were appended; WLS622, not done in time.
    """
    return wait_for_append(connection, begin_append(connection, layer_url, item_id, file_format), progress)


def begin_append(
    connection: Connection, layer_url: str, item_id: str, file_format: str, table: str = ""
) -> str:
    """Have the features of an item's file appended to a layer; return where to ask how that stands.

    ``table`` is the one of the file that is meant, where it may hold several.
    """
    asked = {
        "appendItemId": item_id,
        "appendUploadFormat": file_format,
        "sourceTableName": table or None,
        "rollbackOnFailure": True,
    }
    address = connection.send(join(bare(layer_url), "append"), asked).get("statusUrl")
    if not isinstance(address, str):
        raise PortalError("WLS608", url=bare(layer_url), missing="statusUrl")
    return address


def wait_for_append(
    connection: Connection, address: str, progress: Progress, patience: float = PATIENCE
) -> int:
    """Wait until features are appended; return how many there were. Raises as :func:`append_item`."""
    told = until(
        lambda seconds: _ended(connection, address, seconds, progress), connection.clock, progress, patience
    )
    if told is None:
        raise JobFailed("WLS622", url=bare(address), messages=[], seconds=round(patience))
    if str(told.get("status")).lower() != "completed":
        raise JobFailed("WLS620", url=bare(address), messages=[_reason(told)])
    return int(told.get("recordCount") or 0)


def _reason(told: Mapping[str, Any]) -> str:
    error = told.get("error")
    words = error.get("message") if isinstance(error, dict) else ""
    return str(words or told.get("status"))


def _ended(connection: Connection, address: str, seconds: float, progress: Progress) -> dict[str, Any] | None:
    try:
        told = connection.read(address, None, progress)
    except PortalError as error:
        if error.code != "WLS600":
            raise
        # a failed job may be told as any other error is
        raise JobFailed("WLS620", url=bare(address), messages=[error.facts.get("message", "")]) from None
    status = str(told.get("status") or "")
    progress.report(guessed_fraction(seconds), APPEND_STEP, status=status, seconds=round(seconds))
    return told if status.lower().startswith(("completed", "failed")) else None
