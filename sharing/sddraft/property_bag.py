"""A ``PropertySet`` element as a mapping: Key and Value pairs in order, values as text.

Scripts add, reorder and re-type these by hand, so keys are found whatever the case of their letters
(``webCapabilities`` and ``WebCapabilities`` stand in files of one release) and of two equal keys the
last one counts, as setting a property twice does in a ``PropertySet``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from .raw_xml import XSI_NIL, XSI_TYPE, legal_text

if TYPE_CHECKING:
    from collections.abc import Iterator

PAIR = "PropertySetProperty"
PAIR_TYPE = f"typens:{PAIR}"


class PropertyBag:
    """The pairs below one ``PropertySet`` element. Changes go straight to the tree."""

    def __init__(self, element: etree._Element) -> None:
        self._element = element

    def __iter__(self) -> Iterator[tuple[str, str | None]]:
        """Yield each key with its value; None where it is nil. Equal keys come as often as they stand."""
        return ((_key(pair), _value(pair)) for pair in self._pairs())

    def get(self, key: str) -> str | None:
        """Return the value as it stands, None where the key is missing or its value nil."""
        pair = self.pair(key)
        return None if pair is None else _value(pair)

    def __contains__(self, key: str) -> bool:
        return self.pair(key) is not None

    def pair(self, key: str) -> etree._Element | None:
        """Return the ``PropertySetProperty`` of a key, None where the key is missing."""
        wanted = key.lower()
        exact = alike = None
        for pair in self._pairs():
            found = _key(pair)
            if found == key:
                exact = pair
            elif found.lower() == wanted:
                alike = pair
        return alike if exact is None else exact

    def set(self, key: str, value: str | None, value_type: str = "string") -> None:
        """Set a value, None for nil; a key that is new is put at the end with this xs type."""
        pair = self.pair(key)
        if pair is None:
            pair = self._append(key)
            pair.append(etree.Element("Value", {XSI_TYPE: f"xs:{value_type}"}))
        element = pair.find("Value")
        if element is None:
            element = etree.SubElement(pair, "Value", {XSI_TYPE: f"xs:{value_type}"})
        _set_value(element, value, value_type)

    def _pairs(self) -> Iterator[etree._Element]:
        for array in self._element.iterchildren("PropertyArray"):
            yield from array.iterchildren(PAIR)

    def _append(self, key: str) -> etree._Element:
        array = self._element.find("PropertyArray")
        if array is None:
            array = etree.SubElement(
                self._element, "PropertyArray", {XSI_TYPE: "typens:ArrayOfPropertySetProperty"}
            )
        pair = etree.Element(PAIR, {XSI_TYPE: PAIR_TYPE})
        etree.SubElement(pair, "Key").text = legal_text(key)
        append_in_line(array, pair)
        return pair


def append_in_line(parent: etree._Element, child: etree._Element) -> None:
    """Append ``child``; in an indented file it gets a line of its own like its neighbours."""
    if len(parent):
        last = parent[-1]
        child.tail = last.tail
        last.tail = parent.text
    parent.append(child)


def _key(pair: etree._Element) -> str:
    return (pair.findtext("Key") or "").strip()


def _value(pair: etree._Element) -> str | None:
    element = pair.find("Value")
    if element is None or (element.get(XSI_NIL) or element.get("nil")) in {"true", "1"}:
        return None
    return element.text or ""


def _set_value(element: etree._Element, value: str | None, value_type: str) -> None:
    if value is None:
        element.attrib.pop(XSI_TYPE, None)
        element.set(XSI_NIL, "true")
        element.text = None
        return
    if element.attrib.pop(XSI_NIL, None) is not None or XSI_TYPE not in element.attrib:
        element.set(XSI_TYPE, f"xs:{value_type}")
    element.text = legal_text(value)
