"""The only module that knows Starlette: requests in, answers out.

Reads a request's parameters and files, finds its route, lets :mod:`.access` judge, calls the handler
on a worker thread, and turns what it returns, or the refusal it raises, into a response.
"""

from __future__ import annotations

import itertools
import logging
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from python_multipart.exceptions import FormParserError
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.formparsers import FormParser, MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, Response, StreamingResponse
from starlette.routing import Route as StarletteRoute

from .access import Access, admit
from .answer import NO_STORE, STRANGERS_FILE, Answer, encode_json
from .errors import UNEXPECTED, Refusal, no_such_resource
from .pages.negotiation import wants_page
from .pages.session import COOKIE, page_token
from .pages.showing import show, show_refusal
from .request import Parameters, PortalRequest, UploadedFile, path_segments
from .routes import Route, Router
from .tokens import token_of

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Iterator, Mapping
    from tempfile import SpooledTemporaryFile

    from .portal import Portal

_LOG = logging.getLogger(__name__)
_METHODS = ["GET", "POST", "OPTIONS"]
# Answers up to this size go out in one piece with their length; longer ones are streamed.
# Types that no browser runs anything of; pictures but those that are documents themselves.
_INERT = frozenset(
    ("application/json", "application/octet-stream", "application/pdf", "application/zip", "text/plain")
)
_INERT_KINDS = ("audio/", "font/", "image/gif", "image/jpeg", "image/png", "image/webp", "video/")
_LARGEST_IN_ONE_PIECE = 8 * 1024 * 1024
_LARGEST_FIELD = 64 * 1024 * 1024
_LARGEST_UPLOAD = 16 * 1024**3
_MOST_PARTS = 1000
_ADMINISTRATION = ("/portal/portaladmin/", "/server/admin")
_ALLOWED_HEADERS = "Content-Type, X-Esri-Authorization, Authorization, X-Requested-With"


def make_app(portal: Portal) -> Starlette:
    """Return the ASGI application of a portal; it starts and stops the portal with itself."""
    router = Router()

    async def endpoint(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=200, headers=_cors(request, preflight=True))
        form = _Form(request)
        try:
            answer = await _answer(portal, router, request, form)
        finally:
            form.close()
        return await _response(request, answer)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        await run_in_threadpool(portal.start)
        yield
        await run_in_threadpool(portal.stop)

    # One route for all: ours are told apart by a table that the tests can walk through.
    routes = [StarletteRoute("/{path:path}", endpoint, methods=_METHODS)]
    return Starlette(routes=routes, lifespan=lifespan)


async def _answer(portal: Portal, router: Router, request: Request, form: _Form) -> Answer:
    pretty = False
    try:
        parameters, files = await form.read()
        asked = _portal_request(request, parameters, files)
        pretty = asked.pretty
        return await run_in_threadpool(_handle, portal, router, asked)
    except Refusal as refusal:
        return Answer(encode_json(_told(request, refusal), pretty))
    except ClientDisconnect:
        return Answer(b"")
    except Exception:
        # What went wrong is for the log; a client is told that something did.
        _LOG.exception("%s %s failed", request.method, request.url.path)
        told = Refusal(UNEXPECTED, "An unexpected error occurred.")
        return Answer(encode_json(_told(request, told), pretty))


def _told(request: Request, refusal: Refusal) -> dict[str, Any]:
    if request.url.path.lower().startswith(_ADMINISTRATION):
        return refusal.as_admin_json()
    return refusal.as_json()


def _handle(portal: Portal, router: Router, request: PortalRequest) -> Answer:
    """Do the work of a request, on a worker thread."""
    found = router.find(request.path)
    if found is None:
        raise no_such_resource()
    route, captured = found
    request = request.with_facts(captured=captured)
    if route.page is not None and wants_page(request):
        try:
            request = _identified(portal, route, request)
        except Refusal as refusal:
            return show_refusal(refusal, request)
        return show(route.page, request, lambda asked: _done(portal, route, asked))
    result = _done(portal, route, _identified(portal, route, request))
    answer = result if isinstance(result, Answer) else Answer(encode_json(result, request.pretty))
    return _in_one_piece(answer)


def _identified(portal: Portal, route: Route, request: PortalRequest) -> PortalRequest:
    """Return the request with whose it is."""
    token = "" if route.access is Access.OPEN else token_of(request.headers, request.parameters)
    if not token and route.page is not None and wants_page(request):
        # Worthless as it may have become, the page is still what anybody may see.
        with suppress(Refusal):
            return request.with_facts(who=portal.tokens.admit(page_token(request), request))
    return request.with_facts(who=portal.tokens.admit(token, request)) if token else request


def _done(portal: Portal, route: Route, request: PortalRequest) -> Any:
    subject = admit(portal, request, route.access)
    return route.handler(portal, request, *subject)


def _in_one_piece(answer: Answer) -> Answer:
    """Draw a streamed body up to a limit, so that what goes wrong at its start can still be told."""
    if isinstance(answer.body, (bytes, Path)):
        return answer
    drawn: list[bytes] = []
    size = 0
    for chunk in answer.body:
        drawn.append(chunk)
        size += len(chunk)
        if size > _LARGEST_IN_ONE_PIECE:
            rest: Iterator[bytes] = itertools.chain(drawn, answer.body)
            return Answer(rest, answer.media_type, answer.status, answer.headers, answer.file_name)
    whole = b"".join(drawn)
    return Answer(whole, answer.media_type, answer.status, answer.headers, answer.file_name)


def _portal_request(
    request: Request, parameters: Parameters, files: Mapping[str, UploadedFile]
) -> PortalRequest:
    raw_path = request.scope.get("raw_path") or request.scope["path"].encode("utf-8")
    host = request.headers.get("host") or "127.0.0.1"
    return PortalRequest(
        method=request.method,
        path=path_segments(raw_path.split(b"?")[0].decode("utf-8", errors="replace")),
        origin=f"{request.url.scheme}://{host}",
        parameters=parameters,
        files=files,
        headers=dict(request.headers),
        client=request.client.host if request.client is not None else "",
    )


async def _response(request: Request, answer: Answer) -> Response:
    headers = {"Cache-Control": NO_STORE, **_cors(request), **_harmless(answer), **answer.headers}
    if isinstance(answer.body, Path):
        return FileResponse(
            answer.body,
            status_code=answer.status,
            headers=headers,
            media_type=answer.media_type,
            filename=answer.file_name or None,
        )
    if isinstance(answer.body, bytes):
        return Response(answer.body, answer.status, headers, answer.media_type)
    return StreamingResponse(answer.body, answer.status, headers, answer.media_type)


def _harmless(answer: Answer) -> dict[str, str]:
    """Let a browser take an answer for what it is said to be, and run nothing that may stand in it.

    Files of strangers come from the portal's own address; pages of ours say themselves what they need.
    """
    kind = answer.media_type.partition(";")[0].strip().lower()
    told = {"X-Content-Type-Options": "nosniff"}
    if kind not in _INERT and not kind.startswith(_INERT_KINDS):
        told["Content-Security-Policy"] = STRANGERS_FILE
    return told


def _cors(request: Request, preflight: bool = False) -> dict[str, str]:
    """Let any page read: what it may see is decided by its token; a cookie counts for our own pages alone.

    Another port of the same machine is the same site to browsers, so that even a strict cookie goes along;
    without the credentials' header they keep the answer from the page that asked.
    """
    origin = request.headers.get("origin")
    if origin is None:
        return {}
    headers = {"Access-Control-Allow-Origin": origin, "Vary": "Origin"}
    if COOKIE not in request.cookies:
        headers["Access-Control-Allow-Credentials"] = "true"
    if preflight:
        headers["Access-Control-Allow-Methods"] = "GET, POST, OPTIONS"
        headers["Access-Control-Allow-Headers"] = _ALLOWED_HEADERS
        headers["Access-Control-Max-Age"] = "3600"
    return headers


class _Form:
    """The parameters of a request: query first, then body, whichever way that is encoded."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._spooled: list[SpooledTemporaryFile[bytes]] = []

    async def read(self) -> tuple[Parameters, dict[str, UploadedFile]]:
        """Return the parameters and the files by their part names in lower case.

        Raises:
            Refusal: the body is too large or is not what its type says.
        """
        pairs = list(self._request.query_params.multi_items())
        files: dict[str, UploadedFile] = {}
        for name, value in await self._body():
            if isinstance(value, UploadFile):
                files[name.lower()] = _uploaded(value)
            else:
                pairs.append((name, value))
        return Parameters(pairs), files

    def close(self) -> None:
        """Close the files that came along."""
        for file in self._spooled:
            file.close()

    async def _body(self) -> list[tuple[str, UploadFile | str]]:
        if self._request.method != "POST":
            return []
        kind = self._request.headers.get("content-type", "").partition(";")[0].strip().lower()
        try:
            if kind == "multipart/form-data":
                return await self._parts()
            if kind == "application/x-www-form-urlencoded":
                form = FormParser(self._request.headers, self._limited(_LARGEST_FIELD))
                return (await form.parse()).multi_items()
        except (MultiPartException, FormParserError) as error:
            raise Refusal(400, "The request body cannot be read.", str(error)) from error
        return []

    async def _parts(self) -> list[tuple[str, UploadFile | str]]:
        parser = MultiPartParser(
            self._request.headers,
            self._limited(_LARGEST_UPLOAD),
            max_files=_MOST_PARTS,
            max_fields=_MOST_PARTS,
            max_part_size=_LARGEST_FIELD,
        )
        # among them those that no part was made of, as the body ended in the middle
        self._spooled = parser._files_to_close_on_error
        return (await parser.parse()).multi_items()

    async def _limited(self, most: int) -> AsyncGenerator[bytes, None]:
        size = 0
        async for chunk in self._request.stream():
            size += len(chunk)
            if size > most:
                raise Refusal(413, "The request is too large.")
            yield chunk


def _uploaded(file: UploadFile) -> UploadedFile:
    stream: Any = file.file
    return UploadedFile(file.filename or "", file.content_type or "", stream, file.size or 0)
