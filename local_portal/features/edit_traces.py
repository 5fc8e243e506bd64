"""What an edit leaves behind besides the rows: who and when, and the layer's extent."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from sqlalchemy import select

from ..catalogue.store import now_ms
from .moments import moment_of
from .service_file import STORE_LAYERS
from .wkb import envelopes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from .layers import Layer
    from .wkb import Array

_SIDES = ("xmin", "ymin", "xmax", "ymax")
CREATED = ("creatorField", "creationDateField")
EDITED = ("editorField", "editDateField")


@dataclass(frozen=True)
class Editor:
    """Who edits, when, and how. ``rollback`` undoes everything if anything fails."""

    username: str
    rollback: bool = True
    use_global_ids: bool = False
    moment: int = field(default_factory=now_ms)


def track(layer: Layer, row: dict[str, Any], keys: tuple[str, str], editor: Editor) -> None:
    """Note who edits and when, where the layer keeps that; what the client says of it does not count."""
    info = layer.definition.get("editFieldsInfo") or {}
    values = (editor.username, moment_of(editor.moment))
    for key, value in zip(keys, values):
        tracked = layer.by_name.get(str(info.get(key) or "").lower())
        if tracked is not None:
            row[tracked.name] = value


def leave_creation(layer: Layer, row: dict[str, Any]) -> None:
    """Take out of a change what it says of who made the feature and when: that was so once and for all."""
    info = layer.definition.get("editFieldsInfo") or {}
    for key in CREATED:
        tracked = layer.by_name.get(str(info.get(key) or "").lower())
        if tracked is not None:
            row.pop(tracked.name, None)


class Trace:
    """Gathers where edits of a layer took place, to be written down once, at their end."""

    def __init__(self, layer: Layer, was_empty: bool) -> None:
        self._layer = layer
        self._was_empty = was_empty
        self._lows: Array | None = None
        self._highs: Array | None = None

    def note(self, shapes: Sequence[bytes | None]) -> None:
        """Take in the boxes of geometries that were stored."""
        there = [shape for shape in shapes if shape is not None]
        if not there:
            return
        boxes = envelopes(there)
        lows, highs = boxes[:, [0, 2]].min(axis=0), boxes[:, [1, 3]].max(axis=0)
        self._lows = lows if self._lows is None else np.minimum(self._lows, lows)
        self._highs = highs if self._highs is None else np.maximum(self._highs, highs)

    def keep(self, connection: Connection, editor: Editor) -> None:
        """Let the layer's extent hold what was stored, and note when it was edited."""
        here = STORE_LAYERS.c.id == self._layer.id
        stored = connection.execute(select(STORE_LAYERS.c.definition).where(here)).scalar_one()
        definition = {**stored, "editingInfo": {"lastEditDate": editor.moment}}
        if self._lows is not None and self._highs is not None:
            definition["extent"] = self._grown(definition["extent"], self._lows, self._highs)
        connection.execute(STORE_LAYERS.update().where(here).values(definition=definition))

    def _grown(self, extent: dict[str, Any], lows: Array, highs: Array) -> dict[str, Any]:
        if not self._was_empty:
            lows = np.minimum(lows, [extent["xmin"], extent["ymin"]])
            highs = np.maximum(highs, [extent["xmax"], extent["ymax"]])
        return {**extent, **dict(zip(_SIDES, [*lows.tolist(), *highs.tolist()]))}
