"""The packages that are open: each once, as long as its service's version stands."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Union

from ...sharing.errors import ArchiveError
from ...sharing.tiles import TilePackage, VectorTilePackage
from ..errors import UNEXPECTED, Refusal

if TYPE_CHECKING:
    from ..hosting import Hosting, Service

RASTER_FILE = "package.tpkx"
VECTOR_FILE = "package.vtpk"
Package = Union[TilePackage, VectorTilePackage]


class OpenPackages:
    """Opens packages as they are asked for. A package that is read holds no file open."""

    def __init__(self, hosting: Hosting) -> None:
        self._hosting = hosting
        self._lock = threading.Lock()
        self._open: dict[str, tuple[str, Package | None]] = {}

    def raster(self, service: Service) -> TilePackage | None:
        """Return a service's package of pictures, None if it has none."""
        package = self._get(service)
        return package if isinstance(package, TilePackage) else None

    def vector(self, service: Service) -> VectorTilePackage:
        """Return a service's package of vector tiles. Raises ``Refusal`` if it has none."""
        package = self._get(service)
        if not isinstance(package, VectorTilePackage):
            raise Refusal(UNEXPECTED, f"Service {service.full_name} has no tiles.")
        return package

    def _get(self, service: Service) -> Package | None:
        with self._lock:
            version, package = self._open.get(service.data_id, ("", None))
            if version != service.version:
                package = self._opened(service)
                self._open[service.data_id] = (service.version, package)
            return package

    def _opened(self, service: Service) -> Package | None:
        folder = self._hosting.data_folder(service)
        try:
            if (folder / RASTER_FILE).is_file():
                return TilePackage.open(folder / RASTER_FILE)
            if (folder / VECTOR_FILE).is_file():
                return VectorTilePackage.open(folder / VECTOR_FILE)
        except ArchiveError as error:
            raise Refusal(UNEXPECTED, "The tiles cannot be read.", error.code) from error
        return None
