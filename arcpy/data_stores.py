"""The functions by which scripts register data with a server before they publish by reference."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..qgis_bridge.datasets.places import system_path
from ..qgis_bridge.server_access import find_server, open_server
from ..sharing.errors import DatasetError, NotFound
from ..sharing.portal import data_stores
from ..sharing.portal.data_stores import StoreItem, StoreKind
from .inputs import text, word
from .messages import as_execute_error
from .portals import session
from .server import HOSTING_NAMES

if TYPE_CHECKING:
    from ..sharing.portal import Server

VALID, INVALID, SUCCESS = "valid", "invalid", "success"
CONNECTION_FILES = (".sde", ".odc")


def ListDataStoreItems(connection_file: Any, datastore_type: str) -> list[list[str]]:
    """Return the registered items: rows of name, type, server path and client path.

    ``connection_file`` is a server's URL, an ``.ags`` file or a connection's name; ``datastore_type`` is
    ``FOLDER`` or ``DATABASE``.

    Raises:
        RuntimeError: the server cannot be reached or refuses.
    """
    with as_execute_error(), _server(connection_file) as server:
        kind = _kind(datastore_type)
        items = data_stores.list_items(server, kind)
    return [[item.name, kind.name, item.server_path, item.client_path or item.server_path] for item in items]


def AddDataStoreItem(
    connection_file: Any,
    datastore_type: str,
    connection_name: str,
    server_connection_info: Any,
    client_connection_info: Any = None,
    hostname: str | None = None,
) -> str:
    """Register a folder or database; returns ``success``, or what the server says against it."""
    with as_execute_error(), _server(connection_file) as server:
        item = _item(_kind(datastore_type), connection_name, server_connection_info, client_connection_info)
        data_stores.register(server, item)
    return SUCCESS


def ValidateDataStoreItem(connection_file: Any, datastore_type: str, connection_name: str) -> str:
    """Return ``valid`` or ``invalid``: whether the server reaches a registered item."""
    with as_execute_error(), _server(connection_file) as server:
        item = _registered(server, _kind(datastore_type), connection_name)
        return VALID if data_stores.is_valid(server, item) else INVALID


def RemoveDataStoreItem(connection_file: Any, datastore_type: str, connection_name: str) -> str:
    """Forget a registered item; its data stay."""
    with as_execute_error(), _server(connection_file) as server:
        data_stores.unregister(server, _registered(server, _kind(datastore_type), connection_name))
    return SUCCESS


def _kind(told: Any) -> StoreKind:
    word_of_kind = text(told).upper()
    if word_of_kind not in StoreKind.__members__:
        raise DatasetError("WLS857", name="datastore_type", value=word_of_kind, expected="FOLDER, DATABASE")
    return StoreKind[word_of_kind]


def _server(told: Any) -> Server:
    """Return the server that a script means; for hosted layers the one that the portal hosts them on."""
    named = data_stores.hosting_server(session.portal()) if word(told) in HOSTING_NAMES else text(told)
    access = find_server(named)
    return open_server(access, session.portal() if access.credentials.anonymous else None)


def _registered(server: Server, kind: StoreKind, name: str) -> StoreItem:
    for item in data_stores.list_items(server, kind):
        if item.name.casefold() == text(name).casefold():
            return item
    raise NotFound("WLS811", server=name)


def _item(kind: StoreKind, name: str, server_info: Any, client_info: Any) -> StoreItem:
    server, client = text(server_info), text(client_info)
    if kind is StoreKind.FOLDER:
        return StoreItem(text(name), kind, server, str(system_path(client)) if client else "")
    for given in (server, client):
        if given.lower().endswith(CONNECTION_FILES):
            # binary, and with the password in it
            expected = "SERVER=...;INSTANCE=...;DATABASE=...;USER=..."
            raise DatasetError("WLS857", name="server_connection_info", value=given, expected=expected)
    return StoreItem(text(name), kind, server, client)
