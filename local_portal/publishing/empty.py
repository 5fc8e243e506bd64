"""A service without layers, to which its owner adds them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import bad_parameter
from ..features.service_file import FILE_NAME, ROOT, STORE_SERVICE, open_service_file
from ..features.spatial_reference import (
    WGS84,
    BadSpatialReference,
    read_spatial_reference,
    units,
)
from ..features.tables import create_service_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_KEPT = (
    "serviceDescription",
    "hasStaticData",
    "maxRecordCount",
    "capabilities",
    "editorTrackingInfo",
    "description",
    "copyrightText",
    "initialExtent",
    "allowGeometryUpdates",
    "xssPreventionInfo",
)
_EDITABLE = "Create,Delete,Query,Update,Editing"


def create_empty_service(folder: Path, told: Mapping[str, Any]) -> None:
    """Make the data of a service in ``folder``. ``told`` are the ``createParameters``.

    Raises:
        Refusal: the spatial reference is not known.
    """
    try:
        reference = read_spatial_reference(told.get("spatialReference")) or WGS84
    except BadSpatialReference:
        raise bad_parameter("createParameters", "the spatial reference is not known") from None
    root: dict[str, Any] = {
        "serviceDescription": "",
        "description": "",
        "copyrightText": "",
        "capabilities": _EDITABLE,
        "allowGeometryUpdates": True,
        "enableZDefaults": False,
        **{key: told[key] for key in _KEPT if told.get(key) is not None},
        "spatialReference": reference.as_json(),
        "units": units(reference),
    }
    create_service_file(folder / FILE_NAME)
    engine = open_service_file(folder / FILE_NAME)
    try:
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            connection.execute(STORE_SERVICE.insert().values(key=ROOT, value=root))
    finally:
        engine.dispose()
