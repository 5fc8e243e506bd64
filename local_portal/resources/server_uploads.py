"""The uploads resource of a service: files sent before they are used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..answer import success
from ..errors import bad_parameter

if TYPE_CHECKING:
    from ..hosting import Service
    from ..portal import Portal
    from ..request import PortalRequest, UploadedFile


def upload(portal: Portal, request: PortalRequest, _service: Service) -> dict[str, Any]:
    """A whole file."""
    file = _file(request)
    made = portal.server_uploads.add(
        file.base_name, request.parameters.text("description"), request.who, file.stream
    )
    return success(item=made.as_json())


def register(portal: Portal, request: PortalRequest, _service: Service) -> dict[str, Any]:
    """A file whose parts are to come."""
    name = request.parameters.required("itemName")
    made = portal.server_uploads.register(name, request.parameters.text("description"), request.who)
    return success(item=made.as_json())


def upload_part(portal: Portal, request: PortalRequest, _service: Service) -> dict[str, Any]:
    """A part."""
    known = portal.server_uploads.get(request.captured["upload"], request.who)
    number = request.parameters.integer("partId", -1)
    if number < 0:
        raise bad_parameter("partId")
    portal.server_uploads.add_part(known, number, _file(request).stream)
    return success(partId=str(number))


def commit(portal: Portal, request: PortalRequest, _service: Service) -> dict[str, Any]:
    """All parts are here."""
    known = portal.server_uploads.get(request.captured["upload"], request.who)
    try:
        numbers = [int(part) for part in request.parameters.names("parts")]
    except ValueError:
        raise bad_parameter("parts") from None
    return success(item=portal.server_uploads.commit(known, numbers).as_json())


def delete(portal: Portal, request: PortalRequest, _service: Service) -> dict[str, Any]:
    """An upload thrown away."""
    portal.server_uploads.delete(portal.server_uploads.get(request.captured["upload"], request.who))
    return success()


def _file(request: PortalRequest) -> UploadedFile:
    file = request.files.get("file") or next(iter(request.files.values()), None)
    if file is None:
        raise bad_parameter("file")
    return file
