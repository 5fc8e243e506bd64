"""The context menu of a node: one table, for the dock and for the Browser."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from .map_commands import MapCommands
from .nodes import Kind, Node

if TYPE_CHECKING:
    from collections.abc import Callable

    from qgis.PyQt.QtWidgets import QMenu

    from .desk import PortalDesk


@dataclass(frozen=True)
class Entry:
    """A line of the menu; ``command`` names the desk's. Entries of one ``part`` stand together."""

    part: int
    name: str
    text: str
    icon: str
    command: str
    fits: Callable[[Node], bool]


def _is(*kinds: Kind) -> Callable[[Node], bool]:
    return lambda node: node.kind in kinds


def _own(node: Node) -> bool:
    front = node.portal.value
    return node.kind is Kind.ITEM and front is not None and front.may_change(node.value)


def _guarded(node: Node) -> bool:
    return _own(node) and node.value.protected


def _unguarded(node: Node) -> bool:
    return _own(node) and not node.value.protected


def _to_overwrite(node: Node) -> bool:
    return _own(node) and MapCommands.can_overwrite(node)


def _is_file(node: Node) -> bool:
    return node.kind is Kind.ITEM and not node.value.url and bool(node.value.name)


def _own_content(node: Node) -> bool:
    return node.kind is Kind.CONTENT and _signed_in(node)


def _own_place(node: Node) -> bool:
    return node.kind in (Kind.CONTENT, Kind.FOLDER) and _signed_in(node)


def _signed_in(node: Node) -> bool:
    front = node.portal.value
    return front is not None and bool(front.user)


def _can_be_active(node: Node) -> bool:
    return node.kind is Kind.PORTAL and bool(node.key)


def _can_be_read(node: Node) -> bool:
    return node.holds_items or node.kind is Kind.PORTAL


ENTRIES = (
    Entry(0, "load", QT_TRANSLATE_NOOP("Portals", "&Add to map"),
          "/mActionAddLayer.svg", "maps.load", MapCommands.can_load),
    Entry(0, "details", QT_TRANSLATE_NOOP("Portals", "&Details…"),
          "/mActionPropertiesWidget.svg", "items.details", _is(Kind.ITEM)),
    Entry(0, "browse", QT_TRANSLATE_NOOP("Portals", "Open in web &browser"),
          "/mActionOpenTable.svg", "browse", _is(Kind.ITEM, Kind.GROUP, Kind.PORTAL)),
    Entry(0, "download", QT_TRANSLATE_NOOP("Portals", "Do&wnload…"),
          "/downloading_svg.svg", "items.download", _is_file),
    Entry(1, "share", QT_TRANSLATE_NOOP("Portals", "&Share…"),
          "/mActionSharing.svg", "items.share", _own),
    Entry(1, "move", QT_TRANSLATE_NOOP("Portals", "&Move to folder…"),
          "/mIconFolder.svg", "items.move", _own),
    Entry(1, "rename", QT_TRANSLATE_NOOP("Portals", "&Rename…"),
          "/mActionToggleEditing.svg", "items.rename", _own),
    Entry(1, "thumbnail", QT_TRANSLATE_NOOP("Portals", "Use the map as &picture"),
          "/mActionSaveMapAsImage.svg", "items.set_thumbnail", _own),
    Entry(1, "overwrite", QT_TRANSLATE_NOOP("Portals", "&Overwrite from this project…"),
          "/mActionRefresh.svg", "maps.overwrite", _to_overwrite),
    Entry(2, "protect", QT_TRANSLATE_NOOP("Portals", "Protect from de&letion"),
          "/locked.svg", "items.protect", _unguarded),
    Entry(2, "unprotect", QT_TRANSLATE_NOOP("Portals", "No longer protect from de&letion"),
          "/unlocked.svg", "items.protect", _guarded),
    Entry(2, "delete", QT_TRANSLATE_NOOP("Portals", "D&elete…"),
          "/mActionDeleteSelected.svg", "items.delete", _own),
    Entry(3, "copyId", QT_TRANSLATE_NOOP("Portals", "Copy &id"),
          "/mActionEditCopy.svg", "items.copy_id", _is(Kind.ITEM, Kind.GROUP)),
    Entry(3, "copyUrl", QT_TRANSLATE_NOOP("Portals", "Copy &URL"),
          "/mActionEditCopy.svg", "items.copy_url", _is(Kind.ITEM, Kind.LAYER, Kind.GROUP, Kind.PORTAL)),
    Entry(4, "publishHere", QT_TRANSLATE_NOOP("Portals", "&Publish the map here…"),
          "/mActionSharingExport.svg", "maps.publish_map", _own_place),
    Entry(4, "newFolder", QT_TRANSLATE_NOOP("Portals", "&New folder…"),
          "/mActionNewFolder.svg", "folders.make", _own_content),
    Entry(4, "renameFolder", QT_TRANSLATE_NOOP("Portals", "&Rename…"),
          "/mActionToggleEditing.svg", "folders.rename", _is(Kind.FOLDER)),
    Entry(4, "deleteFolder", QT_TRANSLATE_NOOP("Portals", "D&elete…"),
          "/mActionDeleteSelected.svg", "folders.delete", _is(Kind.FOLDER)),
    Entry(5, "activate", QT_TRANSLATE_NOOP("Portals", "Make &active"),
          "/mIconConnect.svg", "folders.make_active", _can_be_active),
    Entry(5, "refresh", QT_TRANSLATE_NOOP("Portals", "Re&fresh"),
          "/mActionRefresh.svg", "folders.refresh", _can_be_read),
    Entry(6, "addPortal", QT_TRANSLATE_NOOP("Portals", "Add a &portal…"),
          "/mActionAdd.svg", "folders.add_portal", _is(Kind.ROOT)),
)  # fmt: skip


def fill_menu(menu: QMenu, desk: PortalDesk, node: Node) -> None:
    """Add what can be done with a node; actions are found by ``WebLayerSharing.`` and their name."""
    part = None
    for entry in ENTRIES:
        if not entry.fits(node):
            continue
        if part is not None and part != entry.part:
            menu.addSeparator()
        part = entry.part
        words = QCoreApplication.translate("Portals", entry.text)
        action = menu.addAction(QgsApplication.getThemeIcon(entry.icon), words)
        action.setObjectName(f"WebLayerSharing.{entry.name}")
        act = attrgetter(entry.command)(desk)
        action.triggered.connect(lambda _=False, act=act: act(node))
