"""What a handler gives back, before any web framework sees it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

JSON_TYPE = "application/json; charset=utf-8"
HTML_TYPE = "text/html; charset=utf-8"
NO_STORE = "no-store"
# What a file of a stranger may do in a browser: show text and pictures that it holds itself.
STRANGERS_FILE = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"


@dataclass(frozen=True)
class Answer:
    """A body with its type. ``body`` is bytes, an iterator of bytes (streamed), or a file's path.

    ``file_name`` becomes a Content-Disposition; it is a name, never a path.
    """

    body: bytes | Iterator[bytes] | Path
    media_type: str = JSON_TYPE
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    file_name: str = ""


def encode_json(value: Any, pretty: bool = False) -> bytes:
    """Return ``value`` as compact JSON (GDAL looks for the literal ``"bbox":[``), or indented."""
    option = orjson.OPT_SERIALIZE_NUMPY | (orjson.OPT_INDENT_2 if pretty else 0)
    return orjson.dumps(value, option=option)


def json_answer(value: Any, pretty: bool = False) -> Answer:
    """Return an answer holding ``value`` as JSON."""
    return Answer(encode_json(value, pretty))


def success(**members: Any) -> dict[str, Any]:
    """Return the body by which the sharing API says that something was done."""
    return {"success": True, **members}


def redirect(location: str) -> Answer:
    """Return a 302 to ``location``."""
    return Answer(b"", "text/plain; charset=utf-8", 302, {"Location": location})


def page(html: str) -> Answer:
    """Return a page for people, which no other page may frame and which loads nothing from elsewhere."""
    policy = (
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; frame-ancestors 'none'"
    )
    return Answer(
        html.encode("utf-8"),
        HTML_TYPE,
        headers={
            "Content-Security-Policy": policy,
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
        },
    )
