"""Cases of the styles that QGIS installs: each symbol of its default style library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsApplication, QgsSingleSymbolRenderer, QgsStyle

from .case import LINE, POINT, POLYGON, Case

if TYPE_CHECKING:
    from collections.abc import Iterator

_GEOMETRIES = {
    Qgis.SymbolType.Marker: POINT,
    Qgis.SymbolType.Line: LINE,
    Qgis.SymbolType.Fill: POLYGON,
}


def library_cases() -> Iterator[Case]:
    """Yield a case for each symbol of the library."""
    library = QgsStyle()
    if not library.importXml(QgsApplication.defaultStylePath()):
        raise RuntimeError(library.errorString())
    for name in library.symbolNames():
        symbol = library.symbol(name)
        yield Case(
            f"library {' '.join(name.split())}",
            _GEOMETRIES[symbol.type()],
            lambda layer, s=symbol: layer.setRenderer(QgsSingleSymbolRenderer(s.clone())),
            ("library:symbol",),
        )
