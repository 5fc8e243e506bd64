"""``make release-check`` says no where a release would be wrong."""

from __future__ import annotations

from web_layer_sharing.tests.structure.test_zip import script

GOOD = "## [Unreleased]\n\n## [1.2.0] - 2026-01-31\n\n- Something.\n"


def test_a_change_log_without_the_version_date_or_order_is_found() -> None:
    tool = script("release_check")
    assert tool.change_log_faults(GOOD, "1.2.0") == []
    assert tool.change_log_faults(GOOD, "1.3.0") == ["the change log has no heading for 1.3.0"]
    undated = GOOD.replace(" - 2026-01-31", "")
    assert tool.change_log_faults(undated, "1.2.0") == ["the heading for 1.2.0 has no date"]
    waiting = GOOD.replace("[Unreleased]\n", "[Unreleased]\n\n- Not yet.\n")
    assert tool.change_log_faults(waiting, "1.2.0") == ["the change log has unreleased entries"]


def test_the_version_is_that_of_the_metadata() -> None:
    assert script("release_check").version().count(".") == 2


def test_the_zip_is_within_limits_and_the_same_twice() -> None:
    assert script("release_check").zip_faults() == []
