"""Walks through workspaces, and the domains of a geodatabase."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...qgis_bridge.datasets import catalogue, domains
from ...qgis_bridge.datasets.places import GEODATABASES
from ..environment import env
from ..messages import as_execute_error

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Walk's words for what a listing holds.
KINDS = {"featureclass": True, "table": False}


class Domain:
    """A domain; ``codedValues`` is of code to description, ``range`` a pair."""

    def __init__(self, told: domains.FieldDomain) -> None:
        self.name = told.name
        self.description = told.description
        self.domainType = "Range" if told.bounds is not None else "CodedValue"
        self.codedValues = dict(told.codes)
        self.range = told.bounds
        self.type = told.type


def ListDomains(workspace: Any) -> list[Domain]:
    """Return the domains of a geodatabase."""
    with as_execute_error():
        return [Domain(told) for told in domains.listed(env.resolve(str(workspace)))]


def Walk(
    top: Any,
    topdown: bool = True,
    onerror: Any = None,
    followlinks: bool = False,
    datatype: Any = None,
    type: Any = None,
) -> Iterator[tuple[str, list[str], list[str]]]:
    """Go through folders and geodatabases: the place, what can be entered, the datasets in it."""
    kinds = [datatype] if isinstance(datatype, str) else list(datatype or ())
    wanted = {KINDS.get(str(kind).casefold()) for kind in kinds} - {None}
    yield from _walk(env.resolve(str(top)), topdown, wanted)


def _walk(place: Path, topdown: bool, wanted: set[bool | None]) -> Iterator[tuple[str, list[str], list[str]]]:
    is_geodatabase = place.suffix.lower() in GEODATABASES
    listed = catalogue.contents(place)
    names = [one.name for one in listed if (not wanted or bool(one.shape) in wanted) and not one.place.group]
    if is_geodatabase:
        entered = catalogue.groups(place) if place.suffix.lower() == ".gdb" else []
    else:
        names += [] if wanted else catalogue.rasters(place)
        entered = [
            one.name for one in sorted(place.iterdir()) if one.is_dir() or one.suffix.lower() in GEODATABASES
        ]
    here = (str(place), entered, names)
    if topdown:
        yield here
    for name in entered:
        if is_geodatabase:
            inside = [one.name for one in listed if one.place.group == name]
            yield (str(place / name), [], inside)
        else:
            yield from _walk(place / name, topdown, wanted)
    if not topdown:
        yield here
