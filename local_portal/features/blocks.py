"""Geometries of many features at once: all their vertices in one array.

A page of features is read, transformed, rounded and encoded as a :class:`Block`, so that what is
done a vertex is done by numpy and only what is done a part or a feature is done by Python.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from .wkb import (
    EMPTY_FLAG,
    LINE,
    MULTI_LINE,
    MULTI_POINT,
    MULTI_POLYGON,
    POINT,
    POLYGON,
    BadGeometry,
    wkb_offset,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from .wkb import Array

_HEAD = struct.Struct("<BI").unpack_from
_COUNT = struct.Struct("<I").unpack_from
_HEAD_BYTES = 5
_DOUBLE_BYTES = 8
# What WKB's thousands say about the dimensions: none, Z, M, ZM.
_DIMENSIONS = (2, 3, 3, 4)


@dataclass(frozen=True)
class Block:
    """The geometries of a run of features.

    ``coordinates`` has a row a vertex, in the order x, y, z, m; whole numbers once laid on a grid.
    ``lengths`` tells how many vertices each part has and ``counts`` how many parts each feature has; a
    feature without geometry has none.
    A part is a ring, a path, or all the points of a point or multipoint.  ``leads`` tells of each part
    whether it begins a polygon of its own, as its outer ring does.
    """

    coordinates: NDArray[Any]
    lengths: NDArray[np.int64]
    counts: NDArray[np.int64]
    leads: NDArray[np.bool_]

    @cached_property
    def ends(self) -> NDArray[np.int64]:
        """Where each part ends among the vertices."""
        return np.cumsum(self.lengths)

    @cached_property
    def part_ends(self) -> NDArray[np.int64]:
        """Where each feature ends among the parts."""
        return np.cumsum(self.counts)

    @property
    def part_of_vertex(self) -> NDArray[np.int64]:
        """Which part each vertex belongs to."""
        return np.repeat(np.arange(len(self.lengths)), self.lengths)

    @property
    def feature_of_part(self) -> NDArray[np.int64]:
        """Which feature each part belongs to."""
        return np.repeat(np.arange(len(self.counts)), self.counts)

    def with_coordinates(self, coordinates: NDArray[Any]) -> Block:
        """Return the same geometries with other coordinates, vertex for vertex."""
        return Block(np.ascontiguousarray(coordinates), self.lengths, self.counts, self.leads)

    def keep_vertices(self, kept: NDArray[np.bool_]) -> Block:
        """Return the block without the other vertices; parts that lose all of them stay, empty."""
        lengths = np.bincount(self.part_of_vertex[kept], minlength=len(self.lengths))
        return Block(np.ascontiguousarray(self.coordinates[kept]), lengths, self.counts, self.leads)

    def keep_parts(self, kept: NDArray[np.bool_]) -> Block:
        """Return the block without the other parts."""
        counts = np.bincount(self.feature_of_part[kept], minlength=len(self.counts))
        vertices = np.repeat(kept, self.lengths)
        return Block(
            np.ascontiguousarray(self.coordinates[vertices]), self.lengths[kept], counts, self.leads[kept]
        )

    def parts(self) -> list[Array]:
        """Return each part's own rows."""
        ends = self.ends.tolist()
        return [self.coordinates[start:end] for start, end in zip([0, *ends], ends)]

    def features(self) -> Iterator[list[Array]]:
        """Yield each feature's parts."""
        parts, ends = self.parts(), self.part_ends.tolist()
        return (parts[start:end] for start, end in zip([0, *ends], ends))

    def areas(self) -> Array:
        """Return the signed area of each part as a ring: negative is clockwise, as Esri's outer rings are."""
        if not len(self.lengths):
            return np.zeros(0)
        starts = self.ends - self.lengths
        flat = self.coordinates[:, :2]
        # Coordinates relative to the first vertex keep the digits of small rings far from the origin.
        flat = flat - np.repeat(flat[starts], self.lengths, axis=0)
        cross = np.zeros(len(flat))
        cross[:-1] = flat[:-1, 0] * flat[1:, 1] - flat[1:, 0] * flat[:-1, 1]
        # The step from one ring's last vertex to the next ring's first is no edge.
        cross[self.ends - 1] = 0.0
        areas: Array = np.add.reduceat(cross, starts) / 2.0
        return areas


def read_block(blobs: Sequence[bytes | None], dimensions: int) -> Block:
    """Read GeoPackage blobs. Vertices with fewer dimensions get zeros, with more lose the last ones.

    Raises:
        BadGeometry: a blob is cut off, or of a type that no feature layer has.
    """
    reader = _Reader(dimensions)
    counts: list[int] = []
    for blob in blobs:
        before = len(reader.lengths)
        if blob is not None:
            reader.read(blob)
        counts.append(len(reader.lengths) - before)
    whole = b"".join(reader.pieces)
    lengths = np.array(reader.lengths, dtype=np.int64)
    if len(whole) != int(lengths.sum()) * dimensions * _DOUBLE_BYTES:
        raise BadGeometry("a blob is cut off")
    return Block(
        np.frombuffer(whole, "<f8").reshape(-1, dimensions),
        lengths,
        np.array(counts, dtype=np.int64),
        np.array(reader.leads, dtype=np.bool_),
    )


def block_of(geometries: Sequence[Sequence[Array]]) -> Block:
    """Return the block of geometries given as lists of parts; each part begins a polygon of its own."""
    parts = [part for geometry in geometries for part in geometry]
    width = parts[0].shape[1] if parts else 2
    return Block(
        np.concatenate(parts) if parts else np.zeros((0, width)),
        np.array([len(part) for part in parts], dtype=np.int64),
        np.array([len(geometry) for geometry in geometries], dtype=np.int64),
        np.ones(len(parts), dtype=np.bool_),
    )


class _Reader:
    """Collects the raw vertices of blobs, part by part."""

    def __init__(self, dimensions: int) -> None:
        self.pieces: list[bytes] = []
        self.lengths: list[int] = []
        self.leads: list[bool] = []
        self._dimensions = dimensions

    def read(self, blob: bytes) -> None:
        try:
            if not blob[3] & EMPTY_FLAG:
                self._geometry(blob, wkb_offset(blob))
        except (struct.error, IndexError) as error:
            raise BadGeometry(str(error)) from error

    def _geometry(self, blob: bytes, at: int) -> int:
        """Collect the geometry at ``at``; return where it ends."""
        order, code = _HEAD(blob, at)
        if order != 1:
            raise BadGeometry("big-endian WKB")
        thousands, base = divmod(code, 1000)
        size = _DIMENSIONS[thousands]
        at += _HEAD_BYTES
        if base == POINT:
            return self._vertices(blob, at, 1, size, True)
        (count,) = _COUNT(blob, at)
        at += 4
        if base == POLYGON:
            return self._rings(blob, at, count, size)
        if base == LINE:
            return self._vertices(blob, at, count, size, True)
        if base == MULTI_POINT:
            return self._points(blob, at, count, size)
        if base not in (MULTI_LINE, MULTI_POLYGON):
            raise BadGeometry(f"WKB type {code}")
        for _ in range(count):
            at = self._geometry(blob, at)
        return at

    def _rings(self, blob: bytes, at: int, count: int, size: int) -> int:
        for number in range(count):
            (vertices,) = _COUNT(blob, at)
            at = self._vertices(blob, at + 4, vertices, size, number == 0)
        return at

    def _vertices(self, blob: bytes, at: int, count: int, size: int, lead: bool) -> int:
        end = at + _DOUBLE_BYTES * count * size
        self._add(blob[at:end], count, size, lead)
        return end

    def _points(self, blob: bytes, at: int, count: int, size: int) -> int:
        """Collect a multipoint's points, each of which has a WKB head of its own."""
        step = _HEAD_BYTES + _DOUBLE_BYTES * size
        end = at + step * count
        if end > len(blob):
            raise BadGeometry("a blob is cut off")
        heads = np.frombuffer(blob, np.uint8, step * count, at).reshape(count, step)
        self._add(heads[:, _HEAD_BYTES:].tobytes(), count, size, True)
        return end

    def _add(self, raw: bytes, count: int, size: int, lead: bool) -> None:
        if not count:
            return
        if size != self._dimensions:
            raw = self._fitted(raw, size)
        self.pieces.append(raw)
        self.lengths.append(count)
        self.leads.append(lead)

    def _fitted(self, raw: bytes, size: int) -> bytes:
        try:
            stored = np.frombuffer(raw, "<f8").reshape(-1, size)
        except ValueError as error:
            raise BadGeometry("a blob is cut off") from error
        fitted = np.zeros((len(stored), self._dimensions))
        shared = min(size, self._dimensions)
        fitted[:, :shared] = stored[:, :shared]
        return fitted.tobytes()
