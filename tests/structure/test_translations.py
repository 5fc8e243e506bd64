"""Translations: every text of the code in every language, with the same facts in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.tests.structure.test_zip import script

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("de", "fr", "es", "ja", "ar")
# what stands for facts, Qt's numbered places, and marks of rich text
FACT = re.compile(r"\{[^{}]*\}|%[0-9n]|%[sdr]|</?[a-z][^>]*>")


@pytest.fixture(scope="module")
def wanted() -> list[Any]:
    return list(script("translations").texts())


def test_the_languages_are_those_promised() -> None:
    assert script("translations").LANGUAGES == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_and_nothing_else(language: str, wanted: list[Any]) -> None:
    known = script("translations").translations(language)
    assert sorted(set(wanted) - set(known)) == [], "make translations, then translate what is unfinished"
    assert sorted(set(known) - set(wanted)) == [], "make translations takes away what is no longer said"


@pytest.mark.parametrize("language", LANGUAGES)
def test_facts_and_marks_are_kept(language: str) -> None:
    for text, said in script("translations").translations(language).items():
        assert sorted(FACT.findall(said)) == sorted(FACT.findall(text.source)), text
        assert said.strip(), text
        assert said.startswith(" ") == text.source.startswith(" "), text


def test_a_text_without_a_translation_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool = script("translations")
    monkeypatch.setattr(tool, "FOLDER", tmp_path)
    texts = [tool.Text("Errors", "One {fact}."), tool.Text("Errors", "Two.")]
    assert tool.write("de", texts, {texts[0]: "Eins {fact}."}) == 1
    assert tool.translations("de") == {texts[0]: "Eins {fact}."}
