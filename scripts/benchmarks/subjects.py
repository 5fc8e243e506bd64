"""The subjects by the names that ``ONLY`` takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import cartography, desktop, drafts, exports, queries, staging, tiles, uploads

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .inputs import Inputs
    from .rows import Row
    from .scales import Scale

SUBJECTS: dict[str, Callable[[Inputs, Scale, Path], list[Row]]] = {
    "drafts": drafts.rows,
    "cartography": cartography.rows,
    "staging": staging.rows,
    "queries": queries.rows,
    "export": exports.rows,
    "tiles": tiles.rows,
    "upload": uploads.rows,
    "desktop": desktop.rows,
}
