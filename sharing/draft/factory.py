"""Making drafts by the words that arcpy's functions take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import DraftError
from ..map_snapshot import GroupNode, LayerNode
from .drafts import (
    FeatureSharingDraft,
    ImageSharingDraft,
    MapImageSharingDraft,
    MapServiceDraft,
    SharingDraft,
    TileSharingDraft,
    VectorTileSharingDraft,
)
from .settings import ServerKind, ServiceKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..map_snapshot import MapSnapshot, TreeNode

_HOSTING = ServerKind.HOSTING_SERVER
_FEDERATED = ServerKind.FEDERATED_SERVER
_STANDALONE = ServerKind.STANDALONE_SERVER

# Map.getWebLayerSharingDraft (contract 1.1) and arcpy.sharing.CreateSharingDraft (contract 3.1).
_WEB_LAYERS: dict[tuple[str, str], type[SharingDraft]] = {
    (_HOSTING.value, "FEATURE"): FeatureSharingDraft,
    (_HOSTING.value, "TILE"): TileSharingDraft,
    (_HOSTING.value, "VECTOR_TILE"): VectorTileSharingDraft,
    (_FEDERATED.value, "VECTOR_TILE"): VectorTileSharingDraft,
    (_FEDERATED.value, "MAP_IMAGE"): MapImageSharingDraft,
}
_SERVICES: dict[tuple[str, str], type[SharingDraft]] = {
    (_STANDALONE.value, "MAP_SERVICE"): MapServiceDraft,
    (_STANDALONE.value, "IMAGE_SERVICE"): ImageSharingDraft,
    (_FEDERATED.value, "WEB_IMAGERY_LAYER"): ImageSharingDraft,
}
DRAFT_CLASSES: dict[ServiceKind, type[SharingDraft]] = {
    draft.KIND: draft for draft in (*_WEB_LAYERS.values(), *_SERVICES.values())
}


def create_web_layer_draft(
    snapshot: MapSnapshot,
    server_type: str,
    service_type: str,
    service_name: str,
    layers_and_tables: str | Sequence[str] | None = None,
) -> SharingDraft:
    """Return the draft that ``Map.getWebLayerSharingDraft`` makes of a map.

    The words may be in any case.  ``layers_and_tables`` are QGIS ids of layers, tables or groups of the
    map, one or several; None is the whole map.  Names with blanks are taken: the item keeps them in its
    title.

    Raises:
        DraftError: no such combination (WLS201), a name that no service can bear (WLS202), an empty
            selection (WLS205) or an id that the map has not (WLS206).
    """
    return _create(_WEB_LAYERS, server_type, service_type, service_name, snapshot, layers_and_tables)


def create_sharing_draft(
    server_type: str,
    service_type: str,
    service_name: str,
    snapshot: MapSnapshot,
    layers: str | Sequence[str] | None = None,
) -> SharingDraft:
    """Return the draft that ``arcpy.sharing.CreateSharingDraft`` makes of a map or some of its layers.

    Raises:
        DraftError: as :func:`create_web_layer_draft`.
    """
    return _create(_SERVICES, server_type, service_type, service_name, snapshot, layers)


_WORDS_OF_BOTH = (
    "summary",
    "tags",
    "description",
    "credits",
    "useLimitations",
    "portalFolder",
    "overwriteExistingService",
    "allowUpdateWithoutMValues",
    "approvePublicDataCollection",
)


def feature_draft_beside(tiles: VectorTileSharingDraft) -> FeatureSharingDraft:
    """Return the draft of the feature layer that goes with a vector tile layer: same layers, same words."""
    draft = FeatureSharingDraft(tiles.snapshot, _HOSTING, tiles.serviceName, tiles.layer_ids)
    for name in _WORDS_OF_BOTH:
        setattr(draft, name, getattr(tiles, name))
    draft.sharing.sharingLevel = tiles.sharing.sharingLevel
    draft.sharing.groups = tiles.sharing.groups
    return draft


def _create(
    known: Mapping[tuple[str, str], type[SharingDraft]],
    server_type: str,
    service_type: str,
    service_name: str,
    snapshot: MapSnapshot,
    ids: str | Sequence[str] | None,
) -> SharingDraft:
    words = str(server_type).strip().upper(), str(service_type).strip().upper()
    if words not in known:
        allowed = ["/".join(pair) for pair in known]
        raise DraftError("WLS201", name="server_type, service_type", value="/".join(words), expected=allowed)
    return known[words](snapshot, ServerKind(words[0]), service_name, selection(snapshot, ids))


def selection(snapshot: MapSnapshot, ids: str | Sequence[str] | None) -> tuple[str, ...] | None:
    """Return the layer ids that ``ids`` mean, groups opened up, in the map's drawing order.

    An empty list is refused and not taken for the whole map: a script whose filter found nothing
    must not publish everything.

    Raises:
        DraftError: nothing is selected (WLS205), or the map has no layer or group of an id (WLS206).
    """
    if ids is None:
        return None
    wanted = {ids} if isinstance(ids, str) else set(ids)
    groups = {group.id: group for group in _groups(snapshot.tree)}
    layers = [layer.id for layer in snapshot.layers]
    unknown = sorted(wanted.difference(groups, layers))
    if unknown:
        raise DraftError("WLS206", name="layers_and_tables", value=unknown)
    chosen = wanted.union(*(_members(groups[one]) for one in wanted.intersection(groups)))
    found = tuple(layer_id for layer_id in layers if layer_id in chosen)
    if not found:
        raise DraftError("WLS205", name="layers_and_tables", value=sorted(wanted))
    return found


def _groups(nodes: Sequence[TreeNode]) -> Iterator[GroupNode]:
    for node in nodes:
        if isinstance(node, GroupNode):
            yield node
            yield from _groups(node.children)


def _members(group: GroupNode) -> Iterator[str]:
    for node in group.children:
        if isinstance(node, LayerNode):
            yield node.layer_id
        else:
            yield from _members(node)
