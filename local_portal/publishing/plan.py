"""What the portal tells the worker, and what the worker tells back: plain JSON both ways."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True)
class BuildRequest:
    """Build a service's data from a file.

    ``kind`` is the publish request's ``fileType``; ``source`` the uploaded file and ``name`` what
    its owner called it; ``target`` an existing empty folder to build in; ``scratch`` one to work in.
    ``parameters`` are the request's ``publishParameters``.
    """

    kind: str
    source: str
    name: str
    target: str
    scratch: str
    parameters: dict[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """Return the request as the worker reads it."""
        return asdict(self)


@dataclass(frozen=True)
class BuildResult:
    """What was built.

    ``extent`` is ``[[xmin, ymin], [xmax, ymax]]`` in degrees, empty if nothing has a place.
    ``wkid`` is the service's spatial reference.  ``notes`` are sentences about what was changed or
    left out on the way.
    """

    layers: int
    tables: int
    features: int
    extent: list[list[float]] = field(default_factory=list)
    wkid: int = 0
    notes: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """Return the result as the portal reads it."""
        return asdict(self)


class BuildError(Exception):
    """The file cannot become a service. The message is told to the one who published it."""
