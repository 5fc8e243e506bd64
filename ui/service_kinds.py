"""What the kinds of web layers are called."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..sharing.draft.settings import ServiceKind


def kind_words() -> dict[ServiceKind, str]:
    """Return the kinds that can be published, each with its words, in the order in which they are offered."""
    tr = QCoreApplication.translate
    return {
        ServiceKind.FEATURE: tr("ServiceKinds", "Feature layer"),
        ServiceKind.TILE: tr("ServiceKinds", "Tile layer"),
        ServiceKind.VECTOR_TILE: tr("ServiceKinds", "Vector tile layer"),
        ServiceKind.MAP_IMAGE: tr("ServiceKinds", "Map image layer"),
    }
