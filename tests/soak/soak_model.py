"""What must stand on the portal by what was asked of it, kept apart from all code that does it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

Features = dict[str, int]
"""The number that a feature bears, by its code; where it lies follows from the number."""


class Way(Enum):
    """How an update was done, as its plan told."""

    NOTHING = "nothing"
    IN_PLACE = "in place"
    AS_A_WHOLE = "as a whole"


@dataclass
class Service:
    """A published feature layer.

    ``package`` are the features that were published last; ``known`` those and the ones that were published
    earlier and deleted on the web; ``features`` are what stands.  ``numbers`` are their object ids, which
    stay until all are replaced.
    """

    name: str
    item_id: str
    source_id: str
    url: str
    access: str
    package: Features
    known: Features
    features: Features
    summary: str = ""
    numbers: dict[str, int] = field(default_factory=dict)

    @property
    def items(self) -> set[str]:
        """The items that belong to it."""
        return {self.item_id, self.source_id}

    def after(self, package: Features, way: Way) -> Features:
        """Return what must stand after an update: changes on the web stay unless all is replaced."""
        if way is Way.AS_A_WHOLE:
            return dict(package)
        if way is Way.NOTHING:
            return dict(self.features)
        standing = dict(self.features)
        for code, number in package.items():
            new = code not in self.known
            if new or (code in standing and number != self.known[code]):
                standing[code] = number
        for code in self.known:
            if code not in package:
                standing.pop(code, None)
        return standing

    def publish(self, package: Features, way: Way) -> None:
        """Note an update that was done."""
        self.features = self.after(package, way)
        self.package = dict(package)
        if way is Way.AS_A_WHOLE:
            self.known = dict(package)
            self.numbers = {}
            return
        # of what was deleted on the web, and is published no more, nothing is sent or forgotten
        gone = {code: number for code, number in self.known.items() if code not in self.features}
        self.known = {**gone, **package}
        self.numbers = {code: number for code, number in self.numbers.items() if code in self.features}


@dataclass
class StoredFile:
    """An item that is a file."""

    title: str
    item_id: str
    content: bytes


@dataclass
class Model:
    """All that must be there. ``sources`` are definitions whose service was deleted, by its name."""

    services: dict[str, Service] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    files: dict[str, StoredFile] = field(default_factory=dict)

    @property
    def items(self) -> set[str]:
        """The ids of all items."""
        found = {item for service in self.services.values() for item in service.items}
        return found | set(self.sources.values()) | {each.item_id for each in self.files.values()}
