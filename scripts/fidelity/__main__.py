"""``make fidelity``: publish every case, draw it three times, compare, write a report; non-zero on a miss.

``ONLY="marker fill"`` takes the cases whose name holds one of the words.  A case that was drawn before and
is published the same as then is not drawn again; ``FRESH=1`` forgets what was drawn.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import QgsApplication, QgsProject

ROOT = Path(__file__).resolve().parents[2]
OUT = Path(os.environ.get("WLS_FIDELITY_OUT") or ROOT / "build" / "fidelity")


def main() -> int:
    """Run the suite and return the exit code."""
    application = QgsApplication([], False)
    application.initQgis()
    from .suite import run

    try:
        words = tuple(os.environ.get("ONLY", "").split())
        return run(OUT, words, fresh=os.environ.get("FRESH") == "1")
    finally:
        QgsProject.instance().clear()
        application.exitQgis()


if __name__ == "__main__":
    sys.exit(main())
