"""The examples of the documentation do what they say, and a copy of the folder is a backup."""

from __future__ import annotations

import configparser
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

import pytest
import requests
import yaml
from web_layer_sharing.tests.local_portal.asking import PASSWORD, REST, SERVICES, PortalOnSockets
from web_layer_sharing.tests.local_portal.conftest import populate

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "docs" / "examples"
UNIT = EXAMPLES / "local-portal.service"
COMPOSE = EXAMPLES / "compose.yaml"


@pytest.fixture
def portal_module(tmp_path: Path) -> str:
    """A folder on which the package lies under its own name."""
    folder = tmp_path / "plugins"
    folder.mkdir()
    (folder / "web_layer_sharing").symlink_to(ROOT)
    return str(folder)


def unit() -> Any:
    read = configparser.ConfigParser(strict=False, interpolation=None)
    read.optionxform = str  # type: ignore[assignment, method-assign]
    read.read(UNIT, encoding="utf-8")
    return read


def run(command: list[str], data: Path, plugins: str) -> Iterator[str]:
    """Run an example's command on any free port; yield the address, then stop it as systemd and docker do."""
    here = {"/data": str(data), "%h/portal": str(data)}
    told = [here.get(word, word) for word in command]
    told[told.index("--port") + 1] = "0"
    environment = {**os.environ, "PYTHONPATH": plugins, "WLS_PORTAL_ADMIN_PASSWORD": PASSWORD}
    running = subprocess.Popen(
        [sys.executable, *told[1:]], stdout=subprocess.PIPE, text=True, env=environment
    )
    stdout = cast("IO[str]", running.stdout)
    ready = next((line for line in stdout if line.startswith("ready ")), "")
    yield ready.split()[1] if ready else ""
    running.send_signal(signal.SIGTERM)
    assert running.wait(30) == 0
    stdout.close()


def answers(url: str) -> bool:
    reply = requests.get(f"{url.replace('https:', 'http:')}/sharing/rest?f=json", timeout=30)
    return "currentVersion" in reply.json()


def test_the_unit_starts_and_stops_a_portal(tmp_path: Path, portal_module: str) -> None:
    command = shlex.split(unit()["Service"]["ExecStart"])
    assert command[0] == "/usr/bin/python3"
    for url in run(command, tmp_path / "data", portal_module):
        assert answers(url)


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd here")
def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    copy = tmp_path / UNIT.name
    shutil.copy(UNIT, copy)
    judged = subprocess.run(
        ["systemd-analyze", "verify", "--user", "--man=no", str(copy)],
        capture_output=True,
        text=True,
        env={**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)},
        check=False,
    )
    assert UNIT.name not in judged.stderr, judged.stderr
    copy.write_text(UNIT.read_text(encoding="utf-8").replace("Type=exec", "Type=nonsense"), encoding="utf-8")
    judged = subprocess.run(
        ["systemd-analyze", "verify", "--user", "--man=no", str(copy)],
        capture_output=True,
        text=True,
        env={**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)},
        check=False,
    )
    assert UNIT.name in judged.stderr


def service() -> dict[str, Any]:
    told: dict[str, Any] = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))["services"]["portal"]
    return told


def test_the_compose_file_is_whole() -> None:
    told = service()
    assert {mount.split(":")[1] for mount in told["volumes"]} == {"/plugins", "/data"}
    assert told["ports"] == ["127.0.0.1:7443:7443"]
    requirements = re.search(r"/plugins/web_layer_sharing/(\S+)", told["command"][2])
    assert requirements is not None
    assert (ROOT / requirements[1]).is_file()


def test_the_container_s_commands_run(tmp_path: Path, portal_module: str) -> None:
    told = service()
    shell, flag, script = told["command"]
    assert (shell, flag) == ("sh", "-c")
    _, _, serve = script.partition("&& exec ")
    command = shlex.split(serve)
    for url in run(command, tmp_path / "data", portal_module):
        assert answers(url)
        port = url.rsplit(":", 1)[1].split("/")[0]
        _, python, flag, health = told["healthcheck"]["test"]
        assert (python, flag) == ("python3", "-c")
        healthy = [sys.executable, "-c", health.replace(":7443", f":{port}")]
        assert subprocess.run(healthy, check=False).returncode == 0
    assert subprocess.run(healthy, check=False, stderr=subprocess.DEVNULL).returncode != 0


def test_a_copy_of_the_folder_is_a_backup(tmp_path: Path, town_sd: Path) -> None:
    """The copy serves what was there: items, services, edits, attachments, users and tokens."""
    populate(tmp_path / "first").stop()
    fs = f"{SERVICES}/Hosted/town/FeatureServer"
    with PortalOnSockets.start(tmp_path / "first") as before:
        published = before.publish(town_sd)
        added = before.post(f"{fs}/0/addFeatures", features=[{"attributes": {"name": "later"}}])
        assert added["addResults"][0]["success"]
        token = before.session.headers["X-Esri-Authorization"]
    shutil.copytree(tmp_path / "first", tmp_path / "second")
    shutil.rmtree(tmp_path / "first")
    with PortalOnSockets.start(tmp_path / "second") as after:
        after.session.headers["X-Esri-Authorization"] = token
        item = after.get(f"{REST}/content/items/{published['serviceItemId']}")
        assert item["title"]
        source = after.session.get(
            f"{after.origin}{REST}/content/items/{published['sourceItemId']}/data", timeout=30
        )
        assert source.content == town_sd.read_bytes()
        told = after.get(f"{fs}/0/query", where="name='later'", returnCountOnly=True, f="json")
        assert told == {"count": 1}
