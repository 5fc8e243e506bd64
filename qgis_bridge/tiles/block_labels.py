"""Which block of tiles labels a feature, so that no two blocks that meet both do.

Labels stand whole within their block (see :mod:`.drawing`).  A feature at a block's edge is seen from both
sides, and QGIS would label it in each.  Here the block that holds a point of the feature does so alone.  What
is larger than a block is labelled in each one, as the parts of it are seen apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpression,
    QgsExpressionFunction,
    QgsGeometry,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsProperty,
    QgsRectangle,
    QgsVectorLayer,
)

if TYPE_CHECKING:
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransformContext,
        QgsMapLayer,
    )

_NAME = "wls_labelled_here"


class BlockLabels(QgsExpressionFunction):
    """The expression function that tells whether the block of the moment labels a feature.

    Its argument is the id of the feature's layer.  ``box`` is the block, in the map's coordinate system.
    """

    def __init__(self, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext) -> None:
        super().__init__(_NAME, 1, "", "")
        self._crs, self._context = crs, context
        self._ways: dict[str, QgsCoordinateTransform] = {}
        self.box = QgsRectangle()
        # a map that was prepared in this process before had its own
        QgsExpression.unregisterFunction(_NAME)
        QgsExpression.registerFunction(self)

    def ask_in(self, layer: QgsMapLayer) -> None:
        """Let the labels of a layer ask this function, besides what says already whether they show."""
        if not isinstance(layer, QgsVectorLayer) or layer.labeling() is None:
            return
        self._ways[layer.id()] = QgsCoordinateTransform(layer.crs(), self._crs, self._context)
        labeling = layer.labeling().clone()
        for provider in labeling.subProviders():
            settings = QgsPalLayerSettings(labeling.settings(provider))
            if _labels_once(settings):
                _add_condition(settings, f"{_NAME}('{layer.id()}')")
                labeling.setSettings(settings, provider)
        layer.setLabeling(labeling)

    def func(self, values: list[Any], context: Any, _parent: Any, _node: Any) -> bool:
        """Decide; QGIS calls this for each feature before it looks for its label's place."""
        shape, way = context.feature().geometry(), self._ways[values[0]]
        try:
            return self._decided(shape, way)
        except QgsCsException:
            # nobody can say where it is, so no other block can either
            return True

    def usesGeometry(self, _node: Any) -> bool:  # noqa: N802  the base class asks for this name
        """Tell that features are to be read with their shapes."""
        return True

    def referencedColumns(self, _node: Any) -> set[str]:  # noqa: N802
        """Tell that no column is read."""
        return set()

    def _decided(self, shape: QgsGeometry, way: QgsCoordinateTransform) -> bool:
        box = way.transformBoundingBox(shape.boundingBox())
        corners = QgsPointXY(box.xMinimum(), box.yMinimum()), QgsPointXY(box.xMaximum(), box.yMaximum())
        if all(map(self._holds, corners)):
            return True
        if not box.isFinite() or box.width() > self.box.width() or box.height() > self.box.height():
            return True
        anchor = _middle(_largest_part(shape))
        return anchor.isEmpty() or self._holds(way.transform(anchor.asPoint()))

    def _holds(self, point: QgsPointXY) -> bool:
        box = self.box
        return bool(
            box.xMinimum() <= point.x() < box.xMaximum() and box.yMinimum() <= point.y() < box.yMaximum()
        )


def _labels_once(settings: QgsPalLayerSettings) -> bool:
    """Tell settings that give a feature one label from those that give it many, here and there."""
    lines = settings.lineSettings()
    many = settings.labelPerPart or settings.repeatDistance > 0 or lines.mergeLines()
    return not many


def _add_condition(settings: QgsPalLayerSettings, condition: str) -> None:
    properties = settings.dataDefinedProperties()
    shown = properties.property(QgsPalLayerSettings.Property.Show)
    if shown.isActive() and shown.asExpression():
        condition = f"({shown.asExpression()}) and {condition}"
    properties.setProperty(QgsPalLayerSettings.Property.Show, QgsProperty.fromExpression(condition))
    settings.setDataDefinedProperties(properties)


def _largest_part(shape: QgsGeometry) -> QgsGeometry:
    if not shape.isMultipart():
        return shape
    return max(shape.asGeometryCollection(), key=lambda part: (part.area(), part.length()), default=shape)


def _middle(part: QgsGeometry) -> QgsGeometry:
    """Return a point of a shape with much of it around."""
    if part.type() == Qgis.GeometryType.Line:
        return part.interpolate(part.length() / 2)
    return part.pointOnSurface()
