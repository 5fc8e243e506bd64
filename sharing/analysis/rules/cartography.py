"""Rules about symbols and labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..case import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..case import Case


def losses(case: Case) -> Iterator[Hit]:
    """Pass on what the way from QGIS to CIM could not carry exactly: one hit a loss."""
    for layer in case.layers:
        for loss in layer.losses:
            yield Hit(layer, loss.facts)
