"""``python -m web_layer_sharing.arcpy script.py args``."""

from __future__ import annotations

import sys

from .run_script import main

if __name__ == "__main__":
    main(sys.argv[1:])
