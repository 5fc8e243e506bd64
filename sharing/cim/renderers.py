"""Renderers: which symbol a feature gets.

Wherever a symbol is asked for, a bare symbol or a ``CIMSymbolReference`` will do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import symbols

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from . import CimObject

    Variables = Sequence[Mapping[str, Any]]

NULL = "<Null>"
"""How a renderer writes the value of an empty field."""


def simple(
    symbol: Mapping[str, Any], label: str = "", description: str = "", variables: Variables = ()
) -> CimObject:
    """Return a renderer that draws all features alike, but for its visual variables."""
    return {
        "type": "CIMSimpleRenderer",
        **_variables(variables),
        **({"description": description} if description else {}),
        "label": label,
        "patch": "Default",
        "symbol": _referred(symbol),
    }


def unique_value(
    fields: Sequence[str],
    groups: Sequence[Mapping[str, Any]],
    default_symbol: Mapping[str, Any] | None = None,
    default_label: str = "",
    arcade: str = "",
    variables: Variables = (),
) -> CimObject:
    """Return a renderer of classes by value. Groups come from :func:`group`.

    ``arcade`` gives the value in place of ``fields``.  Without ``default_symbol`` other values are
    not drawn.
    """
    return {
        "type": "CIMUniqueValueRenderer",
        **_variables(variables),
        **_default(default_symbol, default_label),
        **({"fields": list(fields)} if fields else {}),
        "groups": [dict(each) for each in groups],
        **({"valueExpressionInfo": symbols.expression(arcade, returns="String")} if arcade else {}),
    }


def group(classes: Sequence[Mapping[str, Any]], heading: str = "") -> CimObject:
    """Return classes under a heading of the legend. Classes come from :func:`unique_class`."""
    return {
        "type": "CIMUniqueValueGroup",
        "classes": [dict(each) for each in classes],
        **({"heading": heading} if heading else {}),
    }


def unique_class(
    label: str,
    symbol: Mapping[str, Any],
    values: Sequence[Sequence[str | None]],
    visible: bool = True,
    description: str = "",
) -> CimObject:
    """Return a class of one value or several; each value has one part a field, None for NULL."""
    return {
        "type": "CIMUniqueValueClass",
        **({"description": description} if description else {}),
        "editable": True,
        "label": label,
        "patch": "Default",
        "symbol": _referred(symbol),
        "values": [_value(parts) for parts in values],
        "visible": visible,
    }


def class_breaks(
    field: str,
    breaks: Sequence[Mapping[str, Any]],
    minimum: float,
    method: str = "Manual",
    by_size: bool = False,
    default_symbol: Mapping[str, Any] | None = None,
    default_label: str = "",
    arcade: str = "",
) -> CimObject:
    """Return a renderer of classes by number. Breaks come from :func:`class_break`, rising.

    ``minimum`` is the lower end of the first class.  ``method`` is a ``ClassificationMethod`` word.
    ``arcade`` gives the number in place of ``field``.  Visual variables: :func:`with_variables`.
    """
    return {
        "type": "CIMClassBreaksRenderer",
        **_default(default_symbol, default_label),
        "classBreakType": "GraduatedSymbol" if by_size else "GraduatedColor",
        "classificationMethod": method,
        **({"field": field} if field else {}),
        "minimumBreak": minimum,
        "breaks": [dict(each) for each in breaks],
        "showInAscendingOrder": True,
        **({"valueExpressionInfo": symbols.expression(arcade, returns="Numeric")} if arcade else {}),
    }


def class_break(upper: float, symbol: Mapping[str, Any], label: str = "", description: str = "") -> CimObject:
    """Return the class up to and including ``upper``."""
    return {
        "type": "CIMClassBreak",
        **({"description": description} if description else {}),
        "label": label,
        "patch": "Default",
        "symbol": _referred(symbol),
        "upperBound": upper,
    }


def heatmap(
    ramp: Mapping[str, Any],
    radius: float,
    field: str = "",
    maximum: float = 0.0,
    reference_scale: float = 0.0,
) -> CimObject:
    """Return a density surface of points.

    ``radius`` is in points; ``field`` weighs the points; ``maximum`` is the density that gets the
    ramp's last colour, 0 to find it from the view.
    """
    return {
        "type": "CIMHeatMapRenderer",
        "colorScheme": dict(ramp),
        **({"field": field} if field else {}),
        "radius": round(radius),
        "rendererQuality": 7,
        "autoAdjustPixelIntensity": not maximum,
        **({"maxPixelIntensity": maximum} if maximum else {}),
        **({"referenceScale": reference_scale} if reference_scale else {}),
    }


def with_variables(renderer: Mapping[str, Any], variables: Variables) -> CimObject:
    """Return the renderer with these visual variables in place of its own."""
    rest = {key: value for key, value in renderer.items() if key != "visualVariables"}
    return {**rest, **_variables(variables)}


def _referred(symbol: Mapping[str, Any]) -> CimObject:
    if symbol["type"] == "CIMSymbolReference":
        return dict(symbol)
    return symbols.reference(symbol)


def _value(parts: Sequence[str | None]) -> CimObject:
    return {"type": "CIMUniqueValue", "fieldValues": [NULL if part is None else part for part in parts]}


def _default(symbol: Mapping[str, Any] | None, label: str) -> CimObject:
    if symbol is None:
        return {"useDefaultSymbol": False}
    return {
        "defaultLabel": label,
        "defaultSymbol": _referred(symbol),
        "defaultSymbolPatch": "Default",
        "useDefaultSymbol": True,
    }


def _variables(variables: Variables) -> CimObject:
    return {"visualVariables": [dict(each) for each in variables]} if variables else {}
