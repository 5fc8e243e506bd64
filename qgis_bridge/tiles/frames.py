"""Messages between a drawing process and whoever drives it: JSON facts and a body of bytes."""

from __future__ import annotations

import json
import struct
from typing import IO, Any

_SIZES = struct.Struct("<IQ")
LARGEST_FACTS = 64 * 1024 * 1024
LARGEST_BODY = 4 * 1024 * 1024 * 1024


def send(stream: IO[bytes], facts: dict[str, Any], body: bytes = b"") -> None:
    """Write a message."""
    told = json.dumps(facts).encode("utf-8")
    stream.write(_SIZES.pack(len(told), len(body)))
    stream.write(told)
    stream.write(body)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """Read a message; None where the other side has ended, or speaks another language."""
    head = stream.read(_SIZES.size)
    if len(head) < _SIZES.size:
        return None
    facts_size, body_size = _SIZES.unpack(head)
    if facts_size > LARGEST_FACTS or body_size > LARGEST_BODY:
        return None
    told, body = stream.read(facts_size), stream.read(body_size)
    if len(told) < facts_size or len(body) < body_size:
        return None
    facts = json.loads(told)
    return (facts, body) if isinstance(facts, dict) else None
