"""Geometry blobs against GDAL, which reads and writes the same bytes."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from osgeo import ogr
from web_layer_sharing.local_portal.features import wkb
from web_layer_sharing.local_portal.features.blocks import Block, block_of, read_block

TEXTS = [
    "POINT (1 2)",
    "POINT Z (1 2 3)",
    "POINT ZM (1 2 3 4)",
    "MULTIPOINT ((1 2),(3 4))",
    "MULTIPOINT Z ((1 2 5),(3 4 6))",
    "LINESTRING (0 0,1 1,2 0)",
    "MULTILINESTRING ((0 0,1 1),(2 2,3 3,4 4))",
    "MULTILINESTRING M ((0 0 1,1 1 2))",
    "POLYGON ((0 0,0 2,2 2,0 0))",
    "MULTIPOLYGON (((0 0,0 9,9 9,9 0,0 0),(1 1,2 1,2 2,1 1)),((20 20,20 21,21 20,20 20)))",
    "MULTIPOLYGON ZM (((0 0 1 2,0 2 1 2,2 2 1 2,0 0 1 2)))",
]


def blob_of(geometry: Any, envelope: bool = True) -> bytes:
    """What GDAL's GeoPackage driver would store: header, box in the header if it is no point, ISO WKB."""
    body = bytes(geometry.ExportToIsoWkb(ogr.wkbNDR))
    if geometry.IsEmpty():
        return b"GP\x00\x11" + b"\0\0\0\0" + body
    if not envelope:
        return b"GP\x00\x01" + b"\0\0\0\0" + body
    return b"GP\x00\x03" + b"\0\0\0\0" + np.array(geometry.GetEnvelope()).tobytes() + body


def parts_of(geometry: Any) -> list[list[list[float]]]:
    """The parts as GDAL walks through them."""
    if geometry.GetGeometryName() in ("MULTIPOINT",):
        return [[vertex for point in geometry for vertex in vertices(point)]]
    if geometry.GetGeometryCount():
        return [part for each in geometry for part in parts_of(each)]
    return [vertices(geometry)]


def vertices(geometry: Any) -> list[list[float]]:
    """x, y and, if there, z and m."""
    found = []
    for at in range(geometry.GetPointCount()):
        x, y, z, m = geometry.GetPointZM(at)
        found.append([x, y, *([z] if geometry.Is3D() else []), *([m] if geometry.IsMeasured() else [])])
    return found


def dimensions_of(geometry: Any) -> int:
    return 2 + geometry.Is3D() + geometry.IsMeasured()


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("envelope", [True, False])
def test_parts_are_what_gdal_finds(text: str, envelope: bool) -> None:
    geometry = ogr.CreateGeometryFromWkt(text)
    found = read_block([None, blob_of(geometry, envelope)], dimensions_of(geometry))
    assert [part.tolist() for part in found.parts()] == parts_of(geometry)
    assert found.counts.tolist() == [0, len(parts_of(geometry))]


@pytest.mark.parametrize(
    "text", ["POINT EMPTY", "POINT Z EMPTY", "POINT ZM EMPTY", "MULTIPOLYGON EMPTY", "LINESTRING EMPTY"]
)
def test_empty_geometries_have_no_parts_and_no_box(text: str) -> None:
    geometry = ogr.CreateGeometryFromWkt(text)
    blob = blob_of(geometry)
    assert read_block([blob], 2).counts.tolist() == [0]
    assert np.isnan(wkb.envelopes([blob])).all()
    base = ogr.GT_Flatten(geometry.GetGeometryType())
    dimensions = 2 + geometry.Is3D() + geometry.IsMeasured()
    assert wkb.encode(base, [], dimensions, False, 0)[8:] == blob[8:]


@pytest.mark.parametrize("text", [text for text in TEXTS if not text.startswith(("POLYGON", "LINESTRING"))])
def test_what_is_written_is_what_gdal_would_write(text: str) -> None:
    geometry = ogr.CreateGeometryFromWkt(text)
    base = ogr.GT_Flatten(geometry.GetGeometryType())
    parts: Any = read_block([blob_of(geometry)], dimensions_of(geometry)).parts()
    if base == wkb.MULTI_POLYGON:
        counts = [polygon.GetGeometryCount() for polygon in geometry]
        rings = iter(parts)
        parts = [[next(rings) for _ in range(count)] for count in counts]
    dimensions = 2 + geometry.Is3D() + geometry.IsMeasured()
    has_m = bool(geometry.IsMeasured())
    assert wkb.encode(base, parts, dimensions, has_m, 0) == blob_of(geometry, envelope=base != wkb.POINT)


@pytest.mark.parametrize(
    ("text", "envelope"),
    [(text, True) for text in TEXTS] + [(text, False) for text in TEXTS if text.startswith("POINT")],
)
def test_boxes_are_read_from_the_heads_alone(text: str, envelope: bool) -> None:
    geometry = ogr.CreateGeometryFromWkt(text)
    head = blob_of(geometry, envelope)[: wkb.ENVELOPE_HEAD]
    boxes = wkb.envelopes([None, head])
    assert np.isnan(boxes[0]).all()
    assert boxes[1].tolist() == list(geometry.GetEnvelope())


@pytest.mark.parametrize(
    "blob",
    [
        b"",
        b"GP\x00",
        b"XX\x00\x01\0\0\0\0\x01\x01\0\0\0",
        b"GP\x00\x0f" + b"\0" * 60,
        b"GP\x00\x01\0\0\0\0\x00\x00\0\0\x01" + b"\0" * 16,
        b"GP\x00\x01\0\0\0\0\x01\x63\0\0\0" + b"\0" * 16,
        b"GP\x00\x01\0\0\0\0\x01\x02\0\0\0\xff\xff\xff\x7f" + b"\0" * 16,
    ],
    ids=[
        "nothing",
        "cut header",
        "other magic",
        "envelope kind",
        "big-endian",
        "unknown type",
        "too many vertices",
    ],
)
def test_damaged_blobs_are_told(blob: bytes) -> None:
    with pytest.raises(wkb.BadGeometry):
        read_block([blob], 2)


NUMBER = some.floats(min_value=-1e7, max_value=1e7, allow_nan=False, width=64)
RING = some.lists(some.tuples(NUMBER, NUMBER), min_size=3, max_size=12).map(lambda ring: [*ring, ring[0]])


@settings(max_examples=100, deadline=None)
@given(some.lists(RING, min_size=1, max_size=6))
def test_ring_areas_are_those_of_gdal(rings: list[list[tuple[float, float]]]) -> None:
    areas = rings_block(rings).areas()
    for ring, area in zip(rings, areas):
        made = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in ring:
            made.AddPoint_2D(x, y)
        assert abs(area) == pytest.approx(made.GetArea(), rel=1e-6, abs=1e-2)


def rings_block(rings: list[list[tuple[float, float]]]) -> Block:
    return block_of([[np.array(ring) for ring in rings]])


def test_the_sign_of_an_area_is_its_direction() -> None:
    clockwise = [(0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (1.0, 0.0), (0.0, 0.0)]
    assert rings_block([clockwise, clockwise[::-1]]).areas().tolist() == [-1.0, 1.0]
    assert block_of([]).areas().tolist() == []


def test_mixed_dimensions_are_brought_to_one() -> None:
    flat, tall = ogr.CreateGeometryFromWkt("POINT (1 2)"), ogr.CreateGeometryFromWkt("POINT Z (3 4 5)")
    blobs = [blob_of(flat), blob_of(tall)]
    assert read_block(blobs, 3).coordinates.tolist() == [[1, 2, 0], [3, 4, 5]]
    assert read_block(blobs, 2).coordinates.tolist() == [[1, 2], [3, 4]]


def test_outer_rings_lead_their_polygons() -> None:
    block = read_block([blob_of(ogr.CreateGeometryFromWkt(TEXTS[9]))], 2)
    assert block.leads.tolist() == [True, False, True]


def test_parts_and_vertices_can_be_taken_out() -> None:
    one, two, three = (np.full((size, 2), float(size)) for size in (1, 2, 3))
    block = block_of([[one], [], [two, three]])
    left = block.keep_parts(np.array([False, True, True]))
    assert left.counts.tolist() == [0, 0, 2]
    assert left.coordinates[:, 0].tolist() == [2, 2, 3, 3, 3]
    thin = block.keep_vertices(block.coordinates[:, 0] != 2)
    assert thin.lengths.tolist() == [1, 0, 3]
    assert [[part.tolist() for part in parts] for parts in left.features()][1] == []
