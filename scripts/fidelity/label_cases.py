"""Cases of labels, and of the world map that QGIS installs with the styles of the sample project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsNullSymbolRenderer,
    QgsPalLayerSettings,
    QgsRuleBasedLabeling,
    QgsSingleSymbolRenderer,
    QgsTextBackgroundSettings,
    QgsTextFormat,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QColor, QFont

from .case import BORDERS, COUNTRIES, LINE, POINT, POLYGON, STATES, Case
from .symbol_cases import BLUE, RED, fill, line, marker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FONT = "DejaVu Sans"


def label_cases() -> Iterator[Case]:
    """Yield the cases."""
    yield _case("over points", POINT, _over, "label_placement:OverPoint", "labeling:simple")
    yield _case("beside points", POINT, _beside, "label_placement:OverPoint")
    yield _case("moved from points", POINT, _moved, "label_placement:OverPoint")
    yield _case("around points", POINT, lambda _: None, "label_placement:AroundPoint")
    yield _case("in polygons", POLYGON, _horizontal, "label_placement:Horizontal")
    yield _case("along lines", LINE, _along, "label_placement:Line")
    yield _case("halo", POINT, _halo, "label_part:buffer")
    yield _case("background", POINT, _background, "label_part:background")
    yield _case("bold", POINT, _bold)
    yield _case("turned", POINT, _turned)
    yield _case("in capitals", POINT, _capitals)
    yield _case("of an expression", POINT, _expression)
    yield Case("labels by rules", POINT, _by_rules, ("labeling:rule-based",))
    yield from _world()


def _settings(field: str = "name", size: float = 9) -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    told = QgsTextFormat()
    told.setFont(QFont(FONT))
    told.setSize(size)
    told.setColor(QColor("#202020"))
    settings.setFormat(told)
    return settings


def _case(name: str, geometry: str, change: Callable[[QgsPalLayerSettings], Any], *entries: str) -> Case:
    def apply(layer: Any) -> None:
        settings = _settings()
        change(settings)
        symbol = {POINT: lambda: marker(BLUE, 2.5), LINE: line, POLYGON: fill}[geometry]()
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        _label(layer, QgsVectorLayerSimpleLabeling(settings))

    return Case(f"labels {name}", geometry, apply, entries)


def _label(layer: Any, labeling: Any) -> None:
    layer.setLabeling(labeling)
    layer.setLabelsEnabled(True)


def _over(settings: QgsPalLayerSettings) -> None:
    settings.placement = Qgis.LabelPlacement.OverPoint


def _beside(settings: QgsPalLayerSettings) -> None:
    settings.placement = Qgis.LabelPlacement.OverPoint
    settings.quadOffset = Qgis.LabelQuadrantPosition.AboveRight


def _moved(settings: QgsPalLayerSettings) -> None:
    _beside(settings)
    settings.xOffset, settings.yOffset = 2, 3


def _horizontal(settings: QgsPalLayerSettings) -> None:
    settings.placement = Qgis.LabelPlacement.Horizontal


def _along(settings: QgsPalLayerSettings) -> None:
    settings.placement = Qgis.LabelPlacement.Line


def _format(settings: QgsPalLayerSettings, change: Callable[[QgsTextFormat], None]) -> None:
    _over(settings)
    told = settings.format()
    change(told)
    settings.setFormat(told)


def _halo(settings: QgsPalLayerSettings) -> None:
    def change(told: QgsTextFormat) -> None:
        told.buffer().setEnabled(True)
        told.buffer().setSize(1)
        told.buffer().setColor(QColor("#fed976"))

    _format(settings, change)


def _background(settings: QgsPalLayerSettings) -> None:
    def change(told: QgsTextFormat) -> None:
        box = told.background()
        box.setEnabled(True)
        box.setType(QgsTextBackgroundSettings.ShapeType.ShapeRectangle)
        box.setSizeType(QgsTextBackgroundSettings.SizeType.SizeBuffer)
        box.setSize(QSizeF(1, 1))
        box.setFillColor(QColor("#ffffcc"))
        box.setStrokeColor(QColor("#333333"))
        box.setStrokeWidth(0.3)

    _format(settings, change)


def _bold(settings: QgsPalLayerSettings) -> None:
    def change(told: QgsTextFormat) -> None:
        font = QFont(FONT)
        font.setBold(True)
        told.setFont(font)
        told.setNamedStyle("Bold")
        told.setColor(QColor(RED))

    _format(settings, change)


def _turned(settings: QgsPalLayerSettings) -> None:
    _over(settings)
    settings.angleOffset = -30


def _capitals(settings: QgsPalLayerSettings) -> None:
    _format(settings, lambda told: told.setCapitalization(Qgis.Capitalization.AllUppercase))


def _expression(settings: QgsPalLayerSettings) -> None:
    _over(settings)
    settings.isExpression = True
    settings.fieldName = "upper(kind) || ' ' || to_string(count)"


def _by_rules(layer: Any) -> None:
    root = QgsRuleBasedLabeling.Rule(None)
    for expression, size in (("value > 5", 11), ("value <= 5", 7)):
        settings = _settings(size=size)
        _over(settings)
        root.appendChild(QgsRuleBasedLabeling.Rule(settings, filterExp=expression))
    layer.setRenderer(QgsNullSymbolRenderer())
    _label(layer, QgsRuleBasedLabeling(root))


def _world() -> Iterator[Case]:
    """Yield the layers of the sample project, each with the style that it has there."""
    from .. import sample_project

    yield Case(
        "world countries", COUNTRIES, lambda layer: sample_project.style_countries(layer, labels=False)
    )
    yield Case("world countries with labels", COUNTRIES, sample_project.style_countries)
    yield Case("world states", STATES, sample_project.style_states)
    yield Case("world borders", BORDERS, sample_project.style_borders)
