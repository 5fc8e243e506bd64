"""Asks the portal while the form is filled in, and tells the form. The user is asked nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject

from ..sharing.errors import SharingError
from ..tasks.look_up import start_look_up

if TYPE_CHECKING:
    from ..qgis_bridge.portal_access import PortalAccess
    from ..tasks.look_up import PortalWords
    from ..tasks.work import Watch
    from .panes.general import GeneralPane
    from .portal_choice import PortalChoice


class PortalQuestions(QObject):
    """One question at a time; when the form has changed meanwhile, the next follows."""

    def __init__(self, general: GeneralPane, portals: PortalChoice) -> None:
        super().__init__(general)
        self._general = general
        self._portals = portals
        self._watch: Watch | None = None
        self._again = False
        general.asked.connect(self.ask)
        general.portalBox.activated.connect(lambda _: self.ask())
        general.kind_changed.connect(self._kind_changed)

    @property
    def busy(self) -> bool:
        """Tell whether a question is under way."""
        return self._watch is not None

    def ask(self) -> None:
        """Ask the chosen portal, if it can be asked without asking the user for anything."""
        if self._watch is not None:
            self._again = True
            return
        access = self._access()
        if access is None or not self._general.has_name():
            return
        self._watch = watch = start_look_up(access, self._general.name(), self._general.kind)
        watch.done.connect(self._heard)
        watch.failed.connect(lambda _: self._ended())
        watch.cancelled.connect(lambda _: self._ended())

    def close(self) -> None:
        """Stop asking."""
        self._again = False
        if self._watch is not None:
            self._watch.cancel()

    def _access(self) -> PortalAccess | None:
        needs_password = bool(self._portals.authcfg)
        if needs_password and not QgsApplication.authManager().masterPasswordIsSet():
            return None
        try:
            return self._portals.known_access()
        except SharingError:
            return None

    def _kind_changed(self) -> None:
        if self._watch is not None:
            self._again = True

    def _heard(self, words: PortalWords) -> None:
        self._general.hear(words)
        self._ended()

    def _ended(self) -> None:
        self._watch = None
        if self._again:
            self._again = False
            self.ask()
