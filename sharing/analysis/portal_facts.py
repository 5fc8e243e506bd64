"""What is known of the portal that a draft is meant for, as far as the analyzer cares."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PortalFacts:
    """The answers of a connected portal; asked once, before the analysis.

    ``privileges`` are the portal's own words (``portal:publisher:publishFeatures``), None where the
    portal does not tell them.  ``name_available`` is None where it was not asked.  ``item_owner`` owns
    the item of this name and kind, empty if there is none.  ``credits`` is what is left to spend, None
    on portals without credits.
    """

    username: str = ""
    privileges: frozenset[str] | None = None
    name_available: bool | None = None
    item_owner: str = ""
    credits: float | None = None
