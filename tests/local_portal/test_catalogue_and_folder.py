"""The catalogue's versions, the data folder, and what is swept up."""

from __future__ import annotations

import sqlite3
import stat
import sys
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import Column, Integer, inspect, select, text
from web_layer_sharing.local_portal.catalogue import schema
from web_layer_sharing.local_portal.catalogue.migrations import CURRENT_VERSION, bring_up_to_date
from web_layer_sharing.local_portal.catalogue.store import Catalogue, name_key, new_id
from web_layer_sharing.local_portal.data_folder import DataFolder, default_folder, write_file
from web_layer_sharing.local_portal.portal import Portal
from web_layer_sharing.sharing.errors import SharingError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_catalogue_has_todays_tables(tmp_path: Path) -> None:
    catalogue = Catalogue.in_file(tmp_path / "c.sqlite3")
    with catalogue.read() as connection:
        assert set(inspect(connection).get_table_names()) == set(schema.METADATA.tables)
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
    catalogue.close()


def test_an_older_catalogue_is_migrated_step_by_step(tmp_path: Path) -> None:
    catalogue = Catalogue.in_file(tmp_path / "c.sqlite3")
    done: list[int] = []

    def second(connection: Any) -> None:
        connection.execute(text("ALTER TABLE users ADD COLUMN shoe_size INTEGER"))
        done.append(2)

    def third(_connection: Any) -> None:
        done.append(3)

    with catalogue.write() as connection:
        bring_up_to_date(connection, {CURRENT_VERSION + 1: second, CURRENT_VERSION + 2: third})
    with catalogue.write() as connection:
        bring_up_to_date(connection, {CURRENT_VERSION + 1: second, CURRENT_VERSION + 2: third})
        assert done == [2, 3]
        assert "shoe_size" in {column["name"] for column in inspect(connection).get_columns("users")}
    catalogue.close()


def test_a_migration_that_breaks_off_changes_nothing(tmp_path: Path) -> None:
    catalogue = Catalogue.in_file(tmp_path / "c.sqlite3")

    def second(connection: Any) -> None:
        connection.execute(text("CREATE TABLE half (a INTEGER)"))
        raise RuntimeError("power cut")

    with pytest.raises(RuntimeError), catalogue.write() as connection:
        bring_up_to_date(connection, {CURRENT_VERSION + 1: second})
    with catalogue.read() as connection:
        assert not inspect(connection).has_table("half")
        assert connection.execute(select(schema.schema_version.c.version)).scalar() == CURRENT_VERSION
    catalogue.close()


def test_a_catalogue_of_the_first_portal_becomes_one_of_today(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite3"
    Catalogue.in_file(path).close()
    raw = sqlite3.connect(path)
    today = dict(raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
    for change in (
        "ALTER TABLE services DROP COLUMN started",
        "ALTER TABLE services DROP COLUMN configuration",
        "ALTER TABLE services DROP COLUMN data_of",
        "DROP TABLE server_folders",
        "DROP TABLE data_stores",
        "ALTER TABLE jobs DROP COLUMN runner",
        "UPDATE schema_version SET version = 1",
    ):
        raw.execute(change)
    raw.commit()
    raw.close()
    catalogue = Catalogue.in_file(path)
    with catalogue.read() as connection:
        looked = inspect(connection)
        assert set(looked.get_table_names()) == set(today)
        for table in schema.METADATA.sorted_tables:
            assert {column["name"] for column in looked.get_columns(table.name)} == set(table.c.keys())
    catalogue.close()


def test_a_newer_catalogue_is_left_alone(tmp_path: Path) -> None:
    Catalogue.in_file(tmp_path / "c.sqlite3").close()
    raw = sqlite3.connect(tmp_path / "c.sqlite3")
    raw.execute("UPDATE schema_version SET version = 99")
    raw.commit()
    raw.close()
    with pytest.raises(SharingError) as caught:
        Catalogue.in_file(tmp_path / "c.sqlite3")
    assert caught.value.code == "WLS905"
    assert caught.value.facts["found"] == 99


def test_what_fails_is_not_committed_and_not_counted(tmp_path: Path) -> None:
    catalogue = Catalogue.in_file(tmp_path / "c.sqlite3")
    before = catalogue.generation

    def write_and_fail() -> None:
        with catalogue.write() as connection:
            connection.execute(schema.organization.insert().values(key="a", value="b"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_and_fail()
    assert catalogue.generation == before
    with catalogue.read() as connection:
        assert connection.execute(select(schema.organization)).all() == []
    catalogue.close()


def test_ids_and_keys() -> None:
    assert len({new_id() for _ in range(100)}) == 100
    assert len(new_id()) == 32
    assert name_key("  STRASSE ") == name_key("straße")


def test_the_schema_keeps_its_types() -> None:
    """A column that changes its type needs a migration; this is the reminder."""
    assert isinstance(schema.schema_version.c.version, Column)
    assert isinstance(schema.schema_version.c.version.type, Integer)


def test_a_folder_is_this_users_alone(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "deep" / "data")
    folder.prepare()
    if sys.platform != "win32":
        assert stat.S_IMODE(folder.root.stat().st_mode) == 0o700


def test_the_scratch_folder_is_emptied(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    folder.prepare()
    (folder.scratch / "left").mkdir()
    folder.prepare()
    assert (folder.scratch / "left").is_dir()
    folder.empty_scratch()
    assert list(folder.scratch.iterdir()) == []


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SharingError) as caught:
        DataFolder(tmp_path / "file").prepare()
    assert caught.value.code == "WLS904"
    assert caught.value.facts["path"] == str(tmp_path / "file")


def test_one_portal_a_folder(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    folder.prepare()
    with folder.lock():
        with pytest.raises(SharingError) as caught:
            folder.lock()
        assert caught.value.code == "WLS903"
    folder.lock().release()


def test_those_who_share_a_folder_come_in_once_it_is_in_order(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    folder.prepare()
    first = folder.share()
    assert first.alone
    with pytest.raises(SharingError):
        folder.lock()
    first.let_others_in()
    with folder.share() as second:
        assert not second.alone
        with pytest.raises(SharingError):
            folder.lock()
    first.release()
    folder.lock().release()


def test_the_default_folder_follows_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    if sys.platform.startswith("linux"):
        assert default_folder() == tmp_path / "web_layer_sharing" / "portal"
    assert default_folder().name == "portal"


class _Breaking(BytesIO):
    def read(self, size: int | None = -1) -> bytes:
        raise OSError("gone")


def test_a_file_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    assert write_file(tmp_path / "a" / "b", BytesIO(b"abc")) == 3
    with pytest.raises(OSError, match="gone"):
        write_file(tmp_path / "a" / "c", _Breaking())
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b"]


def test_what_nobody_names_is_swept_up_at_start(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    folder.prepare()
    stray = folder.file("ab" + "0" * 30)
    write_file(stray, BytesIO(b"left by a crash"))
    orphan = folder.service("f" * 32) / ("e" * 32)
    orphan.mkdir(parents=True)
    portal = Portal.open(folder)
    portal.start()
    portal.stop()
    assert not stray.exists()
    assert not orphan.exists()
