"""Running what is measured, each in a process of its own: time by the clock and of the processors."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .rows import Times

SCRIPTS = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Run:
    """One run of something: seconds by the clock and of all processors."""

    wall: float
    cpu: float


def times(runs: list[Run]) -> Times:
    """Return the runs of one thing as a row holds them."""
    return Times(tuple(run.wall for run in runs), tuple(run.cpu for run in runs))


def command(*words: str | Path) -> Run:
    """Run a command to its end.

    Raises:
        CalledProcessError: it failed.
    """
    before, start = _children_cpu(), time.perf_counter()
    subprocess.run([str(word) for word in words], check=True, stdout=subprocess.DEVNULL)
    return Run(time.perf_counter() - start, _children_cpu() - before)


def in_qgis(what: str, *words: str | Path | int) -> dict[str, Any]:
    """Run a function of :data:`child.FUNCTIONS` in a QGIS of its own and return what it tells.

    Raises:
        CalledProcessError: it failed.
    """
    paths = [str(SCRIPTS), os.environ.get("PYTHONPATH", "")]
    with tempfile.TemporaryDirectory(prefix="wls-bench-") as folder:
        environment = {
            "XDG_RUNTIME_DIR": folder,
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        }
        told = Path(folder) / "told.json"
        program = [sys.executable, "-m", "benchmarks.child", str(told), what, *map(str, words)]
        subprocess.run(program, env=environment, check=True, stdout=subprocess.DEVNULL)
        return dict(json.loads(told.read_text(encoding="utf-8")))


def part(told: dict[str, Any], name: str) -> Run:
    """Return a part that a :class:`meter.Meter` took in another process."""
    return Run(*told["parts"][name])


def _children_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
