"""The plugin's settings, all of them: a tree below ``plugins/web_layer_sharing``.

Nothing secret is kept here.  A connection names an authentication configuration (``authcfg``), whose
secrets lie in QGIS's authentication store.

What a dialog for connections needs, all of it on the main thread:

=============================================  ==========================================================
:func:`all_connections`                        portals and servers by name; :func:`connections` of a kind
:func:`connection`                             the one of a name: a name is taken once, whatever the kind
:func:`save_connection` (wanted, replaces=)    add, change, rename: ``replaces`` is the name before
:func:`remove_connection`                      forget it; its authentication configuration stays
``credentials.store_credentials``              user and password, or a token, to an ``authcfg``; with
                                               ``authcfg=`` in place of what that one held
``credentials.store_oauth``                    sign in through the browser (OAuth 2 with PKCE) to an
                                               ``authcfg``, for portals
``server_access.connection_of_file``           the :class:`Connection` that an ``.ags`` file describes
``portal_access.find_access`` + ``open_portal(...).sign_in()``      try a portal; ``User`` tells who
``server_access.find_server`` + ``open_server(...).sign_in()``      try a server; the user's name
=============================================  ==========================================================

Only portals can be active.  Trying one is work for a task: ``find_...`` reads settings and store at once and
returns plain values, ``open_...`` and ``sign_in`` go on in any thread.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from qgis.core import (
    Qgis,
    QgsSettingsEntryBool,
    QgsSettingsEntryString,
    QgsSettingsEntryStringList,
    QgsSettingsTree,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

PLUGIN = "web_layer_sharing"
# Paths of .pyt files, parted as the PATH is.
TOOLBOXES_VARIABLE = "WLS_TOOLBOXES"
PORTAL, SERVER = "portal", "server"
"""Kinds of connections: to a portal, and to an ArcGIS Server that belongs to none or is named by itself."""

SHARING_LEVELS = ("OWNER", "ORGANIZATION", "EVERYONE")
KINDS_OF_DRAFTS = ("FEATURE", "TILE", "VECTOR_TILE", "MAP_IMAGE")
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


@dataclass(frozen=True)
class Connection:
    """A portal or server that the user knows; ``kind`` is ``PORTAL`` or ``SERVER``.

    ``authcfg`` is the id of an authentication configuration, empty for none.  ``fingerprint`` is the
    SHA-256 of the one certificate to trust there (hex), empty for the usual authorities.
    """

    name: str
    url: str
    authcfg: str = ""
    fingerprint: str = ""
    kind: str = PORTAL


@dataclass(frozen=True)
class Defaults:
    """What a new draft starts with. ``folder`` is a folder of the portal's user, empty for none.

    ``kind`` is a ``ServiceKind``'s value.
    """

    sharing_level: str = "OWNER"
    folder: str = ""
    overwrite: bool = False
    kind: str = "FEATURE"


class _Tree:
    """The typed entries.  QGIS keeps no Python reference to them, so this object does."""

    def __init__(self) -> None:
        root = QgsSettingsTree.createPluginTreeNode(PLUGIN)
        selected = Qgis.SettingsTreeNodeOption.NamedListSelectedItemSetting
        self.connections = root.createNamedListNode("connections", Qgis.SettingsTreeNodeOptions(selected))
        self.url = QgsSettingsEntryString("url", self.connections, "")
        self.authcfg = QgsSettingsEntryString("authcfg", self.connections, "")
        self.fingerprint = QgsSettingsEntryString("fingerprint", self.connections, "")
        self.kind = QgsSettingsEntryString("kind", self.connections, PORTAL)
        defaults = root.createChildNode("defaults")
        self.sharing_level = QgsSettingsEntryString("sharing_level", defaults, Defaults.sharing_level)
        self.folder = QgsSettingsEntryString("folder", defaults, Defaults.folder)
        self.overwrite = QgsSettingsEntryBool("overwrite", defaults, Defaults.overwrite)
        self.kind_of_draft = QgsSettingsEntryString("kind", defaults, Defaults.kind)
        self.log_level = QgsSettingsEntryString("log_level", root, LOG_LEVELS[1])
        self.toolboxes = QgsSettingsEntryStringList("toolboxes", root, [])


_held: list[_Tree] = []


def _tree() -> _Tree:
    if not _held:
        _held.append(_Tree())
    return _held[0]


def close_settings() -> None:
    """Take the tree out of QGIS's registry, for when the plugin is unloaded. The values stay."""
    if _held:
        _held.clear()
        QgsSettingsTree.unregisterPluginTreeNode(PLUGIN)


def toolbox_paths() -> tuple[str, ...]:
    """Return the Python toolboxes whose tools are algorithms, of the settings and of the environment."""
    told = os.environ.get(TOOLBOXES_VARIABLE, "").split(os.pathsep)
    return tuple(dict.fromkeys(path for path in [*_tree().toolboxes.value(), *told] if path))


def save_toolbox_paths(paths: Sequence[str]) -> None:
    """Keep which Python toolboxes are algorithms."""
    _tree().toolboxes.setValue(list(paths))


def connection_names(kind: str = PORTAL) -> tuple[str, ...]:
    """Return the names of the connections of a kind in the order of the alphabet."""
    return tuple(one.name for one in connections(kind))


def connections(kind: str = PORTAL) -> tuple[Connection, ...]:
    """Return the connections of a kind in the order of their names."""
    return tuple(one for one in map(_read, _names()) if one.kind == kind)


def all_connections() -> tuple[Connection, ...]:
    """Return the connections of both kinds in the order of their names."""
    return tuple(map(_read, _names()))


def connection(name: str) -> Connection | None:
    """Return the connection of this name, whatever its kind; None if there is none."""
    return _read(name) if name in _names() else None


def save_connection(wanted: Connection, replaces: str = "") -> None:
    """Keep a connection, in place of one of the same name.

    ``replaces`` is the name that it had before, where it is renamed; the active portal stays active.

    Raises:
        ValueError: it has no name, or is of no known kind.
    """
    if not wanted.name.strip() or wanted.kind not in (PORTAL, SERVER):
        raise ValueError(wanted.name)
    tree, key = _tree(), [_key(wanted.name)]
    tree.url.setValue(wanted.url.strip().rstrip("/"), key)
    tree.authcfg.setValue(wanted.authcfg, key)
    tree.fingerprint.setValue(wanted.fingerprint, key)
    tree.kind.setValue(wanted.kind, key)
    if replaces and replaces != wanted.name:
        if active_name() == replaces and wanted.kind == PORTAL:
            set_active_connection(wanted.name)
        remove_connection(replaces)


def remove_connection(name: str) -> None:
    """Forget a connection; its authentication configuration stays in QGIS's store."""
    if active_name() == name:
        _tree().connections.setSelectedItem("")
    _tree().connections.deleteItem(_key(name))


def active_name() -> str:
    """Return the name of the connection in use, empty without one."""
    return unquote(_tree().connections.selectedItem())


def active_connection() -> Connection | None:
    """Return the connection in use, None without one."""
    return connection(active_name())


def set_active_connection(name: str) -> None:
    """Use this portal from now on; empty for none. Raises ``KeyError`` for an unknown name."""
    if name and name not in connection_names():
        raise KeyError(name)
    _tree().connections.setSelectedItem(_key(name))


def defaults() -> Defaults:
    """Return what a new draft starts with."""
    tree = _tree()
    level = tree.sharing_level.value()
    known = level if level in SHARING_LEVELS else Defaults.sharing_level
    kind = tree.kind_of_draft.value()
    kind = kind if kind in KINDS_OF_DRAFTS else Defaults.kind
    return Defaults(known, tree.folder.value(), tree.overwrite.value(), kind)


def save_defaults(wanted: Defaults) -> None:
    """Keep what a new draft starts with. Raises ``ValueError`` for an unknown sharing level."""
    if wanted.sharing_level not in SHARING_LEVELS:
        raise ValueError(wanted.sharing_level)
    tree = _tree()
    tree.sharing_level.setValue(wanted.sharing_level)
    tree.folder.setValue(wanted.folder)
    tree.overwrite.setValue(wanted.overwrite)
    tree.kind_of_draft.setValue(wanted.kind)


def log_level() -> str:
    """Return from which of :data:`LOG_LEVELS` on the plugin logs."""
    told: str = _tree().log_level.value()
    return told if told in LOG_LEVELS else LOG_LEVELS[1]


def save_log_level(wanted: str) -> None:
    """Keep from which level on the plugin logs. Raises ``ValueError`` for an unknown one."""
    if wanted not in LOG_LEVELS:
        raise ValueError(wanted)
    _tree().log_level.setValue(wanted)


def _names() -> tuple[str, ...]:
    return tuple(sorted((unquote(key) for key in _tree().connections.items()), key=str.casefold))


def _read(name: str) -> Connection:
    tree, key = _tree(), [_key(name)]
    return Connection(
        name,
        tree.url.value(key),
        tree.authcfg.value(key),
        tree.fingerprint.value(key),
        tree.kind.value(key),
    )


def _key(name: str) -> str:
    """Return the name as a settings key: a slash would cut it in two."""
    return name.replace("%", "%25").replace("/", "%2F").replace("\\", "%5C")
