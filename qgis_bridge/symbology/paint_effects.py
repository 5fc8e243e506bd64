"""Paint effects (shadows, glows, blurs): CIM has no place for them, so they are told as lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsEffectStack, QgsPaintEffect, QgsPaintEffectRegistry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .setting import Setting

# The effect that is no effect: the drawing itself.
SOURCE = "drawSource"


def tell(effect: QgsPaintEffect | None, setting: Setting) -> None:
    """Tell which effects are lost; QGIS's usual stack, switched off or only the drawing, is no loss."""
    for each in _effects(effect):
        if each.enabled() and each.type() != SOURCE:
            setting.lose(f"paint_effect:{each.type()}", "none")


def _effects(effect: QgsPaintEffect | None) -> Iterator[QgsPaintEffect]:
    if effect is None or not effect.enabled() or QgsPaintEffectRegistry.isDefaultStack(effect):
        return
    if isinstance(effect, QgsEffectStack):
        for index in range(effect.count()):
            yield from _effects(effect.effect(index))
    else:
        yield effect
