"""QGIS's own ArcGIS provider opens what the portal serves, and finds the rows that were published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import requests
from web_layer_sharing.tests.local_portal.asking import SERVICES, PortalOnSockets
from web_layer_sharing.tests.local_portal.conftest import populate
from web_layer_sharing.tests.local_portal.packages import (
    Contents,
    areas,
    build_sd,
    owners,
    places,
    roads,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTENTS = [places(230), areas(), roads(), owners()]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalOnSockets]:
    """A portal on which a town of 230 places is published for everyone."""
    folder = tmp_path_factory.mktemp("served")
    populate(folder).stop()
    package = build_sd(tmp_path_factory.mktemp("package"), "town", CONTENTS)
    with PortalOnSockets.start(folder) as running:
        running.publish(package, everyone=True)
        yield running


def plain(served: PortalOnSockets) -> str:
    """The portal without TLS: QGIS would have to be told to trust the certificate."""
    return served.origin.replace("https://", "http://")


def open_layer(served: PortalOnSockets, number: int, crs: str) -> Any:
    from qgis.core import QgsVectorLayer

    url = f"{plain(served)}{SERVICES}/Hosted/town/FeatureServer/{number}"
    layer = QgsVectorLayer(f"crs='{crs}' url='{url}'", "town", "arcgisfeatureserver")
    assert layer.isValid(), layer.dataProvider().error().message()
    return layer


def crs_of(contents: Contents) -> str:
    return f"EPSG:{contents.layer.crs.latest_wkid}"


@pytest.mark.parametrize("number", [0, 1, 2])
def test_every_feature_comes_back(served: PortalOnSockets, number: int) -> None:
    from qgis.core import QgsGeometry

    contents = CONTENTS[number]
    layer = open_layer(served, number, crs_of(contents))
    assert layer.crs().authid() == crs_of(contents)
    assert layer.featureCount() == len(contents.rows)
    names = [field.name() for field in layer.fields()]
    assert names == ["OBJECTID", *(field.name for field in contents.layer.fields)]
    for feature, (wkt, values) in zip(layer.getFeatures(), contents.rows):
        for name, value in values.items():
            if name != "founded":
                assert feature[name] == value
        if wkt is None:
            assert feature.geometry().isNull()
        else:
            expected = QgsGeometry.fromWkt(wkt)
            # The geodatabase keeps coordinates on a grid of its own.
            assert feature.geometry().hausdorffDistance(expected) < 1e-6


def test_dates_are_the_moments_that_were_published(served: PortalOnSockets) -> None:
    layer = open_layer(served, 0, "EPSG:4326")
    feature = next(layer.getFeatures())
    assert feature["founded"].toMSecsSinceEpoch() == -2_172_310_200_000


def test_heights_come_along(served: PortalOnSockets) -> None:
    from qgis.core import QgsWkbTypes

    layer = open_layer(served, 2, "EPSG:3857")
    assert QgsWkbTypes.hasZ(layer.wkbType())
    feature = next(layer.getFeatures())
    assert [vertex.z() for vertex in feature.geometry().vertices()] == [1, 2, 3]


def test_a_table_opens_too(served: PortalOnSockets) -> None:
    from qgis.core import QgsWkbTypes

    layer = open_layer(served, 3, "EPSG:4326")
    assert layer.wkbType() == QgsWkbTypes.Type.NoGeometry
    assert [feature["shares"] for feature in layer.getFeatures()] == [1, 2, 3, 4, 5]


def test_a_canvas_asks_for_what_it_shows(served: PortalOnSockets) -> None:
    from qgis.core import QgsFeatureRequest, QgsRectangle

    layer = open_layer(served, 1, "EPSG:3857")
    request = QgsFeatureRequest().setFilterRect(QgsRectangle(6500, 100, 6600, 200))
    assert [feature["name"] for feature in layer.getFeatures(request)] == ["Ünder_100%"]


def test_the_extent_is_that_of_the_features(served: PortalOnSockets) -> None:
    extent = open_layer(served, 1, "EPSG:3857").extent()
    assert [extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()] == [0, 0, 7000, 3000]


def test_a_filter_is_the_servers_affair(served: PortalOnSockets) -> None:
    layer = open_layer(served, 0, "EPSG:4326")
    assert layer.setSubsetString("name LIKE 'Place 1%' AND rank < 20")
    assert sorted(feature["rank"] for feature in layer.getFeatures()) == [1, *range(10, 20)]


def test_the_renderer_is_the_published_one(served: PortalOnSockets) -> None:
    layer = open_layer(served, 1, "EPSG:3857")
    assert layer.renderer().type() == "singleSymbol"


def share(served: PortalOnSockets, everyone: bool) -> None:
    """Without TLS: QGIS's authentication store leaves errors in OpenSSL's queue that Python stumbles over."""
    item = served.published["serviceItemId"]
    address = f"{plain(served)}/portal/sharing/rest/content/items/{item}/share"
    asked = {"everyone": str(everyone).lower(), "org": "false"}
    reply = requests.post(address, data=asked, headers=dict(served.session.headers), timeout=30)
    assert reply.json()["notSharedWith"] == []


def test_private_layers_need_the_token(served: PortalOnSockets) -> None:
    from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsVectorLayer

    share(served, everyone=False)
    try:
        uri = f"crs='EPSG:3857' url='{plain(served)}{SERVICES}/Hosted/town/FeatureServer/1'"
        assert not QgsVectorLayer(uri, "town", "arcgisfeatureserver").isValid()
        config = QgsAuthMethodConfig("EsriToken")
        config.setName("portal")
        config.setConfig("token", str(served.session.headers["X-Esri-Authorization"]).split()[1])
        assert QgsApplication.authManager().storeAuthenticationConfig(config)
        layer = QgsVectorLayer(f"{uri} authcfg={config.id()}", "town", "arcgisfeatureserver")
        assert layer.isValid()
        assert layer.featureCount() == 3
    finally:
        share(served, everyone=True)
