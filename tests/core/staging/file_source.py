"""A staging source over GeoJSON files, with GDAL's own program as the writer of the geodatabase."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from web_layer_sharing.sharing.errors import ExportError
from web_layer_sharing.sharing.map_snapshot import Extent, FieldSnapshot
from web_layer_sharing.sharing.staging.source import (
    MapPicture,
    Settled,
    WrittenData,
    WrittenDatabase,
    WrittenDataset,
    nobody_waits,
)
from web_layer_sharing.tests.builders import a_layer, a_snapshot, a_table, wgs84

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from web_layer_sharing.sharing.map_snapshot import LayerSnapshot, MapSnapshot
    from web_layer_sharing.sharing.progress import Progress
    from web_layer_sharing.sharing.staging.source import DatasetPlan

FIELDS = (
    FieldSnapshot("name", "esriFieldTypeString", length=40),
    FieldSnapshot("people", "esriFieldTypeInteger"),
)
PLACES = [
    ("Köln", 1_084_831, 6.96, 50.94),
    ("東京", 13_960_000, 139.69, 35.69),
    ("Nome", 3699, -165.41, 64.5),
]
DEGREES: dict[str, Any] = {"crs": wgs84(), "extent": Extent(-170, 30, 140, 65)}


def a_world() -> MapSnapshot:
    """A map of towns and a table of people, in degrees."""
    towns = a_layer("towns_1", geometry_type="esriGeometryPoint", fields=FIELDS, **DEGREES)
    people = a_table("people_1", fields=FIELDS)
    return a_snapshot([towns, people], **DEGREES)


@dataclass
class FileSource:
    """Writes the towns for every planned layer; ``calls`` counts how often it was asked to."""

    described: MapSnapshot
    extra: dict[str, bytes] = field(default_factory=dict)
    fails: bool = False
    calls: int = 0
    drawn: MapPicture = MapPicture(b"\x89PNG picture", b"\xff\xd8 picture")

    def snapshot(self) -> MapSnapshot:
        return self.described

    def picture(self, progress: Progress) -> MapPicture:
        progress.check()
        return self.drawn

    def write_data(
        self,
        folder: Path,
        database: str,
        plans: Sequence[DatasetPlan],
        progress: Progress,
        settled: Settled = nobody_waits,
    ) -> WrittenData:
        self.calls += 1
        path = folder / database
        path.parent.mkdir(parents=True)
        datasets = []
        for number, plan in enumerate(plans):
            progress.check()
            progress.report(number / len(plans))
            if self.fails:
                raise ExportError("WLS152", layer=plan.layer.name)
            self._write(folder, path, plan)
            datasets.append(WrittenDataset(plan, len(PLACES), plan.layer.extent))
            settled()
        for name, content in self.extra.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        (path / "a.lock").write_bytes(b"")
        written = WrittenDatabase(path.stem, database, "/data/towns.geojson", tuple(datasets))
        return WrittenData((written,), tuple(self.extra))

    def _write(self, folder: Path, path: Path, plan: DatasetPlan) -> None:
        source = folder / f"{plan.name}.geojson"
        source.write_text(json.dumps(_collection(plan.layer)), encoding="utf-8")
        program = shutil.which("ogr2ogr")
        assert program, "ogr2ogr is missing; make setup installs it"
        update = ["-update"] if path.exists() else []
        kind = "POINT" if plan.layer.geometry_type else "NONE"
        command = [
            program,
            "-f",
            "OpenFileGDB",
            *update,
            str(path),
            str(source),
            "-nln",
            plan.name,
            "-nlt",
            kind,
        ]
        subprocess.run(command, check=True, capture_output=True)
        source.unlink()


def _collection(layer: LayerSnapshot) -> dict[str, Any]:
    features = [
        {
            "type": "Feature",
            "properties": {"name": name, "people": people},
            "geometry": {"type": "Point", "coordinates": [x, y]} if layer.geometry_type else None,
        }
        for name, people, x, y in PLACES
    ]
    return {"type": "FeatureCollection", "features": features}
