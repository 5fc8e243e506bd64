"""Portal item details: what is known of an item, and what depends on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingOutputString

from ..sharing.portal_items import item_details
from .portal_verb import PortalVerb

if TYPE_CHECKING:
    from ..sharing.portal import Portal
    from ..sharing.progress import Progress
    from .portal_verb import Verb


class DescribePortalItem(PortalVerb):
    """The window *Details* of the dock *Portals*."""

    NAME = "describeportalitem"

    def displayName(self) -> str:
        return self.tr("Portal item details")

    def shortHelpString(self) -> str:
        return self.tr(
            "Tells what a portal knows of an item: title, type, owner, address, folder, with whom it is "
            "shared, and which other items need it, as far as they are seen: services that were made of "
            "it, and the owner's newest web maps that show it."
        )

    def add_own(self) -> None:
        self.add_item()
        for name, label in (
            ("TITLE", self.tr("Title")),
            ("TYPE", self.tr("Type")),
            ("OWNER", self.tr("Owner")),
            ("URL", self.tr("Address of the service")),
            ("FOLDER", self.tr("Folder")),
            ("ACCESS", self.tr("Shared with")),
            ("GROUPS", self.tr("Groups")),
            ("NEEDED_BY", self.tr("Ids of the items that need it")),
        ):
            self.addOutput(QgsProcessingOutputString(name, label))

    def verb(self, parameters: dict[str, Any], context: Any, feedback: Any) -> Verb:
        item_id = self.text(parameters, "ITEM_ID", context)

        def describe(portal: Portal, progress: Progress) -> dict[str, Any]:
            details = item_details(portal, item_id, progress)
            item = details.item
            for each in details.dependents:
                words = self.tr("Needed by {title} ({type})")
                feedback.pushInfo(words.format(title=each.title, type=each.type))
            return {
                "TITLE": item.title,
                "TYPE": item.type,
                "OWNER": item.owner,
                "URL": item.url,
                "FOLDER": details.folder,
                "ACCESS": item.access,
                "GROUPS": ", ".join(details.groups.values()),
                "NEEDED_BY": ",".join(each.id for each in details.dependents),
            }

        return describe
