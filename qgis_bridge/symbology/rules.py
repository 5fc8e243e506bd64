"""Rule-based renderers to unique values.

Esri's renderers give a feature one class.  Rules that ask for values of one column become classes of that
column; any others become classes of an Arcade expression that tries their filters in turn, and their scales.
QGIS draws a feature once for each rule that it meets: rules that meet in a feature become a class of their
own (:mod:`.rules_together`).  Where that cannot be, the rule that QGIS draws on top is the one kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...sharing.cim import renderers
from ..expressions.arcade import to_arcade
from .class_values import asked_for
from .rules_together import met_together, together
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
    """A rule that draws: its filters from the outermost in, which of them all must be met.

    An else rule is met where none of ``unless``, the filters of the rules beside it, is.  ``scales`` are the
    largest and the smallest denominator, 0 for none.
    """

    symbol: QgsSymbol
    label: str
    filters: tuple[str, ...]
    is_else: bool
    scales: tuple[float, float]
    unless: tuple[str, ...] = ()

    def arcade(self, fields: QgsFields) -> str:
        """Return the condition under which the rule draws. Raises Untranslatable."""
        parts = [to_arcade(text, fields) for text in self.filters]
        parts += [f"(!{to_arcade(text, fields)})" if text else "false" for text in self.unless]
        largest, smallest = self.scales
        parts += [f"$view.scale <= {largest!r}"] if largest else []
        parts += [f"$view.scale >= {smallest!r}"] if smallest else []
        return " && ".join(parts) or "true"


def convert_rules(renderer: QgsRuleBasedRenderer, fields: QgsFields, setting: Setting) -> Cim:
    """Return the rules as CIM.

    Raises:
        Untranslatable: a filter cannot be said in Arcade.
        ValueError: no rule draws anything.
    """
    leaves = list(_leaves(renderer.rootRule()))
    others = next((leaf for leaf in leaves if _is_default(leaf)), None)
    listed = [leaf for leaf in leaves if leaf is not others]
    if not leaves:
        raise ValueError("no rules")
    met = met_together(leaves, fields, setting)
    if any(len(each) > 1 for each in met):
        return together(leaves, met, fields, setting)
    if len(listed) == 1 and not listed[0].filters and others is None and listed[0].scales == (0.0, 0.0):
        return renderers.simple(referred(listed[0].symbol, setting), listed[0].label)
    default = referred(others.symbol, setting) if others else None
    label = others.label if others else ""
    return _by_column(listed, fields, default, label, setting) or _by_arcade(
        listed, fields, default, label, setting
    )


def _is_default(leaf: Leaf) -> bool:
    """Tell whether the rule takes all that no other rule does, at every scale."""
    return leaf.is_else and not leaf.filters and leaf.scales == (0.0, 0.0)


def _leaves(
    rule: Any,
    filters: tuple[str, ...] = (),
    scales: tuple[float, float] = (0.0, 0.0),
    unless: tuple[str, ...] = (),
) -> Iterator[Leaf]:
    """Yield the rules that draw, as QGIS draws them: an outer one before those within it."""
    is_else = _is_else(rule)
    own = (*filters, rule.filterExpression()) if rule.filterExpression() and not is_else else filters
    narrowed = (
        _narrower(rule.minimumScale(), scales[0], min),
        _narrower(rule.maximumScale(), scales[1], max),
    )
    children = [child for child in rule.children() if child.active()]
    beside = tuple(child.filterExpression() for child in children if not _is_else(child))
    if rule.symbol() is not None:
        yield Leaf(rule.symbol(), rule.label(), own, is_else, narrowed, unless)
    for child in children:
        yield from _leaves(child, own, narrowed, (*unless, *(beside if _is_else(child) else ())))


def _is_else(rule: Any) -> bool:
    return bool(rule.isElse() or rule.filterExpression() == ELSE)


def _narrower(own: float, outer: float, choose: Any) -> float:
    """Return the tighter of two scales, of which 0 is open."""
    return float(choose(own, outer)) if own and outer else float(own or outer)


def _by_column(
    leaves: Sequence[Leaf], fields: QgsFields, default: Cim | None, label: str, setting: Setting
) -> Cim | None:
    """Return classes of one column's values; None where the filters ask for anything else."""
    asked = [asked_for(leaf.filters[0], fields) if len(leaf.filters) == 1 else None for leaf in leaves]
    columns = {each[0] for each in asked if each}
    scaled = any(leaf.scales != (0.0, 0.0) or leaf.is_else for leaf in leaves)
    if not leaves or None in asked or len(columns) != 1 or scaled:
        return None
    classes = [
        renderers.unique_class(leaf.label, referred(leaf.symbol, setting), [[value] for value in each[1]])
        for leaf, each in zip(leaves, asked)
        if each
    ]
    return renderers.unique_value(list(columns), [renderers.group(classes)], default, label)


def _by_arcade(
    leaves: Sequence[Leaf], fields: QgsFields, default: Cim | None, label: str, setting: Setting
) -> Cim:
    """Return classes numbered as the rules are; of two that are met the one that QGIS draws on top counts."""
    tried = []
    for number, leaf in reversed(list(enumerate(leaves, 1))):
        tried += [leaf.arcade(fields), f'"{number}"']
    classes = [
        renderers.unique_class(leaf.label, referred(leaf.symbol, setting), [[str(number)]])
        for number, leaf in enumerate(leaves, 1)
    ]
    arcade = f"When({', '.join([*tried, chr(34) * 2])})"
    return renderers.unique_value([], [renderers.group(classes)], default, label, arcade)
