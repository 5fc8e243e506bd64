"""The templating of pages: nothing that comes from outside becomes markup or a script."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest
from web_layer_sharing.local_portal.pages.layout import Page, answer_with, facts, table
from web_layer_sharing.local_portal.pages.markup import element, is_safe, join, link, text
from web_layer_sharing.local_portal.pages.negotiation import wants_page
from web_layer_sharing.local_portal.request import Parameters, PortalRequest

ATTACK = "\"><script>alert(1)</script><img src=x onerror='alert(1)'>"


class Reader(HTMLParser):
    """Collects the elements of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def test_text_is_escaped_wherever_it_stands() -> None:
    made = element("p", ATTACK, title=ATTACK, data_kind=ATTACK)
    read = Reader(made)
    assert read.elements == [("p", {"title": ATTACK, "data-kind": ATTACK})]
    assert "".join(read.said) == ATTACK
    assert Reader(join([table(ATTACK, [ATTACK], [[ATTACK]]), facts([(ATTACK, ATTACK)])])).elements
    assert "<script" not in join([table(ATTACK, [ATTACK], [[ATTACK]]), facts([(ATTACK, ATTACK)])])


def test_markup_is_not_escaped_twice() -> None:
    assert element("p", element("b", "a & b")) == "<p><b>a &amp; b</b></p>"
    assert text(None) == ""


def test_attributes_without_a_value() -> None:
    assert element("input", required=True, hidden=False, value=None) == "<input required>"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " java\nscript:alert(1)",
        "JAVASCRIPT:x",
        "data:text/html,x",
        "vbscript:x",
        "http://[",
    ],
)
def test_addresses_that_would_run_are_no_links(address: str) -> None:
    assert not is_safe(address)
    assert link(address, "label") == "label"
    assert element("a", "label", href=address) == "<a>label</a>"


@pytest.mark.parametrize("address", ["https://a.test/b?c=d&e", "/server/rest", "?f=json", "#content"])
def test_addresses_that_load_are_links(address: str) -> None:
    assert Reader(link(address, "label")).elements == [("a", {"href": address})]


def asked(method: str = "GET", accept: str = "", **parameters: str) -> PortalRequest:
    headers = {"accept": accept} if accept else {}
    return PortalRequest(method, (), "http://portal.test", Parameters(parameters.items()), headers=headers)


@pytest.mark.parametrize(
    ("request_", "page"),
    [
        (asked(f="html"), True),
        (asked("POST", f="HTML"), True),
        (asked(accept="text/html,application/xhtml+xml,*/*;q=0.8"), True),
        (asked(accept="text/html", f="json"), False),
        (asked("POST", accept="text/html"), False),
        (asked(accept="*/*"), False),
        (asked(), False),
    ],
)
def test_when_a_page_is_wanted(request_: PortalRequest, page: bool) -> None:
    assert wants_page(request_) is page


def test_a_page_runs_nothing_and_loads_nothing_by_itself() -> None:
    answer = answer_with(Page(ATTACK, [ATTACK], trail=[(ATTACK, "/server")]), asked())
    assert isinstance(answer.body, bytes)
    read = Reader(answer.body.decode())
    kinds = [kind for kind, _ in read.elements]
    assert "script" not in kinds
    assert "link" not in kinds
    assert kinds.count("h1") == kinds.count("main") == kinds.count("title") == 1
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert ("html", {"lang": "en"}) in read.elements
