"""Appending to a layer or a service: the request in its several spellings, and how its job stands."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import orjson

from ..errors import Refusal, bad_parameter, item_missing
from ..features.feature_sets import read_feature_sets
from ..features.merging import read_match
from ..jobs import COMPLETED, FAILED
from ..publishing.append import APPEND, FORMATS, AppendRequest, Target
from .editing import require

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..features.database import FeatureDatabase
    from ..hosting import Service
    from ..portal import Portal
    from ..request import PortalRequest

_STATES = {COMPLETED: "Completed", FAILED: "Failed", "running": "InProgress"}


def append(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """Start to append to one layer or to several; the answer says where to ask how it stands."""
    database = portal.services.get(service)
    targets = _targets(request, database)
    for number in [one.layer for one in targets] or list(database.layers):
        require(request, service, database, database.layer(str(number)), "Append")
    wishes = _wishes(request)
    for one in targets:
        if wishes["upsert"]:
            read_match(database.layer(str(one.layer)), wishes["match"])
    asked = AppendRequest(service, request.who.username, "", targets, wishes)
    job_id = portal.appender.submit(_with_source(portal, request, asked), request.who.key)
    url = f"{request.server_url}/rest/services/{service.path}"
    layer = request.captured.get("layer")
    return {"statusUrl": f"{url}/{layer}/append/jobs/{job_id}" if layer else f"{url}/append/jobs/{job_id}"}


def status(portal: Portal, request: PortalRequest, _service: Service) -> dict[str, Any]:
    """How an append stands. Only who started it may ask."""
    job = portal.jobs.get(request.captured["job"])
    if job is None or job.kind != APPEND or not request.who.acts_for(job.owner_key):
        raise Refusal(404, "Job not found.")
    told: dict[str, Any] = {
        "status": _STATES.get(job.state, "Pending"),
        "submissionTime": job.created,
        "lastUpdatedTime": job.modified,
        **job.result,
    }
    if job.state == FAILED:
        told["error"] = {"code": 400, "message": job.message, "details": []}
    return told


def _targets(request: PortalRequest, database: FeatureDatabase) -> tuple[Target, ...]:
    """The layer in the path, or those of ``layerMappings``; none of them: as the names say."""
    parameters = request.parameters
    number = request.captured.get("layer")
    if number is not None:
        layer = database.layer(number)
        fields = _fields(parameters.json("fieldMappings", []))
        return (Target(layer.id, parameters.text("sourceTableName"), fields),)
    listed = parameters.json("layerMappings", [])
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise bad_parameter("layerMappings")
    return tuple(
        Target(
            database.layer(str(one.get("id"))).id,
            str(one.get("sourceTableName") or ""),
            _fields(one.get("fieldMappings") or []),
        )
        for one in listed
    )


def _fields(told: Any) -> dict[str, str]:
    """Target names and source names. Clients say ``source``, or ``sourceName``."""
    if not isinstance(told, list) or not all(isinstance(one, dict) for one in told):
        raise bad_parameter("fieldMappings")
    return {
        str(one["name"]): str(one.get("source") or one.get("sourceName") or one["name"])
        for one in told
        if one.get("name")
    }


def _wishes(request: PortalRequest) -> dict[str, Any]:
    parameters = request.parameters
    return {
        "upsert": parameters.flag("upsert"),
        "match": parameters.text("upsertMatchingField"),
        "skipInserts": parameters.flag("skipInserts"),
        "skipUpdates": parameters.flag("skipUpdates"),
        "updateGeometry": parameters.flag("updateGeometry", default=True),
        "truncate": parameters.flag("truncateExisting"),
        "rollback": parameters.flag("rollbackOnFailure", default=True),
        "useGlobalIds": parameters.flag("useGlobalIds"),
        "only": parameters.names("appendFields"),
    }


def _with_source(portal: Portal, request: PortalRequest, asked: AppendRequest) -> AppendRequest:
    """Add what is to be appended: features in the request, an upload, or an item."""
    parameters = request.parameters
    if parameters.text("edits"):
        told = parameters.json("edits")
        read_feature_sets(told)
        upload = portal.server_uploads.add("edits.json", "", request.who, io.BytesIO(orjson.dumps(told)))
        return replace(asked, path=str(upload.path))
    asked = replace(asked, kind=_kind(parameters.required("appendUploadFormat")), source_info=_info(request))
    upload_id = parameters.text("appendUploadId")
    if upload_id:
        known = portal.server_uploads.get(upload_id, request.who)
        return replace(asked, path=str(known.path), name=known.name)
    item = portal.items.get(parameters.required("appendItemId"))
    if not portal.items.readable(item.id, request.who):
        raise item_missing()
    if portal.items.file(item.id) is None:
        raise Refusal(400, "The item has no file to append.", item.id)
    return replace(asked, item_id=item.id, name=item.name or item.title)


def _kind(told: str) -> str:
    kind = FORMATS.get(told.lower())
    if kind is None:
        raise bad_parameter("appendUploadFormat", f"'{told}' cannot be appended")
    return kind


def _info(request: PortalRequest) -> Mapping[str, Any]:
    told = request.parameters.json("appendSourceInfo", {})
    return told if isinstance(told, dict) else {}
