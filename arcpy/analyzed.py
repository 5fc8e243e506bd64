"""What the analyzer found, in the form that ``AnalyzeForSD`` and the legacy functions return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..qgis_bridge.messages.findings import finding_text
from ..sharing.analysis import analyze
from ..sharing.findings import Severity
from ..sharing.sddraft import SddraftDocument
from .layers import entry

if TYPE_CHECKING:
    from pathlib import Path

    from qgis.core import QgsProject

    from ..sharing.map_snapshot import MapSnapshot
    from .layers import Entry

    # By ``messages``, ``warnings`` and ``errors``; an empty dictionary where there are none.
    Analysis = dict[str, dict[tuple[str, int], list[Entry]]]

KEYS = {Severity.MESSAGE: "messages", Severity.WARNING: "warnings", Severity.ERROR: "errors"}


def analysis_of(sddraft: Path, snapshot: MapSnapshot, project: QgsProject) -> Analysis:
    """Analyze the draft as it stands on disk, against the map that it was made from.

    Each of the three parts maps (message, code) to the layers that it is about, none of them for a finding
    about the service.  Codes are numbers, since public scripts print them by ``%i``.

    Raises:
        SddraftError: the file cannot be read.
    """
    found: Analysis = {key: {} for key in KEYS.values()}
    for finding in analyze(SddraftDocument.read(sddraft).settings(), snapshot):
        layers = found[KEYS[finding.severity]].setdefault((finding_text(finding), int(finding.code)), [])
        layer = project.mapLayer(finding.layer_id)
        if layer is not None:
            layers.append(entry(layer, project))
    return found
