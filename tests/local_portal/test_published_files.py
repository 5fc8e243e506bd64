"""Files that come along in a geodatabase, as attachments of the published layer."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from osgeo import gdal, ogr
from web_layer_sharing.local_portal.publishing.attached import copy_attachments
from web_layer_sharing.sharing.errors import Cancelled
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.sharing.staging import stage
from web_layer_sharing.tests.builders import a_draft, a_layer, a_snapshot, wgs84
from web_layer_sharing.tests.local_portal.asking import SERVICES, Asker
from web_layer_sharing.tests.local_portal.packages import Contents, RowsSource, fields

if TYPE_CHECKING:
    from pathlib import Path

    from web_layer_sharing.sharing.staging.source import WrittenData

PHOTO = bytes(range(256)) * 300
FILES = ((2, "tower 東.jpg", "image/jpeg", PHOTO), (2, "empty.txt", "text/plain", b""), (5, "b", "", b"b"))


class WithFiles(RowsSource):
    """Rows, and files of some of them as Esri's tools store them."""

    def write_data(self, folder: Path, database: str, *words: Any) -> WrittenData:
        written = super().write_data(folder, database, *words)
        add_files(folder / database, written.databases[0].datasets[0].plan.name)
        return written


def add_files(path: Path, dataset: str, *, by_global_id: bool = True) -> None:
    """Give rows of a dataset their files, and add one of a row that is not there."""
    store = ogr.Open(str(path), 1)
    rows = store.GetLayerByName(dataset)
    ids = {row.GetFID(): row.GetField("GlobalID") if by_global_id else row.GetFID() for row in rows}
    column = "REL_GLOBALID" if by_global_id else "REL_OBJECTID"
    types = ["COLUMN_TYPES=REL_GLOBALID=esriFieldTypeGUID,GLOBALID=esriFieldTypeGlobalID"]
    table = store.CreateLayer(f"{dataset}__ATTACH", None, ogr.wkbNone, types if by_global_id else [])
    for name, kind in (
        (column, ogr.OFTString if by_global_id else ogr.OFTInteger),
        ("CONTENT_TYPE", ogr.OFTString),
        ("ATT_NAME", ogr.OFTString),
        ("DATA_SIZE", ogr.OFTInteger),
        ("DATA", ogr.OFTBinary),
        *([("GLOBALID", ogr.OFTString)] if by_global_id else []),
    ):
        table.CreateField(ogr.FieldDefn(name, kind))
    lost = "{00000000-0000-0000-0000-000000000001}" if by_global_id else 99
    for row, name, media_type, content in (*FILES, (99, "lost", "text/plain", b"lost")):
        file = ogr.Feature(table.GetLayerDefn())
        file.SetField(column, ids.get(row, lost))
        file.SetField("ATT_NAME", name)
        file.SetField("CONTENT_TYPE", media_type)
        file.SetField("DATA_SIZE", len(content))
        file.SetFieldBinaryFromHexString("DATA", content.hex())
        table.CreateFeature(file)
    del file, table, rows, store


def spots() -> Contents:
    layer = a_layer(
        "spots_1", geometry_type="esriGeometryPoint", crs=wgs84(), fields=fields(name="String", file="String")
    )
    rows = [(f"POINT ({at} 1)", {"name": f"spot {at}"}) for at in range(6)]
    return Contents(replace(layer, file_columns=("file",)), rows)


def check_files(ask: Asker, name: str) -> None:
    """Compare what the service tells and hands out with what was put in."""
    layer = f"{SERVICES}/Hosted/{name}/FeatureServer/0"
    assert ask(layer)["hasAttachments"] is True
    groups = ask(f"{layer}/queryAttachments", definitionExpression="1=1")["attachmentGroups"]
    assert [(group["parentObjectId"], len(group["attachmentInfos"])) for group in groups] == [(2, 2), (5, 1)]
    told = [(group["parentObjectId"], info) for group in groups for info in group["attachmentInfos"]]
    assert len({info["globalId"] for _, info in told}) == len(FILES)
    for (row, info), (owner, file_name, media_type, content) in zip(told, FILES):
        kind = media_type or "application/octet-stream"
        known = (row, info["name"], info["contentType"], info["size"])
        assert known == (owner, file_name, kind, len(content))
        assert ask.answer(f"{layer}/{row}/attachments/{info['id']}").body == content


def test_files_of_a_package_are_attachments(ask: Asker, tmp_path: Path) -> None:
    contents = spots()
    snapshot = a_snapshot([contents.layer])
    a_draft(snapshot, name="spots").exportToSDDraft(str(tmp_path / "spots.sddraft"))
    source = WithFiles(snapshot, [contents])
    ask.publish(stage(tmp_path / "spots.sddraft", source, tmp_path / "spots.sd").path)
    check_files(ask, "spots")


@pytest.mark.parametrize("by_global_id", [True, False])
def test_files_of_a_zipped_geodatabase_are_attachments(
    ask: Asker, tmp_path: Path, by_global_id: bool
) -> None:
    path = geodatabase(tmp_path, by_global_id)
    archived = tmp_path / "b.gdb.zip"
    with zipfile.ZipFile(archived, "w") as archive:
        for file in path.iterdir():
            archive.write(file, f"b.gdb/{file.name}")
    ask.publish(archived, "fileGeodatabase", publishParameters={"name": "b"})
    root = ask(f"{SERVICES}/Hosted/b/FeatureServer")
    assert [one["name"] for one in (*root["layers"], *root["tables"])] == ["spots"]
    check_files(ask, "b")


def test_copying_files_stops_when_asked(tmp_path: Path) -> None:
    class Stopped(Progress):
        def cancelled(self) -> bool:
            return True

    opened = gdal.OpenEx(str(geodatabase(tmp_path, by_global_id=True)))
    tables = (opened.GetLayerByName("spots"), opened.GetLayerByName("spots__ATTACH"))
    with pytest.raises(Cancelled):
        copy_attachments(None, 0, *tables, Stopped())


def geodatabase(folder: Path, by_global_id: bool) -> Path:
    path = folder / "b.gdb"
    store = ogr.GetDriverByName("OpenFileGDB").CreateDataSource(str(path))
    options = ["COLUMN_TYPES=GlobalID=esriFieldTypeGlobalID"] if by_global_id else []
    table = store.CreateLayer("spots", None, ogr.wkbNone, options)
    for name in ("name", *(["GlobalID"] if by_global_id else [])):
        table.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for number in range(6):
        row = ogr.Feature(table.GetLayerDefn())
        row.SetField("name", f"spot {number}")
        table.CreateFeature(row)
    del row, table, store
    add_files(path, "spots", by_global_id=by_global_id)
    return path
