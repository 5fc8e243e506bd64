"""Tiling schemes as JSON: ``tileInfo`` of ``root.json`` and of services."""

from __future__ import annotations

import math
from typing import Any

from ..errors import ArchiveError, SddraftError
from ..map_snapshot import Crs, Extent
from ..sddraft.tiling import Level
from ..staging.json_member import listed, mapped
from .scheme import MOST_LEVELS, TilingScheme

_UNIT_WORDS = {"esriDecimalDegrees"}


def spatial_reference(crs: Crs) -> dict[str, Any]:
    """Return a coordinate system as JSON: by number where it has one, else by its text."""
    if not crs.wkid:
        return {"wkt": crs.wkt}
    return {"wkid": crs.wkid, "latestWkid": crs.latest_wkid or crs.wkid}


def extent_json(extent: Extent, crs: Crs) -> dict[str, Any]:
    """Return a box with its coordinate system."""
    return {
        "xmin": extent.xmin,
        "ymin": extent.ymin,
        "xmax": extent.xmax,
        "ymax": extent.ymax,
        "spatialReference": spatial_reference(crs),
    }


def tile_info(scheme: TilingScheme, **facts: Any) -> dict[str, Any]:
    """Return ``tileInfo``; ``facts`` (such as ``format``) stand after the dots per inch."""
    return {
        "rows": scheme.tile_size,
        "cols": scheme.tile_size,
        "dpi": scheme.dpi,
        **facts,
        "origin": {"x": scheme.origin_x, "y": scheme.origin_y},
        "spatialReference": spatial_reference(scheme.crs),
        "lods": [
            {"level": level.number, "resolution": level.resolution, "scale": level.scale}
            for level in scheme.levels
        ],
    }


def scheme_from_json(root: dict[str, Any], path: str, member: str) -> TilingScheme:
    """Return the scheme of a ``root.json``; ``path`` and ``member`` are only told in errors.

    Raises:
        ArchiveError: WLS421, it has none, or one that no cache can have.
    """
    info = mapped(root.get("tileInfo"))
    origin = mapped(info.get("origin"))
    told = mapped(info.get("spatialReference")) or mapped(root.get("spatialReference"))
    lods = listed(info.get("lods"))
    try:
        if len(lods) > MOST_LEVELS or info.get("rows") != info.get("cols"):
            raise ValueError("levels" if len(lods) > MOST_LEVELS else "rows and columns differ")
        return TilingScheme(
            crs=_crs(told, str(root.get("units") or "")),
            origin_x=_number(origin, "x"),
            origin_y=_number(origin, "y"),
            tile_size=int(_number(info, "rows")),
            levels=tuple(sorted(_level(mapped(each)) for each in lods)),
            dpi=int(_number(info, "dpi")) if "dpi" in info else 96,
        )
    except SddraftError as error:
        reason = f"{error.facts['what']}: {error.facts['found']}"
        raise ArchiveError("WLS421", path=path, member=member, reason=reason) from error
    except (ValueError, OverflowError) as error:
        raise ArchiveError("WLS421", path=path, member=member, reason=str(error)) from error


def extent_from_json(told: Any) -> Extent | None:
    """Return a box, None where it is none."""
    box = mapped(told)
    try:
        return Extent(*(_number(box, side) for side in ("xmin", "ymin", "xmax", "ymax")))
    except ValueError:
        return None


def _level(told: dict[str, Any]) -> Level:
    return Level(int(_number(told, "level")), _number(told, "scale"), _number(told, "resolution"))


def _crs(told: dict[str, Any], units: str) -> Crs:
    wkid = told.get("wkid")
    wkid = wkid if isinstance(wkid, int) else 0
    latest = told.get("latestWkid")
    wkt = told.get("wkt")
    wkt = wkt if isinstance(wkt, str) else ""
    if not wkid and not wkt:
        raise ValueError("spatialReference")
    geographic = units in _UNIT_WORDS or wkid == 4326 or wkt.lstrip().startswith("GEOGCS")
    return Crs(
        wkid=wkid,
        latest_wkid=latest if isinstance(latest, int) else wkid,
        wkt=wkt,
        units="esriDecimalDegrees" if geographic else units or "esriMeters",
        geographic=geographic,
    )


def _number(told: dict[str, Any], name: str) -> float:
    value = told.get(name)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise ValueError(f"{name}: {value!r}"[:80])
    return value
