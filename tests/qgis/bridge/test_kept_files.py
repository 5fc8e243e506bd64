"""Files that are in a geodatabase already go along when its layers are staged."""

from __future__ import annotations

import pytest
from osgeo import ogr
from qgis.core import QgsVectorLayer
from web_layer_sharing.qgis_bridge.geodatabase.kept_files import KeptFiles
from web_layer_sharing.qgis_bridge.layer_reading import prepare_reading
from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
from web_layer_sharing.qgis_bridge.source import ProjectSource
from web_layer_sharing.sharing.draft.settings import ServerKind, ServiceKind, ServiceSettings
from web_layer_sharing.sharing.errors import Cancelled, ExportError
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.sharing.staging import datasets

SETTINGS = ServiceSettings(ServiceKind.FEATURE, ServerKind.HOSTING_SERVER, "Town", capabilities=("Query",))
PHOTO = bytes(range(256)) * 40
FILES = [(2, "tower 東.jpg", "image/jpeg", PHOTO), (2, "empty.txt", "text/plain", b""), (4, "x", "", b"x")]


def create(store, name, kinds, **options):
    table = store.CreateLayer(name, None, ogr.wkbNone, [f"{key}={value}" for key, value in options.items()])
    for column, kind in kinds.items():
        table.CreateField(ogr.FieldDefn(column, kind))
    return table


@pytest.fixture(params=["REL_GLOBALID", "REL_OBJECTID"])
def town(tmp_path, request):
    """A geodatabase of four rows, two of which have files, named by global id or by object id."""
    key, path = request.param, tmp_path / "town.gdb"
    by_global_id = key == "REL_GLOBALID"
    store = ogr.GetDriverByName("OpenFileGDB").CreateDataSource(str(path))
    own = {"COLUMN_TYPES": "GlobalID=esriFieldTypeGlobalID"} if by_global_id else {}
    text = {"name": ogr.OFTString, **({"GlobalID": ogr.OFTString} if by_global_id else {})}
    owners = create(store, "owners", text, **own)
    for number in range(1, 5):
        row = ogr.Feature(owners.GetLayerDefn())
        row.SetField("name", f"owner {number}")
        assert owners.CreateFeature(row) == 0
    named = {row.GetFID(): row.GetField("GlobalID") if by_global_id else row.GetFID() for row in owners}
    kinds = {"CONTENT_TYPE": ogr.OFTString, "ATT_NAME": ogr.OFTString, "DATA": ogr.OFTBinary}
    rel = {"COLUMN_TYPES": f"{key}=esriFieldTypeGUID"} if by_global_id else {}
    kinds = {key: ogr.OFTString if by_global_id else ogr.OFTInteger, **kinds}
    files = create(store, "owners__ATTACH", kinds, **rel)
    for row_number, name, media_type, content in FILES:
        file = ogr.Feature(files.GetLayerDefn())
        file.SetField(key, named[row_number])
        file.SetField("CONTENT_TYPE", media_type)
        file.SetField("ATT_NAME", name)
        file.SetFieldBinaryFromHexString("DATA", content.hex())
        assert files.CreateFeature(file) == 0
    del row, file, owners, files, store
    return path


@pytest.fixture
def owners(town):
    layer = QgsVectorLayer(f"{town}|layername=owners", "Owners", "ogr")
    assert layer.isValid()
    return layer


@pytest.fixture
def staged(project, tmp_path, run_in_thread, read_geodatabase):
    """A function that writes the project's data; returns what was written and what is read back."""

    def run():
        with ProjectSource(project, with_thumbnail=False) as source:
            plans = datasets.plan_datasets(source.snapshot(), SETTINGS)
            data = run_in_thread(source.write_data, tmp_path, "run.gdb", plans, Progress())
        return data, read_geodatabase(tmp_path / "run.gdb")["tables"]

    return run


def told(tables):
    """Return the files as (name of the owner, file name, media type, content)."""
    names = {row["GlobalID"]: row["name"] for row in tables["Owners"]["rows"]}
    return [
        (names[f["REL_GLOBALID"]], f["ATT_NAME"], f["CONTENT_TYPE"], bytes.fromhex(f["DATA"] or ""))
        for f in tables["Owners__ATTACH"]["rows"]
    ]


def expected(*rows):
    kinds = [(f"owner {n}", name, kind or "application/octet-stream", data) for n, name, kind, data in FILES]
    return [one for one in kinds if int(one[0][-1]) in rows]


def test_files_of_rows_go_along(project, owners, staged):
    project.addMapLayer(owners)
    (layer,) = take_snapshot(project, with_thumbnail=False).layers
    assert layer.attached_table == "owners__ATTACH"
    data, tables = staged()
    assert told(tables) == expected(2, 4)
    assert data.databases[0].datasets[0].attachment_count == 3
    assert data.findings == ()


def test_files_of_rows_that_stay_behind_do_not(project, owners, staged):
    assert owners.setSubsetString("name <> 'owner 2'")
    project.addMapLayer(owners)
    _, tables = staged()
    assert tables["Owners"]["count"] == 3
    assert told(tables) == expected(4)


def test_files_that_are_too_large_are_told(project, owners, staged, monkeypatch):
    monkeypatch.setattr(datasets, "MOST_FILE_BYTES", 100)
    project.addMapLayer(owners)
    data, tables = staged()
    assert [one[1] for one in told(tables)] == ["empty.txt", "x"]
    assert [(f.code, f.facts["count"]) for f in data.findings] == [("80539", 1)]


def test_a_table_of_other_columns_is_none_of_files(project, town):
    store = ogr.Open(str(town), 1)
    create(store, "others", {"name": ogr.OFTString})
    create(store, "others__ATTACH", {"name": ogr.OFTString})
    del store
    project.addMapLayer(QgsVectorLayer(f"{town}|layername=others", "Others", "ogr"))
    (layer,) = take_snapshot(project, with_thumbnail=False).layers
    assert layer.attached_table == ""


def test_files_that_are_gone_at_staging_are_an_error(project, town, owners, tmp_path):
    project.addMapLayer(owners)
    with ProjectSource(project, with_thumbnail=False) as source:
        plans = datasets.plan_datasets(source.snapshot(), SETTINGS)
        store = ogr.Open(str(town), 1)
        store.DeleteLayer([store.GetLayer(at).GetName() for at in range(2)].index("owners__ATTACH"))
        del store
        with pytest.raises(ExportError) as failed:
            source.write_data(tmp_path, "run.gdb", plans, Progress())
    assert failed.value.code == "WLS150"
    assert not (tmp_path / "run.gdb").exists()


def test_looking_for_files_stops_when_asked(owners, tmp_path):
    def stop():
        raise Cancelled

    with pytest.raises(Cancelled):
        KeptFiles(prepare_reading(owners, tmp_path), "owners__ATTACH", stop)
