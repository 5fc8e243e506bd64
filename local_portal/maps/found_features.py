"""Features that identify and find tell: asked of the query engine, told in the words of people."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import orjson

from ..features.fields import DATE
from ..features.json_answers import esri_json
from ..features.query_parameters import read_query
from ..features.runs import QueryRun

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..features import sql_tree
    from ..features.database import FeatureDatabase
    from ..features.layers import Layer
    from ..request import Parameters

MOST_FEATURES = 1000
_NULL = "Null"


def found(
    database: FeatureDatabase,
    layer: Layer,
    parameters: Parameters,
    where: sql_tree.Expression | None = None,
) -> list[dict[str, Any]]:
    """Return the features that meet the parameters of a query, and a clause besides, in Esri's JSON.

    Raises:
        Refusal: something in them cannot be understood.
    """
    query = read_query(parameters, layer, MOST_FEATURES)
    if where is not None:
        query = replace(query, where=_both(query.where, where))
    told = orjson.loads(b"".join(esri_json(QueryRun(database, layer, query, "json"))))
    features: list[dict[str, Any]] = told["features"]
    for feature in features:
        if "geometry" in feature:
            feature["geometry"]["spatialReference"] = told["spatialReference"]
    return features


def _both(first: sql_tree.Expression | None, second: sql_tree.Expression) -> sql_tree.Expression:
    from ..features.sql_tree import Junction

    return second if first is None else Junction("AND", (first, second))


def result_of(layer: Layer, feature: Mapping[str, Any], parameters: Parameters) -> dict[str, Any]:
    """Return a feature as an entry of ``results``: its values as texts, by the names of people."""
    by_field = parameters.flag("returnFieldName")
    plain = parameters.flag("returnUnformattedValues")
    attributes: dict[str, Any] = {}
    for field in layer.fields:
        if field.name in feature["attributes"]:
            name = field.name if by_field else str(field.definition.get("alias") or field.name)
            value = feature["attributes"][field.name]
            attributes[name] = value if plain else text_of(value, field.type, field.definition.get("domain"))
    shown = str(layer.definition.get("displayField") or layer.object_id.name)
    field = layer.by_name.get(shown.lower(), layer.object_id)
    value = feature["attributes"].get(field.name)
    result: dict[str, Any] = {
        "layerId": layer.id,
        "layerName": layer.definition["name"],
        "displayFieldName": field.name,
        "value": text_of(value, field.type, field.definition.get("domain")),
        "attributes": attributes,
    }
    if feature.get("geometry") is not None:
        result["geometryType"] = layer.geometry_type
        result["geometry"] = feature["geometry"]
    return result


def text_of(value: Any, kind: str, domain: Any) -> str:
    """Return a value as people read it: a code's meaning, a date in UTC."""
    if value is None:
        return _NULL
    if isinstance(domain, dict):
        for each in domain.get("codedValues") or ():
            if each.get("code") == value:
                return str(each.get("name"))
    if kind == DATE and isinstance(value, (int, float)):
        moment = datetime.datetime.fromtimestamp(0, datetime.timezone.utc) + datetime.timedelta(
            milliseconds=value
        )
        return moment.strftime("%Y-%m-%d %H:%M:%S")
    return str(value)
