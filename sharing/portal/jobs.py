"""Publishing an item as a service, and waiting for the job that does it.

A job is known by its id alone, so what is needed to pick it up again after a restart is a few words: a
:class:`JobTicket`, which can be kept as JSON and holds no secret.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from ..draft.settings import ServiceKind
from ..errors import Cancelled, JobFailed, NameTaken, NotFound, PortalError, TokenExpired, TransportError
from .items import get_item, own_item_url
from .polling import guessed_fraction, until
from .urls import bare

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..progress import Progress
    from .connection import Connection
    from .items import Item

PUBLISH_STEP = "portal-publish"
PATIENCE = 2 * 3600.0
_MOST_UNKNOWN = 5
"""A portal may not know a job in the first moments; later that means it never will."""

_NAME_KINDS: dict[ServiceKind, tuple[str, str]] = {
    ServiceKind.FEATURE: ("Feature Service", "featureService"),
    ServiceKind.TILE: ("Map Service", "mapService"),
    ServiceKind.MAP_IMAGE: ("Map Service", "mapService"),
    ServiceKind.MAP_SERVICE: ("Map Service", "mapService"),
    ServiceKind.VECTOR_TILE: ("Vector Tile Service", "vectorTileService"),
    ServiceKind.IMAGE: ("Image Service", "imageService"),
}


@dataclass(frozen=True)
class ServiceReference:
    """A service that was published. ``kind`` is its item's type (``Feature Service``).

    ``companions`` are further services of the same job: some definitions make a feature and a map service.
    """

    item_id: str
    url: str
    kind: str
    companions: tuple[ServiceReference, ...] = ()


@dataclass(frozen=True)
class PublishingService:
    """A service that a job is making."""

    kind: str
    item_id: str
    job_id: str = ""
    url: str = ""


@dataclass(frozen=True)
class JobTicket:
    """What it takes to ask for a job again. ``source_item_id`` is the item that is being published."""

    portal: str
    source_item_id: str
    services: tuple[PublishingService, ...]

    def to_json(self) -> dict[str, Any]:
        """Return it as plain values."""
        return asdict(self)

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> JobTicket:
        """Return the ticket that :meth:`to_json` made; ``KeyError`` or ``TypeError`` for anything else."""
        services = tuple(PublishingService(**each) for each in told["services"])
        return cls(str(told["portal"]), str(told["source_item_id"]), services)


class PublishJob:
    """A publishing job on a portal."""

    def __init__(self, connection: Connection, ticket: JobTicket) -> None:
        self.ticket = ticket
        self._connection = connection

    def __repr__(self) -> str:
        return f"PublishJob({self.ticket!r})"

    @property
    def item_id(self) -> str:
        """The id of the service's item, which exists before the job is done."""
        return self.ticket.services[0].item_id

    def wait(self, progress: Progress, patience: float = PATIENCE) -> ServiceReference:
        """Wait for the job, and return the service once its item can be read.

        Reports the step ``portal-publish`` with the facts ``status`` and ``seconds``.

        Raises:
            JobFailed: WLS620 with the portal's ``messages``; WLS622, not done in ``patience`` seconds;
                WLS623, the portal does not know the job.  Fact ``item_id``.
            Cancelled: the progress said stop; the portal goes on by itself.  Fact ``remains``.
        """
        share = 1 / len(self.ticket.services)
        made = [
            self._wait_for(service, progress.part(number * share, (number + 1) * share), patience)
            for number, service in enumerate(self.ticket.services)
        ]
        progress.report(1.0, PUBLISH_STEP, status="completed")
        first, *others = made
        return ServiceReference(first.item_id, first.url, first.kind, tuple(others))

    def _wait_for(self, service: PublishingService, progress: Progress, patience: float) -> ServiceReference:
        try:
            self._wait_until_done(service, progress, patience)
        except JobFailed as error:
            error.facts["item_id"] = service.item_id
            raise
        except Cancelled as error:
            error.facts["remains"] = service.item_id
            raise
        item = get_item(self._connection, service.item_id)
        return ServiceReference(item.id, bare(item.url or service.url), item.type or service.kind)

    def _wait_until_done(self, service: PublishingService, progress: Progress, patience: float) -> None:
        facts: dict[str, Any] = {"url": self._connection.root, "job_id": service.job_id}
        unknown = 0

        def look(seconds: float) -> bool | None:
            nonlocal unknown
            status, message = self._status(service, progress)
            facts.update(messages=[message] if message else [], seconds=round(seconds))
            if status == "completed" or not (status or service.job_id):
                return True
            unknown = 0 if status else unknown + 1
            if unknown > _MOST_UNKNOWN:
                raise JobFailed("WLS623", **facts)
            told = {"status": message or status, "seconds": round(seconds)}
            progress.report(guessed_fraction(seconds), PUBLISH_STEP, **told)
            return None

        if not until(look, self._connection.clock, progress, patience):
            raise JobFailed("WLS622", **facts)

    def _status(self, service: PublishingService, progress: Progress) -> tuple[str, str]:
        """Return status and message of the job as it is now."""
        asked = {"jobId": service.job_id, "jobType": "publish"} if service.job_id else {}
        url = own_item_url(self._connection, service.item_id, "status")
        told = self._connection.read(url, asked, progress)
        return str(told.get("status") or "").lower(), str(told.get("statusMessage") or "")


def publish(
    connection: Connection,
    item: Item,
    file_type: str = "serviceDefinition",
    parameters: Mapping[str, Any] | None = None,
    *,
    overwrite: bool = False,
) -> PublishJob:
    """Have the portal make a service of an item; the service's item goes to the same folder.

    ``parameters`` are ``publishParameters``; a service definition needs none (contract, section 3.5.1).
    With ``overwrite`` the service that was made from this item before is replaced and keeps its item.

    Raises:
        NameTaken: WLS602, a service of this name exists. Fact ``name``.
        NotAuthorized: WLS524, the user may not publish.
        JobFailed: WLS620, the portal refused at once; WLS621, it names no service.
    """
    asked = {
        "itemid": item.id,
        "fileType": file_type,
        "publishParameters": parameters,
        "overwrite": overwrite,
    }
    try:
        told = connection.send(connection.content(item.folder, "publish", owner=item.owner), asked)
    except NameTaken as error:
        error.facts.setdefault("name", str((parameters or {}).get("name") or item.title))
        raise
    services = tuple(_started(each) for each in told.get("services") or () if isinstance(each, dict))
    if not services or not all(service.item_id for service in services):
        raise JobFailed("WLS621", url=connection.root, item_id=item.id, messages=[])
    return PublishJob(connection, JobTicket(connection.root, item.id, services))


def is_service_name_available(connection: Connection, name: str, kind: ServiceKind) -> bool:
    """Tell whether a new service of this kind may bear this name.

    The documentation and the portal's own clients spell the kind differently; the second spelling is tried
    where the first is refused (contract, section 11.2).
    """
    url = connection.rest("portals", "self", "isServiceNameAvailable")
    first, second = _NAME_KINDS.get(kind, ("Feature Service", "featureService"))
    try:
        told = connection.read(url, {"name": name, "type": first})
    except (TransportError, TokenExpired, NotFound):
        raise
    except PortalError:
        told = connection.read(url, {"name": name, "type": second})
    if not isinstance(told.get("available"), bool):
        raise PortalError("WLS608", url=connection.root, missing="available")
    return bool(told["available"])


def _started(told: Mapping[str, Any]) -> PublishingService:
    return PublishingService(
        kind=str(told.get("type") or ""),
        item_id=str(told.get("serviceItemId") or ""),
        job_id=str(told.get("jobId") or ""),
        url=bare(str(told.get("serviceurl") or told.get("serviceURL") or "")),
    )
