"""Publishing an item as a hosted service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import item_missing
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
        "type": "Feature Service",
        "serviceurl": url,
        "encodedServiceURL": url,
        "serviceItemId": submitted.item_id,
        "jobId": submitted.job_id,
        "size": submitted.size,
    }
    return {"services": [service]}
