"""The translator from QGIS's expressions to Arcade, by running both engines on the same rows."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

from qgis.core import QgsExpression, QgsExpressionContext

from ...qgis_bridge.expressions.arcade import to_arcade
from . import sample
from .browser import PAGE
from .case import POINT

if TYPE_CHECKING:
    from pathlib import Path

EXPRESSIONS = (
    "kind", "value + 1", "-value", "value * 2 - count", "value / 2", "count % 4", "value ^ 2", "count // 4",
    "kind || ' ' || name", "kind || value", "concat(kind, '-', name)", "value > 3", "value <> 3",
    "kind = 'a' and value < 5", "kind = 'a' or not count >= 20", "kind in ('a', 'b')", "kind not in ('a')",
    "value between 2 and 5", "value not between 2 and 5", "name is null", "name is not null",
    "name like 'Place%'", "name not like '%1'", "name ilike '%PLACE 2%'",
    "case when value > 5 then 'big' when value > 2 then 'middle' else 'small' end",
    "if(count > 10, 'many', 'few')", "coalesce(name, 'none')", "upper(kind)", "lower(name)",
    "title(lower(name))", "trim('  ' || kind)", "length(name)", "replace(name, 'Place', 'Spot')",
    "left(name, 2)", "right(name, 1)", "substr(name, 2, 3)", "substr(name, 3)", "strpos(name, 'ace')",
    "abs(-value)", "sqrt(value)", "round(value / 3, 2)", "floor(value / 2)", "ceil(value / 2)",
    "min(value, count)", "max(value, 3, count)", "to_int('7')", "to_real('2.5')", "exp(1)", "ln(value)",
    "sin(value)", "cos(value)", "pi()", "char(65)", "color_rgb(value, count, 7)",
)  # fmt: skip
"""What is run: each row of the grammar at least once."""

TOLERANCE = 1e-9


def differences(sdk: Path) -> list[str]:
    """Return what comes out differently; nothing if the engines agree everywhere."""
    layer = sample.in_memory(POINT)
    features = list(layer.getFeatures())
    names = [name for name in layer.fields().names() if name != "seen"]
    rows = [{name: feature[name] for name in names} for feature in features]
    told = [to_arcade(each, layer.fields()) for each in EXPRESSIONS]
    found = []
    for text, arcade, theirs in zip(EXPRESSIONS, told, _run(sdk, told, rows)):
        ours = [_value(text, feature) for feature in features]
        pairs = [(mine, his) for mine, his in zip(ours, theirs) if not _alike(text, mine, his)]
        if len(theirs) != len(ours) or pairs:
            found.append(f"{text} -> {arcade}: {pairs[:2] or theirs[:1]}")
    return found


def _run(sdk: Path, expressions: list[str], rows: list[dict[str, Any]]) -> list[list[Any]]:
    script = sdk / "arcade.mjs"
    script.write_text((PAGE / "arcade.mjs").read_text(encoding="utf-8"), encoding="utf-8")
    told = json.dumps({"expressions": expressions, "rows": rows})
    done = subprocess.run(
        ["node", script.name], cwd=sdk, input=told, capture_output=True, text=True, check=False, timeout=300
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    answer: list[list[Any]] = json.loads(done.stdout)
    return answer


def _value(text: str, feature: Any) -> Any:
    context = QgsExpressionContext()
    context.setFeature(feature)
    context.setFields(feature.fields())
    return QgsExpression(text).evaluate(context)


def _alike(text: str, mine: Any, his: Any) -> bool:
    if text.startswith("color_rgb"):
        return str(his).startswith("rgb(") and [int(n) for n in his[4:-1].split(",")] == [
            int(n) for n in str(mine).split(",")[:3]
        ]
    if isinstance(mine, (int, float)) and isinstance(his, (int, float)):
        return abs(mine - his) <= TOLERANCE * max(abs(mine), 1)
    return bool(mine == his)
