"""Rules about symbols and labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...esri_json import drawing
from ...esri_json.losses import Losses
from ..case import Hit, on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...map_snapshot import LayerSnapshot
    from ..case import Case

DOWNGRADED = "24082"
IGNORED_SETTINGS = "20027"
# Renderers of the CIM specification that a web layer can show, exactly or approximated.
DRAWABLE = {
    "CIMSimpleRenderer",
    "CIMUniqueValueRenderer",
    "CIMClassBreaksRenderer",
    "CIMHeatMapRenderer",
    "CIMProportionalRenderer",
    "CIMDotDensityRenderer",
    "CIMChartRenderer",
}


def losses(case: Case) -> Iterator[Hit]:
    """Pass on what cannot be carried exactly, one hit a loss: from QGIS to CIM, and from CIM to the web."""
    for layer in case.carried:
        for loss in layer.losses:
            if loss.code != IGNORED_SETTINGS:
                yield Hit(layer, loss.facts)
        if case.feature_access and layer.renderer.get("type") in DRAWABLE:
            yield from _lost_on_the_web(layer, case)


def _lost_on_the_web(layer: LayerSnapshot, case: Case) -> Iterator[Hit]:
    heard = Losses()
    drawing.to_json(layer, lose=heard, advanced=case.settings.use_cim_symbols)
    return (Hit(layer, loss.facts) for loss in heard.findings(layer))


def ignored_settings(case: Case) -> Iterator[Hit]:
    """Pass on settings of a renderer that a feature service has no place for; exclusions are one."""
    if not case.feature_access:
        return
    for layer in case.features:
        for loss in layer.losses:
            if loss.code == IGNORED_SETTINGS:
                yield Hit(layer, loss.facts)
        if layer.renderer.get("exclusionClause"):
            yield on(layer, what="exclusionClause")


def unsupported_renderer(case: Case) -> Iterator[Hit]:
    """Strike layers drawn by a renderer that web layers have no form for."""
    for layer in case.features:
        kind = layer.renderer.get("type")
        if layer.renderer and kind not in DRAWABLE:
            yield on(layer, renderer=kind or "")
