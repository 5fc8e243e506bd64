"""The steps of a plan, one function each."""

from __future__ import annotations

import logging
import zipfile
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Callable

from ..errors import PortalError, TokenExpired, TransportError
from ..portal import definition
from ..portal.item_content import change_texts, service_of, write_data
from ..verify import verify_layers
from .appending import Appending, clean_up
from .delta import Editing
from .edit_log import layer_at_portal
from .make import DATABASE_ROAD
from .model import Step, StepKind
from .order import DATABASE_TYPE, DEFINITION_TYPE, SERVICE_TYPE
from .parts import texts
from .record import write_record
from .remember import keep, learn, record_of
from .rows import Unheard
from .standing import read_standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..portal import Item, PublishJob
    from ..progress import Progress
    from .carry_out import Run
    from .edit_log import LayerAtPortal

_log = logging.getLogger(__name__)
AS_A_WHOLE = frozenset({StepKind.PUBLISH, StepKind.OVERWRITE})
"""The steps that put a service's data in the place of all that was there."""


@dataclass(frozen=True)
class Turn:
    """A step whose turn it is."""

    run: Run
    step: Step
    progress: Progress


def _clean_up(turn: Turn) -> None:
    clean_up(turn.run.portal.connection, turn.run.memory)


def _make_folder(turn: Turn) -> None:
    run = turn.run
    run.folder = run.portal.ensure_folder(str(turn.step.facts["title"]))
    run.made.add_folder(run.folder)


def _upload(turn: Turn) -> None:
    run = turn.run
    order = run.work.order
    folder = run.folder if run.folder.id else run.portal.ensure_folder(order.folder)
    if run.plan.road == DATABASE_ROAD:
        path, kind = _database_file(run), DATABASE_TYPE
    else:
        path, kind = order.path, DEFINITION_TYPE
    run.source = run.portal.upload(path, order.metadata(), kind, folder, turn.progress)
    run.made.add(run.source.id, kind)


def _database_file(run: Run) -> Path:
    """Pack the package's geodatabase as portals take it: a ZIP of its folder."""
    package, order = run.work.order.package, run.work.order
    folder = Path(run.held.enter_context(TemporaryDirectory(prefix="wls-gdb-")))
    database = next(each.folder for each in package.databases if each.folder)
    files = package.extract(
        folder / "unpacked", Unheard(run.progress), lambda name: name.startswith(f"{database}/")
    )
    path = folder / f"{order.name}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for file in files:
            packed.write(file, f"{order.name}.gdb/{file.name}")
    return path


def _publish(turn: Turn) -> None:
    run = turn.run
    order = run.work.order
    if run.source is None:
        raise PortalError("WLS608", url=run.portal.url, missing="id")
    if run.plan.road == DATABASE_ROAD:
        parameters: dict[str, Any] | None = {
            "name": order.name,
            "hasStaticData": True,
            "maxRecordCount": order.settings.max_record_count,
            "layerInfo": {"capabilities": run.work.wanted.service.get("capabilities", "Query")},
        }
    else:
        # a definition needs none unless the service is to bear another name
        parameters = {"name": order.name} if order.name != order.package.name else None
    _wait(run, _begun(run, run.source, parameters), turn.progress)
    if run.plan.road == DATABASE_ROAD:
        run.numbers = _numbers(run)


def _numbers(run: Run) -> dict[int, int]:
    """Return which number the portal gave each layer, which it names after its dataset."""
    root = definition.read_service(run.portal.connection, run.url)
    there = {
        str(each["name"]).casefold(): int(each["id"])
        for each in [*(root.get("layers") or ()), *(root.get("tables") or ())]
    }
    wanted = run.work.wanted.layers
    named = {number: (layer.place[1] if layer.place else layer.name) for number, layer in wanted.items()}
    missing = [name for name in named.values() if name.casefold() not in there]
    if missing:
        raise PortalError("WLS645", url=run.url, names=missing)
    return {number: there[name.casefold()] for number, name in named.items()}


def _replace_file(turn: Turn) -> None:
    run = turn.run
    if run.source is None:
        raise PortalError("WLS643", title=run.plan.title)
    path = run.work.order.path if run.source.type == DEFINITION_TYPE else _database_file(run)
    run.source = run.portal.replace_file(run.source, path, turn.progress)


def _overwrite(turn: Turn) -> None:
    run = turn.run
    if run.source is None:
        raise PortalError("WLS643", title=run.plan.title)
    _wait(run, _begun(run, run.source, overwrite=True), turn.progress)


def _begun(
    run: Run, source: Item, parameters: dict[str, Any] | None = None, *, overwrite: bool = False
) -> PublishJob:
    """Have the portal begin; note the service that it makes, if there was none before."""
    made = ""
    try:
        job = run.portal.publish(source, run.plan.road, parameters, overwrite=overwrite)
        made = job.item_id
    except TransportError:
        # the answer may be what was lost
        with suppress(PortalError):
            found = service_of(run.portal.connection, source.id)
            made = found.id if found else ""
        raise
    finally:
        if not run.plan.item_id:
            run.made.add(made, SERVICE_TYPE)
    return job


def _wait(run: Run, job: PublishJob, progress: Progress) -> None:
    reference = job.wait(progress)
    run.item_id, run.url = reference.item_id, reference.url


def _add_layers(turn: Turn) -> None:
    run = turn.run
    told = turn.step.content
    definition.add_layers(
        run.portal.connection,
        run.url,
        [each.told for each in told if not each.is_table],
        [each.told for each in told if each.is_table],
    )


def _add_fields(turn: Turn) -> None:
    run = turn.run
    definition.add_fields(run.portal.connection, run.url, int(turn.step.layer or 0), turn.step.content)


def _edit(turn: Turn) -> None:
    run = turn.run
    number, rows = int(turn.step.layer or 0), run.rows()
    key = run.work.options.keys.get(run.wanted.layers[number].name, "")
    if rows is not None:
        editing = Editing(run.portal.connection, _at_portal(run, number), key, run.memory, turn.progress)
        editing.send(rows, turn.step.content)


def _append(turn: Turn) -> None:
    run = turn.run
    number, rows = int(turn.step.layer or 0), run.rows()
    key = run.work.options.keys.get(run.wanted.layers[number].name, "")
    if rows is not None:
        layer = _at_portal(run, number)
        appending = Appending(run.portal.connection, layer, key, run.memory, turn.progress)
        appending.send(rows, turn.step.content, str(turn.step.facts["format"]))


def _at_portal(run: Run, number: int) -> LayerAtPortal:
    return layer_at_portal(run.portal.connection, run.url, number)


def _layer_definition(turn: Turn) -> None:
    run = turn.run
    number = int(turn.step.layer or 0)
    definition.update_layer(
        run.portal.connection, run.url, run.numbers.get(number, number), turn.step.content
    )


def _service_definition(turn: Turn) -> None:
    run = turn.run
    definition.update_service(run.portal.connection, run.url, turn.step.content)


def _item_data(turn: Turn) -> None:
    run = turn.run
    write_data(run.portal.connection, run.item_id, run.wanted.data() if run.numbers else turn.step.content)


def _describe(turn: Turn) -> None:
    run = turn.run
    order = run.work.order
    told = turn.step.content or (texts(order.metadata()), order.package.thumbnail)
    change_texts(run.portal.connection, run.item_id, *told)


def _share(turn: Turn) -> None:
    run = turn.run
    run.not_shared = run.portal.share([run.item_id], run.work.order.sharing)


def _remember(turn: Turn) -> None:
    run = turn.run
    after = read_standing(run.portal, run.item_id)
    whole = _is_whole(run)
    digests = dict(run.work.digests)
    known: dict[int, str] = {}
    added = _added(run)
    for number, layer in run.wanted.layers.items():
        key = run.work.options.keys.get(layer.name, "")
        rows = run.rows() if whole and number in after.layers else None
        if rows is not None and number in rows.layers and not layer.linked:
            learned = learn(
                run.portal.connection, run.url, run.memory, after.layers[number], key, rows, turn.progress
            )
            digests[number] = learned.digest
            if learned.apart:
                known[number] = key
        elif whole:
            digests.setdefault(number, run.wanted.files)
        elif number in added:
            known[number] = key
    before = run.work.standing.record if run.work.standing else None
    record = record_of(run.work, run.wanted, after, digests, run.plan.road, run.numbers)
    keep(run.memory, before, record, known, whole)
    with suppress_refusal():
        write_record(run.portal.connection, run.item_id, record)


@contextmanager
def suppress_refusal() -> Iterator[None]:
    """Let a portal refuse to keep the record: the copy on this machine serves as well, only not others."""
    try:
        yield
    except (TransportError, TokenExpired):
        raise
    except PortalError as error:
        _log.info("the portal keeps no record of what was published: %s", error)


def _is_whole(run: Run) -> bool:
    return any(step.kind in AS_A_WHOLE for step in run.plan.steps)


def _added(run: Run) -> frozenset[int]:
    """Return the numbers of the layers that this plan adds to the service."""
    added = (step.content for step in run.plan.steps if step.kind is StepKind.ADD_LAYERS)
    return frozenset(layer.id for told in added for layer in told)


def _verify(turn: Turn) -> None:
    """Compare; counts only where all data were sent, as features may have come and gone on the web."""
    run = turn.run
    whole, data = _is_whole(run), run.work.options.switches.data
    standing = run.work.standing
    there = {*(standing.layers if standing else ()), *_added(run)}
    expected = [each.numbered(run.numbers) for each in run.work.order.expected()]
    if not whole:
        expected = [each.uncounted(with_fields=data) for each in expected if each.id in there]
    if run.work.update is not None:
        # as the merge with the web left it
        targets = {number: each.target for number, each in run.work.update.definitions.items()}
        expected = [each.drawn(targets.get(each.id)) for each in expected]
    run.layers = verify_layers(run.portal, run.url, expected, turn.progress)


DO: dict[StepKind, Callable[[Turn], None]] = {
    StepKind.CLEAN_UP: _clean_up,
    StepKind.MAKE_FOLDER: _make_folder,
    StepKind.UPLOAD: _upload,
    StepKind.PUBLISH: _publish,
    StepKind.REPLACE_FILE: _replace_file,
    StepKind.OVERWRITE: _overwrite,
    StepKind.ADD_LAYERS: _add_layers,
    StepKind.ADD_FIELDS: _add_fields,
    StepKind.EDIT: _edit,
    StepKind.APPEND: _append,
    StepKind.LAYER_DEFINITION: _layer_definition,
    StepKind.SERVICE_DEFINITION: _service_definition,
    StepKind.ITEM_DATA: _item_data,
    StepKind.DESCRIBE: _describe,
    StepKind.SHARE: _share,
    StepKind.REMEMBER: _remember,
    StepKind.VERIFY: _verify,
}
