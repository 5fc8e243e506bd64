"""The data stores of a server: folders and databases that services may refer to.

The requests are those of the server's administration (``admin/data``); a server that belongs to a portal
takes the portal user's token.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from ..errors import PortalError
from .urls import join

if TYPE_CHECKING:
    from .client import Portal
    from .server_client import Server


class StoreKind(Enum):
    """What is registered: a folder of the server's machine, or an enterprise database."""

    FOLDER = ("folder", "/fileShares")
    DATABASE = ("egdb", "/enterpriseDatabases")


@dataclass(frozen=True)
class StoreItem:
    """A registered item.

    ``name`` is its last part in the store's tree, ``server_path`` what the server reads (a folder, or a
    connection string, which is in no ``repr``), ``client_path`` where the same data are for the publisher.
    """

    name: str
    kind: StoreKind
    server_path: str
    client_path: str = ""

    def __repr__(self) -> str:
        return f"StoreItem({self.name!r}, {self.kind.name})"

    @property
    def path(self) -> str:
        """The place in the store's tree."""
        return f"{self.kind.value[1]}/{self.name}"

    def as_json(self) -> dict[str, Any]:
        """Return the item as the administration takes it."""
        info: dict[str, Any]
        if self.kind is StoreKind.FOLDER:
            info = {"path": self.server_path}
        else:
            info = {"connectionString": self.server_path, "isManaged": False}
        way = "replicated" if self.client_path and self.client_path != self.server_path else "shared"
        return {
            "path": self.path,
            "type": self.kind.value[0],
            "clientPath": self.client_path or None,
            "info": {**info, "dataStoreConnectionType": way},
        }


def list_items(server: Server, kind: StoreKind) -> list[StoreItem]:
    """Return the registered items of a kind in the order of their names. Raises ``PortalError``."""
    asked = {"parentPath": kind.value[1], "types": kind.value[0]}
    told = server.connection.read(_admin(server, "findItems"), asked)
    return sorted((_read(item, kind) for item in told.get("items") or ()), key=lambda item: item.name)


def register(server: Server, item: StoreItem) -> None:
    """Register an item. Raises ``PortalError``: one of the name is there, or the server does not reach it."""
    server.connection.send(_admin(server, "registerItem"), {"item": item.as_json()})


def unregister(server: Server, item: StoreItem) -> None:
    """Forget an item; what it names stays. Raises ``PortalError``."""
    server.connection.send(_admin(server, "unregisterItem"), {"itemPath": item.path})


def is_valid(server: Server, item: StoreItem) -> bool:
    """Tell whether the server reaches what an item names. Raises ``PortalError`` where it does not say so."""
    try:
        told = server.connection.read(_admin(server, "validateDataItem"), {"item": item.as_json()})
    except PortalError as error:
        if error.facts.get("portal_code") in {400, 500}:
            return False
        raise
    return bool(told.get("status", "success") == "success")


def readable_places(server: Server) -> tuple[str, ...]:
    """Return the places whose data the server reads where they are, as ``PortalFacts.data_stores`` has them.

    Of a folder the server's path and the publisher's, of a database ``host/database``.

    Raises:
        PortalError: the server cannot be asked.
    """
    folders = [path for item in list_items(server, StoreKind.FOLDER) for path in _paths(item)]
    databases = [
        _host_and_name(path) for item in list_items(server, StoreKind.DATABASE) for path in _paths(item)
    ]
    return tuple(dict.fromkeys(place for place in (*folders, *databases) if place))


def _paths(item: StoreItem) -> tuple[str, str]:
    return (item.server_path, item.client_path)


def _host_and_name(connection: str) -> str:
    """Return ``host/database`` of a connection string, empty where it tells of none."""
    pairs = (part.partition("=") for part in connection.split(";"))
    facts = {name.strip().upper(): value.strip() for name, _, value in pairs}
    instance = facts.get("INSTANCE", "")
    host = facts.get("SERVER") or instance.rpartition(":")[2].partition(",")[0]
    return f"{host}/{facts['DATABASE']}" if host and facts.get("DATABASE") else ""


def hosting_server(portal: Portal) -> str:
    """Return the address of the server that a portal hosts layers on, empty where it tells of none."""
    url = join(portal.connection.root, "sharing", "rest", "portals", "self", "servers")
    servers: list[dict[str, Any]] = portal.connection.read(url, {}).get("servers") or []
    return next((str(server.get("url") or "") for server in servers if server.get("isHosted")), "")


def _admin(server: Server, operation: str) -> str:
    return join(server.url, "admin", "data", operation)


def _read(told: dict[str, Any], kind: StoreKind) -> StoreItem:
    info = told.get("info") or {}
    name = str(told.get("path") or "").rsplit("/", 1)[-1]
    place = info.get("path") or info.get("connectionString") or ""
    return StoreItem(name, kind, str(place), str(told.get("clientPath") or ""))
