"""Whether an answer is an error is decided here and nowhere else.

Portals answer 200 and mean no.  :func:`read_answer` knows every shape of it (portal contract, sections 2.3,
3.5.4, 4.5 and 5.1; one file a shape in ``tests/data/portal``):

=====================================================  ================================================
``{"error": {"code", "message", "details"}}``          sharing API and services
``{"error": "text", "error_description": ...}``        OAuth
``{"status": "error", "messages": [...], "code"}``     server admin API
``{"services": [{"success": false, "error": ...}]}``   publishing, refused at once
``{"results": [{"success": false, "error": ...}]}``    operations on several items
``{"status": "failed", "statusMessage": ...}``         jobs, uploads, billing; text or JSON in a string
``{"jobStatus": "esriJobFailed", "messages": [...]}``  geoprocessing
``{"success": false}``                                 anything
an HTTP status of 400 and above, with JSON or without
HTML, an empty body, JSON that stops in the middle     whatever the status
=====================================================  ================================================
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..errors import NotFound, PortalError, TransportError
from .refusals import BUSY_CODES, Complaint, Subject, refusal

if TYPE_CHECKING:
    from collections.abc import Callable

_FAILED = re.compile(r"(esrijob)?(failed|failure|cancell?ed|timedout)", re.IGNORECASE)


@dataclass(frozen=True)
class Reply:
    """An HTTP answer as it came. ``url`` is without query, header values are empty where missing."""

    url: str
    status: int
    body: bytes
    content_type: str = ""
    retry_after: str = ""
    location: str = ""
    date: str = ""


def read_answer(reply: Reply) -> dict[str, Any]:
    """Return the JSON object of an answer.

    Raises:
        PortalError: the answer is an error in one of the shapes above.
    """
    answer = _json_object(reply.body)
    if answer is None:
        raise _no_json(reply)
    complaint = _complaint(answer)
    if complaint is None and reply.status >= 400:
        complaint = Complaint(message=_text(answer.get("message")))
    if complaint is not None:
        raise refusal(complaint, url=reply.url, status=reply.status)
    return answer


def _json_object(body: bytes) -> dict[str, Any] | None:
    try:
        # portals let control characters into strings (contract, section 1 rule 7)
        answer = json.loads(body.decode("utf-8-sig"), strict=False)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        return None
    return answer if isinstance(answer, dict) else None


def _no_json(reply: Reply) -> PortalError:
    """Return the error for an answer without a JSON object: the HTTP status speaks, else its kind."""
    facts: dict[str, Any] = {
        "url": reply.url,
        "status": reply.status,
        "content_type": reply.content_type,
        "title": _page_title(reply.body),
    }
    if reply.status in BUSY_CODES:
        return TransportError("WLS507", **facts)
    if reply.status == 404:
        return NotFound("WLS526", **facts)
    if reply.status >= 400:
        told = refusal(Complaint(message=facts["title"]), url=reply.url, status=reply.status)
        # no portal speaks like this: what answered is a proxy, a web server or a gateway
        return TransportError("WLS506", **facts) if told.code == "WLS600" else told
    is_page = "html" in reply.content_type or reply.body.lstrip()[:1] == b"<"
    return TransportError("WLS506" if is_page else "WLS508", size=len(reply.body), **facts)


def _page_title(body: bytes) -> str:
    found = re.search(rb"<title[^>]*>([^<]{1,200})", body[:4096], re.IGNORECASE)
    return found.group(1).decode("utf-8", "replace").strip() if found else ""


def _complaint(answer: dict[str, Any]) -> Complaint | None:
    for shape in _SHAPES:
        complaint = shape(answer)
        if complaint is not None:
            return complaint
    return None


def _error_object(answer: dict[str, Any]) -> Complaint | None:
    error = answer.get("error")
    if not error:
        return None
    if isinstance(error, dict):
        return _from_error(error)
    told = _from_text(_text(answer.get("error_description")) or _text(error))
    return replace(told, details=told.details + _texts(answer.get("messages")))


def _admin_envelope(answer: dict[str, Any]) -> Complaint | None:
    if answer.get("status") != "error":
        return None
    texts = _texts(answer.get("messages"))
    return Complaint(_number(answer.get("code")), message=texts[0] if texts else "", details=texts[1:])


def _refused_entry(answer: dict[str, Any]) -> Complaint | None:
    """Find the first entry of ``services`` or ``results`` that says no."""
    for name in ("services", "results"):
        entries = answer.get(name)
        for entry in entries if isinstance(entries, list) else ():
            if not isinstance(entry, dict):
                continue
            error = entry.get("error")
            if error or entry.get("success") is False:
                told = _from_error(error) if isinstance(error, dict) else _from_text(_text(error))
                subject = Subject.PUBLISHING if name == "services" else Subject.REQUEST
                return replace(told, subject=subject)
    return None


def _failed_status(answer: dict[str, Any]) -> Complaint | None:
    status = answer.get("jobStatus", answer.get("status"))
    if not isinstance(status, str) or not _FAILED.fullmatch(status):
        return None
    told = _from_text(_text(answer.get("statusMessage")) or _text(answer.get("message")))
    details = told.details + _texts(answer.get("messages"))
    if "code" not in answer:
        return replace(told, message=told.message or status, details=details, subject=Subject.ENDED_JOB)
    return replace(told, code=told.code or _number(answer.get("code")), details=details)


def _plain_no(answer: dict[str, Any]) -> Complaint | None:
    if answer.get("success") is not False:
        return None
    return _from_text(_text(answer.get("message")))


_SHAPES: tuple[Callable[[dict[str, Any]], Complaint | None], ...] = (
    _error_object,
    _admin_envelope,
    _refused_entry,
    _failed_status,
    _plain_no,
)


def _from_error(error: dict[str, Any]) -> Complaint:
    """Read an error object; its message may itself be JSON."""
    words = (error.get(name) for name in ("message", "error_description", "description", "error"))
    told = _from_text(next((_text(word) for word in words if word), ""))
    return Complaint(
        _number(error.get("code")) or told.code,
        _text(error.get("messageCode")) or told.message_code,
        told.message,
        _texts(error.get("details")) + told.details + _texts(error.get("messages")),
    )


def _from_text(text: str) -> Complaint:
    """Read a message: plain text, or an error written as JSON into the text."""
    if not text.lstrip().startswith("{"):
        return Complaint(message=text)
    inner = _json_object(text.encode())
    if inner is None:
        return Complaint(message=text)
    nested = inner.get("error")
    return _from_error(nested if isinstance(nested, dict) else inner)


def _text(value: Any) -> str:
    return "" if value is None else value if isinstance(value, str) else json.dumps(value)


def _texts(value: Any) -> tuple[str, ...]:
    """Return a list of messages, however it was written: text, list of text, list of objects."""
    if not value:
        return ()
    entries = value if isinstance(value, list) else [value]
    found = (each.get("description") or each if isinstance(each, dict) else each for each in entries)
    return tuple(text for text in map(_text, found) if text)


def _number(value: Any) -> int:
    """Return a code; 200 in an error means nothing (billing answers so)."""
    try:
        code = int(value or 0)
    except (TypeError, ValueError):
        return 0
    return 0 if code == 200 else code
