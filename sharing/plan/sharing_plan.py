"""Whether an update changes with whom the item is shared: only where the draft newly asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..draft.settings import SharingSettings
from .model import Reason

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .model import PlanOptions
    from .standing import Standing

LEVELS = {"public": "everyone", "org": "organization"}


def level_of(sharing: SharingSettings) -> str:
    """Return the level in one word: ``everyone``, ``organization`` or ``owner``."""
    return "everyone" if sharing.everyone else "organization" if sharing.organization else "owner"


def asked(sharing: SharingSettings) -> dict[str, Any]:
    """Return with whom something shall be shared, as plain values."""
    return {"level": level_of(sharing), "groups": sorted(sharing.groups)}


def served(access: str, groups: Mapping[str, str]) -> dict[str, Any]:
    """Return with whom an item is shared, as plain values."""
    return {"level": LEVELS.get(access, "owner"), "groups": sorted(groups)}


class SharingPlan:
    """The sharing that a draft asks for against the sharing that the item has.

    A draft that asks for nothing leaves it as it is.  Groups are joined, never left.
    """

    def __init__(self, sharing: SharingSettings, standing: Standing, options: PlanOptions) -> None:
        self._sharing = sharing
        self._now = served(standing.item.access, standing.groups)
        last = (standing.record.sharing if standing.record else None) or {}
        on_web = bool(last) and last.get("served") != self._now
        asks = sharing != SharingSettings() and options.switches.sharing
        newly = not last or last.get("sent") != asked(sharing)
        self._wanted = asks and (not on_web or (newly and not options.keep_web))
        self.reasons = (Reason("plan-sharing-web"),) if asks and on_web and not self._wanted else ()
        self.facts = asked(sharing)

    def needed(self, groups: Mapping[str, str]) -> bool:
        """Tell whether something must be sent. ``groups`` maps the ids of the groups asked for to titles."""
        if not self._wanted:
            return False
        missing = set(groups) - set(self._now["groups"])
        return bool(missing) or level_of(self._sharing) != self._now["level"]
