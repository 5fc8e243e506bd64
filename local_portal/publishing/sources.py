"""What an uploaded file holds: layers with or without a staged definition, and where they lie."""

from __future__ import annotations

import shutil
import zipfile
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Callable

from ...sharing.staging.package import ServicePackage
from .attached import is_of_another
from .csv_source import LAYER, prepare_csv
from .definition import without_numbers
from .geodatabase import Dataset, describe, open_source
from .map_layers import staged_layers
from .map_tree import map_root
from .plan import BuildError, BuildRequest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...sharing.progress import Progress

SERVICE_DEFINITION = "servicedefinition"
REGISTERED = "registered"
"""The build's parameter that lists the folders of the data stores."""

_MOST_MEMBERS = 100_000
_LARGEST_UNPACKED = 64 * 1024**3
_BLOCK = 1024 * 1024


@dataclass(frozen=True)
class SourceLayer:
    """A layer to publish: the workspace it lies in, its dataset's name, and its staged JSON if any."""

    number: int
    workspace: Path
    dataset: str
    staged: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Source:
    """All that a file holds for a feature service. ``root`` is the service's own staged JSON.

    ``package`` is the service definition that it comes from, if it comes from one.
    """

    layers: tuple[SourceLayer, ...]
    root: Mapping[str, Any] = field(default_factory=dict)
    package: ServicePackage | None = None


def source_of(request: BuildRequest, progress: Progress) -> Source:
    """Unpack the request's file and find the layers in it.

    Raises:
        BuildError: the file is not what its ``fileType`` says, or of a type that is not published.
        SharingError: a package that is damaged or hostile.
    """
    reader = _READERS.get(request.kind)
    if reader is None:
        raise BuildError(f"'{request.kind}' cannot be published.")
    return reader(request, progress)


def _package(request: BuildRequest, progress: Progress) -> Source:
    package = ServicePackage.open(Path(request.source))
    folder = Path(request.scratch)
    package.extract(folder, progress)
    layers = []
    for number, staged in _staged(package):
        found = package.layer_datasets.get(number)
        if found is None:
            layers.append(_referred(package, number, staged, request))
            continue
        database, dataset = found
        workspace = folder.joinpath(*PurePosixPath(database).parts)
        layers.append(SourceLayer(number, workspace, dataset, staged))
    root = dict(package.feature_service or _told(package))
    # The staged root is not brought up to date when a script changes the draft; the settings are.
    root["maxRecordCount"] = package.settings.max_record_count
    root["capabilities"] = ",".join(_capabilities(package)) or "Query"
    return Source(tuple(layers), root, package)


def _referred(
    package: ServicePackage, number: int, staged: Mapping[str, Any] | None, request: BuildRequest
) -> SourceLayer:
    """A layer whose data stay where they are: they are read there, from a registered folder and no other."""
    place, dataset = package.referred_datasets.get(number, ("", ""))
    if not place:
        raise BuildError(f"The package has no data for layer {number}.")
    workspace = Path(place)
    if workspace.suffix.lower() != ".gdb":
        # shapefiles and text files: the workspace is their folder, the dataset the file
        workspace, dataset = workspace / PurePosixPath(dataset).name, PurePosixPath(dataset).stem
    registered = [Path(each).resolve() for each in request.parameters.get(REGISTERED) or ()]
    real = workspace.resolve()
    if not any(root == real or root in real.parents for root in registered):
        raise BuildError(f"The data of layer {number} lie in no folder that is registered with this server.")
    if not real.exists():
        raise BuildError(f"The data of layer {number} are not there any more.")
    return SourceLayer(number, real, dataset, staged)


def _staged(package: ServicePackage) -> Iterator[tuple[int, Mapping[str, Any] | None]]:
    """Yield each layer's number and staged JSON; a map service's package tells of them in its map."""
    if package.feature_service is not None:
        yield from ((int(staged["id"]), staged) for staged in package.layers)
        return
    told = staged_layers(package.map_document or {})
    for number in sorted({**package.layer_datasets, **package.referred_datasets}):
        yield number, told.get(number)


def _told(package: ServicePackage) -> Mapping[str, Any]:
    """The root of a feature service whose package has none: the map's, with the texts of its service."""
    settings = package.settings
    return {
        **map_root(package.map_document or {}),
        "serviceDescription": settings.description,
        "description": settings.description,
        "copyrightText": settings.credits,
    }


def _capabilities(package: ServicePackage) -> tuple[str, ...]:
    """What the draft wants of the service: in its FeatureServer extension if that is on, else its own."""
    settings = package.settings
    extension = settings.extensions.get("FeatureServer")
    if extension is not None and extension.enabled and extension.capabilities:
        return extension.capabilities
    return settings.capabilities


def _zipped(request: BuildRequest, progress: Progress) -> Source:
    """A zip with a file geodatabase or shapefiles."""
    folder = Path(request.scratch)
    _unzip(Path(request.source), folder, progress)
    workspaces = sorted(path for path in folder.rglob("*.gdb") if path.is_dir())
    workspaces = workspaces or sorted(folder.rglob("*.shp"))
    if not workspaces:
        raise BuildError("The file holds neither a file geodatabase nor a shapefile.")
    return _all_of(workspaces)


def _plain(suffix: str) -> Callable[[BuildRequest, Progress], Source]:
    """A single file. GDAL tells some formats by their names, so it gets the usual one."""

    def read(request: BuildRequest, _progress: Progress) -> Source:
        stem = PurePosixPath(request.name.replace("\\", "/")).stem or "layer"
        named = Path(request.scratch) / f"{stem}{suffix}"
        shutil.copyfile(request.source, named)
        return _all_of([named])

    return read


def _separated(request: BuildRequest, progress: Progress) -> Source:
    """A comma separated file."""
    described, staged = prepare_csv(request, progress)
    return Source((SourceLayer(0, described, LAYER, staged),))


def _all_of(workspaces: list[Path]) -> Source:
    found: list[tuple[Path, Dataset]] = []
    for workspace in workspaces:
        opened = open_source(workspace)
        layers = [opened.GetLayer(at) for at in range(opened.GetLayerCount())]
        names = [layer.GetName() for layer in layers]
        own = (layer for layer in layers if not is_of_another(layer.GetName(), names))
        found.extend((workspace, describe(layer)) for layer in own)
    places = {id(dataset): workspace for workspace, dataset in found}
    numbered = without_numbers([dataset for _, dataset in found])
    return Source(
        tuple(SourceLayer(number, places[id(dataset)], dataset.name) for number, dataset in numbered)
    )


def _unzip(path: Path, folder: Path, progress: Progress) -> None:
    """Unpack a zip from a stranger: no way out of the folder, and no more than the disk can bear."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            total = sum(member.file_size for member in members)
            if len(members) > _MOST_MEMBERS or total > _LARGEST_UNPACKED:
                raise BuildError("The zip file is too large to unpack.")
            for at, member in enumerate(members):
                progress.check()
                progress.report(at / len(members), "unpack")
                _unzip_member(archive, member, folder)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise BuildError(f"The zip file cannot be read: {error}") from error


def _unzip_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path) -> None:
    parts = PurePosixPath(member.filename.replace("\\", "/")).parts
    if any(part in ("..", "/") or ":" in part for part in parts):
        raise BuildError(f"The zip file has a member outside itself: {member.filename}")
    target = folder.joinpath(*parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    left = member.file_size
    with archive.open(member) as source, target.open("wb") as out:
        while block := source.read(_BLOCK):
            left -= len(block)
            if left < 0:
                raise BuildError("The zip file holds more than it says.")
            out.write(block)


_READERS: Mapping[str, Callable[[BuildRequest, Progress], Source]] = {
    SERVICE_DEFINITION: _package,
    "filegeodatabase": _zipped,
    "shapefile": _zipped,
    "geopackage": _plain(".gpkg"),
    "geojson": _plain(".geojson"),
    "csv": _separated,
}
