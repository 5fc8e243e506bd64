"""Scripts that say ``import arcpy`` and know nothing of QGIS, run as ``make script`` runs them."""

from __future__ import annotations

import json
import ssl
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

SCRIPTS = Path(__file__).with_name("arcpy_scripts")


def run(name: str, arguments: list[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "web_layer_sharing.arcpy", str(SCRIPTS / name), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


def told(text: str, name: str) -> str:
    """Return what the script printed behind ``name:``."""
    (line,) = (line for line in text.splitlines() if line.startswith(f"{name}:"))
    return line.partition(":")[2].strip()


def anonymous(url: str, environment: dict[str, str]) -> dict[str, Any]:
    """Read a service without signing in."""
    context = ssl.create_default_context(cafile=environment["WLS_CA_BUNDLE"])
    with urllib.request.urlopen(f"{url}?f=json", timeout=30, context=context) as answer:  # noqa: S310 - our portal
        return json.loads(answer.read())


def test_publish_twice_keeps_the_item(world: Path, signed_in: dict[str, str], tmp_path: Path) -> None:
    environment = {**signed_in, "WLS_PROJECT": str(world)}
    first = run("publish_current.py", [str(tmp_path), "From script"], environment)
    assert first.returncode == 0, first.stdout + first.stderr
    second = run("publish_current.py", [str(tmp_path), "From script"], environment)
    assert second.returncode == 0, second.stdout + second.stderr
    assert told(first.stdout, "url").endswith("/From_script/FeatureServer")
    assert told(second.stdout, "item") == told(first.stdout, "item")
    # PUBLIC: anybody may read it
    assert len(anonymous(told(first.stdout, "url"), environment)["layers"]) == 4


def test_publish_on_a_server(
    world: Path, signed_in: dict[str, str], local_portal: Any, tmp_path: Path
) -> None:
    server = f"{local_portal.url.rpartition('/')[0]}/server"
    ags = tmp_path / "gis.ags"
    # what is looked for in a connection file is the address, which such files hold as UTF-16
    ags.write_bytes(bytes(512) + f"{server}/admin".encode("utf-16-le") + bytes(64))
    environment = {**signed_in, "WLS_PROJECT": str(world)}
    done = run("publish_on_server.py", [str(tmp_path), server, str(ags)], environment)
    assert done.returncode == 0, done.stdout + done.stderr
    first, second, _ = done.stdout.split("outputs: 11")
    assert first.strip() == second.strip()
    services = f"{server}/rest/services/Maps/World_map"
    assert told(first, "out_rest_svc_url") == told(first, "out_mapServiceURL") == f"{services}/MapServer"
    assert told(first, "out_featureServiceURL") == f"{services}/FeatureServer"
    assert told(first, "out_soap_svc_url") == f"{server}/services/Maps/World_map/MapServer"
    assert told(first, "out_cached_service") == "false"
    assert len({told(first, "out_mapServiceItemID"), told(first, "out_featServiceItemID")}) == 2
    # PUBLIC: anybody may see it drawn and read it
    assert len(anonymous(f"{services}/FeatureServer", environment)["layers"]) == 4
    assert len(anonymous(f"{services}/MapServer", environment)["layers"]) == 4
    assert picture(f"{services}/MapServer", environment)[:4] == b"\x89PNG"
    assert told(done.stdout, "stopped") == f"{server}/rest/services/Made_by_the_tool/Renamed/MapServer"
    assert "WLS811" in told(done.stdout, "unknown")


def picture(url: str, environment: dict[str, str]) -> bytes:
    """Have the whole world drawn."""
    context = ssl.create_default_context(cafile=environment["WLS_CA_BUNDLE"])
    asked = "export?bbox=-180,-90,180,90&bboxSR=4326&size=200,100&f=image&format=png32"
    with urllib.request.urlopen(f"{url}/{asked}", timeout=120, context=context) as answer:  # noqa: S310 - our portal
        return bytes(answer.read())


def test_hand_edits_carry_through_and_failures_look_like_pros(
    world: Path, clean_environment: dict[str, str], local_portal: Any, password: str, tmp_path: Path
) -> None:
    environment = {**clean_environment, "WLS_CA_BUNDLE": str(local_portal.certificate)}
    arguments = [str(world), str(tmp_path), local_portal.url, local_portal.administrator, password]
    done = run("edit_draft_and_fail.py", arguments, environment)
    assert done.returncode == 0, done.stdout + done.stderr
    root = anonymous(told(done.stdout, "url"), environment)
    assert [layer["name"] for layer in root["layers"]] == ["Countries"]
    # the portal serves those of them that it has, so what was asked for is read from the package
    # 7z and not py7zr, which leaves its worker threads' files open
    command = ["7z", "x", f"-o{tmp_path / 'unpacked'}", str(tmp_path / "countries.sd")]
    subprocess.run([*command, "serviceconfiguration.json"], capture_output=True, check=True)
    told_server = json.loads(
        (tmp_path / "unpacked" / "serviceconfiguration.json").read_text(encoding="utf-8")
    )
    assert told_server["service"]["capabilities"] == "Query,Create,Update,Delete,Editing"
    assert "ERROR 000725" in told(done.stdout, "not replaced")
    assert password not in done.stdout + done.stderr


def test_failing_script_fails(signed_in: dict[str, str], tmp_path: Path) -> None:
    script = tmp_path / "fails.py"
    script.write_text(
        "import arcpy\narcpy.server.StageService('nowhere.sddraft', 'x.sd')\n", encoding="utf-8"
    )
    done = subprocess.run(
        [sys.executable, "-m", "web_layer_sharing.arcpy", str(script)],
        env=signed_in,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "ExecuteError" in done.stderr
    assert "000732" in done.stderr


def test_a_folder_is_registered_and_forgotten(
    local_portal: Any, signed_in: dict[str, str], tmp_path: Path
) -> None:
    server = local_portal.url.replace("/portal", "/server")
    done = run("register_folder.py", [server, str(tmp_path)], signed_in)
    assert done.returncode == 0, done.stdout + done.stderr
    assert told(done.stdout, "valid") == "valid"
    assert told(done.stdout, "listed") == f"['{tmp_path}']"
    assert told(done.stdout, "refused") == "RuntimeError"
    assert told(done.stdout, "left") == "0"
