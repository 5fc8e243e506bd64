"""The plugin's pages in QGIS's own dialogs: options, project properties, layer properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .options.factory import OptionsFactory
from .properties.factories import LayerPageFactory, ProjectPageFactory

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .publish_dock import PublishDock


class DialogPages:
    """Registers when it is made, and takes all of it away by :meth:`close`."""

    def __init__(self, iface: QgisInterface, dock: PublishDock) -> None:
        self._iface = iface
        self._options = OptionsFactory(dock)
        self._project = ProjectPageFactory(dock)
        self._layer = LayerPageFactory(dock)
        iface.registerOptionsWidgetFactory(self._options)
        iface.registerProjectPropertiesWidgetFactory(self._project)
        iface.registerMapLayerConfigWidgetFactory(self._layer)

    def close(self) -> None:
        """Take everything away again."""
        self._iface.unregisterMapLayerConfigWidgetFactory(self._layer)
        self._iface.unregisterProjectPropertiesWidgetFactory(self._project)
        self._iface.unregisterOptionsWidgetFactory(self._options)
