"""The report: each case with its three pictures side by side and its numbers, and whether they will do."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import asdict
from html import escape
from typing import TYPE_CHECKING

from ...qgis_bridge.symbology.coverage import APPROXIMATE, CLASSIFIED, DROPPED, EXACT, PICTURE
from ..coverage_report import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from .suite import Result

LEAST = {EXACT: 0.98, PICTURE: 0.97, APPROXIMATE: 0.85, DROPPED: 0.0}
"""How like the map the web's drawing must be, by verdict."""
MEAN = 0.97
FEWEST = 120
_ORDER = (DROPPED, APPROXIMATE, PICTURE, EXACT)
_STYLE = """body{font:14px sans-serif;margin:2em}table{border-collapse:collapse}
td,th{border-bottom:1px solid #ccc;padding:6px;vertical-align:top;text-align:left}
img{width:256px;height:256px;border:1px solid #eee}.miss{background:#fee}"""


_LEGEND = """From left to right: QGIS's canvas, Esri's JavaScript SDK, QGIS's own ArcGIS provider. The
number is SSIM (texture similarity for patterns), then the mean colour difference (CIE76)."""


def write(out: Path, results: Sequence[Result], wrong: Sequence[str], whole: bool) -> int:
    """Write ``report.html`` and ``results.json``, print what is amiss, and return the exit code.

    ``wrong`` are expressions that come out differently in Arcade, and what Esri's models complain of.  Of a
    whole run the numbers go into the documentation as well, and the mean and the count are judged.
    """
    (out / "results.json").write_text(json.dumps([asdict(r) for r in results], indent=1), encoding="utf-8")
    drawn = [result.web for result in results if result.web is not None]
    mean = sum(drawn) / max(len(drawn), 1)
    misses = {result.name: reason for result in results for reason in _misses(result)}
    (out / "report.html").write_text(_page(results, misses, mean), encoding="utf-8")
    if whole:
        _publish_numbers(results)
        if mean < MEAN:
            misses["all cases"] = f"mean {mean:.4f}, wanted {MEAN}"
        if len(results) < FEWEST:
            misses["the suite"] = f"{len(results)} cases, wanted {FEWEST}"
    misses.update({f"remark {number}": told for number, told in enumerate(wrong, 1)})
    for name, reason in misses.items():
        print(f"MISS {name}: {reason}", flush=True)
    provided = [result.provider for result in results if result.provider is not None]
    other = sum(provided) / max(len(provided), 1)
    print(
        f"{len(results)} cases, mean {mean:.4f} in Esri's client, {other:.4f} in QGIS's provider", flush=True
    )
    print(out / "report.html", flush=True)
    return 1 if misses else 0


def verdict(result: Result) -> str:
    """Return the case's verdict: the least of its entries' and of what it says it lost."""
    lost = {what for what, _ in result.lost}
    words = [CLASSIFIED[entry].word for entry in result.entries if entry in CLASSIFIED]
    words += [each.word for each in CLASSIFIED.values() if each.word == DROPPED and each.finding in lost]
    return min(words, key=_ORDER.index, default=APPROXIMATE)


def _misses(result: Result) -> Iterator[str]:
    word = verdict(result)
    if result.web is None:
        yield f"nothing was drawn: {'; '.join(result.told)[:200]}"
    elif word == DROPPED and not result.lost:
        yield "dropped without a finding"
    elif result.web < LEAST[word]:
        yield f"{result.web:.3f}, {word} wants {LEAST[word]}"


def _publish_numbers(results: Sequence[Result]) -> None:
    """Keep the lowest numbers of each entry's cases for the page on cartography."""
    lowest: dict[str, list[list[float]]] = defaultdict(list)
    for result in results:
        for entry in result.entries:
            if entry in CLASSIFIED and result.web is not None and result.provider is not None:
                lowest[entry].append([result.web, result.provider])
    told = {entry: [min(each) for each in zip(*pairs)] for entry, pairs in sorted(lowest.items())}
    NUMBERS.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def _page(results: Sequence[Result], misses: dict[str, str], mean: float) -> str:
    rows = "".join(_row(result, misses.get(result.name, "")) for result in sorted(results, key=_number))
    head = f"<!doctype html><html lang=en><meta charset=utf-8><title>Fidelity</title><style>{_STYLE}</style>"
    told = f"<h1>{len(results)} styles, {mean:.4f} on average</h1><p>{len(misses)} missed. {_LEGEND}</p>"
    return f"{head}{told}<table><tr><th>case<th>map<th>web<th>provider{rows}</table></html>"


def _number(result: Result) -> float:
    return result.web if result.web is not None else -1.0


def _row(result: Result, miss: str) -> str:
    images = "".join(
        f'<td><img alt="{kind}" loading=lazy src="cases/{result.file}-{kind}.png">{numbers}'
        for kind, numbers in (
            ("map", ""),
            ("web", f"<br>{result.web} / {result.web_color}"),
            ("provider", f"<br>{result.provider} / {result.provider_color}"),
        )
    )
    lost = "<br>".join(escape(f"{what} → {kept}") for what, kept in result.lost)
    kind = " class=miss" if miss else ""
    word = f"{verdict(result)} (texture)" if result.texture else verdict(result)
    told = [f"<b>{escape(result.name)}</b>", word, escape(", ".join(result.entries)), lost, escape(miss)]
    return f"<tr{kind}><td>{'<br>'.join(told)}{images}"
