"""Rules about the item that the service becomes on a portal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...names import is_service_name
from ..case import overall
from .layers import UNPRINTABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..case import Case, Hit

# A folder of a portal is a title, in which these part paths or break a request; a server's folder is
# named like a service.
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
    if NOT_IN_A_FOLDER.intersection(case.portal_folder) or UNPRINTABLE.search(case.portal_folder):
        bad.append("portalFolder")
    if case.server_folder and not is_service_name(case.server_folder):
        bad.append("serverFolder")
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
