"""Web Layer Sharing: publish QGIS maps as ArcGIS web layers."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:  # noqa: N802 - the name QGIS looks for
    """Return the plugin, or one that says which Python library is missing.

    Imported here, so that the package can be read without QGIS.  The libraries are only looked for: importing
    them takes longer than all of QGIS's start may be held up.
    """
    from importlib.util import find_spec

    for library in ("lxml", "requests"):
        if find_spec(library) is None:
            from .ui.missing_library import MissingLibraryPlugin

            return MissingLibraryPlugin(iface, library)
    from .plugin import WebLayerSharingPlugin

    return WebLayerSharingPlugin(iface)
