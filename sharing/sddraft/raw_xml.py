"""XML as Esri's tools write it: read without trust, written byte for byte in their form.

The form (reference section 1, seen in pro30_server_map and arcmap104_hosted_map_tile): UTF-8 without
declaration or byte order mark, everything on one line, attributes in single quotes, ``xsi:type``
before the namespace declarations, empty elements written out (``<X></X>``) unless they are nil
(``<X xsi:nil='true'/>``), quotes and apostrophes of text escaped, no newline at the end.

Reading goes through expat, not through lxml's own parser: expat tells byte offsets (which
``source_text`` needs), lets us refuse a DOCTYPE before anything of it is looked at, and leaves the
well-known prefixes to us, which scripts drop. See docs/adr/0003-raw-xml.md.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from lxml import etree

from ..errors import SddraftError

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator, Mapping

XSI = "http://www.w3.org/2001/XMLSchema-instance"
XS = "http://www.w3.org/2001/XMLSchema"
XSI_TYPE = f"{{{XSI}}}type"
XSI_NIL = f"{{{XSI}}}nil"

LARGEST_DOCUMENT = 32 * 1024 * 1024
DEEPEST_NESTING = 100
MOST_NODES = 500_000

_XML = "http://www.w3.org/XML/1998/namespace"
# Scripts that rebuild the root lose the declarations and keep the prefixes in use.
_WELL_KNOWN_PREFIXES = {"xml": _XML, "xsi": XSI, "xs": XS}
_HIGHEST_SOURCE_LINE = 65535  # libxml2 keeps line numbers in 16 bits
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TEXT_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "\r": "&#xD;"}
)
_ATTRIBUTE_ESCAPES = {**_TEXT_ESCAPES, ord("\t"): "&#x9;", ord("\n"): "&#xA;"}


def parse(data: bytes, path: str = "") -> etree._Element:
    """Return the root element of ``data``; ``path`` is only told in errors.

    No DTD, no entities but XML's own five, nothing from the network; at most
    :data:`LARGEST_DOCUMENT` bytes, :data:`DEEPEST_NESTING` levels and :data:`MOST_NODES` nodes.

    Raises:
        SddraftError: not well-formed (WLS301), a DOCTYPE (WLS302), an encoding that is unknown or
            does not hold (WLS303), too large or too deep (WLS304).
    """
    return TreeReader(path).read(data)


def read_file(path: str | os.PathLike[str]) -> bytes:
    """Return the bytes of a file, of a larger one no more than tells that it is too large.

    Raises:
        SddraftError: it cannot be opened (WLS300).
    """
    try:
        with Path(path).open("rb") as file:
            return file.read(LARGEST_DOCUMENT + 1)
    except OSError as error:
        raise SddraftError("WLS300", path=str(path), reason=error.strerror or str(error)) from error


def serialize(root: etree._Element, bound: Mapping[str | None, str] | None = None) -> bytes:
    """Return ``root`` in Esri's raw form; prefixes that are ``bound`` outside are not declared again."""
    pieces: list[str] = []
    _write(root, bound or {}, pieces)
    return "".join(pieces).encode("utf-8")


def legal_text(text: str) -> str:
    """Return ``text`` without the characters that no XML 1.0 document can hold."""
    return _ILLEGAL.sub("", text)


class TreeReader:
    """Builds an lxml tree from expat's events. Subclasses see where each piece stands in the bytes."""

    def __init__(self, path: str = "") -> None:
        self._path = path
        self._root: etree._Element | None = None
        self._open: list[etree._Element] = []
        self._scopes: list[Mapping[str, str]] = [_WELL_KNOWN_PREFIXES]
        self._text: list[str] = []
        self._nodes = 0
        self._parser = self._make_parser()

    def _make_parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate()
        parser.ordered_attributes = True
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._on_doctype
        parser.StartElementHandler = self._on_start
        parser.EndElementHandler = self._on_end
        parser.CharacterDataHandler = self._text.append
        parser.CommentHandler = self._on_comment
        parser.ProcessingInstructionHandler = self._on_instruction
        return parser

    def read(self, data: bytes) -> etree._Element:
        """Parse the whole of ``data`` once. Raises as :func:`parse` does."""
        if len(data) > LARGEST_DOCUMENT:
            raise SddraftError("WLS304", path=self._path, what="bytes", limit=LARGEST_DOCUMENT)
        try:
            self._parser.Parse(data, True)
        except expat.ExpatError as error:
            raise self._damage(error, data) from error
        except SddraftError:
            raise
        except (LookupError, ValueError) as error:  # an encoding that Python or expat cannot do
            raise self._error("WLS303", reason=str(error)) from error
        return self._root

    def opened(self, offset: int) -> None:
        """Take note: an element's start tag begins at this byte."""

    def closed(self, offset: int) -> None:
        """Take note: the end tag of the innermost element begins here; for ``<X/>``, it ended here."""

    def aside(self, offset: int) -> None:
        """Take note: a comment or processing instruction inside the root begins at this byte."""

    def _error(self, code: str, **facts: Any) -> SddraftError:
        return SddraftError(code, path=self._path, line=self._parser.CurrentLineNumber, **facts)

    def _damage(self, error: expat.ExpatError, data: bytes) -> SddraftError:
        code = "WLS303" if _is_about_encoding(error, data) else "WLS301"
        return SddraftError(
            code,
            path=self._path,
            line=error.lineno,
            column=error.offset + 1,
            reason=expat.errors.messages.get(error.code, str(error)),
        )

    def _on_doctype(self, *_: object) -> None:
        raise self._error("WLS302")

    def _on_start(self, name: str, flat_attributes: list[str]) -> None:
        self._count(depth=len(self._open) + 1)
        pairs = list(zip(flat_attributes[::2], flat_attributes[1::2]))
        declared = dict(_declarations(pairs))
        scope = {**self._scopes[-1], **declared} if declared else self._scopes[-1]
        attributes = {self._clark(key, scope, ""): value for key, value in pairs if not _is_declaration(key)}
        self._flush()
        element = self._make(self._clark(name, scope, scope.get("", "")), attributes, declared)
        element.sourceline = min(self._parser.CurrentLineNumber, _HIGHEST_SOURCE_LINE)
        self._open.append(element)
        self._scopes.append(scope)
        self.opened(self._parser.CurrentByteIndex)

    def _make(self, tag: str, attributes: Mapping[str, str], declared: Mapping[str, str]) -> etree._Element:
        nsmap = {prefix or None: uri for prefix, uri in declared.items() if uri}
        try:
            if self._open:
                return etree.SubElement(self._open[-1], tag, attributes, nsmap)
            self._root = etree.Element(tag, attributes, nsmap)
        except ValueError as error:
            raise self._error("WLS301", reason=str(error)) from error
        return self._root

    def _on_end(self, _: str) -> None:
        self._flush()
        self.closed(self._parser.CurrentByteIndex)
        self._open.pop()
        self._scopes.pop()

    def _on_comment(self, text: str) -> None:
        self._note(etree.Comment(text))

    def _on_instruction(self, target: str, text: str) -> None:
        self._note(etree.ProcessingInstruction(target, text or None))

    def _note(self, node: etree._Element) -> None:
        if not self._open:  # before or after the root: kept by the source text, not by the tree
            return
        self._count(depth=len(self._open))
        self._flush()
        self._open[-1].append(node)
        self.aside(self._parser.CurrentByteIndex)

    def _flush(self) -> None:
        if not self._text:
            return
        text = "".join(self._text)
        self._text.clear()
        if not self._open:
            return
        parent = self._open[-1]
        if len(parent):
            parent[-1].tail = text
        else:
            parent.text = text

    def _count(self, depth: int) -> None:
        self._nodes += 1
        if depth > DEEPEST_NESTING:
            raise self._error("WLS304", what="depth", limit=DEEPEST_NESTING)
        if self._nodes > MOST_NODES:
            raise self._error("WLS304", what="nodes", limit=MOST_NODES)

    def _clark(self, name: str, scope: Mapping[str, str], default: str) -> str:
        prefix, colon, local = name.partition(":")
        uri = scope.get(prefix, "") if colon else default
        if colon and not uri:
            raise self._error("WLS301", reason=f"unbound prefix {prefix}")
        local = local if colon else name
        return f"{{{uri}}}{local}" if uri else local


def _is_declaration(name: str) -> bool:
    return name == "xmlns" or name.startswith("xmlns:")


def _declarations(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield prefix and namespace; the default namespace has the empty prefix."""
    return ((name[6:], uri) for name, uri in pairs if _is_declaration(name) and name != "xmlns:xml")


def _is_about_encoding(error: expat.ExpatError, data: bytes) -> bool:
    words = expat.errors
    reason = words.messages.get(error.code)
    if reason in {
        words.XML_ERROR_UNKNOWN_ENCODING,
        words.XML_ERROR_INCORRECT_ENCODING,
        words.XML_ERROR_PARTIAL_CHAR,
    }:
        return True
    return reason == words.XML_ERROR_INVALID_TOKEN and not _is_utf8(data)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _write(element: etree._Element, bound: Mapping[str | None, str], pieces: list[str]) -> None:
    scope = scope_of(element)
    head = start_tag(element, bound, scope)
    if not len(element) and not element.text and element.get(XSI_NIL) in {"true", "1"}:
        pieces.append(f"{head[:-1]}/>")
        return
    pieces.append(head)
    pieces.append(escaped(element.text))
    for child in element:
        if isinstance(child.tag, str):
            _write(child, scope, pieces)
        else:
            pieces.append(aside_markup(child))
        pieces.append(escaped(child.tail))
    pieces.append(end_tag(element, scope))


def scope_of(element: etree._Element) -> Mapping[str | None, str]:
    """Return the prefixes bound inside an element; no default namespace where it has none itself."""
    scope: dict[str | None, str] = element.nsmap
    if None in scope and not element.tag.startswith("{"):
        scope[None] = ""
    return scope


def start_tag(
    element: etree._Element, bound: Mapping[str | None, str], scope: Mapping[str | None, str]
) -> str:
    """Return the start tag; ``bound`` are the prefixes known outside, ``scope`` those inside."""
    attributes = [(_name(key, scope), value) for key, value in element.items()]
    declarations = [
        (f"xmlns:{prefix}" if prefix else "xmlns", uri)
        for prefix, uri in scope.items()
        if bound.get(prefix, "") != uri
    ]
    first = 1 if attributes and element.keys()[0] == XSI_TYPE else 0
    ordered = attributes[:first] + declarations + attributes[first:]
    told = "".join(f" {name}='{value.translate(_ATTRIBUTE_ESCAPES)}'" for name, value in ordered)
    return f"<{_name(element.tag, scope, element.prefix)}{told}>"


def end_tag(element: etree._Element, scope: Mapping[str | None, str]) -> str:
    """Return the end tag."""
    return f"</{_name(element.tag, scope, element.prefix)}>"


def escaped(text: str | None) -> str:
    """Return ``text`` as it stands between tags."""
    return text.translate(_TEXT_ESCAPES) if text else ""


def aside_markup(node: etree._Element) -> str:
    """Return a comment or processing instruction as markup, without its tail."""
    markup: str = etree.tostring(node, encoding="unicode", with_tail=False)
    return markup


def _name(clark: str, scope: Mapping[str | None, str], prefix: str | None = "") -> str:
    if not clark.startswith("{"):
        return clark
    uri, _, local = clark[1:].partition("}")
    if uri == _XML:
        return f"xml:{local}"
    if prefix != "":
        return f"{prefix}:{local}" if prefix else local
    return f"{next(p for p in _prefixes(scope, uri))}:{local}"


def _prefixes(scope: Mapping[str | None, str], uri: str) -> Iterator[str]:
    return (prefix for prefix, bound in scope.items() if bound == uri and prefix)
