"""The local portal as the desktop uses it: started when it is first needed, stopped with the plugin."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from ..local_portal.process import PortalProcess, start
from ..qgis_bridge.portal_access import PortalAccess, local_access

if TYPE_CHECKING:
    from ..sharing.progress import Progress

ANY_PORT = 0


class LocalPortal:
    """One portal process for as long as the plugin is enabled.

    Nobody types a password: the process is this user's own, and hands its owner a token for its life.
    """

    def __init__(self) -> None:
        self._process: PortalProcess | None = None
        self._lock = threading.Lock()

    def access(self, progress: Progress) -> PortalAccess:
        """Return the way into the portal, starting it if need be, which takes seconds: for workers.

        Raises:
            SharingError: WLS901 to WLS909, it cannot be started.
        """
        with self._lock:
            if self._process is None or not self._process.running:
                progress.report(0.0, "portal-start")
                self._process = start(port=ANY_PORT)
            return local_access(self._process)

    def running_access(self) -> PortalAccess | None:
        """Return the way into the portal, None while it does not run."""
        process = self._process
        return local_access(process) if process is not None and process.running else None

    @property
    def url(self) -> str:
        """Where it answers, empty while it does not run."""
        return self._process.url if self._process is not None and self._process.running else ""

    def stop(self) -> None:
        """Stop it. Nothing happens if it does not run."""
        with self._lock:
            if self._process is not None:
                self._process.stop()
                self._process = None
