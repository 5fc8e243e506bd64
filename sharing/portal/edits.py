"""Changes of a layer's features, each request done whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import PortalError
from .urls import bare, join

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..progress import Progress
    from .connection import Connection

RESULTS = ("addResults", "updateResults", "deleteResults")
PAGE = 1000


@dataclass(frozen=True)
class Edits:
    """Features as Esri JSON; ``updates`` hold the object id, ``deletes`` are object ids."""

    adds: Sequence[Mapping[str, Any]] = ()
    updates: Sequence[Mapping[str, Any]] = ()
    deletes: Sequence[int] = ()


def apply_edits(
    connection: Connection, url: str, layer_id: int, edits: Edits, progress: Progress
) -> tuple[int, ...]:
    """Do the edits in one request, all or none; return the object ids of what was added.

    Raises:
        PortalError: WLS640, the service refused some of them and so did none. Facts ``layer``, ``refused``
            (how many), ``message`` (the first reason).
    """
    asked: dict[str, Any] = {"rollbackOnFailure": True}
    if edits.adds:
        asked["adds"] = list(edits.adds)
    if edits.updates:
        asked["updates"] = list(edits.updates)
    if edits.deletes:
        asked["deletes"] = ",".join(map(str, edits.deletes))
    # a change twice is a change once; what is added twice is there twice, what is gone cannot go again
    told = connection.send(
        join(bare(url), layer_id, "applyEdits"),
        asked,
        repeatable=not (edits.adds or edits.deletes),
        progress=progress,
    )
    failed = list(_failures(told))
    if failed:
        raise PortalError("WLS640", url=bare(url), layer=layer_id, refused=len(failed), message=failed[0])
    added = tuple(int(each.get("objectId", -1)) for each in told.get("addResults") or ())
    if len(added) != len(edits.adds):
        raise PortalError("WLS608", url=bare(url), missing="addResults")
    return added


def _failures(told: Mapping[str, Any]) -> Iterator[str]:
    for name in RESULTS:
        for each in told.get(name) or ():
            if isinstance(each, dict) and not each.get("success"):
                error = each.get("error")
                words = error if isinstance(error, dict) else {}
                yield str(words.get("description") or words.get("message") or "")


def object_ids(connection: Connection, url: str, layer_id: int, where: str = "1=1") -> set[int]:
    """Return the object ids of a layer's features."""
    told = connection.read(join(bare(url), layer_id, "query"), {"where": where, "returnIdsOnly": True})
    return {int(each) for each in told.get("objectIds") or ()}


def features(
    connection: Connection, url: str, layer_id: int, ids: Sequence[int], progress: Progress
) -> Iterator[dict[str, Any]]:
    """Yield features by their object ids as the service has them, with everything it tells."""
    asked = {"outFields": "*", "returnGeometry": True, "returnZ": True, "returnM": True}
    yield from _pages(connection, url, layer_id, ids, asked, progress)


def attributes(
    connection: Connection,
    url: str,
    layer_id: int,
    fields: Sequence[str],
    progress: Progress,
    ids: Sequence[int] | None = None,
) -> list[dict[str, Any]]:
    """Return these fields of the features of these object ids, of all by default."""
    chosen = sorted(object_ids(connection, url, layer_id)) if ids is None else ids
    asked = {"outFields": ",".join(fields), "returnGeometry": False}
    found = _pages(connection, url, layer_id, chosen, asked, progress)
    return [each["attributes"] for each in found if isinstance(each.get("attributes"), dict)]


def _pages(
    connection: Connection,
    url: str,
    layer_id: int,
    ids: Sequence[int],
    asked: Mapping[str, Any],
    progress: Progress,
) -> Iterator[dict[str, Any]]:
    query = join(bare(url), layer_id, "query")
    for start in range(0, len(ids), PAGE):
        progress.check()
        chosen = ",".join(map(str, ids[start : start + PAGE]))
        told = connection.read(query, {**asked, "objectIds": chosen}, progress)
        yield from told.get("features") or ()
