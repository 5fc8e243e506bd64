"""The server's own tool *Publish Service Definition*, as the geoprocessing service that it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import Refusal
from ..jobs import COMPLETED, FAILED, QUEUED, RUNNING, Job
from ..server_admin.publisher import CANCELLED, PUBLISH_DEFINITION
from .discovery import SERVER_VERSION

if TYPE_CHECKING:
    from ..portal import Portal
    from ..request import PortalRequest

SERVICE_NAME = "System/PublishingTools"
TASK = "Publish Service Definition"

_PREFIX = "j"
_STATES = {
    QUEUED: "esriJobWaiting",
    RUNNING: "esriJobExecuting",
    COMPLETED: "esriJobSucceeded",
    FAILED: "esriJobFailed",
}
_INPUTS = (
    ("in_sdp_id", "Service definition upload", True),
    ("in_config_overwrite", "Service configuration to use instead", False),
    ("in_publish_options", "Options", False),
)
_OUTPUTS = (
    ("out_soap_svc_url", "SOAP address"),
    ("out_rest_svc_url", "REST address"),
    ("out_results", "Results"),
)


def root(_portal: Portal, _request: PortalRequest) -> dict[str, Any]:
    """The geoprocessing service."""
    return {
        "currentVersion": SERVER_VERSION,
        "serviceDescription": "",
        "tasks": [TASK],
        "executionType": "esriExecutionTypeAsynchronous",
        "resultMapServerName": "",
        "maximumRecords": 1000,
        "capabilities": "Uploads",
    }


def task(_portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """The tool, with what goes in and what comes out."""
    _check_task(request)
    inputs = [_parameter(name, label, "Input", required) for name, label, required in _INPUTS]
    outputs = [_parameter(name, label, "Output", False) for name, label in _OUTPUTS]
    return {
        "name": TASK,
        "displayName": TASK,
        "description": "",
        "category": "",
        "helpUrl": "",
        "executionType": "esriExecutionTypeAsynchronous",
        "parameters": inputs + outputs,
    }


def _parameter(name: str, label: str, direction: str, required: bool) -> dict[str, Any]:
    kind = "Required" if required else "Derived" if direction == "Output" else "Optional"
    return {
        "name": name,
        "dataType": "GPString",
        "displayName": label,
        "description": "",
        "direction": f"esriGPParameterDirection{direction}",
        "defaultValue": "",
        "parameterType": f"esriGPParameterType{kind}",
        "category": "",
    }


def submit(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """Start to publish an upload."""
    _check_task(request)
    parameters = request.parameters
    upload = portal.server_uploads.get(parameters.required("in_sdp_id"), request.who)
    job_id = portal.server_publisher.submit(upload, request.who, parameters.json("in_config_overwrite"))
    return {"jobId": _PREFIX + job_id, "jobStatus": "esriJobSubmitted"}


def job(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """Where a job stands."""
    known = _known(portal, request)
    told: dict[str, Any] = {
        "jobId": _PREFIX + known.id,
        "jobStatus": _status(known),
        "inputs": {"in_sdp_id": {"paramUrl": "inputs/in_sdp_id"}},
        "messages": _messages(known),
    }
    if known.state == COMPLETED:
        told["results"] = {name: {"paramUrl": f"results/{name}"} for name, _ in _OUTPUTS}
    return told


def result(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """One of a job's results."""
    known = _known(portal, request)
    services = portal.server_publisher.services_of(known)
    if known.state != COMPLETED or not services:
        raise Refusal(400, "The job has no results.")
    main = services[0]
    values = {
        "out_soap_svc_url": f"{request.server_url}/services/{main.path}",
        "out_rest_svc_url": f"{request.server_url}/rest/services/{main.path}",
        "out_results": "",
    }
    name = request.captured["result"]
    if name not in values:
        raise Refusal(404, f"Result {name} not found")
    return {"paramName": name, "dataType": "GPString", "value": values[name]}


def messages(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """What a job has told."""
    return {"messages": _messages(_known(portal, request))}


def cancel(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """Call a job off."""
    known = _known(portal, request)
    portal.server_publisher.cancel(known)
    return {"jobId": _PREFIX + known.id, "jobStatus": "esriJobCancelling"}


def _known(portal: Portal, request: PortalRequest) -> Job:
    _check_task(request)
    job_id = request.captured["job"]
    known = portal.jobs.get(job_id[len(_PREFIX) :]) if job_id.startswith(_PREFIX) else None
    if known is None or known.kind != PUBLISH_DEFINITION or not request.who.acts_for(known.owner_key):
        raise Refusal(404, f"Job {job_id} not found")
    return known


def _status(known: Job) -> str:
    if known.state == FAILED and known.message == CANCELLED:
        return "esriJobCancelled"
    return _STATES[known.state]


def _messages(known: Job) -> list[dict[str, str]]:
    if known.state == FAILED:
        return [{"type": "esriJobMessageTypeError", "description": known.message}]
    told = {QUEUED: "Waiting...", RUNNING: "Executing...", COMPLETED: "Succeeded."}
    return [{"type": "esriJobMessageTypeInformative", "description": told[known.state]}]


def _check_task(request: PortalRequest) -> None:
    if request.captured["task"].lower() != TASK.lower():
        raise Refusal(404, f"Task {request.captured['task']} not found")
