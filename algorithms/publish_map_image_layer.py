"""Publish map image layer: the map to a server of a portal, which draws it there."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ..qgis_bridge.messages.errors import not_shared_texts
from ..qgis_bridge.portal_access import open_portal
from ..qgis_bridge.server_access import find_server, open_server
from ..qgis_bridge.snapshot import take_snapshot
from ..qgis_bridge.source import ProjectSource
from ..sharing.draft import create_web_layer_draft
from ..sharing.publish_on_server import publish_on_server, stage_for_server
from .base import SharingAlgorithm, tell
from .draft_parameters import SHARING_LEVELS, project_of
from .portal_parameters import access_from, add_portal_parameters

if TYPE_CHECKING:
    from ..sharing.progress import Progress

_STAGED_SHARE = 0.5
_TEXTS = (("SUMMARY", "summary"), ("TAGS", "tags"), ("SERVER_FOLDER", "serverFolder"))


class PublishMapImageLayer(SharingAlgorithm):
    """Makes the draft, stages it, and publishes it on a federated server."""

    NAME = "publishmapimagelayer"

    def displayName(self) -> str:
        return self.tr("Publish map image layer")

    def shortHelpString(self) -> str:
        return self.tr(
            "Publishes the map on a server that belongs to the portal: copies the data, uploads the service "
            "definition to the server and publishes it as a map image layer, which the server draws; with "
            "feature access, as a feature layer too."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_portal_parameters(self)
        self.addParameter(
            QgsProcessingParameterString("SERVER", self.tr("Server: its URL, an .ags file or a connection"))
        )
        self.addParameter(QgsProcessingParameterString("SERVICE_NAME", self.tr("Service name")))
        self.addParameter(
            QgsProcessingParameterMultipleLayers(
                "LAYERS",
                self.tr("Layers and tables (none: the whole map)"),
                QgsProcessing.SourceType.TypeMapLayer,
                None,
                True,
            )
        )
        for name, label in (
            ("SUMMARY", self.tr("Summary")),
            ("TAGS", self.tr("Tags, separated by commas")),
            ("SERVER_FOLDER", self.tr("Server folder")),
        ):
            self.addParameter(QgsProcessingParameterString(name, label, "", False, True))
        levels = [self.tr("Only me"), self.tr("My organization"), self.tr("Everyone")]
        self.addParameter(
            QgsProcessingParameterEnum("SHARING_LEVEL", self.tr("Share with"), levels, False, 0)
        )
        for name, label in (
            ("FEATURE_ACCESS", self.tr("With feature access")),
            ("OVERWRITE", self.tr("Overwrite my service of this name")),
        ):
            self.addParameter(QgsProcessingParameterBoolean(name, label, False))
        copied = self.tr("Copy data that the server could read where they are")
        self.addParameter(QgsProcessingParameterBoolean("COPY_DATA", copied, True))
        for name, label in (
            ("SERVICE_URL", self.tr("Service URL")),
            ("FEATURE_URL", self.tr("Feature service URL")),
        ):
            self.addOutput(QgsProcessingOutputString(name, label))

    def prepare_work(
        self, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> Callable[[Progress], dict[str, Any]]:
        portal_access = access_from(self, parameters, context)
        server_access = find_server(self.text(parameters, "SERVER", context))
        draft = self._draft(parameters, context)
        draft.federatedServerUrl = server_access.url
        source = ProjectSource(project_of(context))

        def work(progress: Progress) -> dict[str, Any]:
            with source, tempfile.TemporaryDirectory(prefix="wls-") as folder:
                sddraft, package = Path(folder) / "map.sddraft", Path(folder) / "map.sd"
                draft.exportToSDDraft(sddraft)
                with open_portal(portal_access) as portal:
                    portal.sign_in()
                    asked = portal if server_access.credentials.anonymous else None
                    with open_server(server_access, asked) as server:
                        part = progress.part(0.0, _STAGED_SHARE)
                        staged = stage_for_server(sddraft, source, package, server, part)
                        tell(staged.findings, feedback)
                        made = publish_on_server(package, server, None, progress.part(_STAGED_SHARE, 1.0))
            for told in not_shared_texts(draft.serviceName, made.not_shared_with):
                feedback.pushWarning(told)
            return {"SERVICE_URL": made.map_url, "FEATURE_URL": made.feature_url}

        return work

    def _draft(self, parameters: dict[str, Any], context: Any) -> Any:
        layers = self.parameterAsLayerList(parameters, "LAYERS", context)
        draft = create_web_layer_draft(
            take_snapshot(project_of(context), with_thumbnail=False),
            "FEDERATED_SERVER",
            "MAP_IMAGE",
            self.text(parameters, "SERVICE_NAME", context),
            [layer.id() for layer in layers] or None,
        )
        for name, attribute in _TEXTS:
            setattr(draft, attribute, self.text(parameters, name, context))
        draft.copyDataToServer = self.parameterAsBool(parameters, "COPY_DATA", context)
        draft.overwriteExistingService = self.parameterAsBool(parameters, "OVERWRITE", context)
        draft.extension.feature.isEnabled = self.parameterAsBool(parameters, "FEATURE_ACCESS", context)
        draft.sharing.sharingLevel = SHARING_LEVELS[
            self.parameterAsEnum(parameters, "SHARING_LEVEL", context)
        ]
        return draft
