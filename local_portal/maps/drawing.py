"""What the drawing processes are asked for, in the words of the portal."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from ..features.spatial_functions import Box
    from .drawing_pool import DrawingPool
    from .export_request import ExportRequest
    from .layer_choice import LayerTree


@dataclass(frozen=True)
class Drawn:
    """A picture, what it shows, and its scale."""

    content: bytes
    extent: Box
    scale: float


def draw(pool: DrawingPool, folder: Path, request: ExportRequest) -> Drawn:
    """Draw a picture of the map in ``folder``. Raises ``Refusal`` as ``DrawingPool.ask`` does."""
    told, content = pool.ask({"do": "picture", "map": str(folder), "picture": request.as_json()})
    return Drawn(content, tuple(told["extent"]), float(told["scale"]))


def legend(pool: DrawingPool, folder: Path, tree: LayerTree, size: tuple[int, int]) -> list[dict[str, Any]]:
    """Return the legend of each layer, pictures and all."""
    told, content = pool.ask({"do": "legend", "map": str(folder), "size": list(size)})
    return [
        {
            "layerId": number,
            "layerName": tree.name(number),
            "layerType": "Feature Layer",
            "minScale": 0,
            "maxScale": 0,
            "legend": [_entry(each, content) for each in told["layers"].get(str(number), ())],
        }
        for number in tree.numbers
    ]


def _entry(told: dict[str, Any], content: bytes) -> dict[str, Any]:
    start, size = told["span"]
    picture = content[start : start + size]
    return {
        "label": told["label"],
        "url": hashlib.sha256(picture).hexdigest()[:32],
        "imageData": base64.b64encode(picture).decode("ascii"),
        "contentType": "image/png",
        "height": told["height"],
        "width": told["width"],
    }
