"""Answers that a client may keep as long as it asks each time whether they still hold.

QGIS and browsers show what they kept without asking unless ``max-age=0`` stands beside
``must-revalidate`` (portal contract, section 15).  ``private``: who may see a tile is decided for each
request, so no cache between may answer in our place.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timezone
from email.utils import format_datetime, parsedate_to_datetime
from typing import TYPE_CHECKING

from ..answer import Answer

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ..request import PortalRequest

_KEEP_AND_ASK = "private, max-age=0, must-revalidate"


def kept_answer(
    request: PortalRequest,
    content: bytes,
    media_type: str,
    source: Path,
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """Return content with its ETag and the age of the file it comes from; 304 where the client has it."""
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    changed = datetime.fromtimestamp(int(source.stat().st_mtime), timezone.utc)
    told = {
        "Cache-Control": _KEEP_AND_ASK,
        "ETag": tag,
        "Last-Modified": format_datetime(changed, usegmt=True),
        "Vary": "Accept-Encoding, Origin",
        "X-Content-Type-Options": "nosniff",
    }
    if _is_known(request.headers, tag, changed):
        return Answer(b"", media_type, 304, told)
    return Answer(content, media_type, headers={**told, **(headers or {})})


def _is_known(headers: Mapping[str, str], tag: str, changed: datetime) -> bool:
    """A tag counts before a date, as HTTP has it."""
    known = headers.get("if-none-match")
    if known is not None:
        listed = [each.strip() for each in known.split(",")]
        return any(each in ("*", tag, f"W/{tag}") for each in listed)
    since = headers.get("if-modified-since")
    if not since:
        return False
    try:
        return changed <= parsedate_to_datetime(since)
    except (TypeError, ValueError):
        return False


def missing(what: str) -> Answer:
    """Return the 404 by which clients know that there is no tile: a real one, unlike other refusals."""
    return Answer(
        b'{"error":{"code":404,"message":"' + what.encode("ascii") + b' not found","details":[]}}',
        status=404,
        headers={"Cache-Control": _KEEP_AND_ASK},
    )
