"""``esriinfo`` of a vector tile package: what the portal item will say (reference section 3.3)."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from lxml import etree

from ..sddraft.markup import add, add_texts
from ..sddraft.markup import number as number_text

if TYPE_CHECKING:
    from .vector_package import VectorFacts

TYPE = "Vector Tile Package"
_KEYWORDS = ("Data", TYPE, "vtpk")
_PRO_VERSION = "3.0"
_NAMES = uuid.UUID("1f0a4f3e-2f1c-4f7e-8f64-0d5f8a1f6c11")


def item_info(facts: VectorFacts) -> bytes:
    """Return ``iteminfo.xml``; its extent is in degrees."""
    told = facts.metadata
    root = etree.Element("ESRI_ItemInformation", {"Culture": "en-US"})
    add_texts(
        root,
        (
            ("name", facts.name),
            ("guid", _guid(facts)),
            ("version", _PRO_VERSION),
            ("catalogpath", ""),
            ("snippet", told.summary),
            ("description", told.description),
            ("summary", told.summary),
            ("title", told.title or facts.name),
            ("tags", ", ".join(told.tags)),
            ("type", TYPE),
        ),
    )
    add_texts(add(root, "typekeywords"), (("typekeyword", word) for word in _KEYWORDS))
    add(root, "thumbnail", "thumbnail/thumbnail.png" if facts.thumbnail else "")
    box = facts.geographic_extent
    sides = (("xmin", box.xmin), ("ymin", box.ymin), ("xmax", box.xmax), ("ymax", box.ymax))
    add_texts(add(root, "extent"), ((side, number_text(value)) for side, value in sides))
    levels = [facts.scheme.level(number).scale for number in (min(facts.levels), max(facts.levels))]
    add_texts(
        root,
        (
            ("minScale", number_text(levels[0])),
            ("maxScale", number_text(levels[1])),
            ("spatialreference", facts.scheme.crs.name),
            ("accessinformation", told.credits),
            ("licenseinfo", told.use_limitations),
        ),
    )
    return _document(root)


def package_info(facts: VectorFacts) -> bytes:
    """Return ``item.pkinfo``."""
    root = etree.Element("pkinfo", {"Culture": "en-US"})
    add_texts(
        root,
        (
            ("ID", _guid(facts)),
            ("name", facts.name),
            ("version", _PRO_VERSION),
            ("size", "-1"),
            ("type", TYPE),
            ("servable", "true"),
        ),
    )
    add_texts(add(root, "documenttypes"), (("documenttype", "vtpk"),))
    return _document(root)


def _guid(facts: VectorFacts) -> str:
    return str(uuid.uuid5(_NAMES, f"{facts.name} {facts.extent} {facts.levels}"))


def _document(root: etree._Element) -> bytes:
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return content
