"""Layers as files: an item's export, and ``createReplica`` for clients that take data away."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from ...sharing.names import service_name
from ..answer import Answer
from ..errors import Refusal, bad_parameter, forbidden, item_missing
from ..exporting.exporter import REPLICA
from ..exporting.plan import form_named
from ..features import resources
from ..features.query_parameters import read_query
from ..jobs import COMPLETED, FAILED
from ..request import Parameters
from .places import folder_id_in_path

if TYPE_CHECKING:
    from ..accounts import User
    from ..exporting.plan import Form
    from ..features.database import FeatureDatabase
    from ..hosting import Service
    from ..jobs import Job
    from ..portal import Portal
    from ..request import PortalRequest

_LONGEST_WAIT_S = 50.0
_LOOK_EVERY_S = 0.05
_STATES = {COMPLETED: "Completed", FAILED: "Failed", "running": "InProgress"}
# What of a query says which features are wanted.
_FILTERS = ("where", "geometry", "geometryType", "inSR", "spatialRel", "objectIds", "time")


def export_item(portal: Portal, request: PortalRequest, user: User) -> dict[str, Any]:
    """Start to export a service's layers to a new item; the answer names it, and the job to ask after."""
    parameters = request.parameters
    item = portal.items.get(parameters.required("itemId"))
    if not portal.items.readable(item.id, user.principal):
        raise item_missing()
    service = portal.hosting.of_item(item.id)
    if service is None or service.type != "FeatureServer":
        raise Refusal(400, "The item is no feature service.", item.id)
    database = portal.services.get(service)
    if not user.principal.acts_for(service.owner_key):
        _require_extract(database)
    form = _form(parameters.required("exportFormat"))
    told = parameters.json("exportParameters", {})
    title = parameters.text("title") or item.title
    wish = {
        **_wish(database, form, told.get("layers") or [], title),
        "form": parameters.text("exportFormat"),
        "title": title,
        "wkid": _wkid(told.get("targetSR")),
    }
    folder_id = folder_id_in_path(portal, request, user)
    item_id, job_id = portal.exporter.to_item(service, wish, user.principal.key, folder_id)
    return {
        "type": form.item_type,
        "size": -1,
        "jobId": job_id,
        "exportItemId": item_id,
        "serviceItemId": item.id,
        "exportFormat": form.item_type,
    }


def create_replica(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """Layers of a service as a file, without any promise to bring changes back."""
    parameters = request.parameters
    database = portal.services.get(service)
    if not request.who.acts_for(service.owner_key):
        _require_extract(database)
    model = parameters.text("syncModel").lower()
    if model not in ("", "none"):
        raise Refusal(
            400, "This operation is not supported.", "The service has no sync; syncModel must be none."
        )
    form = _form(parameters.text("dataFormat") or "filegdb")
    name = parameters.text("replicaName") or service.name
    numbers = parameters.names("layers") or [str(number) for number in database.layers]
    wish = {
        **_wish(database, form, _replica_layers(parameters, numbers), name),
        "form": parameters.text("dataFormat") or "filegdb",
        "replicaName": name,
        "wkid": _wkid(parameters.text("replicaSR")),
    }
    job_id = portal.exporter.to_file(service, wish, request.who.key)
    status = f"{request.server_url}/rest/services/{service.path}/jobs/{job_id}"
    if parameters.flag("async"):
        return {"statusUrl": status}
    return _replica_told(_waited(portal, job_id), request, service)


def replica_status(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """How a replica stands, and where its file is once it is there."""
    job = _job(portal, request)
    told: dict[str, Any] = {
        "status": _STATES.get(job.state, "Pending"),
        "replicaName": job.payload.get("replicaName"),
        "submissionTime": job.created,
        "lastUpdatedTime": job.modified,
        "transportType": "esriTransportTypeUrl",
        "responseType": "esriReplicaResponseTypeData",
        "targetType": "esriReplicaTargetTypeClient",
    }
    if job.state == COMPLETED:
        told.update(_replica_told(job, request, service))
    if job.state == FAILED:
        told["error"] = {"code": 400, "message": job.message, "details": []}
    return told


def replica_file(portal: Portal, request: PortalRequest, _service: Service) -> Answer:
    """A replica's file."""
    job = _job(portal, request)
    path = portal.exporter.file(job, request.captured["name"])
    if path is None:
        raise Refusal(404, "The file is gone.")
    return Answer(path, str(job.result["media_type"]), file_name=path.name)


def _job(portal: Portal, request: PortalRequest) -> Job:
    """The job in the path: nobody else's."""
    job = portal.jobs.get(request.captured["job"])
    known = job is not None and (job.owner_key == request.who.key or request.who.administrator)
    if job is None or job.kind != REPLICA or not known:
        raise Refusal(404, "Job not found.")
    return job


def _waited(portal: Portal, job_id: str) -> Job:
    deadline = time.monotonic() + _LONGEST_WAIT_S
    while time.monotonic() < deadline:
        job = portal.jobs.get(job_id)
        if job is not None and job.state == COMPLETED:
            return job
        if job is not None and job.state == FAILED:
            raise Refusal(400, job.message)
        time.sleep(_LOOK_EVERY_S)
    raise Refusal(400, "The replica takes long. Ask for it with async=true.")


def _replica_told(job: Job, request: PortalRequest, service: Service) -> dict[str, Any]:
    """Where the file is, under each name that clients look for."""
    base = f"{request.server_url}/rest/services/{service.path}/replicafiles"
    url = f"{base}/{job.id}/{job.result['file']}"
    return {
        "replicaName": job.payload.get("replicaName"),
        "transportType": "esriTransportTypeUrl",
        "responseType": "esriReplicaResponseTypeData",
        "resultUrl": url,
        "URL": url,
    }


def _require_extract(database: FeatureDatabase) -> None:
    if "Extract" not in resources.capabilities(str(database.root.get("capabilities", ""))).split(","):
        raise forbidden()


def _form(name: str) -> Form:
    form = form_named(name)
    if form is None:
        raise bad_parameter("exportFormat", f"'{name}' is not written here")
    return form


def _wkid(told: Any) -> int:
    if isinstance(told, dict):
        told = told.get("latestWkid") or told.get("wkid")
    if not told:
        return 0
    if not str(told).isdigit():
        raise bad_parameter("targetSR")
    return int(told)


def _replica_layers(parameters: Parameters, numbers: list[str]) -> list[dict[str, Any]]:
    """Each layer's conditions: the geometry is all layers', ``layerQueries`` tells the others."""
    queries = parameters.json("layerQueries", {})
    shared = {
        key: parameters.text(key) for key in ("geometry", "geometryType", "inSR") if parameters.text(key)
    }
    layers = []
    for number in numbers:
        own = queries.get(number) or {} if isinstance(queries, dict) else {}
        if own.get("queryOption") == "none":
            continue
        near = shared if own.get("useGeometry", True) else {}
        layers.append({"id": number, **near, **{key: own[key] for key in ("where",) if own.get(key)}})
    return layers


def _wish(database: FeatureDatabase, form: Form, layers: list[dict[str, Any]], name: str) -> dict[str, Any]:
    """Check what is asked of each layer, before a job is made of it."""
    listed = layers or [{"id": number} for number in database.layers]
    checked = []
    for one in listed:
        layer = database.layer(str(one.get("id")))
        query = {key: str(one[key]) for key in _FILTERS if one.get(key) is not None}
        read_query(Parameters([("where", "1=1"), *query.items()]), layer, 1)
        checked.append({"id": layer.id, "query": query})
    if form.one_layer and len(checked) > 1 and not (form.zipped_type or form.folder):
        raise bad_parameter("layers", f"{form.item_type} holds one layer; choose it")
    return {"layers": checked, "name": service_name(name) or "export"}
