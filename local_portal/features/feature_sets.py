"""Features as clients send them whole: a feature collection, a feature set, or a plain list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import bad_parameter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True)
class FeatureSet:
    """Features of one layer. ``number`` and ``name`` are what its definition says, -1 and empty if nothing.

    ``reference`` is that of geometries that do not tell their own.
    """

    number: int
    name: str
    features: Sequence[Any]
    reference: Any = None


def read_feature_sets(told: Any) -> list[FeatureSet]:
    """Return the feature sets of a JSON value.

    Raises:
        Refusal: it is none of the shapes that clients send.
    """
    if isinstance(told, list):
        return [FeatureSet(-1, "", told)]
    if not isinstance(told, dict):
        raise bad_parameter("edits", "features are expected")
    collection = told.get("featureCollection")
    listed = (collection if isinstance(collection, dict) else told).get("layers")
    if isinstance(listed, list):
        return [_of_layer(one) for one in listed if isinstance(one, dict)]
    return [_of_layer(told)]


def _of_layer(told: Mapping[str, Any]) -> FeatureSet:
    definition = told.get("layerDefinition") or {}
    features = told.get("featureSet", told)
    if not isinstance(features, dict) or not isinstance(features.get("features"), list):
        raise bad_parameter("edits", "a feature set has no features")
    number = definition.get("id", told.get("id"))
    extent = definition.get("extent") or {}
    return FeatureSet(
        number if isinstance(number, int) else -1,
        str(definition.get("name") or ""),
        features["features"],
        features.get("spatialReference")
        or definition.get("spatialReference")
        or extent.get("spatialReference"),
    )
