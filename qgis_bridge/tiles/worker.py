"""The process that makes tiles: one QGIS, one block at a time, told and answered over pipes.

The first message is the order; each further one names a block.  The process ends with whoever started it,
when its input closes.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import IO

from ...sharing.errors import SharingError
from ...sharing.tiles.scheme import TileRange
from .frames import receive, send


def main() -> int:
    """Draw until there is nothing to draw; return the exit code."""
    # Whatever a library prints must not be taken for an answer of ours.
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    asked = receive(sys.stdin.buffer)
    if asked is None:
        return 0
    with tempfile.TemporaryDirectory(prefix="wls-tiles-") as profile:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _answer_all(asked[0], Path(profile), out)
    # QGIS's own end takes longer than the system's and has nothing to save.
    out.flush()
    os._exit(0)


def _answer_all(order: dict[str, object], profile: Path, out: IO[bytes]) -> None:
    from qgis.core import QgsApplication

    from .drawing import BlockDrawer
    from .order import DrawingOrder
    from .vector_order import VectorOrder, is_vector
    from .vector_tiler import VectorTiler

    application = QgsApplication([], True, os.environ.get("QGIS_CUSTOM_CONFIG_PATH") or str(profile))
    application.initQgis()
    try:
        told = str(order["order"])
        drawer = (
            VectorTiler(VectorOrder.from_json(told))
            if is_vector(told)
            else BlockDrawer(DrawingOrder.from_json(told))
        )
    except SharingError as error:
        send(out, {"wrong": error.code, "facts": _plain(error)})
        return
    send(out, {"ready": os.getpid()})
    while (asked := receive(sys.stdin.buffer)) is not None:
        block = TileRange(*asked[0]["block"])
        try:
            tiles = list(drawer.draw(block))
        except SharingError as error:
            send(out, {"wrong": error.code, "facts": _plain(error)})
            continue
        facts = {"tiles": [[*place, len(tile)] for place, tile in tiles]}
        send(out, facts, b"".join(tile for _, tile in tiles))


def _plain(error: SharingError) -> dict[str, str]:
    return {name: str(value) for name, value in error.facts.items()}
