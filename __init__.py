"""Web Layer Sharing: publish QGIS maps as ArcGIS web layers."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:  # noqa: N802 - the name QGIS looks for
    """Return the plugin, or one that says which Python library is missing.

    Imported here, so that the package can be read without QGIS.
    """
    try:
        from .plugin import WebLayerSharingPlugin
    except ModuleNotFoundError as error:
        if error.name not in ("lxml", "requests"):
            raise
        from .ui.missing_library import MissingLibraryPlugin

        return MissingLibraryPlugin(iface, error.name)
    return WebLayerSharingPlugin(iface)
