"""Symbols that features bring along from their file (KML, DXF, MapInfo), as classes of one of their columns.

A service has no symbols of features: there has to be a column whose value tells the symbol.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeatureRequest

from ...sharing.cim import renderers
from .class_values import text
from .symbols import referred

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qgis.core import QgsEmbeddedSymbolRenderer, QgsFeature, QgsFields, QgsSymbol

    from .setting import Setting

    Cim = dict[str, Any]

MOST_ROWS = 20_000
MOST_CLASSES = 1_000


def convert_embedded(renderer: QgsEmbeddedSymbolRenderer, fields: QgsFields, setting: Setting) -> Cim:
    """Return one symbol where all features bring the same; else classes of the column that tells it.

    Where none does, the commonest symbol is that of all features, and the rest is lost.
    """
    seen = _Seen(fields)
    for feature in _features(setting):
        seen.add(feature, feature.embeddedSymbol() or renderer.defaultSymbol())
    if len(seen.symbols) < 2:
        only = next(iter(seen.symbols.values()), renderer.defaultSymbol())
        return renderers.simple(referred(only, setting))
    column = seen.column()
    if not column:
        setting.lose(renderer.type(), "commonest_symbol")
        return renderers.simple(referred(seen.symbols[seen.counts.most_common(1)[0][0]], setting))
    made = {key: referred(symbol, setting) for key, symbol in seen.symbols.items()}
    classes = [
        renderers.unique_class(value, made[key], [[value or None]])
        for value, key in sorted(seen.by_column[column].items())
    ]
    default = referred(renderer.defaultSymbol(), setting)
    return renderers.unique_value([column], [renderers.group(classes, column)], default)


def _features(setting: Setting) -> Iterator[QgsFeature]:
    if setting.rows is None:
        return
    flags = QgsFeatureRequest.Flag.NoGeometry | QgsFeatureRequest.Flag.EmbeddedSymbols
    yield from setting.rows(QgsFeatureRequest().setLimit(MOST_ROWS).setFlags(flags))


class _Seen:
    """The symbols that were seen, and the columns that may still tell which is whose."""

    def __init__(self, fields: QgsFields) -> None:
        self.symbols: dict[str, QgsSymbol] = {}
        self.counts: Counter[str] = Counter()
        self.by_column: dict[str, dict[str, str]] = {field.name(): {} for field in fields}

    def add(self, feature: QgsFeature, symbol: QgsSymbol) -> None:
        """Take a feature's symbol."""
        # Not as XML: each layer has a number of its own there.
        key = repr(
            [symbol.opacity(), *((each.layerType(), each.properties()) for each in symbol.symbolLayers())]
        )
        self.counts[key] += 1
        if key not in self.symbols:
            self.symbols[key] = symbol.clone()
        for name, known in list(self.by_column.items()):
            index = feature.fields().lookupField(name)
            value = text(feature.attribute(index)) if index >= 0 else ""
            if known.setdefault(value, key) != key or len(known) > MOST_CLASSES:
                del self.by_column[name]

    def column(self) -> str:
        """Return the column with the fewest values that tells the symbol; empty for none."""
        return min(self.by_column, key=lambda name: len(self.by_column[name]), default="")
