"""``arcpy.metadata``: what maps, layers and projects say about themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from ..qgis_bridge.layer_metadata import (
    layer_metadata,
    project_metadata,
    write_layer_metadata,
    write_project_metadata,
)
from ..sharing.map_snapshot import Metadata as Told
from . import views
from .layers import Entry
from .missing import refusing

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer, QgsProject

__all__ = ["Metadata"]

__getattr__ = refusing("arcpy.metadata")


class Target(Protocol):
    """Where metadata come from and go to."""

    def read(self) -> Told:
        """Return what is told now."""

    def write(self, told: Told) -> None:
        """Tell something else."""


class _Project:
    def __init__(self, project: QgsProject) -> None:
        self._project = project

    def read(self) -> Told:
        return project_metadata(self._project)

    def write(self, told: Told) -> None:
        write_project_metadata(self._project, told)


class _Layer:
    def __init__(self, layer: QgsMapLayer) -> None:
        self._layer = layer

    def read(self) -> Told:
        return layer_metadata(self._layer)

    def write(self, told: Told) -> None:
        write_layer_metadata(self._layer, told)


class Metadata:
    """Title, summary, description, tags, credits and constraints; ``save`` writes them back.

    ``target`` is a map, layer, table, project, the path of a dataset, or nothing for texts of one's own.
    """

    def __init__(self, target: Any = None) -> None:
        self._target = _target(target)
        self.isReadOnly = self._target is None
        told = self._target.read() if self._target is not None else Told()
        self.title = told.title
        self.summary = told.summary
        self.description = told.description
        self.tags = ", ".join(told.tags)
        self.credits = told.credits
        self.accessConstraints = told.use_limitations

    def copy(self, source: Metadata) -> None:
        """Take over the texts of another."""
        for name in ("title", "summary", "description", "tags", "credits", "accessConstraints"):
            setattr(self, name, getattr(source, name))

    def save(self) -> None:
        """Write the texts to where they came from."""
        if self._target is not None:
            self._target.write(self.told())

    def told(self) -> Told:
        """Return the texts as the core tells them."""
        tags = (self.tags or "").replace(";", ",").split(",")
        return Told(
            title=self.title or "",
            summary=self.summary or "",
            description=self.description or "",
            tags=tuple(tag.strip() for tag in tags if tag.strip()),
            credits=self.credits or "",
            use_limitations=self.accessConstraints or "",
        )


def set_metadata(target: Any, metadata: Metadata) -> None:
    """Write texts to a map, layer or project, as setting its ``metadata`` does."""
    found = _target(target)
    if found is not None:
        found.write(metadata.told())


def _target(given: Any) -> Target | None:
    if given is None or given == "":
        return None
    if isinstance(given, Entry):
        return _Layer(given.layer)
    project = getattr(given, "project", None)
    return _Project(project) if project is not None else _Layer(views.layer(given, "target"))
