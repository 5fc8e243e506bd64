"""Rules that need a connected portal: names, privileges, groups, folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...draft.settings import ServiceKind
from ..case import overall

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...draft.settings import SharingSettings
    from ..case import Case, Hit
    from ..portal_facts import PortalFacts

# What a member must be allowed to do, in the portal's own words.
PUBLISHING = {
    ServiceKind.FEATURE: "portal:publisher:publishFeatures",
    ServiceKind.TILE: "portal:publisher:publishTiles",
    ServiceKind.VECTOR_TILE: "portal:publisher:publishTiles",
    ServiceKind.MAP_IMAGE: "portal:publisher:publishServerServices",
}


def name_taken(case: Case) -> Iterator[Hit]:
    """Strike a name that is in use, where overwriting was not asked for."""
    portal = _asked(case)
    if portal and portal.name_available is False and not case.settings.overwrite:
        yield overall(name=case.settings.service_name, owner=portal.item_owner)


def of_another_owner(case: Case) -> Iterator[Hit]:
    """Strike an overwrite of what belongs to somebody else."""
    portal = _asked(case)
    if portal and case.settings.overwrite and portal.item_owner not in {"", portal.username}:
        yield overall(name=case.settings.service_name, owner=portal.item_owner)


def will_overwrite(case: Case) -> Iterator[Hit]:
    """Tell which of the user's own services will be replaced."""
    portal = _asked(case)
    if portal and case.settings.overwrite and portal.username and portal.item_owner == portal.username:
        yield overall(name=case.settings.service_name)


def _asked(case: Case) -> PortalFacts | None:
    """Return the portal's facts if what it said of a name is about this draft's name."""
    portal = case.portal
    return portal if portal and portal.asked_name == case.settings.service_name else None


def may_not_publish(case: Case) -> Iterator[Hit]:
    """Strike a user without the privilege to publish this kind of service."""
    needed = PUBLISHING.get(case.settings.kind)
    if needed and _lacks(case, needed):
        yield overall(privilege=needed, kind=case.settings.kind.value)


def may_not_share(case: Case) -> Iterator[Hit]:
    """Strike sharing that the user has no privilege for: one hit for each missing privilege."""
    for privilege in _sharing_privileges(case.settings.sharing):
        if _lacks(case, privilege):
            yield overall(privilege=privilege)


def _sharing_privileges(sharing: SharingSettings) -> Iterator[str]:
    if sharing.everyone:
        yield "portal:user:shareToPublic"
    if sharing.organization:
        yield "portal:user:shareToOrg"
    if sharing.groups:
        yield "portal:user:shareToGroup"


def _lacks(case: Case, privilege: str) -> bool:
    known = case.portal.privileges if case.portal else None
    return case.on_portal and known is not None and privilege not in known


def kind_not_supported(case: Case) -> Iterator[Hit]:
    """Strike a kind of service that the portal has no server for."""
    if case.portal and case.portal.supports is not None and case.settings.kind not in case.portal.supports:
        yield overall(kind=case.settings.kind.value)


def unknown_groups(case: Case) -> Iterator[Hit]:
    """Strike groups that the portal does not have, or not for this user."""
    if case.portal is None or case.portal.groups is None:
        return
    unknown = [group for group in case.settings.sharing.groups if group not in case.portal.groups]
    if unknown:
        yield overall(groups=unknown)


def new_folder(case: Case) -> Iterator[Hit]:
    """Tell that the folder is not there yet and will be made."""
    folders = case.portal.folders if case.portal else None
    folder = case.portal_folder
    if folders is not None and folder and folder not in folders:
        yield overall(folder=folder)
