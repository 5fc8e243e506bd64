"""The analyzer: every problem of a draft, told before anything is written.

One rule is one function (``rules/``), one row of ``table.RULES`` gives it its code, severity and fix.
Rules work on plain values: the draft's settings, the map's snapshot and what the portal said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..findings import Severity
from .case import Case
from .portal_facts import PortalFacts
from .table import RULES

if TYPE_CHECKING:
    from ..draft.settings import ServiceSettings
    from ..findings import Finding
    from ..map_snapshot import MapSnapshot

__all__ = ["RULES", "PortalFacts", "analyze"]

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.MESSAGE: 2}


def analyze(
    settings: ServiceSettings, snapshot: MapSnapshot, portal: PortalFacts | None = None
) -> list[Finding]:
    """Return all findings: errors, then warnings, then messages; within them by rule and drawing order.

    Never raises for a bad draft, and finds the same things in the same order each time.
    """
    case = Case(settings, snapshot, portal)
    findings = [finding for rule in RULES for finding in rule.findings(case)]
    return sorted(findings, key=lambda finding: _ORDER[finding.severity])
