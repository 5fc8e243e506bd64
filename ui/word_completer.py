"""Completion of the word at the cursor in a line of words that commas part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QStringListModel, Qt
from qgis.PyQt.QtWidgets import QCompleter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qgis.PyQt.QtWidgets import QLineEdit


class WordCompleter:
    """Offers words for ``edit``; each call of :meth:`offer` adds to them."""

    def __init__(self, edit: QLineEdit) -> None:
        self._edit = edit
        self._words: set[str] = set()
        self._model = QStringListModel(edit)
        self._completer = QCompleter(self._model, edit)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setWidget(edit)
        self._completer.activated.connect(self._take)
        edit.textEdited.connect(self._typed)

    def offer(self, words: Iterable[str]) -> None:
        """Offer these words too."""
        self._words.update(word for word in words if word)
        self._model.setStringList(sorted(self._words, key=str.casefold))

    def _typed(self) -> None:
        begun = self._edit.text()[: self._edit.cursorPosition()].rpartition(",")[2].strip()
        self._completer.setCompletionPrefix(begun)
        if begun and self._completer.completionCount():
            self._completer.complete()
        else:
            self._completer.popup().hide()

    def _take(self, word: str) -> None:
        text, at = self._edit.text(), self._edit.cursorPosition()
        before, comma, _ = text[:at].rpartition(",")
        kept = f"{before}{comma} {word}" if comma else word
        self._edit.setText(kept + text[at:])
        self._edit.setCursorPosition(len(kept))
