"""A local portal and a sample project for the tests of the whole road, in processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent.parent
PASSWORD = "only for tests 1"


@pytest.fixture(scope="session")
def plugin_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for ``QGIS_PLUGINPATH`` and ``PYTHONPATH`` in which the checkout bears the package's name."""
    folder = tmp_path_factory.mktemp("plugins")
    (folder / "web_layer_sharing").symlink_to(ROOT)
    return folder


@pytest.fixture(scope="session")
def clean_environment(plugin_path: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a user who has never used QGIS or this plugin."""
    home = tmp_path_factory.mktemp("home")
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("WLS_", "QGIS_", "XDG_"))
    }
    return {
        **kept,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_RUNTIME_DIR": str(home),
        "QGIS_CUSTOM_CONFIG_PATH": str(home / "qgis"),
        "QGIS_PLUGINPATH": str(plugin_path),
        "PYTHONPATH": str(plugin_path),
        "QT_QPA_PLATFORM": "offscreen",
        "WLS_PORTAL_PYTHON": sys.executable,
    }


@pytest.fixture(scope="session")
def world(clean_environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project."""
    folder = tmp_path_factory.mktemp("world")
    subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "sample_project.py"), str(folder)],
        env=clean_environment,
        check=True,
        timeout=120,
    )
    return folder / "world.qgz"


@pytest.fixture(scope="session")
def local_portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A running local portal whose administrator has the password ``PASSWORD``."""
    from web_layer_sharing.local_portal.process import start

    process = start(tmp_path_factory.mktemp("portal"), port=0, password=PASSWORD)
    yield process
    process.stop()


@pytest.fixture(scope="session")
def password() -> str:
    """The administrator's password."""
    return PASSWORD


@pytest.fixture
def signed_in(clean_environment: dict[str, str], local_portal: Any) -> dict[str, str]:
    """An environment in which headless runs find the portal and their password."""
    return {
        **clean_environment,
        "WLS_PORTAL_URL": local_portal.url,
        "WLS_PORTAL_USER": local_portal.administrator,
        "WLS_PORTAL_PASSWORD": PASSWORD,
        "WLS_CA_BUNDLE": str(local_portal.certificate),
    }


@pytest.fixture(scope="session")
def enabled(clean_environment: dict[str, str]) -> None:
    """Enable the plugin in the clean profile, as its user does once."""
    done = subprocess.run(
        ["qgis_process", "plugins", "enable", "web_layer_sharing"],
        env=clean_environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
