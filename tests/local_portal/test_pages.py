"""Pages for people: every one is there, is sound and accessible, and lets nothing in from outside."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
import requests
from web_layer_sharing.local_portal.pages.session import sign_in, sign_out
from web_layer_sharing.local_portal.request import Parameters, PortalRequest
from web_layer_sharing.local_portal.routes import ROUTES
from web_layer_sharing.tests.local_portal.asking import PASSWORD, SERVICES, Asker, PortalOnSockets

if TYPE_CHECKING:
    from web_layer_sharing.local_portal.answer import Answer

FS = f"{SERVICES}/Hosted/town/FeatureServer"
VOID = {"meta", "input", "br", "hr", "img", "link"}
ATTACK = "\"><script>alert('x')</script><img src=x onerror=alert(1)>"
PAGES = {
    SERVICES: "Services",
    f"{SERVICES}/Hosted": "Folder Hosted",
    FS: "town (FeatureServer)",
    f"{FS}/layers": "layers",
    f"{FS}/info/itemInfo": "itemInfo",
    f"{FS}/0": None,
    f"{FS}/3": None,
    f"{FS}/0/1": "Feature 1",
    f"{FS}/0/1/attachments": "Attachments",
    f"{FS}/0/query": "Query",
    f"{FS}/0/getEstimates": "getEstimates",
    f"{FS}/queryDomains": "queryDomains",
    f"{FS}/replicas": "replicas",
}


class Reader(HTMLParser):
    """A page as a list of elements, which must be properly closed."""

    def __init__(self, body: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.heading = ""
        self.feed(body.decode())
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)
        if "h1" in self.open:
            self.heading += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def page(asker: Asker, path: str, **parameters: Any) -> Reader:
    answer = asker.answer(path, method="GET", f="html", **parameters)
    assert answer.media_type.startswith("text/html")
    assert isinstance(answer.body, bytes)
    policy = answer.headers["Content-Security-Policy"]
    assert "script-src" not in policy
    assert "default-src 'none'" in policy
    return check(Reader(answer.body))


def check(read: Reader) -> Reader:
    """What every page must have: a language, one heading, labels, no script and nothing from elsewhere."""
    assert read.all("html") == [{"lang": "en"}]
    assert len(read.all("h1")) == len(read.all("main")) == len(read.all("title")) == 1
    assert read.all("script") == read.all("img") == read.all("link") == read.all("iframe") == []
    assert not [name for _, attributes in read.elements for name in attributes if name.startswith("on")]
    labels = {label["for"] for label in read.all("label")}
    fields = [*read.all("input"), *read.all("select")]
    assert all(field["id"] in labels for field in fields if field.get("type") != "hidden")
    ids = [attributes["id"] for _, attributes in read.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert all(head.get("scope") == "col" for head in read.all("th"))
    assert all(not str(a.get("href", "")).lower().startswith("javascript") for a in read.all("a"))
    return read


@pytest.mark.parametrize("path", PAGES)
def test_each_resource_has_a_page(town: Asker, path: str) -> None:
    read = page(town, path)
    if PAGES[path]:
        assert read.heading == PAGES[path]


def test_what_people_look_for_is_there(town: Asker) -> None:
    hrefs = [a.get("href") for a in page(town, f"{SERVICES}/Hosted").all("a")]
    assert FS in hrefs
    root = page(town, FS)
    assert f"{FS}/0?f=html" in [a.get("href") for a in root.all("a")]
    layer = page(town, f"{FS}/0")
    assert {"founded", "Double", "1,000"} & set(layer.words) >= {"founded", "Double"}
    assert "Signed in as ann" in "".join(layer.words)


def test_a_query_is_asked_and_answered_on_its_page(town: Asker) -> None:
    empty = page(town, f"{FS}/0/query")
    assert not empty.all("table")
    found = page(town, f"{FS}/0/query", where="rank <= 3", outFields="*")
    assert "1901-03-01 12:30:00" in found.words
    assert f"{FS}/0/1?f=html" in [a.get("href") for a in found.all("a")]
    where = next(one for one in found.all("input") if one["name"] == "where")
    assert where["value"] == "rank <= 3"
    first = page(town, f"{FS}/0/query", where="1=1", resultRecordCount=2)
    assert "There are more than these." in first.words
    counted = page(town, f"{FS}/0/query", where="1=1", returnCountOnly="true")
    assert "25" in counted.words
    wrong = page(town, f"{FS}/0/query", where=ATTACK)
    assert "Cannot perform query. Invalid query parameters." in wrong.words


def test_a_refusal_is_a_page_too(town: Asker) -> None:
    assert page(town, f"{FS}/77").heading == "Layer 77 not found"
    assert page(town, f"{FS}/0/999").heading == "Feature 999 not found"
    assert page(town.as_user(""), FS).heading == "Token Required"
    bad = town.as_user("").answer(FS, method="GET", f="html", token="nonsense")
    assert isinstance(bad.body, bytes)
    assert check(Reader(bad.body)).heading == "Invalid token."


def test_nothing_of_what_is_stored_becomes_markup(ask: Asker) -> None:
    ask(
        f"{ask.content}/createService",
        createParameters={"name": "evil", "serviceDescription": ATTACK, "copyrightText": ATTACK},
        outputType="featureService",
    )
    path = f"{SERVICES}/Hosted/evil/FeatureServer"
    field = {"name": "text", "type": "esriFieldTypeString", "alias": ATTACK}
    domain = {"name": ATTACK, "type": "codedValue", "codedValues": [{"name": ATTACK, "code": ATTACK}]}
    table = {
        "name": ATTACK,
        "description": f"<b onclick='x'>{ATTACK}</b>",
        "hasAttachments": True,
        "fields": [field, {"name": "site", "type": "esriFieldTypeString", "domain": domain}],
        "types": [{"id": ATTACK, "name": ATTACK}],
    }
    admin = path.replace("/rest/services", "/rest/admin/services")
    assert ask(f"{admin}/addToDefinition", addToDefinition={"tables": [table]})["success"]
    values = {"text": ATTACK, "site": "javascript:alert(1)"}
    assert ask(f"{path}/0/addFeatures", features=[{"attributes": values}])["addResults"][0]["success"]
    ask(f"{path}/0/1/addAttachment", {"attachment": (f"{ATTACK}.txt", b"x")})
    for where in ("", "/layers", "/0", "/0/1", "/0/1/attachments", "/queryDomains"):
        assert "<script>" in "".join(page(ask, path + where).words) or where == "/0/1/attachments"
    found = page(ask, f"{path}/0/query", where="1=1", outFields="*", orderByFields="text")
    assert ATTACK in found.words
    page(ask, f"{path}/0/query", where=ATTACK, geometry=ATTACK, outFields=ATTACK)
    with_token = ask.answer(SERVICES, method="GET", f="html", **{ATTACK: ATTACK})
    assert isinstance(with_token.body, bytes)
    check(Reader(with_token.body))


def test_browsers_get_pages_and_programs_do_not(served: PortalOnSockets) -> None:
    accept = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    with requests.Session() as browser:
        browser.trust_env = False
        browser.verify = str(served.running.certificate)
        for path in (SERVICES, FS, f"{FS}/0", f"{FS}/0/query"):
            reply = browser.get(served.origin + path, headers=accept, timeout=30)
            assert reply.headers["Content-Type"].startswith("text/html")
            assert "Set-Cookie" not in reply.headers
            check(Reader(reply.content))
            assert (
                browser.get(served.origin + path, timeout=30)
                .headers["Content-Type"]
                .startswith("application/json")
            )
        assert browser.get(f"{served.origin}{FS}?f=json", headers=accept, timeout=30).json()["layers"]


def test_people_sign_in_for_pages_and_for_nothing_else(served: PortalOnSockets) -> None:
    accept = {"Accept": "text/html"}
    portal = served.origin + "/portal"
    with requests.Session() as browser:
        browser.trust_env = False
        browser.verify = str(served.running.certificate)
        form = browser.get(f"{portal}/signin", params={"next": FS}, headers=accept, timeout=30)
        assert {one.get("name") for one in check(Reader(form.content)).all("input")} == {
            "next",
            "username",
            "password",
        }
        wrong = browser.post(f"{portal}/signin", data={"username": "ann", "password": "no"}, timeout=30)
        assert "Invalid username or password." in Reader(wrong.content).words
        assert "Set-Cookie" not in wrong.headers
        told = {"username": "ann", "password": PASSWORD, "next": FS}
        foreign = browser.post(
            f"{portal}/signin", data=told, headers={"Origin": "https://evil.test"}, timeout=30
        )
        assert "Set-Cookie" not in foreign.headers
        right = browser.post(
            f"{portal}/signin",
            data=told,
            headers={"Origin": served.origin},
            timeout=30,
            allow_redirects=False,
        )
        assert right.status_code == 302
        assert right.headers["Location"] == FS
        cookie = right.headers["Set-Cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=Strict" in cookie
        assert "Secure" in cookie
        shown = browser.get(served.origin + FS, headers=accept, timeout=30)
        assert "Signed in as ann" in "".join(Reader(shown.content).words)
        # The cookie is no token: neither for programs nor for what changes anything.
        assert "error" in browser.get(f"{portal}/sharing/rest/community/self?f=json", timeout=30).json()
        edit = browser.post(f"{served.origin}{FS}/0/addFeatures?f=html", data={"features": "[]"}, timeout=30)
        assert edit.json()["error"]["code"] == 499
        left = browser.post(f"{portal}/signout", headers={**accept, "Origin": served.origin}, timeout=30)
        assert "Sign in" in Reader(left.content).words


def test_only_what_reads_has_a_page() -> None:
    """A page may be asked for with a cookie, so nothing that changes anything may have one."""
    reading = {"open", "anyone", "signed in", "read item", "read service"}
    shown = [route for route in ROUTES if route.page is not None]
    assert shown
    assert {route.access.value for route in shown} <= reading
    changing = ("edit", "create", "upload", "delete", "append", "update", "share")
    assert not [one.pattern for one in shown if one.pattern.rpartition("/")[2].lower().startswith(changing)]


@pytest.mark.parametrize(
    ("wanted", "target"),
    [
        ("/server/rest/services/a%20b", "/server/rest/services/a%20b"),
        ("https://evil.test/", SERVICES),
        ("//evil.test/", SERVICES),
        ("/\\evil.test", SERVICES),
        ("", SERVICES),
    ],
)
def test_nobody_is_sent_elsewhere(town: Asker, wanted: str, target: str) -> None:
    asked = PortalRequest(
        "POST",
        ("portal", "signin"),
        "http://portal.test",
        Parameters([("username", "ann"), ("password", PASSWORD), ("next", wanted)]),
        client="127.0.0.1",
    )
    answer: Answer = sign_in(town.portal, asked)
    assert answer.headers["Location"] == target
    assert "Secure" not in answer.headers["Set-Cookie"]


def test_the_cookie_is_worthless_once_signed_out(town: Asker) -> None:
    asked = PortalRequest(
        "POST",
        ("portal", "signin"),
        "http://portal.test",
        Parameters([("username", "ann"), ("password", PASSWORD)]),
        client="127.0.0.1",
    )
    cookie = sign_in(town.portal, asked).headers["Set-Cookie"].partition(";")[0]
    token = cookie.partition("=")[2]
    assert town.portal.tokens.principal(token).username == "ann"
    leaving = PortalRequest("POST", ("portal", "signout"), "http://portal.test", headers={"cookie": cookie})
    assert "Max-Age=0" in sign_out(town.portal, leaving).headers["Set-Cookie"]
    with pytest.raises(Exception, match="Invalid token"):
        town.portal.tokens.principal(token)
