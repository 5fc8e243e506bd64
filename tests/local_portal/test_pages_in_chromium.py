"""The item page and the map viewer in a real browser: what is drawn, what a click tells, what cannot run."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from osgeo import gdal
from web_layer_sharing.tests.local_portal.asking import PASSWORD, REST, PortalOnSockets
from web_layer_sharing.tests.local_portal.browser import Browser, has_browser
from web_layer_sharing.tests.local_portal.conftest import populate
from web_layer_sharing.tests.local_portal.packages import Contents, areas, build_sd
from web_layer_sharing.tests.local_portal.tile_packages import COLORS, raster_package, vector_package

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VIEWER = "/portal/home/webmap/viewer.html"
# The square that all services show, at nine metres a pixel.
HERE = "center=0,0&level=14"
DRAWN = "document.getElementById('viewer')?.dataset.state === 'drawn'"
HOSTILE = "<img src=x onerror=\"window.ran='value'\"><script>window.ran='script'</script>"
POPUP = (
    "<b>{name}</b><script>window.ran='popup'</script><img src=x onerror=\"window.ran='image'\">"
    "<a href=\"javascript:window.ran='link'\">here</a><a href='https://elsewhere.example/'>there</a>"
    "<iframe srcdoc=\"<script>parent.ran='frame'</script>\"></iframe><svg onload=\"window.ran='svg'\"></svg>"
)


class Shown:
    """A portal in a process of its own, a browser, and the ids of what is published."""

    def __init__(self, portal: PortalOnSockets, browser: Browser, folder: Path) -> None:
        self.portal = portal
        self.browser = browser
        self.base = portal.origin.replace("https:", "http:")
        self.ids = dict(_published(portal, folder))

    def look(self, query: str) -> np.ndarray[Any, Any]:
        """Open the viewer, wait until all is drawn, and return the map's pixels."""
        self.browser.open(f"{self.base}{VIEWER}?{query}")
        self.browser.wait_for(DRAWN)
        return self.seen()

    def seen(self) -> np.ndarray[Any, Any]:
        """The pixels of the map, its buttons left out."""
        gdal.FileFromMemBuffer("/vsimem/page.png", self.browser.picture())
        try:
            whole = np.moveaxis(gdal.Open("/vsimem/page.png").ReadAsArray(), 0, -1)
        finally:
            gdal.Unlink("/vsimem/page.png")
        left, top, width, height = self.map_box()
        return whole[int(top) + 60 : int(top + height) - 40, int(left) + 60 : int(left + width) - 40]

    def map_box(self) -> tuple[float, float, float, float]:
        """Where the map is on the page."""
        told = self.browser.evaluate(
            "(({x, y, width, height}) => [x, y, width, height])"
            "(document.getElementById('map').getBoundingClientRect())"
        )
        return tuple(told)

    def click_the_middle(self) -> str:
        """Click into the middle of the map and return what the popup says."""
        left, top, width, height = self.map_box()
        self.browser.click(left + width / 2, top + height / 2)
        self.browser.wait_for("!document.getElementById('popup').hidden")
        return str(self.browser.evaluate("document.getElementById('popup').innerText"))

    def text(self, selector: str) -> str:
        """The text of an element."""
        return str(self.browser.evaluate(f"document.querySelector({json.dumps(selector)}).innerText"))


def square(name: str) -> Contents:
    """One square around the origin, called as told."""
    layer = areas().layer
    ring = "-1000 -1000,-1000 1000,1000 1000,1000 -1000,-1000 -1000"
    return Contents(layer, [(f"MULTIPOLYGON ((({ring})))", {"name": name, "kind": 1})])


def _published(portal: PortalOnSockets, folder: Path) -> Iterator[tuple[str, str]]:
    kind = {"server": "FEDERATED_SERVER", "service": "MAP_IMAGE", "copyDataToServer": True}
    yield "features", portal.publish(build_sd(folder, "plain", [square("plain")]), True)["serviceItemId"]
    hostile = portal.publish(build_sd(folder, "hostile", [square(HOSTILE)]), True)["serviceItemId"]
    yield "hostile", hostile
    popup = {"title": "{name}", "description": POPUP}
    portal.post(
        f"{REST}/content/users/ann/items/{hostile}/update",
        text={"layers": [{"id": 0, "popupInfo": popup}]},
        title=f"Title {HOSTILE}",
        description=f"<p>Two</p>words{HOSTILE}",
        snippet=HOSTILE,
    )
    yield "private", portal.publish(build_sd(folder, "secret", [square("secret")]))["serviceItemId"]
    yield "map", portal.publish(build_sd(folder, "map", [square("map")], **kind), True)["serviceItemId"]
    for name, path, file_type in (
        ("raster", raster_package(folder), "compactTilePackage"),
        ("vector", vector_package(folder), "vectortilepackage"),
    ):
        yield name, portal.publish(path, True, file_type=file_type)["serviceItemId"]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    """A portal with one item of each kind for everyone, and a private one; a browser to look at them."""
    if not has_browser():
        pytest.skip("this system has no package of Chromium")
    folder = tmp_path_factory.mktemp("pages")
    populate(folder / "portal").stop()
    with PortalOnSockets.start(folder / "portal") as portal, Browser(folder / "profile") as browser:
        yield Shown(portal, browser, folder)


def colors(pixels: np.ndarray[Any, Any]) -> set[tuple[int, int, int]]:
    """The colours that cover more than a hundredth of a picture."""
    found, counts = np.unique(pixels[:, :, :3].reshape(-1, 3), axis=0, return_counts=True)
    return {tuple(map(int, color)) for color, count in zip(found, counts) if count > counts.sum() / 100}


def test_features_are_drawn_with_legend_and_popup(shown: Shown) -> None:
    pixels = shown.look(f"layers={shown.ids['features']}")
    assert len(colors(pixels)) >= 2
    assert shown.text("h1") == "plain"
    assert "Areas" in shown.text("#layers")
    assert shown.browser.evaluate("document.querySelectorAll('#layers canvas').length") == 1
    told = shown.click_the_middle()
    assert "plain" in told
    shown.browser.evaluate("document.querySelector('#popup button').click()")
    assert shown.browser.evaluate("document.getElementById('popup').hidden")
    assert shown.browser.complaints == []


def test_nothing_is_asked_of_other_servers(shown: Shown) -> None:
    shown.look(f"layers={shown.ids['features']},{shown.ids['map']}")
    elsewhere = [url for url in shown.browser.requested if not url.startswith((shown.base, "data:", "blob:"))]
    assert elsewhere == []
    assert len(shown.browser.requested) > 5


def test_a_layer_can_be_switched_off(shown: Shown) -> None:
    before = shown.look(f"layers={shown.ids['features']}")
    shown.browser.evaluate("document.getElementById('viewer').dataset.state = ''")
    shown.browser.evaluate("document.querySelector('#layers input').click()")
    shown.browser.wait_for(DRAWN)
    assert len(colors(shown.seen())) == 1 < len(colors(before))


def test_a_drawn_map_is_shown_and_identified(shown: Shown) -> None:
    pixels = shown.look(f"layers={shown.ids['map']}&{HERE}")
    assert len(colors(pixels)) >= 2
    shown.browser.wait_for("document.querySelectorAll('#layers img').length === 1")
    assert "Areas: map" in shown.click_the_middle()
    assert shown.browser.complaints == []


def test_tiles_of_pictures_are_shown(shown: Shown) -> None:
    pixels = shown.look(f"layers={shown.ids['raster']}&center=0,40&level=2")
    assert COLORS[2] in colors(pixels)
    assert shown.browser.complaints == []


def test_vector_tiles_are_shown_in_their_style(shown: Shown) -> None:
    pixels = shown.look(f"layers={shown.ids['vector']}&center=0,0&level=2")
    assert (180, 0, 0) in colors(pixels)
    assert "land" in shown.text("#layers")
    assert "square" in shown.click_the_middle()
    assert shown.browser.complaints == []


def test_a_web_map_is_shown(shown: Shown) -> None:
    services = "/server/rest/services/Hosted"
    layers = [
        {"url": f"{shown.portal.origin}{services}/plain/FeatureServer/0", "title": "Mine", "opacity": 1},
        {"url": "https://elsewhere.example/server/rest/services/x/MapServer", "title": "Theirs"},
    ]
    base = [{"url": f"{shown.portal.origin}{services}/town/VectorTileServer", "layerType": "VectorTileLayer"}]
    # Written for another of this machine's names, as maps are that were made elsewhere.
    text = json.dumps({"operationalLayers": layers, "baseMap": {"baseMapLayers": base}})
    told = shown.portal.post(
        f"{REST}/content/users/ann/addItem", title="My map", type="Web Map", tags="a", text=text
    )
    shown.portal.post(f"{REST}/content/users/ann/items/{told['id']}/share", everyone=True, org=True)
    shown.look(f"webmap={told['id']}")
    assert shown.text("h1") == "My map"
    assert "Mine" in shown.text("#layers")
    assert "Theirs is not on this portal" in shown.text("#message")
    assert not [url for url in shown.browser.requested if "elsewhere" in url]


def test_a_service_may_be_named_by_its_address(shown: Shown) -> None:
    shown.look("url=/server/rest/services/Hosted/plain/FeatureServer/0")
    assert "Areas" in shown.text("#layers")


@pytest.mark.parametrize("query", ["", "layers=nonsense", "url=javascript:alert(1)", "webmap=" + "0" * 32])
def test_what_cannot_be_shown_is_told(shown: Shown, query: str) -> None:
    shown.browser.open(f"{shown.base}{VIEWER}?{query}")
    shown.browser.wait_for("document.getElementById('message').innerText.length > 10")


def test_no_text_of_a_stranger_runs(shown: Shown) -> None:
    shown.look(f"layers={shown.ids['hostile']}")
    assert HOSTILE in shown.text("h1")
    told = shown.click_the_middle()
    assert HOSTILE in told
    popup = "document.getElementById('popup')"
    assert shown.browser.evaluate(f"{popup}.querySelectorAll('script, img, iframe, svg').length") == 0
    assert shown.browser.evaluate(
        f"[...{popup}.querySelectorAll('a')].map((a) => a.getAttribute('href'))"
    ) == [
        None,
        "https://elsewhere.example/",
    ]
    shown.browser.evaluate(f"{popup}.querySelectorAll('a')[0].click()")
    assert shown.browser.evaluate("window.ran") is None
    assert not [url for url in shown.browser.requested if "elsewhere" in url]


def test_scripts_in_the_page_itself_are_not_run(shown: Shown) -> None:
    """Should markup ever come through, the page's rules stop it; the browser says so."""
    shown.look(f"layers={shown.ids['features']}")
    script = "Object.assign(document.createElement('script'), {text: 'window.ran = 1'})"
    picture = "<img src=x onerror='window.ran = 2'>"
    shown.browser.evaluate(f"document.body.append({script})")
    shown.browser.evaluate(f"document.body.insertAdjacentHTML('beforeend', {json.dumps(picture)})")
    shown.browser.evaluate("new Promise((done) => setTimeout(done, 200))")
    assert shown.browser.evaluate("window.ran") is None
    assert any("Content Security Policy" in complaint for complaint in shown.browser.complaints)


def test_an_item_page_tells_what_an_item_is(shown: Shown) -> None:
    shown.browser.open(f"{shown.base}/portal/home/item.html?id={shown.ids['features']}")
    assert shown.browser.evaluate("location.pathname") == f"/portal/items/{shown.ids['features']}"
    text = shown.text("main")
    assert "Feature Service" in text
    assert "everyone" in text
    assert "Made from" in text or "Facts" in text
    link = shown.browser.evaluate(
        "[...document.querySelectorAll('a')].find((a) => /viewer/.test(a.href)).href"
    )
    assert link.endswith(f"{VIEWER}?layers={shown.ids['features']}")
    assert shown.browser.complaints == []


def test_the_list_of_items_leads_to_them(shown: Shown) -> None:
    shown.browser.open(f"{shown.base}/portal/home/")
    titles = shown.browser.evaluate(
        "[...document.querySelectorAll('td:first-child a')].map((a) => a.innerText)"
    )
    assert {"plain", "map", "town"} <= set(titles)
    assert "secret" not in titles
    shown.browser.evaluate("[...document.querySelectorAll('a')].find((a) => a.innerText === 'plain').click()")
    shown.browser.wait_for(f"location.pathname === '/portal/items/{shown.ids['features']}'")
    assert shown.browser.complaints == []


def test_an_item_page_runs_nothing_of_a_stranger(shown: Shown) -> None:
    shown.browser.open(f"{shown.base}/portal/items/{shown.ids['hostile']}")
    assert shown.browser.evaluate("document.querySelectorAll('main script, main img[src=x]').length") == 0
    assert HOSTILE in shown.text("h1")
    text = shown.text("main")
    assert "Two\n\nwords" in text
    assert shown.browser.evaluate("window.ran") is None


def test_a_private_map_is_for_those_who_sign_in(shown: Shown) -> None:
    private = shown.ids["private"]
    shown.browser.open(f"{shown.base}{VIEWER}?layers={private}")
    shown.browser.wait_for("/Token Required/.test(document.getElementById('message').innerText)")
    shown.browser.open(f"{shown.base}/portal/signin?next={VIEWER}%3Flayers%3D{private}")
    shown.browser.evaluate(
        f"document.getElementById('username').value = 'ann';"
        f"document.getElementById('password').value = {json.dumps(PASSWORD)};"
        "document.querySelector('main form').requestSubmit()"
    )
    shown.browser.wait_for(f"location.pathname === '{VIEWER}' && {DRAWN}")
    assert "Areas" in shown.text("#layers")
    assert "secret" in shown.click_the_middle()
    # The token is for the page alone: neither its markup nor a script of any page has it.
    assert shown.browser.evaluate("document.getElementById('viewer').hasAttribute('data-token')") is False
    fetched = shown.browser.evaluate(
        f"fetch('{VIEWER}', {{headers: {{Accept: 'text/html'}}}}).then((answer) => answer.text())"
    )
    assert 'data-token=""' in fetched
    shown.browser.open(f"{shown.base}/portal/items/{private}")
    assert "its owner alone" in shown.text("main")


@pytest.mark.parametrize(
    "path",
    ["map/MapServer", "map/MapServer/0", "town/MapServer", "town/VectorTileServer", "plain/FeatureServer"],
)
def test_services_have_pages_that_lead_to_the_viewer(shown: Shown, path: str) -> None:
    shown.browser.open(f"{shown.base}/server/rest/services/Hosted/{path}")
    assert shown.browser.evaluate("document.contentType") == "text/html"
    viewer = shown.browser.evaluate(
        "[...document.querySelectorAll('a')].find((a) => /viewer/.test(a.href))?.href"
    )
    if not path.endswith("/0"):
        shown.browser.open(viewer)
        shown.browser.wait_for(DRAWN)
    assert shown.browser.complaints == []


def test_a_page_of_another_port_does_not_read_with_our_cookie(shown: Shown) -> None:
    """Signed in above: the browser has the cookie, and sends it to what it takes for the same site."""
    private = f"{shown.base}/portal/items/{shown.ids['private']}"
    asked = f"fetch({json.dumps(private)}, {{credentials: 'include', headers: {{Accept: 'text/html'}}}})"
    text = f"{asked}.then((reply) => reply.text())"
    shown.browser.open(f"{shown.base}/portal/items")
    assert "secret" in shown.browser.evaluate(text)
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        shown.browser.open(f"http://127.0.0.1:{other.server_address[1]}/")
        told = shown.browser.evaluate(f"{text}.catch((error) => 'refused: ' + error)")
        other.shutdown()
    assert "secret" not in told


def test_files_of_strangers_run_nothing(shown: Shown) -> None:
    """What somebody uploads is handed out under the portal's own address."""
    portal = shown.portal
    content = f"{REST}/content/users/ann"
    page = b"<!doctype html><title>t</title><script>window.ran='file'</script>" + HOSTILE.encode()
    drawing = b"<svg xmlns='http://www.w3.org/2000/svg' onload=\"window.ran=1\"><script>ran=2</script></svg>"
    addresses = []
    for name, body, kind in (("a.html", page, "text/html"), ("a.svg", drawing, "image/svg+xml")):
        told = portal.post(f"{content}/addItem", {"file": (name, body, kind)}, title=name, type="CSV")
        portal.post(f"{content}/items/{told['id']}/share", everyone=True, org=True)
        addresses.append(f"{REST}/content/items/{told['id']}/data")
    made = portal.post(
        f"{content}/createService", createParameters={"name": "files"}, outputType="featureService"
    )
    portal.post(f"{content}/items/{made['itemId']}/share", everyone=True, org=True)
    layer = {
        "name": f"L {HOSTILE}",
        "hasAttachments": True,
        "geometryType": "esriGeometryPoint",
        "description": HOSTILE,
        "copyrightText": HOSTILE,
        "fields": [{"name": "word", "type": "esriFieldTypeString", "alias": HOSTILE}],
    }
    service = "/server/rest/services/Hosted/files/FeatureServer"
    admin = service.replace("/rest/services", "/rest/admin/services")
    assert portal.post(f"{admin}/addToDefinition", addToDefinition={"layers": [layer]})["success"]
    features = [{"attributes": {"word": HOSTILE}, "geometry": {"x": 0, "y": 0}}]
    assert portal.post(f"{service}/0/addFeatures", features=features)["addResults"][0]["success"]
    for name, body, kind in (("a.html", page, "text/html"), ("a.svg", drawing, "image/svg+xml")):
        told = portal.post(f"{service}/0/1/addAttachment", {"attachment": (name, body, kind)})
        addresses.append(f"{service}/0/1/attachments/{told['addAttachmentResult']['objectId']}")
    for address in (
        *addresses,
        f"{service}?f=html",
        f"{service}/0?f=html",
        f"{service}/0/query?where=1%3D1&outFields=*&f=html",
        f"{service}/0/query?where={HOSTILE}&f=html",
        f"{service}/0/1?f=html",
    ):
        shown.browser.open(f"{shown.base}{address}")
        shown.browser.wait_for("document.readyState === 'complete'")
        assert shown.browser.evaluate("typeof window.ran") == "undefined", address
