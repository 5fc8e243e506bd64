"""Change portal item: its title, texts, picture and protection."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingOutputString, QgsProcessingParameterEnum, QgsProcessingParameterFile

from ..sharing.map_snapshot import Metadata
from ..sharing.portal_items import change_item
from .portal_verb import PortalVerb

if TYPE_CHECKING:
    from ..sharing.portal import Portal
    from ..sharing.progress import Progress
    from .portal_verb import Verb

_PROTECTED = {0: None, 1: True, 2: False}


class ChangePortalItem(PortalVerb):
    """*Rename*, *Use the map as picture* and *Protect from deletion* of the dock *Portals*."""

    NAME = "changeportalitem"

    def displayName(self) -> str:
        return self.tr("Change portal item")

    def shortHelpString(self) -> str:
        return self.tr(
            "Changes what an item of a portal tells of itself: title, summary, description, tags, "
            "credits, terms of use, picture; and whether it can be deleted. What is left empty stays as "
            "it is. A service keeps its name and address whatever the title."
        )

    def add_own(self) -> None:
        self.add_item()
        self.add_text("TITLE", self.tr("Title"), optional=True)
        self.add_text("SUMMARY", self.tr("Summary"), optional=True)
        self.add_text("DESCRIPTION", self.tr("Description"), optional=True, lines=True)
        self.add_text("TAGS", self.tr("Tags, separated by commas"), optional=True)
        self.add_text("CREDITS", self.tr("Credits"), optional=True)
        self.add_text("USE_LIMITATIONS", self.tr("Terms of use"), optional=True, lines=True)
        pictures = self.tr("Pictures (*.png *.jpg *.jpeg)")
        self.addParameter(
            QgsProcessingParameterFile(
                "THUMBNAIL", self.tr("Picture, 600 by 400"), optional=True, fileFilter=pictures
            )
        )
        choices = [self.tr("As it is"), self.tr("Protect from deletion"), self.tr("No longer protect")]
        self.addParameter(QgsProcessingParameterEnum("DELETION", self.tr("Deletion"), choices, False, 0))
        self.addOutput(QgsProcessingOutputString("TITLE", self.tr("Title")))

    def verb(self, parameters: dict[str, Any], context: Any, feedback: Any) -> Verb:
        def text(name: str) -> str:
            return self.text(parameters, name, context)

        item_id, picture = text("ITEM_ID"), text("THUMBNAIL")
        metadata = Metadata(
            title=text("TITLE"),
            summary=text("SUMMARY"),
            description=text("DESCRIPTION"),
            tags=tuple(each.strip() for each in text("TAGS").split(",") if each.strip()),
            credits=text("CREDITS"),
            use_limitations=text("USE_LIMITATIONS"),
        )
        protected = _PROTECTED[self.parameterAsEnum(parameters, "DELETION", context)]

        def change(portal: Portal, _progress: Progress) -> dict[str, Any]:
            thumbnail = Path(picture) if picture else None
            return {"TITLE": change_item(portal, item_id, metadata, thumbnail, protected=protected).title}

        return change
