"""Which item was made from which: directed, from the service to its data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete

from ..catalogue import schema

if TYPE_CHECKING:
    from sqlalchemy import Connection

_RELATIONS = schema.relationships
SERVICE_TO_DATA = "Service2Data"


def relate(connection: Connection, origin: str, destination: str, kind: str) -> None:
    """Relate two items; relating them twice is once."""
    unrelate(connection, origin, destination, kind)
    connection.execute(_RELATIONS.insert().values(origin_id=origin, destination_id=destination, type=kind))


def unrelate(connection: Connection, origin: str, destination: str, kind: str) -> None:
    """Undo :func:`relate`."""
    connection.execute(
        delete(_RELATIONS).where(
            _RELATIONS.c.origin_id == origin,
            _RELATIONS.c.destination_id == destination,
            _RELATIONS.c.type == kind,
        )
    )


def relate_to_source(connection: Connection, service_item: str, source_item: str) -> None:
    """Say which item a service was made from, in place of any it was made from before."""
    connection.execute(
        delete(_RELATIONS).where(_RELATIONS.c.origin_id == service_item, _RELATIONS.c.type == SERVICE_TO_DATA)
    )
    relate(connection, service_item, source_item, SERVICE_TO_DATA)
