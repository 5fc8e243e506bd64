"""Delete portal folder: an empty one, or with all that is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingOutputString, QgsProcessingParameterBoolean

from ..sharing.portal_items import delete_portal_folder
from .portal_verb import PortalVerb

if TYPE_CHECKING:
    from ..sharing.portal import Portal
    from ..sharing.progress import Progress
    from .portal_verb import Verb


class DeletePortalFolder(PortalVerb):
    """*Delete* of the dock *Portals*, for folders."""

    NAME = "deleteportalfolder"

    def displayName(self) -> str:
        return self.tr("Delete portal folder")

    def shortHelpString(self) -> str:
        return self.tr(
            "Deletes a folder of your content on a portal. One that holds items stays unless you say that "
            "they go with it, services and their data too; and a protected item in it keeps it in any "
            "case."
        )

    def add_own(self) -> None:
        self.add_text("PORTAL_FOLDER", self.tr("Title of the folder"))
        self.addParameter(
            QgsProcessingParameterBoolean("WITH_ITEMS", self.tr("Delete all that is in it, too"), False)
        )
        self.addOutput(QgsProcessingOutputString("FOLDER_ID", self.tr("Id of the folder that was deleted")))

    def verb(self, parameters: dict[str, Any], context: Any, feedback: Any) -> Verb:
        title = self.text(parameters, "PORTAL_FOLDER", context)
        with_items = self.parameterAsBool(parameters, "WITH_ITEMS", context)

        def delete(portal: Portal, _progress: Progress) -> dict[str, Any]:
            return {"FOLDER_ID": delete_portal_folder(portal, title, with_items=with_items).id}

        return delete
