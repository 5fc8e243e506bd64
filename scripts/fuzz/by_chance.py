"""Fuzz one target by mutations from a seed, where there is no atheris.

``by_chance TARGET SECONDS SEED FOLDER``.
"""

from __future__ import annotations

import random
import resource
import signal
import sys
import time
import traceback
from pathlib import Path
from typing import Any

from ...tests.fuzz.fuzz_target import LONGEST_S, MOST_MEGABYTES
from ...tests.fuzz.fuzz_targets import TARGETS


class Hangs(Exception):
    """An input takes too long."""


def _end(*_: Any) -> None:
    raise Hangs


def main() -> int:
    """Go on until the time is over or an input breaks the target, which is kept then."""
    name, seconds, seed, folder = sys.argv[1:]
    chance, target = random.Random(int(seed)), TARGETS[name]  # noqa: S311 - to be repeated, not to be secret
    signal.signal(signal.SIGALRM, _end)
    end, count = time.monotonic() + int(seconds), 0
    with target.ready() as (run, seeds):
        while time.monotonic() < end:
            data = target.mutated(chance, seeds)
            count += 1
            signal.setitimer(signal.ITIMER_REAL, LONGEST_S)
            try:
                run(data)
            except Exception:
                traceback.print_exc()
                (Path(folder) / f"crash-{count}").write_bytes(data)
                return 1
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"number_of_executed_units: {count}\npeak_rss_mb: {most}")
    return int(most > MOST_MEGABYTES)


if __name__ == "__main__":
    sys.exit(main())
