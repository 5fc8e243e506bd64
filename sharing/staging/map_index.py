"""Which dataset each layer of a service is drawn from, read out of a package's map.

A map comes as JSON (``.mapx``, ours and Pro's) or, from ArcMap, as a ZIP of XML parts (``.msd``).  What is
not understood is passed over: the answer is about the layers that can be found.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from ..sddraft.raw_xml import parse
from .json_member import listed, mapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

MOST_PARTS = 10_000
MOST_PART_BYTES = 64 * 1024 * 1024
_DEEPEST_GROUP = 50
_ZIP_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


class Connected(NamedTuple):
    """A layer's number in the service, its geodatabase's folder in the package, its dataset's name."""

    number: int
    folder: str
    dataset: str


def connected_in_json(document: Mapping[str, Any], folder: str) -> Iterator[Connected]:
    """Yield the layers and tables of a ``.mapx`` that lies in ``folder``."""
    for layer in map(mapped, listed(document.get("layerDefinitions"))):
        table = mapped(layer.get("featureTable"))
        yield from _connected(layer.get("serviceLayerID"), mapped(table.get("dataConnection")), folder)
    for table in map(mapped, listed(document.get("tableDefinitions"))):
        yield from _connected(table.get("serviceTableID"), mapped(table.get("dataConnection")), folder)


def connected_in_msd(content: bytes, folder: str) -> Iterator[Connected]:
    """Yield the layers of ArcMap's ``.msd`` that lies in ``folder``.

    Layers are numbered in drawing order with their groups counted, unless a number is fixed.

    Raises:
        ValueError: it is no ZIP that can be read, or asks for too much.
        SddraftError: a part is no safe XML.
    """
    parts = _parts(content)
    root = parse(parts["layers/layers.xml"]) if "layers/layers.xml" in parts else None
    if root is not None:
        yield from _below(root, parts, folder, count(), 0)


def _connected(number: Any, connection: Mapping[str, Any], folder: str) -> Iterator[Connected]:
    place, dataset = connection.get("workspaceConnectionString"), connection.get("dataset")
    if isinstance(number, int) and number >= 0 and isinstance(place, str) and isinstance(dataset, str):
        path = _path(place, folder)
        if path:
            yield Connected(number, path, dataset)


def _path(connection: str, folder: str) -> str:
    """Return the folder that ``DATABASE=..\\cd\\x.gdb`` means; empty if it means none."""
    key, _, path = connection.partition("=")
    if key.strip().upper() != "DATABASE" or not path:
        return ""
    return posixpath.normpath(posixpath.join(folder, path.replace("\\", "/")))


def _parts(content: bytes) -> Mapping[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_PART_BYTES:
                raise ValueError("too much")
            return {entry.filename: archive.read(entry) for entry in entries}
    except _ZIP_DAMAGE as error:
        raise ValueError(str(error)) from error


def _below(
    group: etree._Element, parts: Mapping[str, bytes], folder: str, numbers: Iterator[int], depth: int
) -> Iterator[Connected]:
    if depth > _DEEPEST_GROUP:
        raise ValueError("groups too deep")
    for path in group.iterfind("Layers/String"):
        free = next(numbers)
        part = parts.get((path.text or "").strip().partition("=")[2])
        if part is None:
            continue
        layer = parse(part)
        fixed = (layer.findtext("ServiceLayerID") or "").strip()
        yield from _connected(
            int(fixed) if fixed.isdecimal() else free, _connection(layer.find("FeatureTable")), folder
        )
        yield from _below(layer, parts, folder, numbers, depth + 1)


def _connection(table: etree._Element | None) -> Mapping[str, Any]:
    if table is None:
        return {}
    return {
        "workspaceConnectionString": table.findtext("DataConnection/WorkspaceConnectionString"),
        "dataset": table.findtext("DataConnection/Dataset"),
    }
