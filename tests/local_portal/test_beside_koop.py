"""The same questions to Koop's feature server and to ours, on the same GeoJSON: the same answers.

Where they differ, :data:`DIFFERENCES` says why, and the test says so if they no longer do.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.tests.local_portal.asking import SERVICES, Asker
from web_layer_sharing.tests.local_portal.conftest import populate
from web_layer_sharing.tests.local_portal.koop_beside import Koop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KINDS = ("oak", "beech", "O'Hara", "Ünder_100%")
EVERYTHING = {"where": "1=1", "outFields": "*"}


def trees(count: int = 120) -> dict[str, Any]:
    """Points in degrees; every tenth has no height and no date."""
    features = []
    for number in range(1, count + 1):
        known = number % 10 != 0
        properties = {
            "name": f"Tree {number}",
            "kind": KINDS[number % 4],
            "rank": number % 7,
            "height": number * 0.5 if known else None,
            "planted": f"20{number % 24:02}-0{1 + number % 9}-15T12:30:00Z" if known else None,
        }
        place = [round(-10 + number * 0.25, 6), round(40 + (number * 7 % 50) * 0.1, 6)]
        features.append(
            {"type": "Feature", "properties": properties, "geometry": {"type": "Point", "coordinates": place}}
        )
    return {"type": "FeatureCollection", "name": "trees", "features": features}


def fields_of_trees() -> list[dict[str, str]]:
    kinds = {"name": "String", "kind": "String", "rank": "Integer", "height": "Double", "planted": "Date"}
    return [{"name": name, "type": kind} for name, kind in kinds.items()]


def parcels(count: int = 40) -> dict[str, Any]:
    """Squares in a row, every third with a hole."""
    features = []
    for number in range(1, count + 1):
        x = number * 2.0
        rings = [[[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]]
        if number % 3 == 0:
            rings.append(
                [[x + 0.25, 0.25], [x + 0.25, 0.75], [x + 0.75, 0.75], [x + 0.75, 0.25], [x + 0.25, 0.25]]
            )
        features.append(
            {
                "type": "Feature",
                "properties": {"code": f"P{number:03}", "area": number * 10},
                "geometry": {"type": "Polygon", "coordinates": rings},
            }
        )
    return {"type": "FeatureCollection", "name": "parcels", "features": features}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Koop, Asker]]:
    """Koop and the portal, each with both layers."""
    folder = tmp_path_factory.mktemp("koop")
    told = {"trees": trees(), "parcels": parcels()}
    for name, collection in told.items():
        metadata = {"name": name, **({"fields": fields_of_trees()} if name == "trees" else {})}
        (folder / f"{name}.geojson").write_text(
            json.dumps({**collection, "metadata": metadata}), encoding="utf-8"
        )
    portal = populate(tmp_path_factory.mktemp("beside"))
    portal.start()
    ours = Asker(portal, "ann")
    for name, collection in told.items():
        path: Path = tmp_path_factory.mktemp("ours") / f"{name}.geojson"
        path.write_text(json.dumps(collection), encoding="utf-8")
        ours.publish(path, "geojson", publishParameters={"name": name})
    with Koop(folder) as koop:
        yield koop, ours
    portal.stop()


BOX = {"geometry": "-5,40,5,43", "geometryType": "esriGeometryEnvelope", "inSR": 4326}
BOX_JSON = {
    "geometry": {"xmin": -5, "ymin": 40, "xmax": 5, "ymax": 43, "spatialReference": {"wkid": 4326}},
    "geometryType": "esriGeometryEnvelope",
}
MERCATOR_BOX = {
    "geometry": {"xmin": -556597, "ymin": 4865942, "xmax": 556597, "ymax": 5311971},
    "geometryType": "esriGeometryEnvelope",
    "inSR": 102100,
}
TRIANGLE = {
    "geometry": {"rings": [[[-5, 39], [0, 46], [5, 39], [-5, 39]]], "spatialReference": {"wkid": 4326}},
    "geometryType": "esriGeometryPolygon",
}


def statistic(kind: str, field: str = "rank", name: str = "value") -> dict[str, str]:
    return {"statisticType": kind, "onStatisticField": field, "outStatisticFieldName": name}


def wheres() -> dict[str, str]:
    """Clauses, each asked for its ids."""
    clauses = (
        "1=1",
        "rank = 3",
        "rank <> 3",
        "rank > 3 AND kind = 'oak'",
        "rank > 5 OR kind = 'beech'",
        "NOT rank = 3",
        "rank BETWEEN 2 AND 4",
        "rank IN (1, 5)",
        "rank NOT IN (1, 5)",
        "kind = 'O''Hara'",
        "kind = 'Ünder_100%'",
        "kind LIKE 'o%'",
        "kind LIKE '%e%'",
        "name LIKE 'Tree 1_'",
        "kind NOT LIKE 'o%'",
        "height IS NULL",
        "height IS NOT NULL",
        "height > 20.5",
        "height >= 20.5 AND height < 30",
        "rank + 1 = 4",
        "rank * 2 > 9",
        "(rank = 1 OR rank = 2) AND height > 10",
        "UPPER(kind) = 'OAK'",
        "LOWER(name) = 'tree 7'",
        "planted > TIMESTAMP '2010-01-01 00:00:00'",
        "planted < DATE '2005-06-01'",
        "planted IS NULL",
        "OBJECTID < 11",
        "rank = 99",
        "height <> 5",
        "NOT (height > 5)",
        "rank = 3 AND rank = 4",
        "ABS(rank - 3) = 1",
        "CHAR_LENGTH(kind) = 3",
    )
    return {f"where {clause}": clause for clause in clauses}


# Each case: the layer, and the parameters.
CASES: dict[str, tuple[str, dict[str, Any]]] = {
    **{name: ("trees", {"where": clause, "returnIdsOnly": True}) for name, clause in wheres().items()},
    "count of all": ("trees", {"where": "1=1", "returnCountOnly": True}),
    "count of some": ("trees", {"where": "rank > 3", "returnCountOnly": True}),
    "count of none": ("trees", {"where": "rank = 99", "returnCountOnly": True}),
    "extent of all": ("trees", {"where": "1=1", "returnExtentOnly": True}),
    "extent of some": ("trees", {"where": "rank = 3", "returnExtentOnly": True}),
    "extent and count": ("trees", {"where": "rank = 3", "returnExtentOnly": True, "returnCountOnly": True}),
    "extent elsewhere": ("trees", {"where": "rank = 3", "returnExtentOnly": True, "outSR": 102100}),
    "ids given": ("trees", {"objectIds": "3,5,7", "outFields": "*"}),
    "ids given and a clause": ("trees", {"objectIds": "3,5,7", "where": "rank = 5", "outFields": "*"}),
    "ids that are not there": ("trees", {"objectIds": "3,9999", "outFields": "name"}),
    "all features": ("trees", EVERYTHING),
    "one field": ("trees", {"where": "rank = 3", "outFields": "name"}),
    "two fields": ("trees", {"where": "rank = 3", "outFields": "kind,rank"}),
    "no geometry": ("trees", {"where": "rank = 3", "outFields": "*", "returnGeometry": False}),
    "web mercator": ("trees", {"where": "rank = 3", "outFields": "name", "outSR": 102100}),
    "another reference": ("trees", {"where": "rank = 3", "outFields": "name", "outSR": 3035}),
    "decimals": (
        "trees",
        {"where": "rank = 3", "outFields": "name", "outSR": 102100, "geometryPrecision": 1},
    ),
    "ordered": ("trees", {"where": "height > 50", "outFields": "name", "orderByFields": "name"}),
    "ordered down": (
        "trees",
        {"where": "height > 50", "outFields": "height", "orderByFields": "height DESC"},
    ),
    "ordered by two": ("trees", {"where": "1=1", "outFields": "*", "orderByFields": "rank DESC, name ASC"}),
    "ordered with nulls": (
        "trees",
        {"where": "1=1", "outFields": "height", "orderByFields": "height,OBJECTID"},
    ),
    "first page": ("trees", {**EVERYTHING, "resultRecordCount": 50}),
    "second page": ("trees", {**EVERYTHING, "resultRecordCount": 50, "resultOffset": 50}),
    "last page": ("trees", {**EVERYTHING, "resultRecordCount": 50, "resultOffset": 100}),
    "page past the end": ("trees", {**EVERYTHING, "resultRecordCount": 50, "resultOffset": 500}),
    "box": ("trees", {**BOX, "outFields": "name"}),
    "box in JSON": ("trees", {**BOX_JSON, "outFields": "name"}),
    "box in web mercator": ("trees", {**MERCATOR_BOX, "outFields": "name"}),
    "box and a clause": ("trees", {**BOX, "where": "kind = 'oak'", "returnIdsOnly": True}),
    "box counted": ("trees", {**BOX, "returnCountOnly": True}),
    "box that contains": ("trees", {**BOX, "spatialRel": "esriSpatialRelContains", "returnIdsOnly": True}),
    "box that is within": ("trees", {**BOX, "spatialRel": "esriSpatialRelWithin", "returnIdsOnly": True}),
    "triangle": ("trees", {**TRIANGLE, "returnIdsOnly": True}),
    "nothing near": ("trees", {**BOX, "geometry": "100,0,101,1", "returnIdsOnly": True}),
    "polygons": ("parcels", EVERYTHING),
    "polygons in web mercator": ("parcels", {**EVERYTHING, "outSR": 102100}),
    "polygons in a box": ("parcels", {**BOX, "geometry": "3.5,0.2,8.5,0.4", "returnIdsOnly": True}),
    "polygons inside a box": (
        "parcels",
        {**BOX, "geometry": "3.5,-1,8.5,2", "spatialRel": "esriSpatialRelContains", "returnIdsOnly": True},
    ),
    "extent of polygons": ("parcels", {"where": "area > 200", "returnExtentOnly": True}),
    "statistics": (
        "trees",
        {"where": "1=1", "outStatistics": [statistic("sum"), statistic("count", name="n")]},
    ),
    "least and most": (
        "trees",
        {
            "where": "1=1",
            "outStatistics": [statistic("min", "height", "low"), statistic("max", "height", "high")],
        },
    ),
    "mean": ("trees", {"where": "1=1", "outStatistics": [statistic("avg", "height")]}),
    "deviation": ("trees", {"where": "1=1", "outStatistics": [statistic("stddev", "rank")]}),
    "variance": ("trees", {"where": "1=1", "outStatistics": [statistic("var", "rank")]}),
    "statistics of some": ("trees", {"where": "rank > 3", "outStatistics": [statistic("sum", "height")]}),
    "statistics by group": (
        "trees",
        {"where": "1=1", "outStatistics": [statistic("sum", "rank")], "groupByFieldsForStatistics": "kind"},
    ),
    "statistics by two groups": (
        "trees",
        {
            "where": "1=1",
            "outStatistics": [statistic("count", "OBJECTID", "n")],
            "groupByFieldsForStatistics": "kind,rank",
        },
    ),
    "statistics of nothing": ("trees", {"where": "rank = 99", "outStatistics": [statistic("sum", "height")]}),
    "distinct values": (
        "trees",
        {"where": "1=1", "outFields": "kind", "returnDistinctValues": True, "returnGeometry": False},
    ),
    "distinct pairs": (
        "trees",
        {
            "where": "rank < 3",
            "outFields": "kind,rank",
            "returnDistinctValues": True,
            "returnGeometry": False,
        },
    ),
    "geojson": ("trees", {"where": "rank = 3", "outFields": "*", "f": "geojson"}),
    "geojson of polygons": ("parcels", {**EVERYTHING, "f": "geojson"}),
    "a bad clause": ("trees", {"where": "rank = ", "returnIdsOnly": True}),
    "a field that is not there": ("trees", {"where": "missing = 1", "returnIdsOnly": True}),
    "a format that is none": ("trees", {"where": "1=1", "f": "xml"}),
}

# Why an answer is another: the rule that ours follows, and what Koop does instead.
DIFFERENCES: dict[str, str] = {
    "where kind LIKE 'o%'": "LIKE tells capitals apart in standardized SQL; Koop's does not",
    "where kind NOT LIKE 'o%'": "LIKE tells capitals apart in standardized SQL; Koop's does not",
    "where rank + 1 = 4": "a plus sign adds; Koop takes it for a blank that was badly encoded, and fails",
    "where NOT (height > 5)": "what is unknown stays unknown under NOT; Koop finds rows without a height",
    "where CHAR_LENGTH(kind) = 3": "CHAR_LENGTH is one of the dialect's functions; Koop knows no such name",
    "deviation": "stddev is a sample's, as var is; Koop divides by n for one and by n - 1 for the other",
    "statistics of nothing": "the sum of no rows is null; Koop says 0",
    "geojson": "dates are milliseconds in every format; Koop leaves the text that the file has",
    "a field that is not there": "an unknown field is told; Koop finds nothing",
}


def told_by(answer: Any, ordered: bool) -> Any:
    """An answer without what is no part of it: the order, if none was asked for, and the last digits."""
    if "error" in answer:
        return "error"
    if "count" in answer or "extent" in answer:
        return {key: rounded(answer[key]) for key in ("count", "extent") if key in answer}
    if "objectIds" in answer:
        return sorted(answer["objectIds"])
    features = [feature_of(one) for one in answer["features"]]
    if not ordered:
        features.sort(key=json.dumps)
    return {"features": features, "more": more(answer)}


def more(answer: Any) -> bool:
    return bool(
        answer.get("exceededTransferLimit") or answer.get("properties", {}).get("exceededTransferLimit")
    )


def feature_of(told: dict[str, Any]) -> Any:
    attributes = told.get("attributes", told.get("properties"))
    geometry = told.get("geometry")
    return rounded(
        {"values": dict(sorted((attributes or {}).items())), "geometry": without_reference(geometry)}
    )


def without_reference(geometry: Any) -> Any:
    if not isinstance(geometry, dict):
        return geometry
    kept = {key: value for key, value in geometry.items() if key != "spatialReference"}
    return (
        {**kept, "rings": sorted(map(from_least, kept["rings"]), key=json.dumps)} if "rings" in kept else kept
    )


def from_least(ring: list[list[float]]) -> list[list[float]]:
    """A ring begun at its least vertex, so that it does not matter where it was begun."""
    open_ring = rounded(ring[:-1])
    start = open_ring.index(min(open_ring))
    return [*open_ring[start:], *open_ring[:start], open_ring[start]]


def rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: rounded(member) for key, member in value.items() if key not in ("spatialReference",)}
    if isinstance(value, list):
        return [rounded(member) for member in value]
    if isinstance(value, float):
        # Seven digits, six of them decimals: projections of two libraries agree to less than a millimetre.
        near = round(value, 6)
        return 0.0 if near == 0 else round(near, 6 - math.floor(math.log10(abs(near))))
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def asked(both: tuple[Koop, Asker], name: str) -> tuple[Any, Any]:
    koop, ours = both
    layer, parameters = CASES[name]
    ordered = "orderByFields" in parameters
    path = f"{SERVICES}/Hosted/{layer}/FeatureServer/0/query"
    return told_by(koop.query(layer, **parameters), ordered), told_by(ours(path, **parameters), ordered)


def test_there_are_enough_questions() -> None:
    assert len(CASES) >= 60
    assert set(DIFFERENCES) <= set(CASES)
    assert len(DIFFERENCES) <= len(CASES) / 5


@pytest.mark.parametrize("name", CASES)
def test_the_answer_is_the_same(both: tuple[Koop, Asker], name: str) -> None:
    theirs, ours = asked(both, name)
    if name in DIFFERENCES:
        assert theirs != ours, f"no longer: {DIFFERENCES[name]}"
    else:
        assert ours == theirs
