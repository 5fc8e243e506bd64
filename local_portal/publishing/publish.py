"""Publish an item as a hosted service: the request, the job, and what each leaves behind.

The request names the service, makes its item and queues the job, all in one transaction.  The job
builds the data in a folder of their own and then, in one transaction, puts them in the place of
what stood before.  An overwrite that fails leaves the old service as it was; a first publish that
fails leaves nothing but the job, which stays failed.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import select

from ...sharing.names import is_service_name, service_name
from ..catalogue import schema
from ..content.items import insert_item, replace_file
from ..content.records import DATA, Item, ItemFile
from ..content.relations import SERVICE_TO_DATA, relate_to_source
from ..data_folder import remove_tree
from ..errors import Refusal, bad_parameter, service_name_taken
from ..hosting import (
    FEATURE_SERVER,
    Service,
    drop_service,
    find_hosted,
    reserve_service,
    service_where,
    set_version,
)
from ..jobs import COMPLETED, Job, JobFailure, JobKind, finish_job, queue_job
from .empty import create_empty_service
from .map_service import MAP_SERVER
from .package import PackageFacts, read_package
from .sources import SERVICE_DEFINITION
from .tile_service import TILE_FILES, VECTOR_TILE_SERVER, read_tile_package

if TYPE_CHECKING:
    import threading
    from collections.abc import Mapping
    from pathlib import Path

    from sqlalchemy import Connection

    from .means import Means
    from .plan import BuildResult

PUBLISH = "publish"
FILE_TYPES = {
    SERVICE_DEFINITION: "Service Definition",
    "filegeodatabase": "File Geodatabase",
    "geopackage": "GeoPackage",
    "shapefile": "Shapefile",
    "geojson": "GeoJson",
    "csv": "CSV",
    "compacttilepackage": "Compact Tile Package",
    "tilepackage": "Tile Package",
    "vectortilepackage": "Vector Tile Package",
}
ITEM_TYPES = {
    FEATURE_SERVER: "Feature Service",
    MAP_SERVER: "Map Service",
    VECTOR_TILE_SERVER: "Vector Tile Service",
}
_SERVICE_ITEM_TYPE = ITEM_TYPES[FEATURE_SERVER]
_KEYWORDS = ["ArcGIS Server", "Data", "Feature Access", "Feature Service", "Service", "Hosted Service"]
_KEYWORDS_OF = {
    FEATURE_SERVER: _KEYWORDS,
    MAP_SERVER: ["ArcGIS Server", "Data", "Map Service", "Service", "Hosted Service"],
    VECTOR_TILE_SERVER: ["ArcGIS Server", "Data", "Vector Tile Service", "Service", "Hosted Service"],
}
_THUMBNAIL = "thumbnail/thumbnail.png"


@dataclass(frozen=True)
class PublishRequest:
    """What a client asks to be published, and how."""

    source: Item
    file_type: str
    overwrite: bool
    folder_id: str | None
    parameters: Mapping[str, Any]


@dataclass(frozen=True)
class Submitted:
    """A publish that is under way."""

    service_path: str
    item_id: str
    job_id: str
    size: int
    item_type: str = ITEM_TYPES[FEATURE_SERVER]


class Publisher:
    """Takes publish requests and does their jobs."""

    def __init__(self, means: Means) -> None:
        self._means = means
        means.jobs.register(PUBLISH, JobKind(self._work, self._undo))

    def submit(self, request: PublishRequest) -> Submitted:
        """Start to publish an item.

        Raises:
            Refusal: the item holds no file of that type, the name cannot be, or it is taken.
        """
        source = request.source
        file = self._means.items.file(source.id)
        if request.file_type not in FILE_TYPES:
            raise bad_parameter("fileType", f"'{request.file_type}' cannot be published")
        if file is None:
            raise Refusal(400, "The item has no file to publish.", source.id)
        facts = _facts(request, self._means.files.path(file.revision))
        with self._means.catalogue.write() as connection:
            service = self._place(connection, request, facts)
            job_id = queue_job(
                connection,
                PUBLISH,
                source.owner_key,
                service.item_id,
                source.id,
                _payload(request, service.id),
            )
        self._means.jobs.wake()
        return Submitted(service.path, service.item_id, job_id, file.size, ITEM_TYPES[service.type])

    def create_empty(
        self, owner_key: str, folder_id: str | None, told: Mapping[str, Any], columns: Mapping[str, Any]
    ) -> Service:
        """Make a hosted feature service without layers; return it.

        Raises:
            Refusal: the name cannot be, or it is taken.
        """
        name = service_name(str(told.get("name") or ""))
        if not is_service_name(name):
            raise Refusal(400, f"Service name '{name}' is not valid.")
        with self._means.catalogue.write() as connection:
            if find_hosted(connection, name, FEATURE_SERVER) is not None:
                raise service_name_taken(name)
            item = {"title": name, "details": {}, **columns, "type": _SERVICE_ITEM_TYPE, "name": name}
            item_id = insert_item(connection, owner_key, folder_id, {**item, "type_keywords": _KEYWORDS})
            service_id = reserve_service(connection, item_id, name, FEATURE_SERVER)
            built = self._means.folder.scratch / service_id
            built.mkdir(parents=True)
            try:
                create_empty_service(built, told)
                set_version(connection, service_id, self._means.install(service_id, built))
            finally:
                remove_tree(built)
            made = service_where(connection, schema.services.c.id == service_id)
        if made is None:
            raise LookupError(service_id)
        return made

    def _place(self, connection: Connection, request: PublishRequest, facts: PackageFacts) -> Service:
        """Find the service to overwrite, or reserve a new one with its item."""
        source = request.source
        standing = _made_from(connection, source.id) or find_hosted(connection, facts.name, facts.type)
        if standing is not None:
            if not request.overwrite or standing.owner_key != source.owner_key:
                raise service_name_taken(standing.name)
            return standing
        columns = {
            "type": ITEM_TYPES[facts.type],
            "title": facts.title,
            "name": facts.name,
            "tags": list(facts.tags or source.tags),
            "type_keywords": _KEYWORDS_OF[facts.type],
            "details": dict(facts.details),
        }
        item_id = insert_item(connection, source.owner_key, request.folder_id, columns)
        service_id = reserve_service(connection, item_id, facts.name, facts.type)
        relate_to_source(connection, item_id, source.id)
        made = service_where(connection, schema.services.c.id == service_id)
        if made is None:
            raise LookupError(service_id)
        return made

    def _work(self, job: Job, stop: threading.Event) -> None:
        """Build the data and put them in place."""
        means = self._means
        service = means.service(job)
        file = means.items.file(job.source_item_id)
        if file is None:
            raise JobFailure("The item that was to be published is gone.")
        path = means.files.path(file.revision)
        name = means.items.get(job.source_item_id).name or ""
        source = (job.payload["fileType"], path, name)
        try:
            with means.workplace(job) as place:
                result = means.build(source, job.payload.get("parameters", {}), place, stop)
                version = means.install(service.id, place.target)
                self._finish(job, service, version, result, path)
        finally:
            # the old data, or the new ones of a service that was deleted meanwhile
            means.hosting.tidy(service.id)

    def _finish(self, job: Job, service: Service, version: str, result: BuildResult, path: Path) -> None:
        """Let the new data stand, with what the item says of them, and end the job."""
        additions = self._additions(job, service, path)
        try:
            replaced = self._let_stand(job, service, version, result, additions)
        except BaseException:
            self._means.files.remove(addition.revision for addition in additions)
            raise
        self._means.files.remove(replaced)

    def _let_stand(
        self, job: Job, service: Service, version: str, result: BuildResult, additions: list[ItemFile]
    ) -> list[str]:
        """Change the catalogue, all of it or nothing; return the revisions that it lets go of."""
        with self._means.catalogue.write() as connection:
            if service_where(connection, schema.services.c.id == service.id) is None:
                raise JobFailure("The service was deleted.")
            item = self._means.items.get(service.item_id)
            layers = "Singlelayer" if result.layers + result.tables == 1 else "Multilayer"
            details = {**item.details, "extent": result.extent}
            if result.wkid:
                details["spatialReference"] = str(result.wkid)
            set_version(connection, service.id, version)
            replaced = [
                revision
                for addition in additions
                for revision in replace_file(connection, service.item_id, addition)
            ]
            changed: dict[str, Any] = {
                "details": details,
                "type_keywords": [*_KEYWORDS_OF[service.type], layers],
            }
            if any(addition.path == f"info/{_THUMBNAIL}" for addition in additions):
                changed["thumbnail"] = _THUMBNAIL
            items = schema.items
            connection.execute(items.update().where(items.c.id == service.item_id).values(changed))
            relate_to_source(connection, service.item_id, job.source_item_id)
            finish_job(connection, job.id, COMPLETED, "")
        return replaced

    def _additions(self, job: Job, service: Service, path: Path) -> list[ItemFile]:
        """Store what a package brings for its service's item: popups and the like, a thumbnail."""
        kind = job.payload["fileType"]
        if kind == SERVICE_DEFINITION:
            facts = read_package(path)
        elif kind in TILE_FILES:
            facts = read_tile_package(kind, path, service.name, service.name)
        else:
            return []
        additions = []
        if facts.item_data:
            revision, size = self._means.files.store(io.BytesIO(orjson.dumps(facts.item_data)))
            additions.append(ItemFile(DATA, revision, "application/json", size))
        if facts.thumbnail and not self._means.items.get(service.item_id).thumbnail:
            revision, size = self._means.files.store(io.BytesIO(facts.thumbnail))
            additions.append(ItemFile(f"info/{_THUMBNAIL}", revision, "image/png", size))
        return additions

    def _undo(self, connection: Connection, job: Job) -> None:
        """Take back the item and the name that a failed first publish had reserved."""
        service = service_where(connection, schema.services.c.id == job.payload["serviceId"])
        if service is not None and not service.version:
            drop_service(connection, service.id)
            connection.execute(schema.items.delete().where(schema.items.c.id == service.item_id))


def _facts(request: PublishRequest, path: Path) -> PackageFacts:
    """Return the service that a file asks for. Raises ``Refusal`` if there can be none such."""
    if request.file_type == SERVICE_DEFINITION:
        # Clients send a name of their own making with every package; the package's counts.
        facts = read_package(path)
        if facts.type not in ITEM_TYPES:
            raise Refusal(400, f"Services of type {facts.type} cannot be published here.")
    else:
        title = request.source.title
        name = service_name(str(request.parameters.get("name") or title))
        if request.file_type in TILE_FILES:
            facts = read_tile_package(request.file_type, path, name, title)
        else:
            facts = PackageFacts(name, FEATURE_SERVER, title=title)
    if not is_service_name(facts.name):
        raise Refusal(400, f"Service name '{facts.name}' is not valid.")
    return facts


def _payload(request: PublishRequest, service_id: str) -> dict[str, Any]:
    """Return what the job needs to know once this process may be another."""
    return {"fileType": request.file_type, "serviceId": service_id, "parameters": dict(request.parameters)}


def _made_from(connection: Connection, source_id: str) -> Service | None:
    """Return the service that was made from an item, None if there is none."""
    relations = schema.relationships
    made = select(relations.c.origin_id).where(
        relations.c.destination_id == source_id, relations.c.type == SERVICE_TO_DATA
    )
    return service_where(connection, schema.services.c.item_id.in_(made))
