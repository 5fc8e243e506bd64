"""Imports the provider beside QGIS's start, which it would hold up by as long as all its imports take."""

from __future__ import annotations

import importlib
import logging
import threading
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger("web_layer_sharing")


class ProviderImport(QObject):
    """Calls ``ready`` on the thread that made it once the provider's modules are imported; not after
    :meth:`stop`.
    """

    _imported = pyqtSignal()

    def __init__(self, ready: Callable[[], None], also: tuple[str, ...] = ()) -> None:
        """``also`` are full names of modules that ``ready`` will want, too."""
        super().__init__()
        self._also = also
        self._imported.connect(ready)
        self._thread = threading.Thread(target=self._import, name="web_layer_sharing imports", daemon=True)
        # not before QGIS has gone on: threads take turns, and each turn would hold up the start
        self._begin = QTimer(self)
        self._begin.setSingleShot(True)
        self._begin.timeout.connect(self._thread.start)
        self._begin.start(0)

    def stop(self) -> None:
        """Wait for the import, which cannot be broken off, and call nothing any more."""
        self._imported.disconnect()
        self._begin.stop()
        if self._thread.ident is not None:
            self._thread.join()

    def _import(self) -> None:
        try:
            importlib.import_module(".provider", __package__)
            for name in self._also:
                importlib.import_module(name)
        except Exception:
            # ready tries again and fails where QGIS shows it
            log.exception("the plugin's modules cannot be imported")
        self._imported.emit()
