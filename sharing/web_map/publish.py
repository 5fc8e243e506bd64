"""Save a web map as an item, new or in the place of one's own of the same title, which keeps its id.

What was added to the map on the web since it was saved last stays: layers and bookmarks of others, and every
setting that this plugin does not make.  What was saved last is kept in the item, as for services (ADR 10).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..draft.settings import SharingSettings
from ..errors import NameTaken, PortalError, TokenExpired, TransportError
from ..made import Made
from ..map_snapshot import Metadata
from ..plan.merge import merge
from ..plan.parts import data_layers
from ..portal.item_content import change_texts, read_data, read_info, write_data, write_info
from ..portal.items import add_text_item, properties
from ..progress import Progress
from .document import GROUP, PREFIX, Served, web_map

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..map_snapshot import MapSnapshot
    from ..plan.model import Reason
    from ..portal import Portal
    from ..published import PublishedService
    from .facts import WebMapFacts

    Json = dict[str, Any]

WEB_MAP_TYPE = "Web Map"
RECORD = "weblayersharing.json"
KEYWORDS = ("Web Map", "Map", "Online Map", "ArcGIS Online", "Explorer Web Map")
STEP = "web-map"
_LISTS = ("operationalLayers", "tables")


@dataclass(frozen=True)
class WebMapOrder:
    """What is asked for. ``metadata.title`` is the item's; ``folder`` a portal folder's title."""

    metadata: Metadata
    folder: str = ""
    sharing: SharingSettings = SharingSettings()
    overwrite: bool = False


@dataclass(frozen=True)
class PublishedWebMap:
    """A web map that stands. ``left_out`` tells which layers it lacks; ``replaced`` tells an overwrite."""

    item_id: str
    url: str
    title: str
    left_out: tuple[Reason, ...] = ()
    not_shared_with: tuple[str, ...] = ()
    replaced: bool = False


def served_layers(portal: Portal, service: PublishedService, numbers: Mapping[str, int]) -> dict[str, Served]:
    """Return the layers of a published service by QGIS layer id; ``numbers`` are those in the service."""
    shown = data_layers(read_data(portal.connection, service.item_id))
    by_number = {layer.id: layer for layer in service.layers}
    return {
        layer_id: Served(by_number[number].url, service.item_id, shown.get(number, {}))
        for layer_id, number in numbers.items()
        if number in by_number
    }


def publish_web_map(
    snapshot: MapSnapshot,
    facts: WebMapFacts,
    served: Mapping[str, Served],
    portal: Portal,
    order: WebMapOrder,
    progress: Progress | None = None,
) -> PublishedWebMap:
    """Make the web map of a map and save it.

    Raises:
        NameTaken: WLS650, the user has a web map of this title and overwriting was not asked for.
        PortalError: the portal refused; a new item is taken away again, one that was there is as it was or
            as it shall be.
    """
    progress = progress or Progress()
    progress.report(0.0, STEP, title=order.metadata.title)
    document = web_map(snapshot, facts, served)
    existing = portal.find_item(order.metadata.title, WEB_MAP_TYPE)
    if existing is not None and not order.overwrite:
        raise NameTaken("WLS650", url=portal.url, name=order.metadata.title)
    made = Made(portal)
    try:
        if existing is None:
            item_id = _new(portal, order, document.json, made)
        else:
            item_id = existing.id
            _replace(portal, item_id, order, document.json)
        refused = portal.share([item_id], order.sharing) if order.sharing != SharingSettings() else ()
        if snapshot.thumbnail:
            portal.describe(item_id, Metadata(), snapshot.thumbnail)
    except PortalError as error:
        remains = made.undo()
        if remains:
            error.facts["remains"] = ", ".join(remains)
        raise
    progress.report(1.0, STEP, title=order.metadata.title)
    return PublishedWebMap(
        item_id=item_id,
        url=f"{portal.url}/home/item.html?id={item_id}",
        title=order.metadata.title,
        left_out=document.left_out,
        not_shared_with=refused,
        replaced=existing is not None,
    )


def _new(portal: Portal, order: WebMapOrder, told: Mapping[str, Any], made: Made) -> str:
    folder = portal.ensure_folder(order.folder)
    made.add_folder(folder)
    item_id = add_text_item(portal.connection, order.metadata, WEB_MAP_TYPE, told, folder, KEYWORDS)
    made.add(item_id, WEB_MAP_TYPE)
    _remember(portal, item_id, told)
    return item_id


def _replace(portal: Portal, item_id: str, order: WebMapOrder, told: Mapping[str, Any]) -> None:
    now = read_data(portal.connection, item_id)
    last = (read_info(portal.connection, item_id, RECORD) or {}).get("map") or {}
    write_data(portal.connection, item_id, merged(last, told, now))
    change_texts(portal.connection, item_id, properties(order.metadata))
    _remember(portal, item_id, told)


def _remember(portal: Portal, item_id: str, told: Mapping[str, Any]) -> None:
    try:
        write_info(portal.connection, item_id, RECORD, {"version": 1, "map": dict(told)})
    except (TransportError, TokenExpired):
        raise
    except PortalError:
        # a portal that keeps no such file: then what differs on the web counts as changed there
        return


def merged(last: Mapping[str, Any], wanted: Mapping[str, Any], now: Mapping[str, Any]) -> Json:
    """Return the map as it shall be: ours in our order, with what was changed on the web kept.

    Layers that somebody added on the web lie above ours, bookmarks behind ours.
    """
    told: Json = {**now}
    for key, value in wanted.items():
        if key in _LISTS:
            told[key] = _layers(last.get(key) or (), value, now.get(key) or ())
        elif key == "bookmarks":
            told[key] = _bookmarks(last.get(key) or (), value, now.get(key) or ())
        elif key == "baseMap":
            told[key] = now[key] if now.get(key) not in (None, last.get(key)) else value
        elif key == "widgets":
            told[key] = {**value, **_changed(last.get(key) or {}, now.get(key) or {})}
        else:
            told[key] = value
    return told


def _changed(last: Mapping[str, Any], now: Mapping[str, Any]) -> Json:
    """Return what is now otherwise than it was."""
    return {name: value for name, value in now.items() if value != last.get(name)}


def _layers(last: Any, wanted: Any, now: Any) -> list[Json]:
    before, there = _by_id(last), _by_id(now)
    ours = [_layer(before.get(str(each["id"]), {}), each, there.get(str(each["id"]), {})) for each in wanted]
    inside = {str(each["id"]) for each in _flat(wanted)}
    # what was ours and is no longer in the map goes, what others added stays
    theirs = [
        each
        for each in now
        if str(each.get("id")) not in inside
        and not (str(each.get("id")).startswith(PREFIX) and str(each.get("id")) in before)
    ]
    return [*ours, *theirs]


def _layer(last: Json, wanted: Json, now: Json) -> Json:
    base, told = _without(last), dict(wanted)
    if now:
        told = merge(base, base, _without(wanted), _without(now), place="layer").value
    if wanted.get("layerType") == GROUP:
        told["layers"] = _layers(_inside(last), wanted["layers"], _inside(now))
    return told


def _without(layer: Json) -> Json:
    return {key: value for key, value in layer.items() if key != "layers" or layer.get("layerType") != GROUP}


def _by_id(layers: Any) -> dict[str, Json]:
    return {str(each.get("id")): each for each in layers if isinstance(each, dict)}


def _flat(layers: Any) -> list[Json]:
    return [found for each in layers for found in (each, *_flat(_inside(each)))]


def _inside(layer: Json) -> list[Json]:
    """Return the layers of a group; what a WMS calls its layers are none."""
    return list(layer.get("layers") or ()) if layer.get("layerType") == GROUP else []


def _bookmarks(last: Any, wanted: Any, now: Any) -> list[Json]:
    ours = {each["name"] for each in [*last, *wanted]}
    return [*wanted, *(each for each in now if isinstance(each, dict) and each.get("name") not in ours)]
