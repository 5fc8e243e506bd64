"""Search a portal from a worker that QGIS runs itself."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from ..sharing.errors import Cancelled, SharingError
from ..sharing.progress import Progress
from .portal_content import Place, PlaceKind, page_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from .portal_content import Item
    from .portal_session import PortalSession

log = logging.getLogger("web_layer_sharing")


class _Asked(Progress):
    """Is told to stop by a function."""

    def __init__(self, stopped: Callable[[], bool]) -> None:
        self._stopped = stopped

    def cancelled(self) -> bool:
        return self._stopped()


def find_items(
    session: PortalSession, typed: str, number: int, stopped: Callable[[], bool]
) -> tuple[Item, ...]:
    """Return the first items that words find; none where the portal cannot be asked, which the log tells."""
    try:
        with session.portal(_Asked(stopped)) as portal:
            return page_of(portal, Place(PlaceKind.SEARCH, typed.strip()), number=number).items
    except Cancelled:
        return ()
    except SharingError as error:
        log.warning("searching a portal: %s", error)
        return ()
