"""New features in great number: sent as geodatabases that the service appends, in parts that are picked up.

Each part is an item for as long as it takes.  What is under way is noted at each turn: what item it is, that
appending was asked for, and where the service tells how that stands.  After a crash the next run asks there,
finds by their key the features that arrived, and takes the items away that are left.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from ..errors import JobFailed, PortalError, TokenExpired, TransportError
from ..map_snapshot import Metadata
from ..portal.edits import attributes, object_ids
from ..portal.hosted import begin_append, wait_for_append
from ..portal.items import delete, find_item
from ..portal.upload import FileToAdd, add_file
from ..portal.urls import join
from ..progress import Progress
from .memory import LITTER, SENDING
from .order import DATABASE_TYPE
from .rows import Unheard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..portal.connection import Connection
    from .delta import RowChanges
    from .edit_log import LayerAtPortal
    from .memory import ServiceMemory
    from .rows import Rows

    Told = tuple[str, bytes, int]

PART = 20_000
APPEND_STEP = "plan-send-files"
SETTLING = 600.0
"""Seconds after which an append that was asked for, and nobody knows of, will not begin any more."""


def part_count(features: int) -> int:
    """Return in how many parts features are sent."""
    return -(-features // PART)


class Appending:
    """Appends the new features of one layer."""

    def __init__(
        self,
        connection: Connection,
        layer: LayerAtPortal,
        key: str,
        memory: ServiceMemory,
        progress: Progress,
    ) -> None:
        self._connection = connection
        self._layer = layer
        self._key = key
        self._memory = memory
        self._progress = progress

    def send(self, rows: Rows, found: RowChanges, file_format: str) -> None:
        """Append all that is to be added.

        Raises:
            JobFailed: WLS620, the service refused a part; those before it stay, and are remembered.
            PortalError: the part could not be sent; a second run goes on with it.
        """
        total, done = len(found.adds), 0
        for part in self._parts(rows, set(found.adds)):
            self._progress.check()
            self._progress.report(done / total, APPEND_STEP, done=done, total=total, layer=self._layer.id)
            self._append(rows, part, file_format)
            done += len(part)

    def _parts(self, rows: Rows, adds: set[str]) -> Iterator[list[Told]]:
        part: list[Told] = []
        for row in rows.of(self._layer.id, self._progress):
            name = row.key(self._key)
            if name in adds:
                part.append((name, row.digest(), row.number))
            if len(part) == PART:
                yield part
                part = []
        if part:
            yield part

    def _append(self, rows: Rows, part: list[Told], file_format: str) -> None:
        layer = self._layer
        before = max(object_ids(self._connection, layer.url, layer.id), default=0)
        told = [[name, digest.hex()] for name, digest, _ in part]
        # a name of its own: a portal takes each file name once for a user
        name = "append_" + hashlib.blake2b(f"{layer.url}{before}{told}".encode(), digest_size=10).hexdigest()
        sending: dict[str, Any] = {
            "layer": layer.id, "after": before, "key": self._key, "object_id": layer.object_id,
            "features": told, "part": name,
        }  # fmt: skip
        self._memory.keep(**{SENDING: sending})
        table = self._upload(rows, [number for _, _, number in part], sending)
        sending["asked"] = self._connection.clock.time()
        self._memory.keep(**{SENDING: sending})
        try:
            address = begin_append(
                self._connection, join(layer.url, layer.id), sending["item"], file_format, table
            )
        except (TransportError, TokenExpired):
            raise
        except PortalError:
            # it was refused, so nothing will come
            _end(self._connection, self._memory, sending)
            raise
        sending["status"] = address
        self._memory.keep(**{SENDING: sending})
        try:
            wait_for_append(self._connection, address, Unheard(self._progress))
        except JobFailed as error:
            if error.code != "WLS622":
                self._settle(sending)
            raise
        self._settle(sending)

    def _settle(self, sending: dict[str, Any]) -> None:
        _learn(self._connection, self._layer.url, self._memory, sending)
        _end(self._connection, self._memory, sending)

    def _upload(self, rows: Rows, numbers: list[int], sending: dict[str, Any]) -> str:
        """Make the item of a part; return the name of the table in it."""
        with TemporaryDirectory(prefix="wls-append-") as scratch:
            path = Path(scratch) / f"{sending['part']}.zip"
            table = rows.copy(self._layer.id, numbers, path)
            file = FileToAdd(path, Metadata(title=sending["part"]), DATABASE_TYPE)
            sending["item"] = add_file(self._connection, file, Unheard(self._progress)).id
        return table


def settle_append(connection: Connection, url: str, memory: ServiceMemory, sending: dict[str, Any]) -> bool:
    """Find out what became of a part that a run left; tell whether that is certain.

    What arrived is learnt by its key, so it matters not whether the service appends parts whole.  The part's
    item is left to :func:`clean_up`, as nothing may be changed here.
    """
    certain = True
    if sending.get("status"):
        certain = _has_ended(connection, sending["status"])
    elif sending.get("asked"):
        certain = connection.clock.time() - float(sending["asked"]) > SETTLING
    arrived = _learn(connection, url, memory, sending)
    if not certain and arrived < len(sending["features"]):
        return False
    item_id = sending.get("item")
    if not item_id:
        found = find_item(connection, sending["part"], DATABASE_TYPE)
        item_id = found.id if found else ""
    _leave(memory, item_id)
    memory.keep(**{SENDING: None})
    return True


def clean_up(connection: Connection, memory: ServiceMemory) -> None:
    """Take away the items of parts that earlier runs left."""
    for item_id in memory.fact(LITTER) or ():
        delete(connection, item_id)
    memory.keep(**{LITTER: None})


def _has_ended(connection: Connection, address: str) -> bool:
    """Wait for an append to end; one that the service has forgotten has."""
    try:
        wait_for_append(connection, address, Progress(), SETTLING)
    except (TransportError, TokenExpired):
        raise
    except PortalError as error:
        return error.code != "WLS622"
    return True


def _learn(connection: Connection, url: str, memory: ServiceMemory, sending: dict[str, Any]) -> int:
    """Learn which features of a part are there; return how many."""
    layer, key, number = int(sending["layer"]), str(sending["key"]), str(sending["object_id"])
    digests = {name: bytes.fromhex(digest) for name, digest in sending["features"]}
    younger = sorted(each for each in object_ids(connection, url, layer) if each > sending["after"])
    told = attributes(connection, url, layer, [number, key], Progress(), younger)
    there = {str(each.get(key)): int(each[number]) for each in told}
    arrived = {name: there[name] for name in digests if name in there}
    memory.learn(layer, ((name, digests[name], at) for name, at in arrived.items()))
    memory.note_edits(layer, ((at, name, None) for name, at in arrived.items()))
    return len(arrived)


def _end(connection: Connection, memory: ServiceMemory, sending: dict[str, Any]) -> None:
    """Take a part's item away; what cannot be now is for the next run."""
    try:
        delete(connection, sending["item"])
    except PortalError:
        _leave(memory, sending["item"])
    memory.keep(**{SENDING: None})


def _leave(memory: ServiceMemory, item_id: str) -> None:
    left = memory.fact(LITTER) or []
    if item_id and item_id not in left:
        memory.keep(**{LITTER: [*left, item_id]})
