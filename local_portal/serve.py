"""Run a portal until it is asked to stop."""

from __future__ import annotations

import asyncio
import errno
import ipaddress
import logging
import sys
import tempfile
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable

import uvicorn

from ..sharing.errors import SharingError
from .app import make_app
from .data_folder import DataFolder
from .front import FrontServer, listen
from .portal import Portal
from .tls import ensure_certificate, server_context

if TYPE_CHECKING:
    import socket
    from pathlib import Path

_LOG = logging.getLogger(__name__)
_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_GRACE_S = 10


@dataclass(frozen=True)
class Options:
    """How a portal is to run. ``password`` is the first administrator's; empty: one is made up.

    ``owner_token`` is good for the administrator while the portal runs, empty for none.
    ``until_input_ends`` says to stop when standard input closes, as it does when the process that
    started this one ends.  ``database`` is the URL of a PostgreSQL database for the catalogue, which lets
    several processes serve the folder; empty: a file in the folder, which one process serves.
    """

    data: Path
    host: str = "127.0.0.1"
    port: int = 7443
    administrator: str = "admin"
    password: str = ""
    owner_token: str = ""
    until_input_ends: bool = False
    database: str = ""

    def __repr__(self) -> str:
        return f"Options(data={str(self.data)!r}, host={self.host!r}, port={self.port})"


def run(options: Options, tell: Callable[[str], None]) -> None:
    """Serve until asked to stop. ``tell`` is given the lines that people and programs wait for.

    Raises:
        SharingError: WLS902 the address is in use, WLS903 the folder is, WLS904 the folder cannot be
            written, WLS905 it was written by a newer portal, WLS906 the address cannot be had, WLS910
            the database cannot be reached.
    """
    folder = DataFolder(options.data)
    folder.prepare()
    with folder.share() if options.database else folder.lock() as lock:
        if lock.alone:
            folder.empty_scratch()
        listener = _listen(options)
        with listener:
            # Uploads are spooled where there is room for them: beside what they become.
            tempfile.tempdir = str(folder.scratch)
            certificate = ensure_certificate(folder.tls, options.host)
            portal = Portal.open(folder, options.database, lock.alone)
            if options.database and not portal.hosting.store.address:
                tell("note the database has no PostGIS: features stay in the folder")
            made_up = portal.accounts.ensure_administrator(options.administrator, options.password)
            if made_up:
                tell(f"administrator {options.administrator} password {made_up} (shown this once)")
            if options.owner_token:
                portal.tokens.adopt(
                    options.owner_token, portal.accounts.owner(options.administrator).username
                )
            if options.host not in _LOOPBACK:
                tell(f"note listening on {options.host}: other machines can reach this portal")
            _LOG.info("certificate %s", certificate)
            try:
                _serve(options, folder, portal, listener, tell, lock.let_others_in)
            finally:
                if options.owner_token:
                    portal.tokens.revoke(options.owner_token)


def _listen(options: Options) -> socket.socket:
    address = f"{options.host}:{options.port}"
    try:
        return listen(options.host, options.port)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise SharingError("WLS902", address=address) from error
        raise SharingError("WLS906", address=address, reason=error.strerror or str(error)) from error


def _serve(
    options: Options,
    folder: DataFolder,
    portal: Portal,
    listener: socket.socket,
    tell: Callable[[str], None],
    let_others_in: Callable[[], None],
) -> None:
    config = uvicorn.Config(
        make_app(portal),
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE_S,
        http="httptools",
        ws="none",
    )
    server = _Server(config, listener, server_context(folder.tls))
    port = listener.getsockname()[1]

    def started() -> None:
        let_others_in()
        tell(f"ready https://{_shown(options.host)}:{port}/portal")

    server.on_started = started
    if options.until_input_ends:
        threading.Thread(target=_stop_at_end_of_input, args=(server,), daemon=True).start()
    # Looking at a connection's first byte needs a loop that watches sockets.
    loop = asyncio.SelectorEventLoop()
    try:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(server.serve())
    finally:
        asyncio.set_event_loop(None)
        loop.close()


def _shown(host: str) -> str:
    """The address to tell for the one that was bound."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if address.is_unspecified:
        return "127.0.0.1"
    return f"[{host}]" if address.version == 6 else host


class _Server(FrontServer):
    """Says when it is ready, and counts a signal as a wish and not as a failure."""

    on_started: Callable[[], None]

    async def startup(self, sockets: Any = None) -> None:
        await super().startup(sockets)
        if self.started:
            self.on_started()

    def handle_exit(self, sig: int, frame: Any) -> None:
        super().handle_exit(sig, frame)
        # uvicorn would raise the signal again when all is done, and the exit code would be its.
        self._captured_signals.clear()


def _stop_at_end_of_input(server: _Server) -> None:
    sys.stdin.read()
    server.should_exit = True
