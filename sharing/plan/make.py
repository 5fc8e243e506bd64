"""Make a plan: look at what is there, compare, and write down what will be done. Nothing is changed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ..draft.settings import ServiceKind, SharingSettings
from ..portal.folders import list_folders
from ..portal.groups import resolve_groups
from ..portal.item_content import service_of
from ..progress import Progress
from ..published import UploadOptions
from ..staging import ServicePackage
from .delta import settle
from .memory import LITTER, RECORD, UNFINISHED, Memory
from .model import LayerPlan, PlanOptions, PublishPlan, Reason, Step, StepKind, Verdict
from .order import DEFINITION_TYPE, SERVICE_TYPE, Order
from .record import Record
from .rows import unpacked_rows
from .sharing_plan import asked
from .standing import find_service, read_standing
from .update import Update
from .wanted import Wanted

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ..portal import Item, Portal
    from .standing import Standing

DEFINITION_ROAD = "serviceDefinition"
DATABASE_ROAD = "fileGeodatabase"
PUBLISHING_RIGHT = "portal:publisher:publishFeatures"


@dataclass(frozen=True)
class Work:
    """What :mod:`.carry_out` needs besides the steps.

    ``standing`` and ``update`` are None for a new service.  ``leftover`` is the item that the service was
    made from, or one that an earlier service was.
    """

    order: Order
    wanted: Wanted
    options: PlanOptions
    memory: Memory
    standing: Standing | None = None
    leftover: Item | None = None
    update: Update | None = None
    digests: Mapping[int, str] = field(default_factory=dict)


def make_plan(
    path: Path,
    portal: Portal,
    *,
    upload: UploadOptions | None = None,
    options: PlanOptions | None = None,
    memory: Memory | None = None,
    counts: Mapping[int, int] | None = None,
    road: str = DEFINITION_ROAD,
    progress: Progress | None = None,
) -> PublishPlan:
    """Plan the publishing of a service definition.

    ``counts`` are features per service layer id, where the caller knows them, to be found again.  ``road`` is
    the kind of file that a new service is made of.  The file must still be there when the plan is carried
    out.

    Raises:
        ArchiveError: the file is no service definition.
        NotFound: WLS605, a group is unknown.
        PortalError: the portal cannot be asked.
        ExportError: the data of the package cannot be read.
        Cancelled: the progress said stop.
    """
    progress = progress or Progress()
    progress.report(0.0, "publish-look", url=portal.url)
    package = ServicePackage.open(path)
    order = Order.weigh(path, package, upload or UploadOptions(), counts or {})
    me = portal.sign_in()
    # an unknown group is better told before anything is sent than after the service stands
    groups = resolve_groups(portal.connection, order.sharing.groups)
    work = Work(order, Wanted.of(package), options or PlanOptions(), memory or Memory())
    item, leftover = _find(portal, order)
    if me.privileges is not None and PUBLISHING_RIGHT not in me.privileges:
        return _refused(work, portal, item, Verdict.MISSING_RIGHT, Reason("WLS524", {"url": portal.url}))
    if item is None:
        return _plan_new(replace(work, leftover=leftover), portal, road)
    if not order.overwrite or item.owner != me.username:
        taken = Reason("WLS602", {"url": portal.url, "name": order.name, "owner": item.owner})
        return _refused(work, portal, item, Verdict.NAME_CLASH, taken)
    return _plan_update(work, portal, item.id, groups, progress)


def _find(portal: Portal, order: Order) -> tuple[Item | None, Item | None]:
    """Return the item of the feature service of this name, and a definition of this title to be overwritten.

    Only feature services are compared part by part; of the others the definition is overwritten as a whole.
    """
    feature = order.settings.kind is ServiceKind.FEATURE
    item = find_service(portal, order.name, order.title, SERVICE_TYPE) if feature else None
    if item is not None or not order.overwrite:
        return item, None
    leftover = portal.find_item(order.title, DEFINITION_TYPE)
    if leftover is not None and feature:
        # a portal may have given the service the name that the definition bears
        item = service_of(portal.connection, leftover.id)
    return item, leftover


def stamp_of(standing: Standing) -> str:
    """Return a digest of a state: equal states give equal ones."""
    told = json.dumps(standing.before(), sort_keys=True, ensure_ascii=False)
    edited = [layer.edited for layer in standing.layers.values()]
    return hashlib.sha256(f"{told}{edited}".encode()).hexdigest()


def _plan_new(work: Work, portal: Portal, road: str) -> PublishPlan:
    order = work.order
    leftover = work.leftover if road == DEFINITION_ROAD else None
    if leftover is None and not portal.is_service_name_available(order.name, order.settings.kind):
        taken = Reason("WLS602", {"url": portal.url, "name": order.name, "owner": ""})
        return _refused(work, portal, None, Verdict.NAME_CLASH, taken)
    layers = tuple(
        LayerPlan(layer.id, layer.name, (Verdict.CREATE,), (Reason("plan-new-layer"),))
        for layer in work.wanted.layers.values()
    )
    return PublishPlan(
        title=order.title,
        service_name=order.name,
        portal=portal.url,
        item_id="",
        url="",
        road=road,
        verdicts=(Verdict.CREATE,),
        reasons=(Reason("plan-new-service", {"name": order.name, "road": road}),),
        layers=layers,
        steps=tuple(_steps_for_new(work, portal, road, leftover)),
        work=Work(order, work.wanted, work.options, work.memory, None, leftover),
    )


def _steps_for_new(work: Work, portal: Portal, road: str, leftover: Item | None) -> list[Step]:
    order, steps = work.order, []
    folder = order.folder.strip()
    known = {each.title.casefold() for each in list_folders(portal.connection)} | {"", "/", "root folder"}
    if leftover is not None:
        steps += [
            Step(StepKind.REPLACE_FILE, ("update",), facts={"name": order.path.name}),
            Step(StepKind.OVERWRITE, ("publish",), facts={"name": order.name}),
        ]
    else:
        if folder.casefold() not in known:
            steps.append(Step(StepKind.MAKE_FOLDER, ("createFolder",), facts={"title": folder}))
        steps += [
            Step(StepKind.UPLOAD, ("addItem",), facts={"name": order.path.name, "folder": folder}),
            Step(StepKind.PUBLISH, ("publish",), facts={"name": order.name, "road": road}),
        ]
    if road == DATABASE_ROAD:
        steps += [
            Step(
                StepKind.LAYER_DEFINITION, (f"{number}/updateDefinition",), number, content=dict(layer.parts)
            )
            for number, layer in work.wanted.layers.items()
        ]
        steps.append(
            Step(StepKind.SERVICE_DEFINITION, ("updateDefinition",), content=dict(work.wanted.service))
        )
        steps.append(Step(StepKind.ITEM_DATA, ("update",), content=work.wanted.data()))
    steps.append(Step(StepKind.DESCRIBE, ("update",), content=None))
    if order.sharing != SharingSettings():
        steps.append(Step(StepKind.SHARE, ("shareItems",), facts=asked(order.sharing)))
    if order.settings.kind is ServiceKind.FEATURE:
        steps.append(Step(StepKind.REMEMBER, ("updateinfo",)))
    steps.append(Step(StepKind.VERIFY))
    return steps


def _plan_update(
    work: Work, portal: Portal, item_id: str, groups: Mapping[str, str], progress: Progress
) -> PublishPlan:
    standing = read_standing(portal, item_id)
    stamp = stamp_of(standing)
    with work.memory.of(item_id) as kept:
        # a portal that keeps no record leaves this machine's own
        record = standing.record or Record.from_json(kept.fact(RECORD))
        standing = replace(standing, record=record)
        numbers = {int(wanted): there for wanted, there in (record.numbers if record else {}).items()}
        wanted = work.wanted.renumbered(numbers)
        settled = settle(portal.connection, standing.url, kept)
        unfinished = kept.fact(UNFINISHED)
        update = Update(work.order, wanted, standing, work.options, kept, unfinished)
        with unpacked_rows(work.order.package, wanted.places, work.options, progress) as rows:
            data = update.compare_data(portal.connection, rows, settled, progress)
        left = len(kept.fact(LITTER) or ())
    return PublishPlan(
        title=work.order.title,
        service_name=work.order.name,
        portal=portal.url,
        item_id=item_id,
        url=standing.url,
        road=standing.record.road if standing.record else DEFINITION_ROAD,
        verdicts=update.verdicts(data, groups),
        reasons=update.reasons(data),
        layers=update.layers(data),
        steps=() if data.refusal else (*_cleaning(left), *update.steps(data, groups)),
        refusal=data.refusal,
        stamp=stamp,
        work=Work(
            work.order, wanted, work.options, work.memory, standing, standing.source, update, data.digests
        ),
    )


def _cleaning(left: int) -> tuple[Step, ...]:
    """Return the step that takes away what earlier runs left on the portal."""
    return (Step(StepKind.CLEAN_UP, ("delete",) * left, facts={"count": left}),) if left else ()


def _refused(work: Work, portal: Portal, item: Item | None, verdict: Verdict, refusal: Reason) -> PublishPlan:
    layers = tuple(LayerPlan(layer.id, layer.name, (verdict,)) for layer in work.wanted.layers.values())
    return PublishPlan(
        title=work.order.title,
        service_name=work.order.name,
        portal=portal.url,
        item_id=item.id if item else "",
        url=item.url if item else "",
        road=DEFINITION_ROAD,
        verdicts=(verdict,),
        reasons=(),
        layers=layers,
        steps=(),
        refusal=refusal,
        work=work,
    )
