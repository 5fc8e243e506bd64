"""Share portal item: with the organization, everyone, groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingOutputString, QgsProcessingParameterBoolean, QgsProcessingParameterEnum

from ..qgis_bridge.messages.errors import not_shared_texts
from ..sharing.draft.settings import SharingSettings
from ..sharing.portal.items import get_item
from ..sharing.portal_items import share_item
from .portal_verb import PortalVerb

if TYPE_CHECKING:
    from ..sharing.portal import Portal
    from ..sharing.progress import Progress
    from .portal_verb import Verb

AS_IT_IS, _ONLY_ME, _ORGANIZATION, _EVERYONE = range(4)
_LEVELS = {"org": _ORGANIZATION, "public": _EVERYONE}


class SharePortalItem(PortalVerb):
    """*Share* of the dock *Portals*."""

    NAME = "shareportalitem"

    def displayName(self) -> str:
        return self.tr("Share portal item")

    def shortHelpString(self) -> str:
        return self.tr(
            "Shares an item of a portal with your organization or with everyone, and with groups, named "
            "by title or id. Groups that it is shared with already keep it unless you say otherwise."
        )

    def add_own(self) -> None:
        self.add_item()
        levels = [
            self.tr("As it is"),
            self.tr("Only me"),
            self.tr("My organization"),
            self.tr("Everyone"),
        ]
        self.addParameter(
            QgsProcessingParameterEnum("SHARING_LEVEL", self.tr("Share with"), levels, False, AS_IT_IS)
        )
        self.add_text("GROUPS", self.tr("Share with groups, separated by commas"), optional=True)
        self.addParameter(
            QgsProcessingParameterBoolean("ONLY", self.tr("Take it out of all other groups"), False)
        )
        self.addOutput(QgsProcessingOutputString("ACCESS", self.tr("Shared with")))

    def verb(self, parameters: dict[str, Any], context: Any, feedback: Any) -> Verb:
        item_id = self.text(parameters, "ITEM_ID", context)
        level = self.parameterAsEnum(parameters, "SHARING_LEVEL", context)
        named = self.text(parameters, "GROUPS", context).split(",")
        groups = tuple(each.strip() for each in named if each.strip())
        only = self.parameterAsBool(parameters, "ONLY", context)

        def share(portal: Portal, _progress: Progress) -> dict[str, Any]:
            item = get_item(portal.connection, item_id)
            chosen = level or _LEVELS.get(item.access, _ONLY_ME)
            wanted = SharingSettings(
                organization=chosen >= _ORGANIZATION, everyone=chosen == _EVERYONE, groups=groups
            )
            for text in not_shared_texts(item.title, share_item(portal, item_id, wanted, only=only)):
                feedback.pushWarning(text)
            return {"ACCESS": get_item(portal.connection, item_id).access}

        return share
