"""Delete portal item: with its service, unless it is protected or needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingOutputString, QgsProcessingParameterBoolean

from ..sharing.portal_items import delete_item
from .portal_verb import PortalVerb

if TYPE_CHECKING:
    from ..sharing.portal import Portal
    from ..sharing.progress import Progress
    from .portal_verb import Verb


class DeletePortalItem(PortalVerb):
    """*Delete* of the dock *Portals*."""

    NAME = "deleteportalitem"

    def displayName(self) -> str:
        return self.tr("Delete portal item")

    def shortHelpString(self) -> str:
        return self.tr(
            "Deletes an item of a portal, and with a service's item the service and its data. Nothing is "
            "deleted that is protected, or that other items need unless you say so."
        )

    def add_own(self) -> None:
        self.add_item()
        self.addParameter(
            QgsProcessingParameterBoolean(
                "NEEDED_TOO", self.tr("Delete it even if other items need it"), False
            )
        )
        self.addOutput(QgsProcessingOutputString("TITLE", self.tr("Title of what was deleted")))

    def verb(self, parameters: dict[str, Any], context: Any, feedback: Any) -> Verb:
        item_id = self.text(parameters, "ITEM_ID", context)
        needed_too = self.parameterAsBool(parameters, "NEEDED_TOO", context)

        def delete(portal: Portal, progress: Progress) -> dict[str, Any]:
            return {"TITLE": delete_item(portal, item_id, needed_too=needed_too, progress=progress).title}

        return delete
