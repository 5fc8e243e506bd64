"""The hosting server's services: which there are, whose they are, and where their data lie."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from .catalogue import schema
from .catalogue.store import Catalogue, name_key, new_id, now_ms
from .content.items import visible_to
from .data_folder import DataFolder, remove_tree
from .errors import service_missing, service_stopped

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Row

    from .features.stores import FeatureStore
    from .principal import Principal

_SERVICES = schema.services
_ITEMS = schema.items

HOSTED_FOLDER = "Hosted"
FEATURE_SERVER = "FeatureServer"


@dataclass(frozen=True)
class Service:
    """A service of the catalogue. ``version`` is empty while its first publish runs.

    ``folder`` is empty for the server's root.  A service that is not ``started`` answers nobody.
    ``data_id`` is the service whose data it serves, mostly itself.
    """

    id: str
    item_id: str
    folder: str
    name: str
    type: str
    version: str
    owner_key: str
    started: bool = True
    data_id: str = ""

    @property
    def path(self) -> str:
        """The service's place below ``/rest/services``."""
        return f"{self.full_name}/{self.type}"

    @property
    def full_name(self) -> str:
        """The name as the services directory lists it."""
        return "/".join(filter(None, (self.folder, self.name)))


class Hosting:
    """Finds services; remembers them until the catalogue changes."""

    def __init__(self, catalogue: Catalogue, folder: DataFolder, store: FeatureStore) -> None:
        self._catalogue = catalogue
        self._folder = folder
        self.store = store
        self._lock = threading.Lock()
        self._generation = -1
        self._services: dict[tuple[str, str, str], Service] = {}
        self._readers: dict[tuple[str, str], bool] = {}

    def get(self, folder: str, name: str, kind: str) -> Service:
        """Return a service that has data and runs. Raises :class:`~.errors.Refusal` if there is none."""
        service = self.any(folder, name, kind)
        if not service.started:
            raise service_stopped(service.full_name)
        return service

    def any(self, folder: str, name: str, kind: str) -> Service:
        """Return a service that has data, stopped or not. Raises as :meth:`get`."""
        key = (name_key(folder), name_key(name), kind.casefold())
        self._forget_if_changed()
        service = self._services.get(key)
        if service is None:
            generation = self._catalogue.generation
            service = self._look_up(key)
            if service is None or not service.version:
                raise service_missing("/".join(filter(None, (folder, name, kind))))
            self._remember(self._services, key, service, generation)
        return service

    def of_item(self, item_id: str) -> Service | None:
        """Return the service whose item this is."""
        with self._catalogue.read() as connection:
            return service_where(connection, _SERVICES.c.item_id == item_id)

    def readable(self, service: Service, who: Principal) -> bool:
        """Tell whether ``who`` may read the service: whoever may see its item may."""
        key = (service.id, who.key)
        self._forget_if_changed()
        known = self._readers.get(key)
        if known is None:
            generation = self._catalogue.generation
            query = select(_ITEMS.c.id).where(_ITEMS.c.id == service.item_id, visible_to(who))
            with self._catalogue.read() as connection:
                known = connection.execute(query).first() is not None
            self._remember(self._readers, key, known, generation)
        return known

    def listed(self, who: Principal) -> list[Service]:
        """Return the services with data that ``who`` may read, by name."""
        query = (
            _select()
            .where(_SERVICES.c.version != "", _SERVICES.c.started, visible_to(who))
            .order_by(_SERVICES.c.folder_key, _SERVICES.c.name_key)
        )
        with self._catalogue.read() as connection:
            return [_service(row) for row in connection.execute(query)]

    def select(self, *conditions: Any) -> list[Service]:
        """Return the services with data that meet the conditions, whoever may read them, by name."""
        query = _select().where(_SERVICES.c.version != "", *conditions)
        with self._catalogue.read() as connection:
            rows = connection.execute(query.order_by(_SERVICES.c.folder_key, _SERVICES.c.name_key))
            return [_service(row) for row in rows]

    def name_available(self, name: str, kind: str) -> bool:
        """Tell whether a hosted service may take this name."""
        with self._catalogue.read() as connection:
            return find_hosted(connection, name, kind) is None

    def data_folder(self, service: Service) -> Path:
        """Return the folder of the service's standing data."""
        return self._folder.service(service.data_id) / service.version

    def remove_data(self, service_id: str, keep: str = "") -> None:
        """Remove a service's versions but ``keep``; all of it if ``keep`` is empty."""
        folder = self._folder.service(service_id)
        for version in folder.iterdir() if folder.is_dir() else ():
            if version.name != keep:
                self.store.remove(version.name)
                remove_tree(version)
        if not keep:
            remove_tree(folder)

    def tidy(self, service_id: str) -> None:
        """Remove a service's versions but the one that stands; all of a service that was deleted."""
        with self._catalogue.read() as connection:
            service = service_where(connection, _SERVICES.c.id == service_id)
        self.remove_data(service_id, service.version if service is not None else "")

    def sweep(self) -> None:
        """Remove the data that no service names. Only while nothing else writes."""
        with self._catalogue.read() as connection:
            standing = {row.id: row.version for row in connection.execute(select(_SERVICES))}
        for folder in self._folder.services.iterdir():
            self.remove_data(folder.name, standing.get(folder.name, ""))
        self.store.sweep(set(standing.values()))

    def _forget_if_changed(self) -> None:
        if self._generation != self._catalogue.generation:
            with self._lock:
                self._generation = self._catalogue.generation
                self._services = {}
                self._readers = {}

    def _remember(self, memory: dict[Any, Any], key: Any, value: Any, generation: int) -> None:
        with self._lock:
            if generation == self._generation:
                memory[key] = value

    def _look_up(self, key: tuple[str, str, str]) -> Service | None:
        folder_key, its_name, kind = key
        query = _select().where(_SERVICES.c.folder_key == folder_key, _SERVICES.c.name_key == its_name)
        with self._catalogue.read() as connection:
            found = [_service(row) for row in connection.execute(query)]
        return next((service for service in found if service.type.casefold() == kind), None)


def service_where(connection: Connection, *conditions: Any) -> Service | None:
    """Return the one service that meets the conditions, with or without data."""
    row = connection.execute(_select().where(*conditions)).first()
    return _service(row) if row is not None else None


def find_hosted(connection: Connection, name: str, kind: str, folder: str = HOSTED_FOLDER) -> Service | None:
    """Return the service of this name, with or without data; a hosted one unless a folder is named."""
    return service_where(
        connection,
        _SERVICES.c.folder_key == name_key(folder),
        _SERVICES.c.name_key == name_key(name),
        _SERVICES.c.type == kind,
    )


def reserve_service(
    connection: Connection, item_id: str, name: str, kind: str, folder: str = HOSTED_FOLDER
) -> str:
    """Add a service that has no data yet, a hosted one unless a folder is named; return its id."""
    now = now_ms()
    service_id = new_id()
    connection.execute(
        _SERVICES.insert().values(
            id=service_id,
            item_id=item_id,
            folder=folder,
            folder_key=name_key(folder),
            name=name,
            name_key=name_key(name),
            type=kind,
            created=now,
            modified=now,
        )
    )
    return service_id


def set_version(connection: Connection, service_id: str, version: str) -> None:
    """Put new data in the place of the old: from the commit on, the service serves ``version``."""
    connection.execute(
        _SERVICES.update().where(_SERVICES.c.id == service_id).values(version=version, modified=now_ms())
    )


def serving_data_of(connection: Connection, service_id: str) -> list[Service]:
    """Return the other services that serve this one's data."""
    query = _select().where(_SERVICES.c.data_of == service_id)
    return [_service(row) for row in connection.execute(query)]


def drop_service(connection: Connection, service_id: str) -> None:
    """Take a service out of the catalogue; its data go after the commit."""
    connection.execute(_SERVICES.delete().where(_SERVICES.c.id == service_id))


def _select() -> Any:
    return select(_SERVICES, _ITEMS.c.owner_key).join(_ITEMS, _ITEMS.c.id == _SERVICES.c.item_id)


def _service(row: Row[Any]) -> Service:
    return Service(
        id=row.id,
        item_id=row.item_id,
        folder=row.folder,
        name=row.name,
        type=row.type,
        version=row.version,
        owner_key=row.owner_key,
        started=row.started,
        data_id=row.data_of or row.id,
    )
