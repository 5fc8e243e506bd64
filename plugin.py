"""The plugin object: builds what QGIS shows and tears it down again, in mirror order."""

from __future__ import annotations

from typing import Any


class WebLayerSharingPlugin:
    """What QGIS loads. Holds no domain logic."""

    def __init__(self, iface: Any) -> None:
        self._iface = iface
