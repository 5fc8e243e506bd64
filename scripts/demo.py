"""Publish a sample map to a local portal, read it back with QGIS's own provider, and compare.

Leaves the .sddraft, the .sd, both drawings and ``result.json`` in ``build/demo`` and exits non-zero on
any difference.  ``KEEP=1`` leaves the portal running until Ctrl+C.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (
    QgsApplication,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

ROOT = Path(__file__).resolve().parent.parent
OUT = Path(os.environ.get("WLS_DEMO_OUT") or ROOT / "build" / "demo")
SERVICE = "World"


class Clock:
    """Seconds per step, printed as they come."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextlib.contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time what is done inside."""
        start = time.perf_counter()
        yield
        self.seconds[name] = round(time.perf_counter() - start, 2)
        print(f"{name:<10} {self.seconds[name]:6.2f} s", flush=True)


def main() -> int:
    """Run the demo and return the exit code."""
    application = QgsApplication([], False)
    application.initQgis()
    try:
        return _demo()
    finally:
        QgsProject.instance().clear()
        application.exitQgis()


def _demo() -> int:
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing
    from sample_project import build

    Processing.initialize()
    clock = Clock()
    shutil.rmtree(OUT, ignore_errors=True)
    with clock.step("project"):
        project_path = build(OUT)
        project = QgsProject.instance()
        if not project.read(str(project_path)):
            raise RuntimeError(project.error())
    with _portal(clock) as local:
        service = _publish(project, local, clock)
        rows = _read_back(project, service, clock)
        failed = any(row["differences"] for row in rows)
        _write_result(service, rows, clock, failed)
        for row in rows:
            print(f"{row['name']:<22} {row['published']:>6} published, {row['read_back']:>6} read back")
            for difference in row["differences"]:
                print(f"    {difference}")
        print("the service differs from the map" if failed else f"no differences: {service.url}")
        if os.environ.get("KEEP") == "1":
            _wait(local)
    return 1 if failed else 0


@contextlib.contextmanager
def _portal(clock: Clock) -> Iterator[Any]:
    from web_layer_sharing.local_portal.process import start

    with clock.step("portal"):
        local = start(OUT / "portal", port=0)
    try:
        yield local
    finally:
        local.stop()


def _publish(project: QgsProject, local: Any, clock: Clock) -> Any:
    """The main job, step by step, so that each has its time and leaves its file."""
    from web_layer_sharing.qgis_bridge.portal_access import local_access, open_portal
    from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
    from web_layer_sharing.qgis_bridge.source import ProjectSource
    from web_layer_sharing.sharing.draft import create_web_layer_draft
    from web_layer_sharing.sharing.publish import upload_service_definition
    from web_layer_sharing.sharing.staging import stage

    with clock.step("draft"):
        draft = create_web_layer_draft(
            take_snapshot(project, with_thumbnail=False), "HOSTING_SERVER", "FEATURE", SERVICE
        )
        draft.sharing.sharingLevel = "EVERYONE"
        draft.exportToSDDraft(str(OUT / f"{SERVICE}.sddraft"))
    with clock.step("stage"), ProjectSource(project) as source:
        staged = stage(OUT / f"{SERVICE}.sddraft", source, OUT / f"{SERVICE}.sd")
    with clock.step("publish"), open_portal(local_access(local)) as portal:
        return upload_service_definition(staged.path, portal)


def _read_back(project: QgsProject, service: Any, clock: Clock) -> list[dict[str, Any]]:
    from comparison import compare_layers

    sources = [layer for layer in project.layerTreeRoot().layerOrder() if isinstance(layer, QgsVectorLayer)]
    crs = project.crs().authid()
    with clock.step("read back"):
        served = [
            QgsVectorLayer(f"crs='{crs}' url='{layer.url}'", layer.name, "arcgisfeatureserver")
            for layer in service.layers
        ]
        rows = [compare_layers(one, other).as_json() for one, other in zip(sources, served)]
        if len(served) != len(sources):
            rows.append(
                {
                    "name": SERVICE,
                    "published": len(sources),
                    "read_back": len(served),
                    "differences": ["not every layer came back"],
                }
            )
    with clock.step("draw"):
        _draw(project, sources, OUT / "map.png")
        _draw(project, served, OUT / "service.png")
    return rows


def _draw(project: QgsProject, layers: list[QgsVectorLayer], path: Path) -> None:
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(project.crs())
    settings.setBackgroundColor(QColor("#dfeaf2"))
    settings.setExtent(project.viewSettings().defaultViewExtent())
    settings.setOutputSize(QSize(1600, 640))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    if not job.renderedImage().save(str(path)):
        raise RuntimeError(f"{path} cannot be written")


def _write_result(service: Any, rows: list[dict[str, Any]], clock: Clock, failed: bool) -> None:
    result = {
        "passed": not failed,
        "item_id": service.item_id,
        "definition_item_id": service.definition_item_id,
        "url": service.url,
        "layers": rows,
        "seconds": clock.seconds,
    }
    (OUT / "result.json").write_text(json.dumps(result, indent=2, ensure_ascii=False), encoding="utf-8")


def _wait(local: Any) -> None:
    print(f"the portal goes on at {local.url}", flush=True)
    print(
        f"sign in as {local.administrator}, password {local.first_password}; stop it with Ctrl+C", flush=True
    )
    with contextlib.suppress(KeyboardInterrupt):
        while local.running:
            time.sleep(1)


if __name__ == "__main__":
    sys.exit(main())
