"""Esri's models of the web map specification read what the suite publishes: the ``arcgis-mapping`` package.

They refuse words that the specification does not have and drop names that it does not have, so what comes
back must be what went in.  It is run in a process of its own, since the package only reads itself within the
rest of Esri's Python API, of which it needs no more than names.
"""

from __future__ import annotations

import importlib
import json
import re
import subprocess
import sys
import types
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PACKAGES = (
    "arcgis-mapping==5.1.0", "pydantic", "pydantic-core", "typing-extensions", "annotated-types",
    "typing-inspection",
)  # fmt: skip
# Esri's JavaScript client writes and reads them in lines; the models have none of them.
MORE = frozenset({"cap", "join", "miterLimit"})
MAP: dict[str, Any] = {
    "baseMap": {"title": "None", "baseMapLayers": []},
    "spatialReference": {"wkid": 3857},
    "version": "2.31",
    "authoringApp": "Fidelity",
    "authoringAppVersion": "1",
}


def fetched(folder: Path) -> Path:
    """Fetch the package by pip into a folder, once, and return the folder.

    Raises ``RuntimeError`` where pip fails.
    """
    if not (folder / "arcgis").exists():
        command = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(folder)]
        done = subprocess.run([*command, *PACKAGES], capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"pip: {done.stderr[-2000:]}")
    return folder


def complaints(folder: Path, layers: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Return what the models say of layers of a web map, by name; the alike only once.

    Raises ``RuntimeError`` where they break down, or take a word for one of the specification's that is none.
    """
    told = json.dumps(layers)
    command = [sys.executable, "-W", "ignore", str(Path(__file__)), str(folder)]
    done = subprocess.run(command, input=told, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"models: {done.stderr[-2000:]}")
    found: list[str] = json.loads(done.stdout.splitlines()[-1])
    return found


def _models(folder: str) -> Any:
    """Return the model of a web map, with stand-ins for what surrounds it in the Python API."""
    sys.path.append(folder)

    class Lazy:
        def __init__(self, name: str) -> None:
            self._name = name

        def __getattr__(self, name: str) -> Any:
            return getattr(importlib.import_module(self._name), name)

    around: dict[str, dict[str, Any]] = {
        "arcgis": {},
        "arcgis.auth": {},
        "arcgis.auth.tools": {"LazyLoader": Lazy},
        "arcgis._impl": {},
        "arcgis._impl.common": {},
        "arcgis._impl.common._deprecate": {"deprecated": lambda *_, **__: lambda wrapped: wrapped},
        "arcgis.map": {},
    }
    for name, members in around.items():
        made = types.ModuleType(name)
        made.__path__ = [f"{folder}/arcgis/map"] if name == "arcgis.map" else []
        vars(made).update(members)
        sys.modules[name] = made
    return importlib.import_module("arcgis.map.dataclasses.models.mapping").Webmap


def _lost(sent: Any, read: Any, place: str = "") -> Iterator[str]:
    """Yield where what was read differs from what was sent, the numbers in lists left out."""
    if isinstance(sent, dict) and isinstance(read, dict):
        for name, value in sent.items():
            if name in read:
                yield from _lost(value, read[name], f"{place}.{name}")
            elif name not in MORE:
                yield f"{place}.{name} is no name"
    elif isinstance(sent, list) and isinstance(read, list) and len(sent) == len(read):
        for one, other in zip(sent, read):
            yield from _lost(one, other, f"{place}[]")
    elif sent != read:
        yield f"{place}: {sent!r:.60} became {read!r:.60}"


def _problems(model: Any, layer: Mapping[str, Any]) -> Iterator[str]:
    sent = {**MAP, "operationalLayers": [dict(layer)]}
    try:
        # The models put what they read into what they are given.
        read = model(**deepcopy(sent)).model_dump(by_alias=True, exclude_unset=True, mode="json")
    except ValueError as error:
        yield re.sub(r"\s+", " ", str(error))[:300]
        return
    yield from _lost(sent, read)


def main() -> int:
    """Read layers as JSON and print what is wrong with them as JSON."""
    model = _models(sys.argv[1])
    layers = json.load(sys.stdin)
    found: dict[str, str] = {}
    for name, layer in layers.items():
        for problem in _problems(model, layer):
            found.setdefault(problem, name)
    wrong = {"id": "0", "layerType": "ArcGISFeatureLayer", "title": "wrong", "visibilityMode": "sometimes"}
    if not list(_problems(model, {**wrong, "layerType": "Unheard"})):
        raise SystemExit("a layer of no kind is taken for one")
    print(json.dumps([f"{name}: {problem}" for problem, name in found.items()]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
