"""Every code fires, keeps quiet on the near miss, and is cleared by its repair or by hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.sharing.analysis import RULES, analyze
from web_layer_sharing.sharing.analysis.fixes import SETTINGS_FIXES, fix_settings
from web_layer_sharing.tests.builders import a_layer, a_snapshot
from web_layer_sharing.tests.core.analysis.rule_cases import (
    CASES,
    RuleCase,
    Scene,
    draft,
    feature_server,
    in_group,
    map_image,
    scene,
)

if TYPE_CHECKING:
    from web_layer_sharing.sharing.findings import Finding

BY_CODE = {rule.code: rule for rule in RULES}

each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)


def found(code: str, given: Scene) -> list[Finding]:
    return [finding for finding in analyze(*given) if finding.code == code]


def repaired(given: Scene, code: str) -> Scene:
    """Apply the repair of the code to what it finds, one finding at a time, as a user would."""
    for _ in range(10):
        findings = found(code, given)
        if not findings:
            break
        given = given._replace(settings=fix_settings(given.settings, findings[0], given.snapshot))
    return given


def test_every_rule_has_one_case() -> None:
    assert sorted(case.code for case in CASES) == sorted(BY_CODE)
    assert len(RULES) >= 60


def test_codes_are_in_their_ranges() -> None:
    for rule in RULES:
        assert re.fullmatch(r"\d{5}", rule.code)
        assert rule.esri == (rule.code < "80000")
        if not rule.esri:
            is_error = rule.severity.value == "error"
            assert ("80001" <= rule.code <= "80499") == is_error
            assert is_error or "80500" <= rule.code <= "80999"


@each_case
def test_it_fires(case: RuleCase) -> None:
    findings = found(case.code, case.fires)
    assert findings
    rule = BY_CODE[case.code]
    for finding in findings:
        assert finding.severity is rule.severity
        assert finding.fix == rule.fix
        assert finding.layer == case.layer
        assert bool(finding.layer_id) == bool(case.layer)


@each_case
def test_it_does_not_fire_on_the_near_miss(case: RuleCase) -> None:
    assert found(case.code, case.near) == []


@each_case
def test_it_is_cleared(case: RuleCase) -> None:
    automatic = BY_CODE[case.code].fix in SETTINGS_FIXES
    assert automatic == (case.fixed is None), "a repair of the draft is tested in place of a manual change"
    mended = repaired(case.fires, case.code) if automatic else case.fixed
    assert mended is not None
    assert found(case.code, mended) == []


@each_case
def test_a_repair_of_the_draft_makes_no_new_error(case: RuleCase) -> None:
    if BY_CODE[case.code].fix not in SETTINGS_FIXES:
        return
    before = {finding.code for finding in analyze(*case.fires)}
    after = {f.code for f in analyze(*repaired(case.fires, case.code)) if f.severity.value == "error"}
    assert after <= before


def test_a_sound_draft_of_a_sound_map_has_no_findings() -> None:
    assert analyze(*scene()) == []


def test_group_layers_need_numbers_too() -> None:
    numbered = a_layer(service_layer_id=0)
    asked = draft(check_unique_ids=True)
    assert found("00374", Scene(asked, in_group(numbered)))[0].facts["layers"] == ["Group"]
    assert found("00374", Scene(asked, in_group(numbered, service_layer_id=1))) == []
    assert found("80010", Scene(asked, in_group(numbered, service_layer_id=0)))


def test_a_group_of_layers_that_are_not_shared_needs_no_number() -> None:
    outside = in_group(a_layer("rivers_1"))
    both = Scene(
        draft(check_unique_ids=True, layer_ids=("roads_1",)),
        a_snapshot([a_layer(service_layer_id=0), *outside.layers], tree=outside.tree),
    )
    assert found("00374", both) == []


def test_a_broken_layer_that_is_left_out_anyway_does_not_block() -> None:
    codes = {finding.code for finding in analyze(*next(c for c in CASES if c.code == "00003").near)}
    assert "24078" in codes
    assert "00003" not in codes


def test_leaving_out_the_only_layer_is_refused() -> None:
    alone = scene(a_layer(source=next(c for c in CASES if c.code == "00003").fires.snapshot.layers[0].source))
    finding = found("00003", alone)[0]
    assert fix_settings(alone.settings, finding, alone.snapshot) == alone.settings


def test_forgetting_all_layers_is_refused() -> None:
    gone = scene(layer_ids=("gone_1",))
    finding = found("80004", gone)[0]
    assert fix_settings(gone.settings, finding, gone.snapshot) == gone.settings


def test_a_source_in_place_is_told_once() -> None:
    memory = a_layer(source=next(c for c in CASES if c.code == "80507").fires.snapshot.layers[0].source)
    codes = [f.code for f in analyze(map_image(feature_server()), a_snapshot([memory]))]
    assert "00231" in codes
    assert "24011" not in codes


def test_what_the_web_loses_is_told_of_feature_layers_only() -> None:
    proportional = a_layer(renderer={"type": "CIMProportionalRenderer"})
    assert found("24082", scene(proportional))[0].facts == {"what": "renderer", "kept": "simple"}
    assert found("24082", Scene(map_image(), a_snapshot([proportional]))) == []


def test_numbered_names_count_up() -> None:
    taken = next(c for c in CASES if c.code == "80011").fires
    finding = found("80011", taken)[0]
    once = fix_settings(taken.settings, finding, taken.snapshot)
    assert once.service_name == "Roads_1"
    assert fix_settings(once, finding, taken.snapshot).service_name == "Roads_2"
