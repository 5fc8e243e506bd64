"""Rules about the map as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...map_snapshot import LayerKind
from ..case import overall

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..case import Case, Hit


def no_layers(case: Case) -> Iterator[Hit]:
    """Strike where there is nothing to share."""
    if not case.layers:
        yield overall()


def no_crs(case: Case) -> Iterator[Hit]:
    """Strike where the map has no coordinate system; tables alone need none."""
    only_tables = all(layer.kind is LayerKind.TABLE for layer in case.layers)
    if not case.snapshot.crs.valid and not only_tables:
        yield overall(map=case.snapshot.name)
