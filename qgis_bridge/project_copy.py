"""A project without all that is private to this machine: what QGIS needs to draw its layers, and no more.

Of each layer only the parts named in :data:`DRAWN_WITH` are taken, so that what a project may hold besides
(connections, forms with code, notes, the name of who saved it) cannot go along by accident.
"""

from __future__ import annotations

import base64
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree
from qgis.core import QgsPathResolver, QgsProject, QgsReadWriteContext, QgsSymbolLayerUtils
from qgis.PyQt.QtXml import QDomDocument

from .snapshot import present_layer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransformContext,
        QgsLabelingEngineSettings,
    )
    from qgis.PyQt.QtGui import QColor
    from qgis.PyQt.QtXml import QDomElement

    from .slices import Slices

DRAWN_WITH = {
    "id",
    "datasource",
    "provider",
    "layername",
    "srs",
    "flags",
    "renderer-v2",
    "labeling",
    "customproperties",
    "blendMode",
    "featureBlendMode",
    "layerOpacity",
    "SingleCategoryDiagramRenderer",
    "LinearlyInterpolatedDiagramRenderer",
    "StackedDiagramRenderer",
    "DiagramLayerSettings",
    "geometryOptions",
    "fieldConfiguration",
    "expressionfields",
    "pipe",
    "pipe-data-defined-properties",
    "noData",
}
# The settings of a layer's columns that an expression may ask for; others may name places and people.
_VALUE_WIDGETS = {"ValueMap"}
_PICTURE_SETTINGS = {"SvgMarker": "name", "SVGFill": "svgFile"}
_IMAGE_SETTING = "imageFile"
_EMBEDDED = "base64:"
LARGEST_PICTURE = 8 * 1024 * 1024
_PRIVATE_ATTRIBUTES = ("saveUser", "saveUserFull", "saveDateTime")


@dataclass(frozen=True)
class ProjectParts:
    """What of a project goes into a copy: its layers and its tree as XML, and how it measures and draws."""

    layers: tuple[bytes, ...]
    tree: bytes
    title: str
    crs: QgsCoordinateReferenceSystem
    ellipsoid: str
    transforms: QgsCoordinateTransformContext
    background: QColor
    labeling: QgsLabelingEngineSettings
    variables: dict[str, str]
    palette: dict[str, list[str]]


def project_parts(project: QgsProject, layer_ids: Sequence[str]) -> Slices[ProjectParts]:
    """Take the parts of a project with these layers only, one layer a slice. Main thread.

    Raises:
        SnapshotError: WLS101, a layer was removed meanwhile.
    """
    layers = []
    for layer_id in layer_ids:
        yield
        layer = present_layer(project, layer_id)
        document, element = _document("maplayer")
        if layer.writeLayerXml(element, document, QgsReadWriteContext()):
            layers.append(document.toByteArray().data())
    yield
    document, element = _document("tree")
    project.layerTreeRoot().writeXml(element, QgsReadWriteContext())
    return ProjectParts(
        layers=tuple(layers),
        tree=document.toByteArray().data(),
        title=project.title(),
        crs=project.crs(),
        ellipsoid=project.ellipsoid(),
        transforms=project.transformContext(),
        background=project.backgroundColor(),
        labeling=project.labelingEngineSettings(),
        variables=project.customVariables(),
        palette={entry: project.readListEntry("Palette", entry)[0] for entry in ("/Colors", "/Labels")},
    )


def project_copy(parts: ProjectParts) -> bytes:
    """Return the project as XML with its pictures in it. Any thread.

    Where the data lie is left open. A picture from the network is left out.
    """
    layers, tree = [parsed(each) for each in parts.layers], parsed(parts.tree)
    for layer in layers:
        _keep_drawing(layer)
    for node in tree.iterfind(".//layer-tree-layer"):
        # Where the data lay, with whatever opened them.
        node.attrib.pop("source", None)
    spoken = "".join(etree.tostring(each, encoding="unicode") for each in (*layers, tree))
    root = _frame(parts, spoken)
    root.find("projectlayers").extend(layers)
    root.replace(root.find("layer-tree-group"), tree.find("layer-tree-group"))
    return bytes(etree.tostring(root, encoding="utf-8"))


def _document(tag: str) -> tuple[QDomDocument, QDomElement]:
    document = QDomDocument()
    element = document.createElement(tag)
    document.appendChild(element)
    return document, element


def _frame(parts: ProjectParts, spoken: str) -> etree._Element:
    """Return a project without layers that measures, colours and labels as the whole one does."""
    frame = QgsProject()
    frame.setTitle(parts.title)
    frame.setCrs(parts.crs)
    frame.setEllipsoid(parts.ellipsoid)
    frame.setTransformContext(parts.transforms)
    frame.setBackgroundColor(parts.background)
    frame.setLabelingEngineSettings(parts.labeling)
    known = parts.variables
    frame.setCustomVariables({name: value for name, value in known.items() if _mentions(spoken, name)})
    for entry, values in parts.palette.items():
        frame.writeEntry("Palette", entry, values)
    with tempfile.TemporaryDirectory(prefix="wls-project-") as folder:
        path = Path(folder) / "project.qgs"
        frame.write(str(path))
        root = parsed(path.read_bytes())
    for name in _PRIVATE_ATTRIBUTES:
        root.attrib.pop(name, None)
    for part in root.findall("projectMetadata"):
        root.remove(part)
    return root


def _mentions(spoken: str, variable: str) -> bool:
    name = re.escape(variable)
    return bool(re.search(rf"@{name}\b|\bvar\(\s*(?:'|&apos;|&#39;){name}\b", spoken))


def _keep_drawing(layer: etree._Element) -> None:
    """Take away what a layer is not drawn with, and put its pictures in."""
    layer.attrib.pop("legendPlaceholderImage", None)
    for part in [part for part in layer if part.tag not in DRAWN_WITH]:
        layer.remove(part)
    for tag in ("datasource", "provider"):
        for part in layer.iterfind(tag):
            part.text = ""
            part.attrib.clear()
    for part in layer.findall("fieldConfiguration/field"):
        widget = part.find("editWidget")
        if widget is None or widget.get("type") not in _VALUE_WIDGETS:
            layer.find("fieldConfiguration").remove(part)
    _embed_pictures(layer)
    _keep_variables(layer)


def _keep_variables(layer: etree._Element) -> None:
    """Of a layer's own properties keep the variables that its drawing names."""
    properties = layer.find("customproperties")
    if properties is None:
        return
    layer.remove(properties)
    spoken = etree.tostring(layer, encoding="unicode")
    lists = [
        properties.find(f"Option/Option[@name='{name}']") for name in ("variableNames", "variableValues")
    ]
    if any(each is None for each in lists):
        return
    names, values = (_texts(each) for each in lists)
    kept = [(name, value) for name, value in zip(names, values) if _mentions(spoken, name)]
    whole = etree.SubElement(etree.SubElement(layer, "customproperties"), "Option", type="Map")
    for place, name in enumerate(("variableNames", "variableValues")):
        listed = etree.SubElement(whole, "Option", name=name, type="List")
        for pair in kept:
            etree.SubElement(listed, "Option", type="QString", value=pair[place])


def _texts(option: etree._Element) -> list[str]:
    """Return a text or a list of them; QGIS writes a list of one as either."""
    return [option.get("value", "")] if len(option) == 0 else [each.get("value", "") for each in option]


def _embed_pictures(layer: etree._Element) -> None:
    for symbol_layer in layer.iter("layer"):
        name = _PICTURE_SETTINGS.get(symbol_layer.get("class", ""), _IMAGE_SETTING)
        for setting in symbol_layer.iterfind(f"Option/Option[@name='{name}']"):
            setting.set("value", embedded(setting.get("value", "")))
    for background in layer.iter("background"):
        if background.get("shapeSVGFile"):
            background.set("shapeSVGFile", embedded(background.get("shapeSVGFile", "")))


def embedded(place: str) -> str:
    """Return a picture's file as QGIS embeds one; empty if it cannot be read, or is very large."""
    if not place or place.startswith(_EMBEDDED):
        return place
    path = Path(QgsSymbolLayerUtils.svgSymbolNameToPath(place, QgsPathResolver()))
    try:
        if path.stat().st_size > LARGEST_PICTURE:
            return ""
        return _EMBEDDED + base64.b64encode(path.read_bytes()).decode("ascii")
    except (OSError, ValueError):
        return ""


def parsed(content: bytes) -> etree._Element:
    """Return the root of XML that QGIS or this module just wrote."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, load_dtd=False)
    return etree.fromstring(content, parser)  # noqa: S320 (our own XML, read without entities and network)
