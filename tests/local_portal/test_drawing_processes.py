"""The processes that draw: started on demand, replaced when they end, and kept away from all but the map."""

from __future__ import annotations

import http.server
import os
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
from osgeo import gdal, ogr
from web_layer_sharing.local_portal.errors import Refusal
from web_layer_sharing.local_portal.maps import drawing_pool
from web_layer_sharing.local_portal.maps.drawing_pool import DrawingPool
from web_layer_sharing.local_portal.maps.map_files import DrawnLayer, write_map

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RED = {
    "renderer": {
        "type": "simple",
        "symbol": {"type": "esriSFS", "style": "esriSFSSolid", "color": [255, 0, 0, 255]},
    }
}
PICTURE = {
    "extent": [0, 0, 10, 10],
    "crs": "EPSG:3857",
    "size": [20, 20],
    "layers": [0],
    "transparent": True,
    "changes": {},
}


def square(path: Path, table: str = "layer_0") -> None:
    """A GeoPackage with one square from (2, 2) to (8, 8)."""
    system = ogr.osr.SpatialReference()
    system.ImportFromEPSG(3857)
    store = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = store.CreateLayer(table, system, ogr.wkbPolygon, ["FID=OBJECTID"])
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON ((2 2,2 8,8 8,8 2,2 2))"))
    layer.CreateFeature(feature)


@pytest.fixture
def map_folder(tmp_path: Path) -> Path:
    """A map of one red square."""
    folder = tmp_path / "map"
    folder.mkdir()
    square(folder / "service.gpkg")
    write_map(folder, "service.gpkg", [DrawnLayer(0, table="layer_0", name="Square", drawing=RED)], False)
    return folder


@pytest.fixture(scope="module")
def pool(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DrawingPool]:
    """A pool that draws one picture at a time, the same for all: what one test does harms no other."""
    made = DrawingPool(tmp_path_factory.mktemp("profile"), most=1)
    yield made
    made.close()
    assert made.processes() == []


def ask(pool: DrawingPool, folder: Path, **changes: Any) -> bytes:
    """A picture of a map."""
    told, content = pool.ask({"do": "picture", "map": str(folder), "picture": {**PICTURE, **changes}})
    assert len(told["extent"]) == 4
    return content


def middle(content: bytes) -> list[int]:
    """The pixel in the middle of a picture."""
    gdal.FileFromMemBuffer("/vsimem/middle", content)
    try:
        return [int(band) for band in gdal.Open("/vsimem/middle").ReadAsArray()[:, 10, 10]]
    finally:
        gdal.Unlink("/vsimem/middle")


def test_nothing_is_started_before_it_is_needed(tmp_path: Path) -> None:
    pool = DrawingPool(tmp_path)
    assert pool.processes() == []
    pool.close()


def test_a_process_is_used_again(pool: DrawingPool, map_folder: Path) -> None:
    assert middle(ask(pool, map_folder)) == [255, 0, 0, 255]
    first = pool.processes()
    assert len(first) == 1
    ask(pool, map_folder)
    assert pool.processes() == first


def test_a_process_that_ended_is_replaced_without_a_word(pool: DrawingPool, map_folder: Path) -> None:
    ask(pool, map_folder)
    (first,) = pool.processes()
    os.kill(first, signal.SIGKILL)
    assert middle(ask(pool, map_folder)) == [255, 0, 0, 255]
    assert pool.processes() != [first]


def test_one_that_dies_over_its_work_is_told_and_the_next_draws(pool: DrawingPool, map_folder: Path) -> None:
    ask(pool, map_folder)
    with ThreadPoolExecutor() as threads:
        large = threads.submit(ask, pool, map_folder, size=[4096, 4096], rotation=1.0)
        seen: set[int] = set()
        while not large.done():
            for process in set(pool.processes()) - seen:
                # The first had drawn before, so another is tried; that one is fresh, and its end is told.
                seen.add(process)
                os.kill(process, signal.SIGKILL)
            time.sleep(0.01)
        if large.exception() is not None:
            assert isinstance(large.exception(), Refusal)
    assert middle(ask(pool, map_folder)) == [255, 0, 0, 255]


def test_a_picture_that_takes_too_long_is_given_up(pool: DrawingPool, map_folder: Path) -> None:
    ask(pool, map_folder)
    (process,) = pool.processes()
    os.kill(process, signal.SIGSTOP)
    with pytest.raises(Refusal, match="too long"):
        pool.ask({"do": "picture", "map": str(map_folder), "picture": PICTURE}, patience_s=0.2)
    assert middle(ask(pool, map_folder)) == [255, 0, 0, 255]


def test_too_many_are_refused_and_do_not_wait(
    pool: DrawingPool, map_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(pool, map_folder)
    (process,) = pool.processes()
    monkeypatch.setattr(drawing_pool, "MOST_WAITING", 1)
    os.kill(process, signal.SIGSTOP)
    with ThreadPoolExecutor() as threads:
        started = [threads.submit(ask, pool, map_folder) for _ in range(4)]
        while sum(each.done() for each in started) < 2:
            time.sleep(0.01)
        os.kill(process, signal.SIGCONT)
        outcomes = [each.exception() for each in started]
    refused = [each for each in outcomes if each is not None]
    assert len(refused) == 2
    assert all(isinstance(each, Refusal) and "Too many" in each.message for each in refused)


def test_a_wrong_request_leaves_the_process_as_it_was(pool: DrawingPool, map_folder: Path) -> None:
    ask(pool, map_folder)
    before = pool.processes()
    for wrong in ({"crs": "EPSG:0"}, {"extent": [0, 0, 0, 0]}, {"format": "xyz"}):
        with pytest.raises(Refusal):
            ask(pool, map_folder, **wrong)
    with pytest.raises(Refusal, match="export"):
        ask(pool, map_folder / "elsewhere")
    assert pool.processes() == before


def test_after_the_end_nothing_is_drawn_and_nothing_is_left(tmp_path: Path, map_folder: Path) -> None:
    pool = DrawingPool(tmp_path / "profile", most=1)
    ask(pool, map_folder)
    assert len(list((tmp_path / "profile").iterdir())) == 1
    pool.close()
    assert list((tmp_path / "profile").iterdir()) == []
    with pytest.raises(Refusal, match="stopping"):
        ask(pool, map_folder)


def test_a_python_without_qgis_says_so(
    tmp_path: Path, map_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "qgis").mkdir()
    (tmp_path / "qgis" / "__init__.py").write_text("raise ImportError('qgis')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    pool = DrawingPool(tmp_path / "profile", most=1)
    with pytest.raises(Refusal, match="QGIS cannot be started"):
        ask(pool, map_folder)
    pool.close()


PROJECT = """<?xml version='1.0' encoding='utf-8'?>
<qgis projectname="" version="3.40.0"><title>x</title>
<layer-tree-group>{tree}</layer-tree-group>
<projectlayers>{layers}</projectlayers></qgis>"""
LAYER = """<maplayer type="vector" geometry="Polygon"><id>{id}</id><datasource>{source}</datasource>
<layername>{id}</layername><provider encoding="UTF-8">{provider}</provider>
<renderer-v2 type="singleSymbol"><symbols><symbol type="fill" name="0" alpha="1">{symbol}</symbol></symbols>
</renderer-v2></maplayer>"""
PLAIN = """<layer class="SimpleFill" enabled="1"><Option type="Map"><Option name="color" type="QString"
value="255,0,0,255"/><Option name="outline_style" type="QString" value="no"/></Option></layer>"""
IMAGE = """<layer class="RasterFill" enabled="1"><Option type="Map"><Option name="imageFile" type="QString"
value="{path}"/><Option name="width" type="QString" value="10"/></Option></layer>"""


def project(folder: Path, sources: dict[str, tuple[str, str]], symbol: str = PLAIN) -> None:
    """Write a project with layers of these providers and sources into a map's folder."""
    # QGIS takes no shorter ids than these.
    named = {f"layer_called_{name}": source for name, source in sources.items()}
    layers = [
        LAYER.format(id=name, source=source, provider=provider, symbol=symbol)
        for name, (provider, source) in named.items()
    ]
    tree = "".join(f'<layer-tree-layer id="{name}" checked="Qt::Checked"/>' for name in named)
    (folder / "project.qgs").write_text(PROJECT.format(tree=tree, layers="".join(layers)))
    told = [DrawnLayer(number, source=name) for number, name in enumerate(named)]
    write_map(folder, "service.gpkg", told, True)


class _Listener(http.server.BaseHTTPRequestHandler):
    asked: list[str] = []  # noqa: RUF012 - of this test alone

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_error(404)

    def log_message(self, *_: Any) -> None:
        """Nothing on the screen."""


@pytest.fixture
def listener() -> Iterator[str]:
    """The address of a server of this machine that nothing may reach."""
    _Listener.asked.clear()
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Listener) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_a_project_reads_its_own_folder_and_nothing_else(
    pool: DrawingPool, map_folder: Path, listener: str
) -> None:
    outside = map_folder.parent / "outside.gpkg"
    square(outside)
    (map_folder / "link.gpkg").symlink_to(outside)
    project(
        map_folder,
        {
            "own": ("ogr", "./service.gpkg|layername=layer_0"),
            "absolute": ("ogr", f"{outside}|layername=layer_0"),
            "upward": ("ogr", "../outside.gpkg|layername=layer_0"),
            "linked": ("ogr", "./link.gpkg|layername=layer_0"),
            "web": ("ogr", f"/vsicurl/{listener}/x.gpkg|layername=layer_0"),
            "url": ("ogr", f"{listener}/x.geojson"),
            "wfs": ("WFS", f"url='{listener}/wfs' typename='x'"),
            "server": ("arcgisfeatureserver", f"crs='EPSG:3857' url='{listener}/FeatureServer/0'"),
            "database": ("postgres", "dbname='x' host=127.0.0.1 port=1 table=\"x\" (g)"),
            "text": ("delimitedtext", f"file://{outside}?type=csv"),
            "virtual": ("virtual", f"?layer=ogr:{outside}:x"),
            "driver": ("ogr", f"GeoJSON:{outside}"),
        },
    )
    told, _ = pool.ask({"do": "layers", "map": str(map_folder)})
    assert told["layers"] == [0]
    assert middle(ask(pool, map_folder)) == [255, 0, 0, 255]
    assert _Listener.asked == []


@pytest.mark.parametrize("kind", ["outside", "web"])
def test_a_symbol_shows_no_picture_from_elsewhere(
    pool: DrawingPool, map_folder: Path, listener: str, kind: str
) -> None:
    secret = map_folder.parent / "secret.png"
    dots = gdal.GetDriverByName("MEM").Create("", 4, 4, 3)
    for band in (1, 2, 3):
        dots.GetRasterBand(band).Fill(200)
    gdal.GetDriverByName("PNG").CreateCopy(str(secret), dots)
    own = map_folder / "own.png"
    own.write_bytes(secret.read_bytes())
    place = {"outside": str(secret), "web": f"{listener}/secret.png"}[kind]
    source = {"own": ("ogr", "./service.gpkg|layername=layer_0")}
    project(map_folder, source, IMAGE.format(path=place))
    assert middle(ask(pool, map_folder))[:3] != [200, 200, 200]
    assert _Listener.asked == []


def test_a_picture_beside_the_map_is_shown(pool: DrawingPool, map_folder: Path) -> None:
    """So that the test above fails where pictures are not shown at all."""
    dots = gdal.GetDriverByName("MEM").Create("", 4, 4, 3)
    for band in (1, 2, 3):
        dots.GetRasterBand(band).Fill(200)
    gdal.GetDriverByName("PNG").CreateCopy(str(map_folder / "own.png"), dots)
    project(map_folder, {"own": ("ogr", "./service.gpkg|layername=layer_0")}, IMAGE.format(path="./own.png"))
    assert middle(ask(pool, map_folder)) == [200, 200, 200, 255]


SECRET_SYMBOL = """<layer class="SimpleFill" enabled="1"><Option type="Map">
<Option name="color" type="QString" value="0,0,255,255"/></Option>
<data_defined_properties><Option type="Map"><Option name="properties" type="Map">
<Option name="fillColor" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression"
type="QString" value="{expression}"/><Option name="type" type="int" value="3"/></Option></Option></Option>
</data_defined_properties></layer>"""


@pytest.mark.parametrize(
    ("expression", "color"), [("'255,0,0'", [255, 0, 0]), ("env('A_SECRET')", [0, 0, 255])]
)
def test_a_map_learns_nothing_of_the_portals_environment(
    tmp_path: Path, map_folder: Path, monkeypatch: pytest.MonkeyPatch, expression: str, color: list[int]
) -> None:
    """An expression that asks for a variable finds none; one that asks for nothing shows that it would."""
    monkeypatch.setenv("A_SECRET", "255,0,0")
    pool = DrawingPool(tmp_path / "profiles", most=1)
    source = {"own": ("ogr", "./service.gpkg|layername=layer_0")}
    project(map_folder, source, SECRET_SYMBOL.format(expression=expression))
    assert middle(ask(pool, map_folder))[:3] == color
    pool.close()
