"""Writing and reading a draft property at the places that the schema names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .codecs import CODECS
from .markup import add
from .schema import DEFINITION, Place, When, places_of

if TYPE_CHECKING:
    from ..draft.settings import ServerKind
    from .document import SddraftDocument

TAGS = "ItemInfo/Tags"


def write_property(
    document: SddraftDocument, server: ServerKind, name: str, value: Any, default: Any
) -> None:
    """Write a property to all its places."""
    for place in places_of(name, server):
        text = CODECS[place.codec].to_text(value) if place.when is not When.NEVER else ""
        if _is_due(document, place, changed=value != default and bool(text)):
            _write(document, place.address, text)


def read_property(document: SddraftDocument, server: ServerKind, name: str) -> Any:
    """Return what the first place that says something says, None if none does.

    An empty text says less than one at a later place: scripts and ArcMap fill one of several.
    """
    found = None
    for place in places_of(name, server):
        text = _read(document, place.address)
        value = None if text is None else CODECS[place.codec].from_text(text)
        if value is not None and not (value == "" and place.codec == "text"):
            return value
        found = value if found is None else found
    return found


def _is_due(document: SddraftDocument, place: Place, *, changed: bool) -> bool:
    if place.when is When.PRESENT:
        return _read(document, place.address) is not None
    return changed if place.when is When.CHANGED else place.when is When.ALWAYS


def _write(document: SddraftDocument, address: str, text: str) -> None:
    bag, colon, key = address.partition(":")
    if address == TAGS:
        _write_tags(document, text)
    elif colon:
        document.set_property(bag, key, text)
    else:
        document.set_text(_path(document, address), text)


def _read(document: SddraftDocument, address: str) -> str | None:
    bag, colon, key = address.partition(":")
    if address == TAGS:
        return ",".join(element.text or "" for element in document.root.iterfind(f"{TAGS}/String"))
    if colon:
        return document.get_property(bag, key)
    return document.get_text(_path(document, address))


def _path(document: SddraftDocument, address: str) -> str:
    """Return the path of an address; ``FeatureServer/Enabled`` is below the extension of that type."""
    head, _, tail = address.partition("/")
    for number, (type_name, _) in enumerate(document.extensions(), 1):
        if type_name == head:
            return f"{DEFINITION}/Extensions/SVCExtension[{number}]/{tail}"
    return address


def _write_tags(document: SddraftDocument, text: str) -> None:
    document.set_text(TAGS, "")
    element = document.root.find(TAGS)
    for old in list(element):
        element.remove(old)
    for tag in filter(None, text.split(",")):
        add(element, "String", tag)
