"""Users, as the community resources tell of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import token_required
from ..principal import PRIVILEGES

if TYPE_CHECKING:
    from ..accounts import User
    from ..portal import Portal
    from ..request import PortalRequest


def user_json(user: User, org_id: str) -> dict[str, Any]:
    """Return a user as the REST API tells it to themselves and to administrators."""
    return {
        **public_user_json(user, org_id),
        "email": user.email,
        "role": user.role,
        "roleId": user.role,
        "level": "2",
        "userLicenseTypeId": "creatorUT",
        "userType": "arcgisonly",
        "privileges": list(PRIVILEGES[user.role]),
        "groups": [],
        "storageUsage": 0,
        "storageQuota": -1,
        "disabled": user.disabled,
        "availableCredits": 0,
        "assignedCredits": 0,
    }


def public_user_json(user: User, org_id: str) -> dict[str, Any]:
    """Return what anyone in the organisation may know of a user."""
    return {
        "username": user.username,
        "fullName": user.full_name,
        "firstName": user.full_name,
        "lastName": "",
        "description": None,
        "tags": [],
        "culture": "en",
        "units": "metric",
        "thumbnail": None,
        "access": "org",
        "orgId": org_id,
        "provider": "arcgis",
        "created": user.created,
        "modified": user.modified,
    }


def community_self(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """Who is asking. Nobody is 499: a client takes any other answer for a successful sign-in."""
    if request.who.anonymous:
        raise token_required()
    told = user_json(portal.accounts.get(request.who.username), portal.org_id)
    told["groups"] = [group.as_json() for group in portal.groups.of(request.who)]
    return told


def user(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """A user of the organisation; others than themselves and administrators learn less."""
    found = portal.accounts.get(request.captured["user"])
    if request.who.acts_for(found.principal.key):
        groups = [group.as_json() for group in portal.groups.of(found.principal)]
        return {**user_json(found, portal.org_id), "groups": groups}
    # Clients need role and privileges of whoever they look up.
    told = public_user_json(found, portal.org_id)
    told.update(role=found.role, privileges=list(PRIVILEGES[found.role]))
    return told
