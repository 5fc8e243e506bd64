"""What a process that makes vector tiles is told."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...sharing.tiles.plan import CachePlan

KIND = "vector"
EXTENT = 4096
"""Cells of a tile's own grid on each side."""


@dataclass(frozen=True)
class SourceLayer:
    """A layer of the tiles: which features of a layer of the project, and at which levels.

    ``condition`` is a QGIS expression, empty for all features.
    """

    name: str
    layer_id: str
    condition: str = ""
    first_level: int = 0
    last_level: int = 99


@dataclass(frozen=True)
class VectorOrder:
    """An order, as plain values that travel as JSON.

    ``origin`` is the upper left corner of the tile of level 0, ``side`` its length in units of ``crs``.
    """

    project: str
    sources: tuple[SourceLayer, ...]
    crs: str
    origin: tuple[float, float]
    side: float
    kind: str = KIND

    @classmethod
    def of(cls, plan: CachePlan, project: str, crs: str, sources: Sequence[SourceLayer]) -> VectorOrder:
        """Make the order for a plan, whose scheme must double from level to level."""
        scheme = plan.scheme
        first = scheme.levels[0]
        return cls(
            project=project,
            sources=tuple(sources),
            crs=crs,
            origin=(scheme.origin_x, scheme.origin_y),
            side=first.resolution * scheme.tile_size * 2**first.number,
        )

    def to_json(self) -> str:
        """Return the order as text; equal orders give equal text."""
        return json.dumps(asdict(self), sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> VectorOrder:
        """Read what :meth:`to_json` wrote."""
        told: dict[str, Any] = json.loads(text)
        told["sources"] = tuple(SourceLayer(**source) for source in told["sources"])
        told["origin"] = tuple(told["origin"])
        return cls(**told)


def is_vector(text: str) -> bool:
    """Tell an order for vector tiles from one for pictures."""
    return bool(json.loads(text).get("kind") == KIND)
