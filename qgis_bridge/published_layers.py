"""Which layers of a project were published as what, and whether they have changed since.

Kept in the profile beside what publishing remembers, by the project's path: a project that is opened or
published is not changed by it.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsMapLayer, QgsReadWriteContext, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from ..sharing.errors import PortalError
from ..sharing.plan.memory import UNFINISHED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qgis.core import QgsProject

    from ..sharing.plan.memory import Memory

_LAYERS = "layers"
_DRAWN = (
    QgsMapLayer.StyleCategory.Symbology
    | QgsMapLayer.StyleCategory.Labeling
    | QgsMapLayer.StyleCategory.Fields
    | QgsMapLayer.StyleCategory.Rendering
)


class LayerState(Enum):
    """How a layer stands to what was published of it."""

    PUBLISHED = "published"
    CHANGED = "changed"
    CONFLICT = "conflict"


@dataclass(frozen=True)
class PublishedNote:
    """What a layer was published as. ``url`` is the layer's own where it has one, else the service's.

    ``digest`` is :func:`layer_digest` as it was then.  ``conflict`` tells that the last plan found it
    changed both here and on the web.  ``portal`` is the name of the connection, empty for the local portal.
    """

    item_id: str
    url: str
    title: str
    kind: str
    digest: str
    portal: str = ""
    conflict: bool = False


class PublishedLayers:
    """The notes of one project after the other. A project that was never saved has none.

    What cannot be read or written is as if it was not there: nothing depends on it but icons.
    """

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    def notes(self, project: QgsProject) -> dict[str, PublishedNote]:
        """Return the notes by layer ids."""
        path = project.absoluteFilePath()
        if not path or self._memory.folder is None or not self._memory.folder.is_dir():
            return {}
        with suppress(PortalError, TypeError), self._memory.of(_key(path)) as kept:
            told = kept.fact(_LAYERS) or {}
            return {layer_id: PublishedNote(**each) for layer_id, each in told.items()}
        return {}

    def keep(self, project: QgsProject, notes: Mapping[str, PublishedNote]) -> None:
        """Keep notes, in place of those of the same layers."""
        path = project.absoluteFilePath()
        if not path or not notes:
            return
        known = {**self.notes(project), **notes}
        with suppress(PortalError), self._memory.of(_key(path)) as kept:
            kept.keep(**{_LAYERS: {layer_id: asdict(each) for layer_id, each in known.items()}})

    def note_conflicts(self, project: QgsProject, item_id: str, names: Iterable[str]) -> None:
        """Keep that these layers of a service were changed here and there; all others of it were not."""
        told = set(names)
        notes = {}
        for layer_id, note in self.notes(project).items():
            layer = project.mapLayer(layer_id)
            if note.item_id == item_id and layer is not None:
                notes[layer_id] = replace(note, conflict=layer.name() in told)
        self.keep(project, notes)

    def unfinished(self, item_id: str) -> bool:
        """Tell whether the last overwrite of a service broke off."""
        with suppress(PortalError), self._memory.of(item_id) as kept:
            return bool(kept.fact(UNFINISHED))
        return False

    def state(self, layer: QgsMapLayer, note: PublishedNote) -> LayerState:
        """Tell how a layer stands to its note. Main thread."""
        if note.conflict or (note.item_id and self.unfinished(note.item_id)):
            return LayerState.CONFLICT
        return LayerState.PUBLISHED if layer_digest(layer) == note.digest else LayerState.CHANGED


def layer_digest(layer: QgsMapLayer) -> str:
    """Return what is another when the layer's look, name, source or data are, as far as that is seen at once.

    No features are read: a file counts by its size and time, any other source by its number of features.
    Main thread; takes a few milliseconds.
    """
    document = QDomDocument()
    layer.exportNamedStyle(document, QgsReadWriteContext(), _DRAWN)
    told = hashlib.sha256(document.toByteArray().data())
    told.update(f"\0{layer.name()}\0{layer.crs().authid()}\0{layer.source()}\0{_data_state(layer)}".encode())
    return told.hexdigest()


def _data_state(layer: QgsMapLayer) -> Any:
    edited = isinstance(layer, QgsVectorLayer) and layer.isModified()
    with suppress(OSError, ValueError):
        state = Path(layer.source().partition("|")[0]).stat()
        return state.st_size, state.st_mtime_ns, edited
    return (layer.featureCount(), edited) if isinstance(layer, QgsVectorLayer) else ()


def _key(path: str) -> str:
    return f"project {path}"
