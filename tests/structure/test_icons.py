"""Icons: plain drawings of our own, to be seen on a light and on a dark theme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from web_layer_sharing.tests.structure.source_tree import ROOT, files, modules

if TYPE_CHECKING:
    from pathlib import Path

ICONS = [path for path in files() if path.startswith("resources/icons/")]
LIGHT = "#ffffff"
DARK = "#2b2b2b"
# WCAG 2.1, 1.4.11: graphical objects need a contrast of 3 to 1.
LEAST_CONTRAST = 3.0


def luminance(color: str) -> float:
    """Return the relative luminance of a ``#rrggbb`` color (WCAG 2.1's definition)."""
    channels = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colors, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("path", ICONS)
def test_an_icon_is_a_plain_drawing(path: str, root: Path) -> None:
    drawing = etree.parse(root / path, etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
    kinds = {etree.QName(node).localname for node in drawing.iter()}
    assert kinds <= {"svg", "title", "g", "path", "circle", "rect", "ellipse", "line", "polyline", "polygon"}
    _, _, width, height = drawing.get("viewBox").split()
    assert width == height == drawing.get("width") == drawing.get("height")
    assert drawing.findtext("{*}title")


@pytest.mark.parametrize("path", ICONS)
def test_an_icon_is_seen_on_light_and_dark(path: str, root: Path) -> None:
    text = (root / path).read_text(encoding="utf-8")
    colors = set(re.findall(r'(?:fill|stroke)="([^"]+)"', text)) - {"none"}
    assert colors
    assert all(re.fullmatch("#[0-9a-f]{6}", color) for color in colors)
    assert [c for c in colors if min(contrast(c, LIGHT), contrast(c, DARK)) < LEAST_CONTRAST] == []


def test_icons_that_the_code_names_are_there() -> None:
    own = {name for module in modules() for name in re.findall(r'"([a-z_]+\.svg)"', module.source)}
    assert own
    assert {f"resources/icons/{name}" for name in own} <= set(ICONS)
    assert (ROOT / "resources" / "icons").is_dir()
