"""What every converter needs to know: how large map units are, how strong colours, who hears of losses."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import Qgis

from ...sharing.cim import colors
from ..expressions.arcade import Untranslatable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qgis.core import QgsFeature, QgsFeatureRequest, QgsFields, QgsPaintEffect
    from qgis.PyQt.QtGui import QColor

    from .overrides import Changes

Lose = Callable[[str, str], None]

# formats.md 1.4
POINTS_PER_MM = 72 / 25.4
POINTS = {
    Qgis.RenderUnit.Millimeters: POINTS_PER_MM,
    Qgis.RenderUnit.Points: 1.0,
    Qgis.RenderUnit.Pixels: 72 / 96,
    Qgis.RenderUnit.Inches: 72.0,
}
# A pen of no width draws one pixel.
HAIRLINE = 72 / 96
WHOLE = 1e9


@dataclass(frozen=True)
class Setting:
    """How to convert the symbols of one layer.

    ``map_unit`` and ``metre`` are how many points they are long at the scale that sizes on the ground are
    read at.  ``opacity`` (0 to 1) fades every colour.  ``lose`` is called with what cannot be carried (a
    name of QGIS's registries or properties) and what is kept in its place.  ``carried`` are data-defined
    properties of symbol layers that go another way and so are not lost.  ``fields`` are the columns that
    expressions may name, ``changes`` takes what they set; None where nothing can be set by expressions.
    ``painted`` is a paint effect that pictures of markers have to show; with ``told_effects`` those of symbol
    layers go another way and are not lost.  ``variables`` are the layer's, ``rows`` gives its features; None
    where nobody knows them.
    """

    lose: Lose
    map_unit: float
    metre: float
    opacity: float = 1.0
    carried: frozenset[int] = frozenset()
    fields: QgsFields | None = None
    changes: Changes | None = None
    painted: QgsPaintEffect | None = None
    told_effects: bool = False
    variables: Mapping[str, Any] = field(default_factory=dict)
    rows: Callable[[QgsFeatureRequest], Iterable[QgsFeature]] | None = None

    def faded(self, opacity: float) -> Setting:
        """Return the setting within something that is itself partly clear."""
        return replace(self, opacity=self.opacity * opacity)

    def change(self, part: dict[str, Any], name: str, arcade: str) -> None:
        """Let an Arcade expression set a property of a part of the symbol.

        Raises:
            Untranslatable: nothing can be set by expressions here.
        """
        if self.changes is None:
            raise Untranslatable(name)
        self.changes.add(part, name, arcade)

    def points(self, length: float, unit: Any) -> float:
        """Return a length of any of QGIS's units in points, to four places."""
        if unit in POINTS:
            return tidy(length * POINTS[unit])
        if unit == Qgis.RenderUnit.MapUnits:
            self.lose("map_units", "fixed_size")
            return tidy(length * self.map_unit)
        if unit == Qgis.RenderUnit.MetersInMapUnits:
            self.lose("map_units", "fixed_size")
            return tidy(length * self.metre)
        return tidy(length * POINTS_PER_MM)

    def width(self, length: float, unit: Any) -> float:
        """Return a pen's width in points; no width is a hairline."""
        return self.points(length, unit) if length > 0 else HAIRLINE

    def color(self, color: QColor) -> dict[str, Any]:
        """Return a Qt colour, faded."""
        red, green, blue = color.red(), color.green(), color.blue()
        return colors.rgb(red, green, blue, tidy(color.alphaF() * 100 * self.opacity, 2))


def tidy(value: float, places: int = 4) -> float:
    """Return a finite number without noise; what is no number is 0."""
    return round(value, places) + 0.0 if math.isfinite(value) and abs(value) < WHOLE else 0.0


def turned(x: float, y: float, clockwise: float) -> tuple[float, float]:
    """Return QGIS's offset (y down, in the turned marker's own directions) as CIM's (y up, on the page)."""
    angle = math.radians(clockwise)
    across = x * math.cos(angle) - y * math.sin(angle)
    down = x * math.sin(angle) + y * math.cos(angle)
    return tidy(across), tidy(-down)
