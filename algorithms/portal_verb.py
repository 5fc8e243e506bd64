"""What the algorithms for portal items and folders have in common: a portal to do one thing on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsProcessingParameterString

from ..qgis_bridge.portal_access import open_portal
from .base import SharingAlgorithm
from .portal_parameters import access_from, add_portal_parameters

if TYPE_CHECKING:
    from ..sharing.portal import Portal
    from ..sharing.progress import Progress

    Verb = Callable[[Portal, Progress], dict[str, Any]]


class PortalVerb(SharingAlgorithm):
    """A subclass adds its parameters in ``add_own`` and reads them, on the main thread, in ``verb``."""

    ICON = "portal.svg"

    def group(self) -> str:
        return self.tr("Portal content")

    def groupId(self) -> str:
        return "portalcontent"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_portal_parameters(self)
        self.add_own()

    def add_own(self) -> None:
        """Add parameters and outputs."""
        raise NotImplementedError

    def verb(self, parameters: dict[str, Any], context: Any, feedback: Any) -> Verb:
        """Read the parameters; return what is done with the open portal."""
        raise NotImplementedError

    def prepare_work(
        self, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> Callable[[Progress], dict[str, Any]]:
        access = access_from(self, parameters, context)
        verb = self.verb(parameters, context, feedback)

        def work(progress: Progress) -> dict[str, Any]:
            with open_portal(access) as portal:
                portal.sign_in()
                return verb(portal, progress)

        return work

    def add_text(self, name: str, label: str, *, optional: bool = False, lines: bool = False) -> None:
        """Add a parameter for a text."""
        self.addParameter(QgsProcessingParameterString(name, label, "", lines, optional))

    def add_item(self) -> None:
        """Add the parameter that names an item."""
        self.add_text("ITEM_ID", self.tr("Item id"))
