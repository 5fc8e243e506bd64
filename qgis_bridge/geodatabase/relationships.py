"""Relationship classes of a file geodatabase, added once its tables are written and closed.

Before GDAL 3.11 a relationship class can only be added to a geodatabase that was opened anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from osgeo import gdal

from ...sharing.staging.relations import origins
from .attachments import ROW_COLUMN
from .gdal_calls import GdalFailed, call, close

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ...sharing.staging.source import AttachmentPlan, DatasetPlan, RelationEnd

FEATURES, MEDIA = "features", "media"


def add_relationships(path: Path, plans: Sequence[DatasetPlan]) -> dict[str, str]:
    """Add the planned relationship classes to the geodatabase; return those it refuses, with reasons.

    Raises:
        GdalFailed: the geodatabase cannot be opened for writing or closed.
    """
    wanted = [_made(plan, end) for plan, end in origins(plans)]
    wanted += [_to_files(plan, plan.attachments) for plan in plans if plan.attachments]
    if not wanted:
        return {}
    target = call(gdal.OpenEx, str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    refused = {str(each.GetName()): _add(target, each) for each in wanted}
    close(target)
    return {name: why for name, why in refused.items() if why}


def _add(target: gdal.Dataset, relationship: gdal.Relationship) -> str:
    """Add a relationship class; return why the geodatabase refuses it, empty if it does not."""
    try:
        call(target.AddRelationship, relationship)
    except GdalFailed as failed:
        return str(failed)
    return ""


def _made(plan: DatasetPlan, end: RelationEnd) -> gdal.Relationship:
    cardinality = gdal.GRC_ONE_TO_ONE if end.one_to_one else gdal.GRC_ONE_TO_MANY
    made = gdal.Relationship(end.name, plan.name, end.related_dataset, cardinality)
    made.SetLeftTableFields([end.key])
    made.SetRightTableFields([end.related_key])
    made.SetType(gdal.GRT_COMPOSITE if end.composite else gdal.GRT_ASSOCIATION)
    made.SetRelatedTableType(FEATURES)
    # What the path to the other table is called in a form: by default the other table's own name.
    made.SetForwardPathLabel(end.label or end.related_dataset)
    made.SetBackwardPathLabel(plan.alias)
    return made


def _to_files(plan: DatasetPlan, files: AttachmentPlan) -> gdal.Relationship:
    made = gdal.Relationship(files.relationship, plan.name, files.table, gdal.GRC_ONE_TO_MANY)
    made.SetLeftTableFields([plan.global_id_field])
    made.SetRightTableFields([ROW_COLUMN])
    made.SetType(gdal.GRT_COMPOSITE)
    made.SetRelatedTableType(MEDIA)
    made.SetForwardPathLabel("attachment")
    made.SetBackwardPathLabel("object")
    return made
