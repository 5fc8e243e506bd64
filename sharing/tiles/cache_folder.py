"""A cache as map servers keep it: ``conf.xml``, ``conf.cdi`` and the bundles below ``_alllayers``."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

from lxml import etree

from ..errors import ArchiveError
from ..sddraft.markup import add_texts, number
from ..sddraft.raw_xml import XS, XSI, XSI_TYPE, serialize
from ..staging.archive.disk import scratch_folder, writing
from .scheme_xml import TYPES, CacheFormat, scheme_xml

if TYPE_CHECKING:
    from pathlib import Path

    from .raster_package import PackageFacts
    from .scheme import TilingScheme

BUNDLES = "_alllayers"
CONFIGURATION = "conf.xml"
EXTENT = "conf.cdi"


def write_cache_folder(out: Path, facts: PackageFacts, bundles: Path) -> None:
    """Move the bundles below a folder into a new cache folder.

    Raises:
        ArchiveError: WLS422, there is something at ``out`` already; WLS403, it cannot be written.
    """
    with writing(out):
        if out.exists() and (out.is_file() or any(out.iterdir())):
            raise ArchiveError("WLS422", path=str(out))
        with scratch_folder(out) as scratch:
            whole = scratch / "cache"
            whole.mkdir()
            (whole / CONFIGURATION).write_bytes(scheme_xml(CacheFormat(_made(facts), facts.image)))
            (whole / EXTENT).write_bytes(_extent(facts))
            for marker in bundles.rglob("*.empty"):
                marker.unlink()
            shutil.move(str(bundles), str(whole / BUNDLES))
            if out.exists():
                out.rmdir()
            whole.rename(out)


def _made(facts: PackageFacts) -> TilingScheme:
    """Return the scheme down to the last level that has tiles: GDAL makes a picture of all it lists."""
    last = max(facts.levels)
    levels = tuple(level for level in facts.scheme.levels if level.number <= last)
    return replace(facts.scheme, levels=levels)


def _extent(facts: PackageFacts) -> bytes:
    root = etree.Element("EnvelopeN", {XSI_TYPE: "typens:EnvelopeN"}, {"xsi": XSI, "xs": XS, "typens": TYPES})
    box = facts.extent
    sides = (("XMin", box.xmin), ("YMin", box.ymin), ("XMax", box.xmax), ("YMax", box.ymax))
    add_texts(root, ((side, number(value)) for side, value in sides))
    return serialize(root)
