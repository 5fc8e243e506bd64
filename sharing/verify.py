"""Read a published service back and compare it with what was sent.

Esri's tools stop at "completed"; a service whose layers are empty or whose fields are missing is found by
the first user.  This looks at once: layer by layer, geometry type, fields, the feature count, where the
features lie, and how they are drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from .errors import VerificationError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .portal import Portal, Service
    from .progress import Progress

_SIDES = ("xmin", "ymin", "xmax", "ymax")
_CLASSES = ("uniqueValueInfos", "classBreakInfos")
_SHARE = 0.001
"""How far a side may be off, as a share of the box: portals round coordinates to a grid of their own."""
_LEAST = 1e-5


@dataclass(frozen=True)
class Drawing:
    """How a layer is drawn, as far as it can be compared at a glance: the renderer's kind and its classes."""

    kind: str
    classes: int

    @classmethod
    def of(cls, layer: Mapping[str, Any]) -> Drawing | None:
        """Read it out of a layer's JSON, None for one that is not drawn."""
        renderer = (layer.get("drawingInfo") or {}).get("renderer")
        if not isinstance(renderer, dict):
            return None
        return cls(str(renderer.get("type") or ""), sum(len(renderer.get(name) or ()) for name in _CLASSES))


@dataclass(frozen=True)
class PublishedLayer:
    """A layer or table as the service serves it. ``feature_count`` is the service's own count.

    ``extent`` is xmin, ymin, xmax, ymax in the layer's own system, empty where it was not asked for or there
    is none.
    """

    id: int
    name: str
    url: str
    geometry_type: str
    feature_count: int
    extent: tuple[float, ...] = ()
    drawing: Drawing | None = None


@dataclass(frozen=True)
class ExpectedLayer:
    """What a layer must come back as; None and empty where nobody knows.

    ``extent`` is xmin, ymin, xmax, ymax of the features in the system of ``wkid``.
    """

    id: int
    name: str
    geometry_type: str
    fields: tuple[str, ...]
    feature_count: int | None = None
    extent: tuple[float, ...] = ()
    wkid: int | None = None
    drawing: Drawing | None = None

    @classmethod
    def from_json(cls, layer: Mapping[str, Any], feature_count: int | None) -> ExpectedLayer:
        """Take it from the layer JSON that was staged."""
        box = layer.get("extent") or {}
        reference = box.get("spatialReference") or {}
        numeric = all(isinstance(box.get(side), (int, float)) for side in _SIDES)
        return cls(
            id=int(layer["id"]),
            name=str(layer["name"]),
            geometry_type=str(layer.get("geometryType") or ""),
            fields=tuple(str(field["name"]) for field in layer.get("fields") or ()),
            feature_count=feature_count,
            extent=tuple(float(box[side]) for side in _SIDES) if numeric and feature_count else (),
            wkid=reference.get("latestWkid") or reference.get("wkid"),
            drawing=Drawing.of(layer),
        )

    def numbered(self, numbers: Mapping[int, int]) -> ExpectedLayer:
        """Return the same with the number that the portal gave it."""
        return replace(self, id=numbers.get(self.id, self.id))

    def uncounted(self, *, with_fields: bool) -> ExpectedLayer:
        """Return the same without what features tell, and without fields where those were not sent."""
        return replace(self, feature_count=None, extent=(), fields=self.fields if with_fields else ())

    def drawn(self, layer: Mapping[str, Any] | None) -> ExpectedLayer:
        """Return the same drawn as a layer's JSON says, None for however it is."""
        return replace(self, drawing=Drawing.of(layer) if layer else None)


def verify_layers(
    portal: Portal, url: str, expected: Iterable[ExpectedLayer], progress: Progress
) -> tuple[PublishedLayer, ...]:
    """Compare the service at ``url`` with what was sent and return its layers.

    Raises:
        VerificationError: WLS701 a layer is missing, WLS702 another geometry type, WLS703 fields are
            missing, WLS704 the count differs, WLS705 the features lie elsewhere, WLS706 it is drawn
            otherwise. The service stays as it is: it is the user's to judge.
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


def _verified(service: Service, expected: ExpectedLayer) -> PublishedLayer:
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
    return PublishedLayer(
        id=expected.id,
        name=expected.name,
        url=f"{service.url}/{expected.id}",
        geometry_type=kind,
        feature_count=count,
        extent=_place(service, expected),
        drawing=_drawing(served, expected),
    )


def _place(service: Service, expected: ExpectedLayer) -> tuple[float, ...]:
    """Return where the features lie; they must not lie outside of where they should.

    They may fill less: a package's box can be older than its data, which only made it larger.
    """
    if not expected.extent or not expected.wkid:
        return ()
    told = service.extent(expected.id, expected.wkid)
    found = tuple(float(told[side]) for side in _SIDES) if told else ()
    xmin, ymin, xmax, ymax = expected.extent
    allowed = max(_SHARE * max(xmax - xmin, ymax - ymin), _LEAST * max(1.0, *map(abs, expected.extent)))
    if not found or not _within(found, expected.extent, allowed):
        raise VerificationError("WLS705", layer=expected.name, expected=expected.extent, found=found)
    return found


def _within(found: tuple[float, ...], box: tuple[float, ...], allowed: float) -> bool:
    xmin, ymin, xmax, ymax = box
    return (
        found[0] >= xmin - allowed
        and found[1] >= ymin - allowed
        and found[2] <= xmax + allowed
        and found[3] <= ymax + allowed
    )


def _drawing(served: Mapping[str, Any], expected: ExpectedLayer) -> Drawing | None:
    found = Drawing.of(served)
    if expected.drawing is not None and found != expected.drawing:
        raise VerificationError(
            "WLS706", layer=expected.name, expected=_told(expected.drawing), found=_told(found)
        )
    return found


def _told(drawing: Drawing | None) -> str:
    return f"{drawing.kind} ({drawing.classes})" if drawing else ""
