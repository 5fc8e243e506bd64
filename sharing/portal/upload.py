"""Files to items: in one request when small, in parts that resume when big; new or in place of the old.

An item that this run made is deleted again when the user stops or the portal refuses.  When the line is lost
or the token ends it stays, uncommitted, together with the state beside the file, so that the next run goes
on from there.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from ..errors import Cancelled, JobFailed, NameTaken, PortalError, TokenExpired, TransportError
from .folders import ROOT, Folder, folder_items
from .items import Item, delete, get_item, own_item_url, properties
from .multipart import FilePart
from .parts import MEGABYTE, Part, UploadState, cut, send_parts
from .polling import until

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from ..map_snapshot import Metadata
    from ..progress import Progress
    from .connection import Connection

SINGLE_POST = 25 * MEGABYTE
"""Up to this size a file goes in one request (contract, section 11.4)."""
STORE_STEP = "portal-store"
STORING_PATIENCE = 3600.0
_UPDATE = "update"
_LOST = ("WLS502", "WLS503", "WLS508")
_SENDING = 0.95
"""The share of the progress that sending takes; the rest is the portal's storing."""


@dataclass(frozen=True)
class FileToAdd:
    """A file and the item it shall become."""

    path: Path
    metadata: Metadata
    item_type: str
    folder: Folder = ROOT
    type_keywords: tuple[str, ...] = ()

    @property
    def told(self) -> dict[str, str]:
        """What the portal is told of the new item."""
        keywords = {"typeKeywords": ",".join(self.type_keywords)} if self.type_keywords else {}
        return {
            **properties(self.metadata),
            **keywords,
            "type": self.item_type,
            "fileName": self.path.name,
        }


def add_file(connection: Connection, file: FileToAdd, progress: Progress) -> Item:
    """Make an item of a file and return it as the portal stores it.

    Raises:
        NameTaken: WLS607, the user has an item with a file of this name.
        NotAuthorized: WLS524, the user may not make items.
        PortalError: WLS512, WLS604, WLS608, WLS610, WLS611, WLS613.
        TransportError: the line was lost; a second run goes on where this one stopped.
        Cancelled: the progress said stop; nothing is left on the portal.
    """
    size = _size(file.path)
    if size <= SINGLE_POST:
        item_id = _make_item(connection, file, progress.part(0.0, _SENDING), whole=True)
        finish = partial(_stored, connection, item_id, size, progress.part(_SENDING, 1.0))
        return _kept_only_if_good(connection, item_id, None, finish)
    state = _resumable(connection, file.path, _place(connection, file), progress)
    state = state or _announced(connection, file, progress)
    return _kept_only_if_good(
        connection, state.upload_id, state, partial(_sent_in_parts, connection, state, file.told, progress)
    )


def replace_file(connection: Connection, item: Item, path: Path, progress: Progress) -> Item:
    """Put another file into an item, which keeps its id, its sharing and all it tells about itself.

    A big file is in place only when it has arrived whole, so a failure leaves the old one.

    Raises:
        PortalError: as for :func:`add_file`; the item is never deleted.
    """
    size = _size(path)
    update = own_item_url(connection, item, "update")
    if size <= SINGLE_POST:
        file = FilePart("file", path.name, path)
        # the same file twice is the same item
        connection.send(update, {}, files=[file], repeatable=True, progress=progress.part(0.0, _SENDING))
        return _stored(connection, item.id, size, progress.part(_SENDING, 1.0))
    place = (connection.root, connection.username, _UPDATE, item.id)
    state = _resumable(connection, path, place, progress)
    if state is None:
        told = {"multipart": True, "async": True, "filename": path.name}
        connection.send(update, told, repeatable=True)
        state = UploadState(path, place, item.id)
        state.save()
    try:
        return _sent_in_parts(connection, state, {"type": item.type}, progress)
    except (TransportError, TokenExpired):
        raise
    except (PortalError, Cancelled):
        with contextlib.suppress(PortalError):
            connection.send(own_item_url(connection, item, "cancel"), {}, repeatable=True)
        state.forget()
        raise


def _kept_only_if_good(
    connection: Connection, item_id: str, state: UploadState | None, finish: Callable[[], Item]
) -> Item:
    """Finish a new item; delete it if that fails for good, say what remains if it does not."""
    try:
        return finish()
    except (TransportError, TokenExpired) as error:
        error.facts["remains"] = item_id
        raise
    except (PortalError, Cancelled) as error:
        try:
            delete(connection, item_id)
        except PortalError:
            error.facts["remains"] = item_id
        else:
            if state:
                state.forget()
        raise


def _size(path: Path) -> int:
    return FilePart("file", path.name, path).size


def _make_item(connection: Connection, file: FileToAdd, progress: Progress, *, whole: bool) -> str:
    """Have the portal make an item, with its whole file or to be filled in parts; return its id."""
    url = connection.content(file.folder.id, "addItem")
    began = (connection.clock.time() + connection.transport.clock_skew) * 1000
    files = [FilePart("file", file.path.name, file.path)] if whole else []
    told = {**file.told, "multipart": None if whole else True}
    try:
        item_id = connection.send(url, told, files=files, progress=progress).get("id")
    except NameTaken as error:
        # a portal may hold each file name once for a user, whatever the title
        raise NameTaken("WLS607", **{**error.facts, "name": file.path.name}) from None
    except TransportError as error:
        item_id = _arrived(connection, file, began, whole=whole) if error.code in _LOST else ""
        if not item_id:
            raise
    if not isinstance(item_id, str) or not item_id:
        raise PortalError("WLS608", url=connection.root, missing="id")
    return item_id


def _arrived(connection: Connection, file: FileToAdd, began: float, *, whole: bool) -> str:
    """Return the item of a request whose answer got lost, empty if the request did not arrive.

    The portal has the request whole or not at all, so an item with this file, made since then, is it.
    """
    size = _size(file.path)
    wanted = (file.metadata.title, file.item_type, file.path.name)

    def fits(item: Item) -> bool:
        if (item.title, item.type, item.name) != wanted or item.created < began - 1000:
            return False
        return item.size == size if whole else _status(connection, item.id) == "partial"

    there = map(Item.from_json, folder_items(connection, file.folder))
    return next((item.id for item in there if fits(item)), "")


def _announced(connection: Connection, file: FileToAdd, progress: Progress) -> UploadState:
    """Make the item that the parts will go to."""
    item_id = _make_item(connection, file, progress, whole=False)
    state = UploadState(file.path, _place(connection, file), item_id)
    state.save()
    return state


def _resumable(
    connection: Connection, path: Path, place: tuple[str, ...], progress: Progress
) -> UploadState | None:
    """Return the state of an unfinished upload of an earlier run, if the portal still waits for it."""
    state = UploadState.resumed(path, place)
    if state is None:
        return None
    status = _status(connection, state.upload_id)
    # for a new item that was put together already only the answer was lost
    state.committed = status in ("processing", "completed") and place[2] != _UPDATE
    if status == "partial" or (state.committed and state.complete(progress)):
        return state
    state.forget()
    return None


def _place(connection: Connection, file: FileToAdd) -> tuple[str, ...]:
    return (connection.root, connection.username, file.folder.id, file.item_type, file.metadata.title)


def _sent_in_parts(
    connection: Connection, state: UploadState, told: Mapping[str, str], progress: Progress
) -> Item:
    """Send the parts that are missing, have them put together, and return the item."""
    item_id, size = state.upload_id, _size(state.file)
    add_part = own_item_url(connection, item_id, "addPart")

    def send(part: Part, shared: Progress) -> None:
        file = FilePart("file", state.file.name, state.file, part.offset, part.length)
        # a part that comes twice replaces itself (contract, section 3.4)
        connection.send(add_part, {"partNum": part.number}, files=[file], repeatable=True, progress=shared)

    if not state.committed:
        send_parts(state, cut(size), _held(connection, state), send, progress.part(0.0, _SENDING))
        _commit(connection, item_id, told)
    item = _stored(connection, item_id, size, progress.part(_SENDING, 1.0))
    state.forget()
    return item


def _commit(connection: Connection, item_id: str, told: Mapping[str, str]) -> None:
    """Have the parts put together. Where the first answer was lost, the second says that there are none."""
    commit = own_item_url(connection, item_id, "commit")
    try:
        connection.send(commit, {**told, "id": item_id, "async": True}, repeatable=True)
    except (TransportError, TokenExpired):
        raise
    except PortalError:
        if _status(connection, item_id) not in ("processing", "completed"):
            raise


def _held(connection: Connection, state: UploadState) -> tuple[int, ...]:
    """Return the numbers of the parts that the portal says it has."""
    if not state.sent:
        return ()
    told = _optional(connection, own_item_url(connection, state.upload_id, "parts"))
    return tuple(int(number) for number in told.get("parts") or () if str(number).isdigit())


def _status(connection: Connection, item_id: str) -> object:
    return _optional(connection, own_item_url(connection, item_id, "status")).get("status")


def _optional(connection: Connection, url: str) -> Mapping[str, Any]:
    """Read what a portal may well not have."""
    try:
        return connection.read(url, {})
    except (TransportError, TokenExpired):
        raise
    except PortalError:
        return {}


def _stored(connection: Connection, item_id: str, size: int, progress: Progress) -> Item:
    """Wait until the portal has put the file away, then compare what it says of it.

    Raises:
        PortalError: WLS610, the portal could not store it; WLS611, it has another size.
    """
    url = own_item_url(connection, item_id, "status")
    facts: dict[str, Any] = {"url": connection.root}

    def look(_: float) -> bool | None:
        progress.report(0.5, STORE_STEP)
        try:
            status = connection.read(url, {}, progress).get("status")
        except JobFailed as error:
            facts.update(error.facts)
            return False
        except (TransportError, TokenExpired):
            raise
        except PortalError:
            # a portal that keeps no status of a file that came whole; its size is compared all the same
            return True
        facts["message"] = status
        return None if status in ("partial", "processing") else True

    if not until(look, connection.clock, progress, STORING_PATIENCE):
        raise PortalError("WLS610", **{**facts, "item_id": item_id})
    item = get_item(connection, item_id)
    if item.size > 0 and item.size != size:
        raise PortalError("WLS611", url=connection.root, item_id=item_id, expected=size, found=item.size)
    progress.report(1.0, STORE_STEP)
    return item
