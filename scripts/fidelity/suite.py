"""The run: which cases, what is drawn anew, and what the numbers have to be."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import requests
from qgis.core import QgsProject
from qgis.PyQt.QtGui import QImage

from . import browser, drawing, expressions, metric, models, publishing, sample
from .all_cases import all_cases
from .case import has_brush, is_texture

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .case import Case

ASK_TIMEOUT_S = 60
SECONDS_A_CASE = 8
_MEASURE = hashlib.sha256(Path(metric.__file__).read_bytes()).hexdigest()


@dataclass
class Result:
    """What came of a case; numbers are None where nothing was drawn. ``print`` tells what was drawn."""

    name: str
    file: str
    entries: list[str]
    lost: list[list[str]]
    fingerprint: str = ""
    texture: bool = False
    over: str = ""
    measure: str = ""
    web: float | None = None
    web_color: float | None = None
    provider: float | None = None
    provider_color: float | None = None
    told: list[str] = field(default_factory=list)


def run(out: Path, words: Sequence[str], fresh: bool) -> int:
    """Run the suite and return the exit code."""
    from . import report

    if fresh:
        shutil.rmtree(out / "cases", ignore_errors=True)
    (out / "cases").mkdir(parents=True, exist_ok=True)
    sdk = browser.bundle(out / "sdk")
    known = all_cases(out / "pictures")
    cases = [case for case in known if not words or any(word in case.name for word in words)]
    beneath = {case.over for case in cases} - {case.name for case in cases}
    cases += [case for case in known if case.name in beneath]
    shutil.rmtree(out / "portal", ignore_errors=True)
    project = QgsProject.instance()
    layers = publishing.project_of(cases, out / "data", project)
    print(f"{len(cases)} cases", flush=True)
    with publishing.published(project, out) as published:
        print(f"published at {published.portal}", flush=True)
        results = {case.name: _canvas(case, layers, published, project, out) for case in cases}
        read = models.complaints(models.fetched(out / "models"), _as_web_layers(published, results))
        _draw_web(results, published, sdk, out)
    wrong = [] if words else expressions.differences(sdk)
    return report.write(out, list(results.values()), [*wrong, *read], whole=not words)


def _as_web_layers(published: Any, names: Iterable[str]) -> dict[str, Any]:
    """Return each case as a layer of a web map, twice: with plain symbols, and as the item keeps it."""
    made = {}
    for name in names:
        head = {"id": name, "title": name, "layerType": "ArcGISFeatureLayer", "url": published.urls[name]}
        drawn = {"drawingInfo": _asked(published.urls[name])["drawingInfo"]}
        whole = {
            key: value for key, value in _of_item(published, published.numbers[name]).items() if key != "id"
        }
        made[f"{name}, plain"] = {**head, "layerDefinition": drawn}
        made[name] = {**head, **whole}
    return made


def file_name(name: str) -> str:
    """Return a case's name as a file's."""
    return "".join(
        letter if letter.isalnum() else "-" if letter == " " else f"_{ord(letter):x}" for letter in name
    )


def _canvas(case: Case, layers: Any, published: Any, project: QgsProject, out: Path) -> Result:
    """Draw a case in QGIS, both ways, unless it is drawn already."""
    file = file_name(case.name)
    beneath = [layers[case.over]] if case.over else []
    brush = has_brush(layers[case.name])
    image = drawing.canvas([layers[case.name], *beneath], project, brush)
    image.save(str(out / "cases" / f"{file}-map.png"))
    result = Result(case.name, file, list(case.entries), [list(pair) for pair in published.lost[case.name]])
    result.texture, result.over = is_texture(layers[case.name]), case.over
    result.fingerprint = _fingerprint(case.name, published, out / "cases" / f"{file}-map.png")
    known = _known(out / "cases" / f"{file}.json")
    if known and known.fingerprint == result.fingerprint and known.web is not None:
        known.entries, known.lost = result.entries, result.lost
        _measure_anew(known, result.texture, out)
        return known
    names = [case.name, case.over] if case.over else [case.name]
    served = drawing.canvas([drawing.served(published.urls[name]) for name in names], project, brush)
    served.save(str(out / "cases" / f"{file}-provider.png"))
    likeness = metric.compare(image, served, result.texture)
    result.provider, result.provider_color = likeness.ssim, likeness.color
    result.measure = _MEASURE
    _keep(result, out)
    return result


def _measure_anew(known: Result, texture: bool, out: Path) -> None:
    """Compare the pictures that are there, if they were compared in another way."""
    if known.measure == _MEASURE and known.texture == texture:
        return
    folder = out / "cases"
    image = QImage(str(folder / f"{known.file}-map.png"))
    served, web = (QImage(str(folder / f"{known.file}-{kind}.png")) for kind in ("provider", "web"))
    likeness = metric.compare(image, served, texture)
    known.provider, known.provider_color = likeness.ssim, likeness.color
    likeness = metric.compare(image, web, texture)
    known.web, known.web_color = likeness.ssim, likeness.color
    known.texture, known.measure = texture, _MEASURE
    _keep(known, out)


def _fingerprint(name: str, published: Any, picture: Path) -> str:
    """Return what tells whether a drawing is still the one of what is published now."""
    layer = _asked(published.urls[name])
    told = json.dumps(
        [layer.get("drawingInfo"), _drawn_of_item(published, published.numbers[name])], sort_keys=True
    )
    parts = [told.encode(), picture.read_bytes(), browser.SDK_VERSION.encode()]
    return hashlib.sha256(b"".join(parts)).hexdigest()


def _asked(url: str) -> Any:
    # The portal's certificate is its own, made a moment ago in a folder of ours.
    answer = requests.get(url, params={"f": "json"}, verify=False, timeout=ASK_TIMEOUT_S)  # noqa: S501
    return answer.json()


_ITEMS: dict[str, dict[int, Any]] = {}


def _of_item(published: Any, number: int) -> Any:
    if published.item not in _ITEMS:
        url = f"{published.portal}/sharing/rest/content/items/{published.item}/data"
        told = _asked(url)
        _ITEMS[published.item] = {layer["id"]: layer for layer in told["layers"]}
    return _ITEMS[published.item].get(number) or {}


def _drawn_of_item(published: Any, number: int) -> Any:
    # Not pop-ups and forms: they are not drawn.
    whole = _of_item(published, number)
    return {key: whole.get(key) for key in ("layerDefinition", "showLabels", "blendMode", "effect")}


def _draw_web(results: dict[str, Result], published: Any, sdk: Path, out: Path) -> None:
    waiting = [result for result in results.values() if result.web is None]
    if not waiting:
        return

    def drawn(name: str, picture: bytes, told: list[str]) -> None:
        _take(results[name], picture, told, out)

    center = sample.VIEW.center()
    work = {
        "portal": published.portal,
        "item": published.item,
        "center": {"x": center.x(), "y": center.y()},
        "scale": drawing.scale(),
        "cases": [
            {
                "name": each.name,
                "layers": [published.numbers[name] for name in (each.over, each.name) if name],
                "pixels": sample.PIXELS * drawing.DENSITY,
            }
            for each in waiting
        ],
    }  # fmt: skip
    browser.draw(browser.Browser(sdk, work, drawn), 120 + SECONDS_A_CASE * len(waiting))


def _take(result: Result, picture: bytes, told: list[str], out: Path) -> None:
    image = QImage.fromData(picture)
    result.told = told
    if image.isNull():
        print(f"  nothing drawn: {result.name} {told[:1]}", flush=True)
    else:
        path = out / "cases" / f"{result.file}-web.png"
        path.write_bytes(picture)
        likeness = metric.compare(
            QImage(str(out / "cases" / f"{result.file}-map.png")), image, result.texture
        )
        result.web, result.web_color = likeness.ssim, likeness.color
        print(f"  {likeness.ssim:.3f} {result.provider:.3f} {result.name}", flush=True)
    _keep(result, out)


def _known(path: Path) -> Result | None:
    return Result(**json.loads(path.read_text(encoding="utf-8"))) if path.exists() else None


def _keep(result: Result, out: Path) -> None:
    path = out / "cases" / f"{result.file}.json"
    path.write_text(json.dumps(asdict(result), indent=1, ensure_ascii=False), encoding="utf-8")
