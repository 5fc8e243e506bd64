"""What a style is made from: the layers of a map, each with its classes and its labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

SYMBOL_FIELD = "_symbol"
"""The column of the tiles that numbers a feature's class, as Pro's own packages have it."""


@dataclass(frozen=True)
class StyledClass:
    """Features that look alike.

    ``symbol`` is CIM.  ``source_layer`` is the layer of the tiles that holds them; ``number`` is their value
    of :data:`SYMBOL_FIELD` there, None for all features of it.  Scales are denominators, 0 for open.
    ``picture`` is the whole marker as a data URI for symbols that have none along.
    """

    symbol: Mapping[str, Any]
    source_layer: str
    number: int | None = None
    label: str = ""
    min_scale: float = 0.0
    max_scale: float = 0.0
    picture: str = ""


@dataclass(frozen=True)
class StyledLabel:
    """A label class: ``label_class`` is CIM, ``text_field`` the column of the tiles that holds the text."""

    label_class: Mapping[str, Any]
    source_layer: str
    text_field: str
    min_scale: float = 0.0
    max_scale: float = 0.0


@dataclass(frozen=True)
class StyledLayer:
    """A layer of the map with all that is drawn of it; classes in drawing order, the lower ones first."""

    name: str
    classes: tuple[StyledClass, ...]
    labels: tuple[StyledLabel, ...] = ()
