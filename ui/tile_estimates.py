"""How many tiles the layers chosen would make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProject

from ..qgis_bridge.tiles.wishes import TileEstimate, TileWishes, estimate
from ..sharing.errors import SharingError

if TYPE_CHECKING:
    from .panes.content import ContentPane


class TileEstimates:
    """Called with wishes; returns None where nothing can be told."""

    def __init__(self, content: ContentPane) -> None:
        self._content = content

    def __call__(self, wishes: TileWishes) -> TileEstimate | None:
        """Return the estimate for the open project."""
        try:
            return estimate(QgsProject.instance(), self._content.checked(), wishes)
        except SharingError:
            return None
