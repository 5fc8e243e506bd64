"""Put back the state that a service had before the last overwrite.

What is put back: the drawing, labels, pop-ups, templates, texts and aliases of each layer that still stands,
what may be done with the service, the item's data, texts, level of sharing and groups.  Of the data, edits of
single features are taken back (:mod:`.edit_log`); data that were replaced as a whole are put back where the
service definition that was replaced had been kept (``PlanOptions.keep_data``).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..draft.settings import SharingSettings
from ..errors import NotFound, PortalError
from ..portal import definition
from ..portal.item_content import change_texts, groups_of, leave_groups, source_of, write_data
from ..portal.items import get_item
from ..progress import Progress
from .appending import clean_up
from .delta import settle
from .edit_log import layer_at_portal, take_back
from .memory import BEFORE, KNOWN, REVISION, UNDER_WAY, UNFINISHED
from .parts import ITEM_TEXTS
from .record import Record, write_record
from .standing import read_standing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..portal import Portal
    from .memory import Memory, ServiceMemory


@dataclass(frozen=True)
class PutBack:
    """What was put back.

    ``data`` tells whether features were, ``missing`` names layers that are gone, ``edits`` counts the
    features whose edits were taken back.
    """

    item_id: str
    data: bool
    missing: tuple[str, ...] = ()
    edits: int = 0


def put_back(portal: Portal, memory: Memory, item_id: str, progress: Progress | None = None) -> PutBack:
    """Restore the state before the last overwrite of a service from this machine.

    Raises:
        NotFound: WLS646, nothing was kept of this service here.
        PortalError: the portal refused; a second call does the rest.
        Cancelled: the progress said stop.
    """
    progress = progress or Progress()
    portal.sign_in()
    with memory.of(item_id) as kept:
        before = kept.fact(BEFORE)
        if not before:
            raise NotFound("WLS646", url=portal.url, item_id=item_id)
        data = _data(portal, before, progress.part(0.0, 0.5))
        edits = 0 if data else _edits(portal, kept, before, progress.part(0.5, 0.7))
        progress.report(0.7, "publish-put-back", title=before["texts"].get("title", ""))
        missing = _definitions(portal, before, progress)
        _item(portal, before)
        if before.get("record"):
            record = Record.from_json(before["record"])
            if record:
                write_record(portal.connection, item_id, record)
        # what was put back is not what this machine knows the features of, unless only definitions changed
        if data:
            kept.keep(**{KNOWN: None, REVISION: None})
        elif before.get("record"):
            kept.keep(**{REVISION: before["record"]["revision"]})
        kept.keep(**{BEFORE: None, UNDER_WAY: None, UNFINISHED: None})
        kept.forget_edits()
    return PutBack(item_id, data or bool(edits), missing, edits)


def _edits(portal: Portal, memory: ServiceMemory, before: Mapping[str, Any], progress: Progress) -> int:
    """Take back the edits of single features; return how many there were."""
    connection, url = portal.connection, str(before["url"])
    if not settle(connection, url, memory):
        raise PortalError("WLS647", url=portal.url)
    clean_up(connection, memory)
    layers = memory.edited()
    done = 0
    for place, number in enumerate(layers):
        part = progress.part(place / len(layers), (place + 1) / len(layers))
        done += take_back(connection, layer_at_portal(connection, url, number), memory, part)
    return done


def _data(portal: Portal, before: Mapping[str, Any], progress: Progress) -> bool:
    """Publish the definition that was replaced once more, if it was kept; tell whether it was."""
    package = Path(before.get("package") or "")
    if not before.get("package") or not package.is_file():
        return False
    source = source_of(portal.connection, before["item_id"])
    if source is None:
        return False
    item = portal.replace_file(get_item(portal.connection, source.id), package, progress.part(0.0, 0.5))
    portal.publish(item, overwrite=True).wait(progress.part(0.5, 1.0))
    return True


def _definitions(portal: Portal, before: Mapping[str, Any], progress: Progress) -> tuple[str, ...]:
    standing = read_standing(portal, before["item_id"])
    missing = []
    for number, told in before["layers"].items():
        progress.check()
        layer = standing.layers.get(int(number))
        if layer is None:
            missing.append(str(told["name"]))
            continue
        change = {part: value for part, value in told["parts"].items() if layer.parts.get(part) != value}
        if "fields" in change:
            known = set(layer.schema) - layer.system
            change["fields"] = [each for each in change["fields"] if str(each["name"]).lower() in known]
        if change:
            definition.update_layer(portal.connection, standing.url, layer.id, change)
    service = {
        part: value for part, value in before["service"].items() if standing.service.get(part) != value
    }
    if service:
        definition.update_service(portal.connection, standing.url, service)
    return tuple(missing)


def _item(portal: Portal, before: Mapping[str, Any]) -> None:
    connection, item_id = portal.connection, before["item_id"]
    if before["data"]:
        write_data(connection, item_id, before["data"])
    told = {**dict.fromkeys(ITEM_TEXTS, ""), **before["texts"]}
    change_texts(connection, item_id, {name: told[name] for name in ITEM_TEXTS}, clear=True)
    added = set(groups_of(connection, item_id)) - set(before["groups"])
    if added:
        leave_groups(connection, item_id, tuple(sorted(added)))
    access = before["access"]
    settings = SharingSettings(
        organization=access in ("org", "public"),
        everyone=access == "public",
        groups=tuple(before["groups"]),
    )
    try:
        portal.share([item_id], settings)
    except PortalError:
        # a group may be gone meanwhile; the level counts more
        portal.share(
            [item_id], SharingSettings(organization=settings.organization, everyone=settings.everyone)
        )
