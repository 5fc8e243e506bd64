"""Where in a user's content a request points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..catalogue.store import name_key

if TYPE_CHECKING:
    from ..accounts import User
    from ..content.records import Folder
    from ..portal import Portal
    from ..request import PortalRequest


def folder_in_path(portal: Portal, request: PortalRequest, user: User) -> Folder | None:
    """Return the folder that the path names, None for the root.

    Raises:
        Refusal: the user has no such folder.
    """
    folder_id = request.captured.get("folder")
    return portal.folders.get(name_key(user.username), folder_id) if folder_id else None


def folder_id_in_path(portal: Portal, request: PortalRequest, user: User) -> str | None:
    """Return the id of the folder that the path names, None for the root. Raises as above."""
    folder = folder_in_path(portal, request, user)
    return folder.id if folder is not None else None
