"""Let Esri's own clients, unmodified, use the local portal: ``make interop [ONLY="python rest-js ..."]``.

Each client runs a scenario in a process of its own and tells its checks; a check that fails, a scenario that
breaks off or has fewer checks than it must have, and a package that cannot be had all fail the run.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import parity
from checks import read_check
from environment import FOLDER, Environment
from samples import make_samples
from web_layer_sharing.local_portal.process import start

if TYPE_CHECKING:
    from collections.abc import Mapping

_HERE = Path(__file__).resolve().parent
_LEAST = 120
_PATIENCE_S = 1200


@dataclass(frozen=True)
class Scenario:
    """A client's scenario: how it is run, and how many checks it has at least."""

    command: tuple[str, ...]
    folder: Path
    least: int


def scenarios(environment: Environment) -> dict[str, Scenario]:
    """Return all scenarios in the order they must run in: later ones look at what the first published."""
    node = environment.node_folder
    in_node = ("node", "--import", "./register.mjs")
    return {
        "python": Scenario((str(environment.python), str(_HERE / "arcgis_client.py")), _HERE, 185),
        "pro": Scenario((str(environment.python), str(_HERE / "arcgis_pro.py")), _HERE, 5),
        "rest-js": Scenario((*in_node, "rest_js.mjs"), node, 60),
        "node": Scenario((*in_node, "core_node.mjs"), node, 15),
        "chromium": Scenario((*in_node, "browser.mjs"), node, 41),
        "models": Scenario(
            (sys.executable, str(_HERE / "web_map_models.py"), str(environment.models)), _HERE, 4
        ),
        "pixels": Scenario((sys.executable, str(_HERE / "map_pictures.py")), _HERE, 16),
    }


def main(only: list[str]) -> int:
    """Run the scenarios; return the exit code."""
    environment = Environment.prepare()
    work = FOLDER / "run"
    shutil.rmtree(work, ignore_errors=True)
    password = secrets.token_urlsafe(12)
    files = make_samples(work / "samples")
    portal = start(work / "portal", port=0, administrator="ann", password=password)
    try:
        told = {
            "url": portal.url,
            "username": "ann",
            "password": password,
            "files": files,
            "folder": str(work / "results"),
            "certificate": str(portal.certificate),
            "chromium": environment.chromium,
        }
        # first, as both publish the same definition and take it away again
        found = [] if only and "parity" not in only else parity.run(environment, told, work)
        found += [
            check
            for name, scenario in scenarios(environment).items()
            if not only or name in only or (name == "python" and only != ["parity"])
            for check in _run(name, scenario, told, work)
        ]
    finally:
        portal.stop()
    return _judge(found, complete=not only)


def _run(name: str, scenario: Scenario, told: Mapping[str, Any], work: Path) -> list[dict[str, Any]]:
    """Run a scenario and return its checks, with one more that says whether it was whole."""
    print(f"interop: {name}", file=sys.stderr, flush=True)
    Path(told["folder"]).mkdir(parents=True, exist_ok=True)
    settings = work / "settings.json"
    settings.write_text(json.dumps(dict(told)), encoding="utf-8")
    settings.chmod(0o600)
    known = {
        **os.environ,
        "INTEROP_SETTINGS": str(settings),
        "SSL_CERT_FILE": told["certificate"],
        "NODE_EXTRA_CA_CERTS": told["certificate"],
    }
    done = subprocess.run(
        scenario.command,
        cwd=scenario.folder,
        env=known,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=_PATIENCE_S,
        check=False,
    )
    (work / f"{name}.log").write_text(done.stdout, encoding="utf-8")
    found = [check for check in map(read_check, done.stdout.splitlines()) if check is not None]
    failed = sum(not check["ok"] for check in found)
    whole = len(found) >= scenario.least and (done.returncode == 0 or failed > 0)
    why = f"{len(found)} checks of {scenario.least}, exit code {done.returncode}: {done.stdout[-1500:]}"
    return [*found, {"name": f"{name}: the scenario is whole", "ok": whole, "why": "" if whole else why}]


def _judge(found: list[dict[str, Any]], complete: bool) -> int:
    """Tell what failed and how much there was; return the exit code."""
    failed = [check for check in found if not check["ok"]]
    for check in failed:
        print(f"FAILED {check['name']}\n    {check['why']}")
    print(f"interop: {len(found) - len(failed)} of {len(found)} checks hold")
    return int(bool(failed) or (complete and len(found) < _LEAST))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
