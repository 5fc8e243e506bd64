"""Rules that meet in a feature: a class for each set of rules that does, which draws what they all draw.

Which sets there are the layer's own rows tell, at each scale where another rule begins.
"""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING, Any

from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextScope, QgsFeatureRequest

from ...sharing.cim import renderers
from .symbols import referred

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qgis.core import QgsFeature, QgsFields, QgsSymbol

    from .rules import Leaf
    from .setting import Setting

    Together = tuple[int, ...]

# As many rows are asked; more sets of rules than this are no legend any more.
MOST_ROWS = 20_000
MOST_CLASSES = 100
# So few rules get a class for each set that there may be, whatever the rows hold today.
FEW = 3


def met_together(leaves: Sequence[Leaf], fields: QgsFields, setting: Setting) -> list[Together]:
    """Return the sets of rules, by their places in ``leaves``, that some feature meets at some scale.

    Empty where they are too many: then a loss.  Where there are no rows yet, the rules themselves tell.
    """
    if len(leaves) < 2:
        return []
    found: list[Together] | None = _met_by_rows(leaves, fields, setting)
    if not found and _sure_to_meet(leaves):
        found = _possible(len(leaves)) if len(leaves) <= FEW else None
    if found is None or len(found) > MOST_CLASSES:
        setting.lose("overlapping_rules", "first_rule")
        return []
    return found


def _sure_to_meet(leaves: Sequence[Leaf]) -> bool:
    """Tell whether a rule lies within another, or takes all that any other one does."""
    return any(
        one is not other and not one.is_else and not one.unless and not any(one.scales + other.scales)
        and not other.is_else and other.filters[: len(one.filters)] == one.filters
        for one, other in product(leaves, repeat=2)
    )  # fmt: skip


def _met_by_rows(leaves: Sequence[Leaf], fields: QgsFields, setting: Setting) -> list[Together]:
    if setting.rows is None:
        return []
    context = QgsExpressionContext()
    context.setFields(fields)
    scope = QgsExpressionContextScope()
    context.appendScope(scope)
    scales = _scales(leaves)
    found: dict[Together, None] = {}
    tests = [_test(leaf, context) for leaf in leaves]
    request = QgsFeatureRequest().setLimit(MOST_ROWS).setFlags(QgsFeatureRequest.Flag.NoGeometry)
    for row in setting.rows(request):
        for scale in scales:
            scope.setVariable("map_scale", scale)
            met = tuple(place for place, test in enumerate(tests) if test(row, scale))
            if met:
                found[met] = None
    return list(found)


def _scales(leaves: Sequence[Leaf]) -> list[float]:
    """Return a scale of each range in which the same rules are open."""
    ends = sorted({scale for leaf in leaves for scale in leaf.scales if scale})
    if not ends:
        return [1.0]
    between = [(low + high) / 2 for low, high in zip(ends, ends[1:])]
    return [ends[0] / 2, *between, ends[-1] * 2]


def _test(leaf: Leaf, context: QgsExpressionContext) -> Callable[[QgsFeature, float], bool]:
    """Return what tells whether a row meets a rule at a scale."""
    wanted = [QgsExpression(text) for text in leaf.filters]
    unwanted = [QgsExpression(text or "true") for text in leaf.unless]
    for each in (*wanted, *unwanted):
        each.prepare(context)
    largest, smallest = leaf.scales

    def met(row: QgsFeature, scale: float) -> bool:
        if (largest and scale > largest) or (smallest and scale < smallest):
            return False
        context.setFeature(row)
        return all(bool(each.evaluate(context)) for each in wanted) and not any(
            bool(each.evaluate(context)) for each in unwanted
        )

    return met


def together(
    leaves: Sequence[Leaf], met: Sequence[Together], fields: QgsFields, setting: Setting
) -> dict[str, Any]:
    """Return a class for each rule and each set of rules that meet. Raises Untranslatable."""
    sets: dict[Together, None] = dict.fromkeys((place,) for place in range(len(leaves)))
    sets.update(dict.fromkeys(_possible(len(leaves)) if len(leaves) <= FEW else sorted(met)))
    classes = [
        renderers.unique_class(
            ", ".join(filter(None, (leaves[place].label for place in each))),
            referred(_stacked([leaves[place].symbol for place in each], setting), setting),
            [[_key(each)]],
        )
        for each in sets
    ]
    parts = [f'IIf({leaf.arcade(fields)}, "{_key((place,))}", "")' for place, leaf in enumerate(leaves)]
    return renderers.unique_value([], [renderers.group(classes)], arcade=" + ".join(parts))


def _possible(count: int) -> list[Together]:
    return [each for size in range(2, count + 1) for each in combinations(range(count), size)]


def _key(places: Together) -> str:
    return "".join(f"{place + 1};" for place in places)


def _stacked(drawn: Sequence[QgsSymbol], setting: Setting) -> QgsSymbol:
    """Return one symbol of all layers of several, the first at the bottom."""
    whole = drawn[0].clone()
    for symbol in drawn[1:]:
        if symbol.opacity() != whole.opacity():
            setting.lose("symbol_opacity", "first_rule")
        for layer in symbol.symbolLayers():
            whole.appendSymbolLayer(layer.clone())
    return whole
