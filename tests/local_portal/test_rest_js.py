"""ArcGIS REST JS uses the portal: the same scenario as in ``make interop``, as its licence lets us."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from web_layer_sharing.tests.local_portal.asking import PASSWORD, PortalOnSockets
from web_layer_sharing.tests.local_portal.conftest import populate

if TYPE_CHECKING:
    import pytest

_ROOT = Path(__file__).resolve().parents[2]
_INSTALLED = _ROOT / "build" / "rest-js"
_LEAST = 60


def stations(path: Path, count: int = 60) -> Path:
    """Points with a rank from 0 to 4 and a height, as the scenario counts them."""
    features = [
        {
            "type": "Feature",
            "properties": {"name": f"Station {number}", "rank": number % 5, "height": number * 1.25},
            "geometry": {"type": "Point", "coordinates": [5 + number / 20, 50 + number / 30]},
        }
        for number in range(1, count + 1)
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def run(portal: PortalOnSockets, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the scenario beside the installed packages."""
    for name in ("rest_js.mjs", "checks.mjs"):
        shutil.copy(_ROOT / "scripts" / "interop" / name, folder / name)
    (folder / "node_modules").symlink_to(_INSTALLED / "node_modules")
    told = {
        "url": portal.running.url,
        "username": "ann",
        "password": PASSWORD,
        "files": {"geojson": str(stations(folder / "stations.geojson"))},
    }
    settings = folder / "settings.json"
    settings.write_text(json.dumps(told), encoding="utf-8")
    known = {"INTEROP_SETTINGS": str(settings), "NODE_EXTRA_CA_CERTS": str(portal.running.certificate)}
    return subprocess.run(
        ["node", "rest_js.mjs"],
        cwd=folder,
        env={**os.environ, **known},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_rest_js_does_all_it_can(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert (_INSTALLED / "node_modules").is_dir(), "build/rest-js is missing; run scripts/setup"
    data = tmp_path_factory.mktemp("portal")
    populate(data).stop()
    with PortalOnSockets.start(data) as portal:
        done = run(portal, tmp_path)
    checks: list[dict[str, Any]] = [
        json.loads(line[len("CHECK ") :]) for line in done.stdout.splitlines() if line.startswith("CHECK ")
    ]
    assert [check for check in checks if not check["ok"]] == []
    assert len(checks) >= _LEAST, done.stdout + done.stderr
    assert done.returncode == 0, done.stderr
