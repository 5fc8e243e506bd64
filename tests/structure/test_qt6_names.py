"""Qt by names that both Qt 5 and Qt 6 know: each one that the code uses is looked up in PyQt6.

QGIS 4 brings PyQt6, where an enum's member is found below the enum only (``Qt.ItemDataRole.UserRole``)
and several classes have moved. A QGIS on Qt 6 is not needed for that, PyQt6 from the package index is.
"""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.tests.structure.source_tree import Module, files, modules, python_files

if TYPE_CHECKING:
    from pathlib import Path

# Names that qgis.PyQt adds to what PyQt6 has.
ADDED_BY_QGIS = {"QtCore.NULL"}

LOOK_UP = """
import importlib, inspect, json, sys
missing = []
for name in json.load(sys.stdin):
    module, *rest = name.split(".")
    try:
        found = importlib.import_module("PyQt6." + module)
        for part in rest:
            if not (inspect.isclass(found) or inspect.ismodule(found)):
                break  # below a value or a method no name is Qt's
            found = getattr(found, part)
    except (ImportError, AttributeError):
        missing.append(name)
json.dump(missing, sys.stdout)
"""

LOAD_FORMS = """
import sys
from PyQt6 import QtWidgets, uic
application = QtWidgets.QApplication([])
for path in sys.argv[1:]:
    uic.loadUi(path)
"""


def qt_names(tree: ast.Module) -> set[str]:
    """Return the dotted Qt names that a module uses, from the Qt module on: ``QtCore.Qt.Orientation``."""
    bound: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[:2] == ["qgis", "PyQt"]:
            below = (node.module or "").split(".")[2:]
            for alias in node.names:
                bound[alias.asname or alias.name] = ".".join((*below, alias.name))
    used = {_chain(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    dotted = {chain for chain in used if chain.partition(".")[0] in bound}
    found = {f"{bound[root]}.{rest}" for root, _, rest in (chain.partition(".") for chain in dotted)}
    return found | set(bound.values())


def _chain(node: ast.expr) -> str:
    """Return ``a.b.c`` for a chain of names, and nothing for a chain that starts with anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        start = _chain(node.value)
        return f"{start}.{node.attr}" if start else ""
    return ""


def unknown_to_qt_6(names: set[str]) -> list[str]:
    """Return the names that PyQt6 does not have. Asked in another process, since Qt 5 may be loaded here."""
    asked = json.dumps(sorted(names - ADDED_BY_QGIS))
    answer = subprocess.run(
        [sys.executable, "-c", LOOK_UP], input=asked, capture_output=True, text=True, check=True
    )
    missing: list[str] = json.loads(answer.stdout)
    return missing


def wrong_calls(module: Module) -> list[str]:
    """Return imports around ``qgis.PyQt`` and calls that PyQt6 has dropped."""
    found = []
    for node in ast.walk(module.tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            named = [getattr(node, "module", None) or "", *(alias.name for alias in node.names)]
            # sip comes through qgis.PyQt too.
            around = [] if named[0] == "qgis.PyQt" else named
            if any(name.split(".")[0] in {"PyQt5", "PyQt6", "PySide2", "PySide6", "sip"} for name in around):
                found.append(f"{module.path}:{node.lineno} imports Qt other than through qgis.PyQt")
        if isinstance(node, ast.Attribute) and node.attr in {"exec_", "print_"}:
            found.append(f"{module.path}:{node.lineno} {node.attr}")
    return found


def test_every_qt_name_is_known_to_qt_6() -> None:
    names = set().union(*(qt_names(module.tree) for module in [*modules(), *python_files("scripts")]))
    assert "QtCore.QCoreApplication.translate" in names, "the code's names were not found"
    assert unknown_to_qt_6(names) == []


@pytest.mark.parametrize("module", python_files(), ids=lambda module: module.path)
def test_qt_comes_through_qgis_only(module: Module) -> None:
    assert wrong_calls(module) == []


def test_forms_load_in_qt_6(root: Path) -> None:
    forms = [str(root / path) for path in files() if path.endswith(".ui")]
    assert forms
    plain = [path for path in forms if "<customwidget>" not in (root / path).read_text(encoding="utf-8")]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(
        [sys.executable, "-c", LOAD_FORMS, *plain],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize(
    ("source", "missing"),
    [
        ("from qgis.PyQt.QtCore import Qt\nQt.UserRole", "QtCore.Qt.UserRole"),
        ("from qgis.PyQt.QtCore import Qt as Q\nQ.UserRole", "QtCore.Qt.UserRole"),
        ("from qgis.PyQt import QtWidgets\nQtWidgets.QMessageBox.Yes", "QtWidgets.QMessageBox.Yes"),
        ("from qgis.PyQt.QtWidgets import QAction", "QtWidgets.QAction"),
        ("from qgis.PyQt.QtCore import QVariant\nQVariant.Int", "QtCore.QVariant.Int"),
        ("from qgis.PyQt.QtCore import QRegExp", "QtCore.QRegExp"),
    ],
)
def test_a_name_of_qt_5_only_is_seen(source: str, missing: str) -> None:
    assert unknown_to_qt_6(qt_names(ast.parse(source))) == [missing]


def test_a_name_of_both_is_let_through() -> None:
    source = "from qgis.PyQt.QtCore import NULL, Qt, QMetaType\nfrom qgis.PyQt.QtGui import QAction\n"
    source += "Qt.ItemDataRole.UserRole.value\nQMetaType.Type.Int\nQAction.triggered.connect\n"
    assert unknown_to_qt_6(qt_names(ast.parse(source))) == []


@pytest.mark.parametrize("source", ["import PyQt5.QtCore", "from PyQt6 import QtCore", "dialog.exec_()"])
def test_a_way_around_is_seen(source: str) -> None:
    assert wrong_calls(Module("x.py", source))
