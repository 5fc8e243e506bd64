"""An item's picture, told apart by a digest."""

from __future__ import annotations

import hashlib


def thumbnail_digest(picture: bytes) -> str:
    """Return a digest of a picture, empty for none."""
    return hashlib.sha256(picture).hexdigest() if picture else ""
