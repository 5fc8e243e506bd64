"""Read a published service back and compare it with what was sent.

Esri's tools stop at "completed"; a service whose layers are empty or whose fields are missing is found by
the first user.  This looks at once: layer by layer, name, geometry type, fields and the feature count.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from .errors import VerificationError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .portal import Portal
    from .progress import Progress


@dataclass(frozen=True)
class PublishedLayer:
    """A layer or table as the service serves it. ``feature_count`` is the service's own count."""

    id: int
    name: str
    url: str
    geometry_type: str
    feature_count: int


@dataclass(frozen=True)
class ExpectedLayer:
    """What a layer must come back as. ``feature_count`` is None where nobody counted."""

    id: int
    name: str
    geometry_type: str
    fields: tuple[str, ...]
    feature_count: int | None = None

    @classmethod
    def from_json(cls, layer: Mapping[str, Any], feature_count: int | None) -> ExpectedLayer:
        """Take it from the layer JSON that was staged."""
        return cls(
            id=int(layer["id"]),
            name=str(layer["name"]),
            geometry_type=str(layer.get("geometryType") or ""),
            fields=tuple(str(field["name"]) for field in layer.get("fields") or ()),
            feature_count=feature_count,
        )

    def numbered(self, numbers: Mapping[int, int]) -> ExpectedLayer:
        """Return the same with the number that the portal gave it."""
        return replace(self, id=numbers.get(self.id, self.id))

    def uncounted(self, *, with_fields: bool) -> ExpectedLayer:
        """Return the same without its count, and without its fields where those were not sent."""
        return replace(self, feature_count=None, fields=self.fields if with_fields else ())


def verify_layers(
    portal: Portal, url: str, expected: Iterable[ExpectedLayer], progress: Progress
) -> tuple[PublishedLayer, ...]:
    """Compare the service at ``url`` with what was sent and return its layers.

    Raises:
        VerificationError: WLS701 a layer is missing, WLS702 another geometry type, WLS703 fields are
            missing, WLS704 the count differs. The service stays as it is: it is the user's to judge.
        PortalError: the service cannot be read.
    """
    found = []
    wanted = list(expected)
    service = portal.service(url)
    for number, layer in enumerate(wanted):
        progress.check()
        progress.report(number / max(len(wanted), 1), "verify", layer=layer.name)
        found.append(_verified(service, layer))
    return tuple(found)


def _verified(service: Any, expected: ExpectedLayer) -> PublishedLayer:
    served = service.layer(expected.id)
    if served is None:
        raise VerificationError("WLS701", layer=expected.name, expected=expected.id, found="")
    kind = str(served.get("geometryType") or "")
    if kind != expected.geometry_type:
        raise VerificationError("WLS702", layer=expected.name, expected=expected.geometry_type, found=kind)
    names = {str(field["name"]).casefold() for field in served.get("fields") or ()}
    missing = [name for name in expected.fields if name.casefold() not in names]
    if missing:
        raise VerificationError("WLS703", layer=expected.name, expected=missing, found=sorted(names))
    count = service.count(expected.id)
    if expected.feature_count is not None and count != expected.feature_count:
        raise VerificationError("WLS704", layer=expected.name, expected=expected.feature_count, found=count)
    return PublishedLayer(expected.id, expected.name, f"{service.url}/{expected.id}", kind, count)
