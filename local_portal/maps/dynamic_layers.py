"""``dynamicLayers``: the map's own layers, chosen, filtered and drawn otherwise for one picture."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..errors import bad_parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..request import Parameters
    from .layer_choice import LayerTree

_MAP_LAYER = "mapLayer"
_NAME = "dynamicLayers"


@dataclass
class DynamicLayers:
    """What is asked for, by the numbers of the map's own layers, the uppermost first."""

    layers: list[int] = field(default_factory=list)
    definitions: dict[int, str] = field(default_factory=dict)
    drawings: dict[int, Mapping[str, Any]] = field(default_factory=dict)


def read_dynamic_layers(parameters: Parameters, tree: LayerTree) -> DynamicLayers:
    """Read ``dynamicLayers``; ``layers=show:`` chooses among their own ids.

    Raises:
        Refusal: it is no list of layers, one is no layer of this map, or reads data of its own: that
            would be data which nobody has published.
    """
    told = parameters.json(_NAME)
    if not isinstance(told, list):
        raise bad_parameter(_NAME, "a list of layers is expected")
    wanted = _shown(parameters.text("layers"))
    found = DynamicLayers()
    for entry in told:
        number, source = _source(entry)
        if wanted is not None and number not in wanted:
            continue
        for leaf in tree.below(source):
            if leaf in found.layers:
                raise bad_parameter(_NAME, f"layer {leaf} is drawn twice")
            found.layers.append(leaf)
            _change(found, leaf, entry)
    return found


def _source(entry: Any) -> tuple[int, int]:
    """The dynamic layer's own id, and the map's layer that it is."""
    source = entry.get("source") if isinstance(entry, dict) else None
    if not isinstance(source, dict) or source.get("type") != _MAP_LAYER:
        raise bad_parameter(_NAME, "only layers of the map itself ('mapLayer') can be drawn")
    number = source.get("mapLayerId")
    if not isinstance(number, int):
        raise bad_parameter(_NAME, "'mapLayerId' is expected")
    own = entry.get("id", number)
    return own if isinstance(own, int) else number, number


def _change(found: DynamicLayers, number: int, entry: Mapping[str, Any]) -> None:
    clause = entry.get("definitionExpression")
    if isinstance(clause, str) and clause.strip():
        found.definitions[number] = clause
    drawing = entry.get("drawingInfo")
    if isinstance(drawing, dict) and drawing:
        found.drawings[number] = {
            key: drawing[key]
            for key in ("renderer", "labelingInfo", "transparency", "showLabels")
            if key in drawing
        }


def _shown(text: str) -> set[int] | None:
    way, _, listed = text.partition(":")
    if way.strip().lower() != "show":
        return None
    return {int(part) for part in listed.split(",") if part.strip().isdecimal()}
