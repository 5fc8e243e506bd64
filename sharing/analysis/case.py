"""The case under analysis: a draft's settings, the map it was made from, and the portal if one is known."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from ..map_snapshot import LayerKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..draft.settings import ServiceSettings
    from ..map_snapshot import LayerSnapshot, MapSnapshot
    from .portal_facts import PortalFacts


class Hit(NamedTuple):
    """Where a rule struck: the layer (None for the map or the service) and the facts of the case."""

    layer: LayerSnapshot | None
    facts: Mapping[str, Any]


def on(layer: LayerSnapshot, **facts: Any) -> Hit:
    """Return a hit on one layer."""
    return Hit(layer, facts)


def overall(**facts: Any) -> Hit:
    """Return a hit on the map or the service as a whole."""
    return Hit(None, facts)


@dataclass(frozen=True)
class Case:
    """What every rule looks at. ``portal`` is None while no portal is connected."""

    settings: ServiceSettings
    snapshot: MapSnapshot
    portal: PortalFacts | None = field(default=None)

    @cached_property
    def layers(self) -> tuple[LayerSnapshot, ...]:
        """The layers and tables that the draft shares, in drawing order: the chosen ones, or all."""
        chosen = {*self.settings.layer_ids, *self.settings.table_ids}
        if not chosen:
            return self.snapshot.layers
        return tuple(layer for layer in self.snapshot.layers if layer.id in chosen)

    def of_kind(self, *kinds: LayerKind) -> tuple[LayerSnapshot, ...]:
        """Return the shared layers of these kinds in drawing order."""
        return tuple(layer for layer in self.layers if layer.kind in kinds)

    @cached_property
    def datasets(self) -> tuple[LayerSnapshot, ...]:
        """The shared layers that hold features or rows."""
        return self.of_kind(LayerKind.FEATURE, LayerKind.TABLE)
