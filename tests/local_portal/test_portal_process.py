"""Starting and stopping: from the command line and from another Python."""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import requests
from web_layer_sharing.local_portal import command, process
from web_layer_sharing.sharing.errors import SharingError
from web_layer_sharing.tests.local_portal.asking import REST, SERVICES, PortalOnSockets
from web_layer_sharing.tests.local_portal.conftest import populate

if TYPE_CHECKING:
    from collections.abc import Iterator

LAUNCHER = Path(process.__file__).with_name("launch.py")
PASSWORD = "only for tests 1"


def launch(*arguments: str, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(LAUNCHER), "portal", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
    )


def first_lines(running: subprocess.Popen[str]) -> list[str]:
    """The lines up to the one that says ready."""
    lines = []
    assert running.stdout is not None
    for line in running.stdout:
        lines.append(line.rstrip("\n"))
        if line.startswith("ready "):
            break
    return lines


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_says_when_it_is_ready_and_stops_when_told(tmp_path: Path, number: signal.Signals) -> None:
    with launch("--port", "0", "--data", str(tmp_path)) as running:
        lines = first_lines(running)
        assert lines[0].startswith("administrator admin password ")
        url = lines[-1].split()[1]
        assert url.startswith("https://127.0.0.1:")
        assert url.endswith("/portal")
        told = process.ask(url, tmp_path / "tls" / "certificate.pem")
        assert told is not None
        assert told["isPortal"] is True
        running.send_signal(number)
        out, error = running.communicate(timeout=30)
        assert (running.returncode, out, error) == (0, "", "")
    assert process.ask(url, tmp_path / "tls" / "certificate.pem", 2.0) is None
    assert process.ask("https://127.0.0.1:1/portal", tmp_path / "missing.pem") is None


def test_a_password_is_shown_once(tmp_path: Path) -> None:
    shown = []
    for _ in range(2):
        with launch("--port", "0", "--data", str(tmp_path)) as running:
            shown.append(len(first_lines(running)))
            running.terminate()
            running.communicate(timeout=30)
    assert shown == [2, 1]


def test_a_given_password_is_not_shown(tmp_path: Path) -> None:
    given = {"WLS_PORTAL_ADMIN_USER": "boss", "WLS_PORTAL_ADMIN_PASSWORD": PASSWORD}
    with launch("--port", "0", "--data", str(tmp_path), **given) as running:
        lines = first_lines(running)
        running.terminate()
        running.communicate(timeout=30)
    assert len(lines) == 1
    assert PASSWORD not in lines[0]


def test_the_package_can_be_run_as_a_module(tmp_path: Path, root: Path) -> None:
    (tmp_path / "web_layer_sharing").symlink_to(root)
    running = subprocess.run(
        [sys.executable, "-m", "web_layer_sharing.local_portal", "--help"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
    )
    assert "--port" in running.stdout


@pytest.fixture
def running(tmp_path: Path) -> Iterator[process.PortalProcess]:
    started = process.start(tmp_path / "portal", port=0)
    yield started
    started.stop()


def test_started_from_another_python(running: process.PortalProcess, tmp_path: Path) -> None:
    assert running.running
    assert running.administrator == "admin"
    assert len(running.first_password) >= 16
    assert running.first_password not in repr(running)
    assert process.ask(running.url, running.certificate) is not None
    assert running.stop() == 0
    assert not running.running
    again = process.start(tmp_path / "portal", port=0)
    try:
        assert again.first_password == ""
    finally:
        assert again.stop() == 0


def test_the_starter_is_handed_a_token_for_as_long_as_it_runs(
    running: process.PortalProcess, tmp_path: Path
) -> None:
    assert running.owner_token not in repr(running)
    told = _self(running)
    assert told["username"] == "admin"
    assert told["role"] == "org_admin"
    token = running.owner_token
    running.stop()
    # Whatever name is asked for now, the folder's owner is the administrator that it was made with.
    again = process.start(tmp_path / "portal", port=0, administrator="somebody")
    try:
        assert _self(again)["username"] == "admin"
        again.owner_token = token
        assert _self(again)["error"]["code"] == 498
    finally:
        again.stop()


def _self(running: process.PortalProcess) -> Any:
    return requests.post(
        f"{running.url}/sharing/rest/community/self",
        data={"token": running.owner_token},
        verify=str(running.certificate),
        timeout=30,
    ).json()


def test_the_second_portal_of_a_folder_is_refused(running: process.PortalProcess, tmp_path: Path) -> None:
    with pytest.raises(SharingError) as caught:
        process.start(tmp_path / "portal", port=0)
    assert caught.value.code == "WLS903"
    assert "another portal" in caught.value.facts["reason"]


def test_the_second_portal_leaves_the_work_of_the_first_alone(
    running: process.PortalProcess, tmp_path: Path
) -> None:
    work = tmp_path / "portal" / "scratch" / "in_progress"
    work.mkdir()
    with pytest.raises(SharingError):
        process.start(tmp_path / "portal", port=0)
    assert work.is_dir()


def test_a_port_in_use_is_told(tmp_path: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SharingError) as caught:
            process.start(tmp_path / "portal", port=port)
        assert caught.value.code == "WLS902"
        assert str(port) in caught.value.facts["reason"]
        with launch("--port", str(port), "--data", str(tmp_path / "portal")) as running:
            _, error = running.communicate(timeout=30)
        assert running.returncode == 3
        assert "in use" in error
        assert "Traceback" not in error


def test_an_address_of_another_machine_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = command.main(["--host", "203.0.113.1", "--port", "0", "--data", str(tmp_path)])
    assert code == 8
    assert "WLS906" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SharingError) as caught:
        process.start(tmp_path / "file", port=0)
    assert caught.value.code == "WLS904"


def test_a_folder_of_a_newer_portal_is_left_alone(tmp_path: Path) -> None:
    populate(tmp_path).stop()
    with closing(sqlite3.connect(tmp_path / "portal.sqlite3")) as raw:
        raw.execute("UPDATE schema_version SET version = 99")
        raw.commit()
    with pytest.raises(SharingError) as caught:
        process.start(tmp_path, port=0)
    assert caught.value.code == "WLS905"


def test_a_missing_library_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hidden = tmp_path / "hidden" / "starlette"
    hidden.mkdir(parents=True)
    (hidden / "__init__.py").write_text("raise ModuleNotFoundError('none', name='starlette')")
    monkeypatch.setenv("PYTHONPATH", str(hidden.parent))
    with pytest.raises(SharingError) as caught:
        process.start(tmp_path / "portal", port=0)
    assert caught.value.code == "WLS907"
    assert "starlette" in caught.value.facts["reason"]


def test_a_python_that_is_none_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(process.PYTHON_VARIABLE, str(tmp_path / "python-of-nowhere"))
    with pytest.raises(SharingError) as caught:
        process.start(tmp_path / "portal", port=0)
    assert caught.value.code == "WLS901"
    assert caught.value.facts["variable"] == "WLS_PORTAL_PYTHON"


def test_inside_qgis_there_may_be_no_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(process.PYTHON_VARIABLE, raising=False)
    monkeypatch.setattr(sys, "executable", "/usr/bin/qgis")
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    with pytest.raises(SharingError) as caught:
        process.portal_python()
    assert caught.value.code == "WLS901"
    beside = tmp_path / "bin" / "python3"
    beside.parent.mkdir()
    beside.touch()
    assert process.portal_python() == str(beside)
    # a program with Python within it is told the first python3 of the search path, which may be any other
    monkeypatch.setattr(sys, "executable", "/usr/bin/python3.11")
    assert process.portal_python() == str(beside)
    own = str(beside.with_name("python3.11"))
    monkeypatch.setattr(sys, "executable", own)
    assert process.portal_python() == own


def test_one_that_breaks_down_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "python"
    script.write_text("#!/bin/sh\necho oh dear >&2\nexit 42\n")
    script.chmod(0o700)
    monkeypatch.setenv(process.PYTHON_VARIABLE, str(script))
    with pytest.raises(SharingError) as caught:
        process.start(tmp_path / "portal", port=0)
    assert caught.value.code == "WLS909"
    assert caught.value.facts["reason"] == "oh dear"


def test_one_that_does_not_start_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "python"
    script.write_text("#!/bin/sh\nread line\n")
    script.chmod(0o700)
    monkeypatch.setenv(process.PYTHON_VARIABLE, str(script))
    with pytest.raises(SharingError) as caught:
        process.start(tmp_path / "portal", port=0, timeout_s=0.3)
    assert caught.value.code == "WLS908"


@pytest.mark.parametrize("port", ["-1", "65536", "x"])
def test_ports_that_are_none(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        command.main(["--port", port])
    assert caught.value.code == 2
    assert "--port" in capsys.readouterr().err


def test_it_ends_with_whoever_started_it(tmp_path: Path, root: Path) -> None:
    (tmp_path / "web_layer_sharing").symlink_to(root)
    script = (
        "import sys, time, pathlib\n"
        "from web_layer_sharing.local_portal import process\n"
        "started = process.start(pathlib.Path(sys.argv[1]), port=0)\n"
        "print(started.process.pid, flush=True)\n"
        "time.sleep(600)\n"
    )
    starter = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path / "portal")],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
    )
    assert starter.stdout is not None
    portal = int(starter.stdout.readline())
    starter.kill()
    starter.wait()
    starter.stdout.close()
    deadline = time.monotonic() + 30
    while _lives(portal):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except FileNotFoundError:
        return False


def test_a_restart_keeps_everything(tmp_path: Path, town_sd: Path) -> None:
    populate(tmp_path).stop()
    with PortalOnSockets.start(tmp_path) as served:
        published = served.publish(town_sd, everyone=True)
        token = served.session.headers["X-Esri-Authorization"]
        before = _everything(served, published)
    with PortalOnSockets.start(tmp_path) as served:
        served.session.headers["X-Esri-Authorization"] = token
        assert _everything(served, published) == before


def test_a_copied_folder_is_a_backup(tmp_path: Path, town_sd: Path) -> None:
    import shutil

    populate(tmp_path / "portal").stop()
    with PortalOnSockets.start(tmp_path / "portal") as served:
        published = served.publish(town_sd)
        before = _everything(served, published)
    shutil.copytree(tmp_path / "portal", tmp_path / "copy")
    shutil.rmtree(tmp_path / "portal")
    with PortalOnSockets.start(tmp_path / "copy") as served:
        assert _everything(served, published) == before


def _everything(served: PortalOnSockets, published: dict[str, str]) -> list[object]:
    origin = served.origin
    told = [
        served.get(f"{REST}/content/items/{published['serviceItemId']}"),
        served.get(f"{REST}/content/users/ann"),
        served.get(f"{SERVICES}/Hosted/town/FeatureServer/layers"),
        served.get(f"{SERVICES}/Hosted/town/FeatureServer/1/query", where="1=1", outFields="*", f="json"),
        served.get(f"{REST}/content/users/ann/items/x/status", jobId=published["jobId"]),
    ]
    return [str(one).replace(origin, "") for one in told]
