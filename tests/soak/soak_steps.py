"""What is done at random. Each step goes on until it has succeeded, and notes in the model what must stand.

What fails on the way is looked at at once: it may leave what it tells, and what stood before must stand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Callable

from web_layer_sharing.sharing.draft.settings import SharingSettings
from web_layer_sharing.sharing.errors import PortalError
from web_layer_sharing.sharing.map_snapshot import Metadata
from web_layer_sharing.sharing.plan import make_plan
from web_layer_sharing.sharing.plan.model import PublishPlan, StepKind
from web_layer_sharing.sharing.plan.order import DEFINITION_TYPE
from web_layer_sharing.sharing.portal.edits import Edits, apply_edits
from web_layer_sharing.sharing.portal.parts import MEGABYTE, state_path
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.sharing.publish import UploadOptions, publish_plan
from web_layer_sharing.tests.faults.fault_proxy import ID
from web_layer_sharing.tests.soak.soak_checks import check_items, check_update_on_its_way, features, titled
from web_layer_sharing.tests.soak.soak_model import Features, Service, StoredFile, Way
from web_layer_sharing.tests.soak.soak_world import World, place

if TYPE_CHECKING:
    from pathlib import Path

    from web_layer_sharing.sharing.portal import Portal

NAMES = ("Alder", "Birch", "Cedar", "Elm")
FILES = ("notes", "photos")
ACCESS = {
    "private": SharingSettings(),
    "org": SharingSettings(organization=True),
    "public": SharingSettings(everyone=True),
}
# after so many attempts the faults are switched off: a run without any must complete
SPOILED = 5
Once = Callable[["Portal", int], None]
Look = Callable[[PortalError], None]


def until_it_succeeds(world: World, once: Once, look: Look) -> None:
    """Try; look at what each failure left; try again, without faults at last."""
    rate = world.proxy.rate
    try:
        for attempt in range(SPOILED + 1):
            world.proxy.rate = rate if attempt < SPOILED else 0.0
            try:
                with world.client() as portal:
                    once(portal, attempt)
            except PortalError as error:
                world.failed(error)
                world.wait_until_idle()
                look(error)
                continue
            return
        raise AssertionError("does not complete without faults")
    finally:
        world.proxy.rate = rate


def publish(world: World) -> None:
    """Publish a new layer; of one that does not come about nothing is there but what its error tells."""
    name = world.chance.choice([each for each in NAMES if each not in world.model.services])
    rows = {world.new_code("p"): world.chance.randrange(1000) for _ in range(world.chance.randint(5, 40))}
    access = world.chance.choice(list(ACCESS))
    path = world.package(name, rows)
    world.tell(f"publish {name}, {len(rows)} features, {access}")
    source = world.model.sources.get(name)
    told: set[str] = set()

    def once(portal: Portal, attempt: int) -> None:
        options = UploadOptions(folder="", overwrite=bool(source or attempt), sharing=ACCESS[access])
        plan = make_plan(
            path,
            portal,
            upload=options,
            options=world.plan_options(),
            memory=world.memory,
            counts={0: len(rows)},
        )
        done = publish_plan(plan, portal)
        kept = (dict(rows) for _ in range(3))
        made = Service(name, done.item_id, done.definition_item_id, done.url, access, *kept)
        assert source in (None, made.source_id), "the definition that was there was not used again"
        world.model.sources.pop(name, None)
        world.model.services[name] = made

    def look(error: PortalError) -> None:
        told.update(_remains(world, error))
        left = titled(world, name) - {source}
        assert left <= told, f"not told: {left - told}"

    until_it_succeeds(world, once, look)
    left = titled(world, name)
    assert left == world.model.services[name].items, f"doubled or lost: {left}"


def _remains(world: World, error: PortalError) -> set[str]:
    """Return the items that an error says are left: by their ids, or as the service that they make up."""
    told = str(error.facts.get("remains", ""))
    service = re.search(r"/Hosted/(\w+)/FeatureServer", told)
    return {*ID.findall(told), *(titled(world, service[1]) if service else ())}


def overwrite(world: World) -> None:
    """Publish other features in the place of those of a layer, or the same again."""
    service = _any_service(world)
    package = _changed(world, service)
    delta = world.chance.random() < 0.6
    path = world.package(service.name, package)
    world.tell(f"overwrite {service.name}, {len(package)} features, {'delta' if delta else 'whole'}")
    before = dict(service.features)
    ways: list[Way] = []

    def once(portal: Portal, attempt: int) -> None:
        plan = make_plan(
            path,
            portal,
            upload=UploadOptions(folder="", overwrite=True, sharing=SharingSettings()),
            options=world.plan_options(delta=delta),
            memory=world.memory,
            counts={0: len(package)},
        )
        ways.append(_way(plan))
        done = publish_plan(plan, portal)
        assert (done.item_id, done.definition_item_id) == (service.item_id, service.source_id)

    def look(error: PortalError) -> None:
        check_update_on_its_way(world, service, before, package)

    until_it_succeeds(world, once, look)
    # what an earlier attempt did, the last one found done
    way = next((each for each in reversed(ways) if each is not Way.NOTHING), Way.NOTHING)
    world.tell(f"  {way.value}")
    service.publish(package, way)


def _way(plan: PublishPlan) -> Way:
    kinds = {step.kind for step in plan.steps}
    if StepKind.OVERWRITE in kinds:
        return Way.AS_A_WHOLE
    return Way.IN_PLACE if StepKind.EDIT in kinds else Way.NOTHING


def _changed(world: World, service: Service) -> Features:
    chance, package = world.chance, dict(service.package)
    if chance.random() < 0.15:
        return package
    for code in list(package):
        fate = chance.random()
        if fate < 0.1 and len(package) > 1:
            del package[code]
        elif fate < 0.3:
            package[code] = chance.randrange(1000)
    for _ in range(chance.randint(0, 8)):
        package[world.new_code("p")] = chance.randrange(1000)
    return package


def edit(world: World) -> None:
    """Add, change and delete features on the web, in one request: all of it is done or none."""
    service, chance = _any_service(world), world.chance
    there = sorted(service.features)
    chosen = chance.sample(there, min(len(there), chance.randint(0, 6)))
    cut = chance.randint(0, len(chosen))
    gone, changed = chosen[:cut], {code: chance.randrange(1000) for code in chosen[cut:]}
    new = {world.new_code("w"): chance.randrange(1000) for _ in range(chance.randint(0 if chosen else 1, 4))}
    world.tell(f"edit {service.name}: {len(new)} added, {len(changed)} changed, {len(gone)} deleted")
    edits = Edits(
        adds=[_feature(code, number) for code, number in new.items()],
        updates=[_feature(code, number, service.numbers[code]) for code, number in changed.items()],
        deletes=[service.numbers[code] for code in gone],
    )
    before, after = dict(service.features), {**service.features, **changed, **new}
    for code in gone:
        del after[code]
    service.features = after
    try:
        with world.client() as portal:
            apply_edits(portal.connection, service.url, 0, edits, Progress())
    except PortalError as error:
        world.failed(error)
        standing = {code: feature["number"] for code, feature in features(world, service).items()}
        assert standing in (before, after), "done by halves"
        service.features = standing
    service.numbers = {code: at for code, at in service.numbers.items() if code in service.features}


def _feature(code: str, number: int, object_id: int | None = None) -> dict[str, object]:
    attributes: dict[str, object] = {"code": code, "number": number}
    if object_id is not None:
        attributes["OBJECTID"] = object_id
    return {"attributes": attributes, "geometry": {"x": place(number), "y": 1}}


def share(world: World) -> None:
    """Share a layer with others than before."""
    service = _any_service(world)
    access = world.chance.choice(list(ACCESS))
    world.tell(f"share {service.name}: {access}")

    def look(_: PortalError) -> None:
        found = dict(world.catalogue("SELECT id, access FROM items"))[service.item_id]
        assert found in (service.access, access)

    until_it_succeeds(world, lambda portal, _: _shared(portal, service, access), look)
    service.access = access


def _shared(portal: Portal, service: Service, access: str) -> None:
    assert portal.share([service.item_id], ACCESS[access]) == ()


def describe(world: World) -> None:
    """Change a layer's summary on the web."""
    service = _any_service(world)
    summary = f"Summary {world.steps}"
    world.tell(f"describe {service.name}")
    told = Metadata(summary=summary)
    until_it_succeeds(world, lambda portal, _: portal.describe(service.item_id, told), lambda _: None)
    service.summary = summary


def delete(world: World) -> None:
    """Delete a layer, and mostly the definition that it came from."""
    service = _any_service(world)
    # only a definition is used again; a geodatabase, by which the second road leads, is not
    is_definition = (service.source_id, DEFINITION_TYPE) in world.catalogue("SELECT id, type FROM items")
    with_source = world.chance.random() < 0.7 or not is_definition
    world.tell(f"delete {service.name}{' and its source' if with_source else ''}")

    def once(portal: Portal, attempt: int) -> None:
        portal.delete(service.item_id)
        if with_source:
            portal.delete(service.source_id)

    until_it_succeeds(world, once, lambda _: None)
    del world.model.services[service.name]
    if not with_source:
        world.model.sources[service.name] = service.source_id


def store(world: World) -> None:
    """Upload a file, in parts, or put another in its place."""
    title = world.chance.choice(FILES)
    content = world.chance.randbytes(world.chance.choice([20_000, MEGABYTE + 5, 2 * MEGABYTE + 77]))
    path = world.work / f"{title}.pdf"
    path.write_bytes(content)
    known = world.model.files.get(title)
    world.tell(f"{'replace' if known else 'upload'} {path.name}, {len(content)} bytes")
    if known:
        until_it_succeeds(world, lambda portal, _: _replaced(portal, known, path), lambda _: None)
        known.content = content
    else:
        world.model.files[title] = StoredFile(title, _uploaded(world, title, path), content)
    assert not state_path(path).exists()


def _replaced(portal: Portal, known: StoredFile, path: Path) -> None:
    (item,) = (each for each in [portal.find_item(known.title, "PDF")] if each)
    assert item.id == known.item_id
    assert portal.replace_file(item, path).id == known.item_id


def _uploaded(world: World, title: str, path: Path) -> str:
    """Upload a file; what a lost line leaves is gone on with, so in the end there is one item."""
    made: list[str] = []
    told: set[str] = set()

    def once(portal: Portal, attempt: int) -> None:
        # as a user would: what an attempt left whole is the item
        there = portal.find_item(title, "PDF") if told else None
        whole = there and there.size == path.stat().st_size and not state_path(path).exists()
        made.append((there if whole and there else portal.upload(path, Metadata(title=title), "PDF")).id)

    def look(error: PortalError) -> None:
        told.update(_remains(world, error))
        left = titled(world, title)
        assert left <= told, f"not told: {left - told}"

    until_it_succeeds(world, once, look)
    assert titled(world, title) == {made[-1]}
    return made[-1]


def forget(world: World) -> None:
    """Delete a file."""
    title = world.chance.choice(list(world.model.files))
    world.tell(f"delete {title}")
    item = world.model.files[title].item_id
    until_it_succeeds(world, lambda portal, _: portal.delete(item), lambda _: None)
    del world.model.files[title]


def _any_service(world: World) -> Service:
    return world.model.services[world.chance.choice(sorted(world.model.services))]


Do = Callable[[World], None]


def choose(world: World) -> Do:
    """Return a step that can be done now."""
    fitting: list[tuple[Do, int]] = [(store, 2)]
    if len(world.model.services) < len(NAMES):
        fitting.append((publish, 4))
    if world.model.services:
        fitting += [(overwrite, 5), (edit, 5), (share, 2), (describe, 1), (delete, 2)]
    if world.model.files:
        fitting.append((forget, 1))
    steps, weights = zip(*fitting)
    chosen: Do = world.chance.choices(steps, weights)[0]
    return chosen


def soak_once(world: World) -> None:
    """Do a step and look at everything."""
    world.steps += 1
    world.proxy.phase = world.steps
    choose(world)(world)
    check_items(world)
