"""From arcpy's words to a draft of the right class."""

from __future__ import annotations

import pytest
from web_layer_sharing.sharing.draft import (
    FeatureSharingDraft,
    ImageSharingDraft,
    MapImageSharingDraft,
    MapServiceDraft,
    TileSharingDraft,
    VectorTileSharingDraft,
    create_sharing_draft,
    create_web_layer_draft,
)
from web_layer_sharing.sharing.errors import DraftError
from web_layer_sharing.sharing.map_snapshot import GroupNode, LayerKind, LayerNode
from web_layer_sharing.tests.builders import a_layer, a_snapshot, a_table


@pytest.mark.parametrize(
    ("server", "service", "kind"),
    [
        ("HOSTING_SERVER", "FEATURE", FeatureSharingDraft),
        ("hosting_server", "Feature", FeatureSharingDraft),
        ("HOSTING_SERVER", "TILE", TileSharingDraft),
        ("HOSTING_SERVER", "VECTOR_TILE", VectorTileSharingDraft),
        ("FEDERATED_SERVER", "VECTOR_TILE", VectorTileSharingDraft),
        (" federated_server ", "MAP_IMAGE", MapImageSharingDraft),
    ],
)
def test_web_layers(server: str, service: str, kind: type) -> None:
    draft = create_web_layer_draft(a_snapshot(), server, service, "Roads")
    assert type(draft) is kind
    assert draft.serverType == server.strip().upper()
    assert draft.serviceName == "Roads"
    assert draft.layer_ids is None


@pytest.mark.parametrize(
    ("server", "service", "kind"),
    [
        ("STANDALONE_SERVER", "MAP_SERVICE", MapServiceDraft),
        ("standalone_server", "image_service", ImageSharingDraft),
        ("FEDERATED_SERVER", "WEB_IMAGERY_LAYER", ImageSharingDraft),
    ],
)
def test_services(server: str, service: str, kind: type) -> None:
    draft = create_sharing_draft(server, service, "Roads", a_snapshot())
    assert type(draft) is kind
    assert draft.serverType == server.upper()


def test_arcpys_keywords() -> None:
    draft = create_web_layer_draft(
        a_snapshot(),
        server_type="HOSTING_SERVER",
        service_type="FEATURE",
        service_name="Roads",
        layers_and_tables=["roads_1"],
    )
    assert draft.layer_ids == ("roads_1",)


@pytest.mark.parametrize(
    ("server", "service"),
    [
        ("FEDERATED_SERVER", "FEATURE"),
        ("STANDALONE_SERVER", "MAP_SERVICE"),
        ("HOSTING_SERVER", "SCENE_LAYER"),
        ("", ""),
    ],
)
def test_a_combination_that_does_not_exist(server: str, service: str) -> None:
    with pytest.raises(ValueError, match="WLS201") as caught:
        create_web_layer_draft(a_snapshot(), server, service, "Roads")
    assert isinstance(caught.value, DraftError)
    assert "HOSTING_SERVER/FEATURE" in caught.value.facts["expected"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [("", "empty"), ("   ", "empty"), (None, "empty"), ("!?", "empty"), ("x" * 121, "long")],
)
def test_a_name_that_no_service_can_bear(name: str, reason: str) -> None:
    with pytest.raises(DraftError) as caught:
        create_web_layer_draft(a_snapshot(), "HOSTING_SERVER", "FEATURE", name)
    assert (caught.value.code, caught.value.facts["reason"]) == ("WLS202", reason)
    draft = create_web_layer_draft(a_snapshot(), "HOSTING_SERVER", "FEATURE", "x" * 120)
    with pytest.raises(DraftError, match="WLS202"):
        draft.serviceName = name


def test_names_with_blanks_are_taken() -> None:
    draft = create_web_layer_draft(a_snapshot(), "HOSTING_SERVER", "FEATURE", " Roads of the town ")
    assert draft.serviceName == "Roads of the town"


def grouped() -> object:
    layers = [a_layer("top_1"), a_layer("in_1"), a_layer("deep_1"), a_layer("low_1"), a_table()]
    deep = GroupNode("g2", "Deep", children=(LayerNode("deep_1"),))
    tree = (
        LayerNode("top_1"),
        GroupNode("g1", "Group", children=(LayerNode("in_1"), deep)),
        LayerNode("low_1"),
        LayerNode("owners_1"),
        GroupNode("g3", "Nothing"),
    )
    return a_snapshot(layers, tree=tree)


@pytest.mark.parametrize(
    ("given", "chosen"),
    [
        (None, None),
        ("low_1", ("low_1",)),
        ("owners_1", ("owners_1",)),
        (["owners_1", "low_1", "top_1", "low_1"], ("top_1", "low_1", "owners_1")),
        ("g2", ("deep_1",)),
        (["g1"], ("in_1", "deep_1")),
        (["g1", "in_1", "owners_1"], ("in_1", "deep_1", "owners_1")),
        (("g3", "low_1"), ("low_1",)),
    ],
)
def test_selections_are_opened_up_in_drawing_order(given: object, chosen: object) -> None:
    draft = create_web_layer_draft(grouped(), "HOSTING_SERVER", "FEATURE", "Roads", given)
    assert draft.layer_ids == chosen


@pytest.mark.parametrize("given", [[], (), ["g3"], "g3"])
def test_an_empty_selection_does_not_mean_everything(given: object) -> None:
    with pytest.raises(DraftError) as caught:
        create_web_layer_draft(grouped(), "HOSTING_SERVER", "FEATURE", "Roads", given)
    assert (caught.value.code, caught.value.facts["name"]) == ("WLS205", "layers_and_tables")


def test_a_layer_of_another_map() -> None:
    with pytest.raises(DraftError) as caught:
        create_web_layer_draft(grouped(), "HOSTING_SERVER", "FEATURE", "Roads", ["low_1", "mars_1", "a_1"])
    assert (caught.value.code, caught.value.facts["value"]) == ("WLS206", ["a_1", "mars_1"])


def test_selected_tells_kinds_apart() -> None:
    draft = create_web_layer_draft(grouped(), "HOSTING_SERVER", "FEATURE", "Roads", ["g1", "owners_1"])
    assert draft.selected(LayerKind.FEATURE) == ("in_1", "deep_1")
    assert draft.selected(LayerKind.TABLE) == ("owners_1",)
    whole = create_web_layer_draft(grouped(), "HOSTING_SERVER", "FEATURE", "Roads")
    assert whole.selected(LayerKind.FEATURE) == ("top_1", "in_1", "deep_1", "low_1")
