"""Where scripts written for arcpy are run: a folder with the world in it, and the portal they publish to."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from web_layer_sharing.tests.e2e.portal_view import PortalView

if TYPE_CHECKING:
    from pathlib import Path

PORTAL_VARIABLES = ("WLS_PORTAL_URL", "WLS_PORTAL_USER", "WLS_PORTAL_PASSWORD")


class ScriptStage:
    """Runs scripts as ``make script`` does, on a copy of the world."""

    def __init__(self, world: Path, environment: dict[str, str], folder: Path) -> None:
        self.environment, self.folder = environment, folder
        self.project = folder / "world.qgz"
        shutil.copy(world, self.project)
        shutil.copy(world.with_suffix(".gpkg"), folder / "world.gpkg")
        self.out = folder / "out"
        self.out.mkdir()
        self.portal = PortalView(environment)

    def run(self, script: Path, *arguments: str, signed_in: bool = True) -> str:
        """Run a script and return what it printed; it must end well and tell no password."""
        hidden = () if signed_in else PORTAL_VARIABLES
        done = subprocess.run(
            [sys.executable, "-m", "web_layer_sharing.arcpy", str(script), *arguments],
            env={name: value for name, value in self.environment.items() if name not in hidden},
            cwd=self.folder,
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        assert self.environment["WLS_PORTAL_PASSWORD"] not in done.stdout + done.stderr
        return done.stdout

    def run_usual(self, script: Path, name: str, *more: str) -> str:
        """Run a script that takes the project, the folder for what it makes, and the service's name."""
        return self.run(script, str(self.project.with_suffix(".aprx")), str(self.out), name, *more)
