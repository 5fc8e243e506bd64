"""The report of one publication."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..findings import Finding
    from ..published import PublishedService
    from ..verify import PublishedLayer
    from ..web_map import PublishedWebMap

VERSION = 1
APPROXIMATED = frozenset({"24082", "20027"})
"""Findings that tell what cartography lost on its way; all others are about data or settings."""


@dataclass(frozen=True)
class PublishReport:
    """What to tell of a publication. ``portal`` is the portal's address, ``moment`` when it ended (UTC)."""

    portal: str
    moment: datetime
    service: PublishedService | None
    web_map: PublishedWebMap | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the analyzer told, but for what approximates."""
        return tuple(each for each in self._all() if each.code not in APPROXIMATED)

    @property
    def approximated(self) -> tuple[Finding, ...]:
        """What is published nearly, not exactly."""
        return tuple(each for each in self._all() if each.code in APPROXIMATED)

    @property
    def links(self) -> dict[str, str]:
        """Where to look: addresses by what they are of."""
        found = {}
        if self.service is not None:
            found["service"] = self.service.url
            found["item"] = item_page(self.portal, self.service.item_id)
        if self.web_map is not None:
            found["webMap"] = self.web_map.url
            found["mapViewer"] = f"{self.portal}/apps/mapviewer/index.html?webmap={self.web_map.item_id}"
        return found

    def to_json(self) -> dict[str, Any]:
        """Return it as plain values."""
        return {
            "version": VERSION,
            "portal": self.portal,
            "time": self.moment.isoformat(timespec="seconds"),
            "service": _service(self.service) if self.service else None,
            "webMap": _web_map(self.web_map) if self.web_map else None,
            "approximated": [_finding(each) for each in self.approximated],
            "findings": [_finding(each) for each in self.findings],
            "links": self.links,
        }

    def _all(self) -> Iterable[Finding]:
        return self.service.findings if self.service else ()


def report_of(
    portal: str,
    service: PublishedService | None,
    web_map: PublishedWebMap | None = None,
    moment: datetime | None = None,
) -> PublishReport:
    """Return the report of a publication that ended at ``moment`` (UTC, now by default)."""
    return PublishReport(portal, moment or datetime.now(timezone.utc), service, web_map)


def item_page(portal: str, item_id: str) -> str:
    """Return the address of an item's page."""
    return f"{portal}/home/item.html?id={item_id}"


def _service(service: PublishedService) -> dict[str, Any]:
    return {
        "title": service.title,
        "itemId": service.item_id,
        "url": service.url,
        "road": service.road,
        "replaced": service.replaced,
        "notSharedWith": list(service.not_shared_with),
        "layers": [_layer(each) for each in service.layers],
        "plan": dict(service.plan),
    }


def _layer(layer: PublishedLayer) -> dict[str, Any]:
    return {
        "id": layer.id,
        "name": layer.name,
        "url": layer.url,
        "geometryType": layer.geometry_type,
        "features": layer.feature_count,
        "extent": list(layer.extent),
        "renderer": layer.drawing.kind if layer.drawing else "",
        "classes": layer.drawing.classes if layer.drawing else 0,
    }


def _web_map(saved: PublishedWebMap) -> dict[str, Any]:
    return {
        "title": saved.title,
        "itemId": saved.item_id,
        "url": saved.url,
        "replaced": saved.replaced,
        "leftOut": [reason.to_json() for reason in saved.left_out],
        "notSharedWith": list(saved.not_shared_with),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "layer": finding.layer,
        "facts": {name: _plain(value) for name, value in finding.facts.items()},
    }


def _plain(value: Any) -> Any:
    """Return a fact as JSON has it."""
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_plain(each) for each in value]
    return str(value)
