"""Measure what has a target, beside what it is measured against, and say whether each target is met.

``bench.py [SUBJECT ...]`` measures all subjects or those named, prints a table, writes
``build/bench/result.json`` and exits non-zero when a figure misses its target.  ``SCALE=small`` takes small
inputs and wide targets, for a look within two minutes, and leaves out the desktop unless it is named.
``WLS_BENCH_ALLOWANCE`` widens or narrows every target by a factor, for machines that are known to be uneven.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.inputs import Inputs
from benchmarks.rows import table
from benchmarks.scales import SCALES
from benchmarks.subjects import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.rows import Row

ROOT = Path(__file__).resolve().parent.parent
OUT = Path(os.environ.get("WLS_BENCH_OUT") or ROOT / "build" / "bench")


def main(names: Sequence[str]) -> int:
    """Measure the subjects of these names (all, if none is given) and return the exit code."""
    scale_name = os.environ.get("SCALE") or "full"
    unknown = sorted({*names} - {*SUBJECTS})
    if unknown or scale_name not in SCALES:
        print(f"subjects are {', '.join(SUBJECTS)}; SCALE is {' or '.join(SCALES)}", file=sys.stderr)
        return 2
    scale = SCALES[scale_name]
    allowance = float(os.environ.get("WLS_BENCH_ALLOWANCE") or scale.allowance)
    rows: list[Row] = []
    for name in names or [each for each in SUBJECTS if each not in scale.left_out]:
        print(f"measuring {name}", flush=True)
        rows += SUBJECTS[name](Inputs(OUT / "inputs"), scale, OUT / name)
        shutil.rmtree(OUT / name)
    passed = all(row.passed(allowance) for row in rows)
    result = {
        "passed": passed,
        "scale": scale_name,
        "allowance": allowance,
        "processors": os.cpu_count(),
        "load": os.getloadavg()[0],
        "rows": [row.as_json(allowance) for row in rows],
    }
    (OUT / "result.json").write_text(json.dumps(result, indent=2), encoding="utf-8")
    print(table(rows, allowance))
    judged = "" if allowance == 1 else f" (targets times {allowance:g})"
    print(f"{'every target is met' if passed else 'a target is missed'}{judged}")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
