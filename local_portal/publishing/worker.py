"""The worker process: one task, told on standard input, its course told on standard output.

Both are lines of JSON.  The portal keeps the input open for as long as it lives and wants the
result; when it closes, for whatever reason, the worker ends at once.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from typing import IO, Any, Callable

from osgeo import gdal

from ...sharing.errors import SharingError
from ...sharing.progress import Progress
from .build import build_service
from .plan import BuildError, BuildRequest


class _Told(Progress):
    """Tells each new hundredth of the way."""

    def __init__(self, out: IO[str]) -> None:
        self._out = out
        self._last = -1

    def report(self, fraction: float, step: str = "", **_facts: Any) -> None:
        hundredth = int(fraction * 100)
        if hundredth != self._last:
            self._last = hundredth
            _tell(self._out, progress=hundredth / 100, step=step)


def main() -> int:
    """Do the build that the first line of standard input asks for; return the exit code."""
    # What is built here is put to disk once, when it is whole.
    gdal.SetConfigOption("OGR_SQLITE_SYNCHRONOUS", "OFF")
    return run_task(
        lambda told, progress: build_service(BuildRequest(**told), progress).as_json(), BuildError
    )


def run_task(do: Callable[[dict[str, Any], Progress], dict[str, Any]], expected: type[Exception]) -> int:
    """Do what the first line of standard input asks for; return the exit code.

    ``expected`` and our own errors are told in their own words; of others the log tells.
    """
    # Whatever a library prints must not be taken for an answer of ours.
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    request = json.loads(sys.stdin.readline())
    threading.Thread(target=_end_with_portal, daemon=True).start()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        result = do(request, _Told(out))
    except (expected, SharingError) as error:
        _tell(out, error=str(error))
        return 1
    _tell(out, result=result)
    return 0


def _end_with_portal() -> None:
    sys.stdin.read()
    os._exit(2)


def _tell(out: IO[str], **facts: Any) -> None:
    out.write(json.dumps(facts) + "\n")
    out.flush()
