"""Bind the package's one name to this checkout, whatever the folder is called.

No QGIS import here: tests below ``core``, ``portal``, ``local_portal`` and ``structure`` must run
without it.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

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
