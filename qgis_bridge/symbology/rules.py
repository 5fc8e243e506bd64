"""Rule-based renderers to unique values.

Esri's renderers give a feature one class.  Rules that ask for values of one column become classes of that
column; any others become classes of an Arcade expression that tries their filters in turn.  QGIS draws a
feature once for each rule that it meets, so where rules lie within each other the inner one, which QGIS
draws on top, comes first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...sharing.cim import renderers, symbols
from ..expressions.arcade import to_arcade
from .class_values import asked_for
from .symbols import referred

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qgis.core import QgsFields, QgsRuleBasedRenderer, QgsSymbol

    from .setting import Setting

Cim = dict[str, Any]
# How a rule-based renderer writes the filter of its else rule.
ELSE = "ELSE"


@dataclass(frozen=True)
class Leaf:
    """A rule that draws: its filters from the outermost in, which of them all must be met."""

    symbol: QgsSymbol
    label: str
    filters: tuple[str, ...]
    is_else: bool
    scales: tuple[float, float]


def convert_rules(renderer: QgsRuleBasedRenderer, fields: QgsFields, setting: Setting) -> Cim:
    """Return the rules as CIM.

    Raises:
        Untranslatable: a filter cannot be said in Arcade.
        ValueError: no rule draws anything.
    """
    leaves = list(_leaves(renderer.rootRule(), (), (0.0, 0.0), setting))
    others = next((leaf for leaf in leaves if leaf.is_else), None)
    listed = [leaf for leaf in leaves if not leaf.is_else]
    if not leaves:
        raise ValueError("no rules")
    if any(leaf.scales != (0.0, 0.0) for leaf in leaves):
        # CIM keeps them with the symbol; web symbols have no place for them.
        setting.lose("rule_scale", "all_scales")
    if len(listed) == 1 and not listed[0].filters and others is None:
        return renderers.simple(_symbol(listed[0], setting), listed[0].label)
    if len(listed) > 1 and any(not leaf.filters for leaf in listed):
        setting.lose("overlapping_rules", "first_rule")
    default = _symbol(others, setting) if others else None
    label = others.label if others else ""
    return _by_column(listed, fields, default, label, setting) or _by_arcade(
        listed, fields, default, label, setting
    )


def _leaves(
    rule: Any, filters: tuple[str, ...], scales: tuple[float, float], setting: Setting
) -> Iterator[Leaf]:
    """Yield the rules that draw, the inner ones before the outer."""
    is_else = rule.isElse() or rule.filterExpression() == ELSE
    own = (*filters, rule.filterExpression()) if rule.filterExpression() and not is_else else filters
    narrowed = (
        _narrower(rule.minimumScale(), scales[0], min),
        _narrower(rule.maximumScale(), scales[1], max),
    )
    children = [child for child in rule.children() if child.active()]
    for child in children:
        yield from _leaves(child, own, narrowed, setting)
    if rule.symbol() is not None:
        if any(child.symbol() is not None for child in children):
            setting.lose("nested_rules", "inner_rule")
        yield Leaf(rule.symbol(), rule.label(), own, is_else, narrowed)


def _narrower(own: float, outer: float, choose: Any) -> float:
    """Return the tighter of two scales, of which 0 is open."""
    return float(choose(own, outer)) if own and outer else float(own or outer)


def _by_column(
    leaves: Sequence[Leaf], fields: QgsFields, default: Cim | None, label: str, setting: Setting
) -> Cim | None:
    """Return classes of one column's values; None where the filters ask for anything else."""
    asked = [asked_for(leaf.filters[0], fields) if len(leaf.filters) == 1 else None for leaf in leaves]
    columns = {each[0] for each in asked if each}
    if not leaves or None in asked or len(columns) != 1:
        return None
    classes = [
        renderers.unique_class(leaf.label, _symbol(leaf, setting), [[value] for value in each[1]])
        for leaf, each in zip(leaves, asked)
        if each
    ]
    return renderers.unique_value(list(columns), [renderers.group(classes)], default, label)


def _by_arcade(
    leaves: Sequence[Leaf], fields: QgsFields, default: Cim | None, label: str, setting: Setting
) -> Cim:
    """Return classes numbered by the first filter that is met."""
    tried = []
    for number, leaf in enumerate(leaves, 1):
        met = " && ".join(to_arcade(text, fields) for text in leaf.filters) or "true"
        tried += [met, f'"{number}"']
    classes = [
        renderers.unique_class(leaf.label, _symbol(leaf, setting), [[str(number)]])
        for number, leaf in enumerate(leaves, 1)
    ]
    arcade = f"When({', '.join([*tried, chr(34) * 2])})"
    return renderers.unique_value([], [renderers.group(classes)], default, label, arcade)


def _symbol(leaf: Leaf, setting: Setting) -> Cim:
    made = referred(leaf.symbol, setting)
    return symbols.reference(
        made.get("symbol", made), made.get("primitiveOverrides", ()), leaf.scales[0], leaf.scales[1]
    )
