"""The case under analysis: a draft's settings, the map it was made from, and the portal if one is known."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from ..draft.settings import DRAWN, ServerKind, ServiceKind
from ..map_snapshot import LayerKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..draft.settings import ExtensionSettings, ServiceSettings
    from ..map_snapshot import DataProfile, FieldSnapshot, LayerSnapshot, MapSnapshot
    from .portal_facts import PortalFacts

# What each kind of service can hold; the rest of the map is left out of it.
HOLDS: dict[ServiceKind, tuple[LayerKind, ...]] = {
    ServiceKind.FEATURE: (LayerKind.FEATURE, LayerKind.TABLE),
    ServiceKind.TILE: (LayerKind.FEATURE, LayerKind.RASTER),
    ServiceKind.VECTOR_TILE: (LayerKind.FEATURE,),
    ServiceKind.MAP_IMAGE: (LayerKind.FEATURE, LayerKind.TABLE, LayerKind.RASTER),
    ServiceKind.MAP_SERVICE: (LayerKind.FEATURE, LayerKind.TABLE, LayerKind.RASTER),
    ServiceKind.IMAGE: (LayerKind.RASTER,),
    ServiceKind.OTHER: tuple(LayerKind),
}
PACKAGED = {ServiceKind.TILE, ServiceKind.VECTOR_TILE}
OGC = ("WMSServer", "WFSServer", "WCSServer")
EDITING = {"create", "update", "delete"}


class Hit(NamedTuple):
    """Where a rule struck: the layer (None for the map or the service) and the facts of the case."""

    layer: LayerSnapshot | None
    facts: Mapping[str, Any]


def on(layer: LayerSnapshot, **facts: Any) -> Hit:
    """Return a hit on one layer."""
    return Hit(layer, facts)


def overall(**facts: Any) -> Hit:
    """Return a hit on the map or the service as a whole."""
    return Hit(None, facts)


def said(text: str | None) -> bool:
    """Tell whether a property's text says yes; drafts write ``true`` and ``TRUE``."""
    return (text or "").strip().lower() == "true"


def whole_number(text: str | None) -> int | None:
    """Return a property's text as a whole number from 0 up, None where it is none."""
    digits = (text or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() else None


@dataclass(frozen=True)
class Case:
    """What every rule looks at. ``portal`` is None while no portal is connected.

    Everything derived is worked out once and kept, so that a rule costs one pass over the layers.
    """

    settings: ServiceSettings
    snapshot: MapSnapshot
    portal: PortalFacts | None = None

    @cached_property
    def layers(self) -> tuple[LayerSnapshot, ...]:
        """The layers and tables that the draft names, in drawing order; all of the map if it names none."""
        chosen = {*self.settings.layer_ids, *self.settings.table_ids}
        if not chosen:
            return self.snapshot.layers
        return tuple(layer for layer in self.snapshot.layers if layer.id in chosen)

    @cached_property
    def carried(self) -> tuple[LayerSnapshot, ...]:
        """Those of them that this kind of service can hold."""
        holds = HOLDS[self.settings.kind]
        return tuple(layer for layer in self.layers if layer.kind in holds)

    @cached_property
    def datasets(self) -> tuple[LayerSnapshot, ...]:
        """The carried layers that hold features or rows."""
        return self._carried(LayerKind.FEATURE, LayerKind.TABLE)

    @cached_property
    def rasters(self) -> tuple[LayerSnapshot, ...]:
        """The carried rasters whose pixels go along; tiles hold pictures of them and no pixels."""
        return () if self.settings.kind in PACKAGED else self._carried(LayerKind.RASTER)

    @cached_property
    def spatial(self) -> tuple[LayerSnapshot, ...]:
        """The carried layers that lie somewhere: features and rasters."""
        return self._carried(LayerKind.FEATURE, LayerKind.RASTER)

    @cached_property
    def features(self) -> tuple[LayerSnapshot, ...]:
        """The carried layers with geometry."""
        return self._carried(LayerKind.FEATURE)

    @cached_property
    def tables(self) -> tuple[LayerSnapshot, ...]:
        """The carried tables."""
        return self._carried(LayerKind.TABLE)

    def _carried(self, *kinds: LayerKind) -> tuple[LayerSnapshot, ...]:
        return tuple(layer for layer in self.carried if layer.kind in kinds)

    def fields(self) -> Iterator[tuple[LayerSnapshot, FieldSnapshot]]:
        """Yield every column with its layer."""
        return ((layer, field) for layer in self.datasets for field in layer.fields)

    @cached_property
    def profiles(self) -> tuple[tuple[LayerSnapshot, DataProfile], ...]:
        """The layers with features or rows whose data were read, with what that told."""
        return tuple((layer, layer.profile) for layer in self.datasets if layer.profile)

    @cached_property
    def copies_data(self) -> bool:
        """Tell whether the data go into the package; a hosted layer never refers to data elsewhere."""
        return self.settings.kind not in DRAWN or self.settings.copy_data

    def registered(self, layer: LayerSnapshot) -> bool | None:
        """Tell whether the server reads the layer's source where it is; None if nobody can know."""
        if layer.source.in_memory:
            return False
        if self.portal is None or self.portal.data_stores is None:
            return None
        source = _same_form(layer.source.connection)
        stores = (_same_form(store) for store in self.portal.data_stores)
        return any(source == store or source.startswith(f"{store}/") for store in stores)

    @cached_property
    def on_portal(self) -> bool:
        """Tell whether the service becomes an item of a portal."""
        return self.settings.server is not ServerKind.STANDALONE_SERVER

    @cached_property
    def cached(self) -> bool:
        """Tell whether the service is drawn ahead into tiles."""
        return self.settings.kind in PACKAGED or said(self.settings.properties.get("isCached"))

    @property
    def portal_folder(self) -> str:
        """The portal's folder that the item goes into; a hosted service has no other."""
        hosted = self.settings.server is ServerKind.HOSTING_SERVER
        return self.settings.portal_folder or (self.settings.folder if hosted else "")

    @property
    def server_folder(self) -> str:
        """The server's folder that the service goes into; a hosted service has none."""
        return "" if self.settings.server is ServerKind.HOSTING_SERVER else self.settings.folder

    def extension(self, type_name: str) -> ExtensionSettings | None:
        """Return this extension if the draft has it switched on."""
        found = self.settings.extensions.get(type_name)
        return found if found and found.enabled else None

    @cached_property
    def feature_access(self) -> bool:
        """Tell whether clients get at the features themselves."""
        return self.settings.kind is ServiceKind.FEATURE or self.extension("FeatureServer") is not None

    @cached_property
    def feature_capabilities(self) -> tuple[str, ...]:
        """What clients may do with the features, in the draft's words; empty without feature access."""
        if self.settings.kind is ServiceKind.FEATURE:
            return self.settings.capabilities
        extension = self.extension("FeatureServer")
        return (extension.capabilities or ()) if extension else ()

    @cached_property
    def _capability_words(self) -> frozenset[str]:
        return frozenset(word.strip().lower() for word in self.feature_capabilities)

    def can(self, word: str) -> bool:
        """Tell whether this is among the feature capabilities, whatever its case."""
        return word.lower() in self._capability_words

    @cached_property
    def edits(self) -> frozenset[str]:
        """Which of create, update and delete are allowed."""
        return self._capability_words & EDITING


def _same_form(connection: str) -> str:
    return connection.replace("\\", "/").rstrip("/").casefold()
