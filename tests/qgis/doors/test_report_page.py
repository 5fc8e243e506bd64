"""The report of a publication: as values, and as a page that nothing can be smuggled into."""

from __future__ import annotations

import html.parser
import json
from datetime import datetime, timezone
from typing import Any

from web_layer_sharing.qgis_bridge.messages.report_page import report_page
from web_layer_sharing.sharing.findings import Finding, Severity
from web_layer_sharing.sharing.plan import Reason, Step, StepKind
from web_layer_sharing.sharing.published import PublishedService
from web_layer_sharing.sharing.report import report_of
from web_layer_sharing.sharing.verify import Drawing, PublishedLayer
from web_layer_sharing.sharing.web_map import PublishedWebMap

PORTAL = "https://gis.example.org/portal"
MOMENT = datetime(2026, 5, 4, 3, 2, 1, tzinfo=timezone.utc)


class Links(html.parser.HTMLParser):
    """Notes the tags and the addresses of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attributes if name in ("href", "src")]


def a_service(**changes: Any) -> PublishedService:
    url = "https://gis.example.org/server/rest/services/Town/FeatureServer"
    box = (0.0, 0.0, 4.0, 4.0)
    values: dict[str, Any] = {
        "layers": (
            PublishedLayer(0, "Trees <b>", f"{url}/0", "esriGeometryPoint", 5, box, Drawing("simple", 0)),
            PublishedLayer(1, "Owners", f"{url}/1", "", 2),
        ),
        "findings": (
            Finding("24082", Severity.WARNING, "Trees <b>", "t", {"what": "gradient", "kept": "mean_color"}),
            Finding("10001", Severity.WARNING, "Owners", "o", {"layer_crs": "a", "map_crs": ("b", 1.0)}),
        ),
        "plan": {
            "reasons": [Reason("plan-in-place").to_json()],
            "steps": [Step(StepKind.EDIT, layer=0, facts={"adds": 1, "updates": 0, "deletes": 2}).to_json()],
        },
        **changes,
    }  # fmt: skip
    return PublishedService("a" * 32, "b" * 32, url, "Town <script>", **values)


def test_the_values() -> None:
    saved = PublishedWebMap(
        "c" * 32, f"{PORTAL}/home/item.html?id={'c' * 32}", "Map", (Reason("web-map-kind", {"layer": "X"}),)
    )
    told = json.loads(json.dumps(report_of(PORTAL, a_service(), saved, MOMENT).to_json()))
    assert told["time"] == "2026-05-04T03:02:01+00:00"
    assert [each["code"] for each in told["approximated"]] == ["24082"]
    assert [each["code"] for each in told["findings"]] == ["10001"]
    trees = told["service"]["layers"][0]
    assert (trees["features"], trees["extent"], trees["renderer"]) == (5, [0, 0, 4, 4], "simple")
    assert set(told["links"]) == {"service", "item", "webMap", "mapViewer"}
    assert told["webMap"]["leftOut"] == [{"code": "web-map-kind", "facts": {"layer": "X"}}]


def test_the_page() -> None:
    page = report_page(report_of(PORTAL, a_service(replaced=True), None, MOMENT))
    seen = Links(page)
    assert "script" not in seen.tags
    assert "b" not in seen.tags
    assert f"{PORTAL}/home/item.html?id={'a' * 32}" in seen.links
    assert all(link.startswith("https://gis.example.org/") for link in seen.links)
    for words in (
        "Town &lt;script&gt;",
        "2026-05-04 03:02",
        "add 1, change 0 and delete 2 features",
        "Near, but not",
    ):
        assert words in page
    nothing = report_page(report_of(PORTAL, a_service(plan={}, findings=()), None, MOMENT))
    assert "Nothing had to be changed." in nothing
    assert "Near, but not" not in nothing
