"""What stands on the portal before anything is done: the item, its service, and what was published last."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..errors import NotFound
from ..portal import definition
from ..portal.item_content import groups_of, read_data, source_of
from ..portal.items import Item
from ..portal.search import phrase, search
from .parts import data_layers, layer_parts, schema, service_parts, told_texts
from .record import read_record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..portal import Portal
    from ..portal.connection import Connection
    from .record import Record

    Json = dict[str, Any]

_DATABASES = ("filegdb", "filegeodatabase")
# what hosted layers add to lines and polygons
_MEASURES = re.compile(r"shape(__|_|\.)(area|length)|shape\.st(area|length)\(\)")


@dataclass(frozen=True)
class StandingLayer:
    """A layer or table as it is served.

    ``parts`` are what is compared, ``item`` its part of the item's data.  ``edited`` is when its features
    were changed last, in milliseconds since 1970, 0 where the service does not tell.  ``append_format`` is
    what the service calls geodatabases that it appends, empty where it appends none.
    """

    id: int
    name: str
    parts: Mapping[str, Any]
    schema: Mapping[str, str]
    object_id: str
    global_id: str
    reference: Mapping[str, Any]
    item: Mapping[str, Any] = field(default_factory=dict)
    edited: int = 0
    append_format: str = ""

    @property
    def system(self) -> frozenset[str]:
        """The fields, in lower case, that the portal keeps by itself."""
        tracked = (str(name).lower() for name in (self.parts.get("editFieldsInfo") or {}).values() if name)
        measured = (name for name in self.schema if _MEASURES.match(name))
        return frozenset({self.object_id.lower(), self.global_id.lower(), *tracked, *measured} - {""})


@dataclass(frozen=True)
class Standing:
    """A published service. ``source`` is the item that it was made from, None where the portal names none.

    ``groups`` maps ids to titles.  ``told`` is the item as the portal tells it.
    """

    item: Item
    told: Mapping[str, Any]
    url: str
    source: Item | None
    layers: Mapping[int, StandingLayer]
    service: Mapping[str, Any]
    data: Mapping[str, Any]
    groups: Mapping[str, str]
    record: Record | None

    @property
    def texts(self) -> dict[str, str]:
        """What the item tells about itself."""
        return told_texts(self.told)

    def before(self) -> Json:
        """Return what it takes to put this state back, as plain values."""
        return {
            "item_id": self.item.id,
            "url": self.url,
            "source_id": self.source.id if self.source else "",
            "layers": {
                str(each.id): {"parts": dict(each.parts), "name": each.name, "schema": dict(each.schema)}
                for each in self.layers.values()
            },
            "service": dict(self.service),
            "data": dict(self.data),
            "texts": self.texts,
            "access": self.item.access,
            "groups": dict(self.groups),
            "record": self.record.to_json() if self.record else None,
        }


def find_service(portal: Portal, name: str, title: str, kind: str) -> Item | None:
    """Return the item of the service that bears ``name``, whoever's it is; None where none is to be seen.

    A title can be changed on the web, so the address decides; titles only make the search short.
    """
    connection = portal.connection
    owner = f"owner:{phrase(connection.username)}"
    typed = f"type:{phrase(kind)}"
    queries = [f"title:{phrase(each)} AND {typed}" for each in dict.fromkeys((title, name))]
    seen: set[str] = set()
    for query in [*queries, f"{owner} AND {typed}"]:
        for told in search(connection, query):
            item_id = str(told.get("id") or "")
            if item_id in seen or not _bears(told, name, kind):
                continue
            seen.add(item_id)
            known = _still_there(connection, item_id)
            if known is not None and _bears(known, name, kind):
                return Item.from_json(known)
    return None


def read_standing(portal: Portal, item_id: str) -> Standing:
    """Read all of a service that a plan compares.

    Raises:
        PortalError: something cannot be read.
    """
    connection = portal.connection
    told = connection.read(connection.rest("content", "items", item_id))
    item = Item.from_json(told)
    root = definition.read_service(connection, item.url)
    data = read_data(connection, item_id)
    return Standing(
        item=item,
        told=told,
        url=item.url,
        source=source_of(connection, item_id),
        layers={each.id: each for each in _layers(connection, item.url, root, data)},
        service=service_parts(root),
        data=data,
        groups=groups_of(connection, item_id),
        record=read_record(connection, item_id),
    )


def _layers(
    connection: Connection, url: str, root: Mapping[str, Any], data: Mapping[str, Any]
) -> Iterator[StandingLayer]:
    by_item = data_layers(data)
    for listed in [*(root.get("layers") or ()), *(root.get("tables") or ())]:
        if listed.get("type") == "Group Layer":
            continue
        number = int(listed["id"])
        told = definition.read_layer(connection, url, number)
        if told is not None:
            yield _layer(number, told, by_item.get(number, {}))


def _layer(number: int, told: Mapping[str, Any], item: Mapping[str, Any]) -> StandingLayer:
    extent = told.get("extent") if told.get("geometryType") else None
    return StandingLayer(
        id=number,
        name=str(told.get("name") or ""),
        parts=layer_parts(told),
        schema=schema(told),
        object_id=str(told.get("objectIdField") or "OBJECTID"),
        global_id=str(told.get("globalIdField") or ""),
        reference=(extent or {}).get("spatialReference") or {},
        item=item,
        edited=int((told.get("editingInfo") or {}).get("lastEditDate") or 0),
        append_format=append_format(told),
    )


def append_format(told: Mapping[str, Any]) -> str:
    """Return what a layer calls file geodatabases that are appended to it, empty where none can be.

    Online says ``filegdb``, Enterprise and others ``fileGeodatabase`` too (Esri's page on ``append``).
    """
    listed = str(told.get("supportedAppendFormats") or "").replace(" ", "").split(",")
    known = [each for each in listed if each.lower() in _DATABASES]
    return known[0] if told.get("supportsAppend") and known else ""


def _bears(told: Mapping[str, Any], name: str, kind: str) -> bool:
    parts = str(told.get("url") or "").rstrip("/").split("/")
    return told.get("type") == kind and len(parts) > 1 and parts[-2].casefold() == name.casefold()


def _still_there(connection: Connection, item_id: str) -> Mapping[str, Any] | None:
    """Read an item that the search found: it lags behind and knows items that are gone."""
    try:
        return connection.read(connection.rest("content", "items", item_id))
    except NotFound:
        return None
