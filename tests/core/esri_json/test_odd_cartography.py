"""Whatever a renderer or label class holds, the web gets something it can read."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from web_layer_sharing.sharing import esri_json
from web_layer_sharing.sharing.cim import renderers
from web_layer_sharing.sharing.esri_json import labels, renderer
from web_layer_sharing.sharing.esri_json.conversion import Conversion
from web_layer_sharing.sharing.esri_json.losses import WHAT, Losses
from web_layer_sharing.tests.core.cim.test_cim_specification import SAMPLES
from web_layer_sharing.tests.core.esri_json.web_vocabulary import label_problems, renderer_problems

if TYPE_CHECKING:
    from collections.abc import Iterator

RENDERERS = [
    sample
    for name, samples in SAMPLES.items()
    if name.startswith("renderers.")
    for sample in samples
    if sample["type"].endswith("Renderer")
] + [
    renderers.simple(sample)
    for name, samples in SAMPLES.items()
    for sample in samples
    if sample["type"] in {"CIMPointSymbol", "CIMLineSymbol", "CIMPolygonSymbol"}
]
LABELS = [{**sample, "visibility": True} for sample in SAMPLES["labels.label_class"]]
JUNK = st.sampled_from(
    [None, "", "x", -1, 0, float("inf"), float("nan"), True, [], {}, [[]], [None], {"type": "CIMNothing"}]
)
GEOMETRY = st.sampled_from(["", "esriGeometryPoint", "esriGeometryPolyline", "esriGeometryPolygon"])


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every place within a value as its container and key."""
    keys = value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from places(value[key])


@st.composite
def spoilt(draw: st.DrawFn, whole: Any) -> Any:
    """Return a copy of a value with junk, or nothing, in one to three places."""
    value = copy.deepcopy(draw(whole))
    for _ in range(draw(st.integers(1, 3))):
        container, key = draw(st.sampled_from(list(places(value)) or [({}, "")]))
        if draw(st.booleans()) and isinstance(container, dict):
            container.pop(key, None)
        else:
            container[key] = copy.deepcopy(draw(JUNK))
    return value


@settings(max_examples=400, deadline=None)
@given(spoilt(st.sampled_from(RENDERERS)), GEOMETRY, st.booleans())
def test_spoilt_renderers_can_still_be_read(cim: dict[str, Any], geometry: str, advanced: bool) -> None:
    how = Conversion({}, geometry, advanced, Losses())
    made = renderer.to_json(cim, conversion=how)
    assert list(renderer_problems(made)) == []


@settings(max_examples=200, deadline=None)
@given(spoilt(st.sampled_from(LABELS)), GEOMETRY)
def test_spoilt_label_classes_can_still_be_read(cim: dict[str, Any], geometry: str) -> None:
    made = labels.to_json([cim], Conversion({}, geometry)) or []
    json.dumps(made, allow_nan=False)
    assert [problem for label in made for problem in label_problems(label)] == []


def test_every_loss_has_a_known_word() -> None:
    """The words in the code are those that messages can count on, no more and no fewer."""
    folder = Path(esri_json.__file__).parent
    sources = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    assert set(re.findall(r'(?:lose|trial)\("(\w+)", ', sources)) == WHAT
