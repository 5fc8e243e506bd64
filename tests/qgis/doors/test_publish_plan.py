"""Publishing as a plan, against a real local portal: what is told is done, and nothing of anybody's goes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.local_portal.process import PortalProcess, start
from web_layer_sharing.sharing.plan import Memory, PlanOptions, Switches, Verdict
from web_layer_sharing.tests.faults.fault_proxy import FaultProxy
from web_layer_sharing.tests.qgis.doors import plan_stage as at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


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
    with FaultProxy() as proxy:
        made = at.PlanStage(project, process, proxy, tmp_path, Memory(tmp_path / "memory"))
        made.draft["serviceName"] = request.node.name[:60]
        yield made
    project.clear()


def verdicts(plan: object) -> dict[str, tuple[str, ...]]:
    return {each.name: tuple(v.value for v in each.verdicts) for each in plan.layers}


def test_a_new_service(stage: at.PlanStage) -> None:
    plan, service = stage.publish()
    assert verdicts(plan) == {"Trees": ("create",), "Lots": ("create",)}
    assert plan.verdicts == (Verdict.CREATE,)
    assert list(plan.operations) == stage.proxy.changes()
    assert {each.name: each.feature_count for each in service.layers} == {"Trees": 5, "Lots": 2}


def test_nothing_changed(stage: at.PlanStage) -> None:
    _, first = stage.publish()
    plan, again = stage.publish()
    assert verdicts(plan) == {"Trees": ("unchanged",), "Lots": ("unchanged",)}
    assert plan.verdicts == (Verdict.UNCHANGED,)
    assert plan.operations == () == tuple(stage.proxy.changes())
    assert (again.item_id, again.url) == (first.item_id, first.url)


def test_a_few_features(stage: at.PlanStage) -> None:
    _, first = stage.publish()
    at.add_tree(stage.project, "gum", 6, 5, 5)
    at.change_tree(stage.project, "elm", age=77)
    at.remove_tree(stage.project, "ash")
    plan, again = stage.publish()
    assert verdicts(plan) == {"Trees": ("data changed",), "Lots": ("unchanged",)}
    assert [(each.adds, each.updates, each.deletes) for each in plan.layers if each.name == "Trees"] == [
        (1, 1, 1)
    ]
    assert list(plan.operations) == stage.proxy.changes() == ["0/applyEdits"] * 3 + ["updateinfo"]
    with stage.portal(direct=True) as portal:
        told = portal.service(again.url).sample(0, 100)
    trees = {each["attributes"]["kind"]: each["attributes"]["age"] for each in told["features"]}
    assert trees == {"oak": 1, "elm": 77, "fir": 4, "yew": 5, "gum": 6}
    assert stage.publish()[0].operations == ()


def test_only_the_style(stage: at.PlanStage) -> None:
    _, first = stage.publish()
    at.paint(stage.project, "Lots", "#ff0000")
    plan, again = stage.publish(PlanOptions(switches=Switches(data=False)))
    assert verdicts(plan) == {"Trees": ("unchanged",), "Lots": ("style changed",)}
    assert list(plan.operations) == stage.proxy.changes() == ["1/updateDefinition", "update", "updateinfo"]
    with stage.portal(direct=True) as portal:
        served = portal.service(again.url).layer(1)
    assert served["drawingInfo"]["renderer"]["symbol"]["color"][:3] == [255, 0, 0]
