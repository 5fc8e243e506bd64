"""Publish web map: the layers as a web layer, and the whole map as a web map over it."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsProcessingOutputString, QgsProcessingParameterString

from ..qgis_bridge.messages.errors import not_shared_texts
from ..qgis_bridge.messages.plans import reason_text
from ..qgis_bridge.portal_access import open_portal
from ..qgis_bridge.publishing import published_memory
from ..qgis_bridge.source import ProjectSource
from ..qgis_bridge.web_map import web_map_facts
from ..sharing.publish_map import MapToPublish, publish_map
from ..sharing.report import report_of
from .base import SharingAlgorithm, tell
from .draft_parameters import add_draft_parameters, draft_from, project_of
from .plan_parameters import add_plan_parameters, plan_options_from
from .portal_parameters import access_from, add_portal_parameters
from .report_parameter import NAME as REPORT
from .report_parameter import add_report_parameter, write_report
from .upload_service_definition import add_service_outputs, service_outputs

if TYPE_CHECKING:
    from ..sharing.progress import Progress
    from ..sharing.web_map import PublishedWebMap


class PublishWebMap(SharingAlgorithm):
    """Publishes or updates the layers, then saves the map."""

    NAME = "publishwebmap"

    def displayName(self) -> str:
        return self.tr("Publish web map")

    def shortHelpString(self) -> str:
        return self.tr(
            "Publishes the project as a web map: groups, order, visibility, opacity, scale ranges, pop-ups, "
            "bookmarks, extent and base map. The project's own layers become a web layer first, or bring "
            "the one of this name up to date; layers that come from the web (XYZ, WMS, WMTS, ArcGIS) "
            "become layers of the map as they are and are not copied. Overwriting keeps the map's id and "
            "what was added to it on the web."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_portal_parameters(self)
        add_draft_parameters(self)
        self.addParameter(
            QgsProcessingParameterString("MAP_TITLE", self.tr("Title of the web map"), "", False, True)
        )
        add_plan_parameters(self)
        add_report_parameter(self)
        add_service_outputs(self)
        self.addOutput(QgsProcessingOutputString("MAP_ITEM_ID", self.tr("Item id of the web map")))
        self.addOutput(QgsProcessingOutputString("MAP_URL", self.tr("Page of the web map")))

    def prepare_work(
        self, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> Callable[[Progress], dict[str, Any]]:
        access = access_from(self, parameters, context)
        draft = draft_from(self, parameters, context)
        options = plan_options_from(self, parameters, context)
        project = project_of(context)
        source, memory, facts = ProjectSource(project), published_memory(), web_map_facts(project)
        title = self.text(parameters, "MAP_TITLE", context)
        path = self.parameterAsFileOutput(parameters, REPORT, context)

        def work(progress: Progress) -> dict[str, Any]:
            with source, tempfile.TemporaryDirectory(prefix="wls-") as folder, open_portal(access) as portal:
                service, saved = publish_map(
                    MapToPublish(draft, source, facts, title),
                    portal,
                    Path(folder),
                    options=options,
                    memory=memory,
                    progress=progress,
                )
                report = report_of(portal.url, service, saved)
            outputs = write_report(report, path)
            if service is not None:
                tell(service.findings, feedback)
                outputs |= service_outputs(service, feedback, self)
            return {**outputs, **_told(saved, feedback)}

        return work


def _told(saved: PublishedWebMap, feedback: Any) -> dict[str, Any]:
    for reason in saved.left_out:
        feedback.pushWarning(reason_text(reason))
    for text in not_shared_texts(saved.title, saved.not_shared_with):
        feedback.pushWarning(text)
    feedback.pushInfo(saved.url)
    return {"MAP_ITEM_ID": saved.item_id, "MAP_URL": saved.url}
