"""QGIS cartography to CIM: renderers, symbols, labels, and what of them cannot be carried."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsExpressionContextUtils, QgsUnitTypes

from . import blending, clusters, density, diagrams
from .labels import convert_labels
from .renderers import convert_renderer, layer_effects
from .setting import POINTS_PER_MM, Setting

if TYPE_CHECKING:
    from collections.abc import Callable

    from qgis.core import QgsFields, QgsVectorLayer

# Where nothing says at which scale sizes on the ground are meant.
USUAL_SCALE = 50_000.0


@dataclass(frozen=True)
class Cartography:
    """How a layer is drawn: a CIM renderer, CIM label classes, and what a web map does with the whole."""

    renderer: dict[str, Any]
    label_classes: tuple[dict[str, Any], ...]
    labels_visible: bool
    blend_mode: str = blending.NORMAL
    effects: tuple[dict[str, Any], ...] = ()
    feature_reduction: dict[str, Any] | None = None


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
    setting = _setting(layer, fields, reference if reference > 0 else scale, lose)
    drawn = convert_renderer(renderer, fields, layer.geometryType(), setting)
    drawn = diagrams.with_pies(drawn, layer, fields, setting)
    return Cartography(
        density.with_maximum(drawn, layer, renderer, setting),
        convert_labels(layer, fields, setting),
        layer.labelsEnabled(),
        blending.blend_mode(layer, lose),
        layer_effects(renderer, setting),
        clusters.reduction(renderer, setting),
    )


def _setting(
    layer: QgsVectorLayer, fields: QgsFields, scale: float, lose: Callable[[str, str], None]
) -> Setting:
    metre = 1000 * POINTS_PER_MM / (scale or USUAL_SCALE)
    per_unit = QgsUnitTypes.fromUnitToUnitFactor(layer.crs().mapUnits(), Qgis.DistanceUnit.Meters)
    scope = QgsExpressionContextUtils.layerScope(layer)
    told = {name: scope.variable(name) for name in scope.variableNames() if name.startswith("qgis_25d")}
    return Setting(lose, metre * per_unit, metre, fields=fields, variables=told, rows=layer.getFeatures)
