"""How long a function, a class and a module may be, and how long they are on the whole."""

from __future__ import annotations

import ast
from statistics import median
from typing import TYPE_CHECKING

from web_layer_sharing.tests.structure.source_tree import Module, modules, python_files

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_FUNCTION = 60
LONGEST_CLASS = 200
LONGEST_MODULE = 400
LARGEST_MEDIAN = 12
LARGEST_NINTH_TENTH = 35

# Modules that are data, with the reason why the data is one table. Nothing else goes here.
DATA_TABLES = {"sharing/sddraft/schema.py": "where each value lives in a .sddraft, one row a value"}


def lengths(module: Module, *kinds: type[ast.stmt]) -> Iterator[tuple[str, int]]:
    """Yield where a definition of one of the kinds stands and how many lines it has, decorators included."""
    for node in ast.walk(module.tree):
        if isinstance(node, kinds):
            assert isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            yield f"{module.path}:{node.lineno} {node.name}", (node.end_lineno or first) - first + 1


def functions(module: Module) -> list[tuple[str, int]]:
    """Return the functions and methods of a module with their lengths."""
    return list(lengths(module, ast.FunctionDef, ast.AsyncFunctionDef))


def checked() -> list[Module]:
    """Return what the ceilings hold for: what is shipped, and the scripts."""
    return [*modules(), *python_files("scripts")]


def test_no_function_is_too_long() -> None:
    assert [told for module in checked() for told in functions(module) if told[1] > LONGEST_FUNCTION] == []


def test_no_class_is_too_long() -> None:
    found = [told for module in checked() for told in lengths(module, ast.ClassDef)]
    assert [told for told in found if told[1] > LONGEST_CLASS] == []


def test_no_module_is_too_long() -> None:
    found = {module.path: module.source.count("\n") for module in checked()}
    long = {path: lines for path, lines in found.items() if lines > LONGEST_MODULE}
    assert {path: lines for path, lines in long.items() if path not in DATA_TABLES} == {}
    assert set(DATA_TABLES) <= set(long), "listed as a long table, but not long, or not there"


def test_listed_tables_are_data() -> None:
    for module in checked():
        if module.path in DATA_TABLES:
            code = sum(length for _, length in functions(module))
            assert code < module.source.count("\n") / 4, module.path


def test_functions_are_short_on_the_whole() -> None:
    found = sorted(length for module in modules() for _, length in functions(module))
    assert median(found) <= LARGEST_MEDIAN
    assert found[len(found) * 9 // 10] <= LARGEST_NINTH_TENTH


def test_lengths_are_measured() -> None:
    source = "@some\n@more\nclass A:\n    def f(self):\n        def g():\n            ...\n        return g\n"
    module = Module("x.py", source)
    assert functions(module) == [("x.py:4 f", 4), ("x.py:5 g", 2)]
    assert list(lengths(module, ast.ClassDef)) == [("x.py:3 A", 7)]
