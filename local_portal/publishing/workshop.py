"""Run a build in a worker process, and see it end one way or another."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, cast

from ..jobs import JobFailure
from .plan import BuildRequest, BuildResult

_LOG = logging.getLogger(__name__)
_LAUNCHER = Path(__file__).resolve().parent.parent / "launch.py"
_LOOK_EVERY_S = 0.2
NOT_CREATED = "ERROR 001369: Failed to create the service."


class Interrupted(Exception):
    """The portal is stopping; the build was called off."""


def run_build(
    request: BuildRequest, stop: threading.Event, scratch: Path, failure: str = NOT_CREATED
) -> BuildResult:
    """Build a service in a worker process. ``failure`` begins what is told if the file is at fault.

    Raises:
        JobFailure: the file cannot become a service, or the worker broke down over it.
        Interrupted: ``stop`` was set.
    """
    return BuildResult(**run_worker("worker", request.as_json(), stop, scratch, failure))


def run_worker(
    which: str, request: dict[str, Any], stop: threading.Event, scratch: Path, failure: str
) -> dict[str, Any]:
    """Have a worker process of the launcher's do a task; return its result. Raises as above."""
    log = scratch / "worker.log"
    with log.open("wb") as errors:
        # Our own interpreter and our own file: nothing of a client is on the command line.
        worker = subprocess.Popen(  # noqa: S603  # nosec B603
            [sys.executable, str(_LAUNCHER), which],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            encoding="utf-8",
        )
        guard = threading.Thread(target=_end_on_stop, args=(worker, stop), daemon=True)
        guard.start()
        try:
            told = _follow(worker, request)
        finally:
            _end(worker)
    if stop.is_set():
        raise Interrupted
    if "result" in told:
        result: dict[str, Any] = told["result"]
        return result
    if "error" in told:
        raise JobFailure(f"{failure} {told['error']}")
    _LOG.error("the worker ended with %s: %s", worker.returncode, _tail(log))
    raise JobFailure(f"{failure} The data could not be read.")


def _follow(worker: subprocess.Popen[str], request: dict[str, Any]) -> dict[str, Any]:
    """Hand over the request and read on to the last thing that the worker tells."""
    stdin, stdout = cast("IO[str]", worker.stdin), cast("IO[str]", worker.stdout)
    told: dict[str, Any] = {}
    # A worker that is gone already tells nothing, and that is looked at by the caller.
    with suppress(BrokenPipeError):
        stdin.write(json.dumps(request) + "\n")
        stdin.flush()
    for line in stdout:
        told = json.loads(line)
    return told


def _end_on_stop(worker: subprocess.Popen[str], stop: threading.Event) -> None:
    while worker.poll() is None:
        if stop.wait(_LOOK_EVERY_S):
            worker.kill()
            return


def _end(worker: subprocess.Popen[str]) -> None:
    """Close the worker's input, by which it ends, and wait for it; end it by force if it does not."""
    with suppress(BrokenPipeError):
        cast("IO[str]", worker.stdin).close()
    try:
        worker.wait(timeout=10)
    except subprocess.TimeoutExpired:
        worker.kill()
        worker.wait()
    cast("IO[str]", worker.stdout).close()


def _tail(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")[-2000:]
