"""Start and stop a portal as a process of its own, from any Python.

Used by QGIS, so nothing of what only the portal needs is imported here.  The portal runs in the
Python that ``WLS_PORTAL_PYTHON`` names, else in this one if it is a Python at all: inside QGIS on
some systems ``sys.executable`` is QGIS itself.  It stops when it is told to, and also when the
process that started it ends, however that happens.
"""

from __future__ import annotations

import http.client
import json
import os
import secrets
import ssl
import subprocess
import threading
import time
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast
from urllib.parse import urlsplit

from ..sharing.errors import SharingError
from ..sharing.own_python import FOREIGN_VARIABLES, own_python
from .command import DEFAULT_PORT, EXIT_CODES
from .data_folder import DataFolder, default_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

PYTHON_VARIABLE = "WLS_PORTAL_PYTHON"
_LAUNCHER = Path(__file__).resolve().parent / "launch.py"
_READY = "ready "
_START_TIMEOUT_S = 60.0
_STOP_TIMEOUT_S = 20.0
_LISTEN_TIMEOUT_S = 2.0
_CODES = {number: code for code, number in EXIT_CODES.items()}


@dataclass
class PortalProcess:
    """A portal that runs.

    ``certificate`` is the file by which clients can trust its TLS.  ``first_password`` is the
    administrator's if this start made the portal, else empty; it is shown once and not kept.
    ``owner_token`` is good for the administrator for as long as the portal runs.
    """

    url: str
    administrator: str
    certificate: Path
    first_password: str = field(repr=False, default="")
    owner_token: str = field(repr=False, default="")
    process: subprocess.Popen[str] | None = field(repr=False, default=None)

    @property
    def running(self) -> bool:
        """Whether the portal still runs."""
        return self.process is not None and self.process.poll() is None

    def stop(self) -> int:
        """Ask the portal to stop, wait for it, and return its exit code; by force if it is deaf."""
        if self.process is None:
            return 0
        return _end(self.process)


def start(
    data: Path | None = None,
    port: int = DEFAULT_PORT,
    administrator: str = "admin",
    password: str | None = None,
    timeout_s: float = _START_TIMEOUT_S,
) -> PortalProcess:
    """Start a portal and wait until it answers.

    ``data`` is its folder, the per-user one if None; port 0 takes any.  ``administrator`` and
    ``password`` are for the account that is made at a folder's first start; without a password one
    is made up.

    Raises:
        SharingError: WLS901 there is no Python to run it (facts: ``variable``), WLS902 the port is in
            use, WLS903 another portal serves the folder, WLS904 the folder cannot be written, WLS905
            it was written by a newer portal, WLS906 the address cannot be had, WLS907 a library is
            missing, WLS908 it did not start in time, WLS909 it broke down.  Facts of those:
            ``reason``, what the portal said last.
    """
    folder = DataFolder(data or default_folder())
    first = not folder.catalogue.exists()
    if first and not password:
        password = secrets.token_urlsafe(12)
    owner_token = secrets.token_urlsafe(48)
    environment = _environment(administrator, password or "", owner_token)
    command = [portal_python(), str(_LAUNCHER), "portal", "--data", str(folder.root)]
    command += ["--port", str(port), "--until-input-ends"]
    try:
        # Our own launcher in a Python of the user's choosing; nothing else is on the command line.
        process = subprocess.Popen(  # noqa: S603  # nosec B603
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise SharingError("WLS901", variable=PYTHON_VARIABLE, reason=str(error)) from error
    url = _wait_until_ready(process, timeout_s)
    return PortalProcess(
        url=url,
        administrator=administrator,
        certificate=folder.tls / "certificate.pem",
        first_password=(password or "") if first else "",
        owner_token=owner_token,
        process=process,
    )


def portal_python() -> str:
    """Return the Python that is to run the portal.

    Raises:
        SharingError: WLS901, this process runs in no Python of its own and the variable names none.
            Facts: ``variable``.
    """
    found = own_python(PYTHON_VARIABLE)
    if not found:
        raise SharingError("WLS901", variable=PYTHON_VARIABLE, reason="")
    return found


def _environment(administrator: str, password: str, owner_token: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in FOREIGN_VARIABLES}
    kept["WLS_PORTAL_ADMIN_USER"] = administrator
    kept["WLS_PORTAL_OWNER_TOKEN"] = owner_token
    if password:
        kept["WLS_PORTAL_ADMIN_PASSWORD"] = password
    kept["PYTHONIOENCODING"] = "utf-8"
    return kept


def _wait_until_ready(process: subprocess.Popen[str], timeout_s: float) -> str:
    """Return the portal's address as soon as it says so."""
    said = _Listener(cast("IO[str]", process.stderr))
    told = _Listener(cast("IO[str]", process.stdout))
    deadline = time.monotonic() + timeout_s
    while time.monotonic() < deadline and process.poll() is None:
        for line in told.lines():
            if line.startswith(_READY):
                return line[len(_READY) :].strip()
        time.sleep(0.02)
    code = process.poll()
    _end(process)
    for listener in (said, told):
        listener.thread.join(_LISTEN_TIMEOUT_S)
    if code is None:
        raise SharingError("WLS908", seconds=timeout_s, reason=_last(said.lines()))
    raise SharingError(_CODES.get(code, "WLS909"), reason=_last(said.lines()))


def _last(lines: list[str]) -> str:
    return next((line for line in reversed(lines) if line.strip()), "")


class _Listener:
    """Reads what a process says, for as long as it says anything, so that it never has to wait.

    Only the last lines are kept.
    """

    def __init__(self, stream: IO[str]) -> None:
        self._lines: list[str] = []
        self._stream = stream
        self.thread = threading.Thread(target=self._read, daemon=True)
        self.thread.start()

    def lines(self) -> list[str]:
        """Return the lines so far."""
        return list(self._lines)

    def _read(self) -> None:
        with self._stream:
            for line in self._stream:
                self._lines.append(line.rstrip("\n"))
                del self._lines[:-200]


def _end(process: subprocess.Popen[str]) -> int:
    """Close the portal's input, by which it ends; its other streams end with it."""
    with suppress(OSError):
        cast("IO[str]", process.stdin).close()
    try:
        return process.wait(_STOP_TIMEOUT_S)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


def ask(url: str, certificate: Path, timeout_s: float = 5.0) -> Mapping[str, object] | None:
    """Return what the portal at ``url`` says of itself (``portals/self``), None if nobody answers."""
    address = urlsplit(url)
    try:
        context = ssl.create_default_context(cafile=str(certificate))
        connection = http.client.HTTPSConnection(
            address.hostname or "", address.port, timeout=timeout_s, context=context
        )
        with closing(connection):
            connection.request("GET", f"{address.path}/sharing/rest/portals/self?f=json")
            told: Mapping[str, object] = json.loads(connection.getresponse().read())
    except (OSError, ValueError, http.client.HTTPException):
        return None
    return told
