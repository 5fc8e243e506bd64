"""Sentences: each error code has one, each is marked for translation, none is kept elsewhere."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.tests.structure.source_tree import Module, modules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CODE = re.compile(r"WLS\d{3}")
FINDING_CODE = re.compile(r"\d{5}")
SENTENCES = "qgis_bridge/messages/"
MARKERS = {"tr", "_tr", "translate", "QT_TRANSLATE_NOOP"}
# Calls whose text a person reads.
SHOWN = {
    "QAction",
    "QCheckBox",
    "QGroupBox",
    "QLabel",
    "QPushButton",
    "QRadioButton",
    "addAction",
    "addTab",
    "critical",
    "information",
    "pushCritical",
    "pushInfo",
    "pushMessage",
    "pushSuccess",
    "pushWarning",
    "question",
    "reportError",
    "setHeaderLabels",
    "setPlaceholderText",
    "setStatusTip",
    "setText",
    "setTitle",
    "setToolTip",
    "setWhatsThis",
    "setWindowTitle",
}
# Methods of an algorithm or provider whose answer a person reads.
TOLD = {"displayName", "group", "shortDescription", "shortHelpString"}
WORD = re.compile(r"[A-Za-z]{3,}")
# The plugin's own name is the same in every language.
NAME = "Web Layer Sharing"


def codes(source: Module) -> set[str]:
    """Return the error codes that a module writes as strings."""
    return {
        node.value
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value)
    }


def finding_codes(source: Module) -> set[str]:
    """Return the codes of the findings and rules that a module makes: their first argument."""
    first = [
        node.args[0]
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and _called(node) in {"Finding", "Rule"} and node.args
    ]
    return {node.value for node in first if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def sentences(pattern: re.Pattern[str]) -> dict[str, str]:
    """Return the sentence of each code: what stands beside it in a mapping of the messages' room."""
    rooms = [module for module in modules() if module.path.startswith(SENTENCES)]
    mappings = [node for module in rooms for node in ast.walk(module.tree) if isinstance(node, ast.Dict)]
    return {code: text for mapping in mappings for code, text in _entries(mapping, pattern)}


def _entries(mapping: ast.Dict, pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    for key, value in zip(mapping.keys, mapping.values):
        if isinstance(key, ast.Constant) and isinstance(key.value, str) and pattern.fullmatch(key.value):
            texts = [node.value for node in ast.walk(value) if isinstance(node, ast.Constant)]
            yield key.value, " ".join(text for text in texts if isinstance(text, str))


def outside() -> list[Module]:
    """Return the modules that raise and find: all but the messages' room."""
    return [module for module in modules() if not module.path.startswith(SENTENCES)]


def unmarked(module: Module) -> list[str]:
    """Return texts for people that are not marked for translation, and marks around no plain text."""
    found = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            name = _called(node)
            arguments = [*node.args, *(keyword.value for keyword in node.keywords)]
            if name in SHOWN:
                found += [f"{module.path}:{node.lineno} {text!r}" for a in arguments for text in _texts(a)]
            if name in MARKERS and any(isinstance(argument, ast.JoinedStr) for argument in arguments):
                found.append(f"{module.path}:{node.lineno} an f-string cannot be looked up in a translation")
        if isinstance(node, ast.FunctionDef) and node.name in TOLD:
            for answer in (
                inner for inner in ast.walk(node) if isinstance(inner, ast.Return) and inner.value
            ):
                assert answer.value is not None
                found += [f"{module.path}:{answer.lineno} {text!r}" for text in _texts(answer.value)]
    return found


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def _texts(node: ast.expr) -> list[str]:
    """Return the words in an argument as it stands: a literal, a list of them, or an f-string."""
    if isinstance(node, ast.Constant):
        words = isinstance(node.value, str) and node.value != NAME and WORD.search(node.value)
        return [node.value] if words else []
    if isinstance(node, (ast.List, ast.Tuple)):
        return [text for element in node.elts for text in _texts(element)]
    if isinstance(node, ast.JoinedStr):
        return [text for part in node.values for text in _texts(part)]
    return []


KINDS = [(CODE, codes), (FINDING_CODE, finding_codes)]


@pytest.mark.parametrize(("pattern", "read"), KINDS, ids=["errors", "findings"])
def test_every_code_has_a_sentence(pattern: re.Pattern[str], read: Callable[[Module], set[str]]) -> None:
    raised = set().union(*(read(module) for module in outside()))
    known = {code for code, text in sentences(pattern).items() if len(WORD.findall(text)) > 2}
    assert raised, "no code was found"
    assert sorted(raised - known) == []


@pytest.mark.parametrize(("pattern", "read"), KINDS, ids=["errors", "findings"])
def test_every_sentence_has_a_code(pattern: re.Pattern[str], read: Callable[[Module], set[str]]) -> None:
    raised = set().union(*(read(module) for module in outside()))
    assert sorted(set(sentences(pattern)) - raised) == []


def test_sentences_hold_no_code_and_no_markup() -> None:
    told = {**sentences(CODE), **sentences(FINDING_CODE)}
    assert [code for code, text in told.items() if CODE.search(text) or re.search(r"</?[a-z]+>", text)] == []


def test_the_core_holds_no_translation() -> None:
    core = [module for module in modules() if module.parts[:1] in {("sharing",), ("local_portal",)}]
    assert core
    assert [module.path for module in core if "QCoreApplication" in module.source] == []
    assert [module.path for module in core if "QT_TRANSLATE_NOOP" in module.source] == []


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.path)
def test_what_people_read_is_marked_for_translation(module: Module) -> None:
    if module.parts[:1] in {("ui",), ("algorithms",), ("tasks",), ("plugin",), ("qgis_bridge",)}:
        assert unmarked(module) == []


@pytest.mark.parametrize(
    "source",
    [
        'label.setText("Publish now")',
        'label.setText(f"Publish {name}")',
        'tree.setHeaderLabels(["Code", "Layer"])',
        'QMessageBox.question(parent, tr("Title"), "Really?")',
        'tr(f"Publish {name}")',
        'class A:\n    def displayName(self):\n        return "Publish"',
    ],
)
def test_an_unmarked_text_is_seen(source: str) -> None:
    assert unmarked(Module("x.py", source))


@pytest.mark.parametrize(
    "source",
    [
        'label.setText(self.tr("Publish now"))',
        'label.setText(QCoreApplication.translate("Dock", "Publish {name}").format(name=name))',
        'label.setText("–")',
        'class A:\n    def displayName(self):\n        return self.tr("Publish")',
    ],
)
def test_a_marked_text_is_let_through(source: str) -> None:
    assert unmarked(Module("x.py", source)) == []
