"""Staging as a whole: a draft on disk and data in, a package out; and what is left when it fails."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.draft import create_sharing_draft
from web_layer_sharing.sharing.draft.settings import ServiceKind
from web_layer_sharing.sharing.errors import (
    ArchiveError,
    Cancelled,
    ExportError,
    SddraftError,
    SharingError,
    StagingError,
)
from web_layer_sharing.sharing.findings import Severity
from web_layer_sharing.sharing.map_snapshot import DataProfile, SourceSnapshot
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.sharing.sddraft.document import SddraftDocument
from web_layer_sharing.sharing.staging import ServicePackage, StagedLayer, stage
from web_layer_sharing.sharing.staging.archive import ArchiveReader
from web_layer_sharing.sharing.staging.source import DatasetPlan
from web_layer_sharing.sharing.staging.stage import estimated_size
from web_layer_sharing.tests.builders import a_draft, a_layer, a_snapshot
from web_layer_sharing.tests.core.staging.file_source import PLACES, FileSource, a_world
from web_layer_sharing.tests.core.staging.seven_zip import listing, program

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from web_layer_sharing.sharing.draft import SharingDraft

MOMENT = datetime(2026, 3, 1, 12, tzinfo=timezone.utc)


@pytest.fixture
def source() -> FileSource:
    return FileSource(a_world())


@pytest.fixture
def sddraft(tmp_path: Path, source: FileSource) -> Path:
    path = tmp_path / "Towns.sddraft"
    a_draft(source.snapshot(), name="My Towns", summary="Towns", tags="a,b").exportToSDDraft(str(path))
    return path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder / "Towns.sd"


def rows(geodatabase: Path) -> list[dict[str, Any]]:
    """The towns as GDAL's own program reads them."""
    ogr2ogr = shutil.which("ogr2ogr")
    assert ogr2ogr
    command = [ogr2ogr, "-f", "GeoJSON", "/vsistdout/", str(geodatabase), "Towns"]
    done = subprocess.run(command, check=True, capture_output=True)
    return [feature["properties"] for feature in json.loads(done.stdout)["features"]]


def test_what_is_staged_is_what_is_told(sddraft: Path, source: FileSource, out: Path) -> None:
    staged = stage(sddraft, source, out)
    assert staged.path == out
    assert (staged.service_name, staged.title, staged.kind) == ("My_Towns", "My Towns", ServiceKind.FEATURE)
    assert staged.layers == (StagedLayer(0, "Towns", 3), StagedLayer(1, "People", 3))
    assert staged.size == out.stat().st_size
    assert staged.sha256 == hashlib.sha256(out.read_bytes()).hexdigest()
    assert {finding.severity for finding in staged.findings} <= {Severity.WARNING, Severity.MESSAGE}
    assert list(out.parent.iterdir()) == [out]


def test_members_of_a_hosted_feature_layer(sddraft: Path, source: FileSource, out: Path) -> None:
    """Those of section 5.5: the names of Pro's packages, the order and codec of all real ones."""
    facts, members = listing(stage(sddraft, source, out).path)
    others = [member.name for member in members if not member.name.startswith("cd/my_towns.gdb/")]
    assert others == [
        "esriinfo/item.pkinfo",
        "esriinfo/iteminfo.xml",
        "esriinfo/metadata/metadata.xml",
        "esriinfo/thumbnail/thumbnail.png",
        "manifest.xml",
        "p30/Town.mapx",
        "p30/Town.msd",
        "serviceconfiguration.json",
        "servicedescriptions/featureserver/featureserver.json",
        "servicedescriptions/featureserver/featureserveritemdata.json",
        "tilingservice.xml",
    ]
    packed = [member.name.rpartition("/")[2] for member in members if member.name.startswith("cd/")]
    assert "gdb" in packed
    assert "a00000009.gdbtable" in packed
    assert not [name for name in packed if name == "timestamps" or name.endswith(".lock")]
    assert (facts["Solid"], facts["Method"].partition(":")[0]) == ("-", "LZMA")
    assert "Everything is Ok" in program("t", str(out))


def test_gdal_reads_the_geodatabase_in_it(
    sddraft: Path, source: FileSource, out: Path, tmp_path: Path
) -> None:
    ServicePackage.open(stage(sddraft, source, out).path).extract(tmp_path / "unpacked")
    found = rows(tmp_path / "unpacked" / "cd" / "my_towns.gdb")
    assert [(row["name"], row["people"]) for row in found] == [place[:2] for place in PLACES]


def test_the_file_on_disk_is_what_counts(sddraft: Path, source: FileSource, out: Path) -> None:
    draft = SddraftDocument.read(sddraft)
    draft.set_text("ItemInfo/Title", "Edited by hand")
    draft.set_property("ConfigurationProperties", "maxRecordCount", "123")
    draft.write(sddraft)
    staged = stage(sddraft, source, out)
    package = ServicePackage.open(out)
    assert staged.title == package.settings.title == "Edited by hand"
    assert package.configuration["service"]["properties"]["maxRecordCount"] == "123"
    assert {layer["maxRecordCount"] for layer in package.layers} == {123}


def test_equal_input_gives_equal_bytes(sddraft: Path, source: FileSource, out: Path) -> None:
    """But for GDAL's own ids and times in the geodatabase, which a run cannot fix."""
    first = stage(sddraft, source, out, moment=MOMENT)
    contents = contents_of(first.path)
    second = stage(sddraft, source, out.with_name("second.sd"), moment=MOMENT)
    again = contents_of(second.path)
    assert list(contents) == list(again)
    differ = [name for name in contents if contents[name] != again[name]]
    assert not [name for name in differ if not name.startswith("cd/")]
    times = {member.modified_ns for member in ArchiveReader.open(second.path).members}
    assert times == {int(MOMENT.timestamp()) * 10**9}


def contents_of(path: Path) -> dict[str, bytes]:
    reader = ArchiveReader.open(path)
    return {member.name: reader.read(member.name) for member in reader.members}


def test_extra_files_go_along(sddraft: Path, out: Path) -> None:
    source = FileSource(a_world(), {"qgis/project.qgs": b"<qgis/>"})
    assert contents_of(stage(sddraft, source, out).path)["qgis/project.qgs"] == b"<qgis/>"


class Watched(Progress):
    def __init__(self, stop_at: Sequence[str] = ()) -> None:
        self.told: list[tuple[float, str]] = []
        self._stop_at = stop_at

    def report(self, fraction: float, step: str = "", **facts: Any) -> None:
        self.told.append((fraction, step))

    def cancelled(self) -> bool:
        return any(step in self._stop_at for _, step in self.told)


def test_steps_are_told_in_order(sddraft: Path, source: FileSource, out: Path) -> None:
    progress = Watched()
    stage(sddraft, source, out, progress=progress)
    fractions = [fraction for fraction, _ in progress.told]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    steps = list(dict.fromkeys(step for _, step in progress.told if step))
    assert steps == ["stage-analyze", "stage-data", "stage-describe", "stage-pack"]


@pytest.mark.parametrize("step", ["stage-analyze", "stage-data", "stage-describe", "stage-pack"])
def test_cancel_at_any_step_leaves_nothing(sddraft: Path, source: FileSource, out: Path, step: str) -> None:
    with pytest.raises(Cancelled):
        stage(sddraft, source, out, progress=Watched(stop_at=[step]))
    assert list(out.parent.iterdir()) == []


def test_an_error_of_the_analyzer_stops_before_anything_is_written(tmp_path: Path, out: Path) -> None:
    source = FileSource(a_snapshot([]))
    path = tmp_path / "empty.sddraft"
    a_draft(source.snapshot()).exportToSDDraft(str(path))
    with pytest.raises(StagingError) as told:
        stage(path, source, out)
    assert told.value.code == "001272"
    assert "00001" in [finding.code for finding in told.value.findings]
    assert {finding.severity for finding in told.value.findings} == {Severity.ERROR}
    assert source.calls == 0
    assert list(out.parent.iterdir()) == []


def test_data_that_cannot_be_written(sddraft: Path, out: Path) -> None:
    with pytest.raises(ExportError):
        stage(sddraft, FileSource(a_world(), fails=True), out)
    assert list(out.parent.iterdir()) == []


def test_an_existing_file_is_replaced_only_when_asked(sddraft: Path, source: FileSource, out: Path) -> None:
    out.write_bytes(b"old")
    with pytest.raises(ArchiveError) as told:
        stage(sddraft, source, out)
    assert told.value.code == "WLS401"
    assert source.calls == 0
    assert out.read_bytes() == b"old"
    stage(sddraft, source, out, overwrite=True)
    assert ServicePackage.open(out).name == "My_Towns"


def test_a_folder_is_never_replaced(sddraft: Path, source: FileSource, out: Path) -> None:
    out.mkdir()
    with pytest.raises(ArchiveError) as told:
        stage(sddraft, source, out, overwrite=True)
    assert told.value.code == "WLS401"


@pytest.mark.parametrize("failure", ["data", "cancel"])
def test_a_failed_run_keeps_the_old_package(sddraft: Path, out: Path, failure: str) -> None:
    out.write_bytes(b"old")
    source = FileSource(a_world(), fails=failure == "data")
    progress = Watched(stop_at=["stage-pack"] if failure == "cancel" else [])
    with pytest.raises(SharingError):
        stage(sddraft, source, out, overwrite=True, progress=progress)
    assert out.read_bytes() == b"old"
    assert list(out.parent.iterdir()) == [out]


def test_staging_versions(sddraft: Path, source: FileSource, out: Path) -> None:
    with pytest.raises(ArchiveError) as told:
        stage(sddraft, source, out, staging_version=2)
    assert told.value.code == "WLS406"
    for version in (5, 102, 209):
        stage(sddraft, source, out, staging_version=version, overwrite=True)


def test_a_draft_that_is_not_there_or_none(tmp_path: Path, source: FileSource, out: Path) -> None:
    (tmp_path / "none.sddraft").write_bytes(b"<html/>")
    for name, code in (("missing.sddraft", "WLS300"), ("none.sddraft", "WLS305")):
        with pytest.raises(SddraftError) as told:
            stage(tmp_path / name, source, out)
        assert told.value.code == code


def test_a_folder_that_is_not_there(sddraft: Path, source: FileSource, tmp_path: Path) -> None:
    with pytest.raises(ArchiveError) as told:
        stage(sddraft, source, tmp_path / "missing" / "out.sd")
    assert told.value.code == "WLS403"


def test_room_is_looked_for_before_data_are_written(tmp_path: Path, out: Path) -> None:
    layer = a_layer(profile=DataProfile(size_bytes=1 << 62))
    source = FileSource(a_snapshot([layer]))
    path = tmp_path / "large.sddraft"
    a_draft(source.snapshot()).exportToSDDraft(str(path))
    with pytest.raises(ArchiveError) as told:
        stage(path, source, out)
    assert told.value.code == "WLS402"
    assert source.calls == 0


def test_room_for_rasters_is_looked_for_too() -> None:
    raster = a_layer(source=SourceSnapshot("gdal", "/a.tif", raster_bytes=7))
    profiled = a_layer(profile=DataProfile(size_bytes=5))
    plans = [DatasetPlan(layer, "a", "a", ()) for layer in (raster, profiled, a_layer())]
    assert estimated_size(plans) == 12


def other_draft(server: str, service: str) -> SharingDraft:
    if server == "STANDALONE_SERVER":
        draft = create_sharing_draft(server, service, "Towns", a_world())
        draft.set_value("offlineTarget", "ENTERPRISE_11")
        return draft
    return a_draft(a_world(), server, service, "Towns")


@pytest.mark.parametrize(
    ("server", "service"),
    [
        ("FEDERATED_SERVER", "MAP_IMAGE"),
        ("STANDALONE_SERVER", "MAP_SERVICE"),
        ("HOSTING_SERVER", "TILE"),
        ("HOSTING_SERVER", "VECTOR_TILE"),
    ],
)
def test_other_kinds(tmp_path: Path, source: FileSource, out: Path, server: str, service: str) -> None:
    path = tmp_path / "other.sddraft"
    other_draft(server, service).exportToSDDraft(str(path))
    names = set(contents_of(stage(path, source, out).path))
    assert {"manifest.xml", "serviceconfiguration.json", "tilingservice.xml", "p30/Town.mapx"} <= names
    cached = SddraftDocument.read(path).root.find("InitCacheLevels") is not None
    assert ("initialcachesettings.json" in names) == cached
    assert not [name for name in names if name.startswith("servicedescriptions/")]
    package = ServicePackage.open(out)
    assert package.settings.kind is ServiceKind[service]
    assert package.feature_service is None
    assert package.layers == ()
    assert package.layer_datasets[0] == ("cd/towns.gdb", "Towns")
