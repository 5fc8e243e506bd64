"""Exports as jobs: to an item of the one who asks, or to a file that waits to be fetched."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

from ..catalogue import schema
from ..content.items import delete_item, insert_item, replace_file
from ..content.records import DATA, ItemFile
from ..data_folder import remove_tree
from ..jobs import COMPLETED, Job, JobFailure, JobKind, finish_job, keep_result, queue_job
from ..publishing.workshop import run_worker
from .plan import Exported, ExportRequest, form_named

if TYPE_CHECKING:
    import threading
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from sqlalchemy import Connection

    from ..hosting import Service
    from ..publishing.means import Means

EXPORT = "export"
REPLICA = "replica"
_FAILED = "The layers were not exported."


class Exporter:
    """Takes export requests and does their jobs.

    What is not an item's lies in the scratch folder: it is gone when the portal starts anew.
    """

    def __init__(self, means: Means) -> None:
        self._means = means
        means.jobs.register(EXPORT, JobKind(self._export, self._undo))
        means.jobs.register(REPLICA, JobKind(self._replicate, lambda _connection, _job: None))

    def to_item(
        self, service: Service, wish: Mapping[str, Any], owner_key: str, folder_id: str | None
    ) -> tuple[str, str]:
        """Start an export to a new item; return the item's id and the job's.

        ``wish`` holds ``form``, ``title``, ``layers`` (id and query of each) and ``wkid``.
        """
        form = form_named(wish["form"])
        if form is None:
            raise LookupError(wish["form"])
        columns = {"type": form.item_type, "title": wish["title"], "tags": ["export"]}
        with self._means.catalogue.write() as connection:
            item_id = insert_item(connection, owner_key, folder_id, columns)
            payload = {**wish, "serviceId": service.id}
            job_id = queue_job(connection, EXPORT, owner_key, item_id, service.item_id, payload)
        self._means.jobs.wake()
        return item_id, job_id

    def to_file(self, service: Service, wish: Mapping[str, Any], owner_key: str) -> str:
        """Start an export to a file; return the job's id. ``wish`` is as for :meth:`to_item`."""
        with self._means.catalogue.write() as connection:
            payload = {**wish, "serviceId": service.id}
            job_id = queue_job(connection, REPLICA, owner_key, service.item_id, "", payload)
        self._means.jobs.wake()
        return job_id

    def file(self, job: Job, name: str) -> Path | None:
        """Return the file that a job wrote, None if it is not called so or is gone."""
        told = job.result.get("file")
        path = self._kept(job) / str(told)
        return path if told and told == name and path.is_file() else None

    def _kept(self, job: Job) -> Path:
        return self._means.folder.scratch / "exports" / job.id

    def _write(self, job: Job, stop: threading.Event, target: Path) -> Exported:
        """Have the file written to ``target``, a folder that is made for it."""
        service = self._means.service_with_data(job)
        remove_tree(target)
        target.mkdir(parents=True)
        layers: Sequence[Mapping[str, Any]] = job.payload["layers"]
        request = ExportRequest(
            source=str(self._means.hosting.data_folder(service)),
            layers=[dict(one) for one in layers],
            form=job.payload["form"],
            name=job.payload["name"],
            target=str(target),
            wkid=job.payload["wkid"],
            database=self._means.hosting.store.address,
        )
        return Exported(**run_worker("export", request.as_json(), stop, target, _FAILED))

    def _export(self, job: Job, stop: threading.Event) -> None:
        workplace = self._means.folder.scratch / job.id
        try:
            written = self._write(job, stop, workplace)
            with (workplace / written.file).open("rb") as file:
                revision, size = self._means.files.store(file)
        finally:
            remove_tree(workplace)
        items = schema.items
        addition = ItemFile(DATA, revision, written.media_type, size)
        with self._means.catalogue.write() as connection:
            changed = {"size": size, "name": written.file, "type": written.item_type}
            row = items.update().where(items.c.id == job.item_id).values(changed)
            if not connection.execute(row).rowcount:
                raise JobFailure("The item that was to hold the export was deleted.")
            replace_file(connection, job.item_id, addition)
            finish_job(connection, job.id, COMPLETED, "")

    @staticmethod
    def _undo(connection: Connection, job: Job) -> None:
        """Take back the item of an export that failed."""
        delete_item(connection, job.item_id)

    def _replicate(self, job: Job, stop: threading.Event) -> None:
        workplace = self._means.folder.scratch / job.id
        kept = self._kept(job)
        try:
            written = self._write(job, stop, workplace)
            remove_tree(kept)
            kept.mkdir(parents=True)
            shutil.move(workplace / written.file, kept / written.file)
        finally:
            remove_tree(workplace)
        with self._means.catalogue.write() as connection:
            keep_result(connection, job, written.as_json())
            finish_job(connection, job.id, COMPLETED, "")
