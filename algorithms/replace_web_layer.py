"""Replace web layer: a tile layer's content by that of another, item and address kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsProcessingOutputString, QgsProcessingParameterBoolean, QgsProcessingParameterString

from ..qgis_bridge.portal_access import open_portal
from ..sharing.portal.items import get_item
from ..sharing.portal.replacing import replace_service
from .base import SharingAlgorithm
from .portal_parameters import access_from, add_portal_parameters

if TYPE_CHECKING:
    from ..sharing.progress import Progress


class ReplaceWebLayer(SharingAlgorithm):
    """Swaps what stands behind an item."""

    NAME = "replaceweblayer"

    def displayName(self) -> str:
        return self.tr("Replace web layer")

    def shortHelpString(self) -> str:
        return self.tr(
            "Puts the content of a new tile layer or vector tile layer into one that is in use, whose item, "
            "address and sharing stay. The old content is archived: in an item of its own if it is given a "
            "name, else in the item of the new layer, under a name with the moment."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_portal_parameters(self)
        for name, label, optional in (
            ("TARGET", self.tr("Item id of the layer in use"), False),
            ("UPDATE", self.tr("Item id of the layer that replaces it"), False),
            ("ARCHIVE_NAME", self.tr("Name under which the old content stays"), True),
        ):
            self.addParameter(QgsProcessingParameterString(name, label, "", False, optional))
        self.addParameter(
            QgsProcessingParameterBoolean("REPLACE_TEXTS", self.tr("Take over texts and picture too"), False)
        )
        self.addOutput(QgsProcessingOutputString("ITEM_ID", self.tr("Item id of the web layer")))
        self.addOutput(QgsProcessingOutputString("SERVICE_URL", self.tr("Service URL")))

    def prepare_work(
        self, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> Callable[[Progress], dict[str, Any]]:
        access = access_from(self, parameters, context)
        target, update, archive = (
            self.text(parameters, name, context) for name in ("TARGET", "UPDATE", "ARCHIVE_NAME")
        )
        with_texts = self.parameterAsBool(parameters, "REPLACE_TEXTS", context)

        def work(progress: Progress) -> dict[str, Any]:
            progress.check()
            with open_portal(access) as portal:
                connection = portal.connection
                replaced, replacement = get_item(connection, target), get_item(connection, update)
                item = replace_service(
                    connection, replaced, replacement, archive_name=archive, with_texts=with_texts
                )
            feedback.pushInfo(item.url)
            return {"ITEM_ID": item.id, "SERVICE_URL": item.url}

        return work
