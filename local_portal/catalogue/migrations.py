"""Bring the catalogue of an older portal up to the tables of today.

A new catalogue gets today's tables at once.  An older one gets each later step of
:data:`MIGRATIONS` in turn, all in one transaction: a portal that is stopped halfway finds the
catalogue as it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from sqlalchemy import inspect, select, text

from ...sharing.errors import SharingError
from . import schema

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection


def _add_server_administration(connection: Connection) -> None:
    """Services that can be stopped and are configured, folders of the server, its data stores."""
    connection.execute(text("ALTER TABLE services ADD COLUMN started BOOLEAN NOT NULL DEFAULT TRUE"))
    connection.execute(text("ALTER TABLE services ADD COLUMN configuration JSON"))
    connection.execute(text("ALTER TABLE services ADD COLUMN data_of VARCHAR(32)"))
    schema.server_folders.create(connection)
    schema.data_stores.create(connection)


def _add_runners(connection: Connection) -> None:
    """Which process works on a job."""
    connection.execute(text("ALTER TABLE jobs ADD COLUMN runner INTEGER NOT NULL DEFAULT 0"))


# The number of a migration is the version that it leads to. Version 1 is the first there was.
MIGRATIONS: Mapping[int, Callable[[Connection], None]] = {
    2: _add_server_administration,
    3: _add_runners,
}
CURRENT_VERSION = max(MIGRATIONS, default=1)


def bring_up_to_date(
    connection: Connection,
    migrations: Mapping[int, Callable[[Connection], None]] = MIGRATIONS,
) -> None:
    """Create or migrate the tables, inside the caller's transaction.

    Raises:
        SharingError: WLS905, the catalogue was written by a newer portal. Facts: ``found``, ``known``.
    """
    newest = max(migrations, default=1)
    if not inspect(connection).has_table(schema.schema_version.name):
        schema.METADATA.create_all(connection)
        connection.execute(schema.schema_version.insert().values(version=newest))
        return
    found = connection.execute(select(schema.schema_version.c.version)).scalar_one()
    if found > newest:
        raise SharingError("WLS905", found=found, known=newest)
    for version in range(found + 1, newest + 1):
        migrations[version](connection)
        connection.execute(schema.schema_version.update().values(version=version))
