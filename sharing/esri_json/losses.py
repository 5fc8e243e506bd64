"""What a conversion could not carry, collected as findings of code 24082.

24082 is Esri's own analyzer code for a symbol that is downgraded in a web feature layer.  Its facts
are ``what`` was lost (a word of :data:`WHAT`) and what was ``kept`` in its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from ..findings import Finding, Severity

if TYPE_CHECKING:
    from ..map_snapshot import LayerSnapshot

CODE = "24082"

WHAT = frozenset(
    {
        "callout", "character_marker", "color_model", "dashes", "effects", "fill_picture", "font_setting",
        "gradient", "halo", "hatch", "heatmap_density", "label_expression", "line_offset", "marker_layers",
        "overrides", "picture_format", "ramp", "renderer", "shadow", "shape", "stroke_picture", "symbol",
        "symbol_layers", "visual_variable",
    }
)  # fmt: skip
"""All words that the fact ``what`` may hold."""

Lose = Callable[[str, str], None]
"""Called with what is lost and what is kept in its place."""


def unheard(what: str, kept: str) -> None:
    """Let a loss pass: for who does not ask."""


class Losses:
    """A ``lose`` callback that keeps each different loss once, in the order they came."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, str], None] = {}

    def __call__(self, what: str, kept: str) -> None:
        """Note a loss."""
        self._told[what, kept] = None

    @property
    def any(self) -> bool:
        """Tell whether anything was lost."""
        return bool(self._told)

    def repeat(self, lose: Lose) -> None:
        """Tell all losses to another callback."""
        for what, kept in self._told:
            lose(what, kept)

    def findings(self, layer: LayerSnapshot) -> tuple[Finding, ...]:
        """Return the losses as warnings about the layer."""
        return tuple(
            Finding(CODE, Severity.WARNING, layer.name, layer.id, {"what": what, "kept": kept})
            for what, kept in self._told
        )
