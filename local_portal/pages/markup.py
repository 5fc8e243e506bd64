"""HTML as a tree of calls: text becomes markup only here, so that nothing is ever left unescaped.

``element("a", name, href=address)`` returns :class:`Markup`.  Children that are no markup are text and
are escaped, attributes always are, and an address that a browser would run is left out.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Union
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

_VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
_ADDRESSES = frozenset({"action", "formaction", "href", "src"})
_SAFE_SCHEMES = ("", "http", "https")
# What browsers leave out of an address before they look at its scheme.
_PASSED_OVER = re.compile(r"[\x00-\x20]")


class Markup(str):
    """A text that is HTML already."""

    __slots__ = ()


Child = Union[str, int, float, None]
Attribute = Union[str, int, float, bool, None]


def text(value: Child) -> Markup:
    """Return a value as markup; None as nothing."""
    if isinstance(value, Markup):
        return value
    return Markup("" if value is None else html.escape(str(value)))


def join(children: Iterable[Child]) -> Markup:
    """Return the children one after the other."""
    return Markup("".join(text(child) for child in children))


def element(tag: str, /, *children: Child, **attributes: Attribute) -> Markup:
    """Return an element.

    Attribute names are written in Python's way: ``class_`` is ``class``, ``aria_label`` is
    ``aria-label``.  None and False leave an attribute out, True gives it no value.
    """
    told = "".join(_attribute(_spelled(key), value) for key, value in attributes.items())
    if tag in _VOID:
        return Markup(f"<{tag}{told}>")
    return Markup(f"<{tag}{told}>{join(children)}</{tag}>")


def link(address: str | None, label: Child) -> Markup:
    """Return a link, or the label alone where the address is none that may be followed."""
    return element("a", label, href=address) if address and is_safe(address) else text(label)


def is_safe(address: str) -> bool:
    """Tell whether a browser that follows the address only loads it."""
    try:
        return urlsplit(_PASSED_OVER.sub("", address)).scheme.lower() in _SAFE_SCHEMES
    except ValueError:
        return False


def _spelled(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _attribute(name: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return f" {name}"
    if name in _ADDRESSES and not is_safe(str(value)):
        return ""
    return f' {name}="{html.escape(str(value))}"'
