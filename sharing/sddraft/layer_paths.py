"""QGIS layer ids as ``PackageLayerList`` and its like hold them: paths of CIM documents.

Pro names a layer by the path of its CIM document, ``CIMPATH=map/roads.xml``, several joined by a pipe sign.
Ours is the layer's id; the few characters of an id that would part paths are written with ``%``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ESCAPES = {"%": "%25", "|": "%7C", "/": "%2F"}
_TABLE = str.maketrans(_ESCAPES)


def to_paths(layer_ids: Iterable[str]) -> str:
    """Return the list of these layers."""
    return "|".join(f"CIMPATH=map/{layer_id.translate(_TABLE)}.xml" for layer_id in layer_ids)


def from_paths(text: str) -> tuple[str, ...]:
    """Return the ids of a list; of a draft by Pro, the names of its CIM documents."""
    return tuple(_layer_id(part.strip()) for part in text.split("|") if part.strip())


def _layer_id(path: str) -> str:
    name = path.rpartition("/")[2] if "/" in path else path.rpartition("=")[2]
    name = name[:-4] if name.lower().endswith(".xml") else name
    for character, escape in reversed(_ESCAPES.items()):
        name = name.replace(escape, character)
    return name
