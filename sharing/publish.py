"""From a draft or a staged service definition to a checked web layer, readable top to bottom.

The steps are those of Esri's Upload Service Definition for hosted layers (portal contract, sections 3.4 to
3.7 and 5.3): see what is there, upload, publish, wait, describe, share; and then, which Esri's tool does
not do, read the service back and compare it with what was sent.

A failed run takes away what it made itself, and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .analysis import analyze
from .errors import Cancelled, JobFailed, NameTaken, PortalError, SharingError, StagingError
from .findings import blocking
from .made import Made
from .map_snapshot import Metadata
from .names import service_name
from .portal.groups import resolve_groups
from .portal_facts import ask_portal
from .progress import Progress
from .sddraft import SddraftDocument
from .staging import ServicePackage, stage
from .verify import ExpectedLayer, PublishedLayer, verify_layers

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from .draft import SharingDraft
    from .draft.settings import ServiceSettings, SharingSettings
    from .findings import Finding
    from .portal import Folder, Item, Portal, ServiceReference
    from .staging import StagingSource

DEFINITION_TYPE = "Service Definition"
SERVICE_TYPE = "Feature Service"


@dataclass(frozen=True)
class UploadOptions:
    """What the caller wants other than the service definition says; None and empty keep its word.

    ``folder`` is the title of a portal folder, made when missing; an empty title is the root.
    """

    service_name: str = ""
    folder: str | None = None
    sharing: SharingSettings | None = None
    overwrite: bool | None = None


@dataclass(frozen=True)
class PublishedService:
    """What now stands on the portal.

    ``not_shared_with`` holds the groups that the portal left out, ``findings`` what the analyzer warned
    of while staging, where this run staged.  ``replaced`` tells an overwrite.
    """

    item_id: str
    definition_item_id: str
    url: str
    title: str
    layers: tuple[PublishedLayer, ...] = ()
    not_shared_with: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    replaced: bool = False


@dataclass(frozen=True)
class _Order:
    """A service definition and what is to become of it, once options and definition are weighed."""

    path: Path
    package: ServicePackage
    settings: ServiceSettings
    name: str
    title: str
    folder: str
    overwrite: bool
    sharing: SharingSettings

    @classmethod
    def weigh(cls, path: Path, package: ServicePackage, options: UploadOptions) -> _Order:
        """Let the options go before the definition."""
        settings = package.settings
        return cls(
            path=path,
            package=package,
            settings=settings,
            name=service_name(options.service_name or package.name),
            title=options.service_name or settings.title or package.name,
            folder=settings.folder if options.folder is None else options.folder,
            overwrite=settings.overwrite if options.overwrite is None else options.overwrite,
            sharing=options.sharing or settings.sharing,
        )

    def metadata(self) -> Metadata:
        """Return what both items tell."""
        told = self.settings
        return Metadata(
            title=self.title,
            summary=told.summary,
            description=told.description,
            tags=told.tags,
            credits=told.credits,
            use_limitations=told.use_limitations,
        )

    def expected(self, counts: Mapping[int, int]) -> list[ExpectedLayer]:
        """Return what must come back, layer by layer."""
        return [ExpectedLayer.from_json(layer, counts.get(int(layer["id"]))) for layer in self.package.layers]


def publish_draft(
    draft: SharingDraft,
    source: StagingSource,
    portal: Portal,
    folder: Path,
    progress: Progress | None = None,
) -> PublishedService:
    """Export, stage and upload a draft; its files are written into ``folder``.

    Raises:
        StagingError: the analyzer found errors; nothing was written.
        ExportError, ArchiveError: data cannot be read or written.
        PortalError: the portal refused; what the run made there was taken away again.
    """
    progress = progress or Progress()
    name = service_name(draft.serviceName)
    sddraft = folder / f"{name}.sddraft"
    draft.exportToSDDraft(sddraft)
    findings = _findings(sddraft, source, portal)
    staged = stage(sddraft, source, folder / f"{name}.sd", progress=progress.part(0.0, 0.5))
    counts = {layer.id: layer.feature_count for layer in staged.layers}
    service = upload_service_definition(staged.path, portal, progress=progress.part(0.5, 1.0), counts=counts)
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
) -> PublishedService:
    """Upload a .sd to a portal and publish it as a hosted service.

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
    order = _Order.weigh(path, ServicePackage.open(path), options or UploadOptions())
    made = Made(portal)
    try:
        definition, reference, replaced = _publish(order, portal, made, progress)
        not_shared = _describe_and_share(order, portal, reference)
    except (Cancelled, PortalError) as error:
        _undo(error, order, made)
        raise
    try:
        layers = verify_layers(portal, reference.url, order.expected(counts or {}), progress.part(0.9, 1.0))
    except SharingError as error:
        # the service stands, whatever kept it from being checked
        _tell_what_stays(error, [reference.url])
        raise
    progress.report(1.0, "publish-done", title=order.title)
    return PublishedService(
        item_id=reference.item_id,
        definition_item_id=definition.id,
        url=reference.url,
        title=order.title,
        layers=layers,
        not_shared_with=not_shared,
        replaced=replaced,
    )


def _undo(error: SharingError, order: _Order, made: Made) -> None:
    """Take away what the run made, and tell what stays.

    Errors name items that lower steps left.  In a run that may overwrite these can be the user's own, so
    there only what is known to be made by this run goes.
    """
    left = str(error.facts.pop("remains", "") or "")
    if not order.overwrite:
        made.add(left, DEFINITION_TYPE)
        if isinstance(error, JobFailed):
            made.add(str(error.facts.get("item_id") or ""), SERVICE_TYPE)
    others = [left] if left and not made.knows(left) else []
    _tell_what_stays(error, [*others, *made.undo()])


def _tell_what_stays(error: SharingError, things: list[str]) -> None:
    if things:
        error.facts["remains"] = ", ".join(things)


def _publish(
    order: _Order, portal: Portal, made: Made, progress: Progress
) -> tuple[Item, ServiceReference, bool]:
    """Upload and publish; return the definition's item, the service, and whether it replaced one."""
    progress.report(0.0, "publish-look", url=portal.url)
    # an unknown group is better told before the upload than after the service stands
    resolve_groups(portal.connection, order.sharing.groups)
    existing = _definition_to_replace(order, portal)
    if existing is not None:
        definition = portal.replace_file(existing, order.path, progress.part(0.05, 0.5))
        job = portal.publish(definition, overwrite=True)
    else:
        definition = portal.upload(
            order.path,
            order.metadata(),
            DEFINITION_TYPE,
            _folder(order, portal, made),
            progress.part(0.05, 0.5),
        )
        made.add(definition.id, DEFINITION_TYPE)
        job = portal.publish(definition, parameters=_parameters(order))
        made.add(job.item_id, SERVICE_TYPE)
    return definition, job.wait(progress.part(0.5, 0.9)), existing is not None


def _definition_to_replace(order: _Order, portal: Portal) -> Item | None:
    """Return the user's own definition that is to be overwritten, None for a new service.

    Raises:
        NameTaken: the name is in use, and either overwriting was not asked for or the service was not made
            from a definition of this user's.
    """
    existing = portal.find_item(order.title, DEFINITION_TYPE) if order.overwrite else None
    if existing is None and not portal.is_service_name_available(order.name, order.settings.kind):
        raise NameTaken("WLS602", url=portal.url, name=order.name)
    return existing


def _folder(order: _Order, portal: Portal, made: Made) -> Folder:
    folder = portal.ensure_folder(order.folder)
    made.add_folder(folder)
    return folder


def _parameters(order: _Order) -> dict[str, str] | None:
    """Return publish parameters: a definition needs none unless the service is to bear another name."""
    return {"name": order.name} if order.name != order.package.name else None


def _describe_and_share(order: _Order, portal: Portal, reference: ServiceReference) -> tuple[str, ...]:
    portal.describe(reference.item_id, order.metadata(), order.package.thumbnail or None)
    if order.overwrite and order.sharing == type(order.sharing)():
        # an overwrite keeps the sharing that the item has, unless the draft asks for some
        return ()
    return portal.share([reference.item_id], order.sharing)
