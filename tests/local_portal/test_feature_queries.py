"""Queries on a published layer, against what GDAL and plain Python say of the same rows."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

import pytest
from osgeo import ogr, osr
from sqlalchemy import make_url
from web_layer_sharing.tests.local_portal.asking import SERVICES, Asker
from web_layer_sharing.tests.local_portal.packages import areas, places, roads

if TYPE_CHECKING:
    from collections.abc import Callable

IN_BOTH_STORES = True

PLACES, AREAS, ROADS, OWNERS = range(4)
LAYER = f"{SERVICES}/Hosted/town/FeatureServer"


def ids(town: Asker, layer: int, **parameters: Any) -> list[int]:
    told = town.query(layer, returnIdsOnly=True, **parameters)
    assert set(told) == {"objectIdFieldName", "objectIds"}, told
    found: list[int] = told["objectIds"]
    return found


def refusal(town: Asker, layer: int = PLACES, **parameters: Any) -> str:
    error = town.refusal(f"{LAYER}/{layer}/query", **parameters)
    assert error["code"] == 400
    return " ".join([error["message"], *error["details"]])


# What is told, and in which order of precedence


def test_count_wins_over_ids_and_extent_over_both(town: Asker) -> None:
    assert town.query(PLACES, where="1=1", returnIdsOnly=True, returnCountOnly="True") == {"count": 25}
    both = town.query(PLACES, where="1=1", returnExtentOnly=True, returnCountOnly=True)
    assert both["count"] == 25
    assert both["extent"]["xmin"] == 0


@pytest.mark.parametrize("where", ["", "1=1", "1 = 1", "true", "OBJECTID > 0"])
def test_everything_has_many_names(town: Asker, where: str) -> None:
    assert town.query(PLACES, where=where, returnCountOnly=True) == {"count": 25}


def test_a_condition_is_needed_but_any_will_do(town: Asker) -> None:
    assert "'where'" in refusal(town)
    assert town.query(PLACES, objectIds="1,2", returnCountOnly=True) == {"count": 2}
    assert town.query(PLACES, geometry="0,0,1,1", returnCountOnly=True) == {"count": 0}


def test_features_say_what_they_are(town: Asker) -> None:
    told = town.query(PLACES, where="OBJECTID = 1", outFields="*")
    assert told["objectIdFieldName"] == "OBJECTID"
    assert told["uniqueIdField"] == {"name": "OBJECTID", "isSystemMaintained": True}
    assert told["geometryType"] == "esriGeometryPoint"
    assert told["spatialReference"] == {"wkid": 4326, "latestWkid": 4326}
    assert [field["name"] for field in told["fields"]] == ["OBJECTID", "name", "rank", "height", "founded"]
    assert "exceededTransferLimit" not in told
    feature = told["features"][0]
    assert feature["attributes"] == {
        "OBJECTID": 1,
        "name": "Place 1",
        "rank": 1,
        "height": 1.5,
        "founded": -2_172_310_200_000,
    }
    assert feature["geometry"] == {"x": pytest.approx(1), "y": pytest.approx(40.1)}


def test_nulls_are_nulls_and_missing_geometries_are_missing(town: Asker) -> None:
    told = town.query(PLACES, objectIds="3,4", outFields="*")
    assert set(told["features"][0]["attributes"].values()) == {3, None}
    assert "geometry" not in told["features"][1]


def test_fields_are_chosen_in_any_case(town: Asker) -> None:
    told = town.query(PLACES, objectIds="1", outFields="NAME, objectid,Name")
    assert list(told["features"][0]["attributes"]) == ["name", "OBJECTID"]
    assert list(town.query(PLACES, objectIds="1")["features"][0]["attributes"]) == ["OBJECTID"]
    assert "Invalid field: nothing" in refusal(town, where="1=1", outFields="nothing")


def test_geometry_can_be_left_out(town: Asker) -> None:
    told = town.query(PLACES, objectIds="1", returnGeometry="false")
    assert "geometry" not in told["features"][0]
    table = town.query(OWNERS, where="shares > 3", outFields="*")
    assert [feature["attributes"]["shares"] for feature in table["features"]] == [4, 5]
    assert "geometryType" not in table
    assert town.query(OWNERS, where="1=1", returnExtentOnly=True) == {"extent": None}


def test_pages_neither_overlap_nor_leave_out(town: Asker) -> None:
    seen: list[int] = []
    while True:
        told = town.query(PLACES, where="1=1", resultOffset=len(seen), resultRecordCount=10)
        seen += [feature["attributes"]["OBJECTID"] for feature in told["features"]]
        if not told.get("exceededTransferLimit"):
            break
    assert seen == list(range(1, 26))
    exact = town.query(PLACES, where="1=1", resultOffset=15, resultRecordCount=10)
    assert len(exact["features"]) == 10
    assert "exceededTransferLimit" not in exact
    assert town.query(PLACES, where="1=1", resultOffset=1000)["features"] == []
    assert len(town.query(PLACES, where="1=1", resultRecordCount=0)["features"]) == 25


def test_order_is_by_what_was_asked_then_by_id(town: Asker) -> None:
    found = ids(town, AREAS, where="1=1", orderByFields="kind DESC, name")
    assert found == [2, 3, 1]
    assert ids(town, AREAS, where="1=1", orderByFields="KIND desc") == [2, 3, 1]
    assert ids(town, PLACES, where="rank < 9 OR rank IS NULL", orderByFields="rank")[0] == 3
    assert "Invalid field" in refusal(town, where="1=1", orderByFields="nothing")


def test_ids_are_all_of_them(town: Asker) -> None:
    assert ids(town, PLACES, where="1=1", resultRecordCount=2) == list(range(1, 26))
    assert ids(town, PLACES, objectIds="9,3,3,99,1") == [1, 3, 9]
    assert ids(town, PLACES, objectIds=",".join(map(str, range(1, 50_000)))) == list(range(1, 26))
    assert ids(town, PLACES, objectIds=str(2**70)) == []
    assert "objectIds" in refusal(town, objectIds="1,x")


def test_distinct_values(town: Asker) -> None:
    told = town.query(AREAS, where="1=1", outFields="kind", returnDistinctValues=True)
    assert [feature["attributes"] for feature in told["features"]] == [{"kind": 1}, {"kind": 2}]
    assert town.query(
        AREAS, where="1=1", outFields="kind", returnDistinctValues=True, returnCountOnly=True
    ) == {"count": 2}


# Formats


def test_geojson_is_in_degrees_and_wound_as_the_rfc_says(town: Asker) -> None:
    told = town(f"{LAYER}/{AREAS}/query", f="geojson", where="1=1", outFields="*")
    assert told["type"] == "FeatureCollection"
    shapes = [ogr.CreateGeometryFromJson(json.dumps(feature["geometry"])) for feature in told["features"]]
    assert [shape.GetGeometryName() for shape in shapes] == ["POLYGON", "MULTIPOLYGON", "POLYGON"]
    assert all(shape.IsValid() for shape in shapes)
    ring = told["features"][0]["geometry"]["coordinates"][0]
    assert sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) > 0
    assert shapes[1].GetGeometryRef(0).GetGeometryCount() == 2
    assert told["features"][1]["id"] == 2
    assert max(abs(value) for value in shapes[0].GetEnvelope()) < 0.01


def test_geojson_of_other_types(town: Asker) -> None:
    lines = town(f"{LAYER}/{ROADS}/query", f="geojson", where="1=1")
    assert [feature["geometry"]["type"] for feature in lines["features"]] == ["LineString", "MultiLineString"]
    page = town(f"{LAYER}/{PLACES}/query", f="geojson", where="1=1", resultRecordCount=4)
    assert page["properties"]["exceededTransferLimit"] is True
    assert page["exceededTransferLimit"] is True
    assert page["features"][3]["geometry"] is None
    answer = town.answer(f"{LAYER}/{PLACES}/query", f="geojson", where="1=1", returnExtentOnly=True)
    assert isinstance(answer.body, bytes)
    assert b'"bbox":[' in answer.body
    assert town(f"{LAYER}/{PLACES}/query", f="geojson", where="1=1", returnCountOnly=True)["count"] == 25
    told = town(f"{LAYER}/{PLACES}/query", f="geojson", where="1=1", returnIdsOnly=True)
    assert told["properties"]["objectIds"] == list(range(1, 26))


def test_indented_json_is_the_same_json(town: Asker) -> None:
    plain = town.query(AREAS, where="1=1", outFields="*")
    assert town(f"{LAYER}/{AREAS}/query", f="pjson", where="1=1", outFields="*") == plain
    assert "'f'" in refusal(town, where="1=1", f="kmz")


# Spatial filters

BOXES = [
    (-1.0, 39.0, 11.0, 43.0),
    (2.5, 40.0, 6.5, 41.0),
    (3.0, 40.3, 3.0, 40.3),
    (100.0, 0.0, 101.0, 1.0),
]


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("spelling", ["text", "json"])
@pytest.mark.parametrize("relation", ["esriSpatialRelIntersects", "esriSpatialRelEnvelopeIntersects", ""])
def test_boxes_of_points(
    town: Asker, box: tuple[float, float, float, float], spelling: str, relation: str
) -> None:
    names = ("xmin", "ymin", "xmax", "ymax")
    geometry = ",".join(map(str, box)) if spelling == "text" else json.dumps(dict(zip(names, box)))
    expected = []
    for number, (wkt, _) in enumerate(places().rows, 1):
        if wkt is None:
            continue
        point = ogr.CreateGeometryFromWkt(wkt)
        # The geodatabase keeps coordinates on a grid of a billionth of a degree.
        x, y = round(point.GetX(), 9), round(point.GetY(), 9)
        if box[0] - 1e-8 <= x <= box[2] + 1e-8 and box[1] - 1e-8 <= y <= box[3] + 1e-8:
            expected.append(number)
    if box == BOXES[2]:
        expected = ids(town, PLACES, objectIds="3")
        box_around = (3 - 1e-7, 40.3 - 1e-7, 3 + 1e-7, 40.3 + 1e-7)
        geometry = ",".join(map(str, box_around))
    assert (
        ids(town, PLACES, geometry=geometry, geometryType="esriGeometryEnvelope", spatialRel=relation)
        == expected
    )


SHAPES = {
    "touching": {"rings": [[[1000, 0], [1000, 1000], [1500, 1000], [1500, 0], [1000, 0]]]},
    "inside the hole": {"rings": [[[3100, 1100], [3100, 1200], [3200, 1200], [3200, 1100], [3100, 1100]]]},
    "over all": {"rings": [[[-10, -10], [-10, 4000], [9000, 4000], [9000, -10], [-10, -10]]]},
    "across": {"paths": [[[-100, 500], [7500, 500]]]},
    "within": {"rings": [[[100, 100], [100, 200], [200, 200], [200, 100], [100, 100]]]},
    "half": {"rings": [[[500, -100], [500, 500], [2500, 500], [2500, -100], [500, -100]]]},
    "a point": {"x": 3500, "y": 1500},
    "points": {"points": [[10, 10], [6500, 500]]},
}
RELATIONS = ["Intersects", "Contains", "Within", "Crosses", "Overlaps", "Touches"]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("relation", RELATIONS)
def test_relations_are_those_of_geos(town: Asker, shape: str, relation: str) -> None:
    query = _ogr(SHAPES[shape])
    stored = [ogr.CreateGeometryFromWkt(wkt or "") for wkt, _ in areas().rows]
    expected = [number for number, area in enumerate(stored, 1) if getattr(query, relation)(area)]
    found = ids(town, AREAS, geometry=SHAPES[shape], spatialRel=f"esriSpatialRel{relation}")
    assert found == expected


def _ogr(value: dict[str, Any]) -> Any:
    if "x" in value:
        return ogr.CreateGeometryFromWkt(f"POINT ({value['x']} {value['y']})")
    return ogr.CreateGeometryFromEsriJson(json.dumps(value))


def test_a_filter_may_come_in_another_reference(town: Asker) -> None:
    assert ids(town, AREAS, geometry="-0.001,-0.001,0.0001,0.0001", inSR=4326) == [1]
    inside = {
        "xmin": -0.001,
        "ymin": -0.001,
        "xmax": 0.0001,
        "ymax": 0.0001,
        "spatialReference": {"wkid": "4326"},
    }
    assert ids(town, AREAS, geometry=inside, inSR=102100) == [1]
    assert ids(town, AREAS, geometry="-0.001,-0.001,0.0001,0.0001") == [1]
    assert ids(town, AREAS, geometry="{x: 500, y: 500}", geometryType="esriGeometryPoint") == [1]
    assert ids(town, AREAS, geometry="500,500", geometryType="esriGeometryPoint") == [1]


def test_distance_reaches_further(town: Asker) -> None:
    assert ids(town, AREAS, geometry="1100,500") == []
    assert ids(town, AREAS, geometry="1100,500", distance=150) == [1]
    assert ids(town, AREAS, geometry="1100,500", distance=0.15, units="esriSRUnit_Kilometer") == [1]
    assert ids(town, AREAS, geometry="1100,500", distance=50) == []
    # In degrees: a degree of longitude at 40.1 degrees north is some 85 km.
    assert (
        ids(town, PLACES, geometry="0,40.1", distance=84, units="esriSRUnit_Kilometer", where="rank < 9")
        == []
    )
    assert ids(
        town, PLACES, geometry="0,40.1", distance=86, units="esriSRUnit_Kilometer", where="rank < 9"
    ) == [1]
    assert ids(town, PLACES, geometry="0,40.1", distance=1.01, where="rank < 9") == [1]


@pytest.mark.parametrize(
    "bad",
    [
        {"geometry": "1,2,3,4,5"},
        {"geometry": "a,b"},
        {"geometry": {"circle": 1}},
        {"geometry": {"rings": "x"}},
        {"geometry": {"xmin": "NaN", "ymin": 0, "xmax": 1, "ymax": 1}},
        {"geometry": "[1,2]"},
        {"geometry": "1,2", "spatialRel": "esriSpatialRelNear"},
        {"geometry": "1,2", "inSR": 999999},
        {"geometry": "1,2", "inSR": "x"},
        {"geometry": {"x": 1, "y": 2, "spatialReference": {"wkt": "PROJCS[nonsense"}}},
        {"geometry": "0,95,1,99", "inSR": 4326},
    ],
)
def test_filters_that_cannot_be_understood(town: Asker, bad: dict[str, Any]) -> None:
    refusal(town, AREAS, **bad)


# Coordinates on the way out


@pytest.mark.parametrize("wkid", [4326, 102100, 28992, 25832, 4258])
def test_coordinates_in_another_reference_are_projs(town: Asker, wkid: int) -> None:
    told = town.query(PLACES, objectIds="1,2,5", outSR=wkid)
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(4326)
    target.ImportFromEPSG(3857 if wkid == 102100 else wkid)
    for system in (source, target):
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    change = osr.CoordinateTransformation(source, target)
    plain = town.query(PLACES, objectIds="1,2,5")
    for feature, before in zip(told["features"], plain["features"]):
        x, y, _ = change.TransformPoint(before["geometry"]["x"], before["geometry"]["y"])
        assert feature["geometry"] == {"x": pytest.approx(x, abs=1e-6), "y": pytest.approx(y, abs=1e-6)}
    assert told["spatialReference"]["wkid"] == wkid
    assert told["spatialReference"]["latestWkid"] == (3857 if wkid == 102100 else wkid)


def test_rings_and_paths_keep_their_shape_in_another_reference(town: Asker) -> None:
    told = town.query(AREAS, where="1=1", outSR={"wkid": 4326})
    rings = told["features"][1]["geometry"]["rings"]
    assert [len(ring) for ring in rings] == [5, 5, 5]
    assert all(ring[0] == ring[-1] for ring in rings)
    lines = town.query(ROADS, where="1=1", outSR=4326, returnZ=True)
    assert [vertex[2] for vertex in lines["features"][0]["geometry"]["paths"][0]] == [1, 2, 3]


def test_what_has_no_place_in_the_reference_is_left_out(town: Asker) -> None:
    """A gnomonic plane has no place for what lies beyond its horizon; the rest is told all the same."""
    plane = (
        'PROJCS["g",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],'
        'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gnomonic"],'
        'PARAMETER["Longitude_Of_Center",-85],PARAMETER["Latitude_Of_Center",0],UNIT["Meter",1.0]]'
    )
    told = town.query(PLACES, where="rank < 9", outSR={"wkt": plane})
    placed = {feature["attributes"]["OBJECTID"] for feature in told["features"] if "geometry" in feature}
    # The horizon lies at 5 degrees east on the equator.
    assert placed == {1, 2}
    assert len(told["features"]) == 7


def test_z_is_told_when_asked_for(town: Asker) -> None:
    flat = town.query(ROADS, objectIds="1")
    assert flat["features"][0]["geometry"] == {"paths": [[[0, 0], [10, 0], [10, 10]]]}
    assert "hasZ" not in flat
    tall = town.query(ROADS, objectIds="1", returnZ=True)
    assert tall["hasZ"] is True
    assert tall["features"][0]["geometry"] == {"hasZ": True, "paths": [[[0, 0, 1], [10, 0, 2], [10, 10, 3]]]}
    assert roads().layer.has_z


def test_decimals_are_rounded_and_lines_thinned(town: Asker) -> None:
    told = town.query(PLACES, objectIds="1", geometryPrecision=0)
    assert told["features"][0]["geometry"] == {"x": 1, "y": 40}
    thin = town.query(AREAS, where="1=1", maxAllowableOffset=500)
    rings = [feature["geometry"]["rings"] for feature in thin["features"]]
    assert all(ring[0] == ring[-1] and len(ring) >= 4 for shape in rings for ring in shape)
    assert len(rings[1]) < 3


@pytest.mark.parametrize(
    "name", ["resultOffset", "resultRecordCount", "geometryPrecision", "maxAllowableOffset"]
)
def test_numbers_must_be_numbers(town: Asker, name: str) -> None:
    assert name in refusal(town, where="1=1", **{name: "many"})


# Statistics


def statistic(kind: str, field: str, name: str = "", **more: Any) -> dict[str, Any]:
    return {"statisticType": kind, "onStatisticField": field, "outStatisticFieldName": name or kind, **more}


def test_statistics_of_everything(town: Asker) -> None:
    wanted = ["count", "sum", "min", "max", "avg", "stddev", "var"]
    told = town.query(PLACES, where="1=1", outStatistics=[statistic(kind, "rank") for kind in wanted])
    ranks = [row["rank"] for _, row in places().rows if row]
    mean = sum(ranks) / len(ranks)
    variance = sum((rank - mean) ** 2 for rank in ranks) / (len(ranks) - 1)
    assert told["features"] == [
        {
            "attributes": {
                "count": 24,
                "sum": sum(ranks),
                "min": 1,
                "max": 25,
                "avg": pytest.approx(mean),
                "stddev": pytest.approx(math.sqrt(variance)),
                "var": pytest.approx(variance),
            }
        }
    ]
    types = {field["name"]: field["type"] for field in told["fields"]}
    assert types["count"] == "esriFieldTypeInteger"
    assert types["avg"] == "esriFieldTypeDouble"


def test_statistics_by_group_with_having_and_order(town: Asker) -> None:
    parameters = {
        "where": "1=1",
        "groupByFieldsForStatistics": "kind",
        "outStatistics": [statistic("count", "OBJECTID", "HowMany"), statistic("max", "name", "last")],
    }
    told = town.query(AREAS, orderByFields="HowMany DESC", **parameters)
    found = [feature["attributes"] for feature in told["features"]]
    assert found == [
        {"kind": 2, "HowMany": 2, "last": "Ünder_100%"},
        {"kind": 1, "HowMany": 1, "last": "square"},
    ]
    told = town.query(AREAS, having="COUNT(OBJECTID) > 1", **parameters)
    assert [feature["attributes"]["kind"] for feature in told["features"]] == [2]
    told = town.query(AREAS, having="howmany < 2", **parameters)
    assert [feature["attributes"]["kind"] for feature in told["features"]] == [1]
    assert town.query(AREAS, returnCountOnly=True, **parameters) == {"count": 2}
    paged = town.query(AREAS, resultRecordCount=1, orderByFields="kind", **parameters)
    assert paged["exceededTransferLimit"] is True
    for clause in ("nothing > 1", "SUM(name) > 'x'", "COUNT(kind, name) > 1", "kind"):
        assert "having" in refusal(town, AREAS, having=clause, **parameters)


def test_dates_and_percentiles(town: Asker) -> None:
    told = town.query(
        PLACES,
        where="rank <= 5",
        outStatistics=[
            statistic("min", "founded"),
            statistic("percentile_cont", "rank", "middle", statisticParameters={"value": 0.5}),
            statistic(
                "percentile_disc", "rank", "top", statisticParameters={"value": 0.1, "orderBy": "DESC"}
            ),
        ],
    )
    assert told["features"][0]["attributes"] == {"min": -2_172_310_200_000, "middle": 3.0, "top": 5}


def test_statistics_of_nothing(town: Asker) -> None:
    told = town.query(
        PLACES, where="1=2", outStatistics=[statistic("count", "rank"), statistic("avg", "rank")]
    )
    assert told["features"][0]["attributes"] == {"count": 0, "avg": None}


@pytest.mark.parametrize(
    "bad",
    [
        {"outStatistics": [statistic("mode", "rank")]},
        {"outStatistics": [statistic("sum", "name")]},
        {"outStatistics": [statistic("sum", "nothing")]},
        {"outStatistics": "{}"},
        {"outStatistics": "[1]"},
        {"outStatistics": [statistic("percentile_cont", "rank", statisticParameters={"value": "x"})]},
        {"outStatistics": [statistic("sum", "rank")], "groupByFieldsForStatistics": "nothing"},
        {"outStatistics": [statistic("sum", "rank")], "orderByFields": "nothing"},
        {"quantizationParameters": "[1]"},
    ],
)
def test_statistics_that_cannot_be(town: Asker, bad: dict[str, Any]) -> None:
    refusal(town, where="1=1", **bad)


@pytest.mark.parametrize("where", ["name = 'x'; DROP TABLE layer_0", "1=1) --", "nothing = 1", "founded = 5"])
def test_clauses_that_are_refused_do_no_harm(town: Asker, where: str) -> None:
    assert "'where' clause is invalid" in refusal(town, where=where)
    assert town.query(PLACES, where="1=1", returnCountOnly=True) == {"count": 25}


def test_a_query_that_takes_too_long_is_called_off(town: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    from web_layer_sharing.local_portal.features import geopackage

    if town.portal.hosting.store.address:
        pytest.skip("test_shared_store.py calls a query off that takes long in any case")
    monkeypatch.setattr(geopackage, "LONGEST_QUERY_S", -1.0)
    monkeypatch.setattr(geopackage, "_STEPS_BETWEEN_LOOKS", 1)
    assert "too long" in town.refusal(f"{LAYER}/{PLACES}/query", where="rank + 0 > 5")["message"]


@pytest.fixture
def compare(town: Asker) -> Callable[[str], None]:
    """Check a clause against GDAL's SQL on the same file, or the same database."""
    service = town.portal.hosting.get("Hosted", "town", "FeatureServer")
    folder, address = town.portal.hosting.data_folder(service), town.portal.hosting.store.address
    path = str(folder / "service.gpkg")
    if address:
        url = make_url(address)
        path = f"PG:dbname={url.database} host={url.query['host']} user={url.username} "
        path += f"active_schema=wls_{folder.name}"
    opened = ogr.Open(path)

    def check(clause: str) -> None:
        layer = opened.GetLayerByName("layer_0")
        layer.SetAttributeFilter(clause)
        assert ids(town, PLACES, where=clause) == [feature.GetFID() for feature in layer]

    return check


@pytest.mark.parametrize(
    "clause",
    [
        "rank > 20",
        "rank BETWEEN 3 AND 8",
        "name IN ('Place 7', 'Place 9')",
        "rank IS NULL",
        "NOT rank > 3",
        "height / 2 > 15",
    ],
)
def test_clauses_mean_what_they_mean_to_gdal(compare: Callable[[str], None], clause: str) -> None:
    compare(clause)
