"""What every part of a renderer's or label's conversion needs to know."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from . import arcade, symbol, web_cim
from .losses import unheard

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .losses import Lose


@dataclass(frozen=True)
class Conversion:
    """How to carry CIM to web JSON.

    ``rename`` maps fields to their written names.  ``advanced`` keeps symbols as
    ``CIMSymbolReference``; ``geometry_type`` (Esri's word) chooses the plain symbol where one cannot
    be read.  ``lose`` hears what is lost.  ``marker_size`` is how large in points the markers are that labels
    stand beside; None where that is not known.
    """

    rename: Mapping[str, str] = field(default_factory=dict)
    geometry_type: str = ""
    advanced: bool = False
    lose: Lose = unheard
    marker_size: float | None = None

    def symbol(self, cim: Mapping[str, Any] | None) -> dict[str, Any]:
        """Return a symbol or reference as a web symbol, or as web CIM if so asked."""
        if self.advanced and cim:
            try:
                return web_cim.to_json(cim, self.rename, self.lose)
            except symbol.MALFORMED:
                self.lose("symbol", "plain")
                return symbol.plain(self.geometry_type)
        return symbol.to_json(cim, self.lose, self.geometry_type)

    def field(self, name: str) -> str:
        """Return the name that a field was written by. Raises ``TypeError`` for what is no name."""
        if not isinstance(name, str):
            raise TypeError(name)
        return self.rename.get(name, name)

    def expression(self, arcade_text: str) -> str:
        """Return an Arcade expression with the fields' written names."""
        return arcade.renamed(arcade_text, self.rename)

    def value(self, info: Mapping[str, Any] | None, fields: Sequence[str], key: str) -> dict[str, Any]:
        """Return where a renderer or variable takes its value from.

        An expression that is a lone field becomes that field: all clients read fields, few read
        expressions.  ``key`` is the JSON key for a field (``field``, ``field1``).  Raises
        ``ValueError`` where neither expression nor field is told.
        """
        told = (info or {}).get("expression", "").strip()
        name = arcade.field(told) or ("" if told else next(iter(fields), ""))
        if name:
            return {key: self.field(name)}
        if not told:
            raise ValueError(key)
        title = (info or {}).get("title") or "Custom"
        return {"valueExpression": self.expression(told), "valueExpressionTitle": title}
