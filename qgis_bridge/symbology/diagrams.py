"""Diagrams on features: a web layer has one renderer, which its symbols need, so they are told as lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.core import QgsVectorLayer

    from .setting import Setting


def tell(layer: QgsVectorLayer, setting: Setting) -> None:
    """Tell of a diagram that the layer draws."""
    renderer, told = layer.diagramRenderer(), layer.diagramLayerSettings()
    if renderer is None or renderer.diagram() is None or (told is not None and not layer.diagramsEnabled()):
        return
    setting.lose(f"diagram:{renderer.diagram().diagramName()}", "none")
