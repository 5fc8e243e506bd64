"""The Processing provider."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .base import ICONS
from .create_sharing_draft import CreateSharingDraft
from .export_layer_file import ExportLayerFile
from .export_map_file import ExportMapFile
from .publish_web_layer import PublishWebLayer
from .stage_service import StageService
from .upload_service_definition import UploadServiceDefinition

ALGORITHMS = (
    CreateSharingDraft,
    StageService,
    UploadServiceDefinition,
    PublishWebLayer,
    ExportMapFile,
    ExportLayerFile,
)


class WebLayerSharingProvider(QgsProcessingProvider):
    """Offers the steps of publishing, one by one and as one."""

    def id(self) -> str:
        return "weblayersharing"

    def name(self) -> str:
        return "Web Layer Sharing"

    def icon(self) -> QIcon:
        return QIcon(str(ICONS / "publish.svg"))

    def loadAlgorithms(self) -> None:
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
