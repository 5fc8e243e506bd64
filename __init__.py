"""Web Layer Sharing: publish QGIS maps as ArcGIS web layers."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:  # noqa: N802 - the name QGIS looks for
    """Return the plugin. Imported here, so that the package can be read without QGIS."""
    from .plugin import WebLayerSharingPlugin

    return WebLayerSharingPlugin(iface)
