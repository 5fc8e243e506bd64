"""The measured process: a QGIS without a screen that runs one function and writes down what it tells."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsProject

from . import cartography, desktop, drafts, exports, inputs, staging, tiles, uploads

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FUNCTIONS: dict[str, Callable[..., dict[str, Any]]] = {
    "draft": drafts.measure,
    "categories": cartography.measure,
    "make project": desktop.make_project,
    "stage": staging.measure,
    "make map": exports.make_map,
    "make points": inputs.make_points,
    "repeat": inputs.repeat,
    "make tables": inputs.make_tables,
    "tile package": tiles.package,
    "vector package": tiles.vector_package,
    "xyz tiles": tiles.xyz_tiles,
    "mbtiles": tiles.mbtiles,
    "draw world": tiles.draw_world,
    "upload": uploads.measure,
}


def main(argv: Sequence[str]) -> int:
    """``python -m benchmarks.child FILE FUNCTION [WORD ...]``."""
    # With fonts, which labels want.
    application = QgsApplication([], True)
    application.initQgis()
    try:
        told = FUNCTIONS[argv[1]](*argv[2:])
        Path(argv[0]).write_text(json.dumps(told), encoding="utf-8")
    finally:
        QgsProject.instance().clear()
        application.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
