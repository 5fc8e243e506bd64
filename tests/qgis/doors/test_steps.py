"""Every step that the code reports has words."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from web_layer_sharing.qgis_bridge.messages.steps import STEPS, step_text

ROOT = Path(__file__).resolve().parents[3]
ROOMS = ("sharing", "qgis_bridge", "tasks", "algorithms")


def reported() -> dict[str, str]:
    """Step code -> the file that reports it; a name in place of a text is looked up in its module."""
    found: dict[str, str] = {}
    for path in (path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name) and isinstance(node.value.value, str)
        }
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "attr", "") == "report"
                and len(node.args) > 1
            ):
                step = node.args[1]
                code = (
                    step.value if isinstance(step, ast.Constant) else constants.get(getattr(step, "id", ""))
                )
                if isinstance(code, str) and code:
                    found[code] = str(path.relative_to(ROOT))
    return found


def test_every_step_has_words() -> None:
    codes = reported()
    assert {"publish-look", "stage-pack", "portal-upload"} <= set(codes)
    assert sorted(set(codes) - set(STEPS)) == []


def test_no_words_for_steps_that_nobody_reports() -> None:
    assert sorted(set(STEPS) - set(reported())) == []


@pytest.mark.parametrize(
    ("step", "facts", "expected"),
    [
        ("portal-upload", {"sent": 1024 * 1024, "total": 5 * 1024 * 1024}, "Uploading, 1.0 of 5.0 MB"),
        ("stage-layer", {"layer": "Roads", "done": 3, "total": 7}, "Copying Roads: 3 of 7 features"),
        ("no such step", {}, "no such step"),
        ("verify", {}, "Comparing with what was sent"),
    ],
)
def test_words(step: str, facts: dict[str, object], expected: str) -> None:
    assert step_text(step, **facts) == expected
