"""Renderers that set a chart of several columns on each feature."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import fills, symbols

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from . import CimObject

    Slices = Sequence[tuple[str, str, Mapping[str, Any]]]


def pie(
    slices: Slices,
    size: float,
    base: Mapping[str, Any],
    outline: Mapping[str, Any] | None = None,
    growing: Mapping[str, Any] | None = None,
) -> CimObject:
    """Return pies ``size`` points wide over features drawn with ``base``, a symbol or reference.

    ``slices`` are column, label and colour, clockwise from the top.  ``outline`` is a line symbol round and
    between them.  ``growing`` is a :func:`growth` that tells the size feature by feature.
    """
    marker = {
        "type": "CIMPieChartMarker",
        "enable": True,
        "size": size,
        "clockwise": True,
        "parts": [_part(color) for _, _, color in slices],
        "showOutline": outline is not None,
        **({"outlineSymbol": dict(outline)} if outline else {}),
    }
    reference = base if base["type"] == "CIMSymbolReference" else symbols.reference(base)
    return {
        "type": "CIMChartRenderer",
        "baseSymbol": dict(reference),
        "chartSymbol": symbols.reference(symbols.point([marker])),
        "fieldNames": [name for name, _, _ in slices],
        "fieldLabels": [label for _, label, _ in slices],
        **({"proportionalPieSizeOptions": dict(growing)} if growing else {}),
    }


def growth(field: str, values: tuple[float, float], sizes: tuple[float, float]) -> CimObject:
    """Return sizes in points from one to another as a column goes from one value to another."""
    return {
        "type": "CIMProportionalPieSizeOptions",
        "minimumSize": sizes[0],
        "minimumValue": values[0],
        "maximumSize": sizes[1],
        "maximumValue": values[1],
        "proportionalFieldName": field,
    }


def _part(color: Mapping[str, Any]) -> CimObject:
    return {"type": "CIMChartPart", "polygonSymbol": symbols.polygon([fills.solid(color)])}
