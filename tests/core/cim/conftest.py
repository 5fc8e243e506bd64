"""The CIM specification, for all tests of CIM objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.tests.core.cim.cim_spec import Specification

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def specification(shared_fixtures: Path) -> Specification:
    """Esri's specification; skips where its pages are not beside the checkout."""
    folder = shared_fixtures / "cim-spec"
    if not folder.is_dir():
        pytest.skip("the CIM specification is not among the shared fixtures")
    return Specification.read(folder)
