"""The Processing provider."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..arcpy.python_toolboxes import toolboxes_of
from ..qgis_bridge.settings import toolbox_paths
from .base import ICONS
from .change_portal_item import ChangePortalItem
from .create_map_tile_cache import CreateMapTileCache
from .create_sharing_draft import CreateSharingDraft
from .create_tile_package import CreateTilePackage
from .create_vector_tile_package import CreateVectorTilePackage
from .delete_portal_folder import DeletePortalFolder
from .delete_portal_item import DeletePortalItem
from .describe_portal_item import DescribePortalItem
from .download_portal_item import DownloadPortalItem
from .export_layer_file import ExportLayerFile
from .export_map_file import ExportMapFile
from .make_portal_folder import MakePortalFolder
from .move_portal_item import MovePortalItem
from .plan_publish import PlanPublish
from .publish_map_image_layer import PublishMapImageLayer
from .publish_tile_layer import PublishTileLayer
from .publish_vector_tile_layer import PublishVectorTileLayer
from .publish_web_layer import PublishWebLayer
from .publish_web_map import PublishWebMap
from .put_back_web_layer import PutBackWebLayer
from .rename_portal_folder import RenamePortalFolder
from .replace_web_layer import ReplaceWebLayer
from .run_arcpy_script import RunArcpyScript
from .search_portal import SearchPortal
from .share_portal_item import SharePortalItem
from .stage_service import StageService
from .toolbox_tool import ToolboxTool
from .update_web_layer import UpdateWebLayer
from .upload_service_definition import UploadServiceDefinition

ALGORITHMS = (
    CreateSharingDraft,
    StageService,
    UploadServiceDefinition,
    PublishWebLayer,
    PlanPublish,
    UpdateWebLayer,
    PutBackWebLayer,
    PublishWebMap,
    ReplaceWebLayer,
    ExportMapFile,
    ExportLayerFile,
    CreateTilePackage,
    CreateVectorTilePackage,
    CreateMapTileCache,
    PublishTileLayer,
    PublishVectorTileLayer,
    PublishMapImageLayer,
    RunArcpyScript,
    SearchPortal,
    DescribePortalItem,
    SharePortalItem,
    MovePortalItem,
    ChangePortalItem,
    DeletePortalItem,
    DownloadPortalItem,
    MakePortalFolder,
    RenamePortalFolder,
    DeletePortalFolder,
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
        for toolbox in toolboxes_of(toolbox_paths()):
            for tool in toolbox.tools:
                self.addAlgorithm(ToolboxTool(toolbox, tool))
