"""Memory while uploading does not depend on the size of the file; measured in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.tests.portal.portal_stage import PASSWORD, REST

if TYPE_CHECKING:
    from web_layer_sharing.tests.portal.portal_stage import Asked, Stage

MEGABYTE = 1024 * 1024
SIZE = 300 * MEGABYTE
ITEM = "a" * 32
CONTENT = f"{REST}/content/users/ann"
HIGH_WATER = Path("/proc/self/status")

# argv: checkout, portal, password, file, "parts" or "whole"
CLIENT = """
import importlib.util, pathlib, re, sys
root, url, password, path, way = sys.argv[1:]
spec = importlib.util.spec_from_file_location(
    "web_layer_sharing", f"{root}/__init__.py", submodule_search_locations=[root])
module = importlib.util.module_from_spec(spec)
sys.modules["web_layer_sharing"] = module
spec.loader.exec_module(module)
from web_layer_sharing.sharing.map_snapshot import Metadata
from web_layer_sharing.sharing.portal import Credentials, Portal
from web_layer_sharing.sharing.portal import upload

def high_water():
    return int(re.search(r"VmHWM:\\s+(\\d+) kB", pathlib.Path("/proc/self/status").read_text()).group(1))

if way == "whole":
    upload.SINGLE_POST = 1 << 40
with Portal(url, Credentials.by_password("ann", password)) as portal:
    portal.sign_in()
    before = high_water()
    portal.upload(pathlib.Path(path), Metadata("Big"), "Service Definition")
    print(high_water() - before)
"""


@pytest.mark.skipif(not HIGH_WATER.exists(), reason="the kernel does not tell the high-water mark here")
@pytest.mark.parametrize("way", ["parts", "whole"])
def test_memory_is_flat(
    root: Path, portal_stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr("web_layer_sharing.tests.portal.portal_stage.KEPT_WHOLE", MEGABYTE)
    received: list[int] = []

    def take(asked: Asked) -> Any:
        received.append(asked.size)
        return {"success": True, "id": ITEM}

    portal_stage.says(f"{CONTENT}/addItem", take)
    portal_stage.says(f"{CONTENT}/items/{ITEM}/addPart", take)
    portal_stage.says(f"{CONTENT}/items/{ITEM}/commit", {"success": True, "id": ITEM})
    portal_stage.says(f"{CONTENT}/items/{ITEM}/status", {"status": "completed"})
    portal_stage.says(f"{REST}/content/items/{ITEM}", {"id": ITEM, "owner": "ann", "size": SIZE})
    path = tmp_path / "big.sd"
    with path.open("wb") as file:
        file.truncate(SIZE)
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", CLIENT, root, portal_stage.portal, PASSWORD, path, way],
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )
    assert ran.returncode == 0, ran.stderr
    assert SIZE < sum(received) < SIZE + MEGABYTE
    assert len(received) == (20 if way == "parts" else 1)
    grown = int(ran.stdout) * 1024
    assert grown < 40 * MEGABYTE
