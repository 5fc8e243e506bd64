"""Add a portal connection: a name, a URL, an authentication configuration, and a test of all three."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QWidget

from ..qgis_bridge.messages.errors import error_text
from ..qgis_bridge.portal_access import PortalAccess, find_access
from ..qgis_bridge.settings import Connection, save_connection
from ..sharing.errors import SharingError
from ..tasks.sign_in import start_sign_in
from .form_loading import load_form

if TYPE_CHECKING:
    from ..tasks.work import Watch


class ConnectionDialog(QDialog):
    """Keeps the connection in the settings on Save; credentials stay in QGIS's authentication store."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form("connection_dialog", self)
        self._watch: Watch | None = None
        self.buttonBox.accepted.connect(self._save)
        self.buttonBox.rejected.connect(self.reject)
        self.testButton.clicked.connect(self._test)
        for edit in (self.nameEdit, self.urlEdit):
            edit.textChanged.connect(self._enable)
        self._enable()

    def connection_name(self) -> str:
        """Return the name typed."""
        return str(self.nameEdit.text()).strip()

    def _url(self) -> str:
        return str(self.urlEdit.text()).strip()

    def _access(self) -> PortalAccess:
        return find_access(self._url(), authcfg=self.authSelect.configId())

    def _enable(self) -> None:
        self.testButton.setEnabled(bool(self._url()) and self._watch is None)
        save = self.buttonBox.button(QDialogButtonBox.StandardButton.Save)
        save.setEnabled(bool(self._url() and self.connection_name()))

    def _save(self) -> None:
        save_connection(Connection(self.connection_name(), self._url(), self.authSelect.configId()))
        self.accept()

    def _test(self) -> None:
        try:
            self._watch = start_sign_in(self._access())
        except SharingError as error:
            self._answer(error_text(error))
            return
        self._watch.done.connect(self._signed_in)
        self._watch.failed.connect(lambda error: self._answer(error_text(error)))
        self._watch.cancelled.connect(lambda error: self._answer(error_text(error)))
        self.testLabel.setText(QCoreApplication.translate("ConnectionDialog", "Asking the portal…"))
        self._enable()

    def _signed_in(self, who: str) -> None:
        words = QCoreApplication.translate("ConnectionDialog", "Signed in as {who}.")
        self._answer(
            words.format(who=who or QCoreApplication.translate("ConnectionDialog", "nobody in particular"))
        )

    def _answer(self, text: str) -> None:
        self._watch = None
        self.testLabel.setText(text)
        self._enable()
