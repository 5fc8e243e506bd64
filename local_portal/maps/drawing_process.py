"""One drawing process, as the portal holds it."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

from ...qgis_bridge.tiles.frames import receive, send
from ..catalogue.store import new_id
from ..data_folder import remove_tree

if TYPE_CHECKING:
    from collections.abc import Mapping

_LOG = logging.getLogger(__name__)
_LAUNCHER = Path(__file__).resolve().parent.parent / "launch.py"
_START_S = 60.0
_LINES_KEPT = 50
# What QGIS and its libraries need to be found and to speak. All else stays here: an expression in a
# stranger's map may ask for any variable.
_PASSED_ON = frozenset(
    {"PATH", "HOME", "LANG", "LANGUAGE", "TZ", "TEMP", "TMP", "TMPDIR", "SYSTEMROOT", "WINDIR"}
)
_PASSED_ON_PREFIXES = (
    "LC_",
    "LD_LIBRARY_",
    "DYLD_",
    "PYTHON",
    "VIRTUAL_ENV",
    "QGIS_PREFIX",
    "QT_",
    "GDAL_D",
    "PROJ_",
    "FONTCONFIG_",
    "OSGEO4W_",
)
_PROXIES = ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "GDAL_HTTP_PROXY")
_NOWHERE = "http://127.0.0.1:9"


class DrawingEnded(Exception):
    """The process ended before it had answered. ``late`` says that it was ended for taking too long."""

    def __init__(self, late: bool = False) -> None:
        super().__init__("the drawing process ended")
        self.late = late


class DrawingProcess:
    """A process that draws, with a profile of its own below ``profiles``. Not for two threads at a time.

    Raises:
        DrawingEnded: QGIS cannot be started.
    """

    def __init__(self, profiles: Path) -> None:
        self._profile = profiles / new_id()
        self._profile.mkdir(parents=True, mode=0o700)
        self.maps: set[str] = set()
        self.used = False
        self._said: list[str] = []
        # Our own interpreter and our own file: nothing of a client is on the command line.
        self._process = subprocess.Popen(  # noqa: S603  # nosec B603
            [sys.executable, str(_LAUNCHER), "drawing"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=_environment(self._profile),
        )
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        self._answer(_START_S)

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    def ask(self, asked: Mapping[str, Any], patience_s: float) -> tuple[Any, bytes]:
        """Send a request and return the answer.

        Raises:
            DrawingEnded: there was none within that many seconds, or at all; the process is gone.
        """
        self.used = True
        self.maps.add(str(asked.get("map", "")))
        try:
            send(cast("IO[bytes]", self._process.stdin), dict(asked))
        except OSError:
            self.close()
            raise DrawingEnded from None
        return self._answer(patience_s)

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                cast("IO[bytes]", stream).close()
        self._listener.join(1.0)
        remove_tree(self._profile)

    def _answer(self, patience_s: float) -> tuple[Any, bytes]:
        late = threading.Event()

        def give_up() -> None:
            late.set()
            self._process.kill()

        patience = threading.Timer(patience_s, give_up)
        patience.daemon = True
        patience.start()
        try:
            found = receive(cast("IO[bytes]", self._process.stdout))
        except (OSError, ValueError):
            found = None
        finally:
            patience.cancel()
        if found is None:
            self.close()
            if not late.is_set():
                _LOG.warning("a drawing process ended: %s", " | ".join(self._said[-5:]))
            raise DrawingEnded(late.is_set())
        return found

    def _listen(self) -> None:
        """Read what QGIS says, so that it never has to wait; the last of it goes into the log."""
        with cast("IO[bytes]", self._process.stderr) as stream:
            for line in stream:
                self._said.append(line.decode("utf-8", errors="replace").rstrip())
                del self._said[:-_LINES_KEPT]


def _environment(profile: Path) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name.upper() in _PASSED_ON or name.startswith(_PASSED_ON_PREFIXES)
    }
    kept.update(dict.fromkeys(_PROXIES, _NOWHERE))
    kept["QT_QPA_PLATFORM"] = "offscreen"
    kept["QGIS_CUSTOM_CONFIG_PATH"] = str(profile)
    kept["QGIS_AUTH_DB_DIR_PATH"] = str(profile)
    kept["XDG_RUNTIME_DIR"] = kept["XDG_CONFIG_HOME"] = kept["XDG_DATA_HOME"] = str(profile)
    # Files of a map are opened one by one; nothing lists the folders of others.
    kept["GDAL_DISABLE_READDIR_ON_OPEN"] = "TRUE"
    kept["CPL_VSIL_CURL_ALLOWED_EXTENSIONS"] = "{none}"
    return kept
