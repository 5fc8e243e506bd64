"""Search portal: items that words find, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QDateTime, QMetaType

from ..sharing.portal.listing import search_page, words_query
from ..sharing.portal.search import PAGE, phrase
from .portal_verb import PortalVerb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..sharing.portal import Item, Portal
    from ..sharing.progress import Progress
    from .portal_verb import Verb

_TEXTS = ("item_id", "title", "type", "owner", "access", "url", "summary", "tags")


class SearchPortal(PortalVerb):
    """The search of the dock *Portals*."""

    NAME = "searchportal"

    def displayName(self) -> str:
        return self.tr("Search portal")

    def shortHelpString(self) -> str:
        return self.tr(
            "Finds items of a portal whose title, tags or texts have words that begin with the given "
            "ones, and lists them in a table. What is written in the portal's query language, such as "
            'owner:me or title:"Roads", is taken as it stands. The search stays within your organization.'
        )

    def add_own(self) -> None:
        self.add_text("WORDS", self.tr("Words to look for (none: everything)"), optional=True)
        self.add_text("TYPE", self.tr("Type of the items, such as Feature Service"), optional=True)
        self.addParameter(QgsProcessingParameterBoolean("MINE", self.tr("Only my own items"), False))
        number = QgsProcessingParameterNumber.Type.Integer
        self.addParameter(
            QgsProcessingParameterNumber(
                "LIMIT", self.tr("Most items to list"), number, 100, False, 1, 10_000
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Items"), Qgis.ProcessingSourceType.Vector)
        )
        self.addOutput(QgsProcessingOutputNumber("COUNT", self.tr("Number of items")))

    def verb(self, parameters: dict[str, Any], context: Any, feedback: Any) -> Verb:
        words, kind = (self.text(parameters, name, context) for name in ("WORDS", "TYPE"))
        mine = self.parameterAsBool(parameters, "MINE", context)
        limit = self.parameterAsInt(parameters, "LIMIT", context)

        def search(portal: Portal, progress: Progress) -> dict[str, Any]:
            query = f"({words_query(words, portal.organization.id)})"
            if kind:
                query += f" AND type:{phrase(kind)}"
            if mine:
                query += f" AND owner:{phrase(portal.me.username)}"
            crs = QgsCoordinateReferenceSystem()
            kept = (parameters, "OUTPUT", context, _fields(), Qgis.WkbType.NoGeometry, crs)
            sink, where = self.parameterAsSink(*kept)
            if sink is None:
                raise QgsProcessingException(self.invalidSinkError(parameters, "OUTPUT"))
            count = 0
            for item in _found(portal, query, limit, progress):
                sink.addFeature(_feature(item), QgsFeatureSink.Flag.FastInsert)
                count += 1
            return {"OUTPUT": where, "COUNT": count}

        return search


def _found(portal: Portal, query: str, limit: int, progress: Progress) -> Iterator[Item]:
    start, given = 1, 0
    while start and given < limit:
        progress.check()
        page = search_page(portal.connection, query, start, min(PAGE, limit - given))
        yield from page.items[: limit - given]
        given += len(page.items)
        start = page.following
        progress.report(min(given / limit, 1.0))


def _fields() -> QgsFields:
    fields = QgsFields()
    for name in _TEXTS:
        fields.append(QgsField(name, QMetaType.Type.QString))
    fields.append(QgsField("modified", QMetaType.Type.QDateTime))
    return fields


def _feature(item: Item) -> QgsFeature:
    feature = QgsFeature(_fields())
    texts = [item.id, item.title, item.type, item.owner, item.access, item.url, item.snippet]
    when = QDateTime.fromMSecsSinceEpoch(item.modified)
    feature.setAttributes([*texts, ", ".join(item.tags), when])
    return feature
