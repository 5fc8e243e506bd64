"""Icons and words for the nodes of the portals' tree."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale
from qgis.PyQt.QtGui import QIcon

from .nodes import Kind

if TYPE_CHECKING:
    from ...tasks.portal_content import Item
    from .nodes import Node

ICONS = Path(__file__).resolve().parent.parent.parent / "resources" / "icons"
OWN = ("local_portal.svg", "map_file.svg", "stage.svg", "portal.svg", "group.svg")

_KINDS = {
    Kind.ROOT: "portal.svg",
    Kind.PORTAL: "portal.svg",
    Kind.CONTENT: "/mIconFolderHome.svg",
    Kind.FOLDER: "/mIconFolder.svg",
    Kind.GROUPS: "group.svg",
    Kind.GROUP: "group.svg",
    Kind.PUBLIC: "/mIconFolder.svg",
    Kind.FOUND: "/search.svg",
    Kind.MORE: "/mActionArrowDown.svg",
    Kind.MESSAGE: "/mIconWarning.svg",
}
_TYPES = {
    "feature service": "/mIconAfs.svg",
    "map service": "/mIconAms.svg",
    "image service": "/mIconRaster.svg",
    "vector tile service": "/mIconVectorTileLayer.svg",
    "web map": "map_file.svg",
    "service definition": "stage.svg",
    "csv": "/mIconDelimitedText.svg",
    "microsoft excel": "/mIconDelimitedText.svg",
    "shapefile": "/mIconZip.svg",
    "file geodatabase": "/mIconZip.svg",
    "geopackage": "/mGeoPackage.svg",
    "geojson": "/mIconVector.svg",
    "kml": "/mIconVector.svg",
}
_FILE = "/mIconFile.svg"
_SHAPES = {
    "esriGeometryPoint": "/mIconPointLayer.svg",
    "esriGeometryMultipoint": "/mIconPointLayer.svg",
    "esriGeometryPolyline": "/mIconLineLayer.svg",
    "esriGeometryPolygon": "/mIconPolygonLayer.svg",
}
_LEVELS = {
    "private": QT_TRANSLATE_NOOP("Portals", "Only the owner"),
    "shared": QT_TRANSLATE_NOOP("Portals", "Members of groups"),
    "org": QT_TRANSLATE_NOOP("Portals", "The organization"),
    "public": QT_TRANSLATE_NOOP("Portals", "Everyone"),
}


def icon_path(node: Node) -> str:
    """Return the path of a node's icon, as ``QgsDataItem`` takes it."""
    name = _icon_name(node)
    return str(ICONS / name) if name in OWN else QgsApplication.iconPath(name.lstrip("/"))


def icon(node: Node) -> QIcon:
    """Return a node's icon."""
    return _named(_icon_name(node))


def type_icons() -> dict[str, QIcon]:
    """Return the icons of items by their types in lower case; under the empty type that of all others."""
    return {kind: _named(name) for kind, name in {**_TYPES, "": _FILE}.items()}


def level_words(item: Item) -> str:
    """Return whom an item is shared with, in words."""
    known = _LEVELS.get(item.access)
    return _tr(known) if known else item.access


def moment(milliseconds: int) -> str:
    """Return a time of a portal as the user writes times; empty for none."""
    if not milliseconds:
        return ""
    when = QDateTime.fromMSecsSinceEpoch(milliseconds)
    return str(QLocale().toString(when, QLocale.FormatType.ShortFormat))


def tip(node: Node) -> str:
    """Return what is shown when the mouse rests on a node."""
    if node.kind is not Kind.ITEM:
        return node.title
    item = node.value
    words = _tr("{title}\n{type} of {owner}\nShared with: {level}\nChanged: {when}").format(
        title=item.title,
        type=item.type,
        owner=item.owner,
        level=level_words(item),
        when=moment(item.modified),
    )
    guarded = _tr("Protected from deletion")
    return f"{words}\n{guarded}" if item.protected else words


def _named(name: str) -> QIcon:
    return QIcon(str(ICONS / name)) if name in OWN else QgsApplication.getThemeIcon(name)


def _icon_name(node: Node) -> str:
    if node.kind is Kind.PORTAL and not node.key:
        return "local_portal.svg"
    if node.kind is Kind.ITEM:
        return _TYPES.get(node.value.type.casefold(), _FILE)
    if node.kind is Kind.LAYER:
        return _SHAPES.get(node.value.shape, "/mIconTableLayer.svg")
    return _KINDS[node.kind]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Portals", text)
