"""Which names of arcpy are here, and what a script uses of them, without running it."""

from __future__ import annotations

import ast
import importlib
import inspect
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .nearest import nearest_way

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MODULES = ("", "analysis", "conversion", "da", "management", "mapping", "metadata", "mp", "server", "sharing")
SUPPORTED, PARTIAL, MISSING = "supported", "partial", "missing"

# Names that are here with less than arcpy's: what is not done.
LESS = {
    "arcpy.mp.Layer.setDefinition": "texts, visibility, scales, transparency, filter, renderer and labels "
    "where QGIS has a counterpart",
    "arcpy.mp.Map.updateConnectionProperties": "files and geodatabases, no databases",
    "arcpy.mp.LayerFile": "a symbol of a .lyrx that QGIS has no counterpart for is drawn by its default",
    "arcpy.mp.ArcGISProject.importDocument": "the layers of a .mapx",
    "arcpy.mp.ArcGISProject.createMap": "makes a map theme",
    "arcpy.da.Editor": "takes changes of rows back, not tables made or deleted; no redo",
    "arcpy.da.InsertCursor.insertRow": "the object id that it returns holds in tables without gaps",
    "arcpy.management.CalculateField": "Python and SQL, no Arcade",
    "arcpy.management.SelectLayerByLocation": "distances in the layer's own units",
    "arcpy.management.CreateFeatureDataset": "comes to be with its first feature class",
    "arcpy.management.DefineProjection": "shapefiles",
    "arcpy.analysis.Buffer": "distances in the layer's own units, no fields",
    "arcpy.analysis.Intersect": "two inputs",
    "arcpy.conversion.FeaturesToJSON": "GeoJSON",
}


@dataclass(frozen=True)
class Use:
    """A name of arcpy in a script: ``name`` in full, the ``lines`` where it stands, verdict and remark."""

    name: str
    lines: tuple[int, ...]
    verdict: str
    remark: str


def names_here() -> dict[str, list[str]]:
    """Return the public names by module, classes with what they offer."""
    return {module: sorted(_names(module)) for module in MODULES}


def check(script: Path) -> list[Use]:
    """Return what a script uses of arcpy, in the order of first use.

    What is reached through an object (``layer.visible``) is not followed.

    Raises:
        SyntaxError: the script is no Python.
    """
    tree = ast.parse(script.read_text(encoding="utf-8-sig"), filename=str(script))
    found: dict[str, list[int]] = {}
    for name, line in _Reader(tree).uses():
        found.setdefault(name, []).append(line)
    uses = [Use(name, tuple(sorted(set(lines))), *_verdict(name)) for name, lines in found.items()]
    return sorted(uses, key=lambda use: (use.lines[0], use.name))


def report(uses: list[Use]) -> str:
    """Return the list as text, one name a line."""
    width = max((len(use.name) for use in uses), default=0)
    lines = []
    for use in uses:
        where = ", ".join(str(line) for line in use.lines)
        remark = f"  {use.remark}" if use.remark else ""
        lines.append(f"{use.verdict:<9}  {use.name:<{width}}  line {where}{remark}")
    missing = sum(use.verdict == MISSING for use in uses)
    lines.append(f"{len(uses)} names, {missing} missing")
    return "\n".join(lines)


def table() -> str:
    """Return the names that are here as a table in Markdown, and below it what some of them lack."""
    rows = ["| module | names |", "|---|---|"]
    for module, names in names_here().items():
        listed = ", ".join(f"`{name}`" for name in names if not _is_older_spelling(name))
        rows.append(f"| `{'.'.join(filter(None, ('arcpy', module)))}` | {listed} |")
    less = [f"- `{name}`: {remark}" for name, remark in sorted(LESS.items())]
    return "\n".join([*rows, "", "With less than arcpy's:", "", *less])


def _is_older_spelling(name: str) -> bool:
    tool, _, box = name.rpartition("_")
    return bool(tool) and box in MODULES


class _Reader:
    """Follows ``import arcpy`` and its kin through a script."""

    def __init__(self, tree: ast.Module) -> None:
        self._tree = tree
        self._bound: dict[str, str] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    if alias.name.split(".")[0] == "arcpy":
                        self._bound[alias.asname or "arcpy"] = alias.name if alias.asname else "arcpy"
            elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "arcpy":
                for alias in node.names:
                    self._bound[alias.asname or alias.name] = f"{node.module}.{alias.name}"

    def uses(self) -> Iterator[tuple[str, int]]:
        """Yield each name of arcpy in full with its line."""
        inner = {id(node.value) for node in ast.walk(self._tree) if isinstance(node, ast.Attribute)}
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Attribute) and id(node) not in inner:
                name = self._full(node)
                if name:
                    yield name, node.lineno
            elif isinstance(node, ast.Name) and id(node) not in inner and node.id in self._bound:
                if self._bound[node.id] not in {"arcpy", *(f"arcpy.{module}" for module in MODULES)}:
                    yield self._bound[node.id], node.lineno

    def _full(self, node: ast.Attribute) -> str:
        parts = [node.attr]
        value: ast.expr = node.value
        while isinstance(value, ast.Attribute):
            parts.insert(0, value.attr)
            value = value.value
        if isinstance(value, ast.Name) and value.id in self._bound:
            return ".".join([self._bound[value.id], *parts])
        return ""


def _verdict(name: str) -> tuple[str, str]:
    known = next((start for start in _starts(name) if start in LESS), "")
    if known:
        return PARTIAL, LESS[known]
    try:
        thing: Any = importlib.import_module(__package__)
        for part in name.split(".")[1:]:
            if inspect.isclass(thing) or inspect.ismodule(thing):
                thing = getattr(thing, part)
            else:
                break
    except (NotImplementedError, AttributeError):
        way = nearest_way(name)
        return MISSING, f"in QGIS: {way}" if way else ""
    return SUPPORTED, ""


def _starts(name: str) -> list[str]:
    """Return the name and its beginnings, with the older spelling of a tool as the newer one."""
    module, _, rest = name.rpartition(".")
    tool, _, box = rest.rpartition("_")
    full = f"arcpy.{box}.{tool}" if module == "arcpy" and tool and box in MODULES else name
    parts = full.split(".")
    return [".".join(parts[:length]) for length in range(len(parts), 1, -1)]


def _names(module: str) -> Iterator[str]:
    loaded = importlib.import_module(f".{module}" if module else ".", __package__)
    for name in loaded.__all__:
        thing = getattr(loaded, name)
        if not inspect.ismodule(thing):
            yield name
