"""Which symbol each feature gets: the classes of a renderer, and how tiles tell them apart.

Classes by value become numbers in a column of the tiles, as Pro's own packages have them; rules, of which a
feature may meet several, become layers of the tiles.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsRenderContext, QgsSymbol

from ...sharing.cim import symbols as cim_symbols
from ..symbology import class_values, pictures
from ..symbology.symbols import convert

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qgis.core import QgsFeatureRenderer, QgsVectorLayer

    from ..symbology.setting import Setting

_RULES = "RuleRenderer"
_BY_VALUE = {"categorizedSymbol", "graduatedSymbol"}


@dataclass(frozen=True)
class DrawnClass:
    """A class: its CIM symbol, the features that are in it, and the scales at which it is shown.

    ``condition`` is a QGIS expression, empty for whatever is in no other class.
    """

    label: str
    symbol: dict[str, Any]
    condition: str = ""
    scales: tuple[float, float] = (0.0, 0.0)
    picture: str = ""


@dataclass(frozen=True)
class Classes:
    """All classes of a layer; ``by_number`` tells whether they share one layer of the tiles."""

    listed: tuple[DrawnClass, ...]
    by_number: bool

    @property
    def expression(self) -> str:
        """Return the QGIS expression that gives a feature's class number; empty for a single class."""
        if not self.by_number:
            return ""
        numbered = sorted(enumerate(self.listed), key=lambda pair: not pair[1].condition)
        cases = " ".join(f"WHEN {each.condition or 'TRUE'} THEN {number}" for number, each in numbered)
        return f"CASE {cases} END"


def classes_of(layer: QgsVectorLayer, setting: Setting) -> Classes:
    """Return the classes of a layer, the lower ones first."""
    renderer = layer.renderer()
    inner = getattr(renderer, "embeddedRenderer", lambda: None)() or renderer
    if inner.type() == _RULES:
        return Classes(tuple(_rules(inner, layer, setting)), by_number=False)
    if inner.type() in _BY_VALUE:
        return Classes(tuple(_by_value(inner, layer, setting)), by_number=True)
    if inner.type() == "nullSymbol":
        return Classes((), by_number=False)
    symbol = next(iter(inner.symbols(QgsRenderContext())), None) or QgsSymbol.defaultSymbol(
        layer.geometryType()
    )
    return Classes((_class("", symbol, setting),), by_number=False)


def _by_value(renderer: QgsFeatureRenderer, layer: QgsVectorLayer, setting: Setting) -> Iterator[DrawnClass]:
    others = _others(renderer)
    for item in renderer.legendSymbolItems():
        condition, known = renderer.legendKeyToExpression(item.ruleKey(), layer)
        if item.symbol() is None or not known:
            continue
        if item.ruleKey() in others:
            condition = ""
        made = _class(item.label(), item.symbol(), setting, condition)
        hidden = not renderer.legendSymbolItemChecked(item.ruleKey())
        yield DrawnClass(made.label, _nothing(made.symbol), condition) if hidden else made


def _others(renderer: Any) -> set[str]:
    """Return the keys of categories without a value, which QGIS draws all other values with."""
    categories = renderer.categories() if hasattr(renderer, "categories") else []
    items = renderer.legendSymbolItems()
    return {
        item.ruleKey()
        for category, item in zip(categories, items)
        if not isinstance(category.value(), list) and class_values.text(category.value()) == ""
    }


def _nothing(symbol: dict[str, Any]) -> dict[str, Any]:
    return {**symbol, "symbolLayers": [], "thumbnailURI": ""}


def _rules(renderer: Any, layer: QgsVectorLayer, setting: Setting) -> Iterator[DrawnClass]:
    for rule in renderer.rootRule().descendants():
        condition, known = renderer.legendKeyToExpression(rule.ruleKey(), layer)
        if rule.symbol() is None or not known or not _is_active(rule):
            continue
        scales = (rule.minimumScale(), rule.maximumScale())
        yield _class(rule.label(), rule.symbol(), setting, condition, scales)


def _is_active(rule: Any) -> bool:
    while rule is not None:
        if not rule.active():
            return False
        rule = rule.parent()
    return True


def _class(
    label: str,
    symbol: QgsSymbol,
    setting: Setting,
    condition: str = "",
    scales: tuple[float, float] = (0.0, 0.0),
) -> DrawnClass:
    made = cim_symbols.reference(convert(symbol, setting))["symbol"]
    return DrawnClass(label, made, condition, scales, _picture(symbol, setting))


def _picture(symbol: QgsSymbol, setting: Setting) -> str:
    """Return the marker of a point symbol, or of the markers along a line, as a picture."""
    marker = symbol
    if symbol.type() != Qgis.SymbolType.Marker:
        inner = [each.subSymbol() for each in symbol.symbolLayers() if each.layerType() == "MarkerLine"]
        marker = inner[0] if inner else None
    if marker is None:
        return ""
    faded = marker.clone()
    faded.setOpacity(marker.opacity() * setting.opacity)
    picture = pictures.of_marker(faded)
    return picture.url if picture else ""
