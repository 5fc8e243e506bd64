"""Update web layer: overwrite one's own service with only what changed."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from ..qgis_bridge.portal_access import open_portal
from ..qgis_bridge.publishing import published_memory
from ..qgis_bridge.source import ProjectSource
from ..sharing.publish import plan_draft, publish_plan
from ..sharing.report import report_of
from .base import SharingAlgorithm, tell
from .draft_parameters import add_draft_parameters, draft_from, project_of
from .plan_parameters import add_plan_parameters, plan_options_from
from .plan_publish import tell_plan
from .portal_parameters import access_from, add_portal_parameters
from .report_parameter import NAME as REPORT
from .report_parameter import add_report_parameter, write_report
from .upload_service_definition import add_service_outputs, service_outputs

if TYPE_CHECKING:
    from ..sharing.progress import Progress


class UpdateWebLayer(SharingAlgorithm):
    """Plans, tells the plan, and does it."""

    NAME = "updateweblayer"

    def displayName(self) -> str:
        return self.tr("Update web layer")

    def shortHelpString(self) -> str:
        return self.tr(
            "Brings your web layer of this name up to date, or makes it where there is none. Item, address, "
            "layer numbers and sharing stay, and so does what was changed on the web: pop-ups, symbols, "
            "texts. Only features that changed are sent where they can be told apart. Nothing is removed "
            "unless you say so."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_portal_parameters(self)
        add_draft_parameters(self, with_overwrite=False)
        add_plan_parameters(self)
        add_report_parameter(self)
        add_service_outputs(self)

    def prepare_work(
        self, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> Callable[[Progress], dict[str, Any]]:
        access = access_from(self, parameters, context)
        draft = draft_from(self, parameters, context)
        draft.overwriteExistingService = True
        options = plan_options_from(self, parameters, context)
        source, memory = ProjectSource(project_of(context)), published_memory()
        path = self.parameterAsFileOutput(parameters, REPORT, context)

        def work(progress: Progress) -> dict[str, Any]:
            with source, tempfile.TemporaryDirectory(prefix="wls-") as folder, open_portal(access) as portal:
                planned = plan_draft(
                    draft,
                    source,
                    portal,
                    Path(folder),
                    options=options,
                    memory=memory,
                    progress=progress.part(0.0, 0.5),
                )
                tell(planned.findings, feedback)
                tell_plan(planned.plan, feedback)
                published = publish_plan(planned.plan, portal, progress.part(0.5, 1.0))
                report = report_of(portal.url, replace(published, findings=planned.findings))
            return {**service_outputs(published, feedback, self), **write_report(report, path)}

        return work
