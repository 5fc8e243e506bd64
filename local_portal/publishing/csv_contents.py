"""Comma separated text: what the beginning of a file tells of its columns."""

from __future__ import annotations

import codecs
import csv
import io
import re
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

from ..features.sql_values import read_moment
from .plan import BuildError

if TYPE_CHECKING:
    from collections.abc import Sequence

INTEGER, DOUBLE = "esriFieldTypeInteger", "esriFieldTypeDouble"
DATE, STRING = "esriFieldTypeDate", "esriFieldTypeString"
COORDINATES = "coordinates"
_SAMPLE_BYTES = 1024 * 1024
_SAMPLE_ROWS = 5000
_SHOWN_ROWS = 10
_DELIMITERS = ",;\t|"
_LATITUDES = ("latitude", "lat", "y", "ycenter", "latitude83", "latdecdeg", "point-y", "ycoord")
_LONGITUDES = (
    "longitude",
    "long",
    "lon",
    "lng",
    "x",
    "xcenter",
    "longitude83",
    "longdecdeg",
    "point-x",
    "xcoord",
)
_LONGEST_TEXT = 8000
_WHOLE = re.compile(r"[+-]?\d{1,9}")
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")


@dataclass(frozen=True)
class CsvContents:
    """The first lines of a file. ``columns`` are the names in its first line."""

    encoding: str
    delimiter: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names that the columns get as fields."""
        return field_names(self.columns)

    def called(self, candidates: Sequence[str]) -> str:
        """Return the field of the column that bears the first of these names, empty if none does."""
        known = {column.strip().lower(): name for column, name in zip(self.columns, self.names)}
        return next((known[name] for name in candidates if name in known), "")


def read_beginning(stream: IO[bytes]) -> CsvContents:
    """Read the first lines of a file.

    Raises:
        BuildError: it has none, or is not text.
    """
    sample = stream.read(_SAMPLE_BYTES)
    encoding = "utf-8-sig"
    try:
        # Where more follows, the last letter may be cut in two.
        text = codecs.getincrementaldecoder(encoding)().decode(sample, len(sample) < _SAMPLE_BYTES)
    except UnicodeDecodeError:
        encoding = "cp1252"
        text = sample.decode(encoding, errors="replace")
    if "\0" in text or not text.strip():
        raise BuildError("The file holds no comma separated text.")
    delimiter = max(_DELIMITERS, key=text.splitlines()[0].count)
    try:
        listed = [
            row for _, row in zip(range(_SAMPLE_ROWS + 1), csv.reader(io.StringIO(text), delimiter=delimiter))
        ]
    except csv.Error as error:
        raise BuildError(f"The file cannot be read: {error}") from error
    columns, *rows = (tuple(row) for row in listed)
    return CsvContents(encoding, delimiter, columns, tuple(row for row in rows if len(row) == len(columns)))


def field_names(columns: Sequence[str]) -> tuple[str, ...]:
    """Return names that fields may bear, one a column, each once."""
    names: list[str] = []
    taken = {"objectid", "shape"}
    for place, column in enumerate(columns):
        name = re.sub(r"\W+", "_", column).strip("_") or f"field_{place + 1}"
        name = f"F{name}" if name[0].isdigit() else name
        unique, number = name, 1
        while unique.lower() in taken:
            unique = f"{name}_{number}"
            number += 1
        taken.add(unique.lower())
        names.append(unique)
    return tuple(names)


def publish_parameters(contents: CsvContents, name: str) -> dict[str, Any]:
    """Return how the file may be published: its fields, and which of them hold coordinates."""
    latitude, longitude = contents.called(_LATITUDES), contents.called(_LONGITUDES)
    placed = bool(latitude and longitude)
    fields = [
        _field_json(field, column, [row[place] for row in contents.rows])
        for place, (field, column) in enumerate(zip(contents.names, contents.columns))
    ]
    return {
        "type": "csv",
        "name": name,
        "sourceUrl": "",
        "locationType": COORDINATES if placed else "none",
        "maxRecordCount": 2000,
        "latitudeFieldName": latitude,
        "longitudeFieldName": longitude,
        "columnDelimiter": contents.delimiter,
        "qualifier": '"',
        "targetSR": {"wkid": 102100, "latestWkid": 3857},
        "layerInfo": {
            "id": 0,
            "name": name,
            "type": "Feature Layer" if placed else "Table",
            "fields": fields,
        },
    }


def first_records(contents: CsvContents) -> list[dict[str, Any]]:
    """Return the first rows, for people to look at."""
    return [{"attributes": dict(zip(contents.names, row))} for row in contents.rows[:_SHOWN_ROWS]]


def stored(text: str, kind: str) -> str:
    """Return a value as GDAL reads one of that type.

    Raises:
        ValueError: it is none.
    """
    text = text.strip() if kind != STRING else text
    if not text or kind == STRING:
        return text
    if kind == DATE:
        moment = _moment(text)
        if moment is None:
            raise ValueError(text)
        return moment
    if _NUMBER.fullmatch(text) is None or (kind != DOUBLE and _WHOLE.fullmatch(text) is None):
        raise ValueError(text)
    return text


def _field_json(name: str, column: str, values: Sequence[str]) -> dict[str, Any]:
    kind = _kind([value for value in values if value.strip()])
    told: dict[str, Any] = {"name": name, "type": kind, "alias": column.strip() or name}
    return {**told, "length": _LONGEST_TEXT} if kind == STRING else told


def _kind(filled: Sequence[str]) -> str:
    """The narrowest type that all these values are of."""
    for kind in (INTEGER, DOUBLE, DATE):
        try:
            for value in filled:
                stored(value, kind)
        except ValueError:
            continue
        return kind if filled else STRING
    return STRING


def _moment(text: str) -> str | None:
    plain = text[:-1] if text.endswith("Z") else text
    return read_moment(plain.replace("T", " "))
