"""Publishing a service definition on a stand-alone or federated server, without a hosted layer.

That is another door than a portal's ``publish``: the file goes to the server's uploads, its own tool
*Publish Service Definition* makes the service (portal contract, section 5.1).  The upload is deleted by the
server when that succeeds and by us when it fails; a folder that this run made goes with it.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from ..errors import Cancelled, JobFailed, NameTaken, NotFound, PortalError, TokenExpired, TransportError
from .jobs import PATIENCE, PUBLISH_STEP
from .multipart import FilePart
from .parts import Part, UploadState, cut, send_parts
from .polling import guessed_fraction, until
from .upload import SINGLE_POST
from .urls import bare, join

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ..progress import Progress
    from .connection import Requests

_TOOLS = ("PublishingTools", "PublishingToolsEx")
_TASK = "Publish Service Definition"
_RESULTS = ("out_rest_svc_url", "out_soap_svc_url")
_SENDING = 0.6
"""The share of the progress that sending the file takes."""


@dataclass(frozen=True)
class DefinitionToPublish:
    """A service definition and what is wanted other than it says; None and empty keep its word.

    ``folder`` is a folder of the server, made when missing, empty for the root.  ``started`` False leaves
    the new service stopped.
    """

    path: Path
    service_name: str = ""
    folder: str | None = None
    overwrite: bool = False
    started: bool = True


@dataclass(frozen=True)
class ServerService:
    """A service on a server. ``type`` is ``MapServer`` or the like.

    ``items`` maps the type of each portal item that a federated server keeps for it to the item's id.
    """

    name: str
    type: str
    folder: str
    rest_url: str = ""
    soap_url: str = ""
    items: Mapping[str, str] = field(default_factory=dict)
    messages: tuple[str, ...] = ()

    @property
    def path(self) -> tuple[str, ...]:
        """Its place below ``rest/services``."""
        return (*filter(None, (self.folder,)), self.name, self.type)


def publish_definition(
    connection: Requests, server: str, definition: DefinitionToPublish, progress: Progress
) -> ServerService:
    """Publish a service definition on the server whose root is ``server``.

    Raises:
        PortalError: WLS630, the server's administration cannot be reached; WLS631, it has no publishing
            tool; WLS632, the file is no service definition to it.
        NameTaken: WLS602, a service of this name exists and overwriting was not asked for.
        NotAuthorized: WLS524, the user may not publish there.
        JobFailed: WLS620 with the tool's ``messages``; WLS622, not done in time.
        Cancelled: the progress said stop; nothing of this run is left.
    """
    site = _Site(connection, server)
    folders = site.folders()
    tool = site.publishing_tool()
    upload_id = site.upload(definition.path, progress.part(0.0, _SENDING))
    made_folder = ""
    try:
        configuration = site.configuration(upload_id)
        service = _wanted(configuration, definition)
        if service.folder and service.folder.casefold() not in folders:
            site.make_folder(service.folder)
            made_folder = service.folder
        elif site.has(service):
            if not definition.overwrite:
                raise NameTaken("WLS602", url=site.server, name=service.name)
            service = replace(service, items=site.portal_items(service))
        asked = _asked(upload_id, configuration, service)
        published = site.run(tool, asked, service, progress.part(_SENDING, 1.0))
    except (TransportError, TokenExpired) as error:
        # whether the tool still works on it is not known, so it stays
        error.facts["remains"] = upload_id
        raise
    except (PortalError, Cancelled):
        site.clean_up(upload_id, made_folder)
        raise
    if not definition.started:
        site.stop(published)
    return published


def server_folders(connection: Requests, server: str) -> frozenset[str]:
    """Return the folders of a server in lower case. Raises ``PortalError``, WLS630 where it has no say."""
    return _Site(connection, server).folders()


def _wanted(configuration: Mapping[str, Any], definition: DefinitionToPublish) -> ServerService:
    """Return the service that a configuration describes, named and placed as the caller wants it."""
    told = configuration["service"]
    folder = str(configuration.get("folderName") or "") if definition.folder is None else definition.folder
    return ServerService(
        name=definition.service_name or str(told.get("serviceName") or ""),
        type=str(told.get("type") or "MapServer"),
        folder=folder.strip("/"),
    )


def _asked(upload_id: str, configuration: Mapping[str, Any], service: ServerService) -> dict[str, Any]:
    """Return the tool's parameters: the configuration only where it differs, the items that shall stay."""
    named = {**configuration["service"], "serviceName": service.name}
    changed = {**configuration, "folderName": service.folder, "service": named}
    asked: dict[str, Any] = {
        "in_sdp_id": upload_id,
        "in_config_overwrite": "" if changed == configuration else changed,
    }
    if service.items:
        items = [{"type": kind, "itemID": item_id} for kind, item_id in service.items.items()]
        asked["in_publish_options"] = {"portalProperties": {"preserveIDs": True, "portalItems": items}}
    return asked


class _Site:
    """The requests to one server's administration and publishing tool."""

    def __init__(self, connection: Requests, server: str) -> None:
        self.server = server
        self._connection = connection

    def folders(self) -> frozenset[str]:
        """Return the server's folders, in lower case."""
        try:
            told = self._connection.read(self._admin("services"))
        except NotFound:
            told = {}
        if "folders" not in told:
            raise PortalError("WLS630", url=self.server)
        return frozenset(str(name).casefold() for name in told["folders"])

    def publishing_tool(self) -> str:
        """Return the address of the tool that publishes."""
        told = self._connection.read(join(self.server, "rest", "services", "System"), {})
        there = {str(each.get("name") or "").rpartition("/")[2] for each in told.get("services") or ()}
        for name in _TOOLS:
            if name in there:
                return join(self.server, "rest", "services", "System", name, "GPServer", _TASK)
        raise PortalError("WLS631", url=self.server)

    def upload(self, path: Path, progress: Progress) -> str:
        """Send the file; return the id of the upload."""
        size = FilePart("itemFile", path.name, path).size
        if size > SINGLE_POST:
            return self._upload_in_parts(path, size, progress)
        file = FilePart("itemFile", path.name, path)
        told = self._connection.send(
            self._admin("uploads", "upload"), {"description": ""}, files=[file], progress=progress
        )
        return self._upload_id(told)

    def _upload_in_parts(self, path: Path, size: int, progress: Progress) -> str:
        place = (self.server, "uploads")
        state = UploadState.resumed(path, place)
        if state is None or not self._waits_for(state):
            asked = {"itemName": path.name, "description": ""}
            told = self._connection.send(self._admin("uploads", "register"), asked)
            state = UploadState(path, place, self._upload_id(told))
            state.save()
        url = self._admin("uploads", state.upload_id, "uploadPart")

        def send(part: Part, shared: Progress) -> None:
            file = FilePart("partFile", path.name, path, part.offset, part.length)
            number = {"partNumber": part.number}
            self._connection.send(url, number, files=[file], repeatable=True, progress=shared)

        parts = cut(size)
        try:
            # the server does not list its parts; what was noted was answered, and a part that is sent
            # again replaces itself
            send_parts(state, parts, state.sent, send, progress)
            numbers = ",".join(str(part.number) for part in parts)
            commit = self._admin("uploads", state.upload_id, "commit")
            self._connection.send(commit, {"parts": numbers}, repeatable=True)
        except (TransportError, TokenExpired):
            raise
        except (PortalError, Cancelled):
            self.clean_up(state.upload_id, "")
            state.forget()
            raise
        state.forget()
        return state.upload_id

    def _waits_for(self, state: UploadState) -> bool:
        try:
            told = self._connection.read(self._admin("uploads", state.upload_id))
        except (TransportError, TokenExpired):
            raise
        except PortalError:
            return False
        return told.get("committed", told.get("item", {}).get("committed")) is False

    def configuration(self, upload_id: str) -> dict[str, Any]:
        """Return what the server reads in the definition."""
        try:
            told = self._connection.read(self._admin("uploads", upload_id, "serviceconfiguration.json"))
        except NotFound:
            told = {}
        if not isinstance(told.get("service"), dict):
            raise PortalError("WLS632", url=self.server)
        return told

    def has(self, service: ServerService) -> bool:
        """Tell whether publishing would replace a service."""
        told = self._connection.read(self._admin("services", service.folder))
        there = {
            (str(each.get("serviceName") or "").casefold(), each.get("type"))
            for each in told.get("services") or ()
        }
        return (service.name.casefold(), service.type) in there

    def portal_items(self, service: ServerService) -> dict[str, str]:
        """Return the type and id of the portal items of a service; none on a stand-alone server."""
        told = self._connection.read(self._service(service))
        items = (told.get("portalProperties") or {}).get("portalItems") or ()
        return {str(each["type"]): str(each["itemID"]) for each in items if {"type", "itemID"} <= set(each)}

    def make_folder(self, name: str) -> None:
        """Make a folder of the server."""
        self._connection.send(
            self._admin("services", "createFolder"), {"folderName": name, "description": ""}
        )

    def run(
        self, tool: str, asked: Mapping[str, Any], service: ServerService, progress: Progress
    ) -> ServerService:
        """Have the tool publish the upload, wait for it, and return the service as it now is."""
        job_id = str(self._connection.send(join(tool, "submitJob"), asked).get("jobId") or "")
        if not job_id:
            raise JobFailed("WLS621", url=self.server, messages=[])
        job = join(tool, "jobs", job_id)
        try:
            told = self._finished(job, progress)
        except (Cancelled, JobFailed):
            with contextlib.suppress(PortalError):
                self._connection.send(join(job, "cancel"), {}, repeatable=True)
            raise
        results = told.get("results") or {}
        values = {name: self._result(job, name) for name in _RESULTS if name in results}
        messages = tuple(str(each.get("description")) for each in told.get("messages") or ())
        return replace(
            service,
            rest_url=values.get("out_rest_svc_url") or join(self.server, "rest", "services", *service.path),
            soap_url=values.get("out_soap_svc_url") or join(self.server, "services", *service.path),
            items=self.portal_items(service),
            messages=messages,
        )

    def _finished(self, job: str, progress: Progress) -> dict[str, Any]:
        facts: dict[str, Any] = {"url": job, "messages": []}

        def look(seconds: float) -> dict[str, Any] | None:
            told = self._connection.read(job, {}, progress)
            facts["messages"] = [str(each.get("description")) for each in told.get("messages") or ()]
            status = (facts["messages"] or [told.get("jobStatus")])[-1]
            progress.report(guessed_fraction(seconds), PUBLISH_STEP, status=status, seconds=round(seconds))
            return told if told.get("jobStatus") == "esriJobSucceeded" else None

        told = until(look, self._connection.clock, progress, PATIENCE)
        if told is None:
            raise JobFailed("WLS622", **facts, seconds=round(PATIENCE))
        return told

    def stop(self, service: ServerService) -> None:
        """Stop a service."""
        self._connection.send(join(self._service(service), "stop"), {}, repeatable=True)

    def clean_up(self, upload_id: str, made_folder: str) -> None:
        """Take away what this run made; what led here must not be hidden by a refusal."""
        with contextlib.suppress(PortalError):
            self._connection.send(self._admin("uploads", upload_id, "delete"), {}, repeatable=True)
        if made_folder:
            with contextlib.suppress(PortalError):
                self._connection.send(self._admin("services", made_folder, "deleteFolder"), {})

    def _service(self, service: ServerService) -> str:
        return self._admin("services", service.folder, f"{service.name}.{service.type}")

    def _result(self, job: str, name: str) -> str:
        value = self._connection.read(join(job, "results", name), {}).get("value")
        return bare(value) if isinstance(value, str) else ""

    def _upload_id(self, told: Mapping[str, Any]) -> str:
        item = told.get("item")
        found = (item if isinstance(item, dict) else told).get("itemID")
        if not isinstance(found, str) or not found:
            raise PortalError("WLS608", url=self.server, missing="itemID")
        return found

    def _admin(self, *segments: str) -> str:
        return join(self.server, "admin", *segments)
