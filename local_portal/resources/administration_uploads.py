"""The uploads of the server's administration: what is to be published, whole or in parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import Refusal, bad_parameter
from ..publishing.package import read_package
from .administration import done

if TYPE_CHECKING:
    from ..portal import Portal
    from ..request import PortalRequest, UploadedFile
    from ..server_uploads import Upload


def listing(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """What the asker has sent."""
    return {"uploads": [upload.as_json() for upload in portal.server_uploads.of(request.who)]}


def upload(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """A whole file."""
    file = _file(request, "itemfile")
    made = portal.server_uploads.add(
        file.base_name, request.parameters.text("description"), request.who, file.stream
    )
    return done(item=made.as_json())


def register(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """A file whose parts are to come."""
    name = request.parameters.required("itemName")
    made = portal.server_uploads.register(name, request.parameters.text("description"), request.who)
    return done(item=made.as_json())


def upload_part(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """A part; sending its number again replaces it."""
    known = _known(portal, request)
    number = request.parameters.integer("partNumber", request.parameters.integer("partId", -1))
    if number < 0 or known.committed:
        raise bad_parameter("partNumber")
    portal.server_uploads.add_part(known, number, _file(request, "partfile").stream)
    return done(partNumber=number)


def commit(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """All parts are here. A commit that is sent again finds its work done."""
    known = _known(portal, request)
    try:
        numbers = [int(part) for part in request.parameters.names("parts")]
    except ValueError:
        raise bad_parameter("parts") from None
    whole = known if known.committed else portal.server_uploads.commit(known, numbers)
    return done(item=whole.as_json())


def read(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """An upload, and which of its parts are here."""
    known = _known(portal, request)
    return {**known.as_json(), "parts": portal.server_uploads.parts(known)}


def configuration(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """The ``serviceconfiguration.json`` of an uploaded definition."""
    known = _known(portal, request)
    if not known.committed:
        raise Refusal(400, f"Upload {known.id} is not complete.")
    return dict(read_package(known.path).configuration)


def delete(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """An upload thrown away."""
    portal.server_uploads.delete(_known(portal, request))
    return done()


def _known(portal: Portal, request: PortalRequest) -> Upload:
    return portal.server_uploads.get(request.captured["upload"], request.who)


def _file(request: PortalRequest, name: str) -> UploadedFile:
    file = request.files.get(name) or next(iter(request.files.values()), None)
    if file is None:
        raise bad_parameter(name)
    return file
