"""What rows were before they were changed, so that an edit session can take its changes back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsFeatureRequest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    from .places import Place


@dataclass(frozen=True)
class Entry:
    """One change of a table: the numbers of added rows, the old cells and shapes, or the rows taken out."""

    place: Place
    added: Sequence[int] = ()
    attributes: Mapping[int, Mapping[int, Any]] = field(default_factory=dict)
    shapes: Mapping[int, QgsGeometry] = field(default_factory=dict)
    removed: Sequence[QgsFeature] = ()


class Journal:
    """The changes of one workspace (of all where it is None) since the journal was opened, held in memory."""

    def __init__(self, workspace: Path | None) -> None:
        self._workspace = workspace
        self.entries: list[Entry] = []

    def concerns(self, place: Place) -> bool:
        """Tell whether a table lies in the workspace."""
        return self._workspace in (None, place.container, *place.container.parents)

    def take_back(self, since: int, undo: Callable[[Entry], None]) -> None:
        """Undo all entries from number ``since`` on, the last first."""
        taken, self.entries[since:] = self.entries[since:], []
        _open.remove(self)  # what undoing changes is no change to be undone
        try:
            for entry in reversed(taken):
                undo(entry)
        finally:
            _open.append(self)


_open: list[Journal] = []


def open_journal(workspace: Path | None) -> Journal:
    """Begin to write down what changes in a workspace."""
    journal = Journal(workspace)
    _open.append(journal)
    return journal


def close_journal(journal: Journal) -> None:
    """Write no more; what was written down is forgotten."""
    if journal in _open:
        _open.remove(journal)
    journal.entries.clear()


def is_written(place: Place | None) -> bool:
    """Tell whether anybody wants to know of changes to a table."""
    return place is not None and any(journal.concerns(place) for journal in _open)


def note(entry: Entry) -> None:
    """Write a change down."""
    for journal in _open:
        if journal.concerns(entry.place):
            journal.entries.append(entry)


def old_cells(layer: QgsVectorLayer, attributes: Mapping[int, Iterable[int]]) -> dict[int, dict[int, Any]]:
    """Return the cells of rows, by row number and column."""
    rows = layer.getFeatures(QgsFeatureRequest(list(attributes)).setFlags(QgsFeatureRequest.Flag.NoGeometry))
    return {row.id(): {column: row[column] for column in attributes[row.id()]} for row in rows}


def old_shapes(layer: QgsVectorLayer, numbers: Iterable[int]) -> dict[int, QgsGeometry]:
    """Return the shapes of rows, by row number."""
    return {row.id(): row.geometry() for row in layer.getFeatures(QgsFeatureRequest(list(numbers)))}
