"""After a full run, no password and no token is in what anybody else can read.

Searched are: the output of the run, the command lines of all processes while it ran, the addresses that were
asked, and every file that it wrote: the profile with its settings, history and memory, the project, the
service definition, the plan and the report.
"""

from __future__ import annotations

import contextlib
import shutil
import threading
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from web_layer_sharing.sharing.staging.archive import ArchiveReader
from web_layer_sharing.tests.e2e.test_qgis_process import algorithm
from web_layer_sharing.tests.faults.fault_proxy import Fault, FaultProxy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


class CommandLines(threading.Thread):
    """Reads the command lines of all processes, again and again, as ``ps`` does."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.seen: set[bytes] = set()
        self._stop_now = threading.Event()

    def run(self) -> None:
        while not self._stop_now.wait(0.2):
            for path in Path("/proc").glob("[0-9]*/cmdline"):
                # a process may have ended meanwhile
                with contextlib.suppress(OSError):
                    self.seen.add(path.read_bytes())

    def stop(self) -> set[bytes]:
        self._stop_now.set()
        self.join()
        return self.seen


def contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the bytes of all files below a folder, those packed in archives too."""
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.is_symlink():
            continue
        yield str(path), path.read_bytes()
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as packed:
                for name in packed.namelist():
                    yield f"{path}!{name}", packed.read(name)
        elif path.suffix == ".sd":
            reader = ArchiveReader.open(path)
            for member in reader.members:
                yield f"{path}!{member.name}", reader.read(member.name)


def found_in(secrets: set[str], told: bytes) -> list[str]:
    """Return the secrets that are in some bytes, as UTF-8 or UTF-16."""
    return [each for each in secrets if each.encode() in told or each.encode("utf-16-le") in told]


@pytest.mark.usefixtures("enabled")
def test_after_a_full_run(
    world: Path, signed_in: dict[str, str], local_portal: Any, password: str, tmp_path: Path
) -> None:
    project = shutil.copytree(world.parent, tmp_path / "world") / world.name
    with FaultProxy(urlsplit(local_portal.url).netloc) as proxy:
        environment = {**signed_in, "WLS_PORTAL_URL": f"{proxy.address}/portal"}
        watched = CommandLines()
        watched.start()
        first = algorithm(
            "updateweblayer", project, environment, SERVICE_NAME="Hush", REPORT=tmp_path / "report.json"
        )
        assert first["exit"] == 0, first["said"]
        draft, package = tmp_path / "hush.sddraft", tmp_path / "hush.sd"
        told = algorithm("createsharingdraft", project, environment, SERVICE_NAME="Hush2", OUTPUT=draft)
        told = algorithm("stageservice", None, environment, INPUT=draft, OUTPUT=package)
        assert told["exit"] == 0, told["said"]
        # an error tells of the request that failed
        proxy.spoil(r"/publish$", Fault.BROKEN, *range(1, 9))
        failed = algorithm("uploadservicedefinition", None, environment, INPUT=package)
        assert failed["exit"] != 0
        lines = watched.stop()
        tokens = {seen.token for seen in proxy.seen if seen.token}
        secrets = {password, *tokens}
        assert tokens
        assert all(len(each) > 20 for each in tokens)
        assert any(b"updateweblayer" in line for line in lines), "the run was not seen"
        assert [line for line in lines if found_in(secrets, line)] == []
        asked = "\n".join(seen.target for seen in proxy.seen)
        assert found_in(secrets, asked.encode()) == []
        assert found_in(secrets, (first["said"] + told["said"] + failed["said"]).encode()) == []
    read = dict(contents(tmp_path)) | dict(contents(Path(environment["HOME"])))
    assert any(name.endswith(".sqlite") for name in read), "the memory of what was published"
    assert any("hush.sd!" in name for name in read)
    assert [name for name, told in read.items() if found_in(secrets, told)] == []


def test_a_secret_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x hush-hush y", encoding="utf-16")
    with zipfile.ZipFile(tmp_path / "b.qgz", "w") as packed:
        packed.writestr("b.qgs", "hush-hush " * 100, zipfile.ZIP_DEFLATED)
    names = [Path(name).name for name, told in contents(tmp_path) if found_in({"hush-hush"}, told)]
    assert names == ["a.txt", "b.qgz!b.qgs"]
