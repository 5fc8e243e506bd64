"""Groups: a draft names them by id or by title, a portal wants ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import NotFound, PortalError
from .items import ID
from .search import PAGE, pages, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from .connection import Connection


def resolve_groups(connection: Connection, names: Iterable[str]) -> dict[str, str]:
    """Return id to title of the groups named, in their order. One's own groups win over others.

    Raises:
        NotFound: WLS605, there is no such group, or it is not visible.
        PortalError: WLS606, several groups bear the title.
    """
    wanted = [name.strip() for name in names if name.strip()]
    if not wanted:
        return {}
    told = connection.read(connection.rest("community", "users", connection.username))
    own = [each for each in told.get("groups") or () if isinstance(each, dict)]
    return dict(_resolve(connection, name, own) for name in wanted)


def _resolve(connection: Connection, name: str, own: list[dict[str, Any]]) -> tuple[str, str]:
    by_id = bool(ID.fullmatch(name))
    if by_id:
        fitting = [group for group in own if group.get("id") == name] or _read(connection, name)
    else:
        fitting = [group for group in own if group.get("title") == name] or _search(connection, name)
    if not fitting:
        raise NotFound("WLS605", url=connection.root, name=name)
    if len(fitting) > 1:
        ids = sorted(str(group.get("id")) for group in fitting)
        raise PortalError("WLS606", url=connection.root, name=name, ids=ids)
    return str(fitting[0].get("id") or ""), str(fitting[0].get("title") or name)


def _read(connection: Connection, group_id: str) -> list[dict[str, Any]]:
    try:
        return [connection.read(connection.rest("community", "groups", group_id))]
    except NotFound:
        return []


def _search(connection: Connection, title: str) -> list[dict[str, Any]]:
    url = connection.rest("community", "groups")

    def ask(start: int) -> dict[str, Any]:
        return connection.read(url, {"q": f"title:{phrase(title)}", "start": start, "num": PAGE})

    try:
        return [group for group in pages(ask, "results") if group.get("title") == title]
    except NotFound:
        # a portal without groups
        return []
