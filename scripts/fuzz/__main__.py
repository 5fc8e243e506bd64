"""Fuzz what takes hostile input: ``python -m web_layer_sharing.scripts.fuzz SECONDS [TARGET ...]``.

Each target runs in a process of its own, led by coverage with atheris, where there is one for this Python,
else by chance alone.  An input breaks a target that raises anything but our errors, takes longer than
five seconds or more than 500 MB.  Such inputs lie in ``build/fuzz/TARGET`` afterwards; once mended they
belong into ``tests/fuzz/finds``.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
OUT = Path(os.environ.get("WLS_FUZZ_OUT") or ROOT / "build" / "fuzz")
TARGETS = ("sddraft", "archive", "tiles", "answers", "sql", "queries", "multipart")
LED, BY_CHANCE = ".led", ".by_chance"


def fuzz(target: str, seconds: int, seed: int) -> str:
    """Run one target; return what broke it, empty if nothing did."""
    folder = OUT / target
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*-*"):
        old.unlink()
    way = LED if importlib.util.find_spec("atheris") else BY_CHANCE
    log = folder / "log.txt"
    end = time.monotonic() + seconds
    while True:
        left = max(int(end - time.monotonic()), 1)
        code = _run(way, target, left, seed, folder)
        words = log.read_text(errors="replace")
        print(f"{target:10} {'by coverage' if way == LED else 'by chance'} {_figures(words)}", flush=True)
        broken = [path for path in sorted(folder.glob("*-*")) if not _was_the_machine(path, target, folder)]
        if broken or not list(folder.glob("timeout-*")):
            break
        for path in folder.glob("timeout-*"):
            path.unlink()
        if time.monotonic() >= end:
            return ""
        seed += 1
    return "" if code == 0 and not broken else f"{target}: {[path.name for path in broken]}, see {log}"


def _run(way: str, target: str, seconds: int, seed: int, folder: Path, *inputs: str) -> int:
    """Run one target in a process of its own, over inputs if there are any; what it says goes to a log."""
    command = [
        sys.executable,
        "-m",
        f"{__package__}{way}",
        target,
        str(seconds),
        str(seed),
        str(folder),
        *inputs,
    ]
    log = folder / ("again.txt" if inputs else "log.txt")
    with log.open("w") as told:
        run = subprocess.run(command, stdout=told, stderr=subprocess.STDOUT, check=False, cwd=folder)
    return run.returncode


def _was_the_machine(path: Path, target: str, folder: Path) -> bool:
    """Tell whether an input that took too long does so no more: others had the processor then."""
    return path.name.startswith("timeout-") and _run(LED, target, 1, 1, folder, str(path)) == 0


def _figures(words: str) -> str:
    """Return how many inputs there were and how much memory was taken."""
    names = ("number_of_executed_units", "peak_rss_mb", "slowest_unit_time_sec")
    found = {name: re.search(rf"{name}:\s*(\S+)", words) for name in names}
    return ", ".join(f"{name} {match[1]}" for name, match in found.items() if match)


def main() -> int:
    """Fuzz one target after the other; 1 if one broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", type=int, help="for each target")
    parser.add_argument("targets", nargs="*", default=TARGETS, metavar="TARGET")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    broken = list(filter(None, (fuzz(target, given.seconds, given.seed) for target in given.targets)))
    for words in broken:
        print(words, file=sys.stderr)
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
