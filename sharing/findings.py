"""What the analyzer finds: a code, how bad it is, which layer, and the facts of the case."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Severity(Enum):
    """How bad a finding is. An error blocks staging, a warning does not."""

    ERROR = "error"
    WARNING = "warning"
    MESSAGE = "message"


@dataclass(frozen=True)
class Finding:
    """One problem of a draft.

    ``code`` is Esri's five-digit analyzer code where one exists (``00001``), else one of our own
    range: 80001-80499 errors, 80500-80999 warnings and messages.  ``layer`` is the layer's name and
    ``layer_id`` its QGIS id, both empty for a finding about the map or the service.  ``facts`` fill
    the translated sentence.  ``fix`` names an automatic repair, empty where there is none.
    """

    code: str
    severity: Severity
    layer: str = ""
    layer_id: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    fix: str = ""


def blocking(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that forbid staging, in their order."""
    return tuple(finding for finding in findings if finding.severity is Severity.ERROR)
