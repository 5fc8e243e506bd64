"""Write ``docs/user/cartography.md``: what becomes of each thing that the running QGIS's registries list.

``make coverage-report`` runs it; it exits non-zero if QGIS lists anything that
``qgis_bridge.symbology.coverage`` does not classify.  Numbers come from the last whole ``make fidelity``.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import qgis.core
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsColorRamp,
    QgsDiagram,
    QgsPalLayerSettings,
    QgsRasterRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsSymbolLayerUtils,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import Qt

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "user" / "cartography.md"
NUMBERS = ROOT / "docs" / "user" / "cartography-numbers.json"
SECTIONS = {
    "renderer": "Renderers",
    "symbol_layer": "Symbol layers",
    "marker_shape": "Shapes of simple markers",
    "fill_style": "Brushes of simple fills",
    "pen_style": "Pens of simple lines",
    "detail": "Details of symbol layers",
    "effect": "Paint effects",
    "blend_mode": "Blend modes of layers",
    "property": "Data-defined properties of symbol layers",
    "symbol_property": "Data-defined properties of symbols",
    "labeling": "Labelling",
    "label_placement": "Placement of labels",
    "label_part": "Parts of a label",
    "label_property": "Data-defined properties of labels",
    "callout": "Callouts",
    "diagram": "Diagrams",
    "color_ramp": "Colour ramps",
    "unit": "Units of sizes",
    "raster_renderer": "Raster renderers",
}
INTRODUCTION = """# What becomes of QGIS's cartography

Made by `make coverage-report` from the registries of QGIS {version}; do not edit. Each entry has a verdict:

- **exact**: on the web it looks as in QGIS, by 0.98 or more as `make fidelity` measures it;
- **approximate**: something like it is drawn;
- **picture**: QGIS draws it, the web shows the picture;
- **dropped**: it is not carried.

Whatever is lost is told before publishing, by [finding 24082](findings/24082.md) with the word given here.
*Web* is how like QGIS's own canvas Esri's JavaScript client draws it with CIM symbols kept (`useCIMSymbols`),
*QGIS* the same for QGIS's ArcGIS provider, which reads only plain web symbols: the lowest of all cases that
stand for the entry. Nobody here has seen it in ArcGIS Pro.
"""


def entries() -> Iterator[str]:
    """Yield the key of each entry of the running QGIS's registries and enumerations."""
    for name in QgsApplication.rendererRegistry().renderersList():
        yield f"renderer:{name}"
    registry = QgsApplication.symbolLayerRegistry()
    for kind in (Qgis.SymbolType.Marker, Qgis.SymbolType.Line, Qgis.SymbolType.Fill):
        for name in registry.symbolLayersForType(kind):
            yield f"symbol_layer:{name}"
    yield from _of_enumeration("marker_shape", Qgis.MarkerShape)
    yield from ("detail:markers_beside_line", "detail:curved_arrow")
    yield from ("detail:label_position", "detail:label_background_margin")
    yield from _styles()
    yield from _of_labels()
    yield from _properties("property", QgsSymbolLayer)
    yield from _properties("symbol_property", QgsSymbol)
    for name in QgsApplication.paintEffectRegistry().effects():
        yield f"effect:{name}"
    yield from _of_enumeration("blend_mode", Qgis.BlendMode)
    for kind in _classes(QgsDiagram):
        yield f"diagram:{kind().diagramName()}"
    for name, _ in QgsColorRamp.rampTypes():
        yield f"color_ramp:{name}"
    for name in ("Millimeters", "Points", "Pixels", "Inches", "MapUnits", "MetersInMapUnits"):
        if hasattr(Qgis.RenderUnit, name):
            yield f"unit:{name}"
    for kind in _classes(QgsRasterRenderer):
        yield f"raster_renderer:{kind.__name__[len('Qgs') : -len('Renderer')]}"


def _styles() -> Iterator[str]:
    for style in range(15):
        yield f"fill_style:{QgsSymbolLayerUtils.encodeBrushStyle(Qt.BrushStyle(style))}"
    for style in range(7):
        yield f"pen_style:{_pen(Qt.PenStyle(style))}"


def _of_labels() -> Iterator[str]:
    yield from ("labeling:simple", "labeling:rule-based")
    yield from _of_enumeration("label_placement", Qgis.LabelPlacement)
    for name in ("buffer", "background", "shadow", "mask"):
        if hasattr(QgsTextFormat, name):
            yield f"label_part:{name}"
    yield from _properties("label_property", QgsPalLayerSettings)
    for name in QgsApplication.calloutRegistry().calloutTypes():
        yield f"callout:{name}"


def _pen(style: Qt.PenStyle) -> str:
    if style == Qt.PenStyle.CustomDashLine:
        return "custom"
    return str(QgsSymbolLayerUtils.encodePenStyle(style)).replace(" ", "_")


def _of_enumeration(prefix: str, enumeration: Any) -> Iterator[str]:
    return (f"{prefix}:{name}" for name in dir(enumeration) if name[0].isupper())


def _properties(prefix: str, holder: Any) -> Iterator[str]:
    return (f"{prefix}:{told.name()}" for told in holder.propertyDefinitions().values())


def _classes(base: type) -> Iterator[Any]:
    for name in dir(qgis.core):
        kind = getattr(qgis.core, name)
        if isinstance(kind, type) and issubclass(kind, base) and kind is not base:
            yield kind


def page(version: str) -> str:
    """Return the page for what the running QGIS lists."""
    from web_layer_sharing.qgis_bridge.symbology.coverage import CLASSIFIED

    listed = list(dict.fromkeys(key for key in entries() if key in CLASSIFIED))
    numbers = json.loads(NUMBERS.read_text(encoding="utf-8")) if NUMBERS.exists() else {}
    parts = [INTRODUCTION.format(version=version), _summary(listed)]
    for prefix, title in SECTIONS.items():
        keys = [key for key in listed if key.startswith(f"{prefix}:")]
        parts.append(f"## {title}\n\n{_table(keys, numbers)}")
    return "\n".join(parts)


def _summary(listed: list[str]) -> str:
    from web_layer_sharing.qgis_bridge.symbology.coverage import CLASSIFIED, VERDICTS

    counts = {word: sum(CLASSIFIED[key].word == word for key in listed) for word in VERDICTS}
    told = ", ".join(f"{count} {word}" for word, count in counts.items())
    return f"Of {len(listed)} entries: {told}.\n"


def _table(keys: list[str], numbers: dict[str, list[float]]) -> str:
    from web_layer_sharing.qgis_bridge.symbology.coverage import CLASSIFIED

    rows = ["| entry | verdict | finding | web | QGIS | |", "|---|---|---|---|---|---|"]
    for key in sorted(keys, key=str.lower):
        verdict = CLASSIFIED[key]
        finding = f"`{verdict.finding}`" if verdict.finding else ""
        web, provider = (f"{value:.3f}" for value in numbers[key]) if key in numbers else ("", "")
        name = key.partition(":")[2]
        rows.append(f"| {name} | {verdict.word} | {finding} | {web} | {provider} | {verdict.note} |")
    return "\n".join(rows) + "\n"


def main() -> int:
    """Write the page and return the exit code."""
    from web_layer_sharing.qgis_bridge.symbology.coverage import CLASSIFIED

    application = QgsApplication([], False)
    application.initQgis()
    try:
        unknown = sorted(set(entries()) - set(CLASSIFIED))
        PAGE.write_text(page(Qgis.version().partition("-")[0]), encoding="utf-8")
    finally:
        application.exitQgis()
    for key in unknown:
        print(f"not classified: {key}")
    print(f"{PAGE.relative_to(ROOT)}: {len(CLASSIFIED)} classified, {len(unknown)} not")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())
