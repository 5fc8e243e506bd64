"""Publish web layer: draft, stage and upload in one go."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from ..qgis_bridge.portal_access import open_portal
from ..qgis_bridge.publishing import plan_options, published_memory
from ..qgis_bridge.source import ProjectSource
from ..sharing.publish import publish_draft
from ..sharing.report import report_of
from .base import SharingAlgorithm, tell
from .draft_parameters import add_draft_parameters, draft_from, project_of
from .portal_parameters import access_from, add_portal_parameters
from .report_parameter import NAME as REPORT
from .report_parameter import add_report_parameter, write_report
from .upload_service_definition import add_service_outputs, service_outputs

if TYPE_CHECKING:
    from ..sharing.progress import Progress


class PublishWebLayer(SharingAlgorithm):
    """The main job as one algorithm."""

    NAME = "publishweblayer"

    def displayName(self) -> str:
        return self.tr("Publish web layer")

    def shortHelpString(self) -> str:
        return self.tr(
            "Publishes the project, or the layers chosen, as a web feature layer: makes the draft, "
            "stages it, uploads the service definition, waits for the service, shares it and compares"
            " what the portal serves with what was sent."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_portal_parameters(self)
        add_draft_parameters(self)
        add_report_parameter(self)
        add_service_outputs(self)

    def prepare_work(
        self, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> Callable[[Progress], dict[str, Any]]:
        access = access_from(self, parameters, context)
        draft = draft_from(self, parameters, context)
        source, memory = ProjectSource(project_of(context)), published_memory()
        path = self.parameterAsFileOutput(parameters, REPORT, context)

        def work(progress: Progress) -> dict[str, Any]:
            with source, tempfile.TemporaryDirectory(prefix="wls-") as folder, open_portal(access) as portal:
                published = publish_draft(
                    draft, source, portal, Path(folder), progress, options=plan_options(), memory=memory
                )
                report = report_of(portal.url, published)
            tell(published.findings, feedback)
            return {**service_outputs(published, feedback, self), **write_report(report, path)}

        return work
