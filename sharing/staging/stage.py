"""From a .sddraft as it stands on disk, and the data it names, to a .sd."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from ..analysis import analyze
from ..analysis.case import Case
from ..cim import documents
from ..draft.settings import TILED, ServiceKind, ServiceSettings
from ..errors import ArchiveError, StagingError
from ..findings import Finding, blocking
from ..names import service_name
from ..progress import Progress
from ..sddraft.document import SddraftDocument
from . import package_layout as at
from .archive import Member, Packer, write_archive
from .archive.disk import require_space, scratch_folder
from .by_reference import split
from .datasets import plan_datasets
from .feature_service import feature_server, item_data, numbered_layers
from .initial_cache import initial_cache_settings
from .item_info import item_info, metadata, package_info
from .manifest import manifest
from .map_document import document_info, map_document
from .service_configuration import service_configuration
from .source import MapPicture, TileMaker, WrittenData
from .tiling_service import tiling_service

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Sequence

    from ..analysis import PortalFacts
    from ..map_snapshot import MapSnapshot
    from .archive import WrittenArchive
    from .source import DatasetPlan, Settled, StagingSource

ANALYZE = "stage-analyze"
DATA = "stage-data"
DESCRIBE = "stage-describe"
DEFAULT_STAGING_VERSION = 102
SMALLEST_STAGING_VERSION = 3

_DATA_SHARE, _PACK_SHARE = 0.55, 0.6
# Files of a geodatabase that are about its use on one machine; no real package holds them.
_NOT_PACKED = ("*.lock", "timestamps")


@dataclass(frozen=True)
class StagedLayer:
    """A layer or table of a package: its number in the service, name and number of features or rows."""

    id: int
    name: str
    feature_count: int


@dataclass(frozen=True)
class StagedService:
    """A package that was written. ``size`` is in bytes, ``sha256`` of the file in hexadecimal.

    ``findings`` are all that the analyzer found, none of which blocks, and what writing the data has shown.
    """

    path: Path
    service_name: str
    title: str
    kind: ServiceKind
    findings: tuple[Finding, ...]
    layers: tuple[StagedLayer, ...]
    sha256: str
    size: int


def stage(
    sddraft: str | os.PathLike[str],
    source: StagingSource,
    out: str | os.PathLike[str],
    *,
    staging_version: int = DEFAULT_STAGING_VERSION,
    overwrite: bool = False,
    progress: Progress | None = None,
    moment: datetime | None = None,
    portal: PortalFacts | None = None,
) -> StagedService:
    """Stage a draft into ``out``.

    What is written is right for every server that arcpy's ``staging_version`` can name (only classic field
    types, no packed extras), so that number is checked and has no other effect. ``moment`` (UTC, now by
    default) is the time of all members: equal drafts and data give equal bytes but for it.  ``portal`` is
    what is known of where it goes: data in a store that is registered there stay in place if the draft
    wants that.

    Raises:
        ArchiveError: ``out`` exists and ``overwrite`` is off (WLS401), no room (WLS402), not writable
            (WLS403, WLS404), a staging version that never was (WLS406).
        SddraftError: the draft cannot be read, or says something that is none of its kind.
        StagingError: the analyzer found errors.
        ExportError: a layer's data cannot be written.
        Cancelled: the progress said stop.

    Whatever is raised, nothing of this run is left behind, and a package that stood at ``out`` still does.
    """
    progress = progress or Progress()
    out = Path(out)
    _check_request(out, staging_version, overwrite)
    draft = SddraftDocument.read(sddraft)
    settings, snapshot = draft.settings(), source.snapshot()
    findings = _findings(settings, snapshot, portal, progress)
    layout = at.PackageLayout.of(draft, snapshot.name, settings.service_name)
    plans, in_place = split(plan_datasets(snapshot, settings), Case(settings, snapshot, portal))
    require_space(out.parent, estimated_size(plans))
    with scratch_folder(out) as scratch, Packer(scratch) as packer:
        files = _Files(scratch, moment or datetime.now(timezone.utc))

        def pack_ahead() -> None:
            packer.begin(files.below(layout.database))

        copied = _write_tiles(scratch, source, layout, draft, progress) or _write_data(
            scratch, source, layout, plans, progress, pack_ahead
        )
        data = replace(copied, databases=(*copied.databases, *in_place))
        pack_ahead()
        progress.check()
        progress.report(_DATA_SHARE, DESCRIBE)
        package = _Package(draft, settings, snapshot, data, layout, source.picture(progress), files)
        members = [*package.descriptions(), *package.files_of_the_source()]
        archive = write_archive(out, members, progress.part(_PACK_SHARE, 1.0), packer=packer)
    return _staged(settings, snapshot, data, _with_those_of_writing(findings, data), archive)


def _staged(
    settings: ServiceSettings,
    snapshot: MapSnapshot,
    data: WrittenData,
    findings: tuple[Finding, ...],
    archive: WrittenArchive,
) -> StagedService:
    return StagedService(
        path=archive.path,
        service_name=service_name(settings.service_name),
        title=settings.title or settings.service_name,
        kind=settings.kind,
        findings=findings,
        layers=tuple(
            StagedLayer(number, layer.name, count)
            for number, layer, count in numbered_layers(settings, snapshot, data)
        ),
        sha256=archive.sha256,
        size=archive.size,
    )


def _check_request(out: Path, staging_version: int, overwrite: bool) -> None:
    if staging_version < SMALLEST_STAGING_VERSION:
        raise ArchiveError("WLS406", found=staging_version, smallest=SMALLEST_STAGING_VERSION)
    if out.exists() and not (overwrite and out.is_file()):
        raise ArchiveError("WLS401", path=str(out))


def _findings(
    settings: ServiceSettings, snapshot: MapSnapshot, portal: PortalFacts | None, progress: Progress
) -> tuple[Finding, ...]:
    progress.check()
    progress.report(0.0, ANALYZE)
    findings = tuple(analyze(settings, snapshot, portal))
    blocked = blocking(findings)
    if blocked:
        raise StagingError(blocked)
    return findings


def _with_those_of_writing(findings: tuple[Finding, ...], data: WrittenData) -> tuple[Finding, ...]:
    """Add what only writing has shown, unless the analyzer has told the same of the layer."""
    known = {(finding.code, finding.layer_id) for finding in findings}
    return (*findings, *(found for found in data.findings if (found.code, found.layer_id) not in known))


def estimated_size(plans: Sequence[DatasetPlan]) -> int:
    """Return how large the copied data will be, as far as anybody has looked."""
    layers = [plan.layer for plan in plans]
    profiled = sum(layer.profile.size_bytes or 0 for layer in layers if layer.profile)
    return profiled + sum(layer.source.raster_bytes for layer in layers)


def _write_tiles(
    folder: Path,
    source: StagingSource,
    layout: at.PackageLayout,
    draft: SddraftDocument,
    progress: Progress,
) -> WrittenData | None:
    """Have the source make the tiles of a service that is made of some; None where it is not, or cannot."""
    kind = draft.settings().kind
    if kind not in TILED or not isinstance(source, TileMaker):
        return None
    name = layout.tiles(kind)
    source.write_tiles(folder / name, draft, progress.part(0.0, _DATA_SHARE))
    return WrittenData(extra_files=(name,))


def _write_data(
    folder: Path,
    source: StagingSource,
    layout: at.PackageLayout,
    plans: Sequence[DatasetPlan],
    progress: Progress,
    settled: Settled,
) -> WrittenData:
    progress.check()
    progress.report(0.0, DATA)
    if not plans:
        return WrittenData()
    return source.write_data(folder, layout.database, plans, progress.part(0.0, _DATA_SHARE), settled)


@dataclass(frozen=True)
class _Files:
    """What a source writes below ``folder``, as members that all bear the time ``moment``."""

    folder: Path
    moment: datetime

    def below(self, name: str) -> Iterator[Member]:
        """Yield the files below a folder of this one, none if there is no such folder."""
        for file in sorted((self.folder / name).rglob("*")):
            if file.is_file() and not any(map(file.match, _NOT_PACKED)):
                yield self.member(file.relative_to(self.folder).as_posix(), file)

    def member(self, name: str, content: bytes | Path) -> Member:
        """Return a member of this name."""
        return Member(name, content, int(self.moment.timestamp()) * 1_000_000_000)


@dataclass(frozen=True)
class _Package:
    """Everything that the members of a package are made from."""

    draft: SddraftDocument
    settings: ServiceSettings
    snapshot: MapSnapshot
    data: WrittenData
    layout: at.PackageLayout
    picture: MapPicture
    files: _Files

    def descriptions(self) -> Iterator[Member]:
        """Yield the members that are made here."""
        settings, snapshot, data = self.settings, self.snapshot, self.data
        thumbnail = self.picture.png
        document = map_document(settings, snapshot, data, self.layout)
        made: dict[str, bytes | None] = {
            at.MANIFEST: manifest(self.draft, data, self.layout),
            at.SERVICE_CONFIGURATION: service_configuration(self.draft),
            at.TILING_SERVICE: tiling_service(self.draft),
            at.INITIAL_CACHE: initial_cache_settings(self.draft),
            self.layout.map_document: documents.document_bytes(document),
            self.layout.map_server_document: documents.msd_bytes(document, document_info(settings)),
            at.ITEM_INFO: item_info(settings, snapshot, bool(thumbnail)),
            at.PACKAGE_INFO: package_info(settings),
            at.METADATA: metadata(settings, self.files.moment, self.picture.jpeg),
            at.THUMBNAIL: thumbnail,
        }
        if settings.kind is ServiceKind.FEATURE:
            made[at.FEATURE_SERVER] = feature_server(settings, snapshot, data)
            made[at.ITEM_DATA] = item_data(settings, snapshot, data)
        return (self.files.member(name, content) for name, content in made.items() if content)

    def files_of_the_source(self) -> Iterator[Member]:
        """Yield the members that the source wrote."""
        for database in self.data.databases:
            if not database.by_reference:
                yield from self.files.below(database.folder)
        for name in self.data.extra_files:
            yield self.files.member(name, self.files.folder / name)
