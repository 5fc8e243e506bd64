"""Plan publish: what publishing would do, told without doing any of it."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import (
    QgsProcessingOutputBoolean,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
)

from ..qgis_bridge.messages.plans import plan_lines
from ..qgis_bridge.portal_access import open_portal
from ..qgis_bridge.publishing import published_memory
from ..qgis_bridge.source import ProjectSource
from ..sharing.publish import plan_draft
from .base import SharingAlgorithm, tell
from .draft_parameters import add_draft_parameters, draft_from, project_of
from .plan_parameters import add_plan_parameters, plan_options_from
from .portal_parameters import access_from, add_portal_parameters

if TYPE_CHECKING:
    from ..sharing.plan.model import PublishPlan
    from ..sharing.progress import Progress


class PlanPublish(SharingAlgorithm):
    """Stages, compares with what is there, and tells."""

    NAME = "planpublish"

    def displayName(self) -> str:
        return self.tr("Plan publish")

    def shortHelpString(self) -> str:
        return self.tr(
            "Tells what publishing would do: for each layer whether it is created, changed, left alone or "
            "would be removed, why, and each step in its order. Nothing on the portal is changed. The "
            "plan can be written to a JSON file."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_portal_parameters(self)
        add_draft_parameters(self)
        add_plan_parameters(self)
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "OUTPUT", self.tr("Plan"), self.tr("JSON files (*.json)"), None, True, False
            )
        )
        self.addOutput(QgsProcessingOutputBoolean("CHANGES", self.tr("Something would be changed")))
        self.addOutput(QgsProcessingOutputBoolean("BLOCKED", self.tr("Publishing would be refused")))
        self.addOutput(QgsProcessingOutputString("VERDICTS", self.tr("What becomes of the service")))

    def prepare_work(
        self, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> Callable[[Progress], dict[str, Any]]:
        access = access_from(self, parameters, context)
        draft = draft_from(self, parameters, context)
        options = plan_options_from(self, parameters, context)
        source, memory = ProjectSource(project_of(context)), published_memory()
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)

        def work(progress: Progress) -> dict[str, Any]:
            with source, tempfile.TemporaryDirectory(prefix="wls-") as folder, open_portal(access) as portal:
                planned = plan_draft(
                    draft,
                    source,
                    portal,
                    Path(folder),
                    options=options,
                    memory=memory,
                    progress=progress,
                )
            tell(planned.findings, feedback)
            tell_plan(planned.plan, feedback)
            return _outputs(planned.plan, output)

        return work


def tell_plan(plan: PublishPlan, feedback: Any) -> None:
    """Push a plan's lines to the log."""
    for line in plan_lines(plan):
        feedback.pushInfo(line)


def _outputs(plan: PublishPlan, output: str) -> dict[str, Any]:
    written = {}
    if output:
        Path(output).write_text(json.dumps(plan.to_json(), ensure_ascii=False, indent=1), encoding="utf-8")
        written["OUTPUT"] = output
    return {
        **written,
        "CHANGES": plan.changes_anything,
        "BLOCKED": plan.blocked,
        "VERDICTS": ",".join(verdict.value for verdict in plan.verdicts),
    }
