"""What is taken over from a package that draws a map, and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree
from osgeo import gdal
from web_layer_sharing.local_portal.publishing.map_service import _parsed, _take_raster
from web_layer_sharing.local_portal.publishing.map_tree import map_root, raster_files
from web_layer_sharing.local_portal.publishing.plan import BuildError

if TYPE_CHECKING:
    from pathlib import Path

VRT = b'<VRTDataset rasterXSize="1" rasterYSize="1"><VRTRasterBand dataType="Byte" band="1"><SimpleSource>'
VRT += b'<SourceFilename relativeToVRT="0">/etc/hostname</SourceFilename>'
VRT += b"</SimpleSource></VRTRasterBand></VRTDataset>"


def raster_layer(source: str) -> etree._Element:
    """A layer of a packaged project."""
    layer = etree.Element("maplayer")
    etree.SubElement(layer, "datasource").text = source
    return layer


@pytest.mark.parametrize(
    ("name", "content", "taken"),
    [
        ("true.tif", b"", True),
        ("false.tif", VRT, False),
        ("short.tif", b"II", False),
        ("missing.tif", None, False),
    ],
)
def test_only_real_tiffs_are_taken(tmp_path: Path, name: str, content: bytes | None, taken: bool) -> None:
    unpacked, target = tmp_path / "unpacked", tmp_path / "target"
    folder = unpacked / "cd" / "rasters"
    folder.mkdir(parents=True)
    target.mkdir()
    if content == b"":
        gdal.GetDriverByName("GTiff").Create(str(folder / name), 4, 4, 1).FlushCache()
    elif content is not None:
        (folder / name).write_bytes(content)
    assert _take_raster(raster_layer(f"../cd/rasters/{name}"), unpacked, target, 5) is taken
    assert (target / "rasters" / "5.tif").exists() is taken


@pytest.mark.parametrize(
    "content",
    [
        b"no xml",
        b"<other/>",
        b'<!DOCTYPE qgis [<!ENTITY x SYSTEM "file:///etc/hostname">]><qgis>&x;</qgis>',
    ],
)
def test_what_is_no_project_fails_the_build(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "project.qgs"
    path.write_bytes(content)
    with pytest.raises(BuildError, match="project"):
        _parsed(path)


def layer(uri: str, number: int, kind: str = "CIMFeatureLayer", **more: Any) -> dict[str, Any]:
    """A layer of a map's document."""
    return {"type": kind, "uRI": uri, "name": uri, "serviceLayerID": number, **more}


def test_groups_and_layers_are_listed_from_above() -> None:
    document = {
        "mapDefinition": {
            "name": "Town",
            "layers": ["a", "g", "lost"],
            "spatialReference": {"wkid": 3857},
            "defaultExtent": {"xmin": 0},
        },
        "layerDefinitions": [
            layer("a", 0, visibility=False),
            layer("g", 1, "CIMGroupLayer", layers=["b", "g", "r"]),
            layer("b", 2, minScale=5000),
            layer("r", 3, "CIMRasterLayer"),
        ],
        "tableDefinitions": [{"serviceTableID": 4, "name": "t"}, {"name": "no number"}],
    }
    root = map_root(document)
    assert root["mapName"] == "Town"
    assert root["spatialReference"] == {"wkid": 3857}
    told = [
        (each["id"], each["parentLayerId"], each.get("type"), each["subLayerIds"]) for each in root["layers"]
    ]
    assert told == [
        (0, -1, None, None),
        (1, -1, "Group Layer", [2, 3]),
        (2, 1, None, None),
        (3, 1, "Raster Layer", None),
    ]
    assert [each["defaultVisibility"] for each in root["layers"]] == [False, True, True, True]
    assert root["tables"] == [{"id": 4, "name": "t"}]
    assert map_root({}) == {"mapName": "Layers"}


def test_pixels_are_found_by_their_file() -> None:
    connection = {"workspaceConnectionString": "DATABASE=..\\cd\\rasters", "dataset": "hill.tif"}
    document = {
        "layerDefinitions": [
            layer("r", 7, "CIMRasterLayer", dataConnection=connection),
            layer("s", 8, "CIMRasterLayer"),
            layer("a", 9, dataConnection=connection),
        ]
    }
    assert raster_files(document, "p30") == {"cd/rasters/hill.tif": 7}
