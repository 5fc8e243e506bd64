"""Where clauses of scripts, in the SQL of file geodatabases, as filters of QGIS."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qgis.core import QgsExpression, QgsFeatureRequest

from ...sharing.errors import DatasetError
from ..row_number import shown_row_number

if TYPE_CHECKING:
    from qgis.core import QgsVectorLayer

OBJECT_ID_NAMES = ("OBJECTID", "FID", "OID")
# 'text', "name", [name], a keyword before a literal of time, or the number of a row
TOKEN = re.compile(
    r"(?P<text>'(?:[^']|'')*')|(?P<quoted>\"[^\"]*\")|\[(?P<bracketed>[^\]]*)\]"
    r"|(?P<moment>\b(?:timestamp|date|time)\s+(?='))|(?P<null>\bis\s+(?:not\s+)?null\b)"
    r"|(?P<word>[^\W\d]\w*)",
    re.IGNORECASE,
)
MOMENTS = {"timestamp": "to_datetime", "date": "to_date", "time": "to_time"}


def where_clause(layer: QgsVectorLayer, sql: str) -> QgsFeatureRequest:
    """Return the rows that a where clause means.

    ``"NAME" = 'x'``, ``[NAME] = 'x'``, ``NAME LIKE 'A%'``, ``OBJECTID IN (1, 2)``,
    ``d > timestamp '2024-01-01 00:00:00'``.

    Raises:
        DatasetError: WLS856, it cannot be read; WLS855, it speaks of a column that is not there.
    """
    expression = QgsExpression(as_expression(layer, sql))
    if expression.hasParserError():
        raise DatasetError(
            "WLS856", dataset=layer.name(), expression=sql, reason=expression.parserErrorString()
        )
    for column in expression.referencedColumns():
        if column != QgsFeatureRequest.ALL_ATTRIBUTES and layer.fields().lookupField(column) < 0:
            raise DatasetError("WLS855", dataset=layer.name(), name=column)
    return QgsFeatureRequest(expression)


def as_expression(layer: QgsVectorLayer, sql: str) -> str:
    """Return the clause in QGIS's words."""
    out, end, moment = [], 0, ""
    for match in TOKEN.finditer(sql):
        out.append(sql[end : match.start()])
        end = match.end()
        if match["text"] is not None and moment:
            out.append(f"{MOMENTS[moment]}({match['text']})")
        elif match["moment"] is None:
            out.append(_word(layer, match))
        moment = match["moment"].strip().lower() if match["moment"] else ""
    return "".join([*out, sql[end:]])


def _word(layer: QgsVectorLayer, match: re.Match[str]) -> str:
    bracketed, quoted, word = match["bracketed"], match["quoted"], match["word"]
    name = bracketed if bracketed is not None else quoted[1:-1] if quoted is not None else word
    if name is None:
        return match[0]
    index = layer.fields().lookupField(name)
    if index >= 0:
        return QgsExpression.quotedColumnRef(layer.fields().at(index).name())
    if name.upper() in OBJECT_ID_NAMES:
        number = shown_row_number(layer)
        return QgsExpression.quotedColumnRef(number) if number else "$id"
    return QgsExpression.quotedColumnRef(name) if word is None else word
