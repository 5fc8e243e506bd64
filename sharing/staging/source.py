"""The seam between staging and whatever holds the map: what staging asks of it.

The core cannot open a QGIS layer.  ``qgis_bridge`` implements :class:`StagingSource` over a project;
tests may implement it over files.  What each layer becomes is decided here in the core (a
:class:`DatasetPlan`); the source only carries the plan out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Callable, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ..findings import Finding
    from ..map_snapshot import Extent, FieldSnapshot, LayerSnapshot, MapSnapshot
    from ..progress import Progress
    from ..sddraft.document import SddraftDocument


class Workspace(Enum):
    """What holds datasets, by the workspace factory that packages call it by."""

    GEODATABASE = "esriDataSourcesGDB.FileGDBWorkspaceFactory.1"
    ENTERPRISE = "esriDataSourcesGDB.SdeWorkspaceFactory.1"
    SHAPEFILES = "esriDataSourcesFile.ShapefileWorkspaceFactory.1"
    TEXT_FILES = "esriDataSourcesOleDB.TextFileWorkspaceFactory.1"
    RASTERS = "esriDataSourcesRaster.RasterWorkspaceFactory.1"


@dataclass(frozen=True)
class FieldPlan:
    """A column as it will be written: ``source`` is its name in the layer, ``field`` what it becomes."""

    source: str
    field: FieldSnapshot


@dataclass(frozen=True)
class RelationEnd:
    """A relationship class as one of its two datasets sees it.

    ``id`` and ``name`` (unique in the geodatabase) are the same at both ends, ``label`` is the relation's
    own name.  ``key`` is this dataset's column as it is written, ``related_key`` the other's; the other
    dataset is told by its layer's QGIS id and by its name.
    """

    id: int
    name: str
    label: str
    is_origin: bool
    key: str
    related_layer: str
    related_dataset: str
    related_key: str
    composite: bool = False
    one_to_one: bool = False


@dataclass(frozen=True)
class AttachmentPlan:
    """The table that holds the files of a dataset's rows, and the relationship class to it.

    ``columns`` are those, by their names in the layer, that hold the paths; ``kept_in`` is the table of the
    layer's own geodatabase whose files go along, empty for none.  A file of more than
    ``most_bytes`` does not go along.
    """

    table: str
    relationship: str
    columns: tuple[str, ...]
    most_bytes: int
    kept_in: str = ""


@dataclass(frozen=True)
class DatasetPlan:
    """A feature class or table to be written for one layer; a raster's is a file of this name.

    ``name`` is the dataset's name in the geodatabase, unique without regard to case; ``alias`` the
    layer's own name.  ``object_id_field`` is not in ``fields``: it holds the layer's ``row_number`` where
    it has one, else the geodatabase numbers the rows itself.  ``global_id_field`` is empty unless global
    ids are asked for.  ``relations`` are the ends of relationship classes that this dataset has.
    ``attachments`` is None where rows have no files.
    """

    layer: LayerSnapshot
    name: str
    alias: str
    fields: tuple[FieldPlan, ...]
    object_id_field: str = "OBJECTID"
    shape_field: str = "SHAPE"
    global_id_field: str = ""
    relations: tuple[RelationEnd, ...] = ()
    attachments: AttachmentPlan | None = None

    @property
    def renamed(self) -> dict[str, str]:
        """Map each column whose name changes to its new name; the row number is no column."""
        return {f.source: f.field.name for f in self.fields if f.source != f.field.name}

    @property
    def written_names(self) -> dict[str, str]:
        """Map whatever the layer's drawing may name to the name it is written by: columns and row number."""
        names = {f.source: f.field.name for f in self.fields}
        return {self.layer.row_number: self.object_id_field, **names} if self.layer.row_number else names


@dataclass(frozen=True)
class WrittenDataset:
    """A dataset as it was written. ``extent`` is in the layer's CRS, None when empty or a table.

    ``attachment_count`` is of the files that went along; ``findings`` tell what could not be written.
    """

    plan: DatasetPlan
    feature_count: int
    extent: Extent | None = None
    attachment_count: int = 0
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class WrittenDatabase:
    """A workspace inside the staging folder.

    ``folder`` is relative to the staging folder and uses ``/`` (``cd/roads.gdb``).
    ``connection`` tells where the data came from, without credentials.
    """

    name: str
    folder: str
    connection: str
    datasets: tuple[WrittenDataset, ...] = ()
    by_reference: bool = False
    workspace: Workspace = Workspace.GEODATABASE


@dataclass(frozen=True)
class WrittenData:
    """All the data of a package. ``extra_files`` are further members, relative names with ``/``."""

    databases: tuple[WrittenDatabase, ...] = ()
    extra_files: tuple[str, ...] = field(default_factory=tuple)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What could not be written as planned, of all datasets."""
        return tuple(
            finding
            for database in self.databases
            for dataset in database.datasets
            for finding in dataset.findings
        )

    def dataset(self, layer_id: str) -> WrittenDataset | None:
        """Return what was written for the layer of this QGIS id, None if nothing was."""
        for database in self.databases:
            for dataset in database.datasets:
                if dataset.plan.layer.id == layer_id:
                    return dataset
        return None


@dataclass(frozen=True)
class MapPicture:
    """What the map looks like, as PNG and as JPEG; empty where it could not be drawn."""

    png: bytes = b""
    jpeg: bytes = b""


# Called by a source when what it has written so far below the folder will most likely stay as it is.
Settled = Callable[[], None]


def nobody_waits() -> None:
    """The :data:`Settled` of those who wait for the end."""


@runtime_checkable
class TileMaker(Protocol):
    """A source that can make the tiles of a draft itself, so that no server has to."""

    def write_tiles(self, path: Path, draft: SddraftDocument, progress: Progress) -> None:
        """Write the tile package (``.tpkx``) or vector tile package (``.vtpk``) that a draft asks for.

        Raises:
            ExportError: the map cannot be drawn. SddraftError: the draft's scheme is no use.
            Cancelled: the progress said stop.
        """


class StagingSource(Protocol):
    """Whoever can describe the map and write its data."""

    def snapshot(self) -> MapSnapshot:
        """Return the description of the map that the draft was made from."""

    def picture(self, progress: Progress) -> MapPicture:
        """Return what the map looks like, drawn while the data were written.

        Raises:
            Cancelled: the progress said stop.
        """

    def write_data(
        self,
        folder: Path,
        database: str,
        plans: Sequence[DatasetPlan],
        progress: Progress,
        settled: Settled = nobody_waits,
    ) -> WrittenData:
        """Write the planned datasets below ``folder`` into a file geodatabase named ``database``.

        ``database`` is a relative path with ``/`` such as ``cd/roads.gdb``.  ``settled`` may be called
        between datasets, so that their files are packed while others are written.

        Raises:
            ExportError: a layer cannot be read or written; nothing usable is left in ``folder``.
            Cancelled: the progress said stop.
        """
