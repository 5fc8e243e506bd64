"""The audit of dependencies: what it makes of answers, and of none."""

from __future__ import annotations

from web_layer_sharing.scripts.audit import PINNED, ROOT, weaknesses

WEAK = {"name": "lxml", "version": "4.6.2", "vulns": [{"id": "PYSEC-2021-19", "fix_versions": ["4.6.3"]}]}
SOUND = {"name": "requests", "version": "2.32.4", "vulns": []}
UNKNOWN = {"name": "ours", "skip_reason": "not found"}


def test_a_weakness_is_told() -> None:
    answered, found = weaknesses({"dependencies": [WEAK, SOUND, UNKNOWN]})
    assert answered == 2
    assert found == ["lxml 4.6.2: PYSEC-2021-19, mended in ['4.6.3']"]


def test_no_answer_is_no_clean_bill() -> None:
    assert weaknesses({"dependencies": [UNKNOWN]}) == (0, [])


def test_all_that_is_pinned_is_audited() -> None:
    pinned = {str(path.relative_to(ROOT)) for path in ROOT.glob("requirements*.txt")}
    assert pinned | {"constraints.txt", "local_portal/requirements.txt"} == set(PINNED)
