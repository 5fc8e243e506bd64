"""``metadata.txt`` against the plugin site's rules and against what is in the repository.

The rules: qgis/QGIS-Plugins-Website, ``qgis-app/plugins/validator.py``.
"""

from __future__ import annotations

import ast
import configparser
import re
from urllib.parse import urlsplit

import pytest
from web_layer_sharing.tests.structure.source_tree import PACKAGE, ROOT, files, modules

REQUIRED = (
    "name",
    "description",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
)
RECOMMENDED = ("homepage", "changelog", "qgisMaximumVersion", "tags", "category", "icon", "experimental")
LINKS = ("homepage", "tracker", "repository")


@pytest.fixture(scope="module")
def metadata() -> dict[str, str]:
    """The section ``general``, read as the site reads it: with interpolation, and names as written."""
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[assignment]
    parser.read_string((ROOT / "metadata.txt").read_text(encoding="utf-8"))
    return dict(parser.items("general"))


@pytest.fixture(scope="module")
def plugin_methods() -> set[str]:
    """The names of the methods of the class that QGIS loads."""
    (tree,) = (module.tree for module in modules() if module.path == "plugin.py")
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_what_the_site_wants_is_there(metadata: dict[str, str]) -> None:
    assert [field for field in (*REQUIRED, *RECOMMENDED) if not metadata.get(field, "").strip()] == []


def test_the_site_would_find_nothing_to_complain_of(metadata: dict[str, str]) -> None:
    assert "plugin" not in metadata["name"].lower()
    assert "supportsQt6" not in metadata, "deprecated: qgisMaximumVersion decides"
    assert re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]+", metadata["email"])
    assert "\n" not in metadata["description"]
    assert len(metadata["description"]) <= 120
    assert all(re.fullmatch(r"[a-z0-9 ]+", tag.strip()) for tag in metadata["tags"].split(","))
    assert metadata["category"] in {"Raster", "Vector", "Database", "Mesh", "Web"}
    for flag in ("experimental", "deprecated", "server"):
        assert metadata[flag] in {"True", "False"}


def test_links_belong_together(metadata: dict[str, str]) -> None:
    assert all(urlsplit(metadata[link]).scheme == "https" for link in LINKS)
    assert metadata["tracker"] == metadata["repository"] + "/issues"
    assert urlsplit(metadata["repository"]).path.rpartition("/")[2] in metadata["homepage"].split("/")


def test_the_version_is_the_changelogs_latest(metadata: dict[str, str]) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", metadata["version"])
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    released = re.findall(r"^## \[(\d+\.\d+\.\d+)\]", changelog, re.MULTILINE)
    assert released[0] == metadata["version"]
    assert metadata["changelog"].split()[0] == metadata["version"]


def test_the_version_is_said_once() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'name = "{PACKAGE}"' in project
    assert 'dynamic = ["version"]' in project
    assert [m.path for m in modules() if re.search(r"^__version__\s*=\s*['\"]", m.source, re.MULTILINE)] == []


def test_qgis_versions_reach_from_the_oldest_to_qt_6(metadata: dict[str, str]) -> None:
    assert metadata["qgisMinimumVersion"] == "3.34"
    assert metadata["qgisMaximumVersion"] == "4.99"
    assert f"OLDEST_QGIS={metadata['qgisMinimumVersion']}\n" in (ROOT / "scripts" / "setup").read_text(
        encoding="utf-8"
    )


def test_the_icon_is_shipped(metadata: dict[str, str]) -> None:
    assert metadata["icon"] in files()


def test_a_processing_provider_is_told_where_there_is_one(
    metadata: dict[str, str], plugin_methods: set[str]
) -> None:
    """Without ``yes``, qgis_process does not load the plugin; with it, QGIS calls ``initProcessing``."""
    assert metadata["hasProcessingProvider"] == "yes"
    assert {"initGui", "initProcessing", "unload"} <= plugin_methods


def test_about_names_every_dependency(metadata: dict[str, str]) -> None:
    needed = re.findall(
        r"^([A-Za-z0-9_-]+)==", (ROOT / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert needed
    assert [name for name in needed if name not in metadata["about"]] == []
    assert "local_portal/requirements.txt" in metadata["about"]


def test_the_license_is_gpl_2_or_later(metadata: dict[str, str]) -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "Version 2, June 1991" in text
    assert metadata["license"] == "GPL-2.0-or-later"


@pytest.mark.parametrize(
    "path", ["requirements.txt", "local_portal/requirements.txt", "requirements-dev.txt", "constraints.txt"]
)
def test_requirements_are_pinned(path: str) -> None:
    lines = [
        line for line in (ROOT / path).read_text(encoding="utf-8").splitlines() if line and line[0] != "#"
    ]
    assert lines
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][0-9a-z.]*", line)] == []
