"""Ask a portal, while somebody fills in a form, what helps to fill it in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication

from ..qgis_bridge.portal_access import open_portal
from ..sharing.draft.settings import ServerKind, ServiceKind, ServiceSettings
from ..sharing.errors import PortalError
from ..sharing.portal_facts import ask_portal
from .work import Watch, start

if TYPE_CHECKING:
    from ..qgis_bridge.portal_access import PortalAccess
    from ..sharing.portal import Portal
    from ..sharing.progress import Progress


@dataclass(frozen=True)
class PortalWords:
    """Titles of the user's folders and groups, tags that the user has used, and about one name.

    ``owner`` is whose service bears the name, empty where that is not to be seen.
    """

    folders: tuple[str, ...]
    groups: tuple[str, ...]
    tags: tuple[str, ...]
    name: str
    available: bool
    owner: str = ""


def start_look_up(access: PortalAccess, name: str, kind: ServiceKind) -> Watch:
    """Ask; ``done`` carries a :class:`PortalWords`. ``name`` is what somebody has typed so far."""
    settings = ServiceSettings(kind, ServerKind.HOSTING_SERVER, name, title=name)

    def work(progress: Progress) -> PortalWords:
        with open_portal(access) as portal:
            facts = ask_portal(portal, settings)
            progress.check()
            return PortalWords(
                folders=tuple(sorted(facts.folders or ())),
                groups=tuple(title for _, title in portal.me.groups),
                tags=_tags(portal),
                name=name,
                available=facts.name_available is not False,
                owner=facts.item_owner,
            )

    return start(QCoreApplication.translate("Tasks", "Ask {url}").format(url=access.url), work)


def _tags(portal: Portal) -> tuple[str, ...]:
    """Return the user's tags; a portal that tells none has none to offer."""
    connection = portal.connection
    try:
        told = connection.read(connection.rest("community", "users", connection.username, "tags"))
    except PortalError:
        return ()
    listed = (each for each in told.get("tags") or () if isinstance(each, dict))
    return tuple(str(each.get("tag") or "") for each in listed)
