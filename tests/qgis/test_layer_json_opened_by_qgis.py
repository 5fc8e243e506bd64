"""QGIS's ArcGIS provider opens, over real HTTP, a service that answers with our layer JSON."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from web_layer_sharing.sharing.esri_json import service
from web_layer_sharing.sharing.map_snapshot import Extent
from web_layer_sharing.tests.core.esri_json.feature_service_case import (
    DATA,
    MAP,
    NOTES,
    ROADS,
    SETTINGS,
    TREES,
    WATER,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Answers(BaseHTTPRequestHandler):
    """Answers layer JSON, and one feature to queries."""

    layers: dict[str, dict[str, Any]]

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        asked = parse_qs(url.query)
        _, _, tail = url.path.partition("/FeatureServer/")
        number, _, operation = tail.partition("/")
        layer = self.layers.get(number)
        if layer is None or "/admin/" in url.path:
            return self._say({"error": {"code": 400, "message": "Invalid URL", "details": []}})
        if not operation:
            return self._say(layer)
        key = layer["objectIdField"]
        if "returnIdsOnly" in asked:
            return self._say({"objectIdFieldName": key, "objectIds": [1]})
        row = {field["name"]: None for field in layer["fields"]} | {key: 1, "name": "Main street"}
        told = {"objectIdFieldName": key, "fields": layer["fields"], "features": [{"attributes": row}]}
        return self._say(told)

    def _say(self, told: dict[str, Any]) -> None:
        body = json.dumps(told).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing on the console."""


@pytest.fixture
def opened(qgis_app: Any) -> Iterator[Callable[[Any], Any]]:
    """A function that serves a layer of the case and opens it in QGIS."""
    from qgis.core import QgsVectorLayer

    ids = service.layer_ids(SETTINGS, MAP)

    def told(of: Any) -> dict[str, Any]:
        dataset = DATA.dataset(of.id)
        assert dataset is not None
        return service.layer(SETTINGS, MAP, dataset, ids[of.id])

    answers = type(
        "Answers", (_Answers,), {"layers": {str(ids[of.id]): told(of) for of in (ROADS, TREES, WATER, NOTES)}}
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), answers)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()

    def open_layer(of: Any) -> Any:
        root = f"http://127.0.0.1:{server.server_port}/server/rest/services/town/FeatureServer"
        layer = QgsVectorLayer(f"url='{root}/{ids[of.id]}'", of.name, "arcgisfeatureserver")
        assert layer.isValid(), (
            layer.dataProvider().error().message() if layer.dataProvider() else "no provider"
        )
        return layer

    yield open_layer
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_layer_of_lines(opened: Callable[[Any], Any]) -> None:
    from qgis.core import QgsRectangle, QgsWkbTypes

    layer = opened(ROADS)
    assert QgsWkbTypes.displayString(layer.wkbType()) in {"MultiLineStringZ", "MultiCurveZ", "LineStringZ"}
    assert layer.crs().authid() == "EPSG:3857"
    assert layer.extent() == QgsRectangle(0.5, 0.5, 9, 9)
    fields = {field.name(): field for field in layer.fields()}
    assert set(fields) == {"OBJECTID", "name", "Strasse", "length", "built", "GlobalID"}
    assert (fields["name"].alias(), fields["name"].length()) == ("Name of road", 80)
    kinds = {name: field.typeName() for name, field in fields.items()}
    assert kinds["length"] == "esriFieldTypeDouble"
    setup = layer.editorWidgetSetup(layer.fields().lookupField("Strasse"))
    assert setup.type() == "ValueMap"
    assert setup.config()["map"] == [{"Main road": 1}, {"Path": 2}]


def test_its_style(opened: Callable[[Any], Any]) -> None:
    layer = opened(ROADS)
    layer.loadDefaultStyle()
    renderer = layer.dataProvider().createRenderer()
    assert (renderer.type(), renderer.classAttribute()) == ("categorizedSymbol", "Strasse")
    widths = [(each.label(), each.symbol().width()) for each in renderer.categories()]
    assert widths == [("Main road", 2), ("Path", 1), ("None", 0.5)]
    labeling = layer.dataProvider().createLabeling()
    (rule,) = labeling.rootRule().children()
    assert rule.settings().fieldName == '"name"'


def test_points_polygons_and_a_layer_without_features(opened: Callable[[Any], Any]) -> None:
    from qgis.core import Qgis

    trees = opened(TREES)
    assert trees.geometryType() == Qgis.GeometryType.Point
    assert trees.crs().authid() == "EPSG:4326"
    assert opened(WATER).geometryType() == Qgis.GeometryType.Polygon


def test_a_table(opened: Callable[[Any], Any]) -> None:
    table = opened(NOTES)
    assert not table.isSpatial()
    assert [feature["name"] for feature in table.getFeatures()] == ["Main street"]


def test_editing_follows_the_capabilities(qgis_app: Any) -> None:
    """Read as QGIS reads it: split at commas and not trimmed."""
    settings = replace(SETTINGS, capabilities=("Query", "Editing"))
    told = service.layer(settings, MAP, written(ROADS, extent=Extent(0, 0, 1, 1)), 0)
    assert {"Create", "Update", "Delete"} <= set(told["capabilities"].split(","))
