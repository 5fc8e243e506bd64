"""What the tests of the bridge share: plans that ask for everything, and a reader that is not ours."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Callable

import pytest

if TYPE_CHECKING:
    from pathlib import Path

# Runs in a process of its own: the wheel's newer GDAL and QGIS's do not live together in one.
READER = r"""
import json, sys
import pyogrio
from pyogrio import raw

def plain(value):
    if value is None or value != value:
        return None
    if isinstance(value, bytes):
        return value.hex()
    if hasattr(value, "item"):
        return value.item()
    return value

def rows(path, table):
    meta, fids, shapes, columns = raw.read(path, layer=table, return_fids=True, datetime_as_string=True)
    names = list(meta["fields"])
    count = len(fids)
    values = [{n: plain(c[i]) for n, c in zip(names, columns)} for i in range(count)]
    shapes = [None] * count if shapes is None else shapes
    shapes = [None if shape is None else bytes(shape).hex() for shape in shapes]
    return values, shapes, [int(fid) for fid in fids]

path = sys.argv[1]
definitions = {}
items, _, _ = rows(path, "GDB_Items")
for item in items:
    if item["Definition"]:
        definitions[item["Name"]] = item["Definition"]
tables = {}
for name, kind in pyogrio.list_layers(path):
    info = pyogrio.read_info(path, layer=name, force_feature_count=True)
    values, wkb, ids = rows(path, name)
    tables[name] = {
        "kind": kind, "crs": info["crs"], "count": info["features"], "rows": values, "wkb": wkb,
        "ids": ids,
        "dtypes": dict(zip(info["fields"], [str(d) for d in info["dtypes"]])),
        "metadata": info["layer_metadata"] or {},
    }
json.dump({"gdal": pyogrio.__gdal_version__, "tables": tables, "definitions": definitions}, sys.stdout)
"""


@pytest.fixture(scope="session")
def read_geodatabase() -> Callable[[Path], dict[str, Any]]:
    """A function that reads a geodatabase with the GDAL of the pyogrio wheel.

    ``tables`` has rows, object ids, geometry and types of each table, ``definitions`` the XML that the
    geodatabase keeps of each table and domain.
    """

    def read(path: Path) -> dict[str, Any]:
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", READER, str(path)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return read


# What a core that plans for a geodatabase before ArcGIS Pro 3.2 asks for.
OLDER = {
    "esriFieldTypeBigInteger": ("esriFieldTypeDouble", 0),
    "esriFieldTypeDateOnly": ("esriFieldTypeDate", 0),
    "esriFieldTypeTimeOnly": ("esriFieldTypeString", 8),
}


@pytest.fixture(scope="session")
def plan_for() -> Callable[..., Any]:
    """A function that plans a layer with all its columns; ``names`` renames some."""
    from web_layer_sharing.sharing.staging.source import DatasetPlan, FieldPlan

    def plan(layer: Any, name: str = "", names: dict[str, str] | None = None, **changes: Any) -> DatasetPlan:
        fields = []
        for field in layer.fields:
            kind, length = OLDER.get(field.type, (field.type, field.length))
            wanted = replace(field, name=(names or {}).get(field.name, field.name), type=kind, length=length)
            fields.append(FieldPlan(field.name, wanted))
        return replace(DatasetPlan(layer, name or layer.name, layer.name, tuple(fields)), **changes)

    return plan
