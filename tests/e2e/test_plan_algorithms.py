"""Planning, updating and putting back, as ``qgis_process`` runs them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.tests.e2e.test_qgis_process import algorithm, served

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.usefixtures("enabled")
def test_plan_update_and_put_back(world: Path, signed_in: dict[str, str], tmp_path: Path) -> None:
    out = tmp_path / "plan.json"
    asked = {"SERVICE_NAME": "Kept_up", "SUMMARY": "First"}
    planned = algorithm("planpublish", world, signed_in, OUTPUT=out, **asked)
    assert planned["exit"] == 0, planned["said"]
    assert (planned["results"]["VERDICTS"], planned["results"]["CHANGES"]) == ("create", True)
    told = json.loads(out.read_text(encoding="utf-8"))
    assert [step["kind"] for step in told["steps"]][:2] == ["upload", "publish"]
    assert "Will be created" in planned["said"]

    report = tmp_path / "report.html"
    first = algorithm("updateweblayer", world, signed_in, SHARING_LEVEL=2, REPORT=report, **asked)
    assert first["exit"] == 0, first["said"]
    assert first["results"]["SERVICE_URL"] in report.read_text(encoding="utf-8")

    again = algorithm("planpublish", world, signed_in, SHARING_LEVEL=2, OVERWRITE="true", **asked)
    assert again["exit"] == 0, again["said"]
    assert (again["results"]["VERDICTS"], again["results"]["CHANGES"]) == ("unchanged", False), again["said"]

    other = {**asked, "SUMMARY": "Second"}
    second = algorithm("updateweblayer", world, signed_in, DATA="false", **other)
    assert second["exit"] == 0, second["said"]
    assert second["results"]["ITEM_ID"] == first["results"]["ITEM_ID"]
    item = f"{signed_in['WLS_PORTAL_URL']}/sharing/rest/content/items/{first['results']['ITEM_ID']}"
    assert served(item, signed_in)["snippet"] == "Second"

    back = algorithm("putbackweblayer", None, signed_in, ITEM_ID=first["results"]["ITEM_ID"])
    assert back["exit"] == 0, back["said"]
    told = served(item, signed_in)
    assert (told["snippet"], told["access"]) == ("First", "public")
