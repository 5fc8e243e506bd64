"""A project described in plain values, checked against what QGIS itself says."""

from __future__ import annotations

import math
from typing import ClassVar

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDefaultValue,
    QgsEditorWidgetSetup,
    QgsFeature,
    QgsField,
    QgsFieldConstraints,
    QgsGeometry,
    QgsLayerMetadata,
    QgsLayerTreeLayer,
    QgsPointXY,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)
from qgis.PyQt.QtCore import QMetaType
from qgis.PyQt.QtGui import QImage
from web_layer_sharing.qgis_bridge import thumbnail
from web_layer_sharing.qgis_bridge.layer_source import named_source
from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
from web_layer_sharing.sharing.errors import SnapshotError
from web_layer_sharing.sharing.map_snapshot import GroupNode, LayerKind, LayerNode


def memory(fields: str = "field=n:int", kind: str = "Point", name: str = "m") -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:4326&{fields}", name, "memory")
    assert layer.isValid()
    return layer


def with_point(layer: QgsVectorLayer, x: float, y: float, *values) -> QgsVectorLayer:
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
    feature.setAttributes(list(values))
    assert layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    return layer


@pytest.fixture
def world(project, world_map):
    """The world map's two large layers, states on top, in Web Mercator."""
    for name in ("countries", "states_provinces"):
        project.addMapLayer(QgsVectorLayer(f"{world_map}|layername={name}", name, "ogr"))
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    return project


def only(project):
    return take_snapshot(project, with_thumbnail=False).layers[0]


class TestMap:
    def test_name_is_title_then_file_then_map(self, project, tmp_path):
        assert take_snapshot(project).name == "Map"
        assert take_snapshot(project).project_path == ""
        project.write(str(tmp_path / "the roads.qgz"))
        snapshot = take_snapshot(project)
        assert snapshot.name == "the roads"
        assert snapshot.project_path == str(tmp_path / "the roads.qgz")
        project.setTitle("Roads of Léon")
        assert take_snapshot(project).name == "Roads of Léon"

    def test_describing_leaves_the_project_clean(self, world):
        world.setDirty(False)
        take_snapshot(world)
        assert not world.isDirty()

    def test_extent_is_all_data_cut_to_the_web_mercator_world(self, world):
        snapshot = take_snapshot(world, with_thumbnail=False)
        assert snapshot.extent.xmin == pytest.approx(-20026376.39, abs=0.01)
        assert -20_100_000 < snapshot.extent.ymin < -20_000_000
        assert snapshot.geographic_extent.xmax == pytest.approx(179.9)
        assert snapshot.geographic_extent.ymin > -85.1

    def test_extent_is_the_default_view_where_the_project_has_one(self, world):
        view = QgsReferencedRectangle(QgsRectangle(5, 47, 15, 55), QgsCoordinateReferenceSystem("EPSG:4326"))
        world.viewSettings().setDefaultViewExtent(view)
        snapshot = take_snapshot(world, with_thumbnail=False)
        assert snapshot.geographic_extent.xmin == pytest.approx(5, abs=1e-6)
        assert snapshot.geographic_extent.ymax == pytest.approx(55, abs=1e-6)
        assert snapshot.extent.xmin == pytest.approx(556597.45, abs=0.01)

    @pytest.mark.parametrize("crs", ["", "EPSG:3857", "EPSG:4326", "EPSG:25832", "ESRI:54030"])
    def test_extent_of_an_empty_map_is_finite(self, project, crs):
        project.setCrs(QgsCoordinateReferenceSystem(crs))
        project.addMapLayer(memory())
        extent = take_snapshot(project).extent
        sides = (extent.xmin, extent.ymin, extent.xmax, extent.ymax)
        assert all(math.isfinite(side) and abs(side) < 1e9 for side in sides)
        assert extent.xmin < extent.xmax

    def test_a_single_point_at_zero_is_an_extent(self, project):
        project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
        project.addMapLayer(with_point(memory(), 0, 0, 1))
        assert only(project).extent == take_snapshot(project).extent
        assert only(project).extent.xmin == 0

    def test_metadata(self, project):
        told = project.metadata()
        told.setTitle("Title")
        told.setAbstract("<p>First   words.</p>\n\nMore words.")
        told.addKeywords("v", ["b", "a"])
        told.setAuthor("City of Léon")
        project.setMetadata(told)
        metadata = take_snapshot(project).metadata
        assert (metadata.title, metadata.summary) == ("Title", "First words.")
        assert metadata.description.endswith("More words.")
        assert set(metadata.tags) == {"a", "b"}
        assert metadata.credits == "City of Léon"

    def test_name_of_the_computer_account_is_not_published(self, project):
        from qgis.core import QgsApplication

        told = project.metadata()
        told.setAuthor(QgsApplication.userFullName() or QgsApplication.userLoginName())
        project.setMetadata(told)
        assert take_snapshot(project).metadata.credits == ""

    def test_unknown_id_is_an_error(self, world):
        with pytest.raises(SnapshotError) as caught:
            take_snapshot(world, ["no such layer"])
        assert (caught.value.code, caught.value.facts) == ("WLS101", {"layer_id": "no such layer"})

    def test_other_thread_is_an_error(self, world, run_in_thread):
        with pytest.raises(SnapshotError) as caught:
            run_in_thread(take_snapshot, world)
        assert caught.value.code == "WLS102"


class TestCrs:
    @pytest.mark.parametrize(
        ("authid", "wkid", "latest"),
        [
            ("EPSG:3857", 102100, 3857),
            ("ESRI:102100", 102100, 3857),
            ("EPSG:4326", 4326, 4326),
            ("OGC:CRS84", 4326, 4326),
            ("EPSG:25832", 25832, 25832),
            ("ESRI:54030", 54030, 54030),
            ("EPSG:7415", 28992, 28992),
        ],
    )
    def test_numbers(self, project, authid, wkid, latest):
        project.setCrs(QgsCoordinateReferenceSystem(authid))
        crs = take_snapshot(project).crs
        assert (crs.wkid, crs.latest_wkid) == (wkid, latest)
        assert crs.wkt.startswith(("PROJCS", "GEOGCS"))

    def test_custom_system_is_told_by_its_text(self, project):
        custom = QgsCoordinateReferenceSystem.fromProj("+proj=tmerc +lon_0=10.5 +ellps=bessel +units=m")
        project.setCrs(custom)
        crs = take_snapshot(project).crs
        assert (crs.wkid, crs.latest_wkid) == (0, 0)
        assert crs.valid
        assert 'PROJECTION["Transverse_Mercator"]' in crs.wkt
        assert crs.units == "esriMeters"
        assert QgsCoordinateReferenceSystem.fromWkt(crs.wkt).isValid()

    def test_units(self, project):
        project.setCrs(QgsCoordinateReferenceSystem("EPSG:2264"))
        assert take_snapshot(project).crs.units == "esriFeet"
        project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
        crs = take_snapshot(project).crs
        assert (crs.units, crs.geographic) == ("esriDecimalDegrees", True)

    def test_no_system(self, project):
        project.setCrs(QgsCoordinateReferenceSystem())
        assert not take_snapshot(project).crs.valid


class TestTree:
    def test_drawing_order_is_the_tree_top_first_with_tables_last(self, project):
        root = project.layerTreeRoot()
        layers = {name: memory(name=name) for name in ("below", "above", "inside")}
        layers["table"] = memory(kind="NoGeometry", name="table")
        for layer in layers.values():
            project.addMapLayer(layer, False)
        root.addLayer(layers["above"])
        group = root.addGroup("Gruppe 东")
        root.addLayer(layers["below"])
        group.addLayer(layers["table"])
        group.addLayer(layers["inside"])
        group.setItemVisibilityChecked(False)
        group.addGroup("empty")
        group.setCustomProperty("web_layer_sharing/service_layer_id", 7)
        snapshot = take_snapshot(project)
        assert [layer.name for layer in snapshot.layers] == ["above", "inside", "below", "table"]
        assert snapshot.layers[-1].kind is LayerKind.TABLE
        first, middle, last = snapshot.tree
        assert isinstance(middle, GroupNode)
        assert (middle.name, middle.visible, middle.service_layer_id) == ("Gruppe 东", False, 7)
        assert [child.layer_id for child in middle.children] == [layers["table"].id(), layers["inside"].id()]
        assert first == LayerNode(layers["above"].id(), True)
        assert last == LayerNode(layers["below"].id(), True)

    def test_custom_order_is_honoured(self, world):
        root = world.layerTreeRoot()
        usual = [layer.name for layer in take_snapshot(world, with_thumbnail=False).layers]
        turned_round = root.layerOrder()[::-1]
        root.setHasCustomLayerOrder(True)
        root.setCustomLayerOrder(turned_round)
        turned = [layer.name for layer in take_snapshot(world, with_thumbnail=False).layers]
        assert turned == usual[::-1]

    def test_a_selection_keeps_its_groups_and_drops_the_others(self, project):
        root = project.layerTreeRoot()
        kept, dropped = memory(name="kept"), memory(name="dropped")
        for layer, group in ((kept, "A"), (dropped, "B")):
            project.addMapLayer(layer, False)
            root.addGroup(group).addLayer(layer)
        snapshot = take_snapshot(project, [kept.id(), kept.id()])
        assert [layer.name for layer in snapshot.layers] == ["kept"]
        assert [node.name for node in snapshot.tree] == ["A"]

    def test_a_layer_outside_the_tree_counts_only_when_asked_for(self, project):
        hidden = memory(name="hidden")
        project.addMapLayer(hidden, False)
        assert take_snapshot(project).layers == ()
        assert [layer.name for layer in take_snapshot(project, [hidden.id()]).layers] == ["hidden"]

    def test_visibility_scales_opacity_and_fixed_number(self, project):
        layer = memory()
        project.addMapLayer(layer)
        layer.setScaleBasedVisibility(True)
        layer.setMinimumScale(1e6)
        layer.setMaximumScale(1e3)
        layer.setOpacity(0.25)
        layer.setCustomProperty("web_layer_sharing/service_layer_id", 12)
        node = project.layerTreeRoot().findLayer(layer)
        assert isinstance(node, QgsLayerTreeLayer)
        node.setItemVisibilityChecked(False)
        told = only(project)
        assert (told.min_scale, told.max_scale, told.transparency) == (1e6, 1e3, 75)
        assert (told.visible, told.service_layer_id) == (False, 12)
        layer.setScaleBasedVisibility(False)
        assert (only(project).min_scale, only(project).max_scale) == (0, 0)


class TestFields:
    TYPES: ClassVar = [
        ("bool", "esriFieldTypeSmallInteger", "bool", 0),
        ("int", "esriFieldTypeInteger", "int", 0),
        ("int8", "esriFieldTypeBigInteger", "qlonglong", 0),
        ("double(10,3)", "esriFieldTypeDouble", "double", 0),
        ("string(10)", "esriFieldTypeString", "QString", 10),
        ("string(0)", "esriFieldTypeString", "QString", 0),
        ("date", "esriFieldTypeDateOnly", "QDate", 0),
        ("time", "esriFieldTypeTimeOnly", "QTime", 0),
        ("datetime", "esriFieldTypeDate", "QDateTime", 0),
        ("binary", "esriFieldTypeBlob", "QByteArray", 0),
        ("map", "esriFieldTypeString", "QVariantMap", 0),
        ("string[]", "esriFieldTypeString", "QStringList", 0),
    ]

    @pytest.mark.parametrize(("native", "esri", "told", "length"), TYPES)
    def test_types(self, project, native, esri, told, length):
        project.addMapLayer(memory(f"field=f:{native}"))
        (field,) = only(project).fields
        assert (field.type, field.native_type, field.length) == (esri, told, length)

    def test_boolean_has_a_domain_of_zero_and_one(self, project):
        project.addMapLayer(memory("field=ok:bool", name="lamps"))
        (field,) = only(project).fields
        assert field.domain == {
            "type": "codedValue",
            "name": "lamps_ok",
            "codedValues": [{"name": "false", "code": 0}, {"name": "true", "code": 1}],
        }

    def test_alias_default_and_constraints(self, project):
        layer = memory("field=a:int&field=b:string&field=c:double&field=d:string")
        project.addMapLayer(layer)
        layer.setFieldAlias(0, "Höhe über 0")
        for index, expression in enumerate(["-5", "'it''s'", "now()", "concat('a', 'b')"]):
            layer.setDefaultValueDefinition(index, QgsDefaultValue(expression))
        hard = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
        # a rule of the form, which rows that are there already may break
        layer.setFieldConstraint(0, QgsFieldConstraints.Constraint.ConstraintNotNull, hard)
        form = layer.editFormConfig()
        form.setReadOnly(2, True)
        layer.setEditFormConfig(form)
        a, b, c, d = only(project).fields
        assert (a.alias, a.default, a.nullable) == ("Höhe über 0", -5, True)
        assert (b.default, b.editable) == ("it's", True)
        assert (c.default, c.editable) == (None, False)
        assert d.default is None

    def test_defaults_and_not_null_of_the_data_source(self, project, tmp_path):
        from osgeo import ogr

        path = tmp_path / "defaults.gpkg"
        source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        table = source.CreateLayer("t", None, ogr.wkbNone)
        for name, kind, default in (("n", ogr.OFTInteger, "3"), ("s", ogr.OFTString, "'x'")):
            column = ogr.FieldDefn(name, kind)
            column.SetDefault(default)
            column.SetNullable(False)
            table.CreateField(column)
        when = ogr.FieldDefn("when", ogr.OFTDateTime)
        when.SetDefault("CURRENT_TIMESTAMP")
        table.CreateField(when)
        table = source = None
        project.addMapLayer(QgsVectorLayer(f"{path}|layername=t", "t", "ogr"))
        fields = {field.name: field for field in only(project).fields}
        assert (fields["n"].default, fields["n"].nullable) == (3, False)
        assert fields["s"].default == "x"
        assert (fields["when"].default, fields["when"].nullable) == (None, True)
        assert only(project).kind is LayerKind.TABLE
        assert only(project).geometry_type == ""

    @pytest.mark.parametrize(
        ("kind", "widget", "config", "expected"),
        [
            (
                "int",
                "ValueMap",
                {"map": [{"one": "1"}, {"two": 2}, {"none": "{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"}]},
                {
                    "type": "codedValue",
                    "codedValues": [{"name": "one", "code": 1}, {"name": "two", "code": 2}],
                },
            ),
            (
                "string",
                "ValueMap",
                {"map": {"Straße": "s"}},
                {"type": "codedValue", "codedValues": [{"name": "Straße", "code": "s"}]},
            ),
            ("int", "ValueMap", {"map": [{"not a number": "x"}]}, None),
            ("int", "ValueMap", {}, None),
            ("double", "Range", {"Min": 0.5, "Max": 9}, {"type": "range", "range": [0.5, 9.0]}),
            ("int", "Range", {"Min": -2147483648, "Max": 2147483647}, None),
            ("int", "Range", {}, None),
            (
                "string",
                "CheckBox",
                {"CheckedState": "yes", "UncheckedState": "no"},
                {
                    "type": "codedValue",
                    "codedValues": [{"name": "false", "code": "no"}, {"name": "true", "code": "yes"}],
                },
            ),
            (
                "int",
                "CheckBox",
                {},
                {
                    "type": "codedValue",
                    "codedValues": [{"name": "false", "code": 0}, {"name": "true", "code": 1}],
                },
            ),
            ("string", "TextEdit", {}, None),
        ],
    )
    def test_domains(self, project, kind, widget, config, expected):
        layer = memory(f"field=f:{kind}", name="t")
        project.addMapLayer(layer)
        layer.setEditorWidgetSetup(0, QgsEditorWidgetSetup(widget, config))
        (field,) = only(project).fields
        assert field.domain == (expected and {**expected, "name": "t_f"})

    def test_a_value_relation_is_the_list_of_now(self, project):
        words = memory("field=k:int&field=w:string", "NoGeometry", "words")
        for key, word in ((2, "zwei"), (1, "eins"), (3, None)):
            feature = QgsFeature(words.fields())
            feature.setAttributes([key, word])
            words.dataProvider().addFeature(feature)
        layer = memory("field=f:int", name="t")
        project.addMapLayers([words, layer])
        config = {"Layer": words.id(), "Key": "k", "Value": "w"}
        found = {}
        for name, more in {
            "plain": {},
            "several": {"AllowMulti": True},
            "filter": {"FilterExpression": "k > 1"},
            "gone": {"Layer": "x"},
        }.items():
            layer.setEditorWidgetSetup(0, QgsEditorWidgetSetup("ValueRelation", {**config, **more}))
            found[name] = take_snapshot(project, [layer.id()]).layers[0].fields[0].domain
        assert found["plain"] == {
            "type": "codedValue",
            "name": "t_f",
            "codedValues": [{"name": "eins", "code": 1}, {"name": "zwei", "code": 2}],
        }
        assert found["several"] is found["filter"] is found["gone"] is None

    def test_the_row_number_of_a_file_is_no_column(self, world):
        layer = world.mapLayersByName("countries")[0]
        assert layer.fields().names()[0] == "fid"
        layer.setDisplayExpression("fid")
        told = take_snapshot(world, [layer.id()], with_thumbnail=False).layers[0]
        assert [field.name for field in told.fields] == layer.fields().names()[1:]
        assert (told.row_number, told.display_field) == ("fid", "fid")

    def test_joined_and_virtual_columns(self, project):
        main, other = memory("field=key:int"), memory("field=key:int&field=word:string", "NoGeometry", "o")
        project.addMapLayers([main, other])
        join = QgsVectorLayerJoinInfo()
        join.setJoinLayer(other)
        join.setJoinFieldName("key")
        join.setTargetFieldName("key")
        main.addJoin(join)
        main.addExpressionField("key * 2", QgsField("twice", QMetaType.Type.Int))
        layer = take_snapshot(project, [main.id()]).layers[0]
        assert [(f.name, f.origin) for f in layer.fields] == [
            ("key", "provider"),
            ("o_word", "join"),
            ("twice", "expression"),
        ]

    @pytest.mark.parametrize(
        ("expression", "expected"),
        [('"b"', "b"), ("'x' || c || b", "c"), ("1 + 1", "b"), ("broken (", "b"), ('"C"', "c")],
    )
    def test_display_field(self, project, expression, expected):
        layer = memory("field=a:int&field=b:string&field=c:string")
        layer.setDisplayExpression(expression)
        project.addMapLayer(layer)
        assert only(project).display_field == expected


class TestSources:
    def test_of_a_file(self, world, world_map):
        told = {layer.name: layer for layer in take_snapshot(world, with_thumbnail=False).layers}
        source = told["countries"].source
        assert (source.provider, source.connection, source.dataset) == ("ogr", str(world_map), "countries")
        assert (source.readable, source.in_memory, source.unsaved_edits) == (True, False, False)
        assert source.feature_count == 240
        assert told["countries"].geometry_type == "esriGeometryPolygon"
        assert told["states_provinces"].source.feature_count == 4556

    def test_filter(self, world):
        layer = world.mapLayersByName("countries")[0]
        assert layer.setSubsetString("\"NAME\" LIKE 'A%'")
        told = take_snapshot(world, [layer.id()]).layers[0].source
        assert told.filter == "\"NAME\" LIKE 'A%'"
        assert told.feature_count == layer.featureCount() < 240

    def test_unsaved_edits_are_told_and_left_out(self, project):
        layer = with_point(memory("field=a:int"), 1, 2, 5)
        project.addMapLayer(layer)
        assert layer.startEditing()
        assert not only(project).source.unsaved_edits
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(50, 50)))
        assert layer.addFeature(feature)
        assert layer.addAttribute(QgsField("new", QMetaType.Type.Int))
        told = only(project)
        assert told.source.unsaved_edits
        assert told.source.in_memory
        assert told.source.feature_count == 1
        assert [field.name for field in told.fields] == ["a"]
        assert (told.extent.xmax, told.extent.ymax) == (1, 2)
        layer.rollBack()

    def test_broken_layers_are_described_not_raised(self, project, tmp_path):
        bad = QgsVectorLayer(str(tmp_path / "gone.gpkg"), "gone", "ogr")
        raster = QgsRasterLayer(str(tmp_path / "gone.tif"), "gone raster")
        project.addMapLayers([bad, raster])
        told = {layer.name: layer for layer in take_snapshot(project).layers}
        assert not told["gone"].source.readable
        assert told["gone"].source.connection == str(tmp_path / "gone.gpkg")
        assert told["gone"].extent is None
        assert told["gone"].kind is LayerKind.FEATURE
        assert not told["gone raster"].source.readable
        assert told["gone raster"].kind is LayerKind.RASTER

    def test_a_layer_whose_file_went_away_keeps_its_description(self, project, tmp_path, world_map):
        import shutil

        copy = tmp_path / "copy.gpkg"
        shutil.copy(world_map, copy)
        project.addMapLayer(QgsVectorLayer(f"{copy}|layername=countries", "countries", "ogr"))
        project.write(str(tmp_path / "p.qgs"))
        project.clear()
        copy.unlink()
        project.read(str(tmp_path / "p.qgs"))
        told = only(project)
        assert not told.source.readable
        assert told.geometry_type == "esriGeometryPolygon"
        assert told.crs.wkid == 4326

    def test_kinds(self, project):
        web = QgsRasterLayer("type=xyz&url=https://tiles.example/%7Bz%7D/%7Bx%7D/%7By%7D.png", "web", "wms")
        project.addMapLayers(
            [web, memory(kind="NoGeometry", name="t"), memory(kind="MultiPointZM", name="p")]
        )
        told = {layer.name: layer for layer in take_snapshot(project, with_thumbnail=False).layers}
        assert told["web"].kind is LayerKind.WEB
        assert told["t"].kind is LayerKind.TABLE
        assert told["p"].kind is LayerKind.FEATURE
        assert told["p"].geometry_type == "esriGeometryMultipoint"
        assert (told["p"].has_z, told["p"].has_m) == (True, True)

    def test_curves_are_told(self, project):
        project.addMapLayer(memory(kind="CurvePolygon"))
        assert [loss.facts["what"] for loss in only(project).losses] == ["curves"]
        assert only(project).geometry_type == "esriGeometryPolygon"

    @pytest.mark.parametrize(
        ("provider", "source", "expected"),
        [
            (
                "postgres",
                "dbname='gis' host=db.example user='ann' password='pw' table=\"s\".\"roads\" (geom)",
                ("db.example/gis", "s.roads"),
            ),
            ("postgres", "service='prod' user='ann' password='pw' table=\"s\".\"t\" (g)", ("prod", "s.t")),
            ("ogr", "PG:dbname=gis host=h user=ann password=pw|layername=roads", ("", "roads")),
            ("ogr", "/data/a=b.gpkg|layername=x", ("/data/a=b.gpkg", "x")),
            ("ogr", "C:/data/a=b.gpkg|layername=x", ("C:/data/a=b.gpkg", "x")),
            ("ogr", "/vsicurl/https://ann:pw@h.example/a.gpkg?token=t", ("https://h.example/a.gpkg", "")),
            ("delimitedtext", "file:///d/a%20b.csv?type=csv&xField=x", ("/d/a b.csv", "")),
            (
                "WFS",
                "url='https://ann:pw@h.example/wfs?token=abc' typename='a:b' username='ann' password='pw'",
                ("https://h.example/wfs", "a:b"),
            ),
            (
                "arcgisfeatureserver",
                "crs='EPSG:4326' url='https://h.example:6443/x/FeatureServer/0?token=abc'",
                ("https://h.example:6443/x/FeatureServer/0", ""),
            ),
            ("memory", "Point?crs=EPSG:4326", ("", "")),
            ("no such provider", "user=ann password=pw", ("", "")),
        ],
    )
    def test_named_without_credentials(self, provider, source, expected):
        assert named_source(provider, source) == expected

    def test_layer_metadata(self, project):
        layer = memory()
        told = QgsLayerMetadata()
        told.setTitle("Lamps")
        told.setAbstract("All lamps.")
        told.setRights(["© City"])
        told.setLicenses(["CC BY 4.0"])
        told.setConstraints([QgsLayerMetadata.Constraint("Not for navigation", "use")])
        told.addKeywords("x", ["lamp"])
        layer.setMetadata(told)
        layer.serverProperties().setKeywordList("light, lamp")
        project.addMapLayer(layer)
        metadata = only(project).metadata
        assert (metadata.title, metadata.summary, metadata.credits) == ("Lamps", "All lamps.", "© City")
        assert metadata.use_limitations == "CC BY 4.0\nNot for navigation"
        assert metadata.tags == ("lamp", "light")


class TestThumbnail:
    def test_is_a_picture_of_the_map(self, world):
        picture = take_snapshot(world).thumbnail
        image = QImage.fromData(picture)
        assert (image.width(), image.height()) == (600, 400)
        colours = {image.pixel(x, y) for x in range(0, 600, 5) for y in range(0, 400, 5)}
        assert len(colours) > 2

    def test_leaves_out_what_is_switched_off(self, world):
        for node in world.layerTreeRoot().findLayers():
            node.setItemVisibilityChecked(False)
        assert take_snapshot(world).thumbnail == b""

    def test_of_nothing_is_empty(self, project):
        assert take_snapshot(project).thumbnail == b""

    def test_scaled_has_exactly_the_size(self, world):
        small = QImage.fromData(thumbnail.scaled(take_snapshot(world).thumbnail, 200, 133))
        assert (small.width(), small.height()) == (200, 133)
        assert thumbnail.scaled(b"no picture", 200, 133) == b""

    def test_comes_back_when_drawing_takes_too_long(self, world):
        snapshot = take_snapshot(world, with_thumbnail=False)
        layers = [layer.id for layer in snapshot.layers]
        assert thumbnail.draw(world, layers, snapshot.extent, patience_ms=0)[:4] == b"\x89PNG"
