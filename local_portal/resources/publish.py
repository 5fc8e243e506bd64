"""Publishing an item as a hosted service."""

from __future__ import annotations

import io
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, Any

from ...sharing.names import service_name
from ..answer import success
from ..content.item_json import read_metadata
from ..errors import Refusal, bad_parameter, item_missing
from ..publishing.csv_contents import first_records, publish_parameters, read_beginning
from ..publishing.plan import BuildError
from ..publishing.publish import PublishRequest
from .places import folder_id_in_path

if TYPE_CHECKING:
    from ..accounts import User
    from ..portal import Portal
    from ..request import PortalRequest


def publish(portal: Portal, request: PortalRequest, user: User) -> dict[str, Any]:
    """Start to publish; the answer names the item to be and the job to ask after."""
    parameters = request.parameters
    item = portal.items.get(parameters.required("itemId"))
    if item.owner_key != user.principal.key:
        raise item_missing()
    asked = parameters.json("publishParameters", {})
    submitted = portal.publisher.submit(
        PublishRequest(
            source=item,
            file_type=parameters.required("fileType").lower(),
            overwrite=parameters.flag("overwrite"),
            folder_id=folder_id_in_path(portal, request, user),
            parameters=asked if isinstance(asked, dict) else {},
        )
    )
    url = f"{request.server_url}/rest/services/{submitted.service_path}"
    service = {
        "type": submitted.item_type,
        "serviceurl": url,
        "encodedServiceURL": url,
        "serviceItemId": submitted.item_id,
        "jobId": submitted.job_id,
        "size": submitted.size,
    }
    return {"services": [service]}


def analyze(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """How a comma separated file may be published, out of an item, an upload or the request's text."""
    kind = request.parameters.text("fileType", "csv").lower()
    if kind != "csv":
        raise bad_parameter("fileType", f"'{kind}' cannot be analyzed")
    stream, name, size = _analyzed(portal, request)
    try:
        contents = read_beginning(stream)
    except BuildError as error:
        raise Refusal(400, str(error)) from error
    finally:
        stream.close()
    title = service_name(PurePosixPath(name).stem) or "layer"
    return {
        "fileSize": size,
        "publishParameters": publish_parameters(contents, title),
        "records": first_records(contents),
    }


def _analyzed(portal: Portal, request: PortalRequest) -> tuple[IO[bytes], str, int]:
    """What is to be looked at: a stream, its name, and its size in bytes."""
    uploaded = request.files.get("file")
    if uploaded is not None:
        return uploaded.stream, uploaded.name, uploaded.size
    text = request.parameters.raw("text")
    if text:
        encoded = text.encode("utf-8")
        return io.BytesIO(encoded), "", len(encoded)
    item = portal.items.get(request.parameters.required("itemId"))
    if item.owner_key != request.who.key:
        raise item_missing()
    file = portal.items.file(item.id)
    if file is None:
        raise Refusal(400, "The item has no file.", item.id)
    return portal.files.path(file.revision).open("rb"), item.name or item.title, file.size


def create_service(portal: Portal, request: PortalRequest, user: User) -> dict[str, Any]:
    """An empty hosted feature service, to be filled through its definition."""
    told = request.parameters.json("createParameters")
    if not isinstance(told, dict):
        raise bad_parameter("createParameters")
    kind = request.parameters.text("outputType") or request.parameters.text("targetType")
    if kind and kind.lower() != "featureservice":
        raise Refusal(400, f"Services of type {kind} cannot be created here.")
    folder_id = folder_id_in_path(portal, request, user)
    columns = read_metadata(request.parameters)
    service = portal.publisher.create_empty(user.principal.key, folder_id, told, columns)
    url = f"{request.server_url}/rest/services/{service.path}"
    item = portal.items.get(service.item_id)
    return success(
        encodedServiceURL=url,
        itemId=item.id,
        serviceItemId=item.id,
        name=service.name,
        serviceurl=url,
        size=-1,
        type=item.type,
        typeKeywords=list(item.type_keywords),
        isView=False,
    )
