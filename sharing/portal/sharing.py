"""With whom items are shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .groups import resolve_groups

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..draft.settings import SharingSettings
    from .connection import Connection
    from .items import Item


def share(connection: Connection, items: Iterable[Item | str], sharing: SharingSettings) -> tuple[str, ...]:
    """Give items this access level and share them with these groups; other groups keep them.

    Returns the titles of the groups that the portal did not share with, which it does without an error
    (contract, section 3.7).

    Raises:
        NotFound: WLS605, a group is unknown; nothing was shared then.
    """
    groups = resolve_groups(connection, sharing.groups)
    told = connection.send(
        connection.content("shareItems"),
        {
            "items": ",".join(item if isinstance(item, str) else item.id for item in items),
            # everyone stands alone: that is how the portal's own clients say it
            "everyone": sharing.everyone,
            "org": sharing.organization and not sharing.everyone,
            "groups": ",".join(groups),
            "confirmItemControl": True,
        },
        repeatable=True,
    )
    refused: dict[str, None] = {}
    for result in told.get("results") or ():
        refused.update(dict.fromkeys(map(str, result.get("notSharedWith") or ())))
    return tuple(groups.get(group, group) for group in refused)
