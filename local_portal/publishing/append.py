"""Append the rows of a file, an item or a feature collection to layers of a service, as a job.

The file is read by the worker into a service file of its own; its rows are then merged into the
service in one transaction, together with a note that this job has done so.  A job that is taken up
again after a crash finds the note and does nothing twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import delete, select

from ..errors import Refusal
from ..features.edit_traces import Editor
from ..features.feature_sets import read_feature_sets
from ..features.geopackage import GeoPackageDatabase
from ..features.incoming import FieldMap, Incoming, from_features, from_service_file
from ..features.merging import Merged, Merger, NotMerged, Wishes, read_match
from ..features.service_file import JOB, STORE_SERVICE
from ..jobs import COMPLETED, Job, JobFailure, JobKind, finish_job, keep_result, queue_job

if TYPE_CHECKING:
    import threading
    from collections.abc import Iterator, Mapping

    from sqlalchemy import Connection

    from ..features.database import FeatureDatabase
    from ..features.layers import Layer
    from ..features.open_services import OpenServices
    from ..hosting import Service
    from .means import Means

APPEND = "append"
# What clients call a format, and how the worker reads it. Esri's own JSON needs no worker.
FORMATS: Mapping[str, str] = {
    "shapefile": "shapefile",
    "filegdb": "filegeodatabase",
    "filegeodatabase": "filegeodatabase",
    "geopackage": "geopackage",
    "geojson": "geojson",
    "csv": "csv",
    "featurecollection": "",
}
_NOT_APPENDED = "The data were not appended."


@dataclass(frozen=True)
class Target:
    """A layer that rows go to: the source's table by name (empty: the one that fits), and the fields."""

    layer: int
    table: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class AppendRequest:
    """What is to be appended where. ``targets`` empty: each table to the layer of its name.

    ``item_id`` names an item that holds the file, ``path`` a file in the scratch folder, ``name`` what its
    owner called it.  ``wishes`` are ``upsert``, ``match``, ``skipInserts``, ``skipUpdates``,
    ``updateGeometry``, ``truncate``, ``rollback``, ``useGlobalIds`` and ``only``.
    """

    service: Service
    username: str
    kind: str
    targets: tuple[Target, ...]
    wishes: Mapping[str, Any]
    item_id: str = ""
    path: str = ""
    name: str = ""
    source_info: Mapping[str, Any] = field(default_factory=dict)


class Appender:
    """Takes append requests and does their jobs."""

    def __init__(self, means: Means, services: OpenServices) -> None:
        self._means = means
        self._services = services
        means.jobs.register(APPEND, JobKind(self._work, lambda _connection, _job: None))

    def submit(self, request: AppendRequest, owner_key: str) -> str:
        """Start to append; return the job's id."""
        payload = {
            "serviceId": request.service.id,
            "username": request.username,
            "kind": request.kind,
            "targets": [[one.layer, one.table, dict(one.fields)] for one in request.targets],
            "wishes": dict(request.wishes),
            "path": request.path,
            "name": request.name,
            "sourceInfo": dict(request.source_info),
        }
        with self._means.catalogue.write() as connection:
            job_id = queue_job(
                connection, APPEND, owner_key, request.service.item_id, request.item_id, payload
            )
        self._means.jobs.wake()
        return job_id

    def _work(self, job: Job, stop: threading.Event) -> None:
        """Merge the rows, once, and end the job."""
        database = self._services.get(self._means.service_with_data(job))
        try:
            result = _done(database, job) or self._append(job, database, stop)
        except Refusal as refusal:
            raise JobFailure(" ".join([_NOT_APPENDED, *refusal.details])) from refusal
        except NotMerged as error:
            raise JobFailure(f"{_NOT_APPENDED} {error}") from error
        with self._means.catalogue.write() as connection:
            keep_result(connection, job, result)
            finish_job(connection, job.id, COMPLETED, "")
        with database.write() as connection:
            connection.execute(delete(STORE_SERVICE).where(STORE_SERVICE.c.key == JOB + job.id))

    def _append(self, job: Job, database: FeatureDatabase, stop: threading.Event) -> dict[str, Any]:
        kind, source = job.payload["kind"], self._source(job)
        if not kind:
            return _merge(job, database, _Collection(_read_json(source)))
        with self._means.workplace(job) as place:
            file = (kind, source, job.payload["name"])
            self._means.build(file, job.payload["sourceInfo"], place, stop, _NOT_APPENDED)
            built = GeoPackageDatabase(place.target, hurried=False)
            try:
                return _merge(job, database, _Built(built))
            finally:
                built.close()

    def _source(self, job: Job) -> Path:
        if job.source_item_id:
            file = self._means.items.file(job.source_item_id)
            if file is None:
                raise JobFailure(f"{_NOT_APPENDED} The item has no file.")
            return self._means.files.path(file.revision)
        path = Path(job.payload["path"])
        if not path.exists():
            raise JobFailure(f"{_NOT_APPENDED} What was sent is gone; it has to be sent again.")
        return path


def _read_json(path: Path) -> Any:
    try:
        return orjson.loads(path.read_bytes())
    except orjson.JSONDecodeError as error:
        raise JobFailure(f"{_NOT_APPENDED} The file is no JSON.") from error


class _Built:
    """Rows in a service file that the worker built."""

    def __init__(self, database: FeatureDatabase) -> None:
        self._database = database
        self.names = {number: str(layer.definition["name"]) for number, layer in database.layers.items()}

    def rows(self, number: int, target: Layer, fields: FieldMap) -> Iterator[Incoming]:
        return from_service_file(self._database, self._database.layers[number], target, fields)


class _Collection:
    """Rows in Esri's own JSON."""

    def __init__(self, told: Any) -> None:
        self._sets = read_feature_sets(told)
        self.names = {at: one.name for at, one in enumerate(self._sets)}

    def rows(self, number: int, target: Layer, fields: FieldMap) -> Iterator[Incoming]:
        chosen = self._sets[number]
        return from_features(chosen.features, target, fields, chosen.reference)


def _done(database: FeatureDatabase, job: Job) -> dict[str, Any] | None:
    """What this job has done to the service before it was cut off, None if nothing."""
    query = select(STORE_SERVICE.c.value).where(STORE_SERVICE.c.key == JOB + job.id)
    with database.read() as connection:
        found: dict[str, Any] | None = connection.execute(query).scalar()
    return found


def _merge(job: Job, database: FeatureDatabase, source: _Built | _Collection) -> dict[str, Any]:
    """Merge all of a source's rows in one transaction; return what is told of it."""
    pairs = _pairs(job, database, source)
    merged: list[tuple[Layer, Merged]] = []
    with database.write() as connection:
        for number, layer, mapping in pairs:
            wishes, editor, fields = _read_wishes(job, layer, mapping)
            rows = source.rows(number, layer, fields)
            merged.append((layer, Merger(connection, layer, wishes, editor).run(rows)))
        result = _told(merged)
        _note(connection, job, result)
    return result


def _note(connection: Connection, job: Job, result: dict[str, Any]) -> None:
    connection.execute(STORE_SERVICE.insert().values(key=JOB + job.id, value=result))


def _pairs(
    job: Job, database: FeatureDatabase, source: _Built | _Collection
) -> list[tuple[int, Layer, Mapping[str, str]]]:
    """Which of the source's tables goes to which layer, with the mapping of the fields."""
    by_name = {name.lower(): number for number, name in source.names.items()}
    targets = [
        (database.layer(str(number)), table, fields) for number, table, fields in job.payload["targets"]
    ]
    if not targets:
        layers = {str(layer.definition["name"]).lower(): layer for layer in database.layers.values()}
        same = [name for name in by_name if name in layers]
        if not same:
            raise JobFailure(f"{_NOT_APPENDED} No table bears the name of a layer.")
        return [(by_name[name], layers[name], {}) for name in same]
    found = []
    for layer, table, fields in targets:
        number = by_name.get((table or str(layer.definition["name"])).lower())
        if number is None and table:
            raise JobFailure(f"{_NOT_APPENDED} There is no table {table}.")
        if number is None:
            number = min(source.names, default=-1)
        if number < 0:
            raise JobFailure(f"{_NOT_APPENDED} There are no features.")
        found.append((number, layer, fields))
    return found


def _read_wishes(job: Job, layer: Layer, mapping: Mapping[str, str]) -> tuple[Wishes, Editor, FieldMap]:
    told = job.payload["wishes"]
    match = read_match(layer, told["match"]) if told["upsert"] else None
    only = frozenset(name.lower() for name in told["only"]) or None
    wishes = Wishes(match, told["skipInserts"], told["skipUpdates"], told["updateGeometry"], told["truncate"])
    editor = Editor(job.payload["username"], told["rollback"], told["useGlobalIds"])
    names = {target.lower(): origin.lower() for target, origin in mapping.items()}
    return wishes, editor, FieldMap(names, only, object_ids=match is layer.object_id)


def _told(merged: list[tuple[Layer, Merged]]) -> dict[str, Any]:
    counts = [one for _, one in merged]
    return {
        "layerName": ", ".join(str(layer.definition["name"]) for layer, _ in merged),
        "recordCount": sum(one.inserted + one.updated for one in counts),
        "insertCount": sum(one.inserted for one in counts),
        "updateCount": sum(one.updated for one in counts),
        "errorCount": sum(one.failed for one in counts),
        "messages": [trouble for one in counts for trouble in one.troubles],
    }
