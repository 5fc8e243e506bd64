"""The worker process that writes an export."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..publishing.worker import run_task
from .plan import ExportError, ExportRequest
from .write import write_export

if TYPE_CHECKING:
    from ...sharing.progress import Progress


def main() -> int:
    """Write the export that the first line of standard input asks for; return the exit code."""
    return run_task(_export, ExportError)


def _export(told: dict[str, Any], progress: Progress) -> dict[str, Any]:
    return write_export(ExportRequest(**told), progress).as_json()
