"""Reading a published service for the comparison with what was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.errors import Cancelled, NotFound, PortalError
from web_layer_sharing.tests.portal.portal_stage import Listening, Raw

if TYPE_CHECKING:
    from web_layer_sharing.sharing.portal import Portal, Service
    from web_layer_sharing.tests.portal.portal_stage import ScriptedClock, Stage

PATH = "/server/rest/services/Hosted/roads/FeatureServer"
GONE = {"error": {"code": 400, "message": "Invalid URL", "details": ["Invalid URL"]}}
ROOT = {"layers": [{"id": 0}], "tables": []}


@pytest.fixture
def service(portal: Portal, portal_stage: Stage) -> Service:
    return portal.service(f"{portal_stage.origin}{PATH}/?token=abc")


def test_root_and_layer(service: Service, portal_stage: Stage) -> None:
    portal_stage.says(PATH, ROOT)
    portal_stage.says(f"{PATH}/0", {"id": 0, "type": "Feature Layer"})
    portal_stage.says(f"{PATH}/7", {"error": {"code": 404, "message": "Layer not found", "details": []}})
    assert service.root() == ROOT
    assert service.layer(0) == {"id": 0, "type": "Feature Layer"}
    assert service.layer(7) is None
    # a cache between here and the server would answer a GET
    assert {asked.method for asked in portal_stage.asked} == {"POST"}
    assert {str(asked.query) for asked in portal_stage.asked} == {"{}"}


def test_count(service: Service, portal_stage: Stage) -> None:
    portal_stage.says(f"{PATH}/0/query", {"count": 177}, {"nothing": 1})
    assert service.count(0) == 177
    assert portal_stage.asked[-1].form == {"f": "json", "where": "1=1", "returnCountOnly": "true"}
    with pytest.raises(PortalError) as caught:
        service.count(0)
    assert (caught.value.code, caught.value.facts["missing"]) == ("WLS608", "count")


@pytest.mark.parametrize(
    ("told", "box"),
    [
        (
            {"extent": {"xmin": 0, "ymin": 1, "xmax": 2, "ymax": 3}},
            {"xmin": 0, "ymin": 1, "xmax": 2, "ymax": 3},
        ),
        ({"extent": {"xmin": "NaN", "ymin": "NaN", "xmax": "NaN", "ymax": "NaN"}}, None),
        ({"count": 0}, None),
    ],
)
def test_extent(service: Service, portal_stage: Stage, told: Any, box: Any) -> None:
    portal_stage.says(f"{PATH}/0/query", told)
    assert service.extent(0, 4326) == box
    assert portal_stage.asked[-1].form["outSR"] == "4326"


def test_sample(service: Service, portal_stage: Stage) -> None:
    told = {"features": [{"attributes": {"name": "A1"}, "geometry": {"x": 1, "y": 2}}]}
    portal_stage.says(f"{PATH}/0/query", told, {"count": 1})
    assert service.sample(0, 3) == told
    form = portal_stage.asked[-1].form
    assert (form["resultRecordCount"], form["resultOffset"], form["outFields"]) == ("3", "0", "*")
    assert "outSR" not in form
    with pytest.raises(PortalError):
        service.sample(0, 3)


def test_a_server_that_needs_a_moment(service: Service, portal_stage: Stage) -> None:
    portal_stage.says(PATH, GONE, Raw(404, b"<html></html>"), ROOT)
    assert service.wait_until_served() == ROOT


def test_a_server_that_never_serves_it(service: Service, portal_stage: Stage, clock: ScriptedClock) -> None:
    portal_stage.says(PATH, GONE)
    with pytest.raises(NotFound):
        service.wait_until_served(patience=5)
    assert 5 <= clock.passed < 7


def test_stop_while_a_server_needs_a_moment(
    service: Service, portal_stage: Stage, clock: ScriptedClock
) -> None:
    portal_stage.says(PATH, GONE)
    with pytest.raises(Cancelled):
        service.wait_until_served(Listening(lambda _: clock.passed > 2))
