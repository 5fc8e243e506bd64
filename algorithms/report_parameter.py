"""The parameter for a report of what was published, shared by the algorithms that publish."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterFileDestination
from qgis.PyQt.QtCore import QCoreApplication

from ..qgis_bridge.messages.report_page import report_page

if TYPE_CHECKING:
    from ..sharing.report import PublishReport

NAME = "REPORT"


def add_report_parameter(algorithm: QgsProcessingAlgorithm) -> None:
    """Add the parameter to an algorithm."""
    label = QCoreApplication.translate("Algorithms", "Report")
    kinds = QCoreApplication.translate("Algorithms", "HTML files (*.html);;JSON files (*.json)")
    algorithm.addParameter(QgsProcessingParameterFileDestination(NAME, label, kinds, None, True, False))


def write_report(report: PublishReport, path: str) -> dict[str, Any]:
    """Write a report as its file's ending says; return the output, nothing without a path."""
    if not path:
        return {}
    if path.lower().endswith(".json"):
        text = json.dumps(report.to_json(), ensure_ascii=False, indent=1)
    else:
        text = report_page(report)
    Path(path).write_text(text, encoding="utf-8")
    return {NAME: path}
