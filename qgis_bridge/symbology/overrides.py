"""Data-defined properties of symbol layers as overrides: a property of CIM that an Arcade expression sets.

A visual variable holds for a whole symbol and all clients know it (:mod:`.data_defined`); an override holds
for one part of a symbol of any number of layers, and is kept only with symbols that stay CIM.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsSymbolLayer

from ...sharing.cim import effects, symbols
from ..expressions.arcade import Untranslatable
from . import values
from .setting import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qgis.core import QgsFields, QgsProperty

    from .setting import Setting

    Cim = dict[str, Any]
    Layers = list[dict[str, Any]]


@dataclass
class Changes:
    """The overrides of one symbol, gathered as its layers are converted."""

    listed: list[dict[str, Any]] = field(default_factory=list)

    def add(self, primitive: dict[str, Any], name: str, arcade: str) -> None:
        """Let the expression set the property of a part of the symbol, which gets a name for it."""
        told = primitive.setdefault("primitiveName", f"part{len(self.listed) + 1}")
        self.listed.append(symbols.override(told, name, arcade))


def active(layer: QgsSymbolLayer) -> list[tuple[int, str]]:
    """Return the keys and names of the layer's data-defined properties that are switched on."""
    properties = layer.dataDefinedProperties()
    keys = sorted(key for key in properties.propertyKeys() if properties.isActive(key))
    if not keys:
        return []
    # made anew by each call, which takes longer than all the rest of a symbol
    known = QgsSymbolLayer.propertyDefinitions()
    return [(key, known[key].name() if key in known else str(key)) for key in keys]


def put(layer: QgsSymbolLayer, made: Layers, setting: Setting) -> Layers:
    """Return the converted layers with their overrides; a property that cannot be one is lost."""
    for key, name in active(layer):
        if key in setting.carried:
            continue
        maker = MAKERS.get(name)
        told = layer.dataDefinedProperties().property(key)
        try:
            if maker is None or setting.changes is None or setting.fields is None:
                raise Untranslatable(name)
            maker(told, layer, made, setting.fields, setting)
        except (Untranslatable, AttributeError):
            setting.lose(f"data_defined:{name}", "fixed_value")
    return made


def _parts(made: Any, kind: str) -> Iterator[Cim]:
    """Yield all objects of CIM whose type ends in a word, those within others too."""
    if isinstance(made, dict):
        if str(made.get("type", "")).endswith(kind):
            yield made
        for value in made.values():
            yield from _parts(value, kind)
    elif isinstance(made, list):
        for each in made:
            yield from _parts(each, kind)


def _some(parts: Iterator[Cim]) -> list[Cim]:
    found = list(parts)
    if not found:
        raise Untranslatable("nothing of that kind")
    return found


def _size(told: QgsProperty, layer: Any, made: Layers, fields: QgsFields, setting: Setting) -> None:
    value = values.number(told, fields)
    for marker in _markers(made):
        share = (
            tidy(marker["size"] / layer.size(), 6) if layer.size() else setting.points(1, layer.sizeUnit())
        )
        setting.change(marker, "Size", f"({value}) * {share!r}")


def _angle(told: QgsProperty, _layer: Any, made: Layers, fields: QgsFields, setting: Setting) -> None:
    value = values.number(told, fields)
    for marker in _markers(made):
        setting.change(marker, "Rotation", f"-({value})")


def _offset(told: QgsProperty, layer: Any, made: Layers, fields: QgsFields, setting: Setting) -> None:
    unit = setting.points(1, layer.offsetUnit())
    if all(each["type"].endswith("Stroke") for each in made):
        value = values.number(told, fields)
        for stroke in made:
            moved = next(_parts(stroke.get("effects", []), "EffectOffset"), None)
            if moved is None:
                moved = effects.offset(0.0)
                stroke["effects"] = [*stroke.get("effects", ()), moved]
            setting.change(moved, "Offset", f"-({value}) * {unit!r}")
        return
    x, y = values.pair(told, fields)
    for marker in _markers(made):
        setting.change(marker, "OffsetX", f"{x} * {unit!r}")
        setting.change(marker, "OffsetY", f"-{y} * {unit!r}")


def _fill_color(told: QgsProperty, _layer: Any, made: Layers, fields: QgsFields, setting: Setting) -> None:
    script = values.color(told, fields)
    for fill in _some(_parts(made, "SolidFill")):
        setting.change(fill, "Color", script)


def _stroke_color(told: QgsProperty, _layer: Any, made: Layers, fields: QgsFields, setting: Setting) -> None:
    script = values.color(told, fields)
    for stroke in _some(_parts(made, "SolidStroke")):
        setting.change(stroke, "Color", script)


def _stroke_width(told: QgsProperty, layer: Any, made: Layers, fields: QgsFields, setting: Setting) -> None:
    told_in = layer.strokeWidthUnit() if hasattr(layer, "strokeWidthUnit") else layer.widthUnit()
    value = f"({values.number(told, fields)}) * {setting.points(1, told_in)!r}"
    for stroke in _some(_parts(made, "SolidStroke")):
        setting.change(stroke, "Width", value)


def _hatch(name: str, unit_of: Callable[[Any, Setting], float]) -> Any:
    def maker(told: QgsProperty, layer: Any, made: Layers, fields: QgsFields, setting: Setting) -> None:
        value = f"({values.number(told, fields)}) * {unit_of(layer, setting)!r}"
        for hatch in _some(_parts(made, "HatchFill")):
            setting.change(hatch, name, value)

    return maker


def _step(name: str, unit_of: Callable[[Any, Setting], float]) -> Any:
    def maker(told: QgsProperty, layer: Any, made: Layers, fields: QgsFields, setting: Setting) -> None:
        value = f"({values.number(told, fields)}) * {unit_of(layer, setting)!r}"
        for place in _some(_parts(made, "PlacementInsidePolygon")):
            setting.change(place, name, value)

    return maker


def _enabled(told: QgsProperty, _layer: Any, made: Layers, fields: QgsFields, setting: Setting) -> None:
    """A part that is switched off has no size, no width, or a clear colour."""
    shown = values.raw(told, fields)
    for each in made:
        if each["type"].endswith("Marker"):
            setting.change(each, "Size", f"IIf({shown}, {each['size']!r}, 0)")
        elif each["type"].endswith("Stroke"):
            setting.change(each, "Width", f"IIf({shown}, {each['width']!r}, 0)")
        elif each["type"] == "CIMSolidFill":
            red, green, blue, alpha = each["color"]["values"]
            color = f"rgba({red},{green},{blue},{alpha / 100:g})"
            setting.change(each, "Color", f"IIf({shown}, '{color}', 'rgba(0,0,0,0)')")
        else:
            raise Untranslatable("enabled")


def _markers(made: Layers) -> list[Cim]:
    return _some(each for each in made if each["type"].endswith("Marker"))


# By the names that QGIS keeps properties under in files: those of its enumeration changed in 3.36.
MAKERS: dict[str, Callable[[Any, Any, Any, Any, Any], None]] = {
    "size": _size,
    "angle": _angle,
    "offset": _offset,
    "fillColor": _fill_color,
    "outlineColor": _stroke_color,
    "outlineWidth": _stroke_width,
    "lineAngle": _hatch("Rotation", lambda _layer, _setting: 1.0),
    "lineDistance": _hatch("Separation", lambda layer, how: how.points(1, layer.distanceUnit())),
    "distanceX": _step("StepX", lambda layer, how: how.points(1, layer.distanceXUnit())),
    "distanceY": _step("StepY", lambda layer, how: how.points(1, layer.distanceYUnit())),
    "enabled": _enabled,
}
