"""The plugin as the site hands it out: unpacked into an empty profile, it does the main job from there."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plugin folder with nothing in it but what the zip brings."""
    folder = tmp_path_factory.mktemp("installed")
    made = folder / "plugin.zip"
    subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "make_zip.py"), str(made)], check=True, timeout=120
    )
    with zipfile.ZipFile(made) as packed:
        packed.extractall(folder)
    made.unlink()
    return folder


def test_the_demo_runs_from_the_zip(
    installed: Path, clean_environment: dict[str, str], tmp_path: Path
) -> None:
    environment = {
        **clean_environment,
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile"),
        "QGIS_PLUGINPATH": str(installed),
        "PYTHONPATH": str(installed),
        "WLS_DEMO_OUT": str(tmp_path / "out"),
    }
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "demo.py")],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads((tmp_path / "out" / "result.json").read_text(encoding="utf-8"))["passed"] is True


def test_the_zip_says_what_it_is_in_other_languages(installed: Path) -> None:
    files = sorted((installed / "web_layer_sharing" / "i18n").iterdir())
    assert [file.name for file in files] == [
        f"web_layer_sharing_{code}.qm" for code in ("ar", "de", "es", "fr", "ja")
    ]
    assert all(file.stat().st_size > 10_000 for file in files)
