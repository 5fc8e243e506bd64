"""Small questions about layers, centres of polygons, and what the server says it cannot do."""

from __future__ import annotations

from typing import Any

import pytest
from osgeo import ogr, osr
from web_layer_sharing.tests.local_portal import pbf_classes
from web_layer_sharing.tests.local_portal.asking import SERVICES, Asker
from web_layer_sharing.tests.local_portal.packages import areas

FS = f"{SERVICES}/Hosted/town/FeatureServer"
PLACES, AREAS, ROADS, OWNERS = range(4)


def test_centres_are_those_of_another_library(town: Asker) -> None:
    told = town.query(AREAS, where="1=1", returnCentroid=True, returnGeometry=False)
    expected = [ogr.CreateGeometryFromWkt(str(wkt)).Centroid() for wkt, _ in areas().rows]
    for feature, centre in zip(told["features"], expected):
        assert "geometry" not in feature
        assert feature["centroid"]["x"] == pytest.approx(centre.GetX(), abs=1e-6)
        assert feature["centroid"]["y"] == pytest.approx(centre.GetY(), abs=1e-6)


def test_centres_come_beside_geometries_and_in_another_reference(town: Asker) -> None:
    told = town.query(AREAS, where="OBJECTID=1", returnCentroid=True, outSR=4326)["features"][0]
    assert told["geometry"]["rings"]
    assert told["centroid"]["x"] == pytest.approx(500 / 111319.4907932, rel=1e-6)


def test_centres_on_a_grid_and_in_protocol_buffers(town: Asker) -> None:
    grid = {"mode": "view", "tolerance": 100, "extent": {"xmin": 0, "ymin": 0, "xmax": 8000, "ymax": 8000}}
    laid = town.query(AREAS, where="OBJECTID=1", returnCentroid=True, quantizationParameters=grid)
    assert laid["features"][0]["centroid"] == {"x": 5, "y": 75}
    for geometry in (True, False):
        answer = town.answer(
            f"{FS}/{AREAS}/query", where="1=1", f="pbf", returnCentroid=True, returnGeometry=geometry
        )
        result = pbf_classes.decode(answer.body).queryResult.featureResult  # type: ignore[arg-type]
        assert [bool(feature.HasField("geometry")) for feature in result.features] == [geometry] * 3
        scale, shift = result.transform.scale, result.transform.translate
        x, y = result.features[0].centroid.coords
        assert x * scale.xScale + shift.xTranslate == pytest.approx(500, abs=1e-3)
        assert shift.yTranslate - y * scale.yScale == pytest.approx(500, abs=1e-3)


def test_only_polygons_have_centres(town: Asker) -> None:
    assert town(f"{FS}/{AREAS}")["advancedQueryCapabilities"]["supportsReturningGeometryCentroid"] is True
    assert town(f"{FS}/{ROADS}")["advancedQueryCapabilities"]["supportsReturningGeometryCentroid"] is False
    assert "centroid" not in town.query(ROADS, where="1=1", returnCentroid=True)["features"][0]


@pytest.mark.parametrize(
    ("sql", "kind", "valid"),
    [
        ("name = 'x' AND rank > 3", "where", True),
        ("", "where", None),
        ("name = ", "where", False),
        ("missing = 1", "where", False),
        ("1=1; DROP TABLE layer_0", "where", False),
        ("rank * 2 + 1", "expression", True),
        ("UPPER(name)", "expression", True),
        ("UPPER(missing)", "expression", False),
        ("SELECT 1", "statement", None),
    ],
)
def test_sql_can_be_checked_beforehand(town: Asker, sql: str, kind: str, valid: bool | None) -> None:
    told = town(f"{FS}/{PLACES}/validateSQL", sql=sql, sqlType=kind)
    if valid is None:
        assert told["error"]["code"] == 400
        return
    assert told["isValidSQL"] is valid
    assert bool(told["validationErrors"]) is not valid
    assert all(error["errorCode"] and error["description"] for error in told["validationErrors"])


def test_estimates_are_the_count_and_the_extent(town: Asker) -> None:
    told = town(f"{FS}/{PLACES}/getEstimates")
    assert told["count"] == town.query(PLACES, where="1=1", returnCountOnly=True)["count"]
    assert told["extent"] == town(f"{FS}/{PLACES}")["extent"]
    assert town(f"{FS}/{PLACES}")["infoInEstimates"] == ["extent", "count"]
    assert town(f"{FS}/{OWNERS}/getEstimates") == {"count": 5}


def test_a_datum_transformation_is_gone_by(ask: Asker) -> None:
    """Of the operations from OSGB36 to WGS 84, EPSG's 1195 shifts other than the one PROJ would take."""
    ask(f"{ask.content}/createService", createParameters={"name": "british"}, outputType="featureService")
    path = f"{SERVICES}/Hosted/british/FeatureServer"
    layers = [
        {
            "name": f"L{wkid}",
            "geometryType": "esriGeometryPoint",
            "fields": [],
            "spatialReference": {"wkid": wkid},
        }
        for wkid in (4277, 27700)
    ]
    admin = path.replace("/rest/services", "/rest/admin/services")
    assert ask(f"{admin}/addToDefinition", addToDefinition={"layers": layers})["success"]
    for number, point in enumerate(({"x": -2.0, "y": 52.0}, {"x": 400000.0, "y": 223000.0})):
        told = ask(f"{path}/{number}/addFeatures", features=[{"attributes": {}, "geometry": point}])
        assert told["addResults"][0]["success"]

    def place(layer: int, **parameters: Any) -> tuple[float, float]:
        told = ask(f"{path}/{layer}/query", where="1=1", **{"outSR": 4326, **parameters})
        geometry = told["features"][0]["geometry"]
        return geometry["x"], geometry["y"]

    def expected(code: int, x: float, y: float) -> tuple[float, float]:
        near, far = osr.SpatialReference(), osr.SpatialReference()
        for system, epsg in ((near, 4277), (far, 4326)):
            system.ImportFromEPSG(epsg)
            system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        options = osr.CoordinateTransformationOptions()
        options.SetOperation(f"urn:ogc:def:coordinateOperation:EPSG::{code}")
        return tuple(osr.CoordinateTransformation(near, far, options).TransformPoint(x, y)[:2])  # type: ignore[return-value]

    best, other = place(0), place(0, datumTransformation=1195)
    assert other == pytest.approx(expected(1195, -2.0, 52.0), abs=1e-9)
    assert best != pytest.approx(other, abs=1e-6)
    ways = [{"wkid": 1195}, {"geoTransforms": [{"wkid": 1195, "transformForward": True}]}]
    assert all(place(0, datumTransformation=way) == other for way in ways)
    geographic = place(1, outSR=4277)
    assert place(1, datumTransformation=1195) == pytest.approx(expected(1195, *geographic), abs=1e-8)
    extent = ask(f"{path}/0/query", where="1=1", outSR=4326, returnExtentOnly=True, datumTransformation=1195)
    assert extent["extent"]["xmin"] == pytest.approx(other[0], abs=1e-9)
    mercator = place(0, outSR=102100, datumTransformation=1195)
    assert mercator[0] == pytest.approx(other[0] * 111319.49079327357, rel=1e-9)
    for wrong in (99999, "abc", {"geoTransforms": []}):
        error = ask.refusal(f"{path}/0/query", where="1=1", outSR=4326, datumTransformation=wrong)
        assert "datumTransformation" in " ".join([error["message"], *error["details"]])


def test_domains_are_told_once_each(ask: Asker) -> None:
    ask(f"{ask.content}/createService", createParameters={"name": "ranked"}, outputType="featureService")
    grades = {"type": "codedValue", "name": "grades", "codedValues": [{"name": "good", "code": 1}]}
    range_ = {"type": "range", "name": "low", "range": [0, 5]}
    fields = [{"name": name, "type": "esriFieldTypeInteger", "domain": grades} for name in ("a", "b")]
    types = [{"id": 1, "name": "one", "domains": {"a": range_, "b": {"type": "inherited"}}, "templates": []}]
    path = f"{SERVICES}/Hosted/ranked/FeatureServer"
    table = {"name": "T", "fields": fields, "types": types, "typeIdField": "a"}
    ask(
        path.replace("/rest/services", "/rest/admin/services") + "/addToDefinition",
        addToDefinition={"tables": [table]},
    )
    assert ask(f"{path}/0")["types"] == types
    assert ask(f"{path}/queryDomains", layers=[0])["domains"] == [grades, range_]
    assert ask(f"{path}/queryDomains")["domains"] == [grades, range_]
    assert ask(f"{path}/queryDomains", layers=[9])["error"]["code"] == 404


def test_several_layers_are_queried_at_once(town: Asker) -> None:
    told = town(f"{FS}/query", layerDefs={"0": "rank <= 2", "3": ""})["layers"]
    assert [one["id"] for one in told] == [0, 3]
    assert [len(one["features"]) for one in told] == [2, 5]
    counted = town(f"{FS}/query", layerDefs=[{"layerId": 0, "where": "1=1"}], returnCountOnly=True)
    assert counted["layers"] == [{"id": 0, "count": 25}]
    assert town(f"{FS}/query")["error"]["code"] == 400


@pytest.mark.parametrize(
    "parameters",
    [
        {"fullText": [{"onFields": ["name"], "searchTerm": "x"}]},
        {"outAnalytics": [{"analyticType": "LAG"}]},
        {"historicMoment": 1},
        {"resultType": "other"},
    ],
)
def test_what_is_not_there_is_refused_by_name(town: Asker, parameters: dict[str, Any]) -> None:
    error = town.refusal(f"{FS}/{PLACES}/query", where="1=1", **parameters)
    assert next(iter(parameters)) in error["details"][0]


@pytest.mark.parametrize("empty", [{"fullText": "[]"}, {"resultType": "tile"}, {"resultType": "standard"}])
def test_what_asks_for_nothing_is_no_fault(town: Asker, empty: dict[str, Any]) -> None:
    assert town.query(PLACES, where="1=1", returnCountOnly=True, **empty) == {"count": 25}


def test_synchronisation_is_refused_and_there_are_no_replicas(town: Asker) -> None:
    assert town(f"{FS}/replicas") == []
    assert town(FS)["syncEnabled"] is False
    for name in ("extractChanges", "synchronizeReplica", "unRegisterReplica"):
        assert "no sync" in town.refusal(f"{FS}/{name}")["details"][0]
