"""QGIS cartography to CIM: renderers, symbols, labels, and what of them cannot be carried."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsUnitTypes

from .labels import convert_labels
from .renderers import convert_renderer
from .setting import POINTS_PER_MM, Setting

if TYPE_CHECKING:
    from collections.abc import Callable

    from qgis.core import QgsFields, QgsVectorLayer

# Where nothing says at which scale sizes on the ground are meant.
USUAL_SCALE = 50_000.0


@dataclass(frozen=True)
class Cartography:
    """How a layer is drawn: a CIM renderer, and CIM label classes."""

    renderer: dict[str, Any]
    label_classes: tuple[dict[str, Any], ...]
    labels_visible: bool


def convert(
    layer: QgsVectorLayer, fields: QgsFields, scale: float, lose: Callable[[str, str], None]
) -> Cartography:
    """Return how the layer is drawn. Never raises; what cannot be carried is told to ``lose``.

    ``fields`` are the columns that will be published.  ``scale`` is the denominator at which sizes on the
    ground are read, unless the renderer has a reference scale of its own.
    """
    renderer = layer.renderer()
    if renderer is None:
        return Cartography({}, (), False)
    reference = renderer.referenceScale()
    setting = _setting(layer, reference if reference > 0 else scale, lose)
    return Cartography(
        convert_renderer(renderer, fields, layer.geometryType(), setting),
        convert_labels(layer, fields, setting),
        layer.labelsEnabled(),
    )


def _setting(layer: QgsVectorLayer, scale: float, lose: Callable[[str, str], None]) -> Setting:
    metre = 1000 * POINTS_PER_MM / (scale or USUAL_SCALE)
    per_unit = QgsUnitTypes.fromUnitToUnitFactor(layer.crs().mapUnits(), Qgis.DistanceUnit.Meters)
    return Setting(lose, metre * per_unit, metre)
