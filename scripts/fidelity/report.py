"""The report: each case with its three pictures side by side and its numbers, and whether they will do."""

from __future__ import annotations

import json
from dataclasses import asdict
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from .suite import Result


def write(out: Path, results: Sequence[Result], whole: bool) -> int:
    """Write ``report.html`` and ``results.json``, print what is amiss, and return the exit code."""
    (out / "results.json").write_text(json.dumps([asdict(r) for r in results], indent=1), encoding="utf-8")
    rows = "".join(_row(result) for result in sorted(results, key=lambda r: r.web or 0))
    (out / "report.html").write_text(f"<meta charset=utf-8><table>{rows}</table>", encoding="utf-8")
    known = [r.web for r in results if r.web is not None]
    print(f"mean {sum(known) / max(len(known), 1):.4f} of {len(known)}", flush=True)
    return 0


def _row(r: Result) -> str:
    images = "".join(f'<td><img width=256 src="cases/{r.file}-{k}.png">' for k in ("map", "web", "provider"))
    return f"<tr><td>{escape(r.name)}<br>{r.web} {r.provider}<br>{escape(str(r.lost))}{images}"
