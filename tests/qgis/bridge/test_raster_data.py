"""Rasters that go along: pixels, no data, colours, overviews and place as in the source."""

from __future__ import annotations

from dataclasses import replace

import numpy
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayerTreeLayer,
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from web_layer_sharing.qgis_bridge import raster_data
from web_layer_sharing.qgis_bridge.layer_source import source_snapshot
from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
from web_layer_sharing.qgis_bridge.source import ProjectSource
from web_layer_sharing.sharing.draft.settings import ServerKind, ServiceKind, ServiceSettings
from web_layer_sharing.sharing.errors import Cancelled, ExportError
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.sharing.staging import stage
from web_layer_sharing.sharing.staging.datasets import plan_datasets
from web_layer_sharing.sharing.staging.package import ServicePackage
from web_layer_sharing.sharing.staging.source import Workspace
from web_layer_sharing.tests.builders import a_draft

DRAWN = ServiceSettings(ServiceKind.MAP_IMAGE, ServerKind.FEDERATED_SERVER, "Relief", copy_data=True)
SIZE = 700


@pytest.fixture
def raster(tmp_path):
    """A function that makes a raster file and opens it; the values count up."""

    def make(name="relief.tif", kind=gdal.GDT_Int16, bands=1, palette=False, no_data=-7, driver="GTiff"):
        path = tmp_path / name
        data = gdal.GetDriverByName(driver).Create(str(path), SIZE, SIZE, bands, kind)
        data.SetGeoTransform((500000.0, 10.0, 0.0, 5500000.0, 0.0, -10.0))
        srs = osr.SpatialReference()
        srs.ImportFromEPSG(32632)
        data.SetProjection(srs.ExportToWkt())
        for number in range(1, bands + 1):
            band = data.GetRasterBand(number)
            rows = numpy.arange(SIZE * SIZE).reshape(SIZE, SIZE) // 3 + number
            band.WriteArray((rows % (5 if palette else 20000)).astype("u1" if palette else "i2"))
            if no_data is not None:
                band.SetNoDataValue(no_data)
            if palette:
                table = gdal.ColorTable()
                for value in range(5):
                    table.SetColorEntry(value, (50 * value, 9, 0, 255))
                band.SetColorTable(table)
        del band, data
        layer = QgsRasterLayer(str(path), name.partition(".")[0])
        assert layer.isValid()
        return layer

    return make


@pytest.fixture
def copied(project, tmp_path, run_in_thread):
    """A function that takes rasters along in a worker and opens the copy of the first."""

    def run(*layers, settings=DRAWN):
        project.addMapLayers(layers)
        with ProjectSource(project, with_thumbnail=False) as source:
            plans = plan_datasets(source.snapshot(), settings)
            data = run_in_thread(source.write_data, tmp_path / "out", "cd/data.gdb", plans, Progress())
        (database,) = (each for each in data.databases if each.workspace is Workspace.RASTERS)
        written = database.datasets[0]
        path = tmp_path / "out" / database.folder / written.plan.name
        return written, gdal.OpenEx(str(path), gdal.OF_RASTER)

    (tmp_path / "out").mkdir()
    return run


@pytest.mark.parametrize(
    ("name", "driver", "kind", "bands", "palette", "no_data"),
    [
        ("relief.tif", "GTiff", gdal.GDT_Int16, 1, False, -7),
        ("bare.tif", "GTiff", gdal.GDT_Float32, 1, False, None),
        ("colours.tif", "GTiff", gdal.GDT_Byte, 1, True, 4),
        ("three bands.img", "HFA", gdal.GDT_UInt16, 3, False, 0),
    ],
)
def test_a_copy_equals_its_source(raster, copied, name, driver, kind, bands, palette, no_data):
    layer = raster(name, kind, bands, palette, no_data, driver)
    written, copy = copied(layer)
    source = gdal.OpenEx(layer.source(), gdal.OF_RASTER)
    assert copy.GetDriver().ShortName == "GTiff"
    assert (copy.ReadAsArray() == source.ReadAsArray()).all()
    assert copy.GetGeoTransform() == source.GetGeoTransform()
    assert copy.GetSpatialRef().GetAuthorityCode(None) == "32632"
    assert copy.RasterCount == bands
    for number in range(1, bands + 1):
        band, of_source = copy.GetRasterBand(number), source.GetRasterBand(number)
        assert (band.DataType, band.GetNoDataValue()) == (of_source.DataType, of_source.GetNoDataValue())
        assert band.GetBlockSize() == [256, 256]
        assert [band.GetOverview(i).XSize for i in range(band.GetOverviewCount())] == [350, 175]
    assert (written.extent.xmin, written.extent.ymax) == (500000.0, 5500000.0)
    colours = copy.GetRasterBand(1).GetRasterColorTable()
    assert (colours is not None) == palette
    if palette:
        assert colours.GetColorEntry(3) == (150, 9, 0, 255)
        small = copy.GetRasterBand(1).GetOverview(1).ReadAsArray()
        assert set(numpy.unique(small)) <= {0, 1, 2, 3, 4}


def test_room_for_the_pixels_is_asked_for_beforehand(raster, project, tmp_path):
    layer = raster("wide.tif", gdal.GDT_Float32)
    project.addMapLayer(layer)
    pixels = layer.width() * layer.height() * 4
    (told,) = take_snapshot(project, with_thumbnail=False).layers
    assert told.source.raster_bytes == min(pixels // 4, (tmp_path / "wide.tif").stat().st_size) > 0
    path = tmp_path / "wide.vrt"
    gdal.Translate(str(path), layer.source(), format="VRT")
    referred = QgsRasterLayer(str(path), "referred")
    assert source_snapshot(referred).raster_bytes == pixels // 4
    gone = QgsRasterLayer(str(tmp_path / "gone.tif"), "gone")
    assert source_snapshot(gone).raster_bytes == 0


def test_classes_have_nothing_between_them(raster, copied):
    layer = raster(no_data=None)
    values = [QgsPalettedRasterRenderer.Class(value) for value in (0, 5000)]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, values))
    _, copy = copied(layer)
    band = copy.GetRasterBand(1)
    assert set(numpy.unique(band.GetOverview(0).ReadAsArray())) <= set(numpy.unique(band.ReadAsArray()))


def test_no_data_that_the_layer_does_not_heed_is_left_out(raster, copied):
    layer = raster()
    layer.dataProvider().setUseSourceNoDataValue(1, False)
    _, copy = copied(layer)
    assert copy.GetRasterBand(1).GetNoDataValue() is None


def test_what_only_qgis_reads_is_written_by_qgis(raster, tmp_path, run_in_thread):
    layer = raster()
    reading = raster_data.prepare_raster(layer)
    only_qgis = replace(reading, path="", provider=layer.dataProvider().clone())
    written = run_in_thread(raster_data.write_raster, tmp_path / "copy.tif", None, only_qgis, Progress())
    copy, source = gdal.OpenEx(str(tmp_path / "copy.tif")), gdal.OpenEx(layer.source())
    assert (copy.ReadAsArray() == source.ReadAsArray()).all()
    assert copy.GetRasterBand(1).GetOverviewCount() == 2
    assert written.extent.xmax == 507000.0


def test_a_raster_that_is_gone_is_an_error(raster, project, tmp_path):
    layer = raster()
    project.addMapLayer(layer)
    with ProjectSource(project, with_thumbnail=False) as source:
        plans = plan_datasets(source.snapshot(), DRAWN)
        (tmp_path / "relief.tif").unlink()
        with pytest.raises(ExportError) as caught:
            source.write_data(tmp_path, "cd/data.gdb", plans, Progress())
    assert (caught.value.code, caught.value.facts["layer"]) == ("WLS158", "relief")


def test_cancel_stops_the_copy(raster, tmp_path):
    reading = raster_data.prepare_raster(raster())

    class Stopped(Progress):
        asked = 0

        def cancelled(self):
            self.asked += 1
            return self.asked > 2

    with pytest.raises(Cancelled):
        raster_data.write_raster(tmp_path / "copy.tif", None, reading, Stopped())


def test_hosted_features_take_no_rasters_along(raster, project):
    project.addMapLayer(raster())
    with ProjectSource(project, with_thumbnail=False) as source:
        hosted = ServiceSettings(ServiceKind.FEATURE, ServerKind.HOSTING_SERVER, "x")
        assert plan_datasets(source.snapshot(), hosted) == ()
        (plan,) = plan_datasets(source.snapshot(), DRAWN)
        assert plan.name == "relief.tif"


def test_a_map_image_package_lists_them(raster, tmp_path):
    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:32632"))
    relief, roads = raster(), QgsVectorLayer("LineString?crs=EPSG:32632&field=a:int", "Roads", "memory")
    project.addMapLayers([relief, roads], False)
    group = project.layerTreeRoot().addGroup("Ground")
    group.addLayer(relief)
    project.layerTreeRoot().insertChildNode(0, QgsLayerTreeLayer(roads))
    project.setFileName(str(tmp_path / "p.qgs"))
    with ProjectSource(project, with_thumbnail=False) as source:
        draft = a_draft(source.snapshot(), "FEDERATED_SERVER", "MAP_IMAGE", "Relief")
        draft.set_value("federatedServerUrl", "https://h.example/server")
        draft.set_value("copyDataToServer", True)
        draft.exportToSDDraft(str(tmp_path / "x.sddraft"))
        done = stage(tmp_path / "x.sddraft", source, tmp_path / "x.sd")
    package = ServicePackage.open(done.path)
    assert [(one.id, one.name) for one in done.layers] == [(0, "Roads"), (2, "relief")]
    rasters = next(one for one in package.databases if one.folder.endswith("rasters"))
    assert rasters.datasets == ("relief.tif",)
    assert f"{rasters.folder}/relief.tif" in package.members
    package.extract(tmp_path / "unpacked")
    copy = gdal.OpenEx(str(tmp_path / "unpacked" / rasters.folder / "relief.tif"))
    assert copy.RasterXSize == SIZE
    (project_file,) = (tmp_path / "unpacked").rglob("*.qgs*")
    again = QgsProject()
    assert again.read(str(project_file))
    assert sorted((layer.name(), layer.isValid()) for layer in again.mapLayers().values()) == [
        ("Roads", True),
        ("relief", True),
    ]
