"""Who may import whom, as ARCHITECTURE.md says it. Imports for types only count as well."""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.tests.structure.source_tree import (
    PACKAGE,
    Import,
    Module,
    imports,
    modules,
    within,
)

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Room:
    """What the modules of a room may import besides the standard library and the room itself."""

    ours: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


CORE_MODEL = (
    "sharing.analysis",
    "sharing.draft",
    "sharing.errors",
    "sharing.findings",
    "sharing.map_snapshot",
    "sharing.names",
    "sharing.plan.model",
    "sharing.progress",
    "sharing.publish.PublishedService",
    "sharing.report",
    "sharing.sddraft",
)
WIDGETS = ("qgis.gui", "qgis.utils", "qgis.PyQt.QtWidgets", "qgis.PyQt.uic")

ROOMS = {
    "": Room(),
    # urllib3 is what requests is made of: its errors come through.
    "sharing": Room(foreign=("lxml", "requests", "urllib3")),
    # distributed only where a Dask scheduler's address is given.
    "qgis_bridge": Room(
        ours=("sharing",), foreign=("qgis", "osgeo", "numpy", "lxml", "distributed"), never=WIDGETS
    ),
    "arcpy": Room(ours=("sharing", "qgis_bridge"), foreign=("qgis",), never=WIDGETS),
    "algorithms": Room(ours=("sharing", "qgis_bridge", "arcpy"), foreign=("qgis",), never=WIDGETS),
    "tasks": Room(ours=("sharing", "qgis_bridge", "local_portal.process"), foreign=("qgis",), never=WIDGETS),
    "ui": Room(ours=("tasks", "qgis_bridge", *CORE_MODEL), foreign=("qgis",), never=("requests",)),
    "local_portal": Room(
        ours=(
            "sharing.sddraft",
            "sharing.staging",
            "sharing.esri_json",
            "sharing.cim",
            "sharing.draft.settings",  # what the reader of a .sddraft returns
            "sharing.errors",
            "sharing.names",
            "sharing.own_python",
            "sharing.progress",
            "sharing.tiles",
            "qgis_bridge",
        ),
        foreign=(
            "cryptography",
            "lxml",
            "multipart",
            "numpy",
            "orjson",
            "osgeo",
            "python_multipart",
            "psycopg",
            "sqlalchemy",
            "starlette",
            "uvicorn",
        ),
        never=("sharing.portal", "sharing.publish"),
    ),
    "plugin": Room(
        ours=("sharing", "qgis_bridge", "arcpy", "algorithms", "tasks", "ui", "local_portal"),
        foreign=("qgis",),
    ),
}


def forbidden(module: Module) -> list[str]:
    """Return the imports of a module that its room does not allow, one line each."""
    room_name = module.parts[0] if module.parts else ""
    room = ROOMS[room_name]
    return [
        f"{module.path}:{found.line} imports {found.name}"
        for found in imports(module)
        if not _allowed(found, room_name, room)
    ]


def _allowed(found: Import, room_name: str, room: Room) -> bool:
    if any(within(found.name, name) for name in room.never):
        return False
    if found.ours:
        return any(within(found.name, name) for name in (room_name, *room.ours) if name)
    top = found.name.partition(".")[0]
    return top in sys.stdlib_module_names or top in room.foreign


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.path)
def test_a_module_imports_only_what_its_room_may(module: Module) -> None:
    assert module.parts == () or module.parts[0] in ROOMS, f"{module.path} lies in no room of ARCHITECTURE.md"
    if module.parts:
        assert forbidden(module) == []


def test_the_root_imports_nothing_of_weight() -> None:
    root = next(module for module in modules() if module.path == "__init__.py")
    at_import = [node for node in root.tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    told = {
        name
        for node in at_import
        for name in (
            [node.module] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
        )
    }
    assert told <= {"__future__", "typing"}
    assert all(not getattr(node, "level", 0) for node in at_import)


def test_the_portal_and_its_client_share_no_reading_of_the_protocol() -> None:
    """Neither side reaches the other by any number of steps, packages' own imports included."""
    reached = _reach("local_portal")
    assert not {name for name in reached if within(name, "sharing.portal")}
    assert not {name for name in _reach("sharing") if within(name, "local_portal")}


def _reach(room: str) -> set[str]:
    """Return all modules that importing everything in a room can load."""
    by_name = {module.name: module for module in modules()}
    waiting = [name for name in by_name if within(name, room)]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in seen or name not in by_name:
            continue
        seen.add(name)
        waiting.extend(name.rsplit(".", count)[0] for count in range(1, name.count(".") + 1))
        for found in imports(by_name[name]):
            if found.ours:
                waiting.extend((found.name, found.name.rpartition(".")[0]))
    return seen


def test_every_room_of_the_table_is_in_the_architecture(root: Path) -> None:
    page = (root / "ARCHITECTURE.md").read_text(encoding="utf-8")
    missing = [name for name in ROOMS if name and f"`{name}/`" not in page and f"`{name}.py`" not in page]
    assert missing == []


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("sharing/draft/x.py", "import qgis.core"),
        ("sharing/draft/x.py", "def f():\n    from osgeo import ogr"),
        ("sharing/draft/x.py", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import numpy"),
        ("sharing/draft/x.py", "from ...qgis_bridge import snapshot"),
        ("sharing/draft/x.py", "from ....other import thing"),
        ("sharing/draft/__init__.py", "from ....other import thing"),
        ("sharing/names.py", f"from {PACKAGE}.sharing import errors"),
        ("qgis_bridge/x.py", "from qgis.PyQt.QtWidgets import QLabel"),
        ("qgis_bridge/x.py", "from qgis.PyQt import QtWidgets"),
        ("ui/x.py", "import requests"),
        ("ui/x.py", "from ..sharing.portal import Portal"),
        ("ui/x.py", "from ..sharing import portal"),
        ("local_portal/x.py", "from ..sharing.portal import Portal"),
        ("local_portal/services/x.py", "from ...sharing.publish import publish"),
        ("algorithms/x.py", "from ..tasks.work import Work"),
        ("tasks/x.py", "from ..ui.dock import Dock"),
    ],
)
def test_a_wrong_import_is_seen(path: str, source: str) -> None:
    assert forbidden(Module(path, source))


@pytest.mark.parametrize(
    ("path", "source"),
    [
        (
            "sharing/draft/x.py",
            "import json\nfrom lxml import etree\nfrom ..errors import DraftError\nfrom . import y",
        ),
        (
            "sharing/draft/__init__.py",
            "from .settings import ServiceSettings\nfrom ..names import service_name",
        ),
        ("ui/x.py", "from qgis.PyQt.QtWidgets import QLabel\nfrom ..tasks.work import Work"),
        ("local_portal/x.py", "from ..sharing.sddraft import build\nfrom starlette.routing import Route"),
    ],
)
def test_a_right_import_is_let_through(path: str, source: str) -> None:
    assert forbidden(Module(path, source)) == []
