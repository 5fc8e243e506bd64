"""The table of rules: every code that the analyzer knows, in the order in which findings are told.

Codes below 80000 are Esri's and mean what Esri's listings say; 80001 to 80499 are our errors, 80500
to 80999 our warnings and messages.
"""

from __future__ import annotations

from ..findings import Severity
from .rule import Rule
from .rules import cartography, maps, service, sources

_E, _W = Severity.ERROR, Severity.WARNING

RULES: tuple[Rule, ...] = (
    Rule("00001", _E, "The map has no layers", maps.no_layers),
    Rule("00002", _E, "The map has no coordinate system", maps.no_crs),
    Rule("00003", _E, "A layer's data source cannot be reached", sources.layer_inaccessible),
    Rule("00032", _E, "A table's data source cannot be reached", sources.table_inaccessible),
    Rule("80001", _E, "The service has no name", service.no_name),
    Rule("80002", _E, "The service's name is too long", service.long_name),
    Rule("24082", _W, "A symbol or label is approximated", cartography.losses),
    Rule("80500", _W, "The service's name will be changed", service.name_changes),
    Rule("80502", _W, "The draft has no summary", service.no_summary),
    Rule("80503", _W, "The draft has no tags", service.no_tags),
)
