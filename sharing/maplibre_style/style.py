"""The whole style of a vector tile package."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .labels import font_stack, lettered
from .model import SYMBOL_FIELD
from .paint import MALFORMED, painted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .model import StyledClass, StyledLabel, StyledLayer

    Json = dict[str, Any]

SOURCE = "esri"
HIGHEST_ZOOM = 24.0
_WEB_MERCATOR_SCALE = 295828763.7957775


@dataclass
class Style:
    """A style and what it needs: pictures by their names among the sprites, and fonts by their stacks."""

    json: Json
    pictures: dict[str, str] = field(default_factory=dict)
    fonts: tuple[str, ...] = ()


def build_style(
    layers: Sequence[StyledLayer],
    levels: tuple[int, int],
    first_scale: float = _WEB_MERCATOR_SCALE,
    bounds: Sequence[float] = (),
) -> Style:
    """Return the style of a map's layers, the lowest first; all labels lie above all symbols.

    ``levels`` are the first and last that have tiles, ``first_scale`` the scale of level 0, ``bounds`` west,
    south, east and north in degrees.  A symbol that is no CIM is left out.
    """
    drawing = _Drawing(first_scale)
    for layer in layers:
        for each in layer.classes:
            drawing.add_class(layer.name, each)
    for layer in layers:
        for label in layer.labels:
            drawing.add_label(layer.name, label)
    source: Json = {
        "type": "vector",
        "url": "../../",
        "minzoom": levels[0],
        "maxzoom": levels[1],
        "scheme": "xyz",
    }
    if bounds:
        source["bounds"] = [round(side, 6) for side in bounds]
    style: Json = {
        "version": 8,
        "sprite": "../sprites/sprite",
        "glyphs": "../fonts/{fontstack}/{range}.pbf",
        "sources": {SOURCE: source},
        "layers": drawing.layers,
    }
    return Style(style, drawing.pictures, tuple(sorted(drawing.fonts)))


class _Drawing:
    """Style layers as they come together."""

    def __init__(self, first_scale: float) -> None:
        self._first_scale = first_scale
        self._ids: set[str] = set()
        self.layers: list[Json] = []
        self.pictures: dict[str, str] = {}
        self.fonts: set[str] = set()

    def add_class(self, layer: str, each: StyledClass) -> None:
        """Add what a class's symbol paints."""
        name = "/".join(part for part in (layer, each.label) if part)
        try:
            made = painted(each.symbol, lambda url, use: self._named(f"{name}/{use}", url), each.picture)
        except MALFORMED:
            return
        # QGIS's encoder keeps equal numbers of different types once, as the first type that comes: a class's
        # number may arrive as text.
        condition = None if each.number is None else ["in", SYMBOL_FIELD, each.number, str(each.number)]
        for number, body in enumerate(made):
            told = name if len(made) == 1 else f"{name}/{number}"
            self._add(told, each.source_layer, body, (each.min_scale, each.max_scale), condition)

    def add_label(self, layer: str, label: StyledLabel) -> None:
        """Add the texts of a label class."""
        try:
            body = lettered(label)
            stack = font_stack(label.label_class["textSymbol"]["symbol"])
        except MALFORMED:
            return
        if body is not None:
            self.fonts.add(stack)
            scales = (label.min_scale, label.max_scale)
            self._add(f"{layer}/label", label.source_layer, body, scales, ["has", label.text_field])

    def _add(
        self,
        name: str,
        source_layer: str,
        body: Json,
        scales: tuple[float, float],
        condition: list[Any] | None,
    ) -> None:
        layer: Json = {
            "id": _unused(name, self._ids),
            "type": body["type"],
            "source": SOURCE,
            "source-layer": source_layer,
        }
        layer.update(_zooms(scales, self._first_scale))
        if condition is not None:
            layer["filter"] = condition
        self.layers.append({**layer, "layout": body["layout"], "paint": body["paint"]})

    def _named(self, wanted: str, url: str) -> str:
        for name, known in self.pictures.items():
            if known == url:
                return name
        name = _unused(re.sub(r"[{}]", "", wanted), set(self.pictures))
        self.pictures[name] = url
        return name


def _unused(wanted: str, used: set[str]) -> str:
    name, number = wanted, 1
    while name in used:
        number += 1
        name = f"{wanted} {number}"
    used.add(name)
    return name


def _zooms(scales: Iterable[float], first_scale: float) -> Json:
    """Return the zoom levels that scale denominators mean; of an open end nothing."""
    told: Json = {}
    for key, scale in zip(("minzoom", "maxzoom"), scales):
        if scale > 0:
            told[key] = round(min(max(math.log2(first_scale / scale), 0.0), HIGHEST_ZOOM), 3)
    if told.get("maxzoom", HIGHEST_ZOOM) <= told.get("minzoom", -1.0):
        told.pop("maxzoom")
    return told
