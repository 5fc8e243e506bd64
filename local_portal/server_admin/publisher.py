"""Publish a service definition on the server itself: its request, its job, and what that leaves.

This is what ArcGIS Server's own tool *Publish Service Definition* does (portal contract, section 5.1): the
upload becomes a service in a folder of the server, and the portal gets an item for each face of it, a map
service and, where its extension is on, a feature service over the same data.  Publishing over a service of
the same name replaces it and keeps its items.  The definition lies among the files of the service's item
from the request on, so the job goes on after a restart.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ...sharing.names import is_service_name
from ..catalogue import schema
from ..content.items import delete_item, insert_item, replace_file
from ..content.records import ItemFile
from ..errors import Refusal, forbidden, service_name_taken
from ..hosting import (
    FEATURE_SERVER,
    Service,
    drop_service,
    find_hosted,
    reserve_service,
    service_where,
    serving_data_of,
    set_version,
)
from ..jobs import COMPLETED, FAILED, QUEUED, RUNNING, Job, JobFailure, JobKind, finish_job, queue_job
from ..publishing.package import PackageFacts, read_package
from ..publishing.sources import REGISTERED, SERVICE_DEFINITION
from ..publishing.workshop import Interrupted
from .cancelling import Cancellations
from .configuration import MAP_SERVER, PUBLISHABLE, merged, starts, with_feature_access
from .data_stores import FOLDER

if TYPE_CHECKING:
    import threading
    from collections.abc import Mapping
    from pathlib import Path

    from sqlalchemy import Connection

    from ..content.records import Item
    from ..principal import Principal
    from ..publishing.means import Means, Workplace
    from ..publishing.plan import BuildResult
    from ..server_uploads import ServerUploads, Upload
    from .data_stores import DataStores
    from .folders import ServerFolders

PUBLISH_DEFINITION = "publishDefinition"
CANCELLED = "The job was cancelled."
DEFINITION = "definition/service.sd"
_PENDING = "definition/pending.sd"
_SERVICES = schema.services
_ITEMS = schema.items
_ITEM_TYPES = {MAP_SERVER: "Map Service", FEATURE_SERVER: "Feature Service"}
_KEYWORDS = {
    MAP_SERVER: ["ArcGIS Server", "Data", "Map Service", "Service"],
    FEATURE_SERVER: ["ArcGIS Server", "Data", "Feature Access", "Feature Service", "Service"],
}
_THUMBNAIL = "thumbnail/thumbnail.png"


@dataclass(frozen=True)
class PublishingPlace:
    """What a server has for publishing: what was uploaded, its folders, its data stores."""

    uploads: ServerUploads
    folders: ServerFolders
    stores: DataStores


@dataclass(frozen=True)
class _Wanted:
    """A service that a definition asks for, once package and publisher are weighed."""

    facts: PackageFacts
    folder: str
    name: str
    type: str
    service: Mapping[str, Any] = field(default_factory=dict)

    @property
    def faces(self) -> tuple[str, ...]:
        """The types of the services to be, the one that holds the data first."""
        feature_too = self.type == MAP_SERVER and with_feature_access(self.service)
        return (self.type, FEATURE_SERVER) if feature_too else (self.type,)


class ServerPublisher:
    """Takes requests of the publishing tool and does their jobs."""

    def __init__(self, means: Means, place: PublishingPlace) -> None:
        self._means = means
        self._place_here = place
        self._cancelled = Cancellations()
        means.jobs.register(PUBLISH_DEFINITION, JobKind(self._work, self._undo))

    def submit(self, upload: Upload, who: Principal, overwrite: Any) -> str:
        """Start to publish an upload; return the job's id.

        ``overwrite`` is ``in_config_overwrite``: what is wanted other than the definition says.

        Raises:
            Refusal: the upload is no definition of a service that can be here, its folder is not there or
                its name is not to be had.
        """
        if not upload.committed:
            raise Refusal(400, f"Upload {upload.id} is not complete.")
        wanted = self._weigh(upload, overwrite)
        with upload.path.open("rb") as source:
            revision, size = self._means.files.store(source)
        definition = ItemFile(_PENDING, revision, "application/octet-stream", size)
        try:
            job_id = self._queue(wanted, who, upload, definition)
        except BaseException:
            self._means.files.remove([revision])
            raise
        self._means.jobs.wake()
        return job_id

    def cancel(self, job: Job) -> None:
        """Call a job off; one that is done stays done."""
        self._cancelled.add(job.id)
        with self._means.catalogue.write() as connection:
            state = connection.execute(select(schema.jobs.c.state).where(schema.jobs.c.id == job.id)).scalar()
            if state == QUEUED:
                self._undo(connection, job)
                finish_job(connection, job.id, FAILED, CANCELLED)
        if state != RUNNING:
            self._cancelled.forget(job.id)

    def services_of(self, job: Job) -> list[Service]:
        """Return the services that a job made or makes, the one with the data first."""
        found = []
        with self._means.catalogue.read() as connection:
            for service_id in job.payload["services"]:
                service = service_where(connection, _SERVICES.c.id == service_id)
                if service is not None:
                    found.append(service)
        return found

    def _weigh(self, upload: Upload, overwrite: Any) -> _Wanted:
        facts = read_package(upload.path)
        configuration = merged(facts.configuration, overwrite)
        service = configuration["service"]
        folder = self._place_here.folders.get(str(configuration.get("folderName") or "").strip("/"))
        name, kind = str(service["serviceName"]), str(service.get("type") or facts.type)
        if not is_service_name(name):
            raise Refusal(400, f"Service name '{name}' is not valid.")
        if kind != facts.type or kind not in PUBLISHABLE:
            raise Refusal(400, f"Services of type {kind} cannot be published here.")
        if folder.fixed and folder.name:
            raise Refusal(400, f"Folder '{folder.name}' is the server's own.")
        return _Wanted(facts, folder.name, name, kind, service)

    def _queue(self, wanted: _Wanted, who: Principal, upload: Upload, definition: ItemFile) -> str:
        with self._means.catalogue.write() as connection:
            services = [self._place(connection, wanted, kind, who) for kind in wanted.faces]
            main = services[0]
            for other in services[1:]:
                connection.execute(
                    _SERVICES.update().where(_SERVICES.c.id == other.id).values(data_of=main.id)
                )
            if replace_file(connection, main.item_id, definition):
                raise Refusal(400, f"Service {main.full_name} is being published.")
            payload = {
                "services": [service.id for service in services],
                "service": dict(wanted.service),
                "upload": upload.id,
            }
            return queue_job(connection, PUBLISH_DEFINITION, who.key, main.item_id, main.item_id, payload)

    def _place(self, connection: Connection, wanted: _Wanted, kind: str, who: Principal) -> Service:
        """Return the service to replace, or reserve a new one with its item."""
        standing = find_hosted(connection, wanted.name, kind, wanted.folder)
        if standing is not None:
            if not who.acts_for(standing.owner_key):
                raise forbidden()
            if kind == FEATURE_SERVER and wanted.type == FEATURE_SERVER and standing.data_id != standing.id:
                raise service_name_taken(standing.full_name)
            return standing
        facts = wanted.facts
        columns = {
            "type": _ITEM_TYPES[kind],
            "title": facts.title if facts.name == wanted.name else wanted.name,
            "name": wanted.name,
            "tags": list(facts.tags),
            "type_keywords": _KEYWORDS[kind],
            "details": dict(facts.details),
        }
        item_id = insert_item(connection, who.key, None, columns)
        service_id = reserve_service(connection, item_id, wanted.name, kind, wanted.folder)
        made = service_where(connection, _SERVICES.c.id == service_id)
        if made is None:
            raise LookupError(service_id)
        return made

    def _work(self, job: Job, stop: threading.Event) -> None:
        """Build the data and let all faces of the service stand on them."""
        services = self.services_of(job)
        file = self._means.items.file(job.item_id, _PENDING)
        if len(services) != len(job.payload["services"]) or file is None:
            raise JobFailure("ERROR 001369: Failed to create the service. It was deleted.")
        stores = self._place_here.stores.find(types=(FOLDER,))
        known = {REGISTERED: [str(store.folder) for store in stores]}
        source = (SERVICE_DEFINITION, self._means.files.path(file.revision), "service.sd")
        try:
            with self._means.workplace(job) as place:
                called_off = self._cancelled.event(job.id, stop)
                result = self._built(source, known, place, called_off, stop)
                version = self._means.install(services[0].id, place.target)
                self._finish(job, services, version, result, file)
        finally:
            self._cancelled.forget(job.id)
            self._means.hosting.tidy(services[0].id)
        self._place_here.uploads.discard(str(job.payload.get("upload") or ""))

    def _built(
        self,
        source: tuple[str, Path, str],
        known: Mapping[str, Any],
        place: Workplace,
        called_off: threading.Event,
        stop: threading.Event,
    ) -> BuildResult:
        try:
            return self._means.build(source, known, place, called_off)
        except Interrupted:
            if stop.is_set():
                raise
            raise JobFailure(CANCELLED) from None

    def _finish(
        self, job: Job, services: list[Service], version: str, result: BuildResult, file: ItemFile
    ) -> None:
        """Let the new data stand with their configuration, and end the job, in one transaction."""
        main, told = services[0], job.payload["service"]
        facts = read_package(self._means.files.path(file.revision))
        thumbnail = self._means.files.store_bytes(facts.thumbnail) if facts.thumbnail else None
        items = {service.id: self._means.items.get(service.item_id) for service in services}
        with self._means.catalogue.write() as connection:
            removed = _drop_others(connection, main, services)
            for service in services:
                set_version(connection, service.id, version)
                change = {"started": starts(told), "configuration": told}
                connection.execute(_SERVICES.update().where(_SERVICES.c.id == service.id).values(change))
                _describe(connection, service, items[service.id], result)
            removed += _keep_definition(connection, main, file)
            if thumbnail is not None:
                picture = ItemFile(f"info/{_THUMBNAIL}", thumbnail[0], "image/png", thumbnail[1])
                removed += replace_file(connection, main.item_id, picture)
                here = _ITEMS.update().where(_ITEMS.c.id == main.item_id)
                connection.execute(here.values(thumbnail=_THUMBNAIL))
            finish_job(connection, job.id, COMPLETED, "")
        self._means.files.remove(removed)

    @staticmethod
    def _undo(connection: Connection, job: Job) -> None:
        """Take back the items and names that a failed first publish had reserved."""
        for service_id in reversed(job.payload["services"]):
            service = service_where(connection, _SERVICES.c.id == service_id)
            if service is not None and not service.version:
                drop_service(connection, service.id)
                connection.execute(_ITEMS.delete().where(_ITEMS.c.id == service.item_id))
        table = schema.item_files
        connection.execute(table.delete().where(table.c.item_id == job.item_id, table.c.path == _PENDING))


def _drop_others(connection: Connection, main: Service, kept: list[Service]) -> list[str]:
    """Take away the feature access that the new definition no longer asks for."""
    removed: list[str] = []
    for service in serving_data_of(connection, main.id):
        if service.id not in {one.id for one in kept}:
            drop_service(connection, service.id)
            removed += delete_item(connection, service.item_id)
    return removed


def _describe(connection: Connection, service: Service, item: Item, result: BuildResult) -> None:
    """Let the item say where the data lie and how many layers there are."""
    details = {**item.details, "extent": result.extent}
    if result.wkid:
        details["spatialReference"] = str(result.wkid)
    layers = "Singlelayer" if result.layers + result.tables == 1 else "Multilayer"
    here = _ITEMS.update().where(_ITEMS.c.id == item.id)
    connection.execute(here.values(details=details, type_keywords=[*_KEYWORDS[service.type], layers]))


def _keep_definition(connection: Connection, main: Service, file: ItemFile) -> list[str]:
    """Let the definition that was worked on be the service's; return the revisions it replaces."""
    table = schema.item_files
    connection.execute(table.delete().where(table.c.item_id == main.item_id, table.c.path == _PENDING))
    kept = ItemFile(DEFINITION, file.revision, file.media_type, file.size)
    return replace_file(connection, main.item_id, kept)
