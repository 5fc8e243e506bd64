"""A row of the table of rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable

from ..findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .case import Case, Hit

FIRST_OWN_CODE = "80001"


@dataclass(frozen=True)
class Rule:
    """One thing that can be wrong: its code, how bad it is, and the function that looks for it.

    ``summary`` is one English line for lists and logs; the sentence for the user is made elsewhere.
    ``fix`` names the automatic repair, empty where there is none.
    """

    code: str
    severity: Severity
    summary: str
    check: Callable[[Case], Iterable[Hit]]
    fix: str = ""

    @property
    def esri(self) -> bool:
        """Tell whether the code is one of Esri's, not of our own range."""
        return self.code < FIRST_OWN_CODE

    def findings(self, case: Case) -> Iterator[Finding]:
        """Yield what this rule finds, in drawing order."""
        for layer, facts in self.check(case):
            name, layer_id = (layer.name, layer.id) if layer else ("", "")
            yield Finding(self.code, self.severity, name, layer_id, facts, self.fix)
