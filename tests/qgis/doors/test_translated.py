"""Texts are asked for in the contexts that translators see; in another, no translation is found."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

import pytest
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from web_layer_sharing.algorithms.provider import WebLayerSharingProvider as Provider
from web_layer_sharing.sharing.draft.settings import ServiceKind
from web_layer_sharing.tests.qgis.doors.dock_stage import Window
from web_layer_sharing.tests.structure.source_tree import ROOT, modules
from web_layer_sharing.tests.structure.test_zip import script
from web_layer_sharing.ui.connection_dialog import ConnectionDialog
from web_layer_sharing.ui.publish_dock import PublishDock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KINDS = (ServiceKind.FEATURE, ServiceKind.TILE, ServiceKind.VECTOR_TILE, ServiceKind.MAP_IMAGE)


class Listener(QTranslator):
    """Writes down what it is asked for and translates nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: Any = None, n: int = -1) -> None:
        """Note the question; an empty text would be taken for a translation."""
        self.asked.add((context, source))


@pytest.fixture
def listener(qgis_app: Any) -> Iterator[Listener]:
    made = Listener()
    QCoreApplication.installTranslator(made)
    yield made
    QCoreApplication.removeTranslator(made)


@pytest.fixture(scope="module")
def known() -> set[tuple[str, str]]:
    return {(text.context, text.source) for text in script("translations").texts()}


@pytest.fixture(scope="module")
def ours(known: set[tuple[str, str]]) -> set[str]:
    """The contexts that are the plugin's: those that translators see, and all classes of its windows."""
    classes = {
        node.name
        for module in modules()
        if module.path.startswith(("ui/", "algorithms/", "tasks/"))
        for node in ast.walk(ast.parse((ROOT / module.path).read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    return classes | {context for context, _ in known}


def test_algorithms_ask_in_the_context_of_translators(
    listener: Listener, known: set[tuple[str, str]], ours: set[str]
) -> None:
    provider = Provider()
    QgsApplication.processingRegistry().addProvider(provider)
    try:
        for algorithm in provider.algorithms():
            made = algorithm.create()
            assert made.displayName()
            assert made.shortHelpString()
    finally:
        QgsApplication.processingRegistry().removeProvider(provider)
    asked = {(context, source) for context, source in listener.asked if context in ours}
    assert len(asked) > 100
    assert sorted(asked - known) == []


def test_windows_ask_in_the_context_of_translators(
    listener: Listener, known: set[tuple[str, str]], ours: set[str], current_project: QgsProject
) -> None:
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string(10)", "Places", "memory")
    current_project.addMapLayer(layer)
    window = Window()
    dock = PublishDock(window)
    for kind in KINDS:
        dock.page.general.set_kind(kind)
        QCoreApplication.processEvents()
    dialog = ConnectionDialog(window.mainWindow())
    asked = {(context, source) for context, source in listener.asked if context in ours}
    dock.close_down()
    for made in (dialog, dock):
        made.deleteLater()
    assert len(asked) > 50
    assert sorted(asked - known) == []


@pytest.mark.parametrize("language", ["de", "fr", "es", "ja", "ar"])
def test_compiled_translations_are_found_by_qt(language: str, tmp_path: Path, qgis_app: Any) -> None:
    tool = script("translations")
    tool.compiled(tmp_path)
    translator = QTranslator()
    assert translator.load(str(tmp_path / f"web_layer_sharing_{language}.qm"))
    QCoreApplication.installTranslator(translator)
    try:
        for text, said in tool.translations(language).items():
            assert QCoreApplication.translate(text.context, text.source) == said
    finally:
        QCoreApplication.removeTranslator(translator)
