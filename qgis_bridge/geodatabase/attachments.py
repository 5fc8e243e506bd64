"""Files of rows as attachments: the table beside a dataset that geodatabases keep them in.

Names, columns and the relationship class are those of Esri's "Enable Attachments" as far as GDAL can make
them (formats 4.4).  Files are read one at a time.
"""

from __future__ import annotations

import mimetypes
from typing import TYPE_CHECKING

from osgeo import gdal, ogr

from ...sharing.errors import ExportError
from ...sharing.staging.attachments import files_missing, files_too_large
from .gdal_calls import GdalFailed, call, listening, reason
from .global_ids import new_id
from .kept_files import KeptFile, KeptFiles

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from qgis.core import QgsFeature

    from ...sharing.findings import Finding
    from ...sharing.staging.source import AttachmentPlan, DatasetPlan
    from ..layer_reading import LayerReading

ROW_COLUMN, ID_COLUMN = "REL_GLOBALID", "GLOBALID"
TYPE_LENGTH, NAME_LENGTH = 150, 250
UNKNOWN_TYPE = "application/octet-stream"


def create_attachment_table(target: gdal.Dataset, plan: AttachmentPlan, layer: str) -> None:
    """Create the table, without rows. Raises ExportError WLS152."""
    columns = f"{ROW_COLUMN}=esriFieldTypeGUID,{ID_COLUMN}=esriFieldTypeGlobalID"
    options = ["FID=ATTACHMENTID", f"COLUMN_TYPES={columns}"]
    try:
        table = call(target.CreateLayer, plan.table, None, ogr.wkbNone, options)
        for name, kind, length, nullable in (
            (ROW_COLUMN, ogr.OFTString, 0, False),
            ("CONTENT_TYPE", ogr.OFTString, TYPE_LENGTH, False),
            ("ATT_NAME", ogr.OFTString, NAME_LENGTH, False),
            ("DATA_SIZE", ogr.OFTInteger, 0, False),
            ("DATA", ogr.OFTBinary, 0, True),
            (ID_COLUMN, ogr.OFTString, 0, False),
        ):
            column = ogr.FieldDefn(name, kind)
            column.SetNullable(nullable)
            if length:
                column.SetWidth(length)
            call(table.CreateField, column, 0)
    except GdalFailed as failed:
        raise ExportError("WLS152", layer=layer, name=plan.table, reason=str(failed)) from failed


def global_id_columns(plan: DatasetPlan) -> list[tuple[str, str]]:
    """Return table and column of the global ids that a dataset and its attachments have."""
    own = [(plan.name, plan.global_id_field)] if plan.global_id_field else []
    return own + ([(plan.attachments.table, ID_COLUMN)] if plan.attachments else [])


class AttachmentWriter:
    """Puts the files of a dataset's rows into its table of attachments, and counts what it cannot."""

    def __init__(
        self, table: ogr.Layer, plan: DatasetPlan, reading: LayerReading, check: Callable[[], None]
    ) -> None:
        """``table`` is that of the plan's attachments; ``check`` is called now and then, and may raise.

        Raises:
            ExportError: WLS150, the table in which the layer's geodatabase keeps files cannot be read.
        """
        files = plan.attachments
        self._table, self._layer = table, plan.layer
        self._limit = files.most_bytes if files else 0
        self._columns = [
            (reading.columns[name], reading.files[name])
            for name in (files.columns if files else ())
            if name in reading.files
        ]
        self._kept = _kept_files(files, reading, check) if files and files.kept_in else None
        self.count = self._missing = self._too_large = 0

    def put(self, global_id: str, feature: QgsFeature) -> None:
        """Add the files of the row with this global id. Raises ExportError WLS155."""
        for place, files in self._columns:
            value = feature.attribute(place)
            if files.path(value, feature) is None:
                continue
            found = files.find(value, feature)
            if found is None:
                self._missing += 1
            elif found.size > self._limit:
                self._too_large += 1
            else:
                self._add(global_id, found.path, feature)
        for kept in self._kept.of(feature) if self._kept else ():
            if kept is None:
                self._missing += 1
            elif len(kept.content) > self._limit:
                self._too_large += 1
            else:
                self._insert(global_id, kept, feature)

    def findings(self) -> tuple[Finding, ...]:
        """Return what kept files back."""
        layer = self._layer
        found = []
        if self._missing:
            found.append(files_missing(layer, self._missing))
        if self._too_large:
            found.append(files_too_large(layer, self._too_large, self._limit))
        return tuple(found)

    def _add(self, global_id: str, path: Path, feature: QgsFeature) -> None:
        try:
            content = path.read_bytes()
        except OSError:
            self._missing += 1
            return
        kind = mimetypes.guess_type(path.name)[0] or ""
        self._insert(global_id, KeptFile(path.name, kind, content), feature)

    def _insert(self, global_id: str, file: KeptFile, feature: QgsFeature) -> None:
        row = ogr.Feature(self._table.GetLayerDefn())
        row.SetField(ROW_COLUMN, global_id)
        row.SetField("CONTENT_TYPE", file.media_type or UNKNOWN_TYPE)
        row.SetField("ATT_NAME", _short(file.name))
        row.SetField("DATA_SIZE", len(file.content))
        row.SetFieldBinaryFromHexString(row.GetFieldIndex("DATA"), file.content.hex())
        row.SetField(ID_COLUMN, new_id())
        with listening() as said:
            try:
                refused = self._table.CreateFeature(row) != 0
            except RuntimeError as error:
                refused = True
                said.append(str(error))
        if refused:
            raise ExportError("WLS155", layer=self._layer.name, feature=feature.id(), reason=reason(said))
        self.count += 1


def _kept_files(files: AttachmentPlan, reading: LayerReading, check: Callable[[], None]) -> KeptFiles:
    try:
        return KeptFiles(reading, files.kept_in, check)
    except GdalFailed as failed:
        raise ExportError("WLS150", layer=reading.name, reason=str(failed)) from failed


def _short(name: str) -> str:
    """Return a file's name as long as the column holds, its ending kept."""
    head, dot, end = name.rpartition(".")
    return (
        name if len(name) <= NAME_LENGTH else f"{head[: NAME_LENGTH - len(end) - 1]}{dot}{end}"[:NAME_LENGTH]
    )
