"""What a script uses of arcpy, told without running it; toolboxes; what a script asks of its program."""

from __future__ import annotations

import ast
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from web_layer_sharing import arcpy
from web_layer_sharing.arcpy.support import MISSING, PARTIAL, SUPPORTED, check, names_here, report, table
from web_layer_sharing.arcpy.trust import share_trust

if TYPE_CHECKING:
    from collections.abc import Iterator

SCRIPT = """
import arcpy as ap
from arcpy import mp, sa as analyst
from arcpy.da import SearchCursor
aprx = mp.ArcGISProject("CURRENT")
ap.CopyFeatures_management("a", "b")
ap.management.CalculateField("b", "c", "1")
ap.management.MosaicToNewRaster("a")
analyst.Slope("dem")
for row in SearchCursor("b", ["*"]):
    print(row)
ap.env.workspace = "x"
raise SystemExit("this never runs")
"""

TOOLBOX = """
import arcpy

class Toolbox:
    def __init__(self):
        self.label, self.alias, self.tools = "Mine", "mine", [Count]

class Count:
    def __init__(self):
        self.label, self.description = "Count rows", "Counts"

    def getParameterInfo(self):
        table = arcpy.Parameter(name="table", displayName="Table", datatype="GPTableView")
        step = arcpy.Parameter(name="step", datatype="GPLong", parameterType="Optional")
        step.value = 1
        found = arcpy.Parameter(name="found", datatype="GPLong", direction="Output", parameterType="Derived")
        return [table, step, found]

    def updateMessages(self, parameters):
        if parameters[1].value < 1:
            parameters[1].setErrorMessage("step must be positive")

    def execute(self, parameters, messages):
        rows = int(arcpy.GetCount_management(parameters[0].valueAsText)[0])
        parameters[2].value = rows * parameters[1].value
        messages.addMessage("counted")
"""


def test_a_script_is_checked_without_running_it(tmp_path: Path) -> None:
    script = tmp_path / "publish.py"
    script.write_text(SCRIPT, encoding="utf-8")
    uses = {use.name: use for use in check(script)}
    assert uses["arcpy.mp.ArcGISProject"].verdict == SUPPORTED
    assert uses["arcpy.CopyFeatures_management"].verdict == SUPPORTED
    assert uses["arcpy.da.SearchCursor"].verdict == SUPPORTED
    assert uses["arcpy.env.workspace"].verdict == SUPPORTED
    assert uses["arcpy.management.CalculateField"].verdict == PARTIAL
    assert uses["arcpy.management.MosaicToNewRaster"].verdict == MISSING
    assert uses["arcpy.sa.Slope"].verdict == MISSING
    assert "raster tools" in uses["arcpy.sa.Slope"].remark
    assert uses["arcpy.sa.Slope"].lines == (9,)
    assert "2 missing" in report(list(uses.values()))
    script.write_text("def (", encoding="utf-8")
    with pytest.raises(SyntaxError):
        check(script)


def test_every_name_that_is_listed_is_there() -> None:
    for module, names in names_here().items():
        assert names, module
        for name in names:
            thing = getattr(getattr(arcpy, module) if module else arcpy, name)
            assert thing is not None


@pytest.fixture
def not_installed() -> Iterator[None]:
    """Take ``import arcpy`` away again after the test."""
    yield
    for name in [name for name in sys.modules if name.partition(".")[0] == "arcpy"]:
        del sys.modules[name]


@pytest.mark.usefixtures("not_installed")
def test_a_toolbox_runs_by_both_spellings(tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("a,b\n1,x\n2,y\n3,z\n", encoding="utf-8")
    (tmp_path / "mine.pyt").write_text(TOOLBOX, encoding="utf-8")
    ast.parse(TOOLBOX)
    arcpy.ImportToolbox(str(tmp_path / "mine.pyt"))
    assert arcpy.mine.Count(str(tmp_path / "rows.csv"))[0] == 3
    assert arcpy.Count_mine(table=str(tmp_path / "rows.csv"), step=2)["found"] == 6
    assert "counted" in arcpy.GetMessages()
    with pytest.raises(arcpy.ExecuteError, match="step must be positive"):
        arcpy.mine.Count(str(tmp_path / "rows.csv"), -1)
    with pytest.raises(arcpy.ExecuteError, match="000735"):
        arcpy.mine.Count("")


def test_what_a_script_asks_of_its_program() -> None:
    assert arcpy.GetInstallInfo()["ProductName"].startswith("QGIS")
    assert arcpy.CheckExtension("Spatial") == "NotInstalled"
    assert arcpy.Usage("CopyFeatures_management").startswith("CopyFeatures(in_features")
    arcpy.SetProgressor("step", "Working", 0, 10, 1)
    arcpy.SetProgressorPosition()
    arcpy.ResetProgressor()
    assert "Working" in arcpy.GetMessages(0)
    arcpy.SetParameter(3, [1])
    assert arcpy.GetParameter(3) == [1]


def test_the_page_lists_what_is_here() -> None:
    root = Path(__file__).resolve().parents[3]
    page = (root / "docs" / "user" / "arcpy.md").read_text(encoding="utf-8")
    assert f"\n{table()}\n" in page, "run scripts/arcpy_table.py"


def test_other_libraries_trust_what_we_trust(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = tmp_path / "ours.pem", tmp_path / "theirs.pem"
    ours.write_text("OURS", encoding="utf-8")
    theirs.write_text("THEIRS", encoding="utf-8")
    monkeypatch.setenv("SSL_CERT_FILE", str(theirs))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(theirs))
    monkeypatch.delenv("WLS_CA_BUNDLE", raising=False)
    share_trust(str(tmp_path))
    assert os.environ["SSL_CERT_FILE"] == str(theirs)
    monkeypatch.setenv("WLS_CA_BUNDLE", str(ours))
    share_trust(str(tmp_path))
    for name in ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"):
        assert Path(os.environ[name]).read_text(encoding="utf-8") == "THEIRS\nOURS"
