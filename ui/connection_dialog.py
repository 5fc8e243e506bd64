"""Add or change a connection: a portal or a server, its address, how to sign in, and a test of all that."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QWidget

from ..qgis_bridge.credentials import store_oauth
from ..qgis_bridge.messages.errors import error_text
from ..qgis_bridge.server_access import connection_of_file
from ..qgis_bridge.settings import PORTAL, SERVER, Connection, all_connections, connection, save_connection
from ..sharing.errors import SharingError
from .connection_test import ConnectionTest
from .form_loading import load_form

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMES = ("https", "http")
EXAMPLES = {
    PORTAL: "https://www.arcgis.com, https://gis.example.org/portal",
    SERVER: "https://gis.example.org/server, https://gis.example.org:6443/arcgis",
}


class ConnectionDialog(QDialog):
    """Keeps the connection in the settings on Save; credentials stay in QGIS's authentication store.

    ``name`` is the connection to change, empty for a new one.
    """

    def __init__(self, parent: QWidget | None = None, name: str = "") -> None:
        super().__init__(parent)
        load_form("connection_dialog", self)
        self._before = connection(name) if name else None
        self._test = ConnectionTest(self)
        self.kindBox.addItem(self.tr("Portal (ArcGIS Online, ArcGIS Enterprise)"), PORTAL)
        self.kindBox.addItem(self.tr("Server that stands alone"), SERVER)
        for widget, label in (
            (self.kindBox, self.kindLabel),
            (self.nameEdit, self.nameLabel),
            (self.urlEdit, self.urlLabel),
            (self.authSelect, self.authLabel),
            (self.appEdit, self.appLabel),
        ):
            widget.setAccessibleName(label.text().replace("&", ""))
        if self._before is not None:
            self._show(self._before)
        self._connect()
        self._enable()

    def connection_name(self) -> str:
        """Return the name typed."""
        return str(self.nameEdit.text()).strip()

    def wanted(self) -> Connection:
        """Return the connection that the form describes."""
        kind, url = self.kindBox.currentData(), str(self.urlEdit.text()).strip()
        same_place = self._before is not None and self._before.url == url.rstrip("/")
        fingerprint = self._before.fingerprint if self._before is not None and same_place else ""
        return Connection(self.connection_name(), url, self.authSelect.configId(), fingerprint, kind)

    def import_file(self, path: Path) -> None:
        """Fill the form from a server's connection file; a password is never taken from one."""
        try:
            self._show(connection_of_file(path))
        except SharingError as error:
            self.testLabel.setText(error_text(error))

    def set_up_oauth(self) -> None:
        """Make a configuration for signing in through the browser, in place of the one made here before."""
        wanted = self.wanted()
        mine = self.authSelect.configId() if self._made_here else ""
        try:
            made = store_oauth(wanted.name or wanted.url, wanted.url, self._app_id(), authcfg=mine)
        except SharingError as error:
            self.testLabel.setText(error_text(error))
            return
        self._made_here = True
        self.authSelect.setConfigId(made)
        self.testLabel.setText(self.tr("Set up. The browser opens when you test or publish."))

    def done(self, result: int) -> None:
        self._test.close()
        super().done(result)

    _made_here = False

    def _app_id(self) -> str:
        return str(self.appEdit.text()).strip()

    def _show(self, told: Connection) -> None:
        self.kindBox.setCurrentIndex(max(self.kindBox.findData(told.kind), 0))
        self.nameEdit.setText(told.name)
        self.urlEdit.setText(told.url)
        self.authSelect.setConfigId(told.authcfg)

    def _connect(self) -> None:
        self.buttonBox.accepted.connect(self._save)
        self.buttonBox.rejected.connect(self.reject)
        self.testButton.clicked.connect(self._begin_test)
        self.oauthButton.clicked.connect(self.set_up_oauth)
        self.fileButton.clicked.connect(self._ask_file)
        self.kindBox.currentIndexChanged.connect(self._enable)
        self.authSelect.selectedConfigIdChanged.connect(self._enable)
        for edit in (self.nameEdit, self.urlEdit, self.appEdit):
            edit.textChanged.connect(self._enable)
        self._test.answered.connect(self._answered)

    def _enable(self) -> None:
        """Show only what can be done now, and why the rest cannot."""
        wanted, problem = self.wanted(), next(self._problems(), "")
        portal, there = wanted.kind == PORTAL, _is_address(wanted.url)
        self.urlEdit.setPlaceholderText(EXAMPLES[wanted.kind])
        self.hintLabel.setText(problem)
        self.hintLabel.setVisible(bool(problem))
        for part in (self.appLabel, self.appEdit, self.oauthButton):
            part.setVisible(portal)
        self.oauthButton.setEnabled(there and bool(self._app_id()))
        self.testButton.setEnabled(there and not self._test.running)
        save = self.buttonBox.button(QDialogButtonBox.StandardButton.Save)
        save.setEnabled(not problem and there and bool(wanted.name))

    def _problems(self) -> Iterator[str]:
        """Yield why the connection cannot be kept as it is; what is still empty is no reason to complain."""
        wanted = self.wanted()
        if wanted.url and not _is_address(wanted.url):
            yield self.tr("The address begins with https:// and names a computer.")
        for other in all_connections():
            if self._before is not None and other.name == self._before.name:
                continue
            if other.name.casefold() == wanted.name.casefold():
                yield self.tr("There is a connection of this name already.")
            if (other.kind, other.url.casefold(), other.authcfg) == (
                wanted.kind,
                wanted.url.rstrip("/").casefold(),
                wanted.authcfg,
            ):
                words = self.tr("The connection {name} leads to the same place with the same sign-in.")
                yield words.format(name=other.name)

    def _save(self) -> None:
        save_connection(self.wanted(), replaces=self._before.name if self._before is not None else "")
        self.accept()

    def _begin_test(self) -> None:
        self.testLabel.setText(self.tr("Asking…"))
        self._test.begin(self.wanted())
        self._enable()

    def _answered(self, text: str) -> None:
        self.testLabel.setText(text)
        self._enable()

    def _ask_file(self) -> None:
        kinds = self.tr("Server connections (*.ags)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Connection file"), "", kinds)
        if path:
            self.import_file(Path(path))


def _is_address(text: str) -> bool:
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme().lower() in SCHEMES and bool(url.host())
