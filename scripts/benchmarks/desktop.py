"""The desktop: how long QGIS is held up by the plugin's start and by publishing a map of many layers.

Measured in QGIS itself, under a virtual screen (``xvfb-run``), with the local portal of the dock.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .drafts import FIELDS, TABLES, filled
from .rows import Row, Times
from .runs import in_qgis

if TYPE_CHECKING:
    from .inputs import Inputs
    from .scales import Scale

SESSION = Path(__file__).with_name("desktop_session.py")
ROOT = Path(__file__).resolve().parent.parent.parent
BLOCKED_S, CANCELLED_S = 0.1, 2.0
SHARE = 5
TIMEOUT_S = 1800
SHOWN = {
    "start": "start of the plugin",
    "arrival": "event loop while it arrives",
    "show": "event loop as the dock is first shown",
    "analyse": "event loop while analysing",
    "plan": "event loop while planning",
    "publish": "event loop while publishing",
}


def rows(inputs: Inputs, scale: Scale, out: Path) -> list[Row]:
    """Measure a session with a map of many layers, one of them of many polygons."""
    out.mkdir(parents=True, exist_ok=True)
    layers = scale.layers // SHARE
    data = inputs.tables(min(TABLES, layers), FIELDS)
    project = out / "many.qgz"
    in_qgis("make project", data, inputs.polygons(scale.polygons), layers, project)
    seen = _session(project, out / "seen.json")
    of_layers = f" ({layers} layers)"
    found = [
        Row(
            f"{words}{of_layers if name in ('analyse', 'plan', 'publish') else ''}",
            _one(seen[name]),
            BLOCKED_S,
        )
        for name, words in SHOWN.items()
    ]
    slowest = max(seen["cancelled"], key=lambda each: each[1])
    name = f"cancel at each of {len(seen['cancelled'])} steps, slowest"
    return [*found, Row(name, _one(slowest[1:3]), CANCELLED_S)]


def make_project(data: str, polygons: str, layers: str, path: str) -> dict[str, Any]:
    """Save a map of ``layers`` layers and one of polygons."""
    from qgis.core import QgsProject, QgsVectorLayer

    from .inputs import TABLE

    project = QgsProject.instance()
    filled(project, data, int(layers))
    project.addMapLayer(QgsVectorLayer(f"{polygons}|layername={TABLE}", "Polygons", "ogr"))
    if not project.write(path):
        raise RuntimeError(project.error())
    return {}


def _one(figures: list[float]) -> Times:
    wall, cpu = figures
    return Times((wall,), (cpu,))


def _session(project: Path, out: Path) -> dict[str, Any]:
    """Run the session in a QGIS with a home of its own.

    Raises:
        RuntimeError: it did not come to its end.
    """
    with tempfile.TemporaryDirectory(prefix="wls-bench-") as home:
        plugins = Path(home) / "plugins"
        plugins.mkdir()
        (plugins / "web_layer_sharing").symlink_to(ROOT)
        environment = {
            **os.environ,
            "HOME": home,
            **{f"XDG_{name}_HOME": home for name in ("CONFIG", "DATA", "CACHE")},
            "XDG_RUNTIME_DIR": home,
            "QGIS_CUSTOM_CONFIG_PATH": home,
            "QGIS_PLUGINPATH": str(plugins),
            "PYTHONPATH": str(plugins),
            "QT_QPA_PLATFORM": "xcb",
            "WLS_PORTAL_PYTHON": sys.executable,
            "WLS_SESSION_OUT": str(out),
            "WLS_SESSION_CANCEL": "yes",
        }
        screen = ("xvfb-run", "-a", "-s", "-screen 0 1280x720x24")
        qgis = ("qgis", "--noversioncheck", "--nologo", "--profiles-path", str(Path(home) / "profiles"))
        subprocess.run(
            [*screen, *qgis, "--project", str(project), "--code", str(SESSION)],
            env=environment,
            check=False,
            timeout=TIMEOUT_S,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    seen: dict[str, Any] = json.loads(out.read_text(encoding="utf-8")) if out.is_file() else {}
    if "cancelled" not in seen:
        raise RuntimeError(seen.get("error", "QGIS ended before the session did"))
    return seen
