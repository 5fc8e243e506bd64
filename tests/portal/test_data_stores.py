"""What a server has registered, told as the places that it reads."""

from __future__ import annotations

from typing import Any

from web_layer_sharing.sharing.portal.data_stores import StoreItem, StoreKind, readable_places

FOLDERS = [
    {"path": "/fileShares/maps", "clientPath": "Z:/maps", "info": {"path": "/srv/maps"}},
    {"path": "/fileShares/same", "clientPath": None, "info": {"path": "/srv/same"}},
]
DATABASES = [
    {
        "path": "/enterpriseDatabases/city",
        "info": {
            "connectionString": "SERVER=db.example.org;INSTANCE=sde:postgresql:db.example.org;DATABASE=city"
        },
    },
    {
        "path": "/enterpriseDatabases/old",
        "info": {
            "connectionString": "INSTANCE=sde:postgresql:other,5432;DATABASE=old;USER=u;PASSWORD=secret"
        },
    },
    {"path": "/enterpriseDatabases/untold", "info": {"connectionString": "ENCRYPTED_PASSWORD=00"}},
]


class Listing:
    """A server that tells of its stores; what is asked is what the real one takes."""

    url = "https://gis.example.org/server"

    @property
    def connection(self) -> Listing:
        return self

    def read(self, url: str, asked: dict[str, Any]) -> dict[str, Any]:
        assert url == "https://gis.example.org/server/admin/data/findItems"
        return {"items": FOLDERS if asked["types"] == "folder" else DATABASES}


def test_places_of_folders_and_databases() -> None:
    places = readable_places(Listing())  # type: ignore[arg-type]
    assert places == ("/srv/maps", "Z:/maps", "/srv/same", "db.example.org/city", "other/old")


def test_no_secret_is_shown() -> None:
    item = StoreItem("old", StoreKind.DATABASE, "DATABASE=old;PASSWORD=secret")
    assert "secret" not in repr(item)
    assert item.path == "/enterpriseDatabases/old"
