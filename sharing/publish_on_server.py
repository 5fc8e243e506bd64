"""From a staged service definition to a service on a server of its own or of a portal.

The other road of Esri's Upload Service Definition (portal contract, sections 5.1 and 5.3): map services, and
feature services over data that stay where they are.  On a federated server the portal gets an item for each
face of the service; these are shared and put into the portal's folder here, which the server does not do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .errors import PortalError, SharingError
from .names import service_name
from .portal.connection import Connection
from .portal.folders import ensure_folder
from .portal.groups import resolve_groups
from .portal.items import move
from .portal.servers import DefinitionToPublish
from .portal.sharing import share
from .portal_facts import ask_server
from .progress import Progress
from .sddraft import SddraftDocument
from .staging import ServicePackage, stage

if TYPE_CHECKING:
    from pathlib import Path

    from .draft.settings import ServiceSettings, SharingSettings
    from .portal import Server, ServerService
    from .staging import StagedService
    from .staging.source import StagingSource

FEATURE_SERVER = "FeatureServer"
MAP_SERVER = "MapServer"


@dataclass(frozen=True)
class ServerUploadOptions:
    """What the caller wants other than the service definition says; None and empty keep its word.

    ``folder`` is a folder of the server, made when missing, empty for the root.  ``started`` False leaves
    the service stopped.  ``sharing`` acts on a portal's servers only.
    """

    service_name: str = ""
    folder: str | None = None
    started: bool = True
    sharing: SharingSettings | None = None
    overwrite: bool | None = None


@dataclass(frozen=True)
class PublishedOnServer:
    """A service that now runs on a server.

    ``feature_url`` is empty where the service has no feature access, ``items`` where no portal keeps items
    for it.  ``not_shared_with`` holds the groups that the portal left out.
    """

    service: ServerService
    feature_url: str = ""
    cached: bool = False
    not_shared_with: tuple[str, ...] = ()

    @property
    def map_url(self) -> str:
        """The address of the map service; empty for a service that draws nothing."""
        return self.service.rest_url if self.service.type == MAP_SERVER else ""


def stage_for_server(
    sddraft: Path, source: StagingSource, path: Path, server: Server, progress: Progress | None = None
) -> StagedService:
    """Stage a draft for the server that it will be published on.

    Where the draft does not copy data, those that the server has registered stay where they are.  Not every
    user may ask what is registered; then all go along, which a finding tells.

    Raises:
        SharingError: as :func:`~.staging.stage`.
    """
    try:
        facts = ask_server(server, SddraftDocument.read(sddraft).settings())
    except PortalError:
        facts = None
    return stage(sddraft, source, path, portal=facts, progress=progress)


def publish_on_server(
    path: Path,
    server: Server,
    options: ServerUploadOptions | None = None,
    progress: Progress | None = None,
) -> PublishedOnServer:
    """Upload a .sd to a server and publish it there.

    Raises:
        ArchiveError: the file is no service definition.
        NameTaken: WLS602, a service of this name exists and is not to be overwritten.
        NotFound: WLS605, a group is unknown; nothing was published then.
        PortalError: the server refused; what the run made there was taken away again.  Where only sharing
            was refused, the service stands and the fact ``remains`` tells its address.
        Cancelled: the progress said stop.
    """
    progress = progress or Progress()
    options = options or ServerUploadOptions()
    settings = ServicePackage.open(path).settings
    connection = server.connection
    wanted = options.sharing or settings.sharing
    if isinstance(connection, Connection):
        # an unknown group is better told before the upload than after the service stands
        resolve_groups(connection, wanted.groups)
    definition = DefinitionToPublish(
        path=path,
        service_name=service_name(options.service_name) if options.service_name else "",
        folder=options.folder,
        overwrite=settings.overwrite if options.overwrite is None else options.overwrite,
        started=options.started,
    )
    service = server.publish(definition, progress.part(0.0, 0.9))
    not_shared: tuple[str, ...] = ()
    if service.items and isinstance(connection, Connection):
        not_shared = _tend_items(connection, service, settings, wanted)
    progress.report(1.0, "publish-done", title=service.name)
    return PublishedOnServer(
        service=service,
        feature_url=_feature_url(service, settings),
        cached=settings.properties.get("isCached", "").lower() == "true",
        not_shared_with=not_shared,
    )


def _tend_items(
    connection: Connection, service: ServerService, settings: ServiceSettings, wanted: SharingSettings
) -> tuple[str, ...]:
    """Put the service's items where the draft wants them and share them as it says."""
    items = list(service.items.values())
    try:
        if settings.portal_folder:
            folder = ensure_folder(connection, settings.portal_folder)
            for item in items:
                move(connection, item, folder)
        if wanted == type(wanted)() and settings.overwrite:
            # an overwrite keeps the sharing that the items have, unless the draft asks for some
            return ()
        return share(connection, items, wanted)
    except SharingError as error:
        error.facts.setdefault("remains", service.rest_url)
        raise


def _feature_url(service: ServerService, settings: ServiceSettings) -> str:
    if service.type == FEATURE_SERVER:
        return service.rest_url
    extension = settings.extensions.get(FEATURE_SERVER)
    if extension is None or not extension.enabled:
        return ""
    return f"{service.rest_url.rpartition('/')[0]}/{FEATURE_SERVER}"
