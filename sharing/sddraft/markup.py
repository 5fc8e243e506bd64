"""Small pieces of draft markup: elements, property sets, numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from .property_bag import PAIR, PAIR_TYPE
from .raw_xml import XSI_NIL, XSI_TYPE, legal_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .schema import Key


def add(parent: etree._Element, tag: str, text: str = "", type_name: str = "") -> etree._Element:
    """Append an element and return it; ``type_name`` is the local part of its ``typens`` type."""
    attributes = {XSI_TYPE: f"typens:{type_name}"} if type_name else {}
    element = etree.SubElement(parent, tag, attributes)
    element.text = legal_text(text)
    return element


def add_nil(parent: etree._Element, tag: str) -> etree._Element:
    """Append a nil element and return it."""
    return etree.SubElement(parent, tag, {XSI_NIL: "true"})


def add_texts(parent: etree._Element, texts: Iterable[tuple[str, str]]) -> None:
    """Append plain text elements in this order."""
    for tag, text in texts:
        add(parent, tag, text)


def add_property_set(parent: etree._Element, tag: str, keys: Iterable[Key]) -> etree._Element:
    """Append a ``PropertySet`` of these keys and return it."""
    property_set = add(parent, tag, type_name="PropertySet")
    array = add(property_set, "PropertyArray", type_name="ArrayOfPropertySetProperty")
    for key in keys:
        pair = etree.SubElement(array, PAIR, {XSI_TYPE: PAIR_TYPE})
        etree.SubElement(pair, "Key").text = key.name
        if key.type == "nil":
            add_nil(pair, "Value")
        else:
            value = etree.SubElement(pair, "Value", {XSI_TYPE: f"xs:{key.type}"})
            value.text = legal_text(key.value)
    return property_set


def number(value: float) -> str:
    """Return a number as Esri writes it: up to 17 significant digits, ``E`` before an exponent."""
    return format(value, ".17g").replace("e", "E")


def flag(value: bool) -> str:
    """Return ``true`` or ``false``."""
    return "true" if value else "false"


def is_true(text: str | None) -> bool:
    """Read a boolean as drafts have it: ``true``, ``TRUE``, ``1``; anything else is false."""
    return (text or "").strip().lower() in {"true", "1"}
