"""How the portal and a drawing process talk: JSON with bytes behind it, each with its length before it."""

from __future__ import annotations

import json
import struct
from typing import IO, Any

_HEAD = struct.Struct(">II")
LARGEST_JSON = 64 * 1024 * 1024
LARGEST_BODY = 512 * 1024 * 1024


class BrokenFrame(Exception):
    """The other side ended in the middle, or says what is no frame."""


def write_frame(stream: IO[bytes], told: Any, body: bytes = b"") -> None:
    """Write one frame. Raises ``OSError`` if nobody reads."""
    encoded = json.dumps(told).encode("utf-8")
    stream.write(_HEAD.pack(len(encoded), len(body)) + encoded)
    stream.write(body)
    stream.flush()


def read_frame(stream: IO[bytes]) -> tuple[Any, bytes] | None:
    """Return the next frame, None where the stream ends before one.

    Raises:
        BrokenFrame: it ends inside one, or holds none.
    """
    head = stream.read(_HEAD.size)
    if not head:
        return None
    if len(head) < _HEAD.size:
        raise BrokenFrame("cut off")
    length, size = _HEAD.unpack(head)
    if length > LARGEST_JSON or size > LARGEST_BODY:
        raise BrokenFrame("too large")
    encoded, body = _exactly(stream, length), _exactly(stream, size)
    try:
        return json.loads(encoded), body
    except ValueError as error:
        raise BrokenFrame("no JSON") from error


def _exactly(stream: IO[bytes], count: int) -> bytes:
    found = stream.read(count)
    if len(found) < count:
        raise BrokenFrame("cut off")
    return found
