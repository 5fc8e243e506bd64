"""The analyzer as a whole: order, calm in the face of bad drafts, and a cost that grows with the map only."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from web_layer_sharing.sharing.analysis import RULES, PortalFacts, analyze
from web_layer_sharing.sharing.analysis.rules.sharing import looks_personal
from web_layer_sharing.sharing.draft.settings import (
    ExtensionSettings,
    ServerKind,
    ServiceKind,
    ServiceSettings,
    SharingSettings,
)
from web_layer_sharing.sharing.findings import Severity
from web_layer_sharing.sharing.map_snapshot import (
    Crs,
    DataProfile,
    Extent,
    FieldProfile,
    FieldSnapshot,
    LayerKind,
    LayerSnapshot,
    MapSnapshot,
    SourceSnapshot,
)
from web_layer_sharing.tests.builders import a_layer, a_snapshot
from web_layer_sharing.tests.core.analysis.rule_cases import CASES, Scene, draft, scene

if TYPE_CHECKING:
    from collections.abc import Callable

ORDER = [Severity.ERROR, Severity.WARNING, Severity.MESSAGE]


def everything_at_once() -> Scene:
    """All layers of sane width of all firing scenes in one map, so that many rules strike at once."""
    layers = [layer for case in CASES for layer in case.fires.snapshot.layers if len(layer.fields) < 100]
    unique = tuple(replace(layer, id=f"layer_{index}") for index, layer in enumerate(layers))
    return Scene(draft(service_name="a b", summary="", tags=()), a_snapshot(unique))


def test_errors_come_first_then_warnings_then_messages() -> None:
    told = [ORDER.index(finding.severity) for finding in analyze(*everything_at_once())]
    assert told == sorted(told)
    assert set(told) == {0, 1, 2}


def test_within_a_severity_by_rule_and_drawing_order() -> None:
    given_scene = everything_at_once()
    rank = {rule.code: index for index, rule in enumerate(RULES)}
    place = {layer.id: index for index, layer in enumerate(given_scene.snapshot.layers)}
    findings = analyze(*given_scene)
    for severity in ORDER:
        told = [(rank[f.code], place.get(f.layer_id, -1)) for f in findings if f.severity is severity]
        assert [code for code, _ in told] == sorted(code for code, _ in told)
        assert told == sorted(told)


def test_the_same_draft_gives_the_same_findings() -> None:
    assert analyze(*everything_at_once()) == analyze(*everything_at_once())


texts = st.text(max_size=30)
words = st.dictionaries(
    st.sampled_from(
        ["isCached", "maxDomainCodeCount", "MinInstances", "MaxInstances", "EnableZDefaults", "name", "x"]
    ),
    st.one_of(texts, st.sampled_from(["true", "-1", "1e9", "٣", "²", "99999999999999999999"])),
)
names = st.sampled_from(["FeatureServer", "WMSServer", "WFSServer", "NAServer", "NoSuchServer"])
extensions = st.dictionaries(
    names,
    st.builds(
        ExtensionSettings,
        type_name=names,
        enabled=st.booleans(),
        capabilities=st.none() | st.lists(texts).map(tuple),
        properties=words,
    ),
)
drafts = st.builds(
    ServiceSettings,
    kind=st.sampled_from(ServiceKind),
    server=st.sampled_from(ServerKind),
    service_name=texts,
    title=texts,
    summary=texts,
    description=texts,
    tags=st.lists(texts, max_size=3).map(tuple),
    folder=texts,
    overwrite=st.booleans(),
    copy_data=st.booleans(),
    capabilities=st.lists(texts, max_size=3).map(tuple),
    max_record_count=st.integers(),
    check_unique_ids=st.booleans(),
    sharing=st.builds(
        SharingSettings,
        organization=st.booleans(),
        everyone=st.booleans(),
        groups=st.lists(texts, max_size=2).map(tuple),
    ),
    layer_ids=st.lists(st.sampled_from(["a", "b", "gone"]), max_size=2).map(tuple),
    table_ids=st.lists(st.sampled_from(["b", "gone"]), max_size=1).map(tuple),
    project_path=texts,
    properties=words,
    staging=words,
    pooling=words,
    extensions=extensions,
    cache_wkid=st.integers(),
    portal_folder=texts,
    undocumented=st.lists(texts, max_size=2).map(tuple),
)
columns = st.builds(
    FieldSnapshot,
    name=texts,
    type=texts,
    alias=texts,
    length=st.integers(),
    domain=st.none() | st.just({"type": "range", "range": [0, 1]}) | st.just({"codedValues": []}),
    native_type=st.sampled_from(["", "qlonglong", "QTime", "QVariantMap", "odd"]),
)
profiles = st.builds(
    DataProfile,
    feature_count=st.none() | st.integers(),
    geometry_types=st.none() | st.dictionaries(texts, st.integers(), max_size=2),
    fields=st.none()
    | st.dictionaries(
        texts,
        st.builds(
            FieldProfile, st.none() | st.integers(), st.none() | st.integers(), st.none() | st.integers()
        ),
        max_size=2,
    ),
    filter_error=st.none() | texts,
    size_bytes=st.none() | st.integers(min_value=0),
    free_bytes=st.none() | st.integers(min_value=0),
)
crs = st.builds(Crs, wkid=st.integers(), latest_wkid=st.integers(), wkt=texts, geographic=st.booleans())
boxes = st.builds(Extent, *[st.floats(allow_nan=True, allow_infinity=True)] * 4)
layers = st.builds(
    LayerSnapshot,
    id=st.sampled_from(["a", "b"]),
    name=texts,
    kind=st.sampled_from(LayerKind),
    geometry_type=st.sampled_from(["", "esriGeometryPoint", "odd"]),
    crs=crs,
    extent=st.none() | boxes,
    fields=st.lists(columns, max_size=3).map(tuple),
    source=st.builds(SourceSnapshot, provider=texts, connection=texts, readable=st.booleans()),
    renderer=st.just({}) | st.just({"type": None}) | st.just({"nothing": 1}),
    min_scale=st.floats(),
    max_scale=st.floats(),
    service_layer_id=st.integers(min_value=-1, max_value=2),
    profile=st.none() | profiles,
)
maps = st.builds(
    MapSnapshot,
    name=texts,
    crs=crs,
    extent=boxes,
    geographic_extent=st.none(),
    layers=st.lists(layers, max_size=3).map(tuple),
    project_path=texts,
)
portals = st.none() | st.builds(
    PortalFacts,
    username=texts,
    privileges=st.none() | st.frozensets(texts, max_size=2),
    asked_name=texts,
    name_available=st.none() | st.booleans(),
    item_owner=texts,
    groups=st.none() | st.frozensets(texts, max_size=2),
    data_stores=st.none() | st.lists(texts, max_size=2).map(tuple),
    credits=st.none() | st.floats(),
)


@settings(max_examples=150, deadline=None)
@given(drafts, maps, portals)
def test_no_draft_is_so_bad_that_it_raises(
    asked: ServiceSettings, snapshot: MapSnapshot, portal: PortalFacts | None
) -> None:
    known = {rule.code for rule in RULES}
    assert {finding.code for finding in analyze(asked, snapshot, portal)} <= known


def calls_of(work: Callable[[], Any]) -> int:
    """Count the Python calls that the work makes: a measure of its cost that no clock disturbs."""
    calls = 0

    def count(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls


def many_layers(number: int) -> MapSnapshot:
    return a_snapshot([a_layer(f"layer{index}_1", name=f"Layer {index}") for index in range(number)])


def many_fields(number: int) -> MapSnapshot:
    fields = tuple(FieldSnapshot(f"f{index}", "esriFieldTypeDouble") for index in range(number))
    return a_snapshot([a_layer(fields=fields)])


@pytest.mark.parametrize("make", [many_layers, many_fields])
def test_the_cost_grows_with_the_map_and_not_faster(make: Callable[[int], MapSnapshot]) -> None:
    small, large = make(200), make(2_000)
    few = calls_of(lambda: analyze(draft(), small))
    many = calls_of(lambda: analyze(draft(), large))
    assert many < 11 * few


@pytest.mark.parametrize("make", [many_layers, many_fields])
def test_even_when_everything_is_wrong(make: Callable[[int], MapSnapshot]) -> None:
    def bad(number: int) -> MapSnapshot:
        snapshot = make(number)
        wrong = (
            replace(layer, crs=Crs(), service_layer_id=5, profile=DataProfile(invalid_geometries=1))
            for layer in snapshot.layers
        )
        return replace(snapshot, layers=tuple(wrong))

    asked = draft(check_unique_ids=True, sharing=SharingSettings(everyone=True))
    small, large = bad(200), bad(2_000)
    few = calls_of(lambda: analyze(asked, small))
    many = calls_of(lambda: analyze(asked, large))
    assert many < 11 * few


@pytest.mark.parametrize(
    "name",
    ["owner", "OWNER_NAME", "EMail", "e-mail", "e_mail", "firstName", "LAST_NAME", "date_of_birth_dob",
     "Telefon", "Geburtsdatum", "contactPhone", "SSN", "naissance", "Eigentümer"],
)  # fmt: skip
def test_columns_that_tell_of_persons(name: str) -> None:
    assert looks_personal(name)


@pytest.mark.parametrize(
    "name",
    ["name", "NAME", "street", "ownership_km", "mailbox_id", "phonetic", "first", "lastly", "birthplaces_n",
     "county", "", "faxes", "1234", "genderless"],
)  # fmt: skip
def test_columns_that_do_not(name: str) -> None:
    assert not looks_personal(name)


def test_what_is_not_shared_is_not_looked_at() -> None:
    broken = a_layer("b_1", source=SourceSnapshot("ogr", readable=False))
    both = scene(a_layer(), broken, layer_ids=("roads_1",))
    assert analyze(*both) == []
