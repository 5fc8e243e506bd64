"""What the run needs, installed below ``build/interop``: the clients, unmodified, from their registries."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

_HERE = Path(__file__).resolve().parent
FOLDER = _HERE.parent.parent / "build" / "interop"

# ``six`` and ``scipy`` are what arcgis 2.4.4 needs and does not say; pandas 3.1 breaks its data frames.
PYTHON_PACKAGES = ("arcgis==2.4.4", "six", "scipy", "pandas<3.1")
# The models alone: what the package asks for besides is a notebook's widget.
MODEL_PACKAGES = (
    "arcgis-mapping==5.1.0", "pydantic", "pydantic-core", "typing-extensions", "annotated-types",
    "typing-inspection",
)  # fmt: skip
_OLDEST_NODE = (18, 19)
_DEBIAN_PACKAGES = {"node": "nodejs", "npm": "npm", "chromium": "chromium"}


@dataclass(frozen=True)
class Environment:
    """Where the clients are: a Python with ``arcgis``, a folder with node_modules, a browser, the models."""

    python: Path
    node_folder: Path
    chromium: str
    models: Path

    @classmethod
    def prepare(cls) -> Environment:
        """Install what is missing. Raises ``RuntimeError`` if something cannot be had."""
        FOLDER.mkdir(parents=True, exist_ok=True)
        _debian_packages()
        return cls(_virtual_environment(), _node_modules(), shutil.which("chromium") or "", _models())


def _debian_packages() -> None:
    missing = [package for command, package in _DEBIAN_PACKAGES.items() if shutil.which(command) is None]
    if missing:
        root = [] if os.geteuid() == 0 else ["sudo"]
        environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
        install = ["apt-get", "-qq", "install", "-y", "--no-install-recommends", *missing]
        _run([*root, "apt-get", "-qq", "update"])
        _run([*root, *environment, *install])
    told = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout
    version = tuple(int(part) for part in told.strip().lstrip("v").split(".")[:2])
    if version < _OLDEST_NODE:
        raise RuntimeError(f"Node {told.strip()} is too old: {_OLDEST_NODE} or newer is needed")


def _virtual_environment() -> Path:
    python = FOLDER / "venv" / "bin" / "python"
    stamp, wanted = FOLDER / "venv" / "packages.txt", "\n".join(PYTHON_PACKAGES)
    if not (stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted):
        _say("installing the Python API")
        shutil.rmtree(FOLDER / "venv", ignore_errors=True)
        _run([sys.executable, "-m", "venv", str(FOLDER / "venv")])
        _run([str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", *PYTHON_PACKAGES])
        stamp.write_text(wanted, encoding="utf-8")
    return python


def _models() -> Path:
    folder = FOLDER / "models"
    stamp, wanted = folder / "packages.txt", "\n".join(MODEL_PACKAGES)
    if not (stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted):
        _say("installing the models of the web map specification")
        shutil.rmtree(folder, ignore_errors=True)
        install = ["-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-deps"]
        _run([sys.executable, *install, "--target", str(folder), *MODEL_PACKAGES])
        stamp.write_text(wanted, encoding="utf-8")
    return folder


def _node_modules() -> Path:
    folder = FOLDER / "node"
    folder.mkdir(exist_ok=True)
    wanted = (_HERE / "package.json").read_text(encoding="utf-8")
    stamp = folder / "installed.json"
    for script in _HERE.glob("*.mjs"):
        shutil.copy(script, folder / script.name)
    if not (stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted):
        _say("installing the packages for Node and the browser")
        (folder / "package.json").write_text(wanted, encoding="utf-8")
        # nothing of what is installed may run while it is
        _run(["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"], folder)
        stamp.write_text(wanted, encoding="utf-8")
    bundle = ["--bundle", "--splitting", "--format=esm", "--outdir=built", "--minify", "--target=es2022"]
    shutil.rmtree(folder / "built", ignore_errors=True)
    _run(["node_modules/.bin/esbuild", "browser_page.mjs", *bundle, "--log-level=warning"], folder)
    return folder


def _run(command: list[str], folder: Path | None = None) -> None:
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command[:6])}: {done.stdout[-1500:]}{done.stderr[-1500:]}")


def _say(text: str) -> None:
    print(f"interop: {text}", file=sys.stderr, flush=True)
