"""Sign in to a portal as a background task, to see whether a connection works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication

from ..qgis_bridge.portal_access import open_portal
from ..qgis_bridge.server_access import open_server
from .work import Watch, start

if TYPE_CHECKING:
    from ..qgis_bridge.portal_access import PortalAccess
    from ..qgis_bridge.server_access import ServerAccess
    from ..sharing.progress import Progress


def start_sign_in(access: PortalAccess) -> Watch:
    """Sign in; the watch's ``done`` carries the user's name, empty when nobody signed in."""

    def work(_progress: Progress) -> str:
        with open_portal(access) as portal:
            return portal.sign_in().username

    return start(QCoreApplication.translate("Tasks", "Sign in to {url}").format(url=access.url), work)


def start_server_sign_in(access: ServerAccess) -> Watch:
    """Sign in to a server of its own; the watch's ``done`` carries the user's name."""

    def work(_progress: Progress) -> str:
        with open_server(access) as server:
            return server.sign_in()

    return start(QCoreApplication.translate("Tasks", "Sign in to {url}").format(url=access.url), work)
