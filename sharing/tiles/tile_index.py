"""Which tiles are there: the ``tilemap`` of an indexed vector tile package, and what tilemap requests answer.

``index`` is the list of the four children of the whole world's tile, in the order north-west, north-east,
south-west, south-east.  A child is 0 (no tile), 1 (a tile, nothing below it) or the list of its own four
(reference section 3.3).  A tile without the index's leave is not asked for: clients show its parent enlarged.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ..errors import ArchiveError
from .scheme import MOST_LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterable

_ELSEWHERE = 2
_CHILDREN = 4


class TileIndex:
    """A tree over tiles. A tile that is in it has all its parents in it."""

    def __init__(self, children: Any = 0) -> None:
        """Take the value of ``index``; 0 for no tile below the world's."""
        self._root = children

    @classmethod
    def of(cls, tiles: Iterable[tuple[int, int, int]]) -> TileIndex:
        """Make the index of tiles, each told as level, row and column."""
        root: list[Any] = [0, 0, 0, 0]
        for level, row, column in tiles:
            _grow(root, level, row, column)
        return cls(root)

    @classmethod
    def parse(cls, content: bytes, path: str, member: str) -> TileIndex:
        """Read a ``tilemap/root.json``.

        Raises:
            ArchiveError: WLS421, it is none.
        """
        try:
            told = json.loads(content)
            children = told["index"]
            _check(children, 0)
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise ArchiveError("WLS421", path=path, member=member, reason=str(error)[:80]) from error
        return cls(children)

    def to_bytes(self) -> bytes:
        """Return the member's bytes."""
        return json.dumps({"index": self._root}, separators=(",", ":")).encode("ascii")

    def __contains__(self, tile: tuple[int, int, int]) -> bool:
        level, row, column = tile
        if level < 0 or not (0 <= row < 1 << level and 0 <= column < 1 << level):
            return False
        node = self._root
        for above in range(level - 1, -1, -1):
            if not isinstance(node, list):
                return bool(node == _ELSEWHERE)
            node = node[2 * (row >> above & 1) + (column >> above & 1)]
        return node != 0 or level == 0


def _grow(node: list[Any], level: int, row: int, column: int) -> None:
    """Add a tile below a node."""
    for above in range(level - 1, -1, -1):
        quarter = 2 * (row >> above & 1) + (column >> above & 1)
        child = node[quarter]
        if above == 0:
            node[quarter] = child or 1
        elif not isinstance(child, list):
            child = node[quarter] = [0, 0, 0, 0]
        node = child


def _check(children: Any, depth: int) -> None:
    if depth > MOST_LEVELS or not isinstance(children, list) or len(children) != _CHILDREN:
        raise ValueError("index")
    for child in children:
        if isinstance(child, list):
            _check(child, depth + 1)
        elif isinstance(child, bool) or child not in (0, 1, _ELSEWHERE):
            raise ValueError("index")
