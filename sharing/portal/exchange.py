"""One HTTP request and its answer, over a pooled session that knows only what it was told.

Nothing is raised but ``Cancelled``: a failure is returned, so that raising it leaves no trail to a request
and the secrets in it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import requests

from ..errors import PortalError, TransportError
from .client_certificate import CertifiedAdapter, ClientCertificate, client_context
from .failures import failure
from .pinning import PinnedAdapter
from .response import Reply
from .urls import bare

if TYPE_CHECKING:
    import ssl
    from collections.abc import Mapping
    from pathlib import Path

    from ..progress import Progress
    from .multipart import MultipartBody
    from .options import TransportOptions

LONGEST_ANSWER = 256 * 1024 * 1024
LONGEST_COMPLAINT = 64 * 1024
POOL = 8


class Exchange:
    """A session of ``requests`` with our options. Safe to use from several threads at once."""

    def __init__(self, options: TransportOptions) -> None:
        self._options = options
        self._session = requests.Session()
        # what QGIS knows is passed in; the environment may say something else
        self._session.trust_env = False
        self._session.verify = options.verify
        known = options.client_certificate
        shown = client_context(known) if isinstance(known, ClientCertificate) else None
        self._session.cert = None if isinstance(known, ClientCertificate) else known
        self._session.headers.update({"User-Agent": options.user_agent, "Referer": options.referer})
        for scheme in ("https://", "http://"):
            self._session.mount(scheme, _adapter(shown))
        for host, fingerprint in options.pinned.items():
            # the check of names is a context's own affair
            pinned = client_context(known, pinned=True) if isinstance(known, ClientCertificate) else None
            self._session.mount(f"https://{host}/", PinnedAdapter(fingerprint, pinned, pool_maxsize=POOL))

    def close(self) -> None:
        """Close all connections."""
        self._session.close()

    def send(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: str | MultipartBody | None,
        progress: Progress,
        target: Path | None = None,
    ) -> Reply | PortalError:
        """Send a request and read its answer whole, without following redirects.

        A file that is answered goes to ``target`` as it comes; its reply says so with an empty JSON object.
        What the portal says in place of a file stays the reply's body.
        """
        try:
            response = self._session.request(
                method,
                url,
                data=body,
                headers=headers,
                timeout=self._options.timeout,
                proxies=self._options.proxies_for(url),
                allow_redirects=False,
                stream=True,
            )
            with response:
                if target is not None and _is_file(response):
                    return self._store(response, target, progress)
                return self._read(response, progress)
        except (requests.RequestException, OSError, ValueError) as error:
            return failure(error, url)

    def _store(self, response: Any, target: Path, progress: Progress) -> Reply:
        with target.open("wb") as file:
            for chunk in response.iter_content(256 * 1024):
                progress.check()
                file.write(chunk)
        body = _complaint(target) if "json" in _kind(response) else b""
        if body:
            target.unlink()
        date = response.headers.get("Date", "")
        return Reply(bare(response.url), response.status_code, body or b"{}", date=date)

    def _read(self, response: Any, progress: Progress) -> Reply | PortalError:
        """Read an answer in pieces: not for ever, and not past a stop."""
        chunks: list[bytes] = []
        size = 0
        for chunk in response.iter_content(64 * 1024):
            progress.check()
            size += len(chunk)
            if size > LONGEST_ANSWER:
                return TransportError("WLS510", url=bare(response.url), limit=LONGEST_ANSWER)
            chunks.append(chunk)
        told = response.headers
        return Reply(
            bare(response.url),
            response.status_code,
            b"".join(chunks),
            content_type=told.get("Content-Type", ""),
            retry_after=told.get("Retry-After", ""),
            location=told.get("Location", "") if response.is_redirect else "",
            date=told.get("Date", ""),
        )


def _adapter(shown: ssl.SSLContext | None) -> Any:
    if shown is None:
        return requests.adapters.HTTPAdapter(pool_maxsize=POOL)
    return CertifiedAdapter(shown, pool_maxsize=POOL)


def _kind(response: Any) -> str:
    return str(response.headers.get("Content-Type", "")).lower()


def _is_file(response: Any) -> bool:
    """Tell an answer that may be a file from one that says something, as portals do in HTML."""
    return response.status_code == 200 and "html" not in _kind(response)


def _complaint(stored: Path) -> bytes:
    """Return JSON that was stored if it is a portal's error, empty if it is a file such as GeoJSON."""
    if stored.stat().st_size > LONGEST_COMPLAINT:
        return b""
    body = stored.read_bytes()
    try:
        told = json.loads(body)
    except ValueError:
        return b""
    says_error = isinstance(told, dict) and ("error" in told or told.get("status") == "error")
    return body if says_error else b""
