"""The algorithms as ``qgis_process`` runs them: no screen, no profile, no QGIS in this process."""

from __future__ import annotations

import json
import subprocess
import urllib.request
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

Environment = dict[str, str]


def run(arguments: list[str], environment: Environment) -> dict[str, Any]:
    """Run ``qgis_process`` and return its JSON, with the exit code under ``exit``."""
    done = subprocess.run(
        ["qgis_process", "--json", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    start = done.stdout.find("{")
    told = json.loads(done.stdout[start:]) if start >= 0 else {}
    return {**told, "exit": done.returncode, "said": done.stdout + done.stderr}


def algorithm(name: str, project: Path | None, environment: Environment, **parameters: Any) -> dict[str, Any]:
    where = [f"--project_path={project}"] if project else []
    given = [f"--{key}={value}" for key, value in parameters.items()]
    return run(["run", f"weblayersharing:{name}", *where, *given], environment)


def served(url: str, environment: Environment, **query: str) -> dict[str, Any]:
    """Ask the service as its owner."""
    import ssl

    context = ssl.create_default_context(cafile=environment["WLS_CA_BUNDLE"])
    body = "&".join(f"{key}={value}" for key, value in {"f": "json", **query}.items()).encode()
    with urllib.request.urlopen(url, body, timeout=30, context=context) as answer:  # noqa: S310 - our portal
        return json.loads(answer.read())


def titles(environment: Environment) -> list[str]:
    """Return the titles of everything that the administrator has, folders' names included."""
    base = environment["WLS_PORTAL_URL"] + "/sharing/rest"
    signed = served(
        f"{base}/generateToken",
        environment,
        username=environment["WLS_PORTAL_USER"],
        password=environment["WLS_PORTAL_PASSWORD"].replace(" ", "+"),
        client="referer",
        referer="test",
    )
    token = signed["token"]
    content = served(f"{base}/content/users/{environment['WLS_PORTAL_USER']}", environment, token=token)
    found = served(f"{base}/search", environment, token=token, q="owner:admin", num="100")
    return sorted(
        {item["title"] for item in found["results"]} | {folder["title"] for folder in content["folders"]}
    )


@pytest.mark.usefixtures("enabled")
class TestRoad:
    def test_draft_stage_upload(self, world: Path, signed_in: Environment, tmp_path: Path) -> None:
        draft, package = tmp_path / "w.sddraft", tmp_path / "w.sd"
        made = algorithm(
            "createsharingdraft",
            world,
            signed_in,
            SERVICE_NAME="Step by step",
            TAGS="one,two",
            SHARING_LEVEL=2,
            OUTPUT=draft,
        )
        assert made["exit"] == 0, made["said"]
        assert draft.read_bytes().startswith(b"<SVCManifest xsi:type='typens:SVCManifest'")

        staged = algorithm("stageservice", None, signed_in, INPUT=draft, OUTPUT=package)
        assert staged["exit"] == 0, staged["said"]
        listing = subprocess.run(
            ["7z", "l", "-slt", str(package)], capture_output=True, text=True, check=True
        )
        assert "Solid = -" in listing.stdout

        sent = algorithm("uploadservicedefinition", None, signed_in, INPUT=package)
        assert sent["exit"] == 0, sent["said"]
        root = served(sent["results"]["SERVICE_URL"], signed_in)
        assert {layer["name"] for layer in root["layers"]} == {
            "Centres",
            "Disputed borders",
            "States and provinces",
            "Countries",
        }

    def test_publish_in_one_go(self, world: Path, signed_in: Environment) -> None:
        done = algorithm("publishweblayer", world, signed_in, SERVICE_NAME="One_go", SHARING_LEVEL=2)
        assert done["exit"] == 0, done["said"]
        url = done["results"]["SERVICE_URL"]
        counts = {
            layer["name"]: served(
                f"{url}/{layer['id']}/query", signed_in, where="1%3D1", returnCountOnly="true"
            )["count"]
            for layer in served(url, signed_in)["layers"]
        }
        assert counts == {
            "Centres": 240,
            "Disputed borders": 46,
            "States and provinces": 4556,
            "Countries": 240,
        }


@pytest.mark.usefixtures("enabled")
class TestFilesForPro:
    """The files are written without a portal, over the data where they lie."""

    def test_the_map(self, world: Path, clean_environment: Environment, tmp_path: Path) -> None:
        done = algorithm("exportmapfile", world, clean_environment, OUTPUT=tmp_path / "w.mapx")
        assert done["exit"] == 0, done["said"]
        document = json.loads((tmp_path / "w.mapx").read_bytes())
        assert document["type"] == "CIMMapDocument"
        shown = {layer["name"]: layer["type"] for layer in document["layerDefinitions"]}
        assert shown["Countries"] == "CIMFeatureLayer"
        assert len(document["mapDefinition"]["layers"]) == len(shown)

    def test_one_layer(self, world: Path, clean_environment: Environment, tmp_path: Path) -> None:
        output = tmp_path / "c.lyrx"
        done = algorithm("exportlayerfile", world, clean_environment, LAYERS="Countries", OUTPUT=output)
        assert done["exit"] == 0, done["said"]
        (layer,) = json.loads(output.read_bytes())["layerDefinitions"]
        assert layer["name"] == "Countries"
        assert layer["featureTable"]["dataConnection"]["dataset"] == "main.countries"

    def test_a_folder_that_is_not_there(self, world: Path, clean_environment: Environment) -> None:
        done = algorithm("exportmapfile", world, clean_environment, OUTPUT="/nowhere/at/all/w.mapx")
        assert done["exit"] != 0
        assert "WLS403" in done["said"]


@pytest.mark.usefixtures("enabled")
class TestRefusals:
    """Each mishap gives one message with its code, and leaves nothing half done."""

    def test_wrong_password(self, world: Path, signed_in: Environment) -> None:
        done = algorithm(
            "publishweblayer", world, {**signed_in, "WLS_PORTAL_PASSWORD": "wrong"}, SERVICE_NAME="Never"
        )
        assert done["exit"] != 0
        assert "WLS522" in done["said"]
        assert "wrong" not in done["said"].replace("went wrong", "")

    def test_portal_that_is_down(self, world: Path, signed_in: Environment) -> None:
        done = algorithm(
            "publishweblayer",
            world,
            {**signed_in, "WLS_PORTAL_URL": "https://127.0.0.1:9/portal"},
            SERVICE_NAME="Never",
        )
        assert done["exit"] != 0
        assert "WLS501" in done["said"]

    def test_name_taken(self, world: Path, signed_in: Environment) -> None:
        first = algorithm("publishweblayer", world, signed_in, SERVICE_NAME="Taken")
        assert first["exit"] == 0, first["said"]
        second = algorithm("publishweblayer", world, signed_in, SERVICE_NAME="Taken")
        assert second["exit"] != 0
        assert "80011" in second["said"]

    def test_overwrite_keeps_item_and_url(self, world: Path, signed_in: Environment) -> None:
        first = algorithm("publishweblayer", world, signed_in, SERVICE_NAME="Kept", SUMMARY="one")
        second = algorithm(
            "publishweblayer", world, signed_in, SERVICE_NAME="Kept", SUMMARY="two", OVERWRITE="true"
        )
        assert second["exit"] == 0, second["said"]
        assert second["results"] == first["results"]

    def test_broken_layer(self, world: Path, signed_in: Environment, tmp_path: Path) -> None:
        broken = tmp_path / "broken.qgz"
        broken.write_bytes(world.read_bytes())
        done = algorithm("publishweblayer", broken, signed_in, SERVICE_NAME="Never")
        assert done["exit"] != 0
        assert "00003" in done["said"]
        assert "Countries" in done["said"]

    def test_failed_job_leaves_nothing(self, world: Path, signed_in: Environment, tmp_path: Path) -> None:
        draft, package, bad = tmp_path / "w.sddraft", tmp_path / "w.sd", tmp_path / "bad.sd"
        algorithm(
            "createsharingdraft",
            world,
            signed_in,
            SERVICE_NAME="Broken",
            PORTAL_FOLDER="Made for nothing",
            OUTPUT=draft,
        )
        algorithm("stageservice", None, signed_in, INPUT=draft, OUTPUT=package)
        unpacked = tmp_path / "unpacked"
        subprocess.run(["7z", "x", f"-o{unpacked}", str(package)], capture_output=True, check=True)
        for table in unpacked.rglob("*.gdbtable"):
            table.write_bytes(b"not a table")
        pack = ["7z", "a", "-t7z", "-ms=off", "-m0=LZMA", str(bad), "."]
        subprocess.run(pack, cwd=unpacked, capture_output=True, check=True)
        before = titles(signed_in)
        done = algorithm("uploadservicedefinition", None, signed_in, INPUT=bad)
        assert done["exit"] != 0
        assert "WLS620" in done["said"]
        assert titles(signed_in) == before
        assert "Made for nothing" not in before

    def test_existing_output_is_not_replaced(
        self, world: Path, signed_in: Environment, tmp_path: Path
    ) -> None:
        draft, package = tmp_path / "w.sddraft", tmp_path / "w.sd"
        algorithm("createsharingdraft", world, signed_in, SERVICE_NAME="W", OUTPUT=draft)
        package.write_bytes(b"mine")
        done = algorithm("stageservice", None, signed_in, INPUT=draft, OUTPUT=package)
        assert done["exit"] != 0
        assert "WLS401" in done["said"]
        assert package.read_bytes() == b"mine"
        assert sorted(path.name for path in tmp_path.iterdir()) == ["w.sd", "w.sddraft"]

    @pytest.mark.parametrize("name", ["", "x" * 121])
    def test_names_that_cannot_be(self, name: str, world: Path, signed_in: Environment) -> None:
        done = algorithm("publishweblayer", world, signed_in, SERVICE_NAME=name)
        assert done["exit"] != 0
        assert "WLS202" in done["said"] or not name


SCRIPT = """
import sys
import arcpy

layers = arcpy.mp.ArcGISProject("CURRENT").listMaps()[0].listLayers()
print(len(layers), sys.argv[1:])
if "fail" in sys.argv:
    arcpy.CopyFeatures_management("gone", "x")
"""

TOOLBOX = """
import arcpy

class Toolbox:
    def __init__(self):
        self.label, self.alias, self.tools = "Mine", "mine", [Count]

class Count:
    def __init__(self):
        self.label, self.description = "Count rows", "Counts rows"

    def getParameterInfo(self):
        table = arcpy.Parameter(name="table", displayName="Table", datatype="GPTableView")
        factor = arcpy.Parameter(name="factor", datatype="GPLong", parameterType="Optional")
        found = arcpy.Parameter(name="found", datatype="GPLong", direction="Output", parameterType="Derived")
        return [table, factor, found]

    def execute(self, parameters, messages):
        rows = int(arcpy.GetCount_management(parameters[0].value)[0])
        parameters[2].value = rows * (parameters[1].value or 1)
"""


@pytest.mark.usefixtures("enabled")
def test_a_script_for_arcpy_runs_on_the_project(
    world: Path, clean_environment: Environment, tmp_path: Path
) -> None:
    script = tmp_path / "look.py"
    script.write_text(SCRIPT, encoding="utf-8")
    done = algorithm("runarcpyscript", world, clean_environment, SCRIPT=script, ARGUMENTS="a 'b c'")
    assert done["exit"] == 0, done["said"]
    assert done["results"]["OUTPUT"] == "4 ['a', 'b c']\n"
    failed = algorithm("runarcpyscript", world, clean_environment, SCRIPT=script, ARGUMENTS="fail")
    assert failed["exit"] != 0
    assert "ERROR 000732" in failed["said"]
    told = algorithm("runarcpyscript", None, clean_environment, SCRIPT=script, CHECK="true")
    assert "0 missing" in told["results"]["OUTPUT"]


@pytest.mark.usefixtures("enabled")
def test_a_toolbox_becomes_algorithms(world: Path, clean_environment: Environment, tmp_path: Path) -> None:
    toolbox = tmp_path / "mine.pyt"
    toolbox.write_text(TOOLBOX, encoding="utf-8")
    broken = tmp_path / "broken.pyt"
    broken.write_text("raise ValueError('not today')", encoding="utf-8")
    environment = {**clean_environment, "WLS_TOOLBOXES": f"{broken}:{toolbox}"}
    table = f"{world.with_suffix('.gpkg')}|layername=countries"
    once = algorithm("mine_count", None, environment, table=table)
    assert once["exit"] == 0, once["said"]
    twice = algorithm("mine_count", None, environment, table=table, factor=2)
    assert int(twice["results"]["found"]) == 2 * int(once["results"]["found"]) > 0
