"""Paint effects of QGIS: a whole layer's become effects of the web layer, a marker's are drawn in a picture.

Web layers know drop shadows, blurs and changes of colour, in the order they are told; glows become shadows
that lie straight beneath.  What is drawn within a shape (inner glows and shadows) has no equal.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsEffectStack, QgsGlowEffect, QgsImageOperation, QgsPaintEffect, QgsPaintEffectRegistry

from .setting import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qgis.PyQt.QtGui import QColor

    from .setting import Setting

    Web = dict[str, Any]

# The effect that is no effect: the drawing itself.
SOURCE = "drawSource"


def tell(effect: QgsPaintEffect | None, setting: Setting) -> None:
    """Tell which effects are lost; QGIS's usual stack, switched off or only the drawing, is no loss."""
    for each in listed(effect):
        setting.lose(f"paint_effect:{each.type()}", "none")


def listed(effect: QgsPaintEffect | None) -> Iterator[QgsPaintEffect]:
    """Yield the effects that do something, the one that is drawn first, first."""
    for each in _effects(effect):
        if each.enabled() and (each.type() != SOURCE or each.opacity() < 1):
            yield each


def of_layer(effect: QgsPaintEffect | None, setting: Setting) -> tuple[Web, ...]:
    """Return what a layer's effects are on the web; others are lost.

    Each is ``{"type": ...}`` with lengths in points, as the web map specification writes the key ``effect``.
    """
    made: list[Web] = []
    for each in listed(effect):
        maker = MAKERS.get(each.type())
        if maker is None:
            setting.lose(f"paint_effect:{each.type()}", "none")
            continue
        setting.lose(f"paint_effect:{each.type()}", "layer_effect")
        made += maker(each, setting)
    return tuple(made)


def can_be_layer(effect: QgsPaintEffect | None) -> bool:
    """Tell whether the web has an effect for each of them."""
    return all(each.type() in MAKERS for each in listed(effect))


def _effects(effect: QgsPaintEffect | None) -> Iterator[QgsPaintEffect]:
    if effect is None or not effect.enabled() or QgsPaintEffectRegistry.isDefaultStack(effect):
        return
    if isinstance(effect, QgsEffectStack):
        for index in range(effect.count()):
            yield from _effects(effect.effect(index))
    else:
        yield effect


def _shadow(each: Any, setting: Setting) -> list[Web]:
    distance = setting.points(each.offsetDistance(), each.offsetUnit())
    # QGIS turns clockwise from the top, the web counts to the right and down.
    angle = math.radians(each.offsetAngle())
    return [
        {
            "type": "drop-shadow",
            "xoffset": tidy(distance * math.sin(angle)),
            "yoffset": tidy(-distance * math.cos(angle)),
            "blurRadius": _spread(each.blurLevel(), each.blurUnit(), setting),
            "color": _channels(each.color(), each.opacity()),
        }
    ]


def _glow(each: Any, setting: Setting) -> list[Web]:
    """Return a glow as a shadow straight beneath; a glow of several colours takes the first."""
    several = each.colorType() == QgsGlowEffect.GlowColorType.ColorRamp and each.ramp() is not None
    color = each.ramp().color(0.0) if several else each.color()
    reach = setting.points(each.spread(), each.spreadUnit())
    blur = tidy(reach + _spread(each.blurLevel(), each.blurUnit(), setting))
    shadow = {"xoffset": 0, "yoffset": 0, "blurRadius": blur, "color": _channels(color, each.opacity())}
    return [{"type": "drop-shadow", **shadow}]


def _blur(each: Any, setting: Setting) -> list[Web]:
    reach = BLUR * _spread(each.blurLevel(), each.blurUnit(), setting)
    return [{"type": "blur", "radius": tidy(reach)}, *_fade(each)]


# QGIS blurs several times over; the web's blur looks like it with a radius so many times as long.
BLUR = 2.5


def _color(each: Any, _setting: Setting) -> list[Web]:
    made: list[Web] = []
    if each.grayscaleMode() != QgsImageOperation.GrayscaleMode.GrayscaleOff:
        made.append({"type": "grayscale", "amount": 1})
    if each.brightness():
        made.append({"type": "brightness", "amount": tidy(1 + each.brightness() / 255)})
    if each.contrast():
        made.append({"type": "contrast", "amount": tidy(1 + each.contrast() / 100)})
    if each.saturation() != 1:
        made.append({"type": "saturate", "amount": tidy(each.saturation())})
    return [*made, *_fade(each)]


def _fade(each: Any, _setting: Setting | None = None) -> list[Web]:
    return [{"type": "opacity", "amount": tidy(each.opacity())}] if each.opacity() < 1 else []


def _spread(level: float, unit: Any, setting: Setting) -> float:
    """Return how far a blur reaches."""
    return tidy(setting.points(level, unit))


def _channels(color: QColor, opacity: float) -> list[int]:
    return [color.red(), color.green(), color.blue(), round(color.alpha() * opacity)]


MAKERS: dict[str, Callable[[Any, Any], list[Web]]] = {
    "dropShadow": _shadow,
    "outerGlow": _glow,
    "blur": _blur,
    "color": _color,
    SOURCE: _fade,
}
