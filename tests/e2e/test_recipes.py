"""The recipes of the user documentation, run as they stand, and what the portal has then."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.tests.e2e.script_stage import ScriptStage

if TYPE_CHECKING:
    from collections.abc import Callable

RECIPES = Path(__file__).resolve().parents[2] / "docs" / "user" / "recipes"
LAYERS = ["Centres", "Disputed borders", "States and provinces", "Countries"]
TABLE = """
import arcpy, sys
aprx = arcpy.mp.ArcGISProject(sys.argv[1])
aprx.listMaps()[0].addDataFromPath(sys.argv[2])
aprx.save()
"""


GEODATABASE = """
import arcpy, os, sys
aprx = arcpy.mp.ArcGISProject(sys.argv[1])
made = arcpy.mp.CreateArcGISProject(sys.argv[2], "refer")
target = os.path.join(made.defaultGeodatabase, "borders")
arcpy.CopyFeatures_management(aprx.listMaps()[0].listLayers("Disputed*")[0], target)
made.listMaps()[0].addDataFromPath(target)
made.save()
"""


class Kitchen(ScriptStage):
    """Runs recipes."""

    def cook(self, recipe: str, name: str, *more: str) -> str:
        """Run a recipe with the project, the folder for what it makes, and the service's name."""
        return self.run_usual(RECIPES / recipe, name, *more)

    def served(self, path: str) -> dict[str, Any]:
        """Return a service of the server."""
        return self.portal.ask(f"{self.portal.server}/rest/services/{path}")


@pytest.fixture
def kitchen(world: Path, signed_in: dict[str, str], tmp_path: Path) -> Kitchen:
    return Kitchen(world, signed_in, tmp_path)


def names(told: dict[str, Any]) -> list[str]:
    return [layer["name"] for layer in told["layers"]]


def hosted_and_overwritten(kitchen: Kitchen) -> None:
    kitchen.cook("hosted_feature_layer.py", "cooked")
    item = kitchen.portal.item("cooked")
    assert (item["snippet"], item["tags"]) == ("What the city keeps of its streets", ["city", "streets"])
    assert (item["accessInformation"], item["licenseInfo"]) == ("Survey office", "None")
    assert names(kitchen.portal.service("cooked")) == LAYERS
    told = kitchen.cook("overwrite.py", "cooked")
    assert f"item: {item['id']}" in told
    assert kitchen.portal.item("cooked")["snippet"] == "The state of this week"


def layer_and_table(kitchen: Kitchen) -> None:
    table = kitchen.folder / "owners.csv"
    table.write_text("id,name\n1,A\n2,B\n", encoding="utf-8")
    adding = kitchen.folder / "add.py"
    adding.write_text(TABLE, encoding="utf-8")
    kitchen.run(adding, str(kitchen.project), str(table))
    kitchen.cook("layer_and_table.py", "pair", "Centres", "owners")
    told = kitchen.portal.service("pair")
    assert names(told) == ["Centres"]
    assert [one["name"] for one in told["tables"]] == ["owners"]
    assert kitchen.portal.count("pair", 1) == 2


def offline(kitchen: Kitchen) -> None:
    signed_in, kitchen.environment = (
        kitchen.environment,
        {name: value for name, value in kitchen.environment.items() if not name.startswith("WLS_PORTAL_U")},
    )
    told = kitchen.cook("offline.py", "later")
    kitchen.environment = signed_in
    assert Path(told.splitlines()[-1]).is_file()
    assert not kitchen.portal.items("later")


def tiles(kitchen: Kitchen) -> None:
    kitchen.cook("tile_layer.py", "pictures")
    told = kitchen.portal.service("pictures", "Map Service")
    assert told["singleFusedMapCache"] is True
    assert told["tileInfo"]["lods"]


def map_image(kitchen: Kitchen) -> None:
    kitchen.cook("map_image_layer.py", "drawn", kitchen.portal.server)
    assert names(kitchen.served("drawn/MapServer")) == LAYERS


def feature_layer_by_xml(kitchen: Kitchen) -> None:
    told = kitchen.cook("with_feature_layer_by_xml.py", "drawn_and_read", kitchen.portal.server)
    assert "drawn_and_read/FeatureServer" in told
    assert names(kitchen.served("drawn_and_read/FeatureServer")) == LAYERS


def by_reference(kitchen: Kitchen) -> None:
    prepare = kitchen.folder / "prepare.py"
    prepare.write_text(GEODATABASE, encoding="utf-8")
    kitchen.run(prepare, str(kitchen.project), str(kitchen.folder))
    kitchen.project = kitchen.folder / "refer" / "refer.qgz"
    told = kitchen.cook("federated_by_reference.py", "referred", kitchen.portal.server)
    assert "data store: valid" in told
    assert names(kitchen.served("referred/MapServer")) == ["borders"]
    listed = subprocess.run(
        ["7z", "l", "-ba", str(kitchen.out / "referred.sd")], capture_output=True, text=True, check=True
    )
    assert "gdbtable" not in listed.stdout, "the data stay where they are"


def standalone_in_folder(kitchen: Kitchen) -> None:
    kitchen.cook("standalone_in_folder.py", "in_folder", kitchen.portal.server)
    assert names(kitchen.served("City/in_folder/MapServer")) == LAYERS


def data_store(kitchen: Kitchen) -> None:
    told = kitchen.run(RECIPES / "data_store.py", kitchen.portal.server, str(kitchen.out))
    assert f"{kitchen.out} valid" in told


def pooling_and_time_zone(kitchen: Kitchen) -> None:
    kitchen.cook("pooling_and_time_zone.py", "pooled", kitchen.portal.server)
    told = kitchen.portal.ask(f"{kitchen.portal.server}/admin/services/pooled.MapServer")
    assert (int(told["minInstancesPerNode"]), int(told["maxInstancesPerNode"])) == (1, 4)
    assert told["properties"]["dateFieldsTimezoneID"] == "Central European Standard Time"


def groups(kitchen: Kitchen) -> None:
    group = kitchen.portal.make_group("Cooks")
    kitchen.cook("sharing_to_groups.py", "for_cooks", group)
    item = kitchen.portal.item("for_cooks")
    assert item["access"] == "org"
    assert kitchen.portal.groups_of(item) == [group]


def editing(kitchen: Kitchen) -> None:
    kitchen.cook("editing_capabilities_by_xml.py", "editable")
    told = set(kitchen.portal.service("editable")["capabilities"].split(","))
    assert {"Create", "Update", "Delete", "Editing", "Query"} <= told


CHECKS = [
    hosted_and_overwritten,
    layer_and_table,
    offline,
    tiles,
    map_image,
    feature_layer_by_xml,
    by_reference,
    standalone_in_folder,
    data_store,
    pooling_and_time_zone,
    groups,
    editing,
]


@pytest.mark.parametrize("check", CHECKS)
def test_recipe(check: Callable[[Kitchen], None], kitchen: Kitchen) -> None:
    check(kitchen)


def test_every_recipe_is_run() -> None:
    text = Path(__file__).read_text(encoding="utf-8")
    assert [path.name for path in RECIPES.glob("*.py") if f'"{path.name}"' not in text] == []
