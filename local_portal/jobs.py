"""Work that goes on after its request was answered.

A job is a row of the catalogue from the moment it is asked for.  Its outcome is written together
with what it changed, in one transaction; a failed job stays failed.  A job that a stop of the
portal cut off is taken up again at the next start, and failed if it was cut off too often.  Where
several processes share a catalogue, each looks from time to time for what one that ended left.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Callable

from sqlalchemy import select

from .catalogue import schema
from .catalogue.store import Catalogue, new_id, now_ms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Row

_JOBS = schema.jobs
_LOG = logging.getLogger(__name__)

QUEUED = "queued"
RUNNING = "running"
COMPLETED = "completed"
FAILED = "failed"

# The second start after a cut is the last: what takes the portal down twice would do it again.
MOST_ATTEMPTS = 2
_RESULT = "result"
# How often a process without work looks whether others left some.
_LOOK_AROUND_S = 1.0
_CUT_OFF = "The portal was stopped while this job ran."


@dataclass(frozen=True)
class Job:
    """A row of the job table. ``item_id`` is what the job makes, ``source_item_id`` what from."""

    id: str
    kind: str
    owner_key: str
    item_id: str
    source_item_id: str
    state: str
    message: str
    attempts: int
    payload: Mapping[str, Any] = field(default_factory=dict)
    created: int = 0
    modified: int = 0

    @property
    def told_status(self) -> str:
        """The state in the words of the status resource."""
        return self.state if self.state in (COMPLETED, FAILED) else "processing"

    @property
    def result(self) -> Mapping[str, Any]:
        """What the job left to be told, empty until it is done."""
        told: Mapping[str, Any] = self.payload.get(_RESULT, {})
        return told


class JobFailure(Exception):
    """A job cannot be done, for a reason that its owner is told."""


def queue_job(
    connection: Connection,
    kind: str,
    owner_key: str,
    item_id: str,
    source_item_id: str = "",
    payload: Mapping[str, Any] | None = None,
) -> str:
    """Add a job inside the caller's transaction and return its id."""
    now = now_ms()
    job_id = new_id()
    connection.execute(
        _JOBS.insert().values(
            id=job_id,
            kind=kind,
            owner_key=owner_key,
            item_id=item_id,
            source_item_id=source_item_id,
            state=QUEUED,
            payload=dict(payload or {}),
            created=now,
            modified=now,
        )
    )
    return job_id


def finish_job(connection: Connection, job_id: str, state: str, message: str) -> None:
    """Write a job's end inside the transaction that holds its effect."""
    connection.execute(
        _JOBS.update().where(_JOBS.c.id == job_id).values(state=state, message=message, modified=now_ms())
    )


def keep_result(connection: Connection, job: Job, result: Mapping[str, Any]) -> None:
    """Keep what a job's owner is told of its outcome besides its state; see :attr:`Job.result`."""
    payload = {**job.payload, _RESULT: dict(result)}
    connection.execute(_JOBS.update().where(_JOBS.c.id == job.id).values(payload=payload))


@dataclass(frozen=True)
class JobKind:
    """How jobs of a kind are done.

    ``work`` does the job and writes its end with :func:`finish_job`; ``undo`` removes, inside a
    transaction, what the request set up for a job that failed.
    """

    work: Callable[[Job, threading.Event], None]
    undo: Callable[[Connection, Job], None]


class Jobs:
    """Runs jobs, the oldest first, a few at a time."""

    def __init__(self, catalogue: Catalogue, at_once: int = 1) -> None:
        self._catalogue = catalogue
        self._kinds: dict[str, JobKind] = {}
        self._wake = threading.Condition()
        self._pending = 0
        self._stopping = threading.Event()
        self._threads = [
            threading.Thread(target=self._run, name=f"job-{number}", daemon=True) for number in range(at_once)
        ]

    def register(self, name: str, kind: JobKind) -> None:
        """Say how jobs called ``name`` are done. Before :meth:`start`."""
        self._kinds[name] = kind

    def start(self) -> None:
        """Take up what a stop cut off, then run jobs as they come."""
        self._take_up()
        self.wake()
        for thread in self._threads:
            thread.start()

    def stop(self, timeout_s: float = 10.0) -> None:
        """Ask the running jobs to stop; they are taken up again at the next start."""
        self._stopping.set()
        self.wake()
        for thread in self._threads:
            if thread.is_alive():
                thread.join(timeout_s)

    def wake(self) -> None:
        """Say that a job was queued. After its transaction has been committed."""
        with self._wake:
            self._pending += 1
            self._wake.notify_all()

    def get(self, job_id: str) -> Job | None:
        """Return a job, None if there never was one of this id."""
        with self._catalogue.read() as connection:
            row = connection.execute(select(_JOBS).where(_JOBS.c.id == job_id)).first()
        return _job(row) if row is not None else None

    def _run(self) -> None:
        seen = 0
        while not self._stopping.is_set():
            job = self._claim()
            if job is not None:
                self._do(job)
                continue
            seen = self._wait(seen)

    def _wait(self, seen: int) -> int:
        """Wait until jobs were queued since ``seen``; return what there is to see now."""
        with self._wake:
            news = self._wake.wait_for(
                lambda: self._pending != seen or self._stopping.is_set(),
                _LOOK_AROUND_S if self._catalogue.shared else None,
            )
            pending = self._pending
        if not news:
            self._take_up()
        return pending

    def _claim(self) -> Job | None:
        """Take the oldest queued job; no other thread or process can take it too."""
        oldest = select(_JOBS).where(_JOBS.c.state == QUEUED).order_by(_JOBS.c.created, _JOBS.c.id).limit(1)
        with self._catalogue.read() as connection:
            if connection.execute(oldest).first() is None:
                return None
        with self._catalogue.write() as connection:
            row = connection.execute(oldest).first()
            if row is None:
                return None
            connection.execute(
                _JOBS.update()
                .where(_JOBS.c.id == row.id)
                .values(
                    state=RUNNING,
                    attempts=row.attempts + 1,
                    runner=self._catalogue.runner,
                    modified=now_ms(),
                )
            )
        return _job(row)

    def _do(self, job: Job) -> None:
        try:
            self._kinds[job.kind].work(job, self._stopping)
        except JobFailure as failure:
            self._fail(job, str(failure))
        except Exception:
            # A job that the stop called off stays as it is, and is taken up at the next start.
            if self._stopping.is_set():
                return
            _LOG.exception("job %s (%s) failed", job.id, job.kind)
            self._fail(job, "ERROR 999999: Something unexpected caused the job to fail.")

    def _fail(self, job: Job, message: str) -> None:
        with self._catalogue.write() as connection:
            self._kinds[job.kind].undo(connection, job)
            finish_job(connection, job.id, FAILED, message)

    def _take_up(self) -> None:
        with self._catalogue.read() as connection:
            running = connection.execute(select(_JOBS).where(_JOBS.c.state == RUNNING)).all()
        for job in [_job(row) for row in running if not self._catalogue.runs(row.runner)]:
            if job.attempts >= MOST_ATTEMPTS:
                self._fail(job, _CUT_OFF)
                continue
            with self._catalogue.write() as connection:
                finish_job(connection, job.id, QUEUED, "")


def _job(row: Row[Any]) -> Job:
    return Job(
        id=row.id,
        kind=row.kind,
        owner_key=row.owner_key,
        item_id=row.item_id,
        source_item_id=row.source_item_id,
        state=row.state,
        message=row.message,
        attempts=row.attempts,
        payload=row.payload,
        created=row.created,
        modified=row.modified,
    )
