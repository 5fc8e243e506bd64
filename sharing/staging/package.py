"""A .sd as its readers see it: the local portal that publishes it, the client that uploads it."""

from __future__ import annotations

import hashlib
import json
import posixpath
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any

from ..errors import ArchiveError, SddraftError
from ..sddraft.raw_xml import parse
from . import package_layout as at
from .archive import ArchiveReader, Limits
from .json_member import listed, mapped
from .map_index import connected_in_json, connected_in_msd
from .package_settings import package_settings

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from lxml import etree

    from ..draft.settings import ServiceSettings
    from ..progress import Progress
    from .map_index import Connected

    Json = dict[str, Any]

MOST_MEMBER_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True)
class PackagedDatabase:
    """A workspace that a package names. ``folder`` is its folder in the package, empty if it is not there."""

    name: str
    folder: str
    datasets: tuple[str, ...] = ()
    by_reference: bool = False


class ServicePackage:
    """The contents of a .sd, ours or one that ArcMap or Pro wrote; a member is read when it is asked for.

    Whatever is asked for raises ``ArchiveError``: WLS421 where its member is no JSON or XML that can be
    read, else as ``ArchiveReader.read``.
    """

    def __init__(self, archive: ArchiveReader) -> None:
        self._archive = archive

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> ServicePackage:
        """Open a package.

        Raises:
            ArchiveError: as ``ArchiveReader.open``; WLS420 for an archive that is no service definition.
        """
        archive = ArchiveReader.open(path, Limits(in_memory=MOST_MEMBER_BYTES))
        for needed in (at.MANIFEST, at.SERVICE_CONFIGURATION):
            if needed not in archive:
                raise ArchiveError("WLS420", path=str(path), member=needed)
        return cls(archive)

    @property
    def name(self) -> str:
        """The service's name."""
        return str(self._service.get("serviceName") or "")

    @property
    def type_name(self) -> str:
        """The service's type, such as ``FeatureServer``."""
        return str(self._service.get("type") or "")

    @property
    def folder_name(self) -> str:
        """The folder that the service goes to, empty for the root."""
        return str(self.configuration.get("folderName") or "")

    @cached_property
    def configuration(self) -> Json:
        """``serviceconfiguration.json``."""
        return self._json(at.SERVICE_CONFIGURATION)

    @cached_property
    def settings(self) -> ServiceSettings:
        """What the draft asked for, as far as the package tells it."""
        tiling = self._xml(at.TILING_SERVICE) if at.TILING_SERVICE in self._archive else None
        item_info = self._xml(at.ITEM_INFO) if at.ITEM_INFO in self._archive else None
        try:
            return package_settings(self._manifest, self.configuration, item_info, tiling)
        except SddraftError as error:
            raise self._unreadable(at.SERVICE_CONFIGURATION, str(error)) from error

    @property
    def feature_service(self) -> Json | None:
        """The root of the FeatureServer as it will answer, None for other services."""
        return mapped(self._feature_server.get("contents")) or None

    @property
    def layers(self) -> tuple[Json, ...]:
        """The layers and tables of the FeatureServer as they will answer, layers first."""
        kinds = map(mapped, listed(self._feature_server.get("resources")))
        found = (mapped(each) for kind in kinds for each in listed(kind.get("resources")))
        return tuple(contents for contents in (mapped(each.get("contents")) for each in found) if contents)

    @property
    def resource_info(self) -> Json:
        """What stands beside the FeatureServer's root: ``advancedDrawingInfos`` and extents."""
        return mapped(self._feature_server.get("resourceInfo"))

    @cached_property
    def item_data(self) -> Json | None:
        """The data of the service's item (pop-ups, drawings), None where the package has none."""
        return self._json(at.ITEM_DATA) if at.ITEM_DATA in self._archive else None

    @cached_property
    def thumbnail(self) -> bytes:
        """The item's picture, a PNG; empty where there is none."""
        return self._archive.read(at.THUMBNAIL) if at.THUMBNAIL in self._archive else b""

    @property
    def project(self) -> str:
        """The member that is the map as a QGIS project, empty where there is none.

        Anybody can make a package: what the project names has to be judged before a QGIS opens it.
        """
        return at.PROJECT if at.PROJECT in self._archive else ""

    @cached_property
    def map_document(self) -> Json | None:
        """The map as a CIM document (``.mapx``), None where the package has none, as ArcMap's have."""
        return self._json(self._map_member) if self._map_member else None

    @cached_property
    def databases(self) -> tuple[PackagedDatabase, ...]:
        """The workspaces that the manifest lists."""
        return tuple(self._database(each) for each in self._manifest.iterfind("Databases/SVCDatabase"))

    @cached_property
    def layer_datasets(self) -> dict[int, tuple[str, str]]:
        """Folder and dataset of each layer and table by its number, of those whose data are in the package.

        From the ``.mapx``; ArcMap's packages are asked for their ``.msd``.
        """
        return {
            each.number: (each.folder, each.dataset)
            for each in self._connected()
            if each.folder in self._folders
        }

    @cached_property
    def referred_datasets(self) -> dict[int, tuple[str, str]]:
        """The same of layers whose data stay where they are: anybody's folders, to be judged before use."""
        return {
            each.number: (each.folder, each.dataset)
            for each in self._connected()
            if PurePosixPath(each.folder).is_absolute() or PureWindowsPath(each.folder).is_absolute()
        }

    @property
    def data_digest(self) -> str:
        """A digest of the packaged workspaces as files: equal bytes give equal ones."""
        told = [
            f"{member.name}:{member.size}:{member.crc}"
            for member in self._archive.members
            if any(member.name.startswith(f"{each.folder}/") for each in self.databases if each.folder)
        ]
        return hashlib.sha256("\n".join(sorted(told)).encode()).hexdigest()

    @property
    def members(self) -> tuple[str, ...]:
        """The names of all members."""
        return tuple(member.name for member in self._archive.members)

    def extract(
        self, folder: Path, progress: Progress | None = None, wanted: Callable[[str], bool] | None = None
    ) -> tuple[Path, ...]:
        """Unpack members (all by default) into a new or empty folder; see ``ArchiveReader.extract``."""
        return self._archive.extract(folder, wanted, progress)

    @property
    def _service(self) -> Json:
        return mapped(self.configuration.get("service"))

    @cached_property
    def _map_member(self) -> str:
        return next((name for name in self.members if name.lower().endswith(".mapx")), "")

    @cached_property
    def _feature_server(self) -> Json:
        return self._json(at.FEATURE_SERVER) if at.FEATURE_SERVER in self._archive else {}

    @cached_property
    def _manifest(self) -> etree._Element:
        return self._xml(at.MANIFEST)

    @cached_property
    def _folders(self) -> frozenset[str]:
        """Every folder that has something in it; as members bear only safe names, so do these."""
        return frozenset(folder for name in self.members for folder in _above(name))

    def _database(self, element: etree._Element) -> PackagedDatabase:
        folder = (element.findtext("InPackagePath") or "").replace("\\", "/").strip("/")
        return PackagedDatabase(
            name=element.findtext("Name") or "",
            folder=folder if folder in self._folders else "",
            datasets=tuple(name.text or "" for name in element.iterfind("Datasets/SVCDataset/Name")),
            by_reference=(element.findtext("ByReference") or "").strip().lower() == "true",
        )

    def _connected(self) -> list[Connected]:
        if self.map_document is not None:
            return list(connected_in_json(self.map_document, posixpath.dirname(self._map_member)))
        for name in self.members:
            folder, suffix = posixpath.dirname(name), posixpath.splitext(name)[1].lower()
            if suffix == ".msd":
                try:
                    return list(connected_in_msd(self._archive.read(name), folder))
                except (ValueError, SddraftError) as error:
                    raise self._unreadable(name, str(error)) from error
        return []

    def _json(self, member: str) -> Json:
        try:
            found = json.loads(self._archive.read(member).decode("utf-8-sig"))
        except (ValueError, RecursionError) as error:
            raise self._unreadable(member, str(error)) from error
        if not isinstance(found, dict):
            raise self._unreadable(member, "no object")
        return found

    def _xml(self, member: str) -> etree._Element:
        try:
            return parse(self._archive.read(member), member)
        except SddraftError as error:
            raise self._unreadable(member, str(error)) from error

    def _unreadable(self, member: str, reason: str) -> ArchiveError:
        return ArchiveError("WLS421", path=str(self._archive.path), member=member, reason=reason)


def _above(name: str) -> Iterator[str]:
    while name := posixpath.dirname(name):
        yield name
