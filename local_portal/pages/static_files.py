"""Scripts and styles that pages load: files of this package, known by name when the portal starts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

STATIC = "/portal/static"
_FOLDER = Path(__file__).resolve().parent.parent / "static"
_MEDIA_TYPES: Mapping[str, str] = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".md": "text/plain; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}
# Only what is listed here is ever read, whatever a path looks like.
_FILES: Mapping[str, Path] = {
    path.relative_to(_FOLDER).as_posix(): path
    for path in sorted(_FOLDER.rglob("*"))
    if path.suffix in _MEDIA_TYPES
}


def static_file(name: str) -> tuple[Path, str] | None:
    """Return the file of a name and its media type, None if there is none."""
    path = _FILES.get(name)
    return None if path is None else (path, _MEDIA_TYPES[path.suffix])


def static_address(name: str) -> str:
    """Return the address of a file. Raises ``KeyError`` if there is none of this name."""
    if name not in _FILES:
        raise KeyError(name)
    return f"{STATIC}/{name}"
