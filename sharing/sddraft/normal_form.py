"""A hand-edited tree back in the shape that Esri's tools write.

Scripts leave indentation, comments, other namespace prefixes, or drop those that only stand in
``xsi:type`` values.  Servers were only ever shown Esri's own shape, so what goes into a package gets it
back; values, and elements that nobody knows, stay as they are.
"""

from __future__ import annotations

import copy

from lxml import etree

from .raw_xml import XS, XSI, XSI_NIL, XSI_TYPE
from .schema import NAMESPACE

_ARCGIS = "http://www.esri.com/schemas/ArcGIS/"
_XS_TYPES = {"string", "boolean", "int", "double", "float", "short", "long", "dateTime", "base64Binary"}


def normal_form(root: etree._Element) -> etree._Element:
    """Return a copy of ``root`` without layout and asides, with Esri's prefixes declared on it."""
    typens = next((uri for uri in _namespaces(root) if uri.startswith(_ARCGIS)), NAMESPACE)
    attributes = {XSI_TYPE: f"typens:{root.tag}", **dict(root.attrib)}
    fresh = etree.Element(root.tag, attributes, {"xsi": XSI, "xs": XS, "typens": typens})
    fresh.text = root.text
    fresh.extend(copy.deepcopy(root)[:])
    for element in list(fresh.iter()):
        if isinstance(element.tag, str):
            _tidy(element)
        else:
            _drop(element)
    etree.cleanup_namespaces(fresh, keep_ns_prefixes=["xsi", "xs", "typens"])
    return fresh


def _namespaces(root: etree._Element) -> list[str]:
    return [uri for element in root.iter(etree.Element) for uri in element.nsmap.values()]


def _tidy(element: etree._Element) -> None:
    if _is_layout(element.text, inside=len(element) > 0):
        element.text = None
    if _is_layout(element.tail, inside=True):
        element.tail = None
    for plain, full in (("type", XSI_TYPE), ("nil", XSI_NIL)):  # a script that strips all prefixes
        if plain in element.attrib and full not in element.attrib:
            element.set(full, element.attrib.pop(plain))
    told = element.get(XSI_TYPE)
    if told:
        local = told.rpartition(":")[2].strip()
        element.set(XSI_TYPE, f"{'xs' if local in _XS_TYPES else 'typens'}:{local}")


def _is_layout(text: str | None, *, inside: bool) -> bool:
    """Tell indentation from a value: blanks between elements, or in an empty one if they break the line."""
    return text is not None and not text.strip() and (inside or "\n" in text)


def _drop(aside: etree._Element) -> None:
    """Remove a comment or instruction; text behind it stays."""
    parent, before = aside.getparent(), aside.getprevious()
    if aside.tail and aside.tail.strip():
        if before is None:
            parent.text = (parent.text or "") + aside.tail
        else:
            before.tail = (before.tail or "") + aside.tail
    parent.remove(aside)
