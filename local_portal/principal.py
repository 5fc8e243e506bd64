"""Who asks, and what their role lets them do."""

from __future__ import annotations

from dataclasses import dataclass

from .catalogue.store import name_key

ADMINISTRATOR = "org_admin"
PUBLISHER = "org_publisher"
USER = "org_user"
VIEWER = "org_viewer"

_VIEW = ("portal:user:viewOrgGroups", "portal:user:viewOrgItems", "portal:user:viewOrgUsers")
_CREATE = (
    "portal:user:createGroup",
    "portal:user:createItem",
    "portal:user:joinGroup",
    "portal:user:shareToGroup",
    "portal:user:shareToOrg",
    "portal:user:shareToPublic",
    "features:user:edit",
)
_PUBLISH = (
    "portal:publisher:publishFeatures",
    "portal:publisher:publishServerServices",
    "portal:publisher:publishTiles",
)
_ADMINISTER = (
    "portal:admin:deleteItems",
    "portal:admin:manageServers",
    "portal:admin:reassignItems",
    "portal:admin:updateItems",
    "portal:admin:viewItems",
    "portal:admin:viewUsers",
    "features:user:fullEdit",
)

# Roles and the privilege words that clients look for in ``user.privileges``.
PRIVILEGES: dict[str, tuple[str, ...]] = {
    VIEWER: _VIEW,
    USER: _VIEW + _CREATE,
    PUBLISHER: _VIEW + _CREATE + _PUBLISH,
    ADMINISTRATOR: _VIEW + _CREATE + _PUBLISH + _ADMINISTER,
}


@dataclass(frozen=True)
class Principal:
    """A signed-in user, or nobody (empty ``username``)."""

    username: str = ""
    role: str = ""

    @property
    def key(self) -> str:
        """The form by which users are compared."""
        return name_key(self.username)

    @property
    def anonymous(self) -> bool:
        """Whether nobody signed in."""
        return not self.username

    @property
    def administrator(self) -> bool:
        """Whether this user may do anything to anyone's content."""
        return self.role == ADMINISTRATOR

    def has(self, privilege: str) -> bool:
        """Tell whether the role includes this privilege."""
        return privilege in PRIVILEGES.get(self.role, ())

    def acts_for(self, owner_key: str) -> bool:
        """Tell whether this user may act on what ``owner_key`` owns."""
        return self.administrator or (not self.anonymous and self.key == owner_key)


ANONYMOUS = Principal()
