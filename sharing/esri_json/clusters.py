"""Clusters of points: ``featureReduction`` of a web map's layer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import symbol, text
from .losses import unheard
from .measure import length

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .losses import Lose

COUNT = "cluster_count"
"""The field in which clients keep how many points a cluster has."""


def to_json(reduction: Mapping[str, Any], lose: Lose = unheard) -> dict[str, Any]:
    """Return the clusters of :attr:`LayerSnapshot.feature_reduction` as web maps hold them.

    All clusters are as large as the symbol, since that is how QGIS draws them.
    """
    drawn = symbol.to_json(reduction["symbol"], lose, "esriGeometryPoint")
    size = length(drawn.get("size") or drawn.get("height") or 12)
    label = {
        "labelExpressionInfo": {"expression": f'Text($feature.{COUNT}, "#,###")'},
        "labelPlacement": "esriServerPointLabelPlacementCenterCenter",
        "deconflictionStrategy": "none",
        "symbol": text.to_json(reduction["textSymbol"], lose),
    }
    return {
        "type": "cluster",
        "clusterRadius": length(reduction["clusterRadius"]),
        "clusterMinSize": size,
        "clusterMaxSize": size,
        "drawingInfo": {
            "renderer": {"type": "simple", "symbol": drawn, "label": ""},
            "labelingInfo": [label],
        },
        "showLabels": True,
        "fields": [],
        "popupInfo": {
            "title": "",
            "description": f"{{{COUNT}}}",
            "fieldInfos": [
                {"fieldName": COUNT, "label": COUNT, "format": {"places": 0, "digitSeparator": True}}
            ],
            "popupElements": [{"type": "text", "text": f"{{{COUNT}}}"}],
        },
    }
