"""Upload service definition: a .sd to a portal, where a web layer appears."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import (
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..qgis_bridge.messages.errors import not_shared_texts
from ..qgis_bridge.portal_access import open_portal
from ..qgis_bridge.publishing import plan_options, published_memory
from ..sharing.draft.settings import SharingSettings
from ..sharing.publish import PublishedService, UploadOptions, upload_service_definition
from .base import SharingAlgorithm
from .portal_parameters import access_from, add_portal_parameters

if TYPE_CHECKING:
    from ..sharing.progress import Progress

FROM_DEFINITION = 0


def add_service_outputs(algorithm: SharingAlgorithm) -> None:
    """Declare what an algorithm that publishes gives back."""
    for name, label in (
        ("SERVICE_URL", algorithm.tr("Service URL")),
        ("ITEM_ID", algorithm.tr("Item id of the web layer")),
        ("DEFINITION_ITEM_ID", algorithm.tr("Item id of the service definition")),
    ):
        algorithm.addOutput(QgsProcessingOutputString(name, label))


def service_outputs(service: PublishedService, feedback: Any, algorithm: SharingAlgorithm) -> dict[str, Any]:
    """Tell what was published and return it as outputs."""
    for text in not_shared_texts(service.title, service.not_shared_with):
        feedback.pushWarning(text)
    for layer in service.layers:
        feedback.pushInfo(
            algorithm.tr("{name}: {count} features").format(name=layer.name, count=layer.feature_count)
        )
    feedback.pushInfo(service.url)
    return {
        "SERVICE_URL": service.url,
        "ITEM_ID": service.item_id,
        "DEFINITION_ITEM_ID": service.definition_item_id,
    }


class UploadServiceDefinition(SharingAlgorithm):
    """Uploads, publishes, waits, shares and checks."""

    NAME = "uploadservicedefinition"

    def displayName(self) -> str:
        return self.tr("Upload service definition")

    def shortHelpString(self) -> str:
        return self.tr(
            "Uploads a service definition (.sd) to a portal and publishes it. Folder and sharing come"
            " from the service definition unless given here. Nothing of yours is overwritten unless "
            "the definition or this tool says so; if publishing fails, what the run uploaded is "
            "removed again."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterFile(
                "INPUT", self.tr("Service definition"), fileFilter=self.tr("Service definitions (*.sd)")
            )
        )
        add_portal_parameters(self)
        for name, label in (
            ("SERVICE_NAME", self.tr("Service name, if other than the definition's")),
            ("PORTAL_FOLDER", self.tr("Portal folder, if other than the definition's")),
            ("GROUPS", self.tr("Share with groups, separated by commas")),
        ):
            self.addParameter(QgsProcessingParameterString(name, label, "", False, True))
        levels = [
            self.tr("As the definition says"),
            self.tr("Only me"),
            self.tr("My organization"),
            self.tr("Everyone"),
        ]
        self.addParameter(
            QgsProcessingParameterEnum("SHARING_LEVEL", self.tr("Share with"), levels, False, FROM_DEFINITION)
        )
        self.addParameter(
            QgsProcessingParameterBoolean("OVERWRITE", self.tr("Overwrite my service of this name"), False)
        )
        add_service_outputs(self)

    def prepare_work(
        self, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> Callable[[Progress], dict[str, Any]]:
        package = Path(self.text(parameters, "INPUT", context))
        access, memory = access_from(self, parameters, context), published_memory()
        options = UploadOptions(
            service_name=self.text(parameters, "SERVICE_NAME", context),
            folder=self.text(parameters, "PORTAL_FOLDER", context) or None,
            sharing=self._sharing(parameters, context),
            overwrite=self.parameterAsBool(parameters, "OVERWRITE", context) or None,
        )

        def work(progress: Progress) -> dict[str, Any]:
            with open_portal(access) as portal:
                service = upload_service_definition(
                    package, portal, options, progress, plan_options=plan_options(), memory=memory
                )
            return service_outputs(service, feedback, self)

        return work

    def _sharing(self, parameters: dict[str, Any], context: Any) -> SharingSettings | None:
        level = self.parameterAsEnum(parameters, "SHARING_LEVEL", context)
        groups = [
            group.strip() for group in self.text(parameters, "GROUPS", context).split(",") if group.strip()
        ]
        if level == FROM_DEFINITION and not groups:
            return None
        return SharingSettings(organization=level >= 2, everyone=level == 3, groups=tuple(groups))
