"""Rules about symbols and labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..case import Hit, on

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    """Pass on what the way from QGIS to CIM could not carry exactly: one hit a loss."""
    for layer in case.carried:
        for loss in layer.losses:
            if loss.code != IGNORED_SETTINGS:
                yield Hit(layer, loss.facts)


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
