"""Change what is on a portal as background tasks: items and folders, one verb each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication

from ..sharing import portal_items as verbs
from ..sharing.map_snapshot import Metadata
from ..sharing.portal.items import get_item
from .work import Watch, start

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ..sharing.draft.settings import SharingSettings
    from ..sharing.portal import Item, Portal
    from ..sharing.progress import Progress
    from .portal_session import PortalSession


def start_share(session: PortalSession, item: Item, sharing: SharingSettings, *, only: bool) -> Watch:
    """Share; ``done`` carries the item as it is then and the titles of the groups that were left out."""

    def do(portal: Portal, _progress: Progress) -> tuple[Item, tuple[str, ...]]:
        refused = verbs.share_item(portal, item.id, sharing, only=only)
        return get_item(portal.connection, item.id), refused

    return _start(session, _tr("Share {title}").format(title=item.title), do)


def start_move(session: PortalSession, item: Item, folder: str) -> Watch:
    """Move to a folder of this title, empty for the root; ``done`` carries the ``Folder``."""
    words = _tr("Move {title}").format(title=item.title)
    return _start(session, words, lambda portal, _: verbs.move_item(portal, item.id, folder))


def start_rename(session: PortalSession, item: Item, title: str) -> Watch:
    """Give another title; ``done`` carries the item."""
    words = _tr("Rename {title}").format(title=item.title)
    return _start(session, words, lambda portal, _: verbs.rename_item(portal, item.id, title))


def start_protect(session: PortalSession, item: Item, *, on: bool) -> Watch:
    """Protect from deletion, or no longer; ``done`` carries the item."""
    words = _tr("Protect {title}").format(title=item.title)
    return _start(
        session, words, lambda portal, _: verbs.change_item(portal, item.id, Metadata(), protected=on)
    )


def start_thumbnail(session: PortalSession, item: Item, picture: bytes) -> Watch:
    """Give another picture, a PNG of 600 by 400; ``done`` carries the item."""
    words = _tr("Set the picture of {title}").format(title=item.title)
    return _start(session, words, lambda portal, _: verbs.change_item(portal, item.id, Metadata(), picture))


def start_delete(session: PortalSession, item: Item) -> Watch:
    """Delete, whatever depends on it; protected items stay. ``done`` carries the item."""
    words = _tr("Delete {title}").format(title=item.title)
    return _start(session, words, lambda portal, _: verbs.delete_item(portal, item.id, needed_too=True))


def start_download(session: PortalSession, item: Item, target: Path) -> Watch:
    """Download an item's file into a folder or to a path; ``done`` carries the path."""
    words = _tr("Download {title}").format(title=item.title)
    return _start(
        session, words, lambda portal, progress: verbs.download_item(portal, item.id, target, progress)
    )


def start_make_folder(session: PortalSession, title: str) -> Watch:
    """Make a folder; ``done`` carries the ``Folder``."""
    words = _tr("Make the folder {title}").format(title=title)
    return _start(session, words, lambda portal, _: verbs.make_portal_folder(portal, title))


def start_rename_folder(session: PortalSession, title: str, new_title: str) -> Watch:
    """Give a folder another title; ``done`` carries the ``Folder``."""
    words = _tr("Rename {title}").format(title=title)
    return _start(session, words, lambda portal, _: verbs.rename_portal_folder(portal, title, new_title))


def start_delete_folder(session: PortalSession, title: str) -> Watch:
    """Delete a folder with all that is in it; ``done`` carries the ``Folder``."""
    words = _tr("Delete {title}").format(title=title)
    return _start(
        session, words, lambda portal, _: verbs.delete_portal_folder(portal, title, with_items=True)
    )


def _start(session: PortalSession, words: str, do: Callable[[Portal, Progress], Any]) -> Watch:
    def work(progress: Progress) -> Any:
        with session.portal(progress) as portal:
            return do(portal, progress)

    return start(words, work)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tasks", text)
