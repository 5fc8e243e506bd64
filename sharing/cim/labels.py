"""Label classes and where their labels go, for both of Esri's label engines.

Both placements are told in one vocabulary of plain words and written twice: the standard engine's
properties (the web's words come from them) and Maplex's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import symbols

if TYPE_CHECKING:
    from collections.abc import Mapping

    from . import CimObject

SIDES = {
    "AboveLeft": "NorthWestOfPoint",
    "AboveCenter": "NorthOfPoint",
    "AboveRight": "NorthEastOfPoint",
    "CenterLeft": "WestOfPoint",
    "CenterCenter": "CenteredOnPoint",
    "CenterRight": "EastOfPoint",
    "BelowLeft": "SouthWestOfPoint",
    "BelowCenter": "SouthOfPoint",
    "BelowRight": "SouthEastOfPoint",
}
"""The nine places of a point label and Maplex's word for each."""

_CLOCKWISE = (
    "AboveRight", "CenterRight", "BelowRight", "BelowCenter", "BelowLeft", "CenterLeft", "AboveLeft",
    "AboveCenter",
)  # fmt: skip
_ROWS = ("Above", "Center", "Below")
_ALONG = ("Before", "Start", "Along", "End", "After")


@dataclass(frozen=True)
class Crowd:
    """How labels behave among others, for any kind of feature.

    ``overlap`` lets them lie on each other; ``always`` never drops one.  ``per_part`` labels each
    part of a feature; ``thin`` drops equal labels.  ``priority`` runs from 1 (first) to 10 of Maplex;
    ``repeat`` is the distance in points between repetitions along a line, 0 for none.
    """

    overlap: bool = False
    always: bool = False
    per_part: bool = False
    thin: bool = False
    priority: int = 5
    repeat: float = 0.0


def label_class(
    expression: str,
    symbol: Mapping[str, Any],
    placement: Mapping[str, Mapping[str, Any]],
    name: str = "Class 1",
    where: str = "",
    scales: tuple[float, float] = (0.0, 0.0),
    priority: int = -1,
    visible: bool = True,
) -> CimObject:
    """Return a label class.

    ``expression`` is Arcade; ``symbol`` a text symbol; ``placement`` comes from :func:`on_point`,
    :func:`on_line` or :func:`on_polygon`.  ``where`` is SQL.  ``scales`` are the larger and the
    smaller denominator between which labels are shown, 0 for an open end.
    """
    return {
        "type": "CIMLabelClass",
        "expression": expression,
        "expressionEngine": "Arcade",
        "featuresToLabel": "AllVisibleFeatures",
        "maplexLabelPlacementProperties": dict(placement["maplex"]),
        "maximumScale": scales[1],
        "minimumScale": scales[0],
        "name": name,
        "priority": priority,
        "standardLabelPlacementProperties": dict(placement["standard"]),
        "textSymbol": symbols.reference(symbol),
        "useCodedValue": False,
        "whereClause": where,
        "visibility": visible,
    }


def on_point(
    side: str = "AboveRight", fixed: bool = True, crowd: Crowd | None = None, distance: float = 0.0
) -> dict[str, CimObject]:
    """Return the placement of point labels.

    ``side`` is one of :data:`SIDES`: where the label goes if ``fixed``, else where it goes first.
    ``distance`` is the gap to the symbol in points.
    """
    crowd = crowd or Crowd()
    ranks = dict.fromkeys(_CLOCKWISE, 0 if fixed else 2)
    if side in ranks:
        ranks[side] = 1
    standard = {
        "pointPlacementMethod": "OnTopPoint" if side == "CenterCenter" else "AroundPoint",
        "pointPlacementPriorities": _priorities("CIMStandardPointPlacementPriorities", ranks),
    }
    maplex: CimObject = {
        "pointPlacementMethod": SIDES[side] if fixed else "AroundPoint",
        "canShiftPointLabel": not fixed,
        "enablePointPlacementPriorities": not fixed,
        "primaryOffset": distance,
        "primaryOffsetUnit": "Point",
    }
    if not fixed:
        zones = _priorities("CIMMaplexExternalZonePriorities", ranks)
        maplex["pointExternalZonePriorities"] = zones
    return _both("Point", crowd, standard, maplex)


def on_line(
    side: str = "Above",
    layout: str = "Curved",
    where: str = "Along",
    crowd: Crowd | None = None,
    distance: float = 0.0,
) -> dict[str, CimObject]:
    """Return the placement of line labels.

    ``side`` is Above, Center or Below; ``layout`` Straight, Curved, Horizontal or Perpendicular;
    ``where`` Before, Start, Along, End or After.  ``distance`` is the gap to the line in points.
    """
    crowd = crowd or Crowd()
    centered = side == "Center"
    standard = {
        "lineLabelPosition": _line_position(side, layout, where, distance),
        "lineLabelPriorities": _priorities("CIMStandardLineLabelPriorities", _line_ranks(side, where)),
    }
    maplex = {
        "linePlacementMethod": f"Centered{layout}OnLine" if centered else f"Offset{layout}FromLine",
        "constrainOffset": "NoConstraint" if centered else f"{side}Line",
        "primaryOffset": distance,
        "primaryOffsetUnit": "Point",
        "repeatLabel": crowd.repeat > 0,
        "minimumRepetitionInterval": crowd.repeat,
        "repetitionIntervalUnit": "Point",
    }
    return _both("Line", crowd, standard, maplex)


def on_polygon(
    layout: str = "Horizontal", outside: bool = False, only_inside: bool = False, crowd: Crowd | None = None
) -> dict[str, CimObject]:
    """Return the placement of polygon labels. ``layout`` is Horizontal, Straight or Curved."""
    crowd = crowd or Crowd()
    standard = {
        "polygonPlacementMethod": "AlwaysHorizontal" if layout == "Horizontal" else "AlwaysStraight",
        "placeOnlyInsidePolygon": only_inside,
    }
    around = "HorizontalAroundPolygon" if layout == "Horizontal" else "CurvedAroundPolygon"
    maplex = {
        "polygonPlacementMethod": around if outside else f"{layout}InPolygon",
        "canPlaceLabelOutsidePolygon": not only_inside,
    }
    return _both("Polygon", crowd, standard, maplex)


def _both(feature: str, crowd: Crowd, standard: CimObject, maplex: CimObject) -> dict[str, CimObject]:
    return {
        "standard": {
            "type": "CIMStandardLabelPlacementProperties",
            "featureType": feature,
            "featureWeight": "None",
            "labelWeight": "High",
            "numLabelsOption": _number_of_labels(crowd),
            **standard,
            "allowOverlappingLabels": crowd.overlap,
        },
        "maplex": {
            "type": "CIMMaplexLabelPlacementProperties",
            "featureType": feature,
            "backgroundLabel": crowd.overlap,
            "labelPriority": crowd.priority,
            "multiPartOption": "OneLabelPerPart" if crowd.per_part else "OneLabelPerFeature",
            "neverRemoveLabel": crowd.always,
            "thinDuplicateLabels": crowd.thin,
            **maplex,
        },
    }


def _number_of_labels(crowd: Crowd) -> str:
    if crowd.thin:
        return "OneLabelPerName"
    return "OneLabelPerPart" if crowd.per_part else "OneLabelPerShape"


def _line_position(side: str, layout: str, where: str, distance: float) -> CimObject:
    """Return where the standard engine may put a line label."""
    return {
        "type": "CIMStandardLineLabelPosition",
        "produceCurvedLabels": layout == "Curved",
        "above": side == "Above",
        "below": side == "Below",
        "onTop": side == "Center",
        "inLine": where == "Along",
        "atStart": where in {"Before", "Start"},
        "atEnd": where in {"End", "After"},
        "parallel": layout in {"Curved", "Straight"},
        "perpendicular": layout == "Perpendicular",
        "horizontal": layout == "Horizontal",
        "offset": distance,
    }


def _line_ranks(side: str, where: str) -> dict[str, int]:
    """Rank the fifteen places of a line label: 1 for the wanted one, 0 (never) for the others."""
    return {row + place: int(row + place == side + where) for row in _ROWS for place in _ALONG}


def _priorities(name: str, ranks: Mapping[str, int]) -> CimObject:
    return {"type": name, **{place[0].lower() + place[1:]: rank for place, rank in ranks.items()}}
