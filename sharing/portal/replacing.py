"""Replace Web Layer: let one tile layer take the place of another, whose item and address it keeps.

The operation of the portal behind Esri's tool of that name, for hosted tile, vector tile and scene layers:
the content of the replacement goes to the item that everybody knows, and what was there is archived.  The
parameters are those that the ``arcgis`` package 2.4.4 sends; Esri's page *Replace Service* says what they do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import PortalError
from .items import get_item

if TYPE_CHECKING:
    from .connection import Connection
    from .items import Item

REPLACEABLE = frozenset({"Map Service", "Vector Tile Service", "Scene Service"})


def replace_service(
    connection: Connection,
    replaced: Item,
    replacement: Item,
    *,
    archive_name: str = "",
    with_texts: bool = False,
) -> Item:
    """Put the replacement's content into ``replaced`` and return that item as it is now.

    ``archive_name`` is the name of the service under which the old content stays, in an item of its own, and
    the replacement's item goes; without it the replacement's item becomes the archive's, under the service's
    name and the moment.  ``with_texts`` takes over texts and picture too.

    Raises:
        PortalError: WLS651, the two are not of one kind, or of a kind that cannot be replaced; nothing was
            asked then. WLS600 and others, the portal refused.
    """
    if replaced.type != replacement.type or replaced.type not in REPLACEABLE:
        kinds = {"type": replaced.type, "found": replacement.type}
        raise PortalError("WLS651", title=replaced.title, other=replacement.title, **kinds)
    told = connection.send(
        connection.content("replaceService", owner=replaced.owner),
        {
            "toReplaceItemId": replaced.id,
            "replacementItemId": replacement.id,
            "replaceMetadata": with_texts,
            "createNewItem": bool(archive_name),
            "replacedServiceName": archive_name or None,
        },
    )
    if told.get("success") is not True:
        raise PortalError("WLS608", url=connection.root, missing="success")
    return get_item(connection, replaced.id)
