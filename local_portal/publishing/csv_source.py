"""A comma separated file as a layer or table: put in order, and described for GDAL to read."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree  # nosec B405 - it only writes here

from ..features.spatial_reference import (
    WGS84,
    BadSpatialReference,
    osr_of,
    read_spatial_reference,
)
from .csv_contents import (
    COORDINATES,
    DATE,
    DOUBLE,
    INTEGER,
    STRING,
    CsvContents,
    publish_parameters,
    read_beginning,
    stored,
)
from .plan import BuildError, BuildRequest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...sharing.progress import Progress

_VRT_TYPES = {INTEGER: "Integer", DOUBLE: "Real", DATE: "DateTime", STRING: "String"}
_ROWS, _DESCRIBED, LAYER = "rows.csv", "rows.vrt", "rows"
# No column is called so: the name is kept for what a layer's geometry is called.
_PLACE = "SHAPE"
_COORDINATES = ("longitudeFieldName", "latitudeFieldName")
_LOOK_EVERY_ROWS = 10_000


@dataclass(frozen=True)
class _Plan:
    """How the file becomes a layer: what its beginning suggests, and over it what the client wants."""

    contents: CsvContents
    told: Mapping[str, Any]
    fields: tuple[Mapping[str, Any], ...]

    @property
    def placed(self) -> bool:
        """Whether the rows become points."""
        return bool(self.told["locationType"] == COORDINATES)

    def column(self, key: str) -> str:
        """Return the field that holds a coordinate. Raises ``BuildError`` if there is no such field."""
        wanted = str(self.told[key]).lower()
        for name, column in zip(self.contents.names, self.contents.columns):
            if wanted in (name.lower(), column.strip().lower()):
                return name
        raise BuildError(f"{key}: the file has no column '{self.told[key]}'.")

    def sign(self, key: str) -> str:
        """Return a sign that the file is written with. Raises ``BuildError`` if it is not a single one."""
        sign = str(self.told[key])
        if len(sign) != 1 or sign in "\r\n":
            raise BuildError(f"{key} must be a single character.")
        return sign


def prepare_csv(request: BuildRequest, progress: Progress) -> tuple[Path, Mapping[str, Any]]:
    """Make the request's file readable by GDAL; return the file to open and the layer's JSON.

    The dataset in it is called :data:`LAYER`.

    Raises:
        BuildError: it is no comma separated text, or a value is not of its column's type.
        Cancelled: the progress said stop.
    """
    folder = Path(request.scratch)
    plan = _plan(request)
    description = _description(plan)
    with (folder / _ROWS).open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(_in_order(plan, request.source, progress))
    (folder / _DESCRIBED).write_bytes(description)
    return folder / _DESCRIBED, {"name": str(plan.told["name"]), "fields": list(plan.fields)}


def _plan(request: BuildRequest) -> _Plan:
    with Path(request.source).open("rb") as stream:
        contents = read_beginning(stream)
    suggested = publish_parameters(contents, Path(request.name).stem or LAYER)
    told = {**suggested, **{key: value for key, value in request.parameters.items() if value is not None}}
    wanted = _wanted_fields(told.get("layerInfo"))
    fields = tuple({**one, **wanted.get(one["name"].lower(), {})} for one in suggested["layerInfo"]["fields"])
    return _Plan(contents, told, fields)


def _wanted_fields(layer_info: Any) -> dict[str, dict[str, Any]]:
    """What the client says of fields: their types and aliases."""
    listed = layer_info.get("fields") if isinstance(layer_info, dict) else None
    wanted = {}
    for one in listed if isinstance(listed, list) else []:
        if isinstance(one, dict) and one.get("type") in _VRT_TYPES:
            kept = {key: str(one[key]) for key in ("type", "alias") if one.get(key)}
            wanted[str(one.get("name")).lower()] = kept
    return wanted


def _in_order(plan: _Plan, source: str, progress: Progress) -> Iterator[list[str]]:
    """The rows as GDAL reads them without guessing, under the fields' names, with their places."""
    kinds = [str(one["type"]) for one in plan.fields]
    names = [str(one["name"]) for one in plan.fields]
    x, y = (names.index(plan.column(key)) for key in _COORDINATES) if plan.placed else (0, 0)
    yield [*names, _PLACE]
    with Path(source).open(encoding=plan.contents.encoding, newline="") as text:
        rows = csv.reader(text, delimiter=plan.sign("columnDelimiter"), quotechar=plan.sign("qualifier"))
        try:
            next(rows)
            for number, row in enumerate(rows):
                if number % _LOOK_EVERY_ROWS == 0:
                    progress.check()
                if any(row):
                    values = _row(plan, kinds, row, rows.line_num)
                    yield [*values, _place(values[x], values[y]) if plan.placed else ""]
        except (csv.Error, UnicodeDecodeError) as error:
            raise BuildError(f"Line {rows.line_num}: {error}") from error


def _place(x: str, y: str) -> str:
    """A point, or nothing where a coordinate is missing."""
    try:
        return f"POINT ({stored(x, DOUBLE)} {stored(y, DOUBLE)})" if x and y else ""
    except ValueError:
        return ""


def _row(plan: _Plan, kinds: list[str], row: list[str], line: int) -> list[str]:
    if len(row) > len(kinds):
        raise BuildError(f"Line {line} has more values than there are columns.")
    values = []
    try:
        for text, kind in zip(row, kinds):
            values.append(stored(text, kind))
    except ValueError:
        place = len(values)
        told = f"'{row[place]}' in {plan.contents.columns[place].strip()} is not of type {kinds[place]}"
        raise BuildError(f"Line {line}: {told}.") from None
    return values + [""] * (len(kinds) - len(values))


def _description(plan: _Plan) -> bytes:
    """The VRT that tells GDAL of types and places."""
    root = ElementTree.Element("OGRVRTDataSource")
    parent = root
    if plan.placed:
        parent = ElementTree.SubElement(root, "OGRVRTWarpedLayer")
    layer = ElementTree.SubElement(parent, "OGRVRTLayer", name=LAYER)
    ElementTree.SubElement(layer, "SrcDataSource", relativeToVRT="1").text = _ROWS
    options = ElementTree.SubElement(layer, "OpenOptions")
    ElementTree.SubElement(options, "OOI", key="EMPTY_STRING_AS_NULL").text = "YES"
    if plan.placed:
        _describe_places(plan, parent, layer)
    else:
        ElementTree.SubElement(layer, "GeometryType").text = "wkbNone"
    for one in plan.fields:
        kind = _VRT_TYPES[str(one["type"])]
        ElementTree.SubElement(layer, "Field", name=str(one["name"]), type=kind)
    return bytes(ElementTree.tostring(root, encoding="utf-8"))


def _describe_places(plan: _Plan, warped: ElementTree.Element, layer: ElementTree.Element) -> None:
    try:
        source = read_spatial_reference(plan.told.get("sourceSR")) or WGS84
        target = read_spatial_reference(plan.told["targetSR"]) or source
    except BadSpatialReference as error:
        raise BuildError(f"The spatial reference {error} is not known.") from error
    ElementTree.SubElement(layer, "GeometryType").text = "wkbPoint"
    ElementTree.SubElement(layer, "LayerSRS").text = osr_of(source).ExportToWkt()
    ElementTree.SubElement(layer, "GeometryField", encoding="WKT", field=_PLACE)
    ElementTree.SubElement(warped, "TargetSRS").text = osr_of(target).ExportToWkt()
