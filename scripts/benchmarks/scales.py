"""How large the inputs are: as the targets name them, or small for a quick look."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """Sizes of inputs and numbers of runs.

    ``allowance`` widens every target. On small inputs the time to start outweighs the work, so that only
    what is badly wrong shows there.  ``left_out`` are subjects that are measured only if they are named.
    """

    layers: int
    wide_layers: int
    wide_fields: int
    points: int
    polygons: int
    parcels: int
    upload_mb: int
    crowd_s: float
    tile_level: int
    gdal_level: int
    runs: int
    allowance: float
    left_out: tuple[str, ...] = ()


SCALES = {
    "full": Scale(
        layers=1000,
        wide_layers=10,
        wide_fields=1000,
        points=1_000_000,
        polygons=50_000,
        parcels=100_000,
        upload_mb=200,
        crowd_s=60,
        tile_level=7,
        gdal_level=5,
        runs=3,
        allowance=1,
    ),
    "small": Scale(
        layers=40,
        wide_layers=2,
        wide_fields=200,
        points=4_000,
        polygons=500,
        parcels=3_000,
        upload_mb=4,
        crowd_s=3,
        tile_level=3,
        gdal_level=2,
        runs=1,
        allowance=10,
        # it needs a screen and a minute
        left_out=("desktop",),
    ),
}
