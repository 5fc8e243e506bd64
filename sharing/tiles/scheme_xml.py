"""Tiling schemes as XML: ``CacheInfo`` of scheme files and ``conf.xml``, ``CacheSchema`` of drafts.

The three hold the same children (reference section 4.5 of the draft format).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from ..errors import SddraftError
from ..map_snapshot import Crs
from ..sddraft.georeference import add_spatial_reference
from ..sddraft.markup import add, add_texts, flag, number
from ..sddraft.raw_xml import XS, XSI, XSI_TYPE, parse, read_file, serialize
from ..sddraft.tiling import Level
from .image import TileImage, image_format
from .scheme import MOST_LEVELS, TilingScheme

if TYPE_CHECKING:
    import os

TYPES = "http://www.esri.com/schemas/ArcGIS/3.0.0"


class CacheFormat(NamedTuple):
    """What a scheme file tells: the scheme, and how its tiles are kept."""

    scheme: TilingScheme
    image: TileImage


def read_scheme_file(path: str | os.PathLike[str]) -> CacheFormat:
    """Read a tiling scheme file as *Generate Map Server Cache Tiling Scheme* writes it, or a ``conf.xml``.

    Raises:
        SddraftError: it cannot be opened (WLS300) or read (WLS301 to WLS304), is no scheme (WLS310), or
            has numbers that no cache can have (WLS320).
    """
    root = parse(read_file(path), str(path))
    if root.tag != "CacheInfo" or root.find("TileCacheInfo") is None:
        raise SddraftError("WLS310", path=str(path), line=root.sourceline, found=str(root.tag))
    return scheme_from_xml(root)


def scheme_from_xml(info: etree._Element) -> CacheFormat:
    """Return what a ``CacheInfo`` or ``CacheSchema`` tells.

    Raises:
        SddraftError: WLS320, numbers are missing or none that a cache can have.
    """
    tiles = info.find("TileCacheInfo")
    if tiles is None:
        raise SddraftError("WLS310", path="", line=info.sourceline, found=str(info.tag))
    columns, rows = (int(_float(tiles, tag)) for tag in ("TileCols", "TileRows"))
    if columns != rows:
        raise SddraftError("WLS320", what="tile size", found=f"{columns} x {rows}")
    scheme = TilingScheme(
        crs=_crs(tiles.find("SpatialReference")),
        origin_x=_float(tiles, "TileOrigin/X"),
        origin_y=_float(tiles, "TileOrigin/Y"),
        tile_size=columns,
        levels=_levels(tiles),
        dpi=int(_float(tiles, "DPI")),
    )
    return CacheFormat(scheme, _image(info))


def scheme_xml(cache: CacheFormat) -> bytes:
    """Return the bytes of a ``conf.xml`` or scheme file."""
    scheme = cache.scheme
    root = etree.Element("CacheInfo", {XSI_TYPE: "typens:CacheInfo"}, {"xsi": XSI, "xs": XS, "typens": TYPES})
    info = add(root, "TileCacheInfo", type_name="TileCacheInfo")
    add_spatial_reference(info, scheme.crs)
    origin = add(info, "TileOrigin", type_name="PointN")
    add_texts(origin, (("X", number(scheme.origin_x)), ("Y", number(scheme.origin_y))))
    size = str(scheme.tile_size)
    add_texts(info, (("TileCols", size), ("TileRows", size), ("DPI", str(scheme.dpi))))
    levels = add(info, "LODInfos", type_name="ArrayOfLODInfo")
    for level in scheme.levels:
        add_texts(
            add(levels, "LODInfo", type_name="LODInfo"),
            (
                ("LevelID", str(level.number)),
                ("Scale", number(level.scale)),
                ("Resolution", number(level.resolution)),
            ),
        )
    add(info, "PreciseDPI", str(scheme.dpi))
    image = add(root, "TileImageInfo", type_name="TileImageInfo")
    add_texts(
        image,
        (
            ("CacheTileFormat", cache.image.format),
            ("CompressionQuality", str(cache.image.stored_quality)),
            ("Antialiasing", flag(True)),
            ("BandCount", "1"),
            ("LERCError", "0"),
        ),
    )
    storage = add(root, "CacheStorageInfo", type_name="CacheStorageInfo")
    add_texts(storage, (("StorageFormat", "esriMapCacheStorageModeCompactV2"), ("PacketSize", "128")))
    return serialize(root)


def _levels(tiles: etree._Element) -> tuple[Level, ...]:
    found = tiles.findall("LODInfos/LODInfo")
    if len(found) > MOST_LEVELS:
        raise SddraftError("WLS320", what="levels", found=len(found))
    levels = (
        Level(int(_float(each, "LevelID")), _float(each, "Scale"), _float(each, "Resolution"))
        for each in found
    )
    return tuple(sorted(levels))


def _image(info: etree._Element) -> TileImage:
    told = info.findtext("TileImageInfo/CacheTileFormat") or ""
    quality = _float(info, "TileImageInfo/CompressionQuality", "0")
    return TileImage(image_format(told), int(quality) if 0 < quality <= 100 else 0)


def _crs(reference: etree._Element | None) -> Crs:
    if reference is None:
        raise SddraftError("WLS320", what="coordinate system", found="")
    wkid = int(_float(reference, "WKID", "0"))
    wkt = reference.findtext("WKT") or ""
    geographic = wkt.lstrip().startswith("GEOGCS") or "Geographic" in reference.get(XSI_TYPE, "")
    return Crs(
        wkid=wkid,
        latest_wkid=int(_float(reference, "LatestWKID", str(wkid))),
        wkt=wkt,
        units="esriDecimalDegrees" if geographic else "esriMeters",
        geographic=geographic,
    )


def _float(parent: etree._Element, path: str, missing: str = "") -> float:
    text = (parent.findtext(path) or missing).strip()
    try:
        value = float(text)
        int(value)  # neither infinite nor no number
    except (ValueError, OverflowError) as error:
        raise SddraftError("WLS320", what=path, found=text[:40]) from error
    return value
