"""Try a connection in a task, and say in one sentence what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..qgis_bridge.messages.errors import error_text
from ..qgis_bridge.portal_access import find_access
from ..qgis_bridge.server_access import server_of_connection
from ..qgis_bridge.settings import SERVER
from ..sharing.errors import SharingError
from ..tasks.sign_in import start_server_sign_in, start_sign_in

if TYPE_CHECKING:
    from ..qgis_bridge.settings import Connection
    from ..tasks.work import Watch


class ConnectionTest(QObject):
    """At most one at a time. ``answered`` carries the sentence."""

    answered = pyqtSignal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch: Watch | None = None

    @property
    def running(self) -> bool:
        """Tell whether a portal is being asked."""
        return self._watch is not None

    def begin(self, connection: Connection) -> None:
        """Sign in as the connection says. The authentication store is read here, on the main thread."""
        try:
            self._watch = _started(connection)
        except SharingError as error:
            self._answer(error_text(error))
            return
        self._watch.done.connect(self._signed_in)
        self._watch.failed.connect(lambda error: self._answer(error_text(error)))
        self._watch.cancelled.connect(lambda error: self._answer(error_text(error)))

    def close(self) -> None:
        """Hear no more of a test that runs, and stop it."""
        watch, self._watch = self._watch, None
        if watch is not None:
            for signal in (watch.done, watch.failed, watch.cancelled):
                signal.disconnect()
            watch.cancel()

    def _signed_in(self, who: str) -> None:
        if who:
            self._answer(self.tr("It answers. Signed in as {who}.").format(who=who))
        else:
            self._answer(self.tr("It answers. Nobody is signed in, so only what is public can be seen."))

    def _answer(self, text: str) -> None:
        self._watch = None
        self.answered.emit(text)


def _started(connection: Connection) -> Watch:
    if connection.kind == SERVER:
        return start_server_sign_in(server_of_connection(connection))
    return start_sign_in(find_access(connection.url, authcfg=connection.authcfg))
