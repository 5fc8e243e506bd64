"""The pages of a geodatabase's index (``.spx``): leaves of sorted entries, and a tree over them."""

from __future__ import annotations

import struct
from typing import IO, TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

PAGE = 4096
A_PAGE = 340
_LEAF = np.dtype(
    [
        ("next", "<u4"),
        ("count", "<u4"),
        ("", "<u4"),
        ("id", "<u4", A_PAGE),
        ("cell", "<i8", A_PAGE),
        ("pad", "V4"),
    ]
)
_BRANCH = np.dtype(
    [("next", "<u4"), ("count", "<u4"), ("page", "<u4", A_PAGE + 1), ("cell", "<i8", A_PAGE), ("pad", "V4")]
)
_TRAILER = struct.Struct("<BBIIIII")


def write_pages(file: IO[bytes], total: int, entries: Iterable[NDArray[np.void]]) -> None:
    """Write an index of ``total`` entries, which come in their order with the members ``cell`` and ``id``.

    A branch has one child more than it has numbers: each number is the last one below the child before it.
    The last child of a branch is the first one of the next, as GDAL and Esri's own lay them out.
    """
    leaves = max(-(-total // A_PAGE), 1)
    levels = _levels(leaves)
    first = 1 + sum(levels)
    file.seek((first - 1) * PAGE)
    last = _write_leaves(file, first, leaves, entries)
    file.seek(0)
    start = 1
    for depth, count in enumerate(levels):
        height = len(levels) - depth - 1
        children = levels[depth + 1] if height else leaves
        file.write(_branches(start, count, children, last, A_PAGE**height))
        start += count
    file.seek(0, 2)
    file.write(_TRAILER.pack(8, 0x40, 1, len(levels) + 1, total, 0, 1))


def _levels(leaves: int) -> list[int]:
    """Return how many branches each level has, the root's first; none where the root is a leaf."""
    levels: list[int] = []
    below = leaves
    while below > 1:
        below = 1 if below <= A_PAGE + 1 else -(-(below - 1) // A_PAGE)
        levels.insert(0, below)
    return levels


def _write_leaves(
    file: IO[bytes], first: int, leaves: int, entries: Iterable[NDArray[np.void]]
) -> NDArray[np.int64]:
    """Write the leaves, the page of the first one being ``first``; return the last number of each."""
    last = np.zeros(leaves, np.int64)
    done, rest = 0, np.empty(0, [("cell", "<i8"), ("id", "<i4")])
    for some in entries:
        rest = np.concatenate([rest, some])
        full = min(len(rest) // A_PAGE, leaves - 1 - done)
        if full:
            pages = np.zeros(full, _LEAF)
            pages["next"] = np.arange(first + done + 1, first + done + full + 1)
            pages["count"] = A_PAGE
            pages["id"] = rest["id"][: full * A_PAGE].reshape(full, A_PAGE)
            pages["cell"] = rest["cell"][: full * A_PAGE].reshape(full, A_PAGE)
            last[done : done + full] = pages["cell"][:, -1]
            file.write(pages.tobytes())
            done, rest = done + full, rest[full * A_PAGE :]
    page = np.zeros(1, _LEAF)
    page["count"] = len(rest)
    page["id"][0, : len(rest)], page["cell"][0, : len(rest)] = rest["id"], rest["cell"]
    file.write(page.tobytes())
    return last


def _branches(
    start: int, count: int, children: int, last: Sequence[int] | NDArray[np.int64], leaves: int
) -> bytes:
    """Return ``count`` branches from page ``start`` on, over children of so many leaves each."""
    pages = np.zeros(count, _BRANCH)
    for place in range(count):
        numbers = min(A_PAGE, children - place * A_PAGE - 1)
        below = start + count + place * A_PAGE
        pages["next"][place] = start + place + 1 if place + 1 < count else 0
        pages["count"][place] = numbers
        pages["page"][place, : numbers + 1] = np.arange(below, below + numbers + 1)
        ends = (place * A_PAGE + np.arange(1, numbers + 1)) * leaves - 1
        pages["cell"][place, :numbers] = np.asarray(last)[ends]
    return pages.tobytes()
