"""Rules about the item that the service becomes on a portal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...draft.settings import ServerKind
from ...names import is_service_name
from ..case import overall
from .layers import UNPRINTABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..case import Case, Hit

# A folder of a portal is a title, in which these serve as separators of paths or break a request.
NOT_IN_A_FOLDER = set('/\\<>|"?*:')

# Line breaks and tabs are fine within a text.
LINES = dict.fromkeys(map(ord, "\n\r\t"), " ")


def no_summary(case: Case) -> Iterator[Hit]:
    """Strike an item that nobody will be able to tell from others."""
    if not case.settings.summary.strip():
        yield overall()


def no_tags(case: Case) -> Iterator[Hit]:
    """Strike an item that nobody will find by a word."""
    if not any(tag.strip() for tag in case.settings.tags):
        yield overall()


def no_description(case: Case) -> Iterator[Hit]:
    """Strike an item that does not say what is in it."""
    if not case.settings.description.strip():
        yield overall()


def reserved_characters(case: Case) -> Iterator[Hit]:
    """Strike texts with control characters, and a folder that cannot be named so."""
    bad = [name for name, text in texts(case).items() if UNPRINTABLE.search(text.translate(LINES))]
    if not _folder_fits(case.settings.folder, case.settings.server):
        bad.append("folder")
    if bad:
        yield overall(properties=bad)


def texts(case: Case) -> dict[str, str]:
    """Return the item's texts by the names of their properties."""
    settings = case.settings
    return {
        "title": settings.title,
        "summary": settings.summary,
        "tags": " ".join(settings.tags),
        "credits": settings.credits,
    }


def _folder_fits(folder: str, server: ServerKind) -> bool:
    """A server's folder is named like a service, a portal's is a title."""
    if not folder:
        return True
    if server is ServerKind.HOSTING_SERVER:
        return not (NOT_IN_A_FOLDER.intersection(folder) or UNPRINTABLE.search(folder))
    return is_service_name(folder)
