"""Names of files, and what every file of a kind has."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import PurePosixPath

import pytest
from web_layer_sharing.tests.structure.source_tree import ROOT, Module, files, modules, python_files

SAYS_NOTHING = {"common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}


def test_no_module_has_a_name_that_says_nothing() -> None:
    found = [
        module.path
        for module in python_files()
        if SAYS_NOTHING
        & {word for part in PurePosixPath(module.path).with_suffix("").parts for word in part.split("_")}
    ]
    assert found == []


def test_module_names_are_snake_case() -> None:
    names = {part for module in modules() for part in module.parts}
    assert [name for name in sorted(names) if not re.fullmatch(r"(__)?[a-z][a-z0-9_]*", name)] == []


def test_every_folder_with_modules_is_a_package_that_says_what_it_is() -> None:
    packages = {str(PurePosixPath(module.path).parent): module for module in modules() if module.is_package}
    assert {str(PurePosixPath(module.path).parent) for module in modules()} == set(packages)
    assert [path for path, module in packages.items() if not ast.get_docstring(module.tree)] == []


def test_no_root_folder_shadows_a_package_of_qgis() -> None:
    """With the checkout on ``sys.path``, a folder ``processing`` would be taken for QGIS's own."""
    assert not {path.split("/")[0] for path in files()} & {
        "processing",
        "qgis",
        "plugins",
        "console",
        "db_manager",
    }


def test_test_files_have_names_of_their_own() -> None:
    names = Counter(PurePosixPath(module.path).name for module in python_files("tests"))
    assert [name for name, count in names.items() if count > 1 and name != "conftest.py"] == []


def test_tests_are_no_package() -> None:
    assert [module.path for module in python_files("tests") if module.is_package] == []


def test_test_modules_lie_in_a_folder_that_make_test_runs() -> None:
    runner = (ROOT / "scripts" / "test").read_text(encoding="utf-8")
    run = set(re.findall(r"tests/[a-z_0-9]+", runner))
    found = {"/".join(m.path.split("/")[:2]) for m in python_files("tests") if "/test_" in m.path}
    assert found <= run


@pytest.mark.parametrize("module", python_files(), ids=lambda module: module.path)
def test_python_39_can_read_it(module: Module) -> None:
    """QGIS on Windows and macOS brought Python 3.9 until lately."""
    tree = ast.parse(module.source, module.path, feature_version=(3, 9))
    newer = [
        f"line {node.lineno}: {keyword.arg}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if (_called(node), keyword.arg)
        in {("dataclass", "slots"), ("dataclass", "kw_only"), ("zip", "strict")}
    ]
    assert newer == []


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.path)
def test_annotations_are_not_evaluated(module: Module) -> None:
    """Python 3.9 has no ``X | Y``, but need not see it in an annotation."""
    annotated = any(isinstance(node, (ast.FunctionDef, ast.AnnAssign)) for node in ast.walk(module.tree))
    assert not annotated or "from __future__ import annotations" in module.source


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
