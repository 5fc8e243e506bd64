"""Written data and snapshots to stage without writing anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from web_layer_sharing.sharing.map_snapshot import SourceSnapshot
from web_layer_sharing.sharing.staging.source import (
    DatasetPlan,
    WrittenData,
    WrittenDatabase,
    WrittenDataset,
)
from web_layer_sharing.tests.builders import a_layer

if TYPE_CHECKING:
    from collections.abc import Mapping


def written(folders: Mapping[str, tuple[str, str]], tables: tuple[str, ...] = ()) -> WrittenData:
    """Return data of geodatabases told as ``{folder: (dataset, path it came from)}``, one dataset each."""
    return WrittenData(
        tuple(
            WrittenDatabase(
                folder.rpartition("/")[2], folder, origin, (a_dataset(name, origin, name in tables),)
            )
            for folder, (name, origin) in folders.items()
        )
    )


def a_dataset(name: str, origin: str, is_table: bool = False) -> WrittenDataset:
    """Return a dataset of two columns, as it was written from a layer of the same name."""
    layer = a_layer(
        name,
        name=name,
        geometry_type="" if is_table else "esriGeometryPoint",
        source=SourceSnapshot("ogr", f"{origin}\\{name}"),
    )
    return WrittenDataset(DatasetPlan(layer, name, name, ()), 3, layer.extent)
