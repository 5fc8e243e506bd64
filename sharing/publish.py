"""From a draft or a staged service definition to a checked web layer: plan it, then do the plan.

The steps are those of Esri's Upload Service Definition for hosted layers (portal contract, sections 3.4 to
3.7 and 5.3): see what is there, upload, publish, wait, describe, share; and then, which Esri's tool does
not do, read the service back and compare it with what was sent.  :mod:`.plan` lays them down.

A portal that takes no service definition gets the geodatabase out of it, and then what the definition would
have told: the second road, which leads to the same service.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .analysis import analyze
from .draft.settings import TILED
from .errors import PortalError, StagingError
from .findings import blocking
from .names import service_name
from .plan.carry_out import carry_out
from .plan.make import DATABASE_ROAD, DEFINITION_ROAD, make_plan
from .plan.model import StepKind
from .portal_facts import ask_portal
from .progress import Progress
from .publish_tiles import order_of_definition, publish_tile_package
from .published import PublishedService, UploadOptions
from .sddraft import SddraftDocument
from .staging import ServicePackage, TileMaker, stage
from .staging.package_layout import tiles_among

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from .draft import SharingDraft
    from .findings import Finding
    from .plan.memory import Memory
    from .plan.model import PlanOptions, PublishPlan
    from .portal import Portal
    from .staging import StagingSource

__all__ = [
    "PlannedDraft",
    "PublishedService",
    "UploadOptions",
    "plan_draft",
    "publish_draft",
    "publish_plan",
    "upload_service_definition",
]

_REFUSED = frozenset({"WLS600", "WLS620"})
"""What a portal says of a kind of file that it does not take, at once or by a job that fails."""


@dataclass(frozen=True)
class PlannedDraft:
    """A staged draft and the plan to publish it. ``findings`` are what the analyzer warned of."""

    plan: PublishPlan
    findings: tuple[Finding, ...]


def plan_draft(
    draft: SharingDraft,
    source: StagingSource,
    portal: Portal,
    folder: Path,
    *,
    options: PlanOptions | None = None,
    memory: Memory | None = None,
    progress: Progress | None = None,
) -> PlannedDraft:
    """Export and stage a draft into ``folder`` and plan its publishing; nothing on the portal is changed.

    The folder must stay until the plan is carried out.

    Raises:
        StagingError: the analyzer found errors; nothing was written.
        ExportError, ArchiveError: data cannot be read or written.
        PortalError: the portal cannot be asked.
    """
    progress = progress or Progress()
    name = service_name(draft.serviceName)
    sddraft = folder / f"{name}.sddraft"
    draft.exportToSDDraft(sddraft)
    findings = _findings(sddraft, source, portal)
    staged = stage(sddraft, source, folder / f"{name}.sd", overwrite=True, progress=progress.part(0.0, 0.8))
    counts = {layer.id: layer.feature_count for layer in staged.layers}
    plan = make_plan(
        staged.path,
        portal,
        options=options,
        memory=memory,
        counts=counts,
        progress=progress.part(0.8, 1.0),
    )
    return PlannedDraft(plan, findings)


def publish_plan(plan: PublishPlan, portal: Portal, progress: Progress | None = None) -> PublishedService:
    """Do a plan; where the portal takes no service definition, take the second road.

    The service's ``road`` tells which it was.  Raises as :func:`~.plan.carry_out.carry_out`; where both
    roads end, the first one's error.
    """
    progress = progress or Progress()
    try:
        return carry_out(plan, portal, progress)
    except PortalError as error:
        if not _leads_on(plan, error):
            raise
        first = error
    progress.report(0.0, "publish-other-road", road=DATABASE_ROAD)
    work = plan.work
    second = make_plan(
        work.order.path,
        portal,
        upload=work.order.options,
        options=work.options,
        memory=work.memory,
        counts=work.order.counts,
        road=DATABASE_ROAD,
        progress=progress.part(0.0, 0.05),
    )
    try:
        return carry_out(second, portal, progress.part(0.05, 1.0))
    except PortalError as error:
        if error.facts.get("remains"):
            first.facts["remains"] = error.facts["remains"]
        raise first from None


def _leads_on(plan: PublishPlan, error: PortalError) -> bool:
    """Tell whether a portal refused a new service's definition as such, and left nothing behind."""
    refused = error.code in _REFUSED and error.facts.get("step") == StepKind.PUBLISH.value
    new = not plan.item_id and plan.road == DEFINITION_ROAD
    return refused and new and bool(plan.work.wanted.places) and not error.facts.get("remains")


def publish_draft(
    draft: SharingDraft,
    source: StagingSource,
    portal: Portal,
    folder: Path,
    progress: Progress | None = None,
    *,
    options: PlanOptions | None = None,
    memory: Memory | None = None,
) -> PublishedService:
    """Export, stage, plan and publish a draft; its files are written into ``folder``.

    Raises:
        StagingError: the analyzer found errors; nothing was written.
        ExportError, ArchiveError: data cannot be read or written.
        PortalError: the portal refused; what the run made there was taken away again.
    """
    progress = progress or Progress()
    if draft.kind in TILED and isinstance(source, TileMaker):
        return _publish_tiles(draft, source, portal, folder, progress)
    planned = plan_draft(
        draft, source, portal, folder, options=options, memory=memory, progress=progress.part(0.0, 0.5)
    )
    service = publish_plan(planned.plan, portal, progress.part(0.5, 1.0))
    return replace(service, findings=planned.findings)


def _publish_tiles(
    draft: SharingDraft, source: StagingSource, portal: Portal, folder: Path, progress: Progress
) -> PublishedService:
    """Export and stage a draft of tiles and publish it; there is nothing to compare, so it needs no plan."""
    name = service_name(draft.serviceName)
    sddraft = folder / f"{name}.sddraft"
    draft.exportToSDDraft(sddraft)
    findings = _findings(sddraft, source, portal)
    staged = stage(sddraft, source, folder / f"{name}.sd", overwrite=True, progress=progress.part(0.0, 0.6))
    service = upload_service_definition(staged.path, portal, progress=progress.part(0.6, 1.0))
    return replace(service, findings=findings)


def _findings(sddraft: Path, source: StagingSource, portal: Portal) -> tuple[Finding, ...]:
    """Analyse with what the portal says: a name that is taken is better told before staging than after."""
    settings = SddraftDocument.read(sddraft).settings()
    findings = analyze(settings, source.snapshot(), ask_portal(portal, settings))
    if blocking(findings):
        raise StagingError(blocking(findings))
    return tuple(findings)


def upload_service_definition(
    path: Path,
    portal: Portal,
    options: UploadOptions | None = None,
    progress: Progress | None = None,
    counts: Mapping[int, int] | None = None,
    *,
    plan_options: PlanOptions | None = None,
    memory: Memory | None = None,
) -> PublishedService:
    """Plan the publishing of a .sd as a hosted service, and publish it.

    ``counts`` are features per service layer id, where the caller knows them, to be found again.

    Raises:
        ArchiveError: the file is no service definition.
        NameTaken: WLS602, a service of this name exists and is not to be overwritten.
        PortalError: the portal refused; what the run made there was taken away again.
        VerificationError: the service differs from what was sent; it stays for the user to judge.
        Cancelled: the progress said stop.

    Whatever is raised, its fact ``remains`` tells what is still on the portal, where anything is.
    """
    progress = progress or Progress()
    package = ServicePackage.open(path)
    if tiles_among(package.members):
        order = order_of_definition(path, package, options or UploadOptions())
        return publish_tile_package(order, portal, progress)
    plan = make_plan(
        path,
        portal,
        upload=options,
        options=plan_options,
        memory=memory,
        counts=counts,
        progress=progress.part(0.0, 0.05),
    )
    return publish_plan(plan, portal, progress.part(0.05, 1.0))
