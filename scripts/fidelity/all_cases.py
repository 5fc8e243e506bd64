"""All cases of the suite, in the order of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .case import Case, unlike
from .label_cases import label_cases
from .library_cases import library_cases
from .renderer_cases import renderer_cases
from .symbol_cases import symbol_cases

if TYPE_CHECKING:
    from pathlib import Path


def all_cases(folder: Path) -> list[Case]:
    """Return the cases; pictures that some need are written to ``folder``."""
    return list(unlike([*symbol_cases(folder), *renderer_cases(), *label_cases(), *library_cases()]))
