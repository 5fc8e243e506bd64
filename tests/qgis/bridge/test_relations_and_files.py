"""Relations, files and global ids of rows, in the geodatabase and as another GDAL reads them back."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace

import pytest
from osgeo import gdal, ogr
from qgis.core import (
    QgsEditorWidgetSetup,
    QgsFeature,
    QgsPolymorphicRelation,
    QgsProperty,
    QgsPropertyCollection,
    QgsPropertyDefinition,
    QgsRelation,
    QgsRelationContext,
    QgsVectorLayer,
)
from web_layer_sharing.qgis_bridge.profile import profile_layer
from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
from web_layer_sharing.qgis_bridge.source import ProjectSource
from web_layer_sharing.sharing.draft.settings import ServerKind, ServiceKind, ServiceSettings
from web_layer_sharing.sharing.map_snapshot import FilesProfile
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.sharing.staging import datasets

VIEWED = ServiceSettings(ServiceKind.FEATURE, ServerKind.HOSTING_SERVER, "Town", capabilities=("Query",))
EDITED = ServiceSettings(
    ServiceKind.FEATURE, ServerKind.HOSTING_SERVER, "Town", capabilities=("Query", "Editing", "Sync")
)
# As a program that knows nothing of ours sees the relationship classes.
RELATIONS = """
import json, sys
from osgeo import gdal
gdal.UseExceptions()
data = gdal.OpenEx(sys.argv[1])
told = {}
for name in data.GetRelationshipNames() or ():
    one = data.GetRelationship(name)
    told[name] = [one.GetLeftTableName(), one.GetLeftTableFields(), one.GetRightTableName(),
        one.GetRightTableFields(), one.GetCardinality() == gdal.GRC_ONE_TO_MANY,
        # GDAL 3.6 says feature, later ones features
        one.GetType() == gdal.GRT_COMPOSITE, one.GetRelatedTableType().rstrip("s")]
json.dump(told, sys.stdout)
"""


def relations_in(path):
    done = subprocess.run(
        [sys.executable, "-c", RELATIONS, str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def town(tmp_path):
    """A GeoPackage of parcels, their owners and photos; the layers of it."""
    path = tmp_path / "town.gpkg"
    data = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    for name, kind, columns in (
        ("parcels", ogr.wkbPoint, {"code": ogr.OFTString, "big": ogr.OFTInteger64}),
        ("owners", ogr.wkbNone, {"parcel": ogr.OFTInteger64, "code": ogr.OFTString, "photo": ogr.OFTString}),
    ):
        layer = data.CreateLayer(name, None, kind)
        for column, type_ in columns.items():
            layer.CreateField(ogr.FieldDefn(column, type_))
        for number in (3, 5, 9):
            row = ogr.Feature(layer.GetLayerDefn())
            row.SetFID(number)
            for column, type_ in columns.items():
                row.SetField(column, number if type_ == ogr.OFTInteger64 else f"{column} {number}")
            if kind == ogr.wkbPoint:
                row.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({number} 1)"))
            assert layer.CreateFeature(row) == 0
        del layer
    del data

    def opened(name):
        layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
        assert layer.isValid()
        return layer

    return opened


def related(project, parent, child, *pairs, name="Owners", composite=False):
    relation = QgsRelation(QgsRelationContext(project))
    relation.setId(name)
    relation.setName(name)
    relation.setReferencedLayer(parent.id())
    relation.setReferencingLayer(child.id())
    for parent_field, child_field in pairs:
        relation.addFieldPair(child_field, parent_field)
    if composite:
        relation.setStrength(QgsRelation.RelationStrength.Composition)
    project.relationManager().addRelation(relation)
    assert relation.isValid()


@pytest.fixture
def staged(project, tmp_path, run_in_thread, read_geodatabase):
    """A function that writes the project as for a service; returns what was written, and what is read."""
    runs = []

    def run(settings=VIEWED):
        runs.append(settings)
        name = f"run{len(runs)}.gdb"
        with ProjectSource(project, with_thumbnail=False) as source:
            plans = datasets.plan_datasets(source.snapshot(), settings)
            data = run_in_thread(source.write_data, tmp_path, name, plans, Progress())
        return data, read_geodatabase(tmp_path / name), tmp_path / name

    return run


class TestRelations:
    def test_a_relation_of_the_project_is_a_relationship_class(self, project, town, staged):
        parcels, owners = town("parcels"), town("owners")
        project.addMapLayers([parcels, owners])
        related(project, parcels, owners, ("code", "code"), composite=True)
        data, _, path = staged()
        assert relations_in(path) == {
            "Owners_1": ["parcels", ["code"], "owners", ["code"], True, True, "feature"]
        }
        assert data.findings == ()

    def test_row_numbers_stay_as_keys_on_both_sides(self, project, town, staged):
        parcels, owners = town("parcels"), town("owners")
        project.addMapLayers([parcels, owners])
        related(project, parcels, owners, ("fid", "parcel"))
        _, read, path = staged()
        assert relations_in(path)["Owners_1"][:4] == ["parcels", ["fid_"], "owners", ["parcel"]]
        assert [row["fid_"] for row in read["tables"]["parcels"]["rows"]] == [3, 5, 9]
        assert read["tables"]["parcels"]["dtypes"]["fid_"] == "int32"
        assert read["tables"]["owners"]["dtypes"]["parcel"] == "int32"
        assert [row["parcel"] for row in read["tables"]["owners"]["rows"]] == [3, 5, 9]
        assert read["tables"]["parcels"]["ids"] == [3, 5, 9]

    def test_keys_beyond_32_bits_are_no_small_keys(self, project, town):
        parcels, owners = town("parcels"), town("owners")
        project.addMapLayers([parcels, owners])
        related(project, parcels, owners, ("big", "parcel"))
        assert [one.small_keys for one in take_snapshot(project, with_thumbnail=False).relations] == [True]
        assert parcels.startEditing()
        assert parcels.changeAttributeValue(3, parcels.fields().lookupField("big"), 2**40)
        assert parcels.commitChanges()
        assert [one.small_keys for one in take_snapshot(project, with_thumbnail=False).relations] == [False]

    def test_a_polymorphic_relation_is_told_as_such(self, project, town):
        parcels, owners = town("parcels"), town("owners")
        project.addMapLayers([parcels, owners])
        poly = QgsPolymorphicRelation(QgsRelationContext(project))
        poly.setId("poly")
        poly.setName("Poly")
        poly.setReferencingLayer(owners.id())
        poly.setReferencedLayerExpression("@layer_name")
        poly.setReferencedLayerField("code")
        poly.setReferencedLayerIds([parcels.id()])
        poly.addFieldPair("parcel", "fid")
        project.relationManager().addPolymorphicRelation(poly)
        (told,) = take_snapshot(project, with_thumbnail=False).relations
        assert told.form == "polymorphic"

    def test_relations_that_only_the_geodatabase_knows_go_along(self, project, town, staged):
        parcels, owners = town("parcels"), town("owners")
        project.addMapLayers([parcels, owners])
        related(project, parcels, owners, ("code", "code"))
        _, _, path = staged()
        project.clear()
        for name in ("parcels", "owners"):
            project.addMapLayer(QgsVectorLayer(f"{path}|layername={name}", name, "ogr"))
        (told,) = take_snapshot(project, with_thumbnail=False).relations
        assert (told.name, told.keys, told.form) == ("Owners_1", (("code", "code"),), "")
        _, _, again = staged()
        assert relations_in(again)["Owners_1"][:4] == ["parcels", ["code"], "owners", ["code"]]

    def test_what_the_geodatabase_refuses_is_a_finding(self, project, town, staged, monkeypatch):
        parcels, owners = town("parcels"), town("owners")
        project.addMapLayers([parcels, owners])
        related(project, parcels, owners, ("code", "code"))
        real = datasets.plan_datasets

        def astray(snapshot, settings):
            first, second = real(snapshot, settings)
            ends = tuple(replace(end, related_dataset="nowhere") for end in first.relations)
            return replace(first, relations=ends), second

        monkeypatch.setattr(datasets, "plan_datasets", astray)
        data, read, path = staged()
        assert [(f.code, f.facts["relation"]) for f in data.findings] == [("80537", "Owners")]
        assert data.findings[0].facts["reason"].startswith("refused: ")
        assert relations_in(path) == {}
        assert read["tables"]["parcels"]["count"] == 3


def with_files(layer, column="photo", **config):
    layer.setEditorWidgetSetup(
        layer.fields().lookupField(column), QgsEditorWidgetSetup("ExternalResource", config)
    )
    return layer


def set_values(layer, values, column="photo"):
    index = layer.fields().lookupField(column)
    changes = {fid: {index: value} for fid, value in zip((3, 5, 9), values)}
    assert layer.dataProvider().changeAttributeValues(changes)


PHOTO = bytes(range(256)) * 40


class TestFiles:
    @pytest.fixture
    def photos(self, tmp_path):
        folder = tmp_path / "photos"
        folder.mkdir()
        (folder / "tower 東.JPG").write_bytes(PHOTO)
        (folder / "empty.txt").write_bytes(b"")
        return folder

    def test_files_are_attachments(self, project, town, staged, photos):
        owners = with_files(town("owners"))
        set_values(
            owners, [str(photos / "tower 東.JPG"), str(photos / "gone.jpg"), str(photos / "empty.txt")]
        )
        project.addMapLayer(owners)
        data, read, path = staged()
        (dataset,) = data.databases[0].datasets
        assert dataset.attachment_count == 2
        assert [(f.code, f.facts["count"]) for f in data.findings] == [("80538", 1)]
        rows = {row["photo"]: row["GlobalID"] for row in read["tables"]["owners"]["rows"]}
        files = read["tables"]["owners__ATTACH"]["rows"]
        assert [
            (f["ATT_NAME"], f["CONTENT_TYPE"], f["DATA_SIZE"], bytes.fromhex(f["DATA"] or "")) for f in files
        ] == [
            ("tower 東.JPG", "image/jpeg", len(PHOTO), PHOTO),
            ("empty.txt", "text/plain", 0, b""),
        ]
        assert [f["REL_GLOBALID"] for f in files] == [
            rows[str(photos / "tower 東.JPG")],
            rows[str(photos / "empty.txt")],
        ]
        assert len({f["GLOBALID"] for f in files} | set(rows.values())) == 5
        assert relations_in(path) == {
            "owners__ATTACHREL": [
                "owners", ["GlobalID"], "owners__ATTACH", ["REL_GLOBALID"], True, True, "media",
            ]
        }  # fmt: skip
        definition = read["definitions"]["owners__ATTACH"]
        for kind in ("esriFieldTypeGlobalID", "esriFieldTypeGUID", "esriFieldTypeBlob", "ATTACHMENTID"):
            assert kind in definition

    @pytest.mark.parametrize("relative", [0, 1, 2, "data-defined"])
    def test_paths_are_followed_as_the_form_does(self, project, town, photos, tmp_path, relative, staged):
        project.setFileName(str(tmp_path / "town.qgs"))
        value = {0: str(photos / "empty.txt"), 1: "photos/empty.txt"}.get(relative, "empty.txt")
        config = {"RelativeStorage": relative if relative != "data-defined" else 2}
        if relative == 2:
            config["DefaultRoot"] = str(photos)
        if relative == "data-defined":
            roots = QgsPropertyCollection()
            roots.setProperty(0, QgsProperty.fromExpression("@project_folder || '/' || \"code\""))
            text = QgsPropertyDefinition.DataType.DataTypeString
            known = {0: QgsPropertyDefinition("propertyRootPath", text, "", "")}
            config["PropertyCollection"] = roots.toVariant(known)
        owners = with_files(town("owners"), **config)
        set_values(owners, [value, None, ""])
        set_values(owners, ["photos", "photos", "photos"], "code")
        project.addMapLayer(owners)
        data, read, _ = staged()
        assert [f["ATT_NAME"] for f in read["tables"]["owners__ATTACH"]["rows"]] == ["empty.txt"]
        assert data.findings == ()

    @pytest.mark.parametrize("config", [{"StorageMode": 1}, {"StorageType": "WebDAV"}])
    def test_folders_and_files_on_servers_are_no_attachments(self, project, town, config):
        project.addMapLayer(with_files(town("owners"), **config))
        assert take_snapshot(project, with_thumbnail=False).layers[0].file_columns == ()

    def test_what_is_no_plain_file_is_missing_and_an_address_is_not(self, project, town, photos):
        owners = with_files(town("owners"))
        set_values(owners, [str(photos), "empty.txt", "https://example.org/a.jpg"])
        project.addMapLayer(owners)
        assert profile_layer(owners).files == FilesProfile(missing=2)

    def test_large_files_stay_behind(self, project, town, photos, monkeypatch, staged):
        from web_layer_sharing.qgis_bridge import attached_files

        monkeypatch.setattr(datasets, "MOST_FILE_BYTES", 100)
        monkeypatch.setattr(attached_files, "MOST_FILE_BYTES", 100)
        owners = with_files(town("owners"))
        set_values(owners, [str(photos / "tower 東.JPG"), str(photos / "empty.txt"), None])
        project.addMapLayer(owners)
        assert profile_layer(owners).files == FilesProfile(1, 0, 1, 0, (str(photos),))
        data, read, _ = staged()
        assert [(f.code, f.facts["count"], f.facts["most_bytes"]) for f in data.findings] == [
            ("80539", 1, 100)
        ]
        assert read["tables"]["owners__ATTACH"]["count"] == 1


class TestGlobalIds:
    def ids(self, read, table):
        return [row["GlobalID"] for row in read["tables"][table]["rows"]]

    @pytest.mark.parametrize("through_qgis", [False, True])
    def test_they_stay_when_a_layer_is_published_again(self, project, town, staged, through_qgis):
        parcels = town("parcels")
        project.addMapLayer(parcels)
        if through_qgis:
            parcels.addExpressionField("1", parcels.fields().at(1))
        first = self.ids(staged(EDITED)[1], "parcels")
        assert parcels.dataProvider().deleteFeatures([5])
        added = QgsFeature(parcels.fields())
        assert parcels.dataProvider().addFeature(added)
        _, read, _ = staged(EDITED)
        second = self.ids(read, "parcels")
        assert second[:2] == [first[0], first[2]]
        assert len({*first, *second}) == 4
        definition = read["definitions"]["parcels"]
        assert "esriFieldTypeGlobalID" in definition

    def test_both_ways_of_copying_give_the_same(self, project, town, staged):
        parcels = town("parcels")
        project.addMapLayer(parcels)
        by_gdal = self.ids(staged(EDITED)[1], "parcels")
        parcels.addExpressionField("1", parcels.fields().at(1))
        assert self.ids(staged(EDITED)[1], "parcels") == by_gdal

    def test_a_geodatabase_keeps_its_own(self, project, town, staged):
        project.addMapLayer(town("parcels"))
        _, read, path = staged(EDITED)
        project.clear()
        layer = QgsVectorLayer(f"{path}|layername=parcels", "again", "ogr")
        project.addMapLayer(layer)
        assert self.ids(staged(EDITED)[1], "again") == self.ids(read, "parcels")
        layer.addExpressionField("1", layer.fields().at(1))
        assert self.ids(staged(EDITED)[1], "again") == self.ids(read, "parcels")

    def test_two_layers_of_one_table_share_none(self, project, town, staged):
        one, other = town("parcels"), town("parcels")
        other.setName("other")
        project.addMapLayers([one, other])
        _, read, _ = staged(EDITED)
        assert not set(self.ids(read, "parcels")) & set(self.ids(read, "other"))

    def test_rows_without_a_key_get_new_ones(self, project, staged):
        layer = QgsVectorLayer("NoGeometry?field=a:int", "loose", "memory")
        layer.dataProvider().addFeatures([QgsFeature(layer.fields()) for _ in range(3)])
        project.addMapLayer(layer)
        first, second = (self.ids(staged(EDITED)[1], "loose") for _ in range(2))
        assert len({*first, *second}) == 6
