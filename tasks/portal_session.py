"""Portals that are looked into again and again: signed in once, asked by one task after the other."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ..qgis_bridge.portal_access import open_portal
from ..sharing.errors import NotAuthorized, TokenExpired

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..qgis_bridge.portal_access import PortalAccess
    from ..sharing.portal import Portal
    from ..sharing.progress import Progress

    Access = Callable[[Progress], PortalAccess]


class PortalSession:
    """A portal, as long as it is of use. ``access`` is asked in the worker that is the first to need it."""

    def __init__(self, access: Access) -> None:
        self._access = access
        self._portal: Portal | None = None
        self._lock = threading.Lock()

    @property
    def url(self) -> str:
        """The portal's root, empty before it has been signed in to."""
        portal = self._portal
        return portal.url if portal is not None else ""

    @contextmanager
    def portal(self, progress: Progress) -> Iterator[Portal]:
        """Give the signed-in portal to a worker. A sign-in that is no longer good is forgotten."""
        with self._lock:
            progress.check()
            if self._portal is None:
                portal = open_portal(self._access(progress))
                portal.sign_in()
                self._portal = portal
            portal = self._portal
        try:
            yield portal
        except (TokenExpired, NotAuthorized):
            self._forget(portal)
            raise

    def close(self) -> None:
        """Close the connections; the next use opens new ones."""
        if self._portal is not None:
            self._forget(self._portal)

    def _forget(self, portal: Portal) -> None:
        if self._portal is portal:
            self._portal = None
        portal.close()
