"""From a draft to a web map: publish the map's own layers, then save the map over them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .errors import PortalError
from .esri_json.numbering import layer_ids
from .map_snapshot import LayerKind
from .names import service_name
from .progress import Progress
from .publish import publish_draft
from .sddraft import SddraftDocument
from .web_map.publish import WebMapOrder, publish_web_map, served_layers

if TYPE_CHECKING:
    from pathlib import Path

    from .draft import SharingDraft
    from .plan.memory import Memory
    from .plan.model import PlanOptions
    from .portal import Portal
    from .published import PublishedService
    from .staging import StagingSource
    from .web_map import PublishedWebMap, WebMapFacts
    from .web_map.document import Served


@dataclass(frozen=True)
class MapToPublish:
    """A draft of the map's layers, and what the web map tells besides.

    The web map bears the draft's texts, folder and sharing, and ``title`` where it is to bear another.
    """

    draft: SharingDraft
    source: StagingSource
    facts: WebMapFacts
    title: str = ""


def publish_map(
    wanted: MapToPublish,
    portal: Portal,
    folder: Path,
    *,
    options: PlanOptions | None = None,
    memory: Memory | None = None,
    progress: Progress | None = None,
) -> tuple[PublishedService | None, PublishedWebMap]:
    """Publish the layers, and the whole map as a web map over them; files are written into ``folder``.

    A map of which every layer comes from the web needs no service: then there is None.

    Raises as ``publish_draft`` and ``publish_web_map``.  A new service stays if only the web map cannot be
    saved: the fact ``remains`` says so.
    """
    progress = progress or Progress()
    draft, snapshot = wanted.draft, wanted.source.snapshot()
    service: PublishedService | None = None
    served: dict[str, Served] = {}
    sddraft = folder / f"{service_name(draft.serviceName)}.sddraft"
    draft.exportToSDDraft(sddraft)
    settings = SddraftDocument.read(sddraft).settings()
    if any(snapshot.of_kind(LayerKind.FEATURE, LayerKind.TABLE)):
        part = progress.part(0.0, 0.9)
        service = publish_draft(draft, wanted.source, portal, folder, part, options=options, memory=memory)
        served = served_layers(portal, service, layer_ids(settings, snapshot))
    order = WebMapOrder(
        replace(draft.metadata(), title=wanted.title or draft.serviceName),
        settings.folder,
        settings.sharing,
        settings.overwrite,
    )
    try:
        saved = publish_web_map(snapshot, wanted.facts, served, portal, order, progress.part(0.9, 1.0))
    except PortalError as error:
        if service is not None and not service.replaced:
            there = [str(error.facts.get("remains") or ""), service.url]
            error.facts["remains"] = ", ".join(filter(None, there))
        raise
    return service, saved
