"""What was published last, kept in the item: whoever publishes next, from wherever, finds it there.

A JSON file in the item's info folder, so it is deleted, moved and shared with the item
(``docs/adr/0010-what-was-published-last.md``).  It holds what was sent and how the portal served it then,
the fields, and a digest of each layer's data; no features and no secret.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from ..portal.item_content import read_info, write_info

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..portal.connection import Connection

FILE = "weblayersharing.json"
VERSION = 1


@dataclass(frozen=True)
class LayerRecord:
    """A layer as it was published last. ``digest`` is of its data, empty where nobody read them.

    ``sent`` and ``served`` are the parts of its definition, ``item_sent`` and ``item_served`` its part of
    the item's data.  ``schema`` maps field names in lower case to types.  ``edited`` is when features were
    changed last, as the service told it.
    """

    name: str = ""
    digest: str = ""
    sent: Mapping[str, Any] = field(default_factory=dict)
    served: Mapping[str, Any] = field(default_factory=dict)
    item_sent: Mapping[str, Any] = field(default_factory=dict)
    item_served: Mapping[str, Any] = field(default_factory=dict)
    schema: Mapping[str, str] = field(default_factory=dict)
    edited: int = 0


@dataclass(frozen=True)
class Record:
    """A publication. ``revision`` tells it from all others; ``road`` is the kind of file it was made of.

    ``sharing`` holds what was ``sent`` and ``served``.  ``numbers`` maps the numbers of the package, as text,
    to those that the portal gave where it gave others.
    """

    revision: str
    road: str
    layers: Mapping[int, LayerRecord]
    service_sent: Mapping[str, Any] = field(default_factory=dict)
    service_served: Mapping[str, Any] = field(default_factory=dict)
    texts_sent: Mapping[str, str] = field(default_factory=dict)
    texts_served: Mapping[str, str] = field(default_factory=dict)
    thumbnail: str = ""
    sharing: Mapping[str, Any] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Return it as plain values."""
        layers = {str(number): asdict(layer) for number, layer in self.layers.items()}
        return {"version": VERSION, **vars(self), "layers": layers}

    @classmethod
    def from_json(cls, told: Mapping[str, Any] | None) -> Record | None:
        """Return what :meth:`to_json` told, None for anything else: somebody may have changed the file."""
        if not told or told.get("version") != VERSION:
            return None
        try:
            values = {key: value for key, value in told.items() if key != "version"}
            layers = {int(number): LayerRecord(**each) for number, each in told["layers"].items()}
            return cls(**{**values, "layers": layers})
        except (KeyError, TypeError, ValueError, AttributeError):
            return None


def read_record(connection: Connection, item_id: str) -> Record | None:
    """Return what was published last as a service's item tells it, None where it tells nothing."""
    return Record.from_json(read_info(connection, item_id, FILE))


def write_record(connection: Connection, item_id: str, record: Record) -> None:
    """Put it into the item."""
    write_info(connection, item_id, FILE, record.to_json())
