"""The portals of the tree: the connections of the settings and the local portal, each with its session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication

from ...qgis_bridge.portal_access import connection_access
from ...qgis_bridge.settings import active_name, connection, connection_names
from ...tasks.portal_session import PortalSession

if TYPE_CHECKING:
    from ...qgis_bridge.settings import Connection
    from ...tasks.local_portal import LocalPortal

LOCAL = ""


class KnownPortals:
    """A portal's name is its connection's, empty for the local portal. Main thread."""

    def __init__(self, local: LocalPortal) -> None:
        self.local = local
        self._sessions: dict[str, PortalSession] = {}
        self._opened: dict[str, Connection | None] = {}

    def names(self) -> list[str]:
        """Return all of them, the local portal last."""
        return [*connection_names(), LOCAL]

    def session(self, name: str) -> PortalSession:
        """Return the session of a portal. The master password may be asked for, the first time.

        Raises:
            SharingError: the connection is gone, or its authentication configuration cannot be read.
        """
        known = connection(name) if name else None
        if name in self._sessions and self._opened[name] != known:
            self.forget(name)
        if name not in self._sessions:
            self._sessions[name], self._opened[name] = self._open(name), known
        return self._sessions[name]

    def authcfg(self, name: str) -> str:
        """Return the authentication configuration of a portal, empty without one."""
        known = connection(name) if name else None
        return known.authcfg if known is not None else ""

    def is_quiet(self, name: str) -> bool:
        """Tell whether looking into a portal asks the user nothing and starts nothing."""
        if name in self._sessions:
            return True
        if name == LOCAL:
            return self.local.running_access() is not None
        return not self.authcfg(name) or QgsApplication.authManager().masterPasswordIsSet()

    def preferred(self) -> str:
        """Return the portal in use: the active connection, else the local portal."""
        return active_name()

    def forget(self, name: str) -> None:
        """Look into a portal anew next time, with what the settings say then."""
        session = self._sessions.pop(name, None)
        if session is not None:
            session.close()

    def close(self) -> None:
        """Forget all of them."""
        for name in list(self._sessions):
            self.forget(name)

    def _open(self, name: str) -> PortalSession:
        if name == LOCAL:
            return PortalSession(self.local.access)
        access = connection_access(name)
        return PortalSession(lambda _progress: access)
