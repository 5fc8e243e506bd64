"""The definition of a hosted feature service as its owner sees and changes it.

The administrative face of a service lies below ``/rest/admin/services`` (contract, section 4.2.6).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import NotFound
from .urls import bare, join

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .connection import Connection

_PUBLIC, _ADMIN = "/rest/services/", "/rest/admin/services/"


def admin_url(url: str) -> str:
    """Return the administrative address of a service."""
    return bare(url).rstrip("/").replace(_PUBLIC, _ADMIN, 1)


def read_service(connection: Connection, url: str) -> dict[str, Any]:
    """Return a service's root as its owner sees it. Raises ``PortalError``."""
    return connection.read(admin_url(url), {})


def read_layer(connection: Connection, url: str, layer_id: int) -> dict[str, Any] | None:
    """Return the definition of a layer or table as its owner sees it, None where there is none."""
    try:
        return connection.read(join(admin_url(url), layer_id), {})
    except NotFound:
        return None


def update_layer(connection: Connection, url: str, layer_id: int, change: Mapping[str, Any]) -> None:
    """Change what a layer tells: drawing, labels, templates, texts, its fields' aliases and domains."""
    _change(connection, join(admin_url(url), layer_id, "updateDefinition"), change)


def update_service(connection: Connection, url: str, change: Mapping[str, Any]) -> None:
    """Change what a service's root tells: what may be done with it, how many records an answer has."""
    _change(connection, join(admin_url(url), "updateDefinition"), change)


def add_layers(
    connection: Connection, url: str, layers: Sequence[Mapping[str, Any]], tables: Sequence[Mapping[str, Any]]
) -> None:
    """Add empty layers and tables, with their own numbers. Not to be asked for twice."""
    change = {"layers": list(layers), "tables": list(tables)}
    told = {"addToDefinition": {kind: listed for kind, listed in change.items() if listed}}
    connection.send(join(admin_url(url), "addToDefinition"), told)


def add_fields(connection: Connection, url: str, layer_id: int, fields: Sequence[Mapping[str, Any]]) -> None:
    """Add fields to a layer, null in all its features. Not to be asked for twice."""
    told = {"addToDefinition": {"fields": list(fields)}}
    connection.send(join(admin_url(url), layer_id, "addToDefinition"), told)


def _change(connection: Connection, url: str, change: Mapping[str, Any]) -> None:
    connection.send(url, {"updateDefinition": dict(change)}, repeatable=True)
