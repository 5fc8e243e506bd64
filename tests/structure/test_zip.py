"""The plugin's zip: what is in it, that it is the same each time, and that the scanners can say no."""

from __future__ import annotations

import hashlib
import importlib.util
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.tests.structure.source_tree import PACKAGE, ROOT, modules

if TYPE_CHECKING:
    from pathlib import Path


def script(name: str) -> Any:
    """Import a script of ``scripts/``, which is no package."""
    spec = importlib.util.spec_from_file_location(f"wls_{name}", ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def plugin_zip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip as it is now, of what git knows."""
    target: Path = tmp_path_factory.mktemp("zip") / "plugin.zip"
    script("make_zip").write_zip(target)
    return target


def test_it_has_one_folder_with_what_the_site_wants(plugin_zip: Path) -> None:
    with zipfile.ZipFile(plugin_zip) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
    assert {name.partition("/")[0] for name in names} == {PACKAGE}
    wanted = (
        "LICENSE",
        "README.md",
        "CHANGELOG.md",
        "__init__.py",
        "metadata.txt",
        "plugin.py",
        "requirements.txt",
    )
    assert {f"{PACKAGE}/{name}" for name in wanted} <= set(names)
    assert plugin_zip.stat().st_size < 25_000_000


def test_it_has_the_package_and_nothing_of_the_workshop(plugin_zip: Path) -> None:
    with zipfile.ZipFile(plugin_zip) as archive:
        names = {name.partition("/")[2] for name in archive.namelist()}
    languages = script("translations").LANGUAGES
    translated = {f"i18n/{PACKAGE}_{language}.qm" for language in languages}
    assert names == set(script("make_zip").shipped_files()) | translated
    assert {name for name in names if name.endswith(".py")} <= {module.path for module in modules()}
    assert {name.partition("/")[0] for name in names if "/" in name} <= {
        "algorithms", "arcpy", "i18n", "local_portal", "qgis_bridge", "resources", "sharing", "tasks", "ui",
    }  # fmt: skip


def test_it_is_the_same_each_time(plugin_zip: Path, tmp_path: Path) -> None:
    script("make_zip").write_zip(tmp_path / "again.zip")
    assert (
        hashlib.sha256((tmp_path / "again.zip").read_bytes()).digest()
        == hashlib.sha256(plugin_zip.read_bytes()).digest()
    )
    with zipfile.ZipFile(plugin_zip) as archive:
        members = archive.infolist()
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
    assert {member.external_attr >> 16 for member in members} == {0o100644}


def test_the_core_can_be_imported_from_it(plugin_zip: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(plugin_zip) as archive:
        archive.extractall(tmp_path)
    program = f"import {PACKAGE}, {PACKAGE}.sharing.errors as e; print(e.__file__)"
    run = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {program}"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert run.stdout.startswith(str(tmp_path))


def test_the_site_would_take_it(plugin_zip: Path) -> None:
    report = script("scan_zip").scan(plugin_zip)
    assert {scanner: lines for scanner, lines in report.items() if lines and "informs" not in scanner} == {}


BAD = {
    "pickle": ("bandit", "a.py", "import pickle\n\n\ndef load(data):\n    return pickle.loads(data)\n"),
    "no TLS check": (
        "bandit",
        "a.py",
        "import requests\n\nrequests.get('https://x', timeout=1, verify=False)\n",
    ),
    "no Python": ("bandit", "a.py", "def f(:\n"),
    "a key": ("detect-secrets", "key.txt", "-----BEGIN RSA PRIVATE" + " KEY-----\n"),
    "no such name": ("flake8", "a.py", "def f():\n    return nowhere\n"),
    "a program": ("files", "run.sh", "echo\n"),
    "hidden": ("files", ".hidden", "x\n"),
    "outside": ("files", "../out.py", "x = 1\n"),
}


@pytest.mark.parametrize(("scanner", "name", "content"), BAD.values(), ids=BAD.keys())
def test_the_scanners_can_say_no(scanner: str, name: str, content: str, tmp_path: Path) -> None:
    target = tmp_path / "bad.zip"
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(f"{PACKAGE}/{name}", content)
    assert script("scan_zip").scan(target)[scanner]


def test_an_executable_member_is_seen(tmp_path: Path) -> None:
    target = tmp_path / "bad.zip"
    member = zipfile.ZipInfo(f"{PACKAGE}/a.py")
    member.external_attr = 0o100755 << 16
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(member, "x = 1\n")
    assert script("scan_zip").scan(target)["files"] == [f"{PACKAGE}/a.py: executable"]
