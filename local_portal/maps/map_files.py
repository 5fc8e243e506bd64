"""What lies beside a map service's data: which of its layers is which in the project that draws it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MAP_FILE = "map.json"
PROJECT_FILE = "project.qgs"


@dataclass(frozen=True)
class DrawnLayer:
    """How a layer is drawn: by the project's layer ``source``, or as ``drawing`` says over ``table``.

    ``drawing`` is Esri's ``drawingInfo``.
    """

    number: int
    source: str = ""
    table: str = ""
    name: str = ""
    drawing: Mapping[str, Any] = field(default_factory=dict)
    min_scale: float = 0
    max_scale: float = 0

    def as_json(self) -> dict[str, Any]:
        """Return the layer as the drawing process reads it."""
        if self.source:
            return {"id": self.number, "source": self.source}
        return {
            "id": self.number,
            "table": self.table,
            "name": self.name,
            "drawingInfo": dict(self.drawing),
            "minScale": self.min_scale,
            "maxScale": self.max_scale,
        }


def write_map(folder: Path, data: str, layers: list[DrawnLayer], with_project: bool) -> None:
    """Write the map file of a service; ``data`` is the name of its data file."""
    told = {
        "version": 1,
        "data": data,
        "project": PROJECT_FILE if with_project else "",
        "layers": [layer.as_json() for layer in layers],
    }
    (folder / MAP_FILE).write_bytes(orjson.dumps(told))


def is_map(folder: Path) -> bool:
    """Tell whether a service's folder holds a map that can be drawn."""
    return (folder / MAP_FILE).is_file()
