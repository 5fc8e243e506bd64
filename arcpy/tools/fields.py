"""Columns of a table: add, change, compute, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...qgis_bridge.datasets import columns
from ...qgis_bridge.datasets.calculations import calculate
from ...sharing.errors import DatasetError
from .. import views
from ..geometry import wrapped
from ..inputs import flag, number, text
from ..spatial_reference import SpatialReference
from .data import several
from .running import Outputs, geoprocessing

if TYPE_CHECKING:
    from qgis.core import QgsGeometry, QgsVectorLayer


def _changed(in_table: Any) -> tuple[QgsVectorLayer, str]:
    return views.layer(in_table, "in_table"), str(in_table)


@geoprocessing("management")
def AddField(
    in_table: Any,
    field_name: str,
    field_type: str = "TEXT",
    field_precision: Any = None,
    field_scale: Any = None,
    field_length: Any = None,
    field_alias: Any = None,
    field_is_nullable: Any = None,
    field_is_required: Any = None,
    field_domain: Any = None,
) -> Outputs:
    """Add a column."""
    layer, told = _changed(in_table)
    column = columns.Column(
        str(field_name),
        columns.type_word(field_type),
        alias=text(field_alias),
        length=number("field_length", field_length, 0),
        nullable=str(field_is_nullable or "NULLABLE").upper() != "NON_NULLABLE",
        domain=text(field_domain),
    )
    columns.add(views.place_of_layer(layer), column)
    views.current(layer)
    return [("out_table", told)]


@geoprocessing("management", without="template")
def AddFields(in_table: Any, field_description: Any, template: Any = None) -> Outputs:
    """Add several columns: rows of name, type, alias, length, default, domain."""
    layer, told = _changed(in_table)
    where = views.place_of_layer(layer)
    for row in field_description:
        name, kind, alias, length, default, domain = [*row, *[None] * 6][:6]
        columns.add(
            where,
            columns.Column(
                str(name),
                columns.type_word(kind),
                alias=text(alias),
                length=number("field_length", length, 0),
                default=text(default),
                domain=text(domain),
            ),
        )
    views.current(layer)
    return [("out_table", told)]


@geoprocessing("management")
def DeleteField(in_table: Any, drop_field: Any, method: str = "DELETE_FIELDS") -> Outputs:
    """Remove columns, or all but those with ``KEEP_FIELDS``."""
    layer, told = _changed(in_table)
    named = {str(name).casefold() for name in several(drop_field)}
    if str(method).upper() == "KEEP_FIELDS":
        own = {layer.fields().at(index).name() for index in layer.primaryKeyAttributes()}
        named = {f.name().casefold() for f in layer.fields() if f.name() not in own} - named
    columns.drop(views.place_of_layer(layer), named)
    views.current(layer)
    return [("out_table", told)]


@geoprocessing("management", without="field_type field_length field_is_nullable")
def AlterField(
    in_table: Any,
    field: str,
    new_field_name: Any = None,
    new_field_alias: Any = None,
    field_type: Any = None,
    field_length: Any = None,
    field_is_nullable: Any = None,
    clear_field_alias: Any = None,
) -> Outputs:
    """Give a column another name or alias."""
    layer, told = _changed(in_table)
    alias = "" if flag("clear_field_alias", _clear(clear_field_alias)) else new_field_alias
    columns.alter(views.place_of_layer(layer), str(field), text(new_field_name), alias)
    views.current(layer)
    return [("out_table", told)]


@geoprocessing("management")
def CalculateField(
    in_table: Any,
    field: str,
    expression: Any,
    expression_type: str = "PYTHON3",
    code_block: str = "",
    field_type: Any = None,
    enforce_domains: Any = None,
) -> Outputs:
    """Compute a column by Python (``!name!``) or SQL; a column that is not there is made."""
    layer, told = _changed(in_table)
    if layer.fields().lookupField(field) < 0:
        if not field_type:
            field_type = "TEXT"
        columns.add(views.place_of_layer(layer), columns.Column(field, columns.type_word(field_type)))
        views.current(layer)
    _calculate(layer, field, expression, expression_type, code_block)
    return [("out_table", told)]


@geoprocessing("management")
def CalculateFields(
    in_table: Any, expression_type: str, fields: Any, code_block: str = "", enforce_domains: Any = None
) -> Outputs:
    """Compute several columns: rows of field and expression."""
    layer, told = _changed(in_table)
    for row in fields:
        _calculate(layer, row[0], row[1], expression_type, code_block)
    return [("out_table", told)]


def _calculate(
    layer: QgsVectorLayer, field: Any, expression: Any, language_word: Any, code_block: Any
) -> None:
    def shape(geometry: QgsGeometry) -> Any:
        return wrapped(geometry, SpatialReference.of(layer.crs()))

    calculate(layer, str(field), str(expression), language(language_word), str(code_block or ""), shape)


def language(word: Any) -> str:
    """Return ``python`` or ``sql``. Raises ``DatasetError``, WLS857, for Arcade and VBScript."""
    told = str(word or "PYTHON3").upper()
    if told in {"PYTHON3", "PYTHON", "PYTHON_9.3"}:
        return "python"
    if told == "SQL":
        return "sql"
    raise DatasetError("WLS857", name="expression_type", value=told, expected="PYTHON3, SQL")


def _clear(value: Any) -> bool:
    return str(value).upper() in {"CLEAR_ALIAS", "TRUE"}
