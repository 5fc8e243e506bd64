"""From an unpacked service definition to a map that can be drawn, beside the data of its service.

:func:`add_map` is called when the service's GeoPackage stands in ``target``.  The project that the package
brings is taken over with every layer led to that GeoPackage, so that what is drawn is what is queried;
layers that read anything else are left out.  A package without a project, as Esri's programs write them,
is drawn as its layers' web symbols say.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from ...sharing.errors import SddraftError
from ...sharing.sddraft.raw_xml import parse
from ...sharing.staging.package_layout import PROJECT
from ..features.service_file import FILE_NAME
from ..maps.map_files import PROJECT_FILE, DrawnLayer, write_map
from .plan import BuildError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from ...sharing.staging.package import ServicePackage
    from ..features.layers import Layer

MAP_SERVER = "MapServer"
# Parts of a project that run code, open connections or name other files, and draw nothing.
_NOT_KEPT = ("Layouts", "Bookmarks", "layerorder", "ProjectStyleSettings", "ProjectViewSettings")


def add_map(package: ServicePackage, unpacked: Path, target: Path, layers: Sequence[Layer]) -> None:
    """Lay down what draws the layers whose data stand in ``target``.

    Raises:
        BuildError: the project in the package cannot be read.
    """
    spatial = [layer for layer in layers if layer.geometry_column]
    sources = _take_project(package, unpacked, target, spatial)
    if sources is not None:
        drawn = [DrawnLayer(layer.id, source=sources[layer.id]) for layer in spatial if layer.id in sources]
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
    tables = _tables(package, layers)
    sources: dict[int, str] = {}
    listed = root.find("projectlayers")
    for layer in [] if listed is None else list(listed):
        number = _number_of(layer, tables, sources)
        if number is None:
            listed.remove(layer)
        else:
            sources[number] = layer.findtext("id") or ""
            _part(layer, "datasource").text = f"./{FILE_NAME}|layername={_table(layers, number)}"
            _part(layer, "provider").text = "ogr"
    content = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    (target / PROJECT_FILE).write_bytes(content)
    return sources


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
    path, _, rest = (layer.findtext("datasource") or "").partition("|")
    name = next((part[len("layername=") :] for part in rest.split("|") if part.startswith("layername=")), "")
    folder = posixpath.normpath(posixpath.join(posixpath.dirname(PROJECT), path.replace("\\", "/")))
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
