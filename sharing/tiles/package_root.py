"""What tile packages of both kinds begin with: an archive that holds a ``root.json``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ..errors import ArchiveError

if TYPE_CHECKING:
    from .scheme import TilingScheme
    from .stored_zip import StoredZip

LARGEST_DESCRIPTION = 16 * 1024 * 1024


def read_json(archive: StoredZip, member: str) -> dict[str, Any]:
    """Return a JSON object out of an archive.

    Raises:
        ArchiveError: WLS419, it is not there; WLS417, it is too large; WLS421, it is no JSON object.
    """
    path = str(archive.path)
    content = archive.read(member)
    if len(content) > LARGEST_DESCRIPTION:
        raise ArchiveError("WLS417", path=path, what=member, found=len(content), limit=LARGEST_DESCRIPTION)
    try:
        told = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ArchiveError("WLS421", path=path, member=member, reason=str(error)[:80]) from error
    if not isinstance(told, dict):
        raise ArchiveError("WLS421", path=path, member=member, reason="no object")
    return told


def check_levels(archive: StoredZip, member: str, levels: tuple[int, int], scheme: TilingScheme) -> None:
    """Refuse a description whose first and last level its own scheme does not have.

    Raises:
        ArchiveError: WLS421.
    """
    known = {level.number for level in scheme.levels}
    if not (levels[0] <= levels[1] and known.issuperset(levels)):
        reason = f"levels {levels[0]} to {levels[1]}"
        raise ArchiveError("WLS421", path=str(archive.path), member=member, reason=reason)


def level_number(told: dict[str, Any], name: str, otherwise: int) -> int:
    """Return a level's number, ``otherwise`` where none is told."""
    value = told.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 100 else otherwise
