"""Publishing as a plan, against a real local portal: what is told is done, and nothing of anybody's goes."""

from __future__ import annotations

import contextlib
import json
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from qgis.core import QgsGeometry
from web_layer_sharing.local_portal.process import PortalProcess, start
from web_layer_sharing.sharing.draft.settings import SharingSettings
from web_layer_sharing.sharing.errors import (
    JobFailed,
    NameTaken,
    NotFound,
    PortalError,
    TransportError,
    VerificationError,
)
from web_layer_sharing.sharing.plan import (
    Memory,
    PlanOptions,
    StepKind,
    Switches,
    Verdict,
    appending,
    make_plan,
    put_back,
)
from web_layer_sharing.sharing.plan.standing import read_standing
from web_layer_sharing.sharing.portal import definition
from web_layer_sharing.sharing.portal.item_content import change_texts, read_data, write_data
from web_layer_sharing.sharing.portal.search import search
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.sharing.publish import UploadOptions, publish_plan
from web_layer_sharing.sharing.verify import ExpectedLayer, verify_layers
from web_layer_sharing.tests.faults.fault_proxy import Fault, FaultProxy
from web_layer_sharing.tests.portal.portal_stage import Listening
from web_layer_sharing.tests.qgis.doors import plan_stage as at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from web_layer_sharing.sharing.plan import PublishPlan
    from web_layer_sharing.sharing.publish import PublishedService


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalProcess]:
    """A local portal for all tests here, each of which takes a service of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WLS_PORTAL_PYTHON", sys.executable)
        made = start(tmp_path_factory.mktemp("portal"), port=0)
    yield made
    made.stop()


@pytest.fixture
def stage(process: PortalProcess, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[at.PlanStage]:
    project = at.town(tmp_path)
    with FaultProxy(urlsplit(process.url).netloc) as proxy:
        made = at.PlanStage(project, process, proxy, tmp_path, Memory(tmp_path / "memory"))
        made.draft["serviceName"] = request.node.name[:60]
        yield made
    project.clear()


def verdicts(plan: PublishPlan) -> dict[str, tuple[str, ...]]:
    return {each.name: tuple(v.value for v in each.verdicts) for each in plan.layers}


def test_new_unchanged_a_few_features_and_only_the_style(stage: at.PlanStage) -> None:
    plan, first = stage.publish()
    assert verdicts(plan) == {"Trees": ("create",), "Lots": ("create",)}
    assert plan.verdicts == (Verdict.CREATE,)
    assert list(plan.operations) == stage.proxy.changes()
    assert {each.name: each.feature_count for each in first.layers} == {"Trees": 5, "Lots": 2}

    plan, again = stage.publish()
    assert verdicts(plan) == {"Trees": ("unchanged",), "Lots": ("unchanged",)}
    assert plan.verdicts == (Verdict.UNCHANGED,)
    assert plan.operations == () == tuple(stage.proxy.changes())
    assert (again.item_id, again.url) == (first.item_id, first.url)

    at.add_tree(stage.project, "gum", 6, 5, 5)
    at.change_tree(stage.project, "elm", age=77)
    at.remove_tree(stage.project, "ash")
    plan, again = stage.publish()
    assert verdicts(plan) == {"Trees": ("data changed",), "Lots": ("unchanged",)}
    trees = plan.layers[0]
    assert (trees.adds, trees.updates, trees.deletes) == (1, 1, 1)
    assert list(plan.operations) == stage.proxy.changes() == ["0/applyEdits"] * 3 + ["updateinfo"]
    with stage.portal(direct=True) as portal:
        told = portal.service(again.url).sample(0, 100)
    ages = {each["attributes"]["kind"]: each["attributes"]["age"] for each in told["features"]}
    assert ages == {"oak": 1, "elm": 77, "fir": 4, "yew": 5, "gum": 6}
    assert stage.publish()[0].operations == ()

    at.paint(stage.project, "Lots", "#ff0000")
    at.remove_tree(stage.project, "oak")
    plan, again = stage.publish(PlanOptions(switches=Switches(data=False)))
    assert verdicts(plan) == {"Trees": ("unchanged",), "Lots": ("style changed",)}
    assert list(plan.operations) == stage.proxy.changes() == ["1/updateDefinition", "update", "updateinfo"]
    with stage.portal(direct=True) as portal:
        served = portal.service(again.url).layer(1)
        assert portal.service(again.url).count(0) == 5
    assert served is not None
    assert served["drawingInfo"]["renderer"]["symbol"]["color"][:3] == [255, 0, 0]


def on_the_web(stage: at.PlanStage, service: PublishedService) -> None:
    """Somebody changes the symbols of the lots, a pop-up's title and the item's title on the web."""
    with stage.portal(direct=True) as portal:
        connection = portal.connection
        told = definition.read_layer(connection, service.url, 1)
        drawn = {**told["drawingInfo"], "renderer": WEB_RENDERER}
        definition.update_layer(connection, service.url, 1, {"drawingInfo": drawn})
        data = read_data(connection, service.item_id)
        data["layers"][0]["popupInfo"]["title"] = "Made on the web"
        write_data(connection, service.item_id, data)
        change_texts(connection, service.item_id, {"title": "Our town"})
        portal.share([service.item_id], SharingSettings(organization=True))


WEB_RENDERER = {
    "type": "simple",
    "label": "",
    "symbol": {"type": "esriSFS", "style": "esriSFSSolid", "color": [1, 2, 3, 255], "outline": None},
}


def state(stage: at.PlanStage, service: PublishedService) -> dict[str, Any]:
    """What users see of it."""
    with stage.portal(direct=True) as portal:
        standing = read_standing(portal, service.item_id)
    titles = [layer["popupInfo"]["title"] for layer in standing.data["layers"]]
    return {
        "title": standing.item.title,
        "access": standing.item.access,
        "lots": standing.layers[1].parts["drawingInfo"]["renderer"]["symbol"]["color"],
        "trees": standing.layers[0].parts["drawingInfo"]["renderer"]["type"],
        "popups": titles,
        "fields": sorted(standing.layers[0].schema),
    }


def test_an_overwrite_keeps_what_was_done_on_the_web_and_can_be_put_back(stage: at.PlanStage) -> None:
    _, first = stage.publish()
    on_the_web(stage, first)
    kept = state(stage, first)
    at.classify(stage.project)
    at.paint(stage.project, "Lots", "#ff0000")
    at.add_tree(stage.project, "gum", 6, 5, 5)
    plan, again = stage.publish(PlanOptions(delta=False, keep_data=True))
    assert list(plan.operations) == stage.proxy.changes()
    assert plan.operations[:2] == ("update", "publish")
    lots = next(each for each in plan.layers if each.name == "Lots")
    assert [reason.code for reason in lots.reasons if "both" in reason.code] == ["plan-both"]
    assert (again.item_id, again.url) == (first.item_id, first.url)
    after = state(stage, again)
    assert {name: after[name] for name in ("title", "access", "lots", "popups")} == {
        name: kept[name] for name in ("title", "access", "lots", "popups")
    }
    assert after["trees"] == "uniqueValue"
    # the web's changes are still told, and the project wins where the user says so
    assert stage.publish()[0].operations == ()
    plan, _ = stage.publish(PlanOptions(keep_web=False))
    assert state(stage, again)["lots"][:3] == [255, 0, 0]
    assert not any(step.kind is StepKind.OVERWRITE for step in plan.steps)
    with stage.portal() as portal:
        done = put_back(portal, stage.memory, again.item_id)
        assert done.missing == ()
    assert state(stage, again)["lots"] == kept["lots"]


def test_data_are_put_back_where_they_were_kept(stage: at.PlanStage) -> None:
    _, first = stage.publish()
    at.remove_tree(stage.project, "oak")
    _, second = stage.publish(PlanOptions(delta=False, keep_data=True))
    with stage.portal(direct=True) as portal:
        assert portal.service(first.url).count(0) == 4
        assert put_back(portal, stage.memory, first.item_id).data
        assert portal.service(first.url).count(0) == 5
        with pytest.raises(NotFound) as caught:
            put_back(portal, stage.memory, first.item_id)
    assert caught.value.code == "WLS646"
    # what is there now is not what this machine last published: it finds out and sends the whole
    plan, _ = stage.publish()
    assert [reason.code for reason in plan.reasons] == ["plan-as-a-whole"]
    with stage.portal(direct=True) as portal:
        assert portal.service(first.url).count(0) == 4


def features(stage: at.PlanStage, service: PublishedService, number: int) -> dict[str, Any]:
    """Features by kind or name: all that is told of them but for their ids."""
    with stage.portal(direct=True) as portal:
        told = portal.service(service.url).sample(number, 1000)["features"]
    found = {}
    for each in told:
        values = {
            name: value
            for name, value in each["attributes"].items()
            if name.lower() not in ("objectid", "fid", "globalid")
        }
        found[str(values.get("kind") or values.get("name"))] = (values, each.get("geometry"))
    return found


def change_everything(stage: at.PlanStage) -> None:
    """Add, change and delete trees, and give a lot another shape and the lots a colour."""
    at.add_tree(stage.project, "gum", 6, 5, 5)
    at.change_tree(stage.project, "elm", age=77)
    at.remove_tree(stage.project, "ash")
    lots = at.layer(stage.project, "Lots")
    first = next(iter(lots.getFeatures()))
    moved = QgsGeometry.fromWkt("POLYGON ((0 0, 5 0, 5 5, 0 5, 0 0), (2 2, 3 2, 3 3, 2 3, 2 2))")
    assert lots.dataProvider().changeGeometryValues({first.id(): moved})
    at.paint(stage.project, "Lots", "#ff0000")


def test_single_edits_are_taken_back(stage: at.PlanStage) -> None:
    _, first = stage.publish()
    before = (features(stage, first, 0), features(stage, first, 1), state(stage, first))
    change_everything(stage)
    plan, again = stage.publish()
    assert StepKind.EDIT in [step.kind for step in plan.steps]
    after = features(stage, again, 0)
    assert set(after) == {"oak", "elm", "fir", "yew", "gum"}
    with stage.portal() as portal:
        done = put_back(portal, stage.memory, first.item_id)
    assert (done.data, done.edits, done.missing) == (True, 4, ())
    assert (features(stage, first, 0), features(stage, first, 1), state(stage, first)) == before
    # and what was taken back can be published again, as edits
    plan, again = stage.publish()
    trees = next(each for each in plan.layers if each.name == "Trees")
    assert (trees.adds, trees.updates, trees.deletes) == (1, 1, 1)
    assert features(stage, again, 0) == after


@pytest.mark.parametrize("answers", [1, 2, 3, 4])
def test_taking_back_is_picked_up(stage: at.PlanStage, answers: int) -> None:
    _, first = stage.publish()
    before = (features(stage, first, 0), features(stage, first, 1))
    change_everything(stage)
    stage.publish()
    # the answer to one of the edits is lost, and then the line breaks
    stage.proxy.spoil(r"applyEdits$", Fault.RESET_AFTER, *range(answers, answers + 3))
    with stage.portal() as portal, pytest.raises(TransportError):
        put_back(portal, stage.memory, first.item_id)
    stage.proxy.rules.clear()
    with stage.portal() as portal:
        put_back(portal, stage.memory, first.item_id)
    assert (features(stage, first, 0), features(stage, first, 1)) == before


def test_edits_of_a_run_that_broke_off_are_taken_back_too(stage: at.PlanStage) -> None:
    _, first = stage.publish()
    before = (features(stage, first, 0), features(stage, first, 1), state(stage, first))
    change_everything(stage)
    stage.proxy.spoil(r"1/applyEdits$", Fault.RESET_BEFORE, 1, 2, 3, 4)
    with pytest.raises(TransportError):
        stage.publish()
    stage.proxy.rules.clear()
    at.change_tree(stage.project, "elm", age=78)
    stage.publish()
    with stage.portal() as portal:
        put_back(portal, stage.memory, first.item_id)
    assert (features(stage, first, 0), features(stage, first, 1), state(stage, first)) == before


def test_where_there_is_no_room_edits_are_not_kept(stage: at.PlanStage) -> None:
    _, first = stage.publish()
    change_everything(stage)
    _, again = stage.publish(PlanOptions(most_kept=300))
    after = features(stage, again, 0)
    with stage.portal() as portal:
        done = put_back(portal, stage.memory, first.item_id)
    assert (done.data, done.edits) == (False, 0)
    assert features(stage, first, 0) == after


def test_many_new_features_are_appended(stage: at.PlanStage) -> None:
    keyed = PlanOptions(keys={"Trees": "kind"}, least_appended=2)
    _, first = stage.publish(keyed)
    before = features(stage, first, 0)
    for number in range(5):
        at.add_tree(stage.project, f"new {number}", 10 + number, 5.5, number)
    at.change_tree(stage.project, "elm", age=77)
    plan, again = stage.publish(keyed)
    trees = next(each for each in plan.layers if each.name == "Trees")
    assert [reason.code for reason in trees.reasons] == ["plan-append"]
    assert list(plan.operations) == stage.proxy.changes()
    assert plan.operations == ("0/applyEdits", "addItem", "0/append", "delete", "updateinfo")
    after = features(stage, again, 0)
    assert (after["new 3"][0]["age"], after["new 3"][1]) == (13, {"x": 5.5, "y": 3})
    assert (len(after), after["elm"][0]["age"]) == (10, 77)
    assert stage.publish(keyed)[0].operations == ()
    with stage.portal() as portal:
        assert put_back(portal, stage.memory, first.item_id).edits == 6
    assert features(stage, first, 0) == before


@pytest.mark.parametrize(
    ("where", "fault"),
    [
        (r"addItem$", Fault.RESET_BEFORE),
        (r"addItem$", Fault.RESET_AFTER),
        (r"0/append$", Fault.RESET_BEFORE),
        (r"0/append$", Fault.RESET_AFTER),
        (r"append/jobs", Fault.RESET_BEFORE),
        (r"items/[^/]+/delete$", Fault.RESET_BEFORE),
        (r"updateinfo$", Fault.RESET_BEFORE),
    ],
)
def test_appending_is_picked_up(
    stage: at.PlanStage, monkeypatch: pytest.MonkeyPatch, where: str, fault: Fault
) -> None:
    monkeypatch.setattr(appending, "PART", 2)
    monkeypatch.setattr(appending, "SETTLING", 0.0)
    keyed = PlanOptions(keys={"Trees": "kind"}, least_appended=2)
    stage.publish(keyed)
    for number in range(5):
        at.add_tree(stage.project, f"new {number}", 10 + number, 5.5, number)
    stage.proxy.spoil(where, fault, *range(2, 9))
    with contextlib.suppress(TransportError):
        stage.publish(keyed)
    stage.proxy.rules.clear()
    _, again = stage.publish(keyed)
    kinds = [f"new {number}" for number in range(5)] + [kind for kind, *_ in at.TREES]
    with stage.portal(direct=True) as portal:
        told = portal.service(again.url).sample(0, 1000)["features"]
        # nothing of the parts is left
        items = list(search(portal.connection, f"owner:{portal.me.username} AND append_*"))
    assert sorted(each["attributes"]["kind"] for each in told) == sorted(kinds)
    assert [each["title"] for each in items if each["title"].startswith("append_")] == []


def test_what_the_service_does_not_append_is_told(stage: at.PlanStage) -> None:
    keyed = PlanOptions(keys={"Trees": "kind"}, least_appended=2)
    _, first = stage.publish(keyed)
    for number in range(3):
        at.add_tree(stage.project, f"new {number}", 10 + number, 5.5, number)
    refused = {"status": "Failed", "error": {"code": 400, "message": "No room."}}
    stage.proxy.says(r"append/jobs", refused, 1)
    with pytest.raises(JobFailed) as caught:
        stage.publish(keyed)
    assert (caught.value.code, caught.value.facts["messages"]) == ("WLS620", ["No room."])
    _, again = stage.publish(keyed)
    assert len(features(stage, again, 0)) == 8


def test_nothing_is_removed_unless_it_is_asked_for(stage: at.PlanStage) -> None:
    _, first = stage.publish()
    at.add_column(stage.project, "Trees", "height")
    at.change_tree(stage.project, "elm", height=12.5)
    stage.project.removeMapLayer(at.layer(stage.project, "Lots"))
    plan, _ = stage.publish()
    # the new field comes into pop-up and templates too
    assert verdicts(plan) == {"Trees": ("data changed", "style changed"), "Lots": ("would be removed",)}
    assert list(plan.operations) == stage.proxy.changes()
    assert plan.operations[:3] == ("0/addToDefinition", "0/applyEdits", "0/updateDefinition")
    assert "height" in state(stage, first)["fields"]
    # from elsewhere nobody knows which features changed, so it would have to go as a whole
    stage.memory = Memory()
    at.change_tree(stage.project, "elm", height=13.5)
    with stage.portal() as portal:
        plan = stage.plan(portal)
        assert plan.refusal is not None
        assert (plan.refusal.code, plan.refusal.facts["names"], plan.steps) == ("WLS642", ["Lots"], ())
        with pytest.raises(PortalError) as caught:
            publish_plan(plan, portal)
        assert caught.value.code == "WLS642"
        assert portal.service(first.url).count(1) == 2
    plan, again = stage.publish(PlanOptions(switches=Switches(removal=True)))
    assert [each.name for each in again.layers] == ["Trees"]
    assert again.item_id == first.item_id


def test_a_run_that_broke_off_is_picked_up(stage: at.PlanStage) -> None:
    _, first = stage.publish()
    on_the_web(stage, first)
    kept = state(stage, first)
    at.add_tree(stage.project, "gum", 6, 5, 5)
    whole = PlanOptions(delta=False)
    # the service is overwritten, and the line goes before what was done on the web is put back
    stage.proxy.spoil(r"1/updateDefinition$", Fault.RESET_BEFORE, 1, 2, 3)
    with pytest.raises(TransportError):
        stage.publish(whole)
    assert state(stage, first)["lots"] != kept["lots"]
    plan, again = stage.publish(whole)
    assert "plan-unfinished" in [reason.code for reason in plan.reasons]
    assert state(stage, again) == kept
    assert stage.publish()[0].operations == ()


def test_a_delta_that_broke_off_is_picked_up(stage: at.PlanStage) -> None:
    _, first = stage.publish()
    at.add_tree(stage.project, "gum", 6, 5, 5)
    at.change_tree(stage.project, "elm", age=22)
    # the additions arrive, their answer does not
    stage.proxy.spoil(r"0/applyEdits$", Fault.RESET_AFTER)
    with pytest.raises(TransportError):
        stage.publish()
    plan, again = stage.publish()
    trees = next(each for each in plan.layers if each.name == "Trees")
    assert (trees.adds, trees.updates, trees.deletes) in {(0, 1, 0), (0, 0, 0)}
    with stage.portal(direct=True) as portal:
        told = portal.service(again.url).sample(0, 100)
    assert sorted(each["attributes"]["kind"] for each in told["features"]) == [
        "ash", "elm", "fir", "gum", "oak", "yew"
    ]  # fmt: skip
    # what the service refuses is told, and nothing of that part is there
    at.add_tree(stage.project, "fig", 7, 6, 6)
    refused = {
        "addResults": [{"objectId": -1, "success": False, "error": {"code": 1000, "description": "no"}}]
    }
    stage.proxy.says(r"0/applyEdits$", refused, 1)
    with pytest.raises(PortalError) as caught:
        stage.publish()
    assert (caught.value.code, caught.value.facts["refused"], caught.value.facts["message"]) == (
        "WLS640",
        1,
        "no",
    )
    assert stage.publish()[0].operations == ("0/applyEdits", "updateinfo")


def test_a_plan_that_is_out_of_date_is_not_done(stage: at.PlanStage) -> None:
    _, first = stage.publish()
    at.paint(stage.project, "Lots", "#ff0000")
    with stage.portal() as portal:
        plan = stage.plan(portal)
        on_the_web(stage, first)
        stage.proxy.seen.clear()
        with pytest.raises(PortalError) as caught:
            publish_plan(plan, portal)
    assert caught.value.code == "WLS644"
    assert stage.proxy.changes() == []


def test_a_name_that_is_taken(stage: at.PlanStage) -> None:
    stage.publish()
    with stage.portal() as portal:
        plan = make_plan(
            stage.folder / "0" / f"{stage.draft['serviceName']}.sd",
            portal,
            upload=UploadOptions(overwrite=False),
        )
        assert plan.verdicts == (Verdict.NAME_CLASH,)
        assert plan.blocked
        with pytest.raises(NameTaken):
            publish_plan(plan, portal)
    assert json.loads(json.dumps(plan.to_json()))["refusal"]["code"] == "WLS602"


def test_a_key_tells_features_apart(stage: at.PlanStage) -> None:
    keyed = PlanOptions(keys={"Trees": "kind"})
    stage.publish(keyed)
    # the same row number, another tree
    at.change_tree(stage.project, "elm", kind="gum")
    plan, service = stage.publish(keyed)
    trees = next(each for each in plan.layers if each.name == "Trees")
    assert (trees.adds, trees.updates, trees.deletes) == (1, 0, 1)
    assert {each.name: each.feature_count for each in service.layers}["Trees"] == 5
    at.change_tree(stage.project, "gum", kind="oak")
    plan, _ = stage.publish(keyed)
    assert "plan-key-doubled" in [reason.code for each in plan.layers for reason in each.reasons]


def looks(stage: at.PlanStage, service: PublishedService) -> dict[str, Any]:
    """Everything of a service that may not depend on the road by which it came.

    But for global ids: a geodatabase of GDAL 3.6 tells no reader which of its columns holds them.
    """

    def known(told: list[dict[str, Any]], name: str = "name") -> list[dict[str, Any]]:
        return [each for each in told if each[name] != "GlobalID"]

    layers: dict[int, dict[str, Any]] = {}
    with stage.portal(direct=True) as portal:
        standing = read_standing(portal, service.item_id)
        for number, layer in standing.layers.items():
            features = portal.service(service.url).sample(number, 100)["features"]
            for feature in features:
                feature["attributes"].pop("GlobalID")
            layers[number] = {
                "parts": {**layer.parts, "fields": known(layer.parts["fields"])},
                "schema": {name: kind for name, kind in layer.schema.items() if name != "globalid"},
                "popup": known(layer.item["popupInfo"]["fieldInfos"], "fieldName"),
                "drawn": layer.item["layerDefinition"],
                "features": features,
            }
    return {"layers": layers, "service": standing.service}


REFUSED = {
    "services": [{"type": "Feature Service", "success": False, "error": {"code": 500, "message": "No."}}]
}


def test_both_roads_lead_to_the_same(stage: at.PlanStage) -> None:
    at.classify(stage.project)
    editable = {"featureCapabilities": "Query,Create,Update,Delete,Editing"}
    _, by_definition = stage.publish(**editable)
    stage.draft["serviceName"] = "Second_road"
    # this portal takes no service definition
    stage.proxy.says(r"/publish$", REFUSED, 1)
    steps = Listening()
    plan, by_database = stage.publish(progress=steps, **editable)
    assert (plan.road, by_definition.road, by_database.road) == (
        "serviceDefinition", "serviceDefinition", "fileGeodatabase"
    )  # fmt: skip
    assert "publish-other-road" in [step for step, _ in steps.steps]
    assert looks(stage, by_database) == looks(stage, by_definition)
    # nothing of the first try is left
    with stage.portal(direct=True) as portal:
        assert portal.find_item("Second_road", "Service Definition") is None
    # and it is kept up to date all the same: in part, and as a whole
    at.change_tree(stage.project, "elm", age=22)
    plan, again = stage.publish(**editable)
    assert plan.operations == ("0/applyEdits", "updateinfo")
    at.change_tree(stage.project, "elm", age=33)
    plan, again = stage.publish(PlanOptions(delta=False), **editable)
    assert (plan.road, again.item_id, plan.operations[:2]) == (
        "fileGeodatabase", by_database.item_id, ("update", "publish")
    )  # fmt: skip
    assert {each["attributes"]["age"] for each in looks(stage, again)["layers"][0]["features"]} == {
        1,
        33,
        3,
        4,
        5,
    }


def test_a_portal_that_takes_neither(stage: at.PlanStage) -> None:
    stage.proxy.says(r"/publish$", REFUSED)
    with pytest.raises(JobFailed) as caught:
        stage.publish()
    assert caught.value.code == "WLS620"
    with stage.portal(direct=True) as portal:
        name = stage.draft["serviceName"]
        assert [portal.find_item(name, kind) for kind in ("Service Definition", "File Geodatabase")] == [
            None,
            None,
        ]


def test_what_is_served_otherwise_than_sent_is_told(stage: at.PlanStage) -> None:
    at.classify(stage.project)
    _, service = stage.publish()
    with stage.portal(direct=True) as portal:
        served = portal.service(service.url).layer(0)
        assert served is not None
        right = ExpectedLayer.from_json(served, 5)
        assert verify_layers(portal, service.url, [right], Progress())[0].extent == (0.0, 0.0, 4.0, 4.0)
        wrong = {
            "WLS701": replace(right, id=7),
            "WLS702": replace(right, geometry_type="esriGeometryPolygon"),
            "WLS703": replace(right, fields=("height",)),
            "WLS704": replace(right, feature_count=6),
            "WLS705": replace(right, extent=(0.0, 0.0, 4.0, 3.9)),
            "WLS706": right.drawn(
                {"drawingInfo": {"renderer": {"type": "uniqueValue", "uniqueValueInfos": [{}]}}}
            ),
        }
        for code, expected in wrong.items():
            with pytest.raises(VerificationError) as caught:
                verify_layers(portal, service.url, [expected], Progress())
            assert caught.value.code == code


def test_a_large_layer_is_compared_as_a_file(stage: at.PlanStage) -> None:
    few = PlanOptions(most_rows=4)
    stage.publish(few)
    at.remove_tree(stage.project, "oak")
    at.add_tree(stage.project, "gum", 6, 5, 5)
    plan, service = stage.publish(few)
    trees, lots = plan.layers
    assert [reason.code for reason in trees.reasons] == ["plan-rows-many"]
    assert lots.verdicts == (Verdict.UNCHANGED,)
    assert [step.kind for step in plan.steps][:2] == [StepKind.REPLACE_FILE, StepKind.OVERWRITE]
    assert [each.feature_count for each in service.layers] == [5, 2]
