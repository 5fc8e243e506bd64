"""Run the portal, one of its workers or one that makes tiles, whatever the folder above is called.

Run as a script: ``python launch.py portal [options]``, ``worker``, ``drawing`` or ``tiles``.  The package
is bound under its one name first, since a checkout's folder may bear another.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from pathlib import Path

_PACKAGE = "web_layer_sharing"
_MAINS = {
    "portal": ".local_portal.command",
    "worker": ".local_portal.publishing.worker",
    "export": ".local_portal.exporting.worker",
    "drawing": ".local_portal.maps.drawing_worker",
    "tiles": ".qgis_bridge.tiles.worker",
}


def bind_package() -> None:
    """Make the folder above importable as the package."""
    root = Path(__file__).resolve().parent.parent
    spec = importlib.util.spec_from_file_location(
        _PACKAGE, root / "__init__.py", submodule_search_locations=[str(root)]
    )
    if spec is None or spec.loader is None:
        raise ImportError(_PACKAGE)
    module = importlib.util.module_from_spec(spec)
    sys.modules[_PACKAGE] = module
    spec.loader.exec_module(module)


def main() -> int:
    """Bind the package and hand over to what the first argument names; return its exit code."""
    # This folder must not be searched: modules in it bear names that libraries have too.
    folder = str(Path(__file__).resolve().parent)
    sys.path[:] = [entry for entry in sys.path if entry != folder]
    bind_package()
    which = sys.argv.pop(1)
    code: int = importlib.import_module(_MAINS[which], _PACKAGE).main()
    return code


if __name__ == "__main__":
    sys.exit(main())
