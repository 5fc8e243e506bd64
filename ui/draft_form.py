"""The dock's pages and the draft that they stand for: they produce a draft and do nothing else with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..qgis_bridge.snapshot import snapshot_slices
from ..sharing.draft import create_web_layer_draft
from ..sharing.draft.settings import ServerKind, ServiceKind

if TYPE_CHECKING:
    from qgis.core import QgsProject

    from ..qgis_bridge.slices import Slices
    from ..sharing.map_snapshot import MapSnapshot
    from .panes.configuration import ConfigurationPane
    from .panes.content import ContentPane
    from .panes.general import GeneralPane

TILES = ("scheme", "first", "last", "format")
SERVERS = {
    ServiceKind.FEATURE: ServerKind.HOSTING_SERVER,
    ServiceKind.TILE: ServerKind.HOSTING_SERVER,
    ServiceKind.VECTOR_TILE: ServerKind.HOSTING_SERVER,
    ServiceKind.MAP_IMAGE: ServerKind.FEDERATED_SERVER,
}


class DraftForm:
    """Reads three pages, and fills them."""

    def __init__(self, general: GeneralPane, configuration: ConfigurationPane, content: ContentPane) -> None:
        self._general = general
        self._configuration = configuration
        self._content = content

    def is_ready(self) -> bool:
        """Tell whether there is a name and something to publish."""
        return self._general.has_name() and not self._content.is_empty()

    @property
    def needs_data(self) -> bool:
        """Tell whether the chosen kind is published with its data, and not as tiles."""
        return self._general.kind in (ServiceKind.FEATURE, ServiceKind.MAP_IMAGE)

    def draft_slices(self, project: QgsProject) -> Slices[Any]:
        """Describe the project in slices and return the draft of it that the pages describe.

        Raises:
            SnapshotError, DraftError: the project or a value is not fit to be published.
        """
        snapshot = yield from snapshot_slices(project)
        return self.draft(snapshot)

    def draft(self, snapshot: MapSnapshot) -> Any:
        """Return the draft of a map that the pages describe.

        Raises:
            DraftError: a value is not fit to be published.
        """
        kind = self._general.kind
        draft = create_web_layer_draft(
            snapshot,
            SERVERS[kind].value,
            kind.value,
            self._general.name(),
            self._content.chosen(),
        )
        known = draft.defaults()
        for name, value in {**self._general.values(), **self._configuration.values()}.items():
            if name in known:
                draft.set_value(name, value)
        return draft

    def values(self) -> dict[str, Any]:
        """Return all that the pages hold as plain values, for :meth:`show_values`."""
        wishes = self._configuration.wishes()
        return {
            "kind": self._general.kind.value,
            "name": self._general.name(),
            "layers": self._content.chosen(),
            "properties": {**self._general.values(), **self._configuration.values()},
            "tiles": {name: getattr(wishes, name) for name in TILES},
        }

    def show(self, draft: Any) -> None:
        """Put what a draft says into the pages."""
        self._general.set_kind(draft.kind)
        values = draft.values()
        self._general.show_values(draft.serviceName, values)
        self._configuration.show_values(values)
        self._content.check_only(draft.layer_ids)

    def show_values(self, told: dict[str, Any]) -> None:
        """Put what :meth:`values` returned into the pages."""
        self._general.set_kind(ServiceKind(told["kind"]))
        self._general.show_values(told["name"], told["properties"])
        self._configuration.show_values(told["properties"])
        self._configuration.show_tiles(told["tiles"])
        self._content.check_only(told["layers"])
