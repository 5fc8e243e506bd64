"""The plugin object: builds what QGIS shows and tears it down again, in mirror order."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QSettings, Qt, QTranslator
from qgis.PyQt.QtGui import QAction, QIcon

from .algorithms.loading import ProviderImport

ROOT = Path(__file__).resolve().parent
MENU = "Web Layer Sharing"
LATER = ("ui.layer_menu", "ui.portals.desk", "ui.portal_places")
"""Modules that take long to import, and are not needed before QGIS has started."""


class WebLayerSharingPlugin:
    """What QGIS loads. Holds no domain logic.

    ``initProcessing`` alone is called by ``qgis_process``, so the provider is apart from everything with a
    widget, whose modules are imported in ``initGui``.
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._provider: Any = None
        self._import: ProviderImport | None = None
        self._translator: QTranslator | None = None
        self._toolbar: Any = None
        self._action: QAction | None = None
        self._dock: Any = None
        self._layer_menu: Any = None
        self._desk: Any = None
        self._portals_dock: Any = None
        self._portals_action: QAction | None = None
        self._portal_places: Any = None
        self._pages: Any = None

    def initProcessing(self) -> None:
        """Offer the algorithms."""
        from .algorithms.provider import WebLayerSharingProvider

        self._provider = WebLayerSharingProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Build what QGIS shows; what takes long to import follows in :meth:`_arrive`."""
        self._translate()
        self._add_dock()
        self._add_portals_dock()
        self._add_actions()
        self._import = ProviderImport(self._arrive, tuple(f"{__package__}.{name}" for name in LATER))

    def _arrive(self) -> None:
        from .qgis_bridge.log import attach_log
        from .qgis_bridge.settings import log_level

        attach_log(logging.getLevelName(log_level()))
        self.initProcessing()
        self._add_layer_menu()
        self._add_portal_places()
        self._add_pages()

    def unload(self) -> None:
        """Take everything away again."""
        if self._import is not None:
            self._import.stop()
            self._import = None
        self._remove_pages()
        self._remove_portal_places()
        self._remove_layer_menu()
        self._remove_actions()
        self._remove_portals_dock()
        self._remove_dock()
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
        self._close_rest()

    def _close_rest(self) -> None:
        from .qgis_bridge.log import detach_log
        from .qgis_bridge.settings import close_settings

        close_settings()
        detach_log()
        # Only where a script was run: the facade is not imported for this alone.
        scripts = sys.modules.get(f"{__package__}.arcpy.projects")
        if scripts is not None:
            scripts.let_go()

    def _translate(self) -> None:
        locale = QSettings().value("locale/userLocale", QLocale().name(), str)
        translator = QTranslator()
        if translator.load(str(ROOT / "i18n" / f"web_layer_sharing_{locale[:2]}.qm")):
            QCoreApplication.installTranslator(translator)
            self._translator = translator

    def _add_dock(self) -> None:
        from .ui.publish_dock import PublishDock

        self._dock = PublishDock(self._iface)
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        self._dock.hide()

    def _remove_dock(self) -> None:
        if self._dock is not None:
            self._dock.close_down()
            self._iface.removeDockWidget(self._dock)
            self._dock.deleteLater()
            self._dock = None

    def _add_portals_dock(self) -> None:
        from .ui.portals.dock import PortalsDock

        self._portals_dock = PortalsDock(self._portal_desk)
        self._iface.addTabifiedDockWidget(
            Qt.DockWidgetArea.LeftDockWidgetArea, self._portals_dock, ["Browser"], False
        )
        self._portals_dock.hide()

    def _portal_desk(self) -> Any:
        """Return what dock, Browser and locator share, made when the first of them needs it."""
        if self._desk is None:
            from .ui.portals.desk import PortalDesk

            self._desk = PortalDesk(self._iface, self._dock)
        return self._desk

    def _remove_portals_dock(self) -> None:
        if self._portals_dock is not None:
            self._portals_dock.close_down()
            self._iface.removeDockWidget(self._portals_dock)
            self._portals_dock.deleteLater()
            self._portals_dock = None
        if self._desk is not None:
            self._desk.close()
            self._desk.deleteLater()
            self._desk = None

    def _add_portal_places(self) -> None:
        from .ui.portal_places import PortalPlaces

        self._portal_places = PortalPlaces(self._iface, self._portal_desk())

    def _remove_portal_places(self) -> None:
        if self._portal_places is not None:
            self._portal_places.close()
            self._portal_places = None

    def _add_actions(self) -> None:
        """One action a dock, in the Web menu and on a toolbar, that shows and hides it."""
        self._toolbar = self._iface.addToolBar(MENU)
        self._toolbar.setObjectName("WebLayerSharingToolbar")
        share = QCoreApplication.translate("Plugin", "Share As Web Layer")
        self._action = self._dock_action("publish.svg", share, "WebLayerSharingShowDock", self._dock)
        portals = QCoreApplication.translate("Plugin", "Portals")
        self._portals_action = self._dock_action(
            "portal.svg", portals, "WebLayerSharingShowPortals", self._portals_dock
        )

    def _dock_action(self, icon: str, text: str, name: str, dock: Any) -> QAction:
        action = QAction(QIcon(str(ROOT / "resources" / "icons" / icon)), text, self._iface.mainWindow())
        action.setObjectName(name)
        dock.setToggleVisibilityAction(action)
        self._iface.addPluginToWebMenu(MENU, action)
        self._toolbar.addAction(action)
        return action

    def _add_pages(self) -> None:
        from .ui.dialog_pages import DialogPages

        self._pages = DialogPages(self._iface, self._dock)

    def _remove_pages(self) -> None:
        if self._pages is not None:
            self._pages.close()
            self._pages = None

    def _add_layer_menu(self) -> None:
        from .ui.layer_menu import LayerMenu

        self._layer_menu = LayerMenu(self._iface, self._dock)

    def _remove_layer_menu(self) -> None:
        if self._layer_menu is not None:
            self._layer_menu.close()
            self._layer_menu.deleteLater()
            self._layer_menu = None

    def _remove_actions(self) -> None:
        for action in (self._action, self._portals_action):
            if action is not None:
                self._iface.removePluginWebMenu(MENU, action)
                action.deleteLater()
        self._action = self._portals_action = None
        if self._toolbar is not None:
            self._iface.mainWindow().removeToolBar(self._toolbar)
            self._toolbar.deleteLater()
            self._toolbar = None
