"""Geometry blobs of a GeoPackage: written whole, and their boxes read from their first bytes.

:mod:`.blocks` reads what is in them.

Layout: GeoPackage 1.3, section 2.1.3 (header), and ISO 13249-3 (WKB, thousands for Z and M).
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Array = NDArray[np.float64]

POINT, LINE, POLYGON, MULTI_POINT, MULTI_LINE, MULTI_POLYGON = range(1, 7)

_HEADER_BYTES = 8
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
EMPTY_FLAG = 0x10
_WKB_HEAD = 5
_BOX = struct.Struct("<4d").unpack_from
_PLACE = struct.Struct("<2d").unpack_from


class BadGeometry(ValueError):
    """A blob is not a GeoPackage geometry that a feature layer can hold."""


def wkb_offset(blob: bytes) -> int:
    """Return where the WKB begins in a GeoPackage blob."""
    if blob[:2] != b"GP":
        raise BadGeometry("no GeoPackage header")
    kind = (blob[3] >> 1) & 7
    if kind >= len(_ENVELOPE_BYTES):
        raise BadGeometry("unknown envelope kind")
    return _HEADER_BYTES + _ENVELOPE_BYTES[kind]


def envelopes(heads: Sequence[bytes | None]) -> Array:
    """Return xmin, xmax, ymin, ymax of each blob, one row each, NaN where there is none.

    ``heads`` are the first :data:`ENVELOPE_HEAD` bytes of the blobs, or fewer: an envelope in the
    header, or a point's own coordinates, are all within them.
    """
    boxes = np.full((len(heads), 4), np.nan)
    there = [row for row, head in enumerate(heads) if head is not None]
    if not there:
        return boxes
    whole = b"".join((heads[row] or b"")[:ENVELOPE_HEAD].ljust(ENVELOPE_HEAD, b"\0") for row in there)
    raw = np.frombuffer(whole, np.uint8).reshape(len(there), ENVELOPE_HEAD)
    found = np.full((len(there), 4), np.nan)
    filled = (raw[:, 3] & EMPTY_FLAG) == 0
    boxed = filled & ((raw[:, 3] & 0x0E) != 0)
    found[boxed] = _doubles(raw[boxed, _HEADER_BYTES:ENVELOPE_HEAD])
    bare = filled & ((raw[:, 3] & 0x0E) == 0)
    first = _HEADER_BYTES + _WKB_HEAD
    found[bare] = _doubles(raw[bare, first : first + 16])[:, [0, 0, 1, 1]]
    boxes[there] = found
    return boxes


def envelope(blob: bytes) -> tuple[float, float, float, float] | None:
    """Return xmin, xmax, ymin, ymax of one blob, None where there is none: what triggers ask row by row."""
    if blob[3] & EMPTY_FLAG:
        return None
    if blob[3] & 0x0E:
        xmin, xmax, ymin, ymax = _BOX(blob, _HEADER_BYTES)
    else:
        xmin, ymin = _PLACE(blob, _HEADER_BYTES + _WKB_HEAD)
        xmax, ymax = xmin, ymin
    return None if xmin != xmin else (xmin, xmax, ymin, ymax)  # noqa: PLR0124 - not a number


def _doubles(raw: NDArray[np.uint8]) -> Array:
    return np.ascontiguousarray(raw).view("<f8")


ENVELOPE_HEAD = _HEADER_BYTES + 32


def encode(base: int, parts: Sequence[Any], dimensions: int, has_m: bool, srs_id: int) -> bytes:
    """Return the GeoPackage blob of a geometry.

    ``base`` is the WKB type.  ``parts`` are arrays of shape (vertices, dimensions), except for a
    multipolygon, where each part is a list of rings, the outer one first.  ``has_m`` tells whether
    the third of three dimensions is M.  Without parts the blob is that of an empty geometry.
    """
    code = base + (0, 1000, 3000)[dimensions - 2] + (1000 if dimensions == 3 and has_m else 0)
    if not len(parts):
        return b"GP\x00" + bytes([EMPTY_FLAG | 1]) + struct.pack("<i", srs_id) + _empty(base, code)
    flat = [ring for part in parts for ring in part] if base == MULTI_POLYGON else parts
    every = np.concatenate([np.asarray(part, dtype="<f8") for part in flat])
    box = struct.pack("<4d", every[:, 0].min(), every[:, 0].max(), every[:, 1].min(), every[:, 1].max())
    # A point is its own envelope; writers leave it out.
    envelope, flags = (b"", 1) if base == POINT else (box, 3)
    body = _body(base, code, parts)
    return b"GP\x00" + bytes([flags]) + struct.pack("<i", srs_id) + envelope + body


def _empty(base: int, code: int) -> bytes:
    head = struct.pack("<BI", 1, code)
    if base == POINT:
        return (
            head
            + struct.pack("<2d", np.nan, np.nan)
            + b"".join(struct.pack("<d", np.nan) for _ in range((code // 1000 + 1) // 2))
        )
    return head + struct.pack("<I", 0)


def _body(base: int, code: int, parts: Sequence[Any]) -> bytes:
    head = struct.pack("<BI", 1, code)
    if base == POINT:
        return head + _raw(parts[0])
    if base == LINE:
        return head + _counted(parts[0])
    if base == MULTI_POINT:
        one = struct.pack("<BI", 1, code - MULTI_POINT + POINT)
        points = [one + _raw(point) for part in parts for point in part]
        return head + struct.pack("<I", len(points)) + b"".join(points)
    if base == MULTI_LINE:
        one = struct.pack("<BI", 1, code - MULTI_LINE + LINE)
        lines = [one + _counted(part) for part in parts]
        return head + struct.pack("<I", len(lines)) + b"".join(lines)
    one = struct.pack("<BI", 1, code - MULTI_POLYGON + POLYGON)
    polygons = [
        one + struct.pack("<I", len(rings)) + b"".join(_counted(ring) for ring in rings) for rings in parts
    ]
    return head + struct.pack("<I", len(polygons)) + b"".join(polygons)


def _raw(values: Any) -> bytes:
    return np.asarray(values, dtype="<f8").tobytes()


def _counted(vertices: Any) -> bytes:
    return struct.pack("<I", len(vertices)) + _raw(vertices)
