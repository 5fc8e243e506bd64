"""Three-way merge: who changed what, and what stands."""

from __future__ import annotations

from typing import Any

import pytest
from web_layer_sharing.sharing.plan.merge import MISSING, merge

RED, GREEN, BLUE = ({"type": "simple", "symbol": {"color": color}} for color in ("red", "green", "blue"))


@pytest.mark.parametrize(
    ("sent", "served", "wanted", "now", "value", "told"),
    [
        ("a", "a", "a", "a", "a", ""),
        ("a", "a", "b", "a", "b", "ours"),
        ("a", "a", "a", "w", "w", "web"),
        ("a", "a", "b", "w", "w", "both"),
        ("a", "a", "b", "b", "b", ""),
        # what a portal makes of a value is no change on the web
        ("a", "A", "a", "A", "A", ""),
        ("a", "A", "b", "A", "b", "ours"),
        ("a", "A", "a", "w", "w", "web"),
        # only the web has it
        (MISSING, MISSING, MISSING, "w", "w", "web"),
        # the portal's own default
        (MISSING, "d", MISSING, "d", "d", ""),
        # we stopped saying it
        ("a", "a", MISSING, "a", "a", ""),
        # new
        (MISSING, MISSING, "b", MISSING, "b", "ours"),
        # nothing is known of what was published last
        (MISSING, MISSING, "b", "w", "w", "both"),
        (MISSING, MISSING, "b", "b", "b", ""),
    ],
)
def test_a_value(sent: Any, served: Any, wanted: Any, now: Any, value: Any, told: str) -> None:
    merged = merge(sent, served, wanted, now, place="x")
    assert merged.value == value
    assert {name: getattr(merged, name) for name in ("ours", "web", "both") if getattr(merged, name)} == (
        {told: ("x",)} if told else {}
    )


@pytest.mark.parametrize(("wanted", "now"), [("b", "w"), ("a", "w")])
def test_the_project_counts_where_the_user_says_so(wanted: str, now: str) -> None:
    merged = merge("a", "a", wanted, now, keep_web=False, place="x")
    assert (merged.value, merged.ours) == (wanted, ("x",))
    # what only the web has stays all the same
    assert merge(MISSING, MISSING, MISSING, "w", keep_web=False).value == "w"


def test_members_are_merged_one_by_one_and_renderers_whole() -> None:
    sent = {"renderer": RED, "transparency": 0, "labelingInfo": None}
    now = {**sent, "renderer": GREEN}
    wanted = {**sent, "transparency": 30}
    merged = merge(sent, sent, wanted, now, place="drawingInfo")
    assert merged.value == {"renderer": GREEN, "transparency": 30, "labelingInfo": None}
    assert (merged.ours, merged.web) == (("drawingInfo.transparency",), ("drawingInfo.renderer",))
    clash = merge(sent, sent, {**sent, "renderer": BLUE}, now, place="drawingInfo")
    assert clash.value["renderer"] == GREEN
    assert clash.both == ("drawingInfo.renderer",)


def test_named_lists_are_merged_by_name() -> None:
    def field(name: str, label: str) -> dict[str, Any]:
        return {"fieldName": name, "label": label, "visible": True}

    sent = {"title": "{a}", "fieldInfos": [field("a", "A"), field("b", "B")]}
    wanted = {**sent, "fieldInfos": [field("a", "A"), field("b", "Bee"), field("c", "C")]}
    now = {"title": "Web", "fieldInfos": [field("b", "B"), field("A", "Web A")]}
    merged = merge(sent, sent, wanted, now, place="popupInfo")
    assert merged.value["title"] == "Web"
    assert [(each["fieldName"], each["label"]) for each in merged.value["fieldInfos"]] == [
        ("b", "Bee"),
        ("A", "Web A"),
        ("c", "C"),
    ]
