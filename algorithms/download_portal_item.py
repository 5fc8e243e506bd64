"""Download portal item: the file that an item is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingParameterFileDestination

from ..sharing.portal_items import download_item
from .portal_verb import PortalVerb

if TYPE_CHECKING:
    from ..sharing.portal import Portal
    from ..sharing.progress import Progress
    from .portal_verb import Verb


class DownloadPortalItem(PortalVerb):
    """*Download* of the dock *Portals*."""

    NAME = "downloadportalitem"

    def displayName(self) -> str:
        return self.tr("Download portal item")

    def shortHelpString(self) -> str:
        return self.tr(
            "Writes the file that an item of a portal is: a service definition, a tile package, a "
            "GeoPackage, a table. A folder that exists is given the file under its own name. Services are "
            "no files: open them as layers."
        )

    def add_own(self) -> None:
        self.add_item()
        self.addParameter(
            QgsProcessingParameterFileDestination("OUTPUT", self.tr("File"), self.tr("All files (*)"))
        )

    def verb(self, parameters: dict[str, Any], context: Any, feedback: Any) -> Verb:
        item_id = self.text(parameters, "ITEM_ID", context)
        target = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))

        def download(portal: Portal, progress: Progress) -> dict[str, Any]:
            return {"OUTPUT": str(download_item(portal, item_id, target, progress))}

        return download
