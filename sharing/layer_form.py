"""How a layer's attributes are shown and edited, in plain values: part of a snapshot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class FieldLook:
    """How one column is shown.

    ``hidden`` columns are not shown; ``read_only`` ones not edited.  ``widget`` is a word of :data:`WIDGETS`.
    ``places`` are decimals, -1 where none are told; ``date_format`` is Qt's (``yyyy-MM-dd HH:mm``).
    """

    hidden: bool = False
    read_only: bool = False
    widget: str = "text"
    places: int = -1
    date_format: str = ""
    hint: str = ""


WIDGETS = frozenset({"text", "long_text", "rich_text", "choice", "switch", "date", "image", "link"})
"""What a column is edited with."""


@dataclass(frozen=True)
class FormGroup:
    """A tab or group of a form: its title, empty for what stands in none, and its columns in order."""

    title: str
    fields: tuple[str, ...]
    collapsed: bool = False


@dataclass(frozen=True)
class LayerForm:
    """The form of a layer.

    ``groups`` are in order and hold each column once.  ``title`` names a feature: text with columns and
    the names of ``expressions`` in braces.  ``html`` is the map tip in the same way.  ``expressions`` maps
    names to Arcade.
    """

    groups: tuple[FormGroup, ...] = ()
    looks: Mapping[str, FieldLook] = field(default_factory=dict)
    title: str = ""
    html: str = ""
    expressions: Mapping[str, str] = field(default_factory=dict)

    def look(self, name: str) -> FieldLook:
        """Return how a column is shown."""
        return self.looks.get(name, FieldLook())


@dataclass(frozen=True)
class LayerTime:
    """When a feature is: the columns of its start and end (empty for a moment), in milliseconds since 1970.

    ``extent`` is of all features, None where nobody has asked for it.
    """

    start: str
    end: str = ""
    extent: tuple[int, int] | None = None

    def as_json(self, rename: Mapping[str, str]) -> dict[str, Any]:
        """Return the layer's ``timeInfo``, columns by their written names."""
        return {
            "startTimeField": rename.get(self.start, self.start),
            "endTimeField": rename.get(self.end, self.end) or None,
            "trackIdField": None,
            "timeExtent": list(self.extent) if self.extent else None,
            "timeReference": {"timeZone": "UTC", "respectsDaylightSaving": False},
            "timeInterval": 0,
            "timeIntervalUnits": "esriTimeUnitsUnknown",
            "exportOptions": {"useTime": True, "timeDataCumulative": False, "timeOffset": 0,
                              "timeOffsetUnits": "esriTimeUnitsUnknown"},
            "hasLiveData": False,
        }  # fmt: skip
