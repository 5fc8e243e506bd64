"""Tile packages as services: pictures become a tiled map service, vectors a vector tile service."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Union

from ...sharing.errors import ArchiveError
from ...sharing.staging import ServicePackage
from ...sharing.staging.package_layout import tiles_among
from ...sharing.tiles import TilePackage, VectorTilePackage
from ..errors import Refusal
from ..tiles.open_packages import RASTER_FILE, VECTOR_FILE
from ..tiles.places import degrees_of
from .map_service import MAP_SERVER
from .package import PackageFacts
from .plan import BuildError, BuildResult
from .sources import SERVICE_DEFINITION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...sharing.progress import Progress
    from .plan import BuildRequest

VECTOR_TILE_SERVER = "VectorTileServer"
Package = Union[TilePackage, VectorTilePackage]


@dataclass(frozen=True)
class TileFile:
    """A kind of package: the service that it becomes, and what it is called in the service's folder."""

    service_type: str
    file: str

    def open(self, path: Path) -> Package:
        """Open a package of this kind. Raises ``ArchiveError``."""
        return VectorTilePackage.open(path) if self.file == VECTOR_FILE else TilePackage.open(path)


TILE_FILES: Mapping[str, TileFile] = {
    "compacttilepackage": TileFile(MAP_SERVER, RASTER_FILE),
    "tilepackage": TileFile(MAP_SERVER, RASTER_FILE),
    "vectortilepackage": TileFile(VECTOR_TILE_SERVER, VECTOR_FILE),
}


def read_tile_package(kind: str, path: Path, name: str, title: str) -> PackageFacts:
    """Return the service that a package becomes; ``name`` and ``title`` are what its publisher calls it.

    Raises:
        Refusal: the file is no such package, or a damaged one.
    """
    file = TILE_FILES[kind]
    try:
        package = file.open(path)
        info = _told(package)
        thumbnail = package.thumbnail
    except ArchiveError as error:
        raise Refusal(400, "The tile package cannot be read.", str(error)) from error
    tags = info.get("tags")
    return PackageFacts(
        name=name,
        type=file.service_type,
        title=title,
        tags=tuple(map(str, tags)) if isinstance(tags, list) else (),
        details={
            key: str(info[key])
            for key in ("snippet", "description", "accessInformation", "licenseInfo")
            if info.get(key)
        },
        thumbnail=thumbnail,
    )


def _told(package: Package) -> Mapping[str, Any]:
    return package.item_info if isinstance(package, TilePackage) else {}


def tiles_within(request: BuildRequest, progress: Progress) -> BuildRequest:
    """Return the request for the tile package that a service definition holds; any other as it is.

    Raises:
        ArchiveError: the definition is damaged.
    """
    if request.kind != SERVICE_DEFINITION:
        return request
    package = ServicePackage.open(request.source)
    member = tiles_among(package.members)
    if not member:
        return request
    found = package.extract(Path(request.scratch), progress, lambda name: name == member)
    kind = "vectortilepackage" if package.type_name == VECTOR_TILE_SERVER else "compacttilepackage"
    return replace(request, kind=kind, source=str(found[0]))


def build_tiles(request: BuildRequest, progress: Progress) -> BuildResult:
    """Look through a package and lay it down in the request's target folder.

    Raises:
        BuildError: it holds no tiles.
        ArchiveError: it is none, or a damaged one.
        Cancelled: the progress said stop.
    """
    file = TILE_FILES[request.kind]
    target = Path(request.target) / file.file
    shutil.copyfile(request.source, target)
    package = file.open(target)
    names = package.store.bundle_names
    for at, name in enumerate(names):
        progress.check()
        progress.report(at / len(names), "tiles")
        # A bundle whose index cannot be read is told now, and not to those who look at the map.
        for _ in package.store.bundle_tiles(name):
            break
    if not names:
        raise BuildError("The package holds no tiles.")
    progress.report(1.0, "tiles")
    return BuildResult(layers=1, tables=0, features=0, extent=_degrees(package), wkid=package.scheme.crs.wkid)


def _degrees(package: Package) -> list[list[float]]:
    box = degrees_of(package)
    return [[box[0], box[1]], [box[2], box[3]]] if box is not None else []
