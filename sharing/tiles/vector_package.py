"""Vector tile packages, ``.vtpk``: a service (``p12``) and an item (``esriinfo``); reference section 3.3."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import ArchiveError
from ..map_snapshot import Extent, Metadata
from ..staging.json_member import mapped
from .package_root import check_levels, level_number, read_json
from .scheme_json import extent_from_json, extent_json, scheme_from_json, tile_info
from .stored_zip import StoredZip, write_stored_zip
from .tile_index import TileIndex
from .tile_store import TileStore
from .vector_item import item_info, package_info

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

    from ..progress import Progress
    from .scheme import TilingScheme

SERVICE = "p12/"
ROOT = SERVICE + "root.json"
METADATA = SERVICE + "metadata.json"
TILEMAP = SERVICE + "tilemap/root.json"
BUNDLES = SERVICE + "tile/"
RESOURCES = SERVICE + "resources/"
STYLE = "styles/root.json"
_INFO = "info/root.json"
_STORAGE = "compactV2"
_PACKET = 128
_CURRENT_VERSION = 11.1


@dataclass(frozen=True)
class VectorFacts:
    """What a vector tile package says of itself.

    ``levels`` have tiles, ``extent`` and ``geographic_extent`` (degrees) are what they show.  ``resources``
    are files by their name below ``resources`` (:data:`STYLE`, sprites, fonts).  ``vector_layers`` tell the
    source layers and their fields.  An ``indexed`` package has a tilemap, a flat one none.
    """

    name: str
    scheme: TilingScheme
    levels: tuple[int, ...]
    extent: Extent
    geographic_extent: Extent
    metadata: Metadata = Metadata()
    resources: Mapping[str, bytes] = field(default_factory=dict)
    vector_layers: tuple[Mapping[str, Any], ...] = ()
    indexed: bool = True
    export_allowed: bool = False
    thumbnail: bytes = b""


def write_vector_package(
    path: Path, facts: VectorFacts, bundles: Path, progress: Progress | None = None
) -> None:
    """Write a package from the bundles below a folder (``L03/R0000C0000.bundle``); an old one is replaced.

    Raises:
        ArchiveError: WLS402 or WLS403, it cannot be written.
        Cancelled: the progress said stop; nothing was replaced.
    """
    store = TileStore(bundles)
    members: list[tuple[str, bytes | Path]] = [
        (ROOT, _json(root_json(facts))),
        (METADATA, _json(_metadata(facts))),
    ]
    if facts.indexed:
        members.append((TILEMAP, TileIndex.of(store.places()).to_bytes()))
    members += [(BUNDLES + name, bundles / name) for name in store.bundle_names]
    members += [(RESOURCES + name, content) for name, content in sorted(facts.resources.items())]
    members.append((RESOURCES + _INFO, _json(_resource_info(facts.resources))))
    members += _item(facts)
    write_stored_zip(path, members, progress)


def root_json(facts: VectorFacts) -> dict[str, Any]:
    """Return the service's JSON.

    A flat package lists the levels up to the last one that has tiles, since QGIS asks for tiles of all that
    are listed; with an index it asks no further than there are tiles, and Pro finds its scales by the rest.
    """
    scheme = facts.scheme
    if not facts.indexed:
        last = max(facts.levels)
        scheme = replace(scheme, levels=tuple(each for each in scheme.levels if each.number <= last))
    extent = extent_json(facts.extent, scheme.crs)
    lowest, highest = min(facts.levels), max(facts.levels)
    return {
        "currentVersion": _CURRENT_VERSION,
        "name": facts.name,
        "copyrightText": facts.metadata.credits,
        "capabilities": "TilesOnly",
        "type": "indexedVector",
        **({"tileMap": "tilemap"} if facts.indexed else {}),
        "defaultStyles": "resources/styles",
        "tiles": ["tile/{z}/{y}/{x}.pbf"],
        "exportTilesAllowed": facts.export_allowed,
        "initialExtent": extent,
        "fullExtent": extent,
        "minScale": scheme.level(lowest).scale,
        "maxScale": scheme.levels[-1].scale,
        "tileInfo": tile_info(scheme, format="pbf"),
        "maxzoom": highest,
        "minLOD": lowest,
        "maxLOD": highest,
        "resourceInfo": {
            "styleVersion": 8,
            "tileCompression": "gzip",
            "cacheInfo": {"storageInfo": {"packetSize": _PACKET, "storageFormat": _STORAGE}},
        },
    }


def _metadata(facts: VectorFacts) -> dict[str, Any]:
    return {"name": facts.name, "vector_layers": [dict(layer) for layer in facts.vector_layers]}


def _resource_info(resources: Mapping[str, bytes]) -> dict[str, Any]:
    told = [f"../{name}" for name in sorted(resources) if name.startswith(("fonts/", "sprites/"))]
    return {"resourceInfo": told}


def _item(facts: VectorFacts) -> list[tuple[str, bytes | Path]]:
    members: list[tuple[str, bytes | Path]] = [
        ("esriinfo/iteminfo.xml", item_info(facts)),
        ("esriinfo/item.pkinfo", package_info(facts)),
    ]
    if facts.thumbnail:
        members.append(("esriinfo/thumbnail/thumbnail.png", facts.thumbnail))
    return members


class VectorTilePackage:
    """A ``.vtpk``, ours or a stranger's; tiles are read when they are asked for, from any thread."""

    def __init__(self, archive: StoredZip) -> None:
        self.path = archive.path
        self._archive = archive
        self.root = read_json(archive, ROOT)
        self.scheme: TilingScheme = scheme_from_json(self.root, str(self.path), ROOT)
        storage = mapped(mapped(mapped(self.root.get("resourceInfo")).get("cacheInfo")).get("storageInfo"))
        if storage.get("packetSize", _PACKET) != _PACKET:
            raise ArchiveError("WLS421", path=str(self.path), member=ROOT, reason="packetSize")
        check_levels(archive, ROOT, self.levels, self.scheme)
        self.store = TileStore(archive, BUNDLES)

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> VectorTilePackage:
        """Open a package. Raises as ``TilePackage.open``."""
        return cls(StoredZip(Path(path)))

    def tile(self, level: int, row: int, column: int) -> bytes | None:
        """Return a tile (gzip of a Mapbox vector tile), None where there is none."""
        return self.store.tile(level, row, column)

    def resource(self, name: str) -> bytes | None:
        """Return a file by its name below ``resources``, such as ``fonts/Arial Regular/0-255.pbf``.

        Raises:
            ArchiveError: WLS432, it is damaged; WLS417, it is too large.
        """
        member = RESOURCES + name
        return self._archive.read(member) if member in self._archive else None

    @property
    def resource_names(self) -> tuple[str, ...]:
        """The names of all files below ``resources``."""
        return tuple(name[len(RESOURCES) :] for name in self._archive.names if name.startswith(RESOURCES))

    @property
    def name(self) -> str:
        """The package's name."""
        return str(self.root.get("name") or self.path.stem)

    @property
    def style(self) -> dict[str, Any]:
        """The style's JSON. Raises ``ArchiveError`` WLS419 or WLS421 where there is none."""
        return read_json(self._archive, RESOURCES + STYLE)

    @property
    def index(self) -> TileIndex | None:
        """Which tiles there are, None for a flat package. Raises ``ArchiveError`` WLS421."""
        if TILEMAP not in self._archive:
            return None
        return TileIndex.parse(self._archive.read(TILEMAP), str(self.path), TILEMAP)

    @property
    def tilemap_member(self) -> bytes | None:
        """The tilemap's own bytes, None for a flat package."""
        return self._archive.read(TILEMAP) if TILEMAP in self._archive else None

    @property
    def metadata_json(self) -> dict[str, Any]:
        """``metadata.json``, empty where there is none."""
        return read_json(self._archive, METADATA) if METADATA in self._archive else {}

    @property
    def thumbnail(self) -> bytes:
        """The item's picture, empty where there is none."""
        member = "esriinfo/thumbnail/thumbnail.png"
        return self._archive.read(member) if member in self._archive else b""

    @property
    def levels(self) -> tuple[int, int]:
        """The lowest and the highest level that has tiles, as the description says it."""
        numbers = [level.number for level in self.scheme.levels]
        return level_number(self.root, "minLOD", numbers[0]), level_number(
            self.root, "maxLOD", level_number(self.root, "maxzoom", numbers[-1])
        )

    @property
    def extent(self) -> Extent | None:
        """The box that the tiles show, None where it is not told."""
        return extent_from_json(self.root.get("fullExtent"))


def _json(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
