"""A widget for each type of draft property. What can be set is what the draft classes' own tables say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from qgis.gui import QgsCheckableComboBox, QgsDoubleSpinBox, QgsFileWidget
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox

from ..sharing.draft.kinds import COUNT, FLAG, NUMBER, PATH, split_words
from ..sharing.draft.properties import Group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qgis.PyQt.QtWidgets import QWidget

    from ..sharing.draft.properties import Property, PropertyHolder

_LARGEST = 2**31 - 1


class Editor:
    """A widget with a way to read it and a way to set it."""

    def __init__(
        self, widget: QWidget, read: Callable[[], Any], write: Callable[[Any], None], changed: Any
    ) -> None:
        self.widget = widget
        self.read = read
        self.write = write
        self.changed = changed


def property_rows(holder: type[PropertyHolder], prefix: str = "") -> Iterator[tuple[str, Property]]:
    """Yield the properties of a draft class with their dotted names, groups opened up."""
    for one in holder.PROPERTIES:
        if isinstance(one, Group):
            yield from property_rows(one.holds, f"{prefix}{one.name}.")
        else:
            yield prefix + one.name, one


def editor_for(one: Property) -> Editor:
    """Return a new editor for a property, showing its default."""
    kind = one.kind
    if kind is FLAG:
        editor = _flag()
    elif kind is COUNT:
        editor = _count()
    elif kind is NUMBER:
        editor = _number()
    elif kind is PATH:
        editor = _path()
    elif kind.words and "|" in kind.expected:
        editor = _one_of(kind.words)
    elif kind.words:
        editor = _list_of(kind.words)
    else:
        editor = _text()
    editor.write(one.default)
    return editor


def _flag() -> Editor:
    box = QCheckBox()
    return Editor(box, box.isChecked, box.setChecked, box.toggled)


def _count() -> Editor:
    box = QSpinBox()
    box.setMaximum(_LARGEST)
    return Editor(box, box.value, box.setValue, box.valueChanged)


def _number() -> Editor:
    box = QgsDoubleSpinBox()
    box.setRange(-float(_LARGEST), float(_LARGEST))
    return Editor(box, box.value, lambda value: box.setValue(float(value)), box.valueChanged)


def _path() -> Editor:
    box = QgsFileWidget()
    return Editor(box, box.filePath, box.setFilePath, box.fileChanged)


def _text() -> Editor:
    box = QLineEdit()
    return Editor(box, box.text, box.setText, box.textChanged)


def _one_of(words: tuple[str, ...]) -> Editor:
    box = QComboBox()
    box.addItems(list(words))
    return Editor(box, box.currentText, box.setCurrentText, box.currentTextChanged)


def _list_of(words: tuple[str, ...]) -> Editor:
    box = QgsCheckableComboBox()
    box.addItems(list(words))

    order: list[str] = []

    def read() -> str:
        # in the order in which they were set, so that a draft that is shown and read again is the same
        checked = box.checkedItems()
        return ",".join(sorted(checked, key=lambda word: order.index(word) if word in order else len(order)))

    def write(value: Any) -> None:
        order[:] = split_words(value)
        box.deselectAllOptions()
        box.setCheckedItems(order)

    return Editor(box, read, write, box.checkedItemsChanged)
