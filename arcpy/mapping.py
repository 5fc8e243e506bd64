"""``arcpy.mapping``, as scripts written for ArcMap use it to publish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..qgis_bridge.layer_metadata import project_metadata
from .legacy_drafts import AnalyzeForSD, CreateMapSDDraft
from .missing import refusing
from .projects import ProjectFile

if TYPE_CHECKING:
    from ..sharing.map_snapshot import Metadata

__all__ = ["AnalyzeForSD", "CreateMapSDDraft", "MapDocument"]

__getattr__ = refusing("arcpy.mapping")


class MapDocument(ProjectFile):
    """The QGIS project beside an .mxd. ``mxd_path`` is a path or ``"CURRENT"``.

    What the document tells of itself is the project's metadata; the summary is their first paragraph.
    """

    def __init__(self, mxd_path: str) -> None:
        super().__init__(mxd_path)

    @property
    def title(self) -> str:
        """The project's title."""
        return self._told().title

    @title.setter
    def title(self, title: str) -> None:
        self.project.setTitle(title)

    @property
    def summary(self) -> str:
        """The first paragraph of the description."""
        return self._told().summary

    @summary.setter
    def summary(self, summary: str) -> None:
        _, _, rest = self.description.partition("\n\n")
        self.description = f"{summary}\n\n{rest}" if rest else summary

    @property
    def description(self) -> str:
        """The project's abstract."""
        return self._told().description

    @description.setter
    def description(self, description: str) -> None:
        told = self.project.metadata()
        told.setAbstract(description)
        self.project.setMetadata(told)

    @property
    def tags(self) -> str:
        """The project's keywords, parted by commas."""
        return ", ".join(self._told().tags)

    @tags.setter
    def tags(self, tags: str) -> None:
        told = self.project.metadata()
        told.setKeywords({"keywords": [tag.strip() for tag in tags.split(",") if tag.strip()]})
        self.project.setMetadata(told)

    @property
    def credits(self) -> str:
        """The project's author."""
        return self._told().credits

    @credits.setter
    def credits(self, credits: str) -> None:
        told = self.project.metadata()
        told.setAuthor(credits)
        self.project.setMetadata(told)

    def _told(self) -> Metadata:
        return project_metadata(self.project)
