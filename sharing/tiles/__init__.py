"""Tiles as Esri stores them: schemes, bundles, tile packages (``.tpkx``, ``.vtpk``).

What is read here may come from a stranger: numbers are held against the bytes that are there, and nothing is
read whole but descriptions of bounded size.
"""

from .bundle import Bundle, BundleStyle, TilePlace, bundle_name, write_bundle
from .image import FORMATS, TileImage, media_type
from .raster_package import PackageFacts, TilePackage, write_tile_package
from .scheme import PACKET, TileRange, TilingScheme, google, google_vector, scheme_for, wgs84
from .scheme_xml import CacheFormat, read_scheme_file, scheme_from_xml, scheme_xml
from .tile_index import TileIndex
from .tile_store import TileStore
from .vector_package import VectorFacts, VectorTilePackage, write_vector_package

__all__ = [
    "FORMATS",
    "PACKET",
    "Bundle",
    "BundleStyle",
    "CacheFormat",
    "PackageFacts",
    "TileImage",
    "TileIndex",
    "TilePackage",
    "TilePlace",
    "TileRange",
    "TileStore",
    "TilingScheme",
    "VectorFacts",
    "VectorTilePackage",
    "bundle_name",
    "google",
    "google_vector",
    "media_type",
    "read_scheme_file",
    "scheme_for",
    "scheme_from_xml",
    "scheme_xml",
    "wgs84",
    "write_bundle",
    "write_tile_package",
    "write_vector_package",
]
