"""What is told of files that do not go along as attachments, the same before staging and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..findings import Finding, Severity

if TYPE_CHECKING:
    from ..map_snapshot import LayerSnapshot

MISSING, TOO_LARGE = "80538", "80539"


def files_missing(layer: LayerSnapshot, count: int) -> Finding:
    """Return the finding that files are not there or cannot be read."""
    return Finding(MISSING, Severity.WARNING, layer.name, layer.id, {"count": count})


def files_too_large(layer: LayerSnapshot, count: int, most_bytes: int) -> Finding:
    """Return the finding that files are larger than attachments can be."""
    facts = {"count": count, "most_bytes": most_bytes}
    return Finding(TOO_LARGE, Severity.WARNING, layer.name, layer.id, facts)
