"""Try, as a background task, whether a portal answers through QGIS's network settings."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication

from ..qgis_bridge.network import transport_options
from ..qgis_bridge.portal_access import PortalAccess, open_portal
from .work import Watch, start

if TYPE_CHECKING:
    from ..sharing.progress import Progress


@dataclass(frozen=True)
class NetworkAnswer:
    """How an address was reached. ``proxy`` is empty without one, ``version`` where the portal tells none."""

    url: str
    proxy: str
    seconds: float
    version: str


def start_network_test(url: str) -> Watch:
    """Ask the portal at ``url``, signed in as nobody; ``done`` carries a :class:`NetworkAnswer`.

    Main thread, as QGIS's settings are read here.

    Raises:
        PortalError: WLS500, ``url`` is no address.
    """
    options = transport_options(url)
    access = PortalAccess(url, options=options)

    def work(_progress: Progress) -> NetworkAnswer:
        begun = time.monotonic()
        with open_portal(access) as portal:
            told = portal.connection.read(portal.connection.rest("info"))
        proxy = str(options.proxies_for(url).get(url.partition("://")[0], ""))
        seconds = time.monotonic() - begun
        return NetworkAnswer(url, proxy.rpartition("@")[2], seconds, str(told.get("currentVersion") or ""))

    return start(QCoreApplication.translate("Tasks", "Ask {url}").format(url=url), work)
