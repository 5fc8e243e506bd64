"""A multipart/form-data body that streams its files from disk (RFC 7578).

``requests`` would read every file into memory first.  It sends an iterable with a length as it comes, with
a true ``Content-Length``, which portals behind IIS need (they refuse chunked uploads).
"""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Union

from ..errors import PortalError
from ..progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

CHUNK = 256 * 1024
UPLOAD_STEP = "portal-upload"


@dataclass(frozen=True)
class FilePart:
    """A file, or a stretch of one, in a multipart body.

    ``field`` is the form's name for it, ``filename`` what the portal is told.  ``source`` is a path, read
    while sending, or bytes.  ``offset`` and ``length`` (bytes, None = to the end) choose the stretch.
    """

    field: str
    filename: str
    source: Path | bytes
    offset: int = 0
    length: int | None = None
    content_type: str = "application/octet-stream"

    def __repr__(self) -> str:
        return f"FilePart({self.field!r}, {self.filename!r}, offset={self.offset}, length={self.length})"

    @property
    def size(self) -> int:
        """The bytes to send.

        Raises:
            PortalError: WLS512, the file cannot be read.
        """
        if self.length is not None:
            return self.length
        if isinstance(self.source, bytes):
            return len(self.source) - self.offset
        try:
            return self.source.stat().st_size - self.offset
        except OSError as error:
            raise PortalError("WLS512", path=str(self.source), reason=error.strerror) from None

    def chunks(self, expected: int) -> Iterator[bytes]:
        """Yield exactly ``expected`` bytes.

        Raises:
            PortalError: WLS512, the file cannot be read or is shorter than it was.
        """
        if isinstance(self.source, bytes):
            yield self.source[self.offset : self.offset + expected]
            return
        try:
            with self.source.open("rb", buffering=0) as file:
                file.seek(self.offset, os.SEEK_SET)
                while expected:
                    chunk = file.read(min(CHUNK, expected))
                    if not chunk:
                        raise PortalError("WLS512", path=str(self.source), reason="shorter than it was")
                    expected -= len(chunk)
                    yield chunk
        except OSError as error:
            raise PortalError("WLS512", path=str(self.source), reason=error.strerror) from None


_Piece = Union[bytes, "tuple[FilePart, int]"]


class MultipartBody:
    """Fields and files as one body; can be sent again, each time read anew.

    While it is sent it reports :data:`UPLOAD_STEP` with the facts ``sent`` and ``total`` (bytes) and stops
    when the progress says so.
    """

    def __init__(
        self, fields: Mapping[str, str], files: Sequence[FilePart], progress: Progress | None = None
    ) -> None:
        self.boundary = f"wls{secrets.token_hex(16)}"
        self._progress = progress or Progress()
        self._furthest = 0
        self._pieces = list(self._build(fields, files))
        self._length = sum(len(piece) if isinstance(piece, bytes) else piece[1] for piece in self._pieces)

    @property
    def content_type(self) -> str:
        """The value of the ``Content-Type`` header."""
        return f"multipart/form-data; boundary={self.boundary}"

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[bytes]:
        sent = 0
        for chunk in self._chunks():
            self._progress.check()
            yield chunk
            sent += len(chunk)
            # a repeated body starts over, progress must not
            if sent > self._furthest:
                self._furthest = sent
                self._progress.report(sent / self._length, UPLOAD_STEP, sent=sent, total=self._length)

    def _chunks(self) -> Iterator[bytes]:
        for piece in self._pieces:
            if isinstance(piece, bytes):
                yield piece
            else:
                part, size = piece
                yield from part.chunks(size)

    def _build(self, fields: Mapping[str, str], files: Sequence[FilePart]) -> Iterator[_Piece]:
        for name, value in fields.items():
            yield self._head(f'name="{_quoted(name)}"') + value.encode() + b"\r\n"
        for part in files:
            yield self._head(
                f'name="{_quoted(part.field)}"; filename="{_quoted(part.filename)}"', part.content_type
            )
            yield part, part.size
            yield b"\r\n"
        yield f"--{self.boundary}--\r\n".encode()

    def _head(self, disposition: str, content_type: str = "") -> bytes:
        lines = [f"--{self.boundary}", f"Content-Disposition: form-data; {disposition}"]
        if content_type:
            lines.append(f"Content-Type: {content_type}")
        return "\r\n".join([*lines, "", ""]).encode()


def _quoted(name: str) -> str:
    """Return a name as browsers put it into the header (WHATWG: only these three are escaped)."""
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
