"""Uploads in parts: addPart in any order, then commit, then the parts become the item's data.

The state of an upload is the item's ``upload_state``: ``partial`` until commit, ``processing`` until
the parts are joined, then ``completed`` or ``failed``.  Items that never had parts are ``completed``.
"""

from __future__ import annotations

import shutil
import tempfile
from typing import IO, TYPE_CHECKING, Any

from sqlalchemy import delete, select

from ..catalogue import schema
from ..errors import Refusal, bad_parameter
from ..jobs import queue_job
from .records import COMPLETED, DATA, FAILED, PARTIAL, PROCESSING, ItemFile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from sqlalchemy import Connection

    from ..catalogue.store import Catalogue
    from .files import ContentFiles
    from .items import Items
    from .records import Item

_ITEMS = schema.items
_PARTS = schema.upload_parts
MOST_PARTS = 10_000
_BLOCK = 1024 * 1024


class Uploads:
    """Takes parts in and joins them."""

    def __init__(self, catalogue: Catalogue, files: ContentFiles, items: Items, scratch: Path) -> None:
        self._catalogue = catalogue
        self._files = files
        self._items = items
        self._scratch = scratch

    def begin(self, item_id: str) -> None:
        """Open an upload for an item, throwing away the parts of one that was never committed."""
        with self._catalogue.write() as connection:
            _set_state(connection, item_id, PARTIAL)
            left = _take_parts(connection, item_id)
        self._files.remove(left)

    def add_part(self, item: Item, number: int, source: IO[bytes]) -> None:
        """Store a part; a number sent again replaces what it held.

        Raises:
            Refusal: the number is out of range, or no upload is open for the item.
        """
        if not 1 <= number <= MOST_PARTS:
            raise bad_parameter("partNum", f"1 to {MOST_PARTS} is expected")
        if item.upload_state != PARTIAL:
            raise Refusal(400, "No multipart upload is open for this item.", item.id)
        revision, size = self._files.store(source)
        here = (_PARTS.c.item_id == item.id, _PARTS.c.number == number)
        with self._catalogue.write() as connection:
            replaced = list(connection.execute(select(_PARTS.c.revision).where(*here)).scalars())
            connection.execute(delete(_PARTS).where(*here))
            connection.execute(
                _PARTS.insert().values(item_id=item.id, number=number, revision=revision, size=size)
            )
        self._files.remove(replaced)

    def parts(self, item_id: str) -> list[int]:
        """Return the numbers of the parts that are here."""
        query = select(_PARTS.c.number).where(_PARTS.c.item_id == item_id).order_by(_PARTS.c.number)
        with self._catalogue.read() as connection:
            return list(connection.execute(query).scalars())

    def cancel(self, item_id: str) -> None:
        """Throw the parts away and close the upload."""
        with self._catalogue.write() as connection:
            _set_state(connection, item_id, COMPLETED)
            left = _take_parts(connection, item_id)
        self._files.remove(left)

    def commit(self, item: Item, job_kind: str, name: str) -> None:
        """Close the upload for further parts and queue the job that runs :meth:`join`.

        Raises:
            Refusal: no upload is open, or it has no parts.
        """
        if item.upload_state != PARTIAL:
            raise Refusal(400, "No multipart upload is open for this item.", item.id)
        if not self.parts(item.id):
            raise Refusal(400, "The upload has no parts.", item.id)
        with self._catalogue.write() as connection:
            _set_state(connection, item.id, PROCESSING)
            queue_job(connection, job_kind, item.owner_key, item.id, payload={"name": name})

    def join(self, item_id: str, name: str) -> None:
        """Join the parts in the order of their numbers and make them the item's data.

        Safe to run again after a stop: the parts go only when their sum is in place, and an upload
        that is joined already is passed over.
        """
        if self._items.get(item_id).upload_state != PROCESSING:
            return
        query = select(_PARTS.c.revision).where(_PARTS.c.item_id == item_id).order_by(_PARTS.c.number)
        with self._catalogue.read() as connection:
            revisions = list(connection.execute(query).scalars())
        with tempfile.TemporaryFile(dir=self._scratch) as whole:
            for revision in revisions:
                with self._files.path(revision).open("rb") as part:
                    shutil.copyfileobj(part, whole, _BLOCK)
            whole.seek(0)
            stored, size = self._files.store(whole)
        file = ItemFile(DATA, stored, "application/octet-stream", size)
        columns: Mapping[str, Any] = {"name": name} if name else {}
        self._items.put_revision(item_id, file, upload_state=COMPLETED, upload_message="", **columns)
        with self._catalogue.write() as connection:
            left = _take_parts(connection, item_id)
        self._files.remove(left)

    def fail(self, connection: Connection, item_id: str, message: str) -> None:
        """Note, inside the caller's transaction, that the parts could not be joined."""
        _set_state(connection, item_id, FAILED, message)


def _set_state(connection: Connection, item_id: str, state: str, message: str = "") -> None:
    connection.execute(
        _ITEMS.update().where(_ITEMS.c.id == item_id).values(upload_state=state, upload_message=message)
    )


def _take_parts(connection: Connection, item_id: str) -> Sequence[str]:
    query = select(_PARTS.c.revision).where(_PARTS.c.item_id == item_id)
    revisions = list(connection.execute(query).scalars())
    connection.execute(delete(_PARTS).where(_PARTS.c.item_id == item_id))
    return revisions
