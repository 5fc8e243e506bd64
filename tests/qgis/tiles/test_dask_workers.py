"""Tiles drawn by the workers of a Dask scheduler, in processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any, Callable

import pytest
from web_layer_sharing.sharing.errors import ExportError
from web_layer_sharing.tests.qgis.tiles.conftest import Recording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ANNOUNCED_WITHIN_S = 90


@pytest.fixture
def scheduler(root: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a scheduler with one worker that knows the package by its name."""
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "web_layer_sharing").symlink_to(root)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "plugins"), "TMPDIR": str(tmp_path)}
    note = tmp_path / "scheduler.json"
    shared = ["--scheduler-file", str(note), "--no-dashboard"]
    started = []
    try:
        for words in (
            ["dask_scheduler", "--host", "127.0.0.1", "--port", "0", *shared],
            ["dask_worker", "--nworkers", "1", "--nthreads", "1", "--no-nanny", *shared],
        ):
            module = f"distributed.cli.{words[0]}"
            process = subprocess.Popen(
                [sys.executable, "-m", module, *words[1:]],
                env=environment,
                cwd=tmp_path,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            started.append(process)
            deadline = time.monotonic() + ANNOUNCED_WITHIN_S
            while not note.exists() and time.monotonic() < deadline:
                time.sleep(0.05)
        import json

        yield json.loads(note.read_text(encoding="utf-8"))["address"]
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait()


def test_a_cluster_draws_the_same_package(
    labelled_map: Any, tile_job: Callable[..., Any], tmp_path: Path, scheduler: str
) -> None:
    from web_layer_sharing.qgis_bridge.tiles.raster_cache import Workforce, create_tile_package

    here, there = tmp_path / "here.tpkx", tmp_path / "there.tpkx"
    create_tile_package(tile_job(labelled_map, (0, 1, 2)), here, Workforce(1), Recording())
    create_tile_package(tile_job(labelled_map, (0, 1, 2)), there, Workforce(scheduler=scheduler), Recording())
    assert there.read_bytes() == here.read_bytes()


def test_a_scheduler_that_nobody_answers_at_is_told(
    labelled_map: Any, tile_job: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from web_layer_sharing.qgis_bridge.tiles import dask_workers
    from web_layer_sharing.qgis_bridge.tiles.raster_cache import Workforce, create_tile_package

    monkeypatch.setattr(dask_workers, "_PATIENCE_S", 1)
    job = tile_job(labelled_map, (0,))
    with pytest.raises(ExportError) as refused:
        create_tile_package(job, tmp_path / "x.tpkx", Workforce(scheduler="tcp://127.0.0.1:9"), Recording())
    assert refused.value.code == "WLS166"
    assert refused.value.facts["address"] == "tcp://127.0.0.1:9"
