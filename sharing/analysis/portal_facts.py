"""What is known of the portal that a draft is meant for, as far as the analyzer cares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..draft.settings import ServiceKind


@dataclass(frozen=True)
class PortalFacts:
    """The answers of a connected portal, asked once before the analysis; None means not known.

    ``privileges`` are the portal's own words (``portal:publisher:publishFeatures``).
    ``name_available`` is about ``asked_name``; ``item_owner`` owns the item that bears it, empty if
    there is none.  ``groups`` holds ids and titles of the groups that the user may share with,
    ``folders`` the titles of the user's folders.  ``supports`` are the kinds of service that the
    portal's servers can make.  ``data_stores`` are the places whose data a server reads where they are
    (a path, ``host/database``), spelled as ``SourceSnapshot.connection`` spells them.  ``credits`` is
    what is left to spend, None on portals without credits; ``storage_left`` is in bytes, None without
    a quota.
    """

    username: str = ""
    privileges: frozenset[str] | None = None
    asked_name: str = ""
    name_available: bool | None = None
    item_owner: str = ""
    groups: frozenset[str] | None = None
    folders: frozenset[str] | None = None
    supports: frozenset[ServiceKind] | None = None
    data_stores: tuple[str, ...] | None = None
    credits: float | None = None
    storage_left: int | None = None
