"""From an unpacked service definition to a map that can be drawn, beside the data of its service.

:func:`add_map` is called when the service's GeoPackage stands in ``target``.  The project that the package
brings is taken over with every layer led to that GeoPackage, so that what is drawn is what is queried;
layers that read anything else are left out.  A package without a project, as Esri's programs write them,
is drawn as its layers' web symbols say.
"""

from __future__ import annotations

import posixpath
import shutil
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from lxml import etree

from ...sharing.errors import SddraftError
from ...sharing.sddraft.raw_xml import parse
from ...sharing.staging.package_layout import PROJECT
from ..features.service_file import FILE_NAME
from ..maps.map_files import PROJECT_FILE, DrawnLayer, write_map
from .map_tree import raster_files
from .plan import BuildError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from ...sharing.staging.package import ServicePackage
    from ..features.layers import Layer

MAP_SERVER = "MapServer"
_RASTERS = "rasters"
# Little and big ends, the usual TIFF and the one for large files.
_TIFF_HEADS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
# Parts of a project that run code, open connections or name other files, and draw nothing.
_NOT_KEPT = ("Layouts", "Bookmarks", "layerorder", "ProjectStyleSettings", "ProjectViewSettings")


def add_map(package: ServicePackage, unpacked: Path, target: Path, layers: Sequence[Layer]) -> None:
    """Lay down what draws the layers whose data stand in ``target``.

    Raises:
        BuildError: the project in the package cannot be read.
    """
    spatial = [layer for layer in layers if layer.geometry_column]
    # data that stay where they are are in no project of a package, so such a map is drawn by its symbols
    sources = None if package.referred_datasets else _take_project(package, unpacked, target, spatial)
    if sources is not None:
        drawn = [DrawnLayer(number, source=source) for number, source in sources.items()]
    else:
        drawn = [_by_symbols(layer) for layer in spatial]
    write_map(target, FILE_NAME, drawn, with_project=sources is not None)


def _by_symbols(layer: Layer) -> DrawnLayer:
    told = layer.definition
    return DrawnLayer(
        layer.id,
        table=layer.table.name,
        name=str(told["name"]),
        drawing=told.get("drawingInfo") or {},
        min_scale=told.get("minScale") or 0,
        max_scale=told.get("maxScale") or 0,
    )


def _take_project(
    package: ServicePackage, unpacked: Path, target: Path, layers: Sequence[Layer]
) -> dict[int, str] | None:
    """Write the package's project; return the project's layer of each number, None if there is no project."""
    if not package.project:
        return None
    path = unpacked / package.project
    root = _parsed(path)
    for tag in _NOT_KEPT:
        for part in root.findall(tag):
            root.remove(part)
    tables, rasters = _tables(package, layers), rasters_of(package)
    sources: dict[int, str] = {}
    listed = root.find("projectlayers")
    for layer in [] if listed is None else list(listed):
        number = _number_of(layer, tables, sources)
        raster = rasters.get(_place_of(layer)[0]) if number is None else None
        if number is not None:
            _lead(layer, f"./{FILE_NAME}|layername={_table(layers, number)}", "ogr")
        elif raster is not None and raster not in sources and _take_raster(layer, unpacked, target, raster):
            number = raster
            _lead(layer, f"./{_RASTERS}/{raster}.tif", "gdal")
        if number is None:
            listed.remove(layer)
        else:
            sources[number] = layer.findtext("id") or ""
    content = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    (target / PROJECT_FILE).write_bytes(content)
    return sources


def rasters_of(package: ServicePackage) -> dict[str, int]:
    """Return the numbers of a package's layers of pixels by their files in it."""
    document = next((name for name in package.members if name.lower().endswith(".mapx")), "")
    return raster_files(package.map_document or {}, posixpath.dirname(document))


def _lead(layer: etree._Element, source: str, provider: str) -> None:
    _part(layer, "datasource").text = source
    _part(layer, "provider").text = provider


def _take_raster(layer: etree._Element, unpacked: Path, target: Path, number: int) -> bool:
    """Move a layer's file beside the data; tell whether it is a GeoTIFF.

    Files of other kinds may name files and servers in their turn, and GDAL would read those.
    """
    source = unpacked.joinpath(*PurePosixPath(_place_of(layer)[0]).parts)
    if not source.is_file():
        return False
    with source.open("rb") as file:
        if file.read(4) not in _TIFF_HEADS:
            return False
    (target / _RASTERS).mkdir(exist_ok=True)
    shutil.move(source, target / _RASTERS / f"{number}.tif")
    return True


def _place_of(layer: etree._Element) -> tuple[str, str]:
    """Where a layer's data lie in the package, and what follows the path."""
    path, _, rest = (layer.findtext("datasource") or "").partition("|")
    return posixpath.normpath(posixpath.join(posixpath.dirname(PROJECT), path.replace("\\", "/"))), rest


def _tables(package: ServicePackage, layers: Sequence[Layer]) -> Mapping[tuple[str, str], list[int]]:
    """The numbers of the layers that are drawn from each dataset."""
    found: dict[tuple[str, str], list[int]] = {}
    wanted = {layer.id for layer in layers}
    for number, place in package.layer_datasets.items():
        if number in wanted:
            found.setdefault(place, []).append(number)
    return found


def _number_of(
    layer: etree._Element, tables: Mapping[tuple[str, str], list[int]], taken: Mapping[int, str]
) -> int | None:
    """The service's number of a project's layer; of several over one dataset each is taken once, in order."""
    folder, rest = _place_of(layer)
    name = next((part[len("layername=") :] for part in rest.split("|") if part.startswith("layername=")), "")
    free = (number for number in tables.get((folder, name), ()) if number not in taken)
    return next(free, None)


def _table(layers: Sequence[Layer], number: int) -> str:
    return next(layer.table.name for layer in layers if layer.id == number)


def _part(layer: etree._Element, tag: str) -> etree._Element:
    found = layer.find(tag)
    return etree.SubElement(layer, tag) if found is None else found


def _parsed(path: Path) -> etree._Element:
    """Parse a stranger's project: no entities, nothing from elsewhere, nothing but a project."""
    try:
        root = parse(path.read_bytes())
    except SddraftError as error:
        raise BuildError(f"The project in the package cannot be read: {error}") from error
    if root.tag != "qgis":
        raise BuildError("The project in the package is none.")
    return root
