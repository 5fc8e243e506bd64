"""Small questions that hold nothing up: each opens a window of its own and goes on when it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QInputDialog, QMessageBox, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def ask_text(parent: QWidget, name: str, label: str, value: str, then: Callable[[str], None]) -> None:
    """Ask for a text; ``then`` is called with what was typed, if it is neither empty nor as before."""
    dialog = _input(parent, name, label)
    dialog.setTextValue(value)
    dialog.textValueSelected.connect(
        lambda text: then(text.strip()) if text.strip() not in ("", value) else None
    )
    dialog.open()


def ask_choice(
    parent: QWidget, name: str, label: str, choices: Sequence[str], value: str, then: Callable[[str], None]
) -> None:
    """Ask for one of some texts; ``then`` is called with the one chosen."""
    dialog = _input(parent, name, label)
    dialog.setComboBoxItems(list(choices))
    dialog.setTextValue(value)
    dialog.textValueSelected.connect(then)
    dialog.open()


def ask_leave(parent: QWidget, name: str, texts: tuple[str, str], yes: str, then: Callable[[], None]) -> None:
    """Ask before what cannot be undone: a question, and what is to be known. Not to do it is the default."""
    box = QMessageBox(parent)
    box.setObjectName(name)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(texts[0])
    box.setInformativeText(texts[1])
    go = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
    go.setObjectName("yesButton")
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.buttonClicked.connect(lambda button: then() if button is go else None)
    box.open()


def tell(parent: QWidget, name: str, text: str) -> None:
    """Tell why something that was asked for is not done."""
    box = QMessageBox(QMessageBox.Icon.Information, "", text, QMessageBox.StandardButton.Ok, parent)
    box.setObjectName(name)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def show(dialog: QDialog) -> None:
    """Show a window beside QGIS's; it is gone when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()


def _input(parent: QWidget, name: str, label: str) -> QInputDialog:
    dialog = QInputDialog(parent)
    dialog.setObjectName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(label)
    dialog.setLabelText(label)
    return dialog
