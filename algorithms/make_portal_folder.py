"""Make portal folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingOutputBoolean, QgsProcessingOutputString

from ..sharing.portal_items import make_portal_folder
from .portal_verb import PortalVerb

if TYPE_CHECKING:
    from ..sharing.portal import Portal
    from ..sharing.progress import Progress
    from .portal_verb import Verb


class MakePortalFolder(PortalVerb):
    """*New folder* of the dock *Portals*."""

    NAME = "makeportalfolder"

    def displayName(self) -> str:
        return self.tr("Make portal folder")

    def shortHelpString(self) -> str:
        return self.tr("Makes a folder in your content on a portal. One that is there already is fine.")

    def add_own(self) -> None:
        self.add_text("PORTAL_FOLDER", self.tr("Title of the folder"))
        self.addOutput(QgsProcessingOutputString("FOLDER_ID", self.tr("Id of the folder")))
        self.addOutput(QgsProcessingOutputBoolean("MADE", self.tr("It was not there before")))

    def verb(self, parameters: dict[str, Any], context: Any, feedback: Any) -> Verb:
        title = self.text(parameters, "PORTAL_FOLDER", context)

        def make(portal: Portal, _progress: Progress) -> dict[str, Any]:
            folder = make_portal_folder(portal, title)
            return {"FOLDER_ID": folder.id, "MADE": folder.made}

        return make
