"""The draft classes: what a script sets on them, and the way to a .sddraft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from ..errors import DraftError
from ..map_snapshot import LayerKind, Metadata
from ..names import LONGEST_SERVICE_NAME, service_name
from . import tables
from .kinds import Kind, split_tags, split_words
from .properties import Group, Property, PropertyHolder
from .settings import ServerKind, ServiceKind

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping, Sequence

    from ..map_snapshot import MapSnapshot

_EXPORT = "Extract"


def _name(value: Any) -> str:
    """Take a service's name with its blanks; the service itself will bear ``names.service_name`` of it."""
    name = str(value).strip() if value is not None else ""
    if not service_name(name).strip("_"):
        raise DraftError("WLS202", name="serviceName", value=name, reason="empty", limit=LONGEST_SERVICE_NAME)
    if len(name) > LONGEST_SERVICE_NAME:
        raise DraftError(
            "WLS202", name="serviceName", value=name[:40], reason="long", limit=LONGEST_SERVICE_NAME
        )
    return name


SERVICE_NAME = Property("serviceName", Kind("service name", _name))


class SharingDraft(PropertyHolder):
    """A draft of a service: the map it is made from, which of its layers, and properties to set.

    ``layer_ids`` are QGIS ids of layers and tables in the map's drawing order, None for the whole map.
    ``portal_facts`` are what a door knows of the portal that is signed in to: ``url``, ``username`` and
    ``version``; None without a portal.

    Raises:
        DraftError: a name that no service can bear (WLS202).
    """

    PROPERTIES: ClassVar[tuple[Property | Group, ...]] = (SERVICE_NAME,)
    KIND: ClassVar[ServiceKind]

    def __init__(
        self,
        snapshot: MapSnapshot,
        server: ServerKind,
        name: str,
        layer_ids: Sequence[str] | None = None,
        portal_facts: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self._snapshot = snapshot
        self._server = server
        self._layer_ids = None if layer_ids is None else tuple(layer_ids)
        self._portal_facts = portal_facts
        self.serviceName = name

    @property
    def serverType(self) -> str:
        """Where the service is meant to live; cannot be set."""
        return self._server.value

    @property
    def server_kind(self) -> ServerKind:
        """The same as an enumeration."""
        return self._server

    @property
    def kind(self) -> ServiceKind:
        """The kind of service that the draft makes."""
        return self.KIND

    @property
    def snapshot(self) -> MapSnapshot:
        """The map that the draft was made from."""
        return self._snapshot

    @property
    def layer_ids(self) -> tuple[str, ...] | None:
        """The chosen layers and tables, None for the whole map."""
        return self._layer_ids

    @property
    def portal_facts(self) -> Mapping[str, str] | None:
        """What is known of the portal; doors set it."""
        return self._portal_facts

    @portal_facts.setter
    def portal_facts(self, facts: Mapping[str, str] | None) -> None:
        self._portal_facts = facts

    def metadata(self) -> Metadata:
        """Return what the item will tell: the draft's own words, else those of what is shared.

        The whole map falls back to the map's metadata and a single layer to the layer's; a selection of
        several has no source to fall back to (contract 1.4).  ``title`` is the name as it was given.
        """
        source = self._metadata_source()
        return Metadata(
            title=self.serviceName,
            summary=self.summary or source.summary,
            description=self.description or source.description,
            tags=split_tags(self.tags) or split_tags(",".join(source.tags)),
            credits=self.credits or source.credits,
            use_limitations=self.useLimitations or source.use_limitations,
        )

    def exportToSDDraft(self, out_sddraft: str | os.PathLike[str]) -> None:
        """Write the .sddraft; a file of that name is replaced.

        No portal is needed, signed in or not: what only a portal knows is left out of the file.

        Raises:
            SddraftError: the file cannot be written (WLS308), or ``cache.configuration`` is no tiling
                scheme (WLS300 to WLS304, WLS310).
        """
        from ..sddraft.writer import build  # here, since sddraft reads drafts back

        build(self).write(out_sddraft)

    def effective_values(self) -> dict[str, Any]:
        """Return the values as they will be published: metadata resolved, what has no effect at rest."""
        values = self.values()
        metadata = self.metadata()
        values.update(
            summary=metadata.summary,
            description=metadata.description,
            tags=metadata.tags,
            credits=metadata.credits,
            useLimitations=metadata.use_limitations,
        )
        if not self.offline:
            values["offlineTarget"] = self.defaults()["offlineTarget"]
        return values

    def _metadata_source(self) -> Metadata:
        if self._layer_ids is None:
            return self._snapshot.metadata
        if len(self._layer_ids) == 1:
            return self._snapshot.layer(self._layer_ids[0]).metadata
        return Metadata()

    def selected(self, *kinds: LayerKind) -> tuple[str, ...]:
        """Return the ids of the chosen layers of these kinds in drawing order; of all, for the whole map."""
        chosen = None if self._layer_ids is None else set(self._layer_ids)
        return tuple(
            layer.id for layer in self._snapshot.of_kind(*kinds) if chosen is None or layer.id in chosen
        )

    def _identity(self) -> tuple[Any, ...]:
        return type(self), self._server, self._layer_ids, self.effective_values(), self._snapshot

    def __eq__(self, other: object) -> bool:
        return self._identity() == other._identity() if isinstance(other, SharingDraft) else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        defaults = self.defaults()
        told = [f"{name}={value!r}" for name, value in self.values().items() if value != defaults[name]]
        return f"{type(self).__name__}({', '.join(told)})"


class FeatureSharingDraft(SharingDraft):
    """A web feature layer that copies its data. ``allowExporting`` is the capability ``Extract``."""

    PROPERTIES = (SERVICE_NAME, *tables.FEATURE)
    KIND = ServiceKind.FEATURE

    def _changed(self, name: str) -> None:
        """Keep ``allowExporting`` and ``Extract`` among the capabilities in step: they are one fact.

        Exporting once allowed stays allowed until it is forbidden, in whichever order a script sets both.
        """
        if name not in {"allowExporting", "featureCapabilities"}:
            return
        words = split_words(self.featureCapabilities)
        if name == "featureCapabilities" and _EXPORT in words:
            self._values["allowExporting"] = True
        kept = [word for word in words if word != _EXPORT]
        if self.allowExporting:
            kept = words if _EXPORT in words else [*kept, _EXPORT]
        self._values["featureCapabilities"] = ",".join(kept)


class TileSharingDraft(SharingDraft):
    """A web tile layer that is cached on the portal's hosting server."""

    PROPERTIES = (SERVICE_NAME, *tables.TILE)
    KIND = ServiceKind.TILE


class VectorTileSharingDraft(SharingDraft):
    """A vector tile layer, with its data copied (hosted) or referenced (federated).

    Pro publishes it without a file in between: ``arcpy.sharing.Publish``.
    """

    PROPERTIES = (SERVICE_NAME, *tables.VECTOR_TILE)
    KIND = ServiceKind.VECTOR_TILE

    def analyzeForSharing(self) -> dict[str, dict[tuple[str, int], list[str]]]:
        """Return what the analyzer finds, by ``messages``, ``warnings`` and ``errors``.

        Each maps (text, code) to the names of the layers that it is about, none for the map or the service.
        No public page tells the form that Pro returns (contract 2.4); this is that of ``AnalyzeForSD``.
        """
        # here, since both look at drafts
        from ..analysis import RULES, analyze
        from ..sddraft.writer import build

        texts = {rule.code: rule.summary for rule in RULES}
        found: dict[str, dict[tuple[str, int], list[str]]] = {"messages": {}, "warnings": {}, "errors": {}}
        for finding in analyze(build(self).settings(), self.snapshot):
            key = (texts.get(finding.code, finding.code), int(finding.code))
            layers = found[f"{finding.severity.value}s"].setdefault(key, [])
            layers += [finding.layer] if finding.layer else []
        return found


class MapImageSharingDraft(SharingDraft):
    """A map image layer on a federated server, with a feature layer if its extension is enabled."""

    PROPERTIES = (SERVICE_NAME, *tables.MAP_IMAGE)
    KIND = ServiceKind.MAP_IMAGE


class MapServiceDraft(SharingDraft):
    """A map service on a stand-alone server."""

    PROPERTIES = (SERVICE_NAME, *tables.MAP_SERVICE)
    KIND = ServiceKind.MAP_SERVICE


class ImageSharingDraft(SharingDraft):
    """An image service of raster layers, on a stand-alone or federated server."""

    PROPERTIES = (SERVICE_NAME, *tables.IMAGE)
    KIND = ServiceKind.IMAGE
