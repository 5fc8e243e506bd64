"""What all jobs over files and services work with, and the steps that they share."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..catalogue import schema
from ..catalogue.store import new_id
from ..data_folder import remove_tree
from ..hosting import service_where
from ..jobs import JobFailure
from .plan import BuildRequest
from .workshop import NOT_CREATED, run_build

if TYPE_CHECKING:
    import threading
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from ..catalogue.store import Catalogue
    from ..content.files import ContentFiles
    from ..content.items import Items
    from ..data_folder import DataFolder
    from ..hosting import Hosting, Service
    from ..jobs import Job, Jobs
    from .plan import BuildResult


@dataclass(frozen=True)
class Workplace:
    """A job's folder below the scratch folder, gone when the job is done. ``target`` is built in."""

    root: Path
    target: Path
    unpacked: Path


@dataclass(frozen=True)
class Means:
    """The parts of the portal that jobs of publishing, appending and exporting work with."""

    catalogue: Catalogue
    folder: DataFolder
    files: ContentFiles
    items: Items
    hosting: Hosting
    jobs: Jobs

    def service(self, job: Job) -> Service:
        """Return the service of a job's payload, with data or not yet.

        Raises:
            JobFailure: it was deleted.
        """
        with self.catalogue.read() as connection:
            service = service_where(connection, schema.services.c.id == job.payload["serviceId"])
        if service is None:
            raise JobFailure("The service was deleted.")
        return service

    def service_with_data(self, job: Job) -> Service:
        """Return the service of a job's payload. Raises ``JobFailure``: it has no data or was deleted."""
        service = self.service(job)
        if not service.version:
            raise JobFailure("The service was deleted.")
        return service

    @contextmanager
    def workplace(self, job: Job) -> Iterator[Workplace]:
        """Give a job an empty folder to work in, and remove it afterwards."""
        root = self.folder.scratch / job.id
        remove_tree(root)
        place = Workplace(root, root / "built", root / "unpacked")
        for folder in (place.target, place.unpacked):
            folder.mkdir(parents=True)
        try:
            yield place
        finally:
            remove_tree(root)

    @staticmethod
    def build(
        source: tuple[str, Path, str],
        parameters: Mapping[str, Any],
        place: Workplace,
        stop: threading.Event,
        failure: str = NOT_CREATED,
    ) -> BuildResult:
        """Have a worker build a service's data of a file: its kind, where it lies, what its owner calls it.

        Raises:
            JobFailure: the file cannot become a service; the message begins with ``failure``.
            Interrupted: ``stop`` was set.
        """
        kind, path, name = source
        request = BuildRequest(
            kind, str(path), name, str(place.target), str(place.unpacked), dict(parameters)
        )
        return run_build(request, stop, place.root, failure)

    def install(self, service_id: str, built: Path) -> str:
        """Put what was built beside what stands; nobody looks there before the catalogue says so.

        Returns:
            The version by which the catalogue will know it.
        """
        version = new_id()
        place = self.folder.service(service_id)
        place.mkdir(parents=True, exist_ok=True)
        shutil.move(built, place / version)
        self.hosting.store.take_in(place / version)
        return version
