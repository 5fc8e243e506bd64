"""Rules about where the data come from and what state they are in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...map_snapshot import LayerKind
from ..case import on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..case import Case, Hit


def layer_inaccessible(case: Case) -> Iterator[Hit]:
    """Strike layers whose source cannot be opened."""
    for layer in case.layers:
        if layer.kind is not LayerKind.TABLE and not layer.source.readable:
            yield on(layer, source=layer.source.connection)


def table_inaccessible(case: Case) -> Iterator[Hit]:
    """Strike stand-alone tables whose source cannot be opened."""
    for layer in case.of_kind(LayerKind.TABLE):
        if not layer.source.readable:
            yield on(layer, source=layer.source.connection)
