"""Move portal item: to another folder of its owner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingOutputString, QgsProcessingParameterBoolean

from ..sharing.portal_items import move_item
from .portal_verb import PortalVerb

if TYPE_CHECKING:
    from ..sharing.portal import Portal
    from ..sharing.progress import Progress
    from .portal_verb import Verb


class MovePortalItem(PortalVerb):
    """*Move to folder* of the dock *Portals*."""

    NAME = "moveportalitem"

    def displayName(self) -> str:
        return self.tr("Move portal item")

    def shortHelpString(self) -> str:
        return self.tr("Moves an item of a portal to another of your folders. Address and sharing stay.")

    def add_own(self) -> None:
        self.add_item()
        self.add_text("PORTAL_FOLDER", self.tr("Folder (none: the root of your content)"), optional=True)
        self.addParameter(
            QgsProcessingParameterBoolean("MAKE", self.tr("Make the folder if it is missing"), False)
        )
        self.addOutput(QgsProcessingOutputString("FOLDER_ID", self.tr("Id of the folder")))

    def verb(self, parameters: dict[str, Any], context: Any, feedback: Any) -> Verb:
        item_id, folder = (self.text(parameters, name, context) for name in ("ITEM_ID", "PORTAL_FOLDER"))
        make = self.parameterAsBool(parameters, "MAKE", context)

        def move(portal: Portal, _progress: Progress) -> dict[str, Any]:
            return {"FOLDER_ID": move_item(portal, item_id, folder, make=make).id}

        return move
