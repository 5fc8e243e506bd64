"""Stroke layers, for line symbols and for the outlines of polygons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import effects

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from . import CimObject


def solid(
    color: Mapping[str, Any],
    width: float,
    cap: str = "Round",
    join: str = "Round",
    dash: Sequence[float] | None = None,
    offset: float = 0.0,
    miter_limit: float = 10.0,
    dash_start: float = 0.0,
) -> CimObject:
    """Return a stroke of one colour.

    ``cap`` is Butt, Round or Square; ``join`` Bevel, Round or Miter.  ``dash``, ``dash_start`` and ``offset``
    are those of :func:`.effects.dashes` and :func:`.effects.offset`; other effects are put on with
    :func:`.effects.put_on`.
    """
    wanted = [effects.dashes(dash, start=dash_start)] if dash else []
    if offset:
        wanted.append(effects.offset(offset, _OFFSET_CORNERS[join]))
    stroke = {"type": "CIMSolidStroke", "enable": True, **_body(cap, join, miter_limit, width)}
    return effects.put_on({**stroke, "color": dict(color)}, wanted)


def gradient(
    ramp: Mapping[str, Any],
    width: float,
    along: bool = True,
    cap: str = "Round",
    join: str = "Round",
) -> CimObject:
    """Return a stroke whose colour changes along the line or across it."""
    return {
        "type": "CIMGradientStroke",
        "enable": True,
        **_body(cap, join, 10.0, width),
        "colorRamp": dict(ramp),
        "gradientMethod": "AlongLine" if along else "AcrossLine",
        "gradientSize": 100.0,
        "gradientSizeUnits": "Relative",
        "gradientType": "Continuous",
    }


def picture(url: str, width: float, cap: str = "Butt", join: str = "Round") -> CimObject:
    """Return a stroke painted with a picture. ``url`` is a data URI."""
    return {
        "type": "CIMPictureStroke",
        "enable": True,
        **_body(cap, join, 10.0, width),
        "textureFilter": "Picture",
        "url": url,
    }


_OFFSET_CORNERS = {"Bevel": "Bevelled", "Round": "Rounded", "Miter": "Mitered"}


def _body(cap: str, join: str, miter_limit: float, width: float) -> CimObject:
    return {"capStyle": cap, "joinStyle": join, "miterLimit": miter_limit, "width": width}
