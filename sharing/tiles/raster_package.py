"""Tile packages, ``.tpkx``: two descriptions, a thumbnail and bundles (reference section 3.2)."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import ArchiveError
from ..map_snapshot import Extent, Metadata
from ..staging.json_member import mapped
from .image import TileImage, image_format
from .package_root import check_levels, level_number, read_json
from .scheme_json import extent_from_json, extent_json, scheme_from_json, spatial_reference, tile_info
from .stored_zip import StoredZip, write_stored_zip
from .tile_store import TileStore

if TYPE_CHECKING:
    import os

    from ..progress import Progress
    from .scheme import TilingScheme

ROOT = "root.json"
ITEM_INFO = "iteminfo.json"
THUMBNAIL = "thumbnail.png"
BUNDLES = "tile/"
_STORAGE = "esriMapCacheStorageModeCompactV2"
_PACKET = 128
_KEYWORDS = ("Compact Tile Package", "Tile Package", "tpkx")
_NAMES = uuid.UUID("6d6f8a36-7a0b-4f9c-9d3b-3d6f4f1f9a58")


@dataclass(frozen=True)
class PackageFacts:
    """What a tile package says of itself.

    ``levels`` are the numbers of the levels that have tiles, ``extent`` the box that they show, in units of
    the scheme.  ``created`` is an ISO time; without one, packages of equal content are equal in bytes.
    """

    name: str
    scheme: TilingScheme
    levels: tuple[int, ...]
    extent: Extent
    metadata: Metadata = Metadata()
    image: TileImage = TileImage()
    export_allowed: bool = False
    thumbnail: bytes = b""
    created: str = ""

    @property
    def guid(self) -> str:
        """A number for the item that the same description always gets."""
        told = json.dumps([self.name, self.levels, self.extent.__dict__, self.metadata.title], default=str)
        return str(uuid.uuid5(_NAMES, told))


def write_tile_package(
    path: Path, facts: PackageFacts, bundles: Path, progress: Progress | None = None
) -> None:
    """Write a package from the bundles below a folder (``L03/R0000C0000.bundle``); an old one is replaced.

    Raises:
        ArchiveError: WLS402 or WLS403, it cannot be written.
        Cancelled: the progress said stop; nothing was replaced.
    """
    members: list[tuple[str, bytes | Path]] = [
        (ITEM_INFO, _json(item_info(facts))),
        (ROOT, _json(root_json(facts))),
    ]
    if facts.thumbnail:
        members.append((THUMBNAIL, facts.thumbnail))
    names = TileStore(bundles).bundle_names
    write_stored_zip(path, [*members, *((BUNDLES + name, bundles / name) for name in names)], progress)


def root_json(facts: PackageFacts) -> dict[str, Any]:
    """Return ``root.json``, spelled as Esri's sample package spells it."""
    scheme = facts.scheme
    extent = extent_json(facts.extent, scheme.crs)
    lowest, highest = min(facts.levels), max(facts.levels)
    return {
        "name": facts.name,
        "version": 1.0,
        "serviceDescription": facts.metadata.description,
        "copyrightText": facts.metadata.credits,
        "tileBundlesPath": "./tile",
        "spatialReference": spatial_reference(scheme.crs),
        "units": scheme.crs.units,
        "minLOD": lowest,
        "maxLOD": highest,
        "minScale": scheme.level(lowest).scale,
        "maxScale": scheme.level(highest).scale,
        "resampling": False,
        "initialExtent": extent,
        "fullExtent": extent,
        "tileInfo": tile_info(scheme),
        "tileImageInfo": {
            "format": facts.image.format,
            "compressionQuality": facts.image.stored_quality,
            "bandCount": 3 if facts.image.format == "JPEG" else 4,
            "lercError": 0,
        },
        "storageInfo": {"storageFormat": _STORAGE, "packetSize": _PACKET},
        "exportTilesAllowed": facts.export_allowed,
        "layers": [],
    }


def item_info(facts: PackageFacts) -> dict[str, Any]:
    """Return ``iteminfo.json``."""
    told = facts.metadata
    return {
        "name": facts.name,
        "guid": facts.guid,
        "version": "1.0",
        "created": facts.created,
        "title": told.title or facts.name,
        "snippet": told.summary,
        "description": told.description,
        "summary": told.summary,
        "tags": list(told.tags),
        "type": _KEYWORDS[0],
        "typeKeywords": list(_KEYWORDS),
        "accessInformation": told.credits,
        "licenseInfo": told.use_limitations,
        "thumbnail": THUMBNAIL if facts.thumbnail else "",
        "extent": extent_json(facts.extent, facts.scheme.crs),
    }


class TilePackage:
    """A ``.tpkx``, ours or a stranger's; a tile is read when it is asked for, from any thread."""

    def __init__(self, archive: StoredZip) -> None:
        self.path = archive.path
        self._archive = archive
        self.root = read_json(archive, ROOT)
        self.scheme: TilingScheme = scheme_from_json(self.root, str(self.path), ROOT)
        self._check_storage()
        check_levels(archive, ROOT, self.levels, self.scheme)
        self.store = TileStore(archive, self._bundles_folder())

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> TilePackage:
        """Open a package.

        Raises:
            ArchiveError: WLS410, it cannot be opened; WLS432, it is no ZIP archive of stored members; WLS419
                or WLS421, its description is missing or cannot be understood; WLS417, it is beyond bounds.
        """
        return cls(StoredZip(Path(path)))

    def tile(self, level: int, row: int, column: int) -> bytes | None:
        """Return a tile, None where there is none. Raises as ``TileStore.tile``."""
        return self.store.tile(level, row, column)

    @property
    def name(self) -> str:
        """The package's name."""
        return str(self.root.get("name") or self.path.stem)

    @property
    def item_info(self) -> dict[str, Any]:
        """``iteminfo.json``, empty where there is none."""
        return read_json(self._archive, ITEM_INFO) if ITEM_INFO in self._archive else {}

    @property
    def thumbnail(self) -> bytes:
        """The item's picture, empty where there is none."""
        return self._archive.read(THUMBNAIL) if THUMBNAIL in self._archive else b""

    @property
    def image(self) -> TileImage:
        """How its tiles are kept."""
        told = mapped(self.root.get("tileImageInfo"))
        quality = told.get("compressionQuality")
        right = isinstance(quality, int) and 0 <= quality <= 100
        return TileImage(image_format(str(told.get("format"))), int(quality) if right else 0)  # type: ignore[arg-type]

    @property
    def levels(self) -> tuple[int, int]:
        """The lowest and the highest level that has tiles, as the description says it."""
        numbers = [level.number for level in self.scheme.levels]
        return level_number(self.root, "minLOD", numbers[0]), level_number(self.root, "maxLOD", numbers[-1])

    @property
    def extent(self) -> Extent | None:
        """The box that the tiles show, None where it is not told."""
        return extent_from_json(self.root.get("fullExtent"))

    def _check_storage(self) -> None:
        told = mapped(self.root.get("storageInfo"))
        if told.get("storageFormat") != _STORAGE or told.get("packetSize") != _PACKET:
            reason = f"storage {told.get('storageFormat')!r}"[:80]
            raise ArchiveError("WLS421", path=str(self.path), member=ROOT, reason=reason)

    def _bundles_folder(self) -> str:
        told = str(self.root.get("tileBundlesPath") or "./tile").replace("\\", "/")
        return told[2:].strip("/") + "/" if told.startswith("./") else told.strip("/") + "/"


def _json(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2).encode("utf-8")
