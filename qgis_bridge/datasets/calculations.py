"""Compute a column from the others: expressions in Python with ``!name!``, or in SQL."""

from __future__ import annotations

import datetime
import math
import re
from types import FunctionType
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsFeature

from ...sharing.errors import DatasetError
from .changing import change_rows
from .expressions import as_expression
from .values import from_qgis, to_qgis
from .writing import chosen_rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qgis.core import QgsGeometry, QgsVectorLayer

REFERENCE = re.compile(r"!([^!\s]+)!")
SHAPE = {"shape", "shape@"}
AT_ONCE = 5000


def calculate(
    layer: QgsVectorLayer,
    field: str,
    expression: str,
    language: str,
    code_block: str = "",
    shape_of: Callable[[QgsGeometry], Any] = lambda geometry: geometry,
) -> int:
    """Set a column in the selected rows (all where none is selected); return how many.

    ``language`` is ``python`` or ``sql``. Python is the script's own, which runs with the script's rights;
    ``shape_of`` makes what ``!shape!`` means in it.

    Raises:
        DatasetError: WLS855, WLS856, WLS854.
    """
    index = layer.fields().lookupField(field)
    if index < 0:
        raise DatasetError("WLS855", dataset=layer.name(), name=field)
    if language == "python":
        value_of = _python(layer, expression, code_block, shape_of)
    else:
        value_of = _sql(layer, expression)
    kind = layer.fields().at(index)
    changes: dict[int, dict[int, Any]] = {}
    count = 0
    for row in chosen_rows(layer):
        changes[row.id()] = {index: to_qgis(value_of(row), kind)}
        count += 1
        if len(changes) == AT_ONCE:
            change_rows(layer, changes)
            changes = {}
    if changes:
        change_rows(layer, changes)
    return count


def set_column(layer: QgsVectorLayer, field: str, values: Mapping[int, Any]) -> None:
    """Set a column in rows, by their numbers. Raises ``DatasetError``: WLS855, WLS854."""
    index = layer.fields().lookupField(field)
    if index < 0:
        raise DatasetError("WLS855", dataset=layer.name(), name=field)
    kind = layer.fields().at(index)
    change_rows(layer, {number: {index: to_qgis(value, kind)} for number, value in values.items()})


def _sql(layer: QgsVectorLayer, expression: str) -> Callable[[QgsFeature], Any]:
    parsed = QgsExpression(as_expression(layer, expression))
    if parsed.hasParserError():
        raise DatasetError(
            "WLS856", dataset=layer.name(), expression=expression, reason=parsed.parserErrorString()
        )
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))

    def value(row: QgsFeature) -> Any:
        context.setFeature(row)
        return parsed.evaluate(context)

    return value


def _python(
    layer: QgsVectorLayer, expression: str, code_block: str, shape_of: Callable[[QgsGeometry], Any]
) -> Callable[[QgsFeature], Any]:
    """Return the expression as a function of a row; each ``!name!`` is a variable in it."""
    variables: dict[str, str] = {}

    def variable(match: re.Match[str]) -> str:
        head, _, rest = match[1].partition(".")
        stem = head if head.casefold() in SHAPE else match[1]
        if stem.casefold() not in SHAPE and layer.fields().lookupField(stem) < 0:
            raise DatasetError("WLS855", dataset=layer.name(), name=match[1])
        held = variables.setdefault(stem, f"_value_{len(variables)}")
        return f"{held}.{_measure(rest)}" if stem == head and rest else held

    scope: dict[str, Any] = {"math": math, "datetime": datetime, "re": re}
    try:
        code = compile(REFERENCE.sub(variable, expression).strip(), "<expression>", "eval")
        # The script that calls the tool wrote both and could as well run them itself.
        FunctionType(compile(code_block, "<code_block>", "exec"), scope)()
    except SyntaxError as error:
        raise _unusable(layer, expression, error) from error
    compute = FunctionType(code, scope)

    def value(row: QgsFeature) -> Any:
        for name, held in variables.items():
            is_shape = name.casefold() in SHAPE
            cell = row.geometry() if is_shape else row[layer.fields().lookupField(name)]
            scope[held] = shape_of(cell) if is_shape else from_qgis(cell)
        try:
            return compute()
        except Exception as error:
            raise _unusable(layer, expression, error) from error

    return value


def _measure(attribute: str) -> str:
    """Return what ``area@hectares`` behind ``!shape.`` means on a geometry."""
    name, _, unit = attribute.partition("@")
    if not unit:
        return name
    getter = {"area": "getArea", "length": "getLength"}.get(name.casefold(), name)
    return f'{getter}("PLANAR", "{unit}")'


def _unusable(layer: QgsVectorLayer, expression: str, error: Exception) -> DatasetError:
    reason = f"{type(error).__name__}: {error}"
    return DatasetError("WLS856", dataset=layer.name(), expression=expression, reason=reason)
