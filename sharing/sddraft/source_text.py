"""A document's own bytes, and how to write it back with only the changed spans changed.

Users keep their drafts under version control and compare them; a tool that reads a file, changes one
value and reorders or reformats the rest is a nuisance.  So the bytes are kept, with the place of every
node in them.  On writing, the tree is walked beside those places: what is as it was is copied from the
source, what is not is written in Esri's raw form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .raw_xml import TreeReader, aside_markup, end_tag, escaped, scope_of, serialize, start_tag

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

_TAG = re.compile(rb"""<[^'">]*(?:(?:"[^"]*"|'[^']*')[^'">]*)*>""")
_DECLARED_ENCODING = re.compile(rb"""^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)""")


@dataclass
class _Span:
    """Where a node stands: ``start`` its first byte, ``head`` and ``foot`` the bounds of its content."""

    start: int
    head: int = 0
    foot: int = 0
    end: int = 0
    tag: object = None
    attributes: tuple[tuple[str, str], ...] = ()
    text: str = ""
    tail: str = ""
    children: list[_Span] = field(default_factory=list)


class SourceText(TreeReader):
    """Reads a document once and remembers where everything stood."""

    def __init__(self, path: str = "") -> None:
        super().__init__(path)
        self._data = b""
        self._path_down: list[_Span] = []
        self._top: _Span | None = None

    def read(self, data: bytes) -> etree._Element:
        """Parse the whole of ``data`` once. Raises as :func:`~.raw_xml.parse` does."""
        self._data = data
        root = super().read(data)
        if self._top is not None:
            _remember(self._top, root)
        return root

    def opened(self, offset: int) -> None:
        """Open the span of an element."""
        span = _Span(offset)
        if self._path_down:
            self._path_down[-1].children.append(span)
        else:
            self._top = span
        self._path_down.append(span)
        span.head = self._end_of_tag(offset)

    def closed(self, offset: int) -> None:
        """Close the innermost span."""
        span = self._path_down.pop()
        span.foot = span.head if self._is_closed(span) else offset
        span.end = span.head if self._is_closed(span) else self._end_of_tag(offset)

    def aside(self, offset: int) -> None:
        """Note the span of a comment or processing instruction."""
        closing = b"-->" if self._data.startswith(b"<!--", offset) else b"?>"
        end = self._data.index(closing, offset) + len(closing)
        self._path_down[-1].children.append(_Span(offset, end, end, end))

    def rewrite(self, root: etree._Element) -> bytes:
        """Return the document with ``root`` as its tree; unchanged parts keep their bytes.

        A file in another encoding than UTF-8 is written anew: its bytes mean something else there.
        """
        top = self._top
        if top is None or not _is_utf8_source(self._data):
            return serialize(root)
        pieces = [self._data[: top.start]]
        self._rewrite(top, root, pieces)
        pieces.append(self._data[top.end :])
        return b"".join(pieces)

    def _end_of_tag(self, offset: int) -> int:
        found = _TAG.match(self._data, offset)
        return found.end() if found else offset

    def _is_closed(self, span: _Span) -> bool:
        return self._data[span.head - 2 : span.head] == b"/>"

    def _rewrite(self, span: _Span, element: etree._Element, pieces: list[bytes]) -> None:
        if _same(span, element):
            pieces.append(self._data[span.start : span.end])
            return
        head_stays = span.tag == element.tag and span.attributes == tuple(element.items())
        if not head_stays and not len(element):
            pieces.append(_fresh(element))
            return
        tags_stay = head_stays and not self._is_closed(span)
        scope = scope_of(element)
        head = self._data[span.start : span.head] if tags_stay else _head(element, scope)
        foot = self._data[span.foot : span.end] if tags_stay else end_tag(element, scope).encode()
        pieces.append(head)
        self._rewrite_content(span, element, pieces)
        pieces.append(foot)

    def _rewrite_content(self, span: _Span, element: etree._Element, pieces: list[bytes]) -> None:
        first = span.children[0].start if span.children else span.foot
        pieces.append(self._between(span.text, element.text, span.head, first))
        stops = [child.start for child in span.children[1:]] + [span.foot]
        for place, child in _paired(span.children, list(element)):
            if place is None:
                pieces.append(_fresh(child))
                pieces.append(escaped(child.tail).encode())
                continue
            old = span.children[place]
            if isinstance(child.tag, str):
                self._rewrite(old, child, pieces)
            else:
                kept = _same(old, child)
                pieces.append(self._data[old.start : old.end] if kept else _fresh(child))
            pieces.append(self._between(old.tail, child.tail, old.end, stops[place]))

    def _between(self, before: str, now: str | None, start: int, end: int) -> bytes:
        return self._data[start:end] if before == (now or "") else escaped(now).encode()


def _remember(span: _Span, node: etree._Element) -> None:
    span.tag = node.tag
    span.text = node.text or ""
    span.tail = node.tail or ""
    if isinstance(node.tag, str):
        span.attributes = tuple(node.items())
        for below, child in zip(span.children, node):
            _remember(below, child)


def _same(span: _Span, node: etree._Element) -> bool:
    """Tell whether a node and all below it is as it was read; its tail is the parent's business."""
    if span.tag != node.tag or span.text != (node.text or ""):
        return False
    if not isinstance(node.tag, str):
        return True
    return (
        span.attributes == tuple(node.items())
        and len(span.children) == len(node)
        and all(_as_it_was(below, child) for below, child in zip(span.children, node))
    )


def _as_it_was(span: _Span, node: etree._Element) -> bool:
    return span.tail == (node.tail or "") and _same(span, node)


def _paired(spans: list[_Span], nodes: list[etree._Element]) -> list[tuple[int | None, etree._Element]]:
    """Pair each node with the place of the span that it comes from, None for a new one.

    What did not change at the front and at the back stands fast; what is between is paired in turn if
    there are as many as before, else taken for new.
    """
    shorter = min(len(spans), len(nodes))
    front = 0
    while front < shorter and _as_it_was(spans[front], nodes[front]):
        front += 1
    back = 0
    while back < shorter - front and _as_it_was(spans[-1 - back], nodes[-1 - back]):
        back += 1
    middle = len(nodes) - back
    alike = len(spans) == len(nodes)
    shift = len(spans) - len(nodes)
    places: list[tuple[int | None, etree._Element]] = []
    for place, node in enumerate(nodes):
        if place < front:
            places.append((place, node))
        elif place >= middle:
            places.append((place + shift, node))
        else:
            paired = alike and isinstance(spans[place].tag, str) == isinstance(node.tag, str)
            places.append((place if paired else None, node))
    return places


def _fresh(node: etree._Element) -> bytes:
    if not isinstance(node.tag, str):
        return aside_markup(node).encode()
    return serialize(node, _outer_scope(node))


def _head(element: etree._Element, scope: Mapping[str | None, str]) -> bytes:
    return start_tag(element, _outer_scope(element), scope).encode()


def _outer_scope(node: etree._Element) -> Mapping[str | None, str]:
    parent = node.getparent()
    return {} if parent is None else scope_of(parent)


def _is_utf8_source(data: bytes) -> bool:
    declared = _DECLARED_ENCODING.match(data)
    if declared:
        return declared.group(1).lower() in {b"utf-8", b"utf8"}
    return not data.startswith((b"\xff\xfe", b"\xfe\xff")) and b"\0" not in data[:4]
