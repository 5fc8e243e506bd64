"""Every verdict, reason and step of a plan has words, and no words are for what no plan says."""

from __future__ import annotations

import re
from pathlib import Path

from web_layer_sharing.qgis_bridge.messages.plan_sentences import REASONS, STEPS, VERDICTS
from web_layer_sharing.qgis_bridge.messages.plans import plan_lines
from web_layer_sharing.sharing.plan import (
    LayerPlan,
    PublishPlan,
    Reason,
    Step,
    StepKind,
    Verdict,
)

CORE = Path(__file__).resolve().parents[3] / "sharing"


def test_every_code_has_words_and_the_other_way_round() -> None:
    paths = [*(CORE / "plan").glob("*.py"), *(CORE / "web_map").glob("*.py")]
    told = " ".join(path.read_text(encoding="utf-8") for path in paths)
    steps = {"plan-compare", "plan-edit", "plan-send-files", "plan-take-back"}
    assert set(re.findall(r'"((?:plan|web-map)-[a-z-]+)"', told)) - steps == set(REASONS)
    assert {verdict.value for verdict in Verdict} == set(VERDICTS)
    assert {kind.value for kind in StepKind} == set(STEPS)


def test_a_plan_in_words() -> None:
    plan = PublishPlan(
        title="Town",
        service_name="Town",
        portal="https://gis.example.org/portal",
        item_id="",
        url="",
        road="serviceDefinition",
        verdicts=(Verdict.NAME_CLASH,),
        reasons=(Reason("plan-in-place"),),
        layers=(
            LayerPlan(
                0, "Trees", (Verdict.DATA_CHANGED,), (Reason("plan-fields-new", {"names": ["a", "b"]}),)
            ),
        ),
        steps=(Step(StepKind.EDIT, layer=0, facts={"adds": 1, "updates": 2, "deletes": 3}),),
        refusal=Reason("WLS602", {"name": "Town"}),
    )
    lines = list(plan_lines(plan))
    assert lines[0] == "Town: Name clash. Only features that changed are sent."
    assert lines[1] == "  Trees: Data changed. New fields: a, b."
    assert lines[2].startswith("There is a service named 'Town' already.")
    assert lines[2].endswith("[WLS602]")
    assert lines[3] == "  1. Layer 0: add 1, change 2 and delete 3 features"
