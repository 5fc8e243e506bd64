"""Rename portal folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingOutputString

from ..sharing.portal_items import rename_portal_folder
from .portal_verb import PortalVerb

if TYPE_CHECKING:
    from ..sharing.portal import Portal
    from ..sharing.progress import Progress
    from .portal_verb import Verb


class RenamePortalFolder(PortalVerb):
    """*Rename* of the dock *Portals*, for folders."""

    NAME = "renameportalfolder"

    def displayName(self) -> str:
        return self.tr("Rename portal folder")

    def shortHelpString(self) -> str:
        return self.tr("Gives a folder of your content on a portal another title. What is in it stays.")

    def add_own(self) -> None:
        self.add_text("PORTAL_FOLDER", self.tr("Title of the folder"))
        self.add_text("NEW_TITLE", self.tr("New title"))
        self.addOutput(QgsProcessingOutputString("FOLDER_ID", self.tr("Id of the folder")))

    def verb(self, parameters: dict[str, Any], context: Any, feedback: Any) -> Verb:
        title, new_title = (self.text(parameters, name, context) for name in ("PORTAL_FOLDER", "NEW_TITLE"))

        def rename(portal: Portal, _progress: Progress) -> dict[str, Any]:
            return {"FOLDER_ID": rename_portal_folder(portal, title, new_title).id}

        return rename
