"""What a drawing process is told: the map, how it is cut into tiles, and how tiles are kept."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from ...sharing.tiles.image import TileImage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...sharing.tiles.plan import CachePlan

MARGIN_PIXELS = 128
"""How far beyond a block features are looked for, at 96 dpi: the reach of a large symbol."""


@dataclass(frozen=True)
class DrawingOrder:
    """An order, as plain values that travel as JSON.

    ``project`` is a QGIS project file, ``layers`` the ids of what is drawn, the upper ones first.  ``crs`` is
    an authority's name or WKT.  ``resolutions`` are map units per pixel by level.  ``background`` is a colour
    as ``#aarrggbb``; a transparent one lets tiles be empty.  ``area`` is WKT in ``crs``: a tile that does not
    touch it is not kept; empty for no such limit.
    """

    project: str
    layers: tuple[str, ...]
    crs: str
    origin: tuple[float, float]
    tile_size: int
    block_side: int
    resolutions: Mapping[int, float]
    dpi: int = 96
    format: str = "PNG"
    quality: int = 0
    background: str = "#00ffffff"
    area: str = ""
    bounds: tuple[float, ...] = field(default_factory=tuple)

    @classmethod
    def of(
        cls,
        plan: CachePlan,
        project: str,
        layers: tuple[str, ...],
        crs: str,
        background: str = "#00ffffff",
        area: str = "",
    ) -> DrawingOrder:
        """Make the order for a plan."""
        scheme, bounds = plan.scheme, plan.scheme.bounds
        return cls(
            project=project,
            layers=layers,
            crs=crs,
            origin=(scheme.origin_x, scheme.origin_y),
            tile_size=scheme.tile_size,
            block_side=plan.block_side,
            resolutions={number: scheme.level(number).resolution for number in plan.levels},
            dpi=scheme.dpi,
            format=plan.image.format,
            quality=plan.image.jpeg_quality,
            background=background,
            area=area,
            bounds=(bounds.xmin, bounds.ymin, bounds.xmax, bounds.ymax) if bounds else (),
        )

    @property
    def image(self) -> TileImage:
        """How tiles are kept."""
        return TileImage(self.format, self.quality)

    def to_json(self) -> str:
        """Return the order as text; equal orders give equal text."""
        return json.dumps(asdict(self), sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> DrawingOrder:
        """Read what :meth:`to_json` wrote."""
        told = json.loads(text)
        told["resolutions"] = {int(level): float(value) for level, value in told["resolutions"].items()}
        for name in ("layers", "origin", "bounds"):
            told[name] = tuple(told[name])
        return cls(**told)
