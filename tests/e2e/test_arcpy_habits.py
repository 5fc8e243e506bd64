"""Scripts as people write them for arcpy, run as ``make script`` runs them, and what the portal has then."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.tests.e2e.script_stage import ScriptStage

if TYPE_CHECKING:
    from web_layer_sharing.tests.e2e.portal_view import PortalView

HABITS = Path(__file__).with_name("arcpy_scripts") / "habits"
ALL_LAYERS = ["Centres", "Disputed borders", "States and provinces", "Countries"]


class Case:
    """A script that ran: what it printed, and the portal after it."""

    def __init__(self, output: str, portal: PortalView, folder: Path) -> None:
        self.output, self.portal, self.folder = output, portal, folder

    def told(self, name: str) -> list[str]:
        """Return what stands behind a word at the beginning of a line."""
        return [line[len(name) :].strip() for line in self.output.splitlines() if line.startswith(name)]


class Runner(ScriptStage):
    """Runs habits."""

    def __call__(self, script: str, *arguments: str, signed_in: bool = True) -> Case:
        return Case(self.run(HABITS / script, *arguments, signed_in=signed_in), self.portal, self.out)

    def usual(self, script: str, service: str, *more: str) -> Case:
        """Run with the project, the folder and the service's name."""
        return Case(self.run_usual(HABITS / script, service, *more), self.portal, self.out)


@pytest.fixture
def run(world: Path, signed_in: dict[str, str], tmp_path: Path) -> Runner:
    return Runner(world, signed_in, tmp_path)


def names(told: dict[str, Any]) -> list[str]:
    return [layer["name"] for layer in told["layers"]]


def test_batch_from_csv(run: Runner) -> None:
    listing = run.folder / "list.csv"
    rows = ["project,map,layer,service"]
    rows += [f"{run.project},*,{layer},batch_{layer[:3]}" for layer in ("Disputed borders", "Centres")]
    listing.write_text("\n".join(rows), encoding="utf-8")
    for _ in range(2):
        case = run("batch_from_csv.py", str(listing), str(run.out))
    assert "published batch_Cen" in case.output
    assert names(case.portal.service("batch_Dis")) == ["Disputed borders"]
    assert names(case.portal.service("batch_Cen")) == ["Centres"]


def test_loop_over_maps(run: Runner) -> None:
    case = run("loop_over_maps.py", str(run.project), str(run.out))
    assert case.told("done") == ["map_World"]
    assert names(case.portal.service("map_World")) == ALL_LAYERS
    assert [layer["id"] for layer in case.portal.service("map_World")["layers"]] == [0, 1, 2, 3]


def test_one_service_per_layer(run: Runner) -> None:
    case = run.usual("one_per_layer.py", "")
    for name in ALL_LAYERS:
        assert names(case.portal.service(f"each_{name.replace(' ', '_')}")) == [name]


def test_retries(run: Runner) -> None:
    case = run.usual("retries.py", "tried_again")
    assert case.told("published after") == ["2"]
    assert case.portal.item("tried_again")["snippet"] == "tried"


def test_twelve_arguments_with_blanks(run: Runner) -> None:
    case = run.usual("twelve_arguments.py", "twelve")
    assert case.told("outputs")[0].split()[0] == "11"
    item = case.portal.item("twelve")
    assert item["access"] == "public"
    assert case.portal.folder_of(item) == "Twelve"


def test_keywords_and_words_for_booleans(run: Runner) -> None:
    case = run.usual("keywords.py", "by_keyword")
    assert case.output.startswith("4 https://")
    assert case.portal.item("by_keyword")["access"] == "public"


def test_create_web_layer_sd_draft(run: Runner) -> None:
    case = run.usual("legacy_create_web_layer.py", "legacy_layer")
    item = case.portal.item("legacy_layer")
    assert (item["snippet"], item["tags"]) == ("My summary", ["my", "tags"])
    assert (item["accessInformation"], item["licenseInfo"]) == ("My credits", "My limits")
    assert "Create" in case.portal.service("legacy_layer")["capabilities"]


def test_arcmap_map_service(run: Runner) -> None:
    mxd = str(run.project.with_suffix(".mxd"))
    case = run("arcmap_map_service.py", mxd, str(run.out), "arcmap_service", run.portal.server)
    assert "Service successfully published" in case.output
    told = case.portal.ask(f"{run.portal.server}/rest/services/Arcmap/arcmap_service/MapServer")
    assert names(told) == ALL_LAYERS


def test_signing_in_in_the_script(run: Runner) -> None:
    url, user = run.environment["WLS_PORTAL_URL"], run.environment["WLS_PORTAL_USER"]
    password = run.environment["WLS_PORTAL_PASSWORD"]
    arguments = [str(run.project), str(run.out), "signed_in_by_script", url, user, password]
    case = run("sign_in_first.py", *arguments, signed_in=False)
    assert case.output.splitlines()[0] == "not signed in"
    assert case.told("expires") == ["True True"]
    assert user in case.output
    assert case.portal.items("signed_in_by_script")


def test_failures(run: Runner) -> None:
    case = run.usual("stage_fails.py", "")
    assert case.told("name:") == ["DraftError"]
    assert case.told("stage:") == ["True True"]
    assert case.told("upload:") == ["True"]
    assert case.told("severity") == ["2"]


def test_analyzer_errors(run: Runner) -> None:
    (run.out / "gone.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    case = run.usual("analyzer_error.py", "")
    assert case.output.startswith("['gone']")
    assert case.told("codes")[0].startswith("['00032']")
    assert case.told("codes")[0].endswith("True")
    assert case.told("made") == ["False"]


def test_settings_without_effect(run: Runner) -> None:
    case = run.usual("unused_settings.py", "settings")
    assert (run.out / "relative.sd").is_file()
    assert case.portal.items("settings")


def test_script_tool_parameters(run: Runner) -> None:
    case = run.usual("parameters.py", "from_parameters", "Filed")
    assert case.told("parameter")[0].endswith("/from_parameters/FeatureServer ''")
    assert case.portal.folder_of(case.portal.item("from_parameters")) == "Filed"


def test_prepare_then_publish(run: Runner) -> None:
    case = run.usual("prepare_then_publish.py", "big_ones")
    layer = case.portal.layer("big_ones")
    fields = {field["name"]: field for field in layer["fields"]}
    assert fields["MILLIONS"]["alias"] == "Millions"
    assert layer["name"] == "Big countries"
    assert case.portal.count("big_ones") == int(case.told("rows")[0]) > 5
    url = f"{case.portal.item('big_ones')['url']}/0/query"
    told = case.portal.ask(url, where="1=1", outFields="*", returnGeometry="false")
    rows = [feature["attributes"] for feature in told["features"]]
    assert all(row["name"] == row["name"].upper() for row in rows)
    assert all(round(row["area_km2"] / 1e6, 1) == row["MILLIONS"] for row in rows)


def test_truncate_and_append_then_overwrite(run: Runner) -> None:
    case = run.usual("truncate_and_append.py", "refreshed")
    first, second = (line.split() for line in case.told("item:"))
    assert first[0] == second[0], "the item stays"
    assert int(second[1]) == int(first[1]) - 1 == case.portal.count("refreshed")


def test_metadata_from_the_map(run: Runner) -> None:
    case = run.usual("metadata_from_map.py", "from_metadata")
    item = case.portal.item("from_metadata")
    assert item["snippet"] == "Told by the map"
    assert item["tags"] == ["told", "by map"]
    assert item["accessInformation"] == "The office"


def test_sharing_properties(run: Runner) -> None:
    case = run.usual("sharing_properties.py", "with_properties")
    assert case.portal.item("with_properties")["access"] == "public"
    told = case.portal.service("with_properties")
    assert {"Create", "Update", "Delete", "Query", "Extract"} <= set(told["capabilities"].split(","))
    assert case.portal.layer("with_properties")["maxRecordCount"] == 500


def test_name_and_folder_overridden_at_upload(run: Runner) -> None:
    case = run.usual("override_name_and_folder.py", "name_at_upload")
    item = case.portal.item("name_at_upload")
    assert item["access"] == "org"
    assert case.portal.folder_of(item) == "Made by upload"
    assert not case.portal.items("name_in_draft")


def test_type_set_by_hand_overwrites(run: Runner) -> None:
    case = run.usual("etree_overwrite_type.py", "typed")
    first, second = case.told("item:")
    assert first == second


def test_the_documents_own_way_through_the_draft(run: Runner) -> None:
    case = run.usual("minidom_whole.py", "minidom")
    assert set(case.portal.service("minidom")["capabilities"].split(",")) == {"Query", "Extract"}
    item = case.portal.item("minidom")
    assert (item["snippet"], item["tags"]) == ("set in the draft", ["one", "two"])


def test_a_definition_query_narrows(run: Runner) -> None:
    case = run.usual("selected_features.py", "small")
    assert case.portal.count("small") == int(case.told("rows")[0])
    assert 0 < case.portal.count("small") < 100
    assert case.portal.layer("small")["drawingInfo"]["transparency"] == 40


def test_points_from_a_table(run: Runner) -> None:
    table = run.folder / "stations.csv"
    table.write_text("name,lon,lat\nA,7.5,51.25\nB,-0.1,51.5\n", encoding="utf-8")
    case = run("from_csv_points.py", str(table), str(run.out), "stations")
    assert case.portal.layer("stations")["geometryType"] == "esriGeometryPoint"
    assert case.portal.count("stations") == 2


def test_domains_travel(run: Runner) -> None:
    case = run.usual("domains_travel.py", "signs")
    (field,) = (f for f in case.portal.layer("signs")["fields"] if f["name"] == "KIND")
    assert field["alias"] == "Kind of sign"
    assert [value["name"] for value in field["domain"]["codedValues"]] == ["Stop", "Yield"]
    assert case.portal.count("signs") == 5


def test_a_layer_file_goes_into_another_project(run: Runner) -> None:
    case = run.usual("layer_file_in.py", "by_layer_file")
    assert names(case.portal.service("by_layer_file")) == ["Disputed borders"]


def test_a_theme_is_a_map(run: Runner) -> None:
    case = run.usual("theme_only.py", "of_theme")
    assert names(case.portal.service("of_theme")) == ["Disputed borders"]


def test_in_two_phases(run: Runner) -> None:
    case = run.usual("two_phase.py", "")
    assert names(case.portal.service("phase_Disputed")) == ["Disputed borders"]
    assert names(case.portal.service("phase_Centres")) == ["Centres"]


def test_map_image_with_properties(run: Runner) -> None:
    case = run.usual("map_image_properties.py", "image_habit", run.portal.server)
    assert case.told("map:") == [f"{run.portal.server}/rest/services/Habits/image_habit/MapServer"]
    assert case.told("feature:") == [f"{run.portal.server}/rest/services/Habits/image_habit/FeatureServer"]
    assert case.portal.ask(case.told("feature:")[0])["capabilities"] == "Query"


def test_a_connection_file(run: Runner) -> None:
    ags = run.folder / "gis on server.ags"
    ags.write_bytes(bytes(300) + f"{run.portal.server}/admin".encode("utf-16-le") + bytes(30))
    case = run.usual("ags_file.py", "by_ags", str(ags))
    assert names(case.portal.ask(f"{run.portal.server}/rest/services/Ags/by_ags/MapServer")) == ALL_LAYERS


@pytest.mark.parametrize(
    ("script", "service"),
    [("from_import_star.py", "starred"), ("class_and_main.py", "by_class")],
)
def test_other_shapes_of_scripts(run: Runner, script: str, service: str) -> None:
    case = run.usual(script, service)
    assert names(case.portal.service(service)) == ["Disputed borders"]


def test_inventory(run: Runner) -> None:
    case = run.usual("describe_and_list.py", "")
    assert case.told("broken") == ["0"]
    assert case.told("Countries FeatureLayer Polygon 4326")
    assert case.told("classes")[0].endswith("['centres']")


def test_what_is_not_there_is_told(run: Runner) -> None:
    assert run("unknown_tool.py").told("told:") == ["True True"]


def test_every_habit_is_run() -> None:
    text = Path(__file__).read_text(encoding="utf-8")
    assert [path.name for path in HABITS.glob("*.py") if f'"{path.name}"' not in text] == []
    assert len(list(HABITS.glob("*.py"))) >= 30
