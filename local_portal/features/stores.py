"""Where features live: each service's in a GeoPackage of its folder, or all in a PostGIS database."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from .geopackage import GeoPackageDatabase

if TYPE_CHECKING:
    from collections.abc import Container
    from pathlib import Path

    from .database import FeatureDatabase


class FeatureStore(ABC):
    """Opens the features of services and looks after them.

    A service's data are built as a GeoPackage in the folder of a version, whatever becomes of them then.
    ``address`` is the URL of the database that they live in, empty for none.
    """

    address = ""

    @abstractmethod
    def open(self, folder: Path, hurried: bool = True) -> FeatureDatabase:
        """Open the features of a version. ``hurried`` says that a reader may take a minute, no more."""

    @abstractmethod
    def take_in(self, folder: Path) -> None:
        """Take over the features that were built in the folder of a version, which bears its final name."""

    @abstractmethod
    def remove(self, version: str) -> None:
        """Remove the features of a version, if there are any beside its folder."""

    @abstractmethod
    def sweep(self, standing: Container[str]) -> None:
        """Remove the features of all versions but these. Only while nothing else writes."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the database."""


class GeoPackageStore(FeatureStore):
    """Leaves features in the GeoPackages in which they were built: the folder is all there is."""

    def open(self, folder: Path, hurried: bool = True) -> FeatureDatabase:
        """Open the GeoPackage in a version's folder."""
        return GeoPackageDatabase(folder, hurried)

    def take_in(self, folder: Path) -> None:
        """Leave what was built where it is."""

    def remove(self, version: str) -> None:
        """Leave it to the one who removes the folder."""

    def sweep(self, standing: Container[str]) -> None:
        """Leave it to the one who removes the folders."""

    def close(self) -> None:
        """Hold nothing that could be let go."""


def store_at(address: str) -> FeatureStore:
    """Return the store of a portal whose catalogue is at a ``postgresql://`` URL, or in its folder (empty).

    A database without PostGIS leaves the features in the folder.

    Raises:
        SharingError: WLS910, the address is none.
    """
    if not address:
        return GeoPackageStore()
    from .postgis_store import PostgisStore

    return PostgisStore.at(address) or GeoPackageStore()
