"""Findings in words: every code has a sentence that its facts fill, and staging fails in Esri's form."""

from __future__ import annotations

import json
import re
import string

import pytest
from web_layer_sharing.qgis_bridge.messages.finding_sentences import SENTENCES
from web_layer_sharing.qgis_bridge.messages.findings import finding_text, staging_error_text
from web_layer_sharing.qgis_bridge.messages.loss_phrases import KEPT, LOSSES
from web_layer_sharing.sharing.analysis import RULES, analyze
from web_layer_sharing.sharing.esri_json.losses import WHAT
from web_layer_sharing.sharing.findings import Finding, Severity, blocking
from web_layer_sharing.tests.core.analysis.rule_cases import CASES, RuleCase

PATTERN = re.compile(
    r"ERROR 001272: Analyzer errors were encountered \((\[.*\])\)\.\nFailed to execute \(StageService\)\.",
    re.DOTALL,
)


def words_of(source: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(source) if name}


def test_every_code_has_a_sentence() -> None:
    assert set(SENTENCES) == {rule.code for rule in RULES}


def test_every_loss_has_its_words() -> None:
    assert set(LOSSES) >= WHAT


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_sentence_is_filled_by_its_facts(case: RuleCase) -> None:
    findings = [finding for finding in analyze(*case.fires) if finding.code == case.code]
    for finding in findings:
        known = {*finding.facts, "layer", "loss", "obstacle"}
        assert words_of(SENTENCES[case.code]) <= known
        text = finding_text(finding)
        assert text[0].isupper() or text[0] in "'\"{" or text[0].isdigit()
        assert text.endswith(".")
        assert " ".join(text.split()) == text
        assert not re.search(r"[{}]|None|\(\)|: \.|''", text.replace("'  '", "")), text
        if "{layer}" in SENTENCES[case.code]:
            assert " ".join(finding.layer.split()) in text


@pytest.mark.parametrize("case", [c for c in CASES if c.layer.strip()], ids=lambda case: case.code)
def test_a_sentence_about_a_layer_names_it(case: RuleCase) -> None:
    assert "{layer}" in SENTENCES[case.code]


def test_kinds_and_sizes_are_put_into_words() -> None:
    finding = Finding("80015", Severity.ERROR, facts={"kind": "VECTOR_TILE"})
    assert "a vector tile layer" in finding_text(finding)
    room = Finding("80009", Severity.ERROR, facts={"size_bytes": 3 * 2**30, "free_bytes": 2**20})
    assert re.search(r"3[.,]00 GiB.*1[.,]00 MiB", finding_text(room))


def test_credits_are_told_where_they_are_counted() -> None:
    facts = {"size_bytes": 2**20, "credits": 0.24}
    assert "0.24 credits a month" in finding_text(Finding("80809", Severity.MESSAGE, facts=facts))
    without = Finding("80809", Severity.MESSAGE, facts={**facts, "credits": None})
    assert "credits" not in finding_text(without)


def test_a_loss_is_told_with_what_is_kept() -> None:
    lost = Finding("24082", Severity.WARNING, "Roads", "r", {"what": "gradient", "kept": "mean_color"})
    assert finding_text(lost).endswith(f"{LOSSES['gradient']} ({KEPT['mean_color']}).")
    effect = Finding("24082", Severity.WARNING, "R", "r", {"what": "paint_effect:glow", "kept": "none"})
    assert finding_text(effect).endswith("approximated: the paint effect glow (left out).")
    style = Finding("24082", Severity.WARNING, "Roads", "r", {"what": "shape", "kept": "triangle"})
    assert finding_text(style).endswith("(triangle).")


def test_a_name_with_braces_stays_as_it_is() -> None:
    assert "'{x} {layer}'" in finding_text(Finding("80527", Severity.WARNING, "{x} {layer}"))


def test_an_unknown_code_reads_as_its_facts() -> None:
    assert finding_text(Finding("89999", Severity.WARNING, "Roads", facts={"a": 1})) == "Layer 'Roads': a: 1"


def test_staging_fails_in_the_form_that_scripts_know() -> None:
    case = next(case for case in CASES if case.code == "00231")
    findings = blocking(analyze(*case.fires))
    matched = PATTERN.fullmatch(staging_error_text(findings))
    assert matched
    told = json.loads(matched[1])
    assert [list(entry) for entry in told] == [["code", "message", "object"]] * len(findings)
    assert told[0]["code"] == "00231"
    assert told[0]["object"] == "Roads"
    assert told[0]["message"] == finding_text(findings[0])
    assert matched[1].startswith('[{"code":"00231","message":"')


def test_several_errors_stand_apart_as_in_esri_s_text() -> None:
    tricky = Finding("00056", Severity.ERROR, 'a "},{" b')
    text = staging_error_text([tricky, Finding("00001", Severity.ERROR, facts={"map": "M"})])
    matched = PATTERN.fullmatch(text)
    assert matched
    assert [entry["object"] for entry in json.loads(matched[1])] == ['a "},{" b', ""]
    assert '"}, {"code":"00001"' in text
