"""Data stores: folders of this machine that services may refer to.

Who registers a folder lets publishers serve what lies in it, so that is for administrators.  Databases
with users of their own are not registered here: their passwords would have to be kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select

from ..catalogue import schema
from ..catalogue.store import name_key, now_ms
from ..errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..catalogue.store import Catalogue

_STORES = schema.data_stores

FOLDER = "folder"
_PARENT = "/fileShares"
_CONTAINERS = (_PARENT, "/enterpriseDatabases", "/bigDataFileShares", "/rasterStores", "/cloudStores")


@dataclass(frozen=True)
class DataStore:
    """A registered item: its ``path`` in the store's own tree, and what it is."""

    path: str
    type: str
    item: Mapping[str, Any]

    @property
    def folder(self) -> Path:
        """The folder of this machine."""
        return Path(str(_info(self.item).get("path") or ""))

    def as_json(self) -> dict[str, Any]:
        """Return the item as the administration tells it."""
        return {**self.item, "path": self.path, "type": self.type, "provider": "ArcObjects"}


class DataStores:
    """Registers folders and finds them again."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def register(self, told: Any) -> DataStore:
        """Register an item. Raises :class:`~..errors.Refusal` if it is no folder here, or known already."""
        store = self._read(told)
        self.validate(told)
        row = {
            "path_key": name_key(store.path),
            "path": store.path,
            "type": store.type,
            "item": dict(store.item),
            "created": now_ms(),
        }
        with self._catalogue.write() as connection:
            known = select(_STORES.c.path).where(_STORES.c.path_key == row["path_key"])
            if connection.execute(known).first() is not None:
                raise Refusal(400, f"Data item '{store.path}' already exists.")
            connection.execute(_STORES.insert().values(row))
        return store

    def validate(self, told: Any) -> None:
        """Look whether an item can be reached from here. Raises ``Refusal`` if it cannot."""
        store = self._read(told)
        if not store.folder.is_absolute() or not store.folder.is_dir():
            raise Refusal(400, f"The folder of '{store.path}' cannot be reached from this server.")

    def unregister(self, path: str) -> None:
        """Forget an item; what it names stays. Raises ``Refusal`` if there is none."""
        self.get(path)
        with self._catalogue.write() as connection:
            connection.execute(delete(_STORES).where(_STORES.c.path_key == name_key(path)))

    def get(self, path: str) -> DataStore:
        """Return an item. Raises ``Refusal`` if there is none."""
        for store in self.find():
            if name_key(store.path) == name_key(path):
                return store
        raise Refusal(404, f"Data item '{path}' does not exist.")

    def find(self, ancestor: str = "", types: Iterable[str] = ()) -> list[DataStore]:
        """Return the items below a path of the store's tree, of some types only where types are named."""
        with self._catalogue.read() as connection:
            rows = connection.execute(select(_STORES).order_by(_STORES.c.path_key)).all()
        stores = [DataStore(row.path, row.type, row.item) for row in rows]
        above, wanted = name_key(ancestor).rstrip("/") + "/", set(types)
        return [
            store
            for store in stores
            if name_key(store.path).startswith(above) and (not wanted or store.type in wanted)
        ]

    def children(self, path: str) -> list[str]:
        """Return the paths right below a place of the tree."""
        place = path.rstrip("/")
        if not place:
            return list(_CONTAINERS)
        return [store.path for store in self.find(place)]

    def holding(self, path: Path) -> DataStore | None:
        """Return the registered folder in which a file or geodatabase lies, None if there is none.

        Links are followed before looking, so that none leads out of a registered folder.
        """
        real = path.resolve()
        for store in self.find(types=(FOLDER,)):
            root = store.folder.resolve()
            if root == real or root in real.parents:
                return store
        return None

    @staticmethod
    def _read(told: Any) -> DataStore:
        if not isinstance(told, dict):
            raise Refusal(400, "A data item is expected.")
        kind = str(told.get("type") or "")
        if kind != FOLDER:
            raise Refusal(400, f"Data items of type '{kind}' cannot be registered here.")
        path = str(told.get("path") or "")
        name = path.rstrip("/").rpartition("/")[2]
        if not name or path != f"{_PARENT}/{name}":
            raise Refusal(400, f"A folder's path is '{_PARENT}/' and its name.")
        return DataStore(path, kind, {"info": _info(told), "clientPath": told.get("clientPath")})


def _info(item: Mapping[str, Any]) -> Mapping[str, Any]:
    info = item.get("info")
    return info if isinstance(info, dict) else {}
