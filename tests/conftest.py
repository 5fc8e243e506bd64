"""Bind the package's one name to this checkout, whatever the folder is called.

No QGIS import here: tests below ``core``, ``portal``, ``local_portal`` and ``structure`` must run
without it. With ``--without-qgis`` (as ``make test`` runs them) any attempt to import it fails there.
"""

from __future__ import annotations

import importlib.abc
import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "web_layer_sharing"


def _bind_package() -> None:
    spec = importlib.util.spec_from_file_location(
        PACKAGE, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[PACKAGE] = module
    spec.loader.exec_module(module)


if PACKAGE not in sys.modules:
    _bind_package()


class _QgisRefused(importlib.abc.MetaPathFinder):
    """Fails an import of QGIS or Qt with an error that no ``except ImportError`` swallows."""

    names = frozenset({"qgis", "PyQt5", "PyQt6", "processing"})

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> None:
        if fullname.partition(".")[0] in self.names:
            raise AssertionError(f"{fullname} was imported where everything must work without QGIS")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--without-qgis", action="store_true", help="fail each test that imports qgis or Qt")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--without-qgis"):
        sys.meta_path.insert(0, _QgisRefused())


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared_fixtures() -> Path:
    """The folder of real Esri files that lies beside the checkout; skips where it does not."""
    folder = ROOT.parent / "shared" / "fixtures"
    if not folder.is_dir():
        pytest.skip("shared/fixtures is not beside this checkout")
    return folder
