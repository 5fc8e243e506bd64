"""Answer a person: what a resource tells programs, laid out by the page that its route names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

import orjson

from ..answer import Answer
from ..errors import Refusal
from .layout import Page, answer_with
from .markup import element

if TYPE_CHECKING:
    from ..request import PortalRequest

# What a page is made of: the request, and a call that asks the resource and returns its JSON.
# Parameters given to the call stand in the place of the request's own.
Tell = Callable[..., Any]
Presenter = Callable[["PortalRequest", Tell], Page]
_ASKED_BY_PAGES = "json"


def show(presenter: Presenter, request: PortalRequest, handle: Callable[[PortalRequest], Any]) -> Answer:
    """Return a resource's page; where the resource refuses, a page that says so."""

    def tell(**parameters: str) -> Any:
        replaced = request.parameters.replaced(**parameters, f=_ASKED_BY_PAGES)
        return _decoded(handle(request.with_facts(parameters=replaced)))

    try:
        page = presenter(request, tell)
    except Refusal as refusal:
        return show_refusal(refusal, request)
    return answer_with(page, request)


def show_refusal(refusal: Refusal, request: PortalRequest) -> Answer:
    """Return the page of a refusal."""
    told = [element("p", line, class_="wrong") for line in refusal.details]
    code = element("p", f"Code {refusal.code}", class_="note")
    return answer_with(Page(refusal.message, [*told, code]), request)


def _decoded(result: Any) -> Any:
    if not isinstance(result, Answer):
        return result
    body = result.body
    if isinstance(body, Path):
        body = body.read_bytes()
    return orjson.loads(body if isinstance(body, bytes) else b"".join(body))
