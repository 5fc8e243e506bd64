"""One port, two protocols: plain HTTP and TLS are told apart by a connection's first byte.

Some clients turn every address into ``https``, others cannot verify a self-signed certificate; both
are served at the same address.  The first byte is looked at without being taken (0x16 begins a TLS
handshake), then the connection is handed to uvicorn's protocol, through TLS or as it is.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import uvicorn

if TYPE_CHECKING:
    import ssl

_LOG = logging.getLogger(__name__)
_TLS_HANDSHAKE = 0x16
_FIRST_BYTE_TIMEOUT_S = 30.0
_HANDSHAKE_TIMEOUT_S = 30.0
_BACKLOG = 256


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket. Raises ``OSError`` if the address cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            # On Windows, SO_REUSEADDR would let two portals have one port.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(_BACKLOG)
        listener.setblocking(False)
    except OSError:
        listener.close()
        raise
    return listener


class FrontServer(uvicorn.Server):
    """uvicorn's server with our own way to take connections in."""

    def __init__(self, config: uvicorn.Config, listener: socket.socket, context: ssl.SSLContext) -> None:
        super().__init__(config)
        self._listener = listener
        self._context = context
        self._arriving: set[asyncio.Task[None]] = set()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:  # noqa: ARG002 - ours is bound already
        """Start the application, then take connections."""
        await self.lifespan.startup()
        if self.lifespan.should_exit:
            self.should_exit = True
            return
        self.servers = []
        accepting = asyncio.get_running_loop().create_task(self._accept())
        self._arriving.add(accepting)
        self.started = True

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Take no more connections, let those that work finish, stop the application."""
        for task in list(self._arriving):
            task.cancel()
        self._listener.close()
        for connection in list(self.server_state.connections):
            _drop_if_idle(connection)
        await super().shutdown(sockets)

    async def _accept(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                connection, _ = await loop.sock_accept(self._listener)
            except OSError as error:
                # Out of file handles, or a client that left already: the next may fare better.
                _LOG.warning("a connection was not accepted: %s", error)
                await asyncio.sleep(0.1)
                continue
            task = loop.create_task(self._hand_over(connection))
            self._arriving.add(task)
            task.add_done_callback(self._arriving.discard)

    async def _hand_over(self, connection: socket.socket) -> None:
        connection.setblocking(False)
        try:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            first = await asyncio.wait_for(_first_byte(connection), _FIRST_BYTE_TIMEOUT_S)
            if not first:
                connection.close()
                return
            secure = first[0] == _TLS_HANDSHAKE
            loop: Any = asyncio.get_running_loop()
            await loop.connect_accepted_socket(
                self._protocol,
                connection,
                ssl=self._context if secure else None,
                ssl_handshake_timeout=_HANDSHAKE_TIMEOUT_S if secure else None,
            )
        except (OSError, asyncio.TimeoutError, asyncio.CancelledError):
            # A client that does not trust the certificate, or says nothing, is no event.
            connection.close()

    def _protocol(self) -> asyncio.Protocol:
        made: Any = self.config.http_protocol_class
        protocol: asyncio.Protocol = made(
            config=self.config, server_state=self.server_state, app_state=self.lifespan.state
        )
        return protocol


def _drop_if_idle(connection: Any) -> None:
    """Close a kept-alive connection at once: a polite end of TLS waits for the client to answer."""
    if connection.cycle is None or connection.cycle.response_complete:
        connection.transport.abort()


async def _first_byte(connection: socket.socket) -> bytes:
    """Wait for the first byte of a connection and leave it there."""
    loop = asyncio.get_running_loop()
    while True:
        with suppress(BlockingIOError, InterruptedError):
            return connection.recv(1, socket.MSG_PEEK)
        readable: asyncio.Future[None] = loop.create_future()
        descriptor = connection.fileno()
        loop.add_reader(descriptor, _tell, readable)
        try:
            await readable
        finally:
            loop.remove_reader(descriptor)


def _tell(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)
