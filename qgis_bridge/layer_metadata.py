"""What projects and layers say about themselves, as a portal item tells it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication

from ..sharing.map_snapshot import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qgis.core import QgsAbstractMetadataBase, QgsMapLayer, QgsProject

# An item's summary is one line of at most this many characters.
LONGEST_SUMMARY = 2048
# The vocabulary of keywords that belong to none.
KEYWORDS = "keywords"


def project_metadata(project: QgsProject) -> Metadata:
    """Return the project's metadata; its title may also stand in the project itself.

    A project's metadata know an author but neither rights nor licences.  QGIS puts the name of the
    computer's account there unasked; that is not published.
    """
    told = project.metadata()
    author = told.author().strip()
    accounts = {QgsApplication.userFullName(), QgsApplication.userLoginName()}
    return Metadata(
        title=(told.title() or project.title()).strip(),
        summary=_first_paragraph(told.abstract()),
        description=told.abstract().strip(),
        tags=_tags(told),
        credits="" if author in accounts else author,
    )


def layer_metadata(layer: QgsMapLayer) -> Metadata:
    """Return the layer's metadata, filled up from its QGIS Server properties.

    Rights (else the attribution) become the credits, licences and constraints the use limitations.
    """
    told, served = layer.metadata(), _served(layer)
    description = told.abstract() or served.abstract()
    return Metadata(
        title=(told.title() or served.title()).strip(),
        summary=_first_paragraph(description),
        description=description.strip(),
        tags=_tags(told, served.keywordList().split(",")),
        credits=_joined(told.rights() or [served.attribution()]),
        use_limitations=_joined([*told.licenses(), *(c.constraint for c in told.constraints())]),
    )


def write_project_metadata(project: QgsProject, told: Metadata) -> None:
    """Tell a project what :func:`project_metadata` shall return; it has no place for use limitations."""
    written = project.metadata()
    written.setTitle(told.title)
    written.setAbstract(_with_summary(told))
    written.setAuthor(told.credits)
    written.setKeywords({KEYWORDS: list(told.tags)} if told.tags else {})
    project.setMetadata(written)


def write_layer_metadata(layer: QgsMapLayer, told: Metadata) -> None:
    """Tell a layer what :func:`layer_metadata` shall return."""
    written = layer.metadata()
    written.setTitle(told.title)
    written.setAbstract(_with_summary(told))
    written.setRights([told.credits] if told.credits else [])
    written.setLicenses([told.use_limitations] if told.use_limitations else [])
    written.setConstraints([])
    written.setKeywords({KEYWORDS: list(told.tags)} if told.tags else {})
    layer.setMetadata(written)


def _with_summary(told: Metadata) -> str:
    """Return the description with the summary as its first paragraph, where it is another."""
    if not told.summary or _first_paragraph(told.description) == told.summary:
        return told.description
    return f"{told.summary}\n\n{told.description}".strip()


def _served(layer: QgsMapLayer) -> Any:
    """Return what holds the layer's server properties: the layer itself before QGIS 3.38."""
    properties = layer.serverProperties()
    return properties if hasattr(properties, "title") else layer


def _tags(told: QgsAbstractMetadataBase, more: Iterable[str] = ()) -> tuple[str, ...]:
    words = [word for listed in told.keywords().values() for word in listed]
    return tuple(dict.fromkeys(tag.strip() for tag in [*words, *more] if tag.strip()))


def _joined(parts: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(part.strip() for part in parts if part.strip()))


def _first_paragraph(text: str) -> str:
    """Return the first paragraph as one line without mark-up, cut at a word."""
    bare = re.sub(r"<[^<>]*>", " ", text.strip())
    line = " ".join(re.split(r"\n\s*\n", bare, maxsplit=1)[0].split())
    if len(line) <= LONGEST_SUMMARY:
        return line
    return line[: LONGEST_SUMMARY - 1].rsplit(" ", 1)[0] + "…"
