"""What the server that a draft names has registered: looked up on the main thread, asked for on any."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Callable

from ..sharing.errors import PortalError
from ..sharing.portal_facts import ask_server
from .portal_access import find_access, open_portal
from .server_access import find_server, open_server

if TYPE_CHECKING:
    from ..sharing.analysis import PortalFacts
    from ..sharing.draft.settings import ServiceSettings
    from .portal_access import PortalAccess
    from .server_access import ServerAccess

    Ask = Callable[[ServiceSettings], "PortalFacts | None"]


def asking_server(target: str, tell: Callable[[PortalError], None]) -> Ask:
    """Return what asks the server ``target`` (empty for none) for staging. Main thread.

    A server that takes no user of its own is asked as the active portal's.  One that cannot be asked is told
    of by ``tell``, and then all data go along.
    """
    if not target:
        return lambda _settings: None
    try:
        access = find_server(target)
        portal = find_access() if access.credentials.anonymous else None
    except PortalError as error:
        tell(error)
        return lambda _settings: None
    return lambda settings: _asked(access, portal, settings, tell)


def _asked(
    access: ServerAccess,
    portal: PortalAccess | None,
    settings: ServiceSettings,
    tell: Callable[[PortalError], None],
) -> PortalFacts | None:
    try:
        with ExitStack() as held:
            opened = held.enter_context(open_portal(portal)) if portal else None
            if opened is not None:
                opened.sign_in()
            return ask_server(held.enter_context(open_server(access, opened)), settings)
    except PortalError as error:
        tell(error)
        return None
