"""Qt Designer forms: read at run time, without wiring, resources or compiled twins."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from web_layer_sharing.tests.structure.source_tree import files, modules

if TYPE_CHECKING:
    from pathlib import Path

FORMS = [path for path in files() if path.endswith(".ui")]


def form(path: Path) -> etree._Element:
    """Return the root of a form."""
    return etree.parse(path, etree.XMLParser(resolve_entities=False, no_network=True)).getroot()


@pytest.mark.parametrize("path", FORMS)
def test_a_form_is_loaded_by_the_code(path: str) -> None:
    name = PurePosixPath(path).name
    assert [
        m.path for m in modules() if f'"{name}"' in m.source or f'"{PurePosixPath(name).stem}"' in m.source
    ]


@pytest.mark.parametrize("path", FORMS)
def test_a_form_wires_nothing(path: str, root: Path) -> None:
    ui = form(root / path)
    assert ui.tag == "ui"
    assert [
        node.tag
        for name in ("connections", "resources", "slots", "script")
        for node in ui.findall(f".//{name}/*")
    ] == []


@pytest.mark.parametrize("path", FORMS)
def test_widgets_of_others_are_qgis_ones(path: str, root: Path) -> None:
    headers = {node.findtext("header") for node in form(root / path).iter("customwidget")}
    assert headers <= {"qgis.gui"}
    declared = {node.findtext("class") for node in form(root / path).iter("customwidget")}
    used = {node.get("class") for node in form(root / path).iter("widget")}
    assert {name for name in used if name.startswith("Qgs")} == declared


@pytest.mark.parametrize("path", FORMS)
def test_every_label_of_a_field_can_be_reached_by_keyboard(path: str, root: Path) -> None:
    """A label with a buddy has a mnemonic, and mnemonics of one form differ where they can."""
    labels = [w for w in form(root / path).iter("widget") if w.get("class") == "QLabel"]
    with_buddy = [w for w in labels if w.find("property[@name='buddy']") is not None]
    texts = [w.findtext("property[@name='text']/string") or "" for w in with_buddy]
    assert [text for text in texts if "&" not in text] == []


def test_nothing_compiled_is_kept() -> None:
    assert [path for path in files() if path.endswith(("_rc.py", ".qrc", ".qm")) or "/ui_" in path] == []
