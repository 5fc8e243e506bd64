"""Stage service: a .sddraft and the data it names to a .sd."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProject,
)

from ..qgis_bridge.messages.errors import error_text
from ..qgis_bridge.registered_data import asking_server
from ..qgis_bridge.source import ProjectSource, open_source
from ..sharing.portal_facts import leaves_data
from ..sharing.sddraft import SddraftDocument
from ..sharing.staging import stage
from .base import SharingAlgorithm, tell

if TYPE_CHECKING:
    from ..sharing.errors import SharingError
    from ..sharing.progress import Progress


class StageService(SharingAlgorithm):
    """Analyses the draft as it stands on disk, consolidates the data and packs both."""

    NAME = "stageservice"

    def displayName(self) -> str:
        return self.tr("Stage service")

    def shortHelpString(self) -> str:
        return self.tr(
            "Checks a service definition draft (.sddraft), copies the data of its layers into a file "
            "geodatabase and packs both as a service definition (.sd). Errors that the analyzer finds"
            " stop it before anything is written. The layers come from the project that the draft "
            "names."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterFile(
                "INPUT",
                self.tr("Service definition draft"),
                fileFilter=self.tr("Service definition drafts (*.sddraft)"),
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                "STAGING_VERSION",
                self.tr("Staging version"),
                QgsProcessingParameterNumber.Type.Integer,
                102,
                True,
                3,
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean("OVERWRITE", self.tr("Replace an existing file"), False)
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "OUTPUT", self.tr("Service definition"), self.tr("Service definitions (*.sd)")
            )
        )

    def prepare_work(
        self, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> Callable[[Progress], dict[str, Any]]:
        sddraft = Path(self.text(parameters, "INPUT", context))
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        version = self.parameterAsInt(parameters, "STAGING_VERSION", context)
        overwrite = self.parameterAsBool(parameters, "OVERWRITE", context)
        settings = SddraftDocument.read(sddraft).settings()
        opened = context.project() or QgsProject.instance()

        def not_asked(error: SharingError) -> None:
            feedback.pushWarning(error_text(error))

        ask = asking_server(settings.target_server if leaves_data(settings) else "", not_asked)
        source: ProjectSource = open_source(settings.project_path, opened, settings.kind)

        def work(progress: Progress) -> dict[str, Any]:
            with source:
                staged = stage(
                    sddraft,
                    source,
                    output,
                    staging_version=version,
                    overwrite=overwrite,
                    progress=progress,
                    portal=ask(settings),
                )
            tell(staged.findings, feedback)
            return {"OUTPUT": str(staged.path)}

        return work
