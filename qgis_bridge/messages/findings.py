"""Findings to sentences, and to the text of a failed staging as Esri's tool words it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from .finding_sentences import ESTIMATE_WITH_CREDITS, KINDS, OBSTACLES, SENTENCES, UNKNOWN
from .loss_phrases import KEPT, LOSSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ...sharing.findings import Finding

CONTEXT = "Findings"


class _Facts(dict[str, str]):
    """Facts for a sentence; one that the finding does not carry reads as nothing."""

    def __missing__(self, name: str) -> str:
        return ""


def finding_text(finding: Finding) -> str:
    """Return the translated sentence for a finding: the layer, what happens, what to do.

    The code is not in it; a code without a sentence reads as its facts.
    """
    facts = _Facts({name: _said(name, value) for name, value in finding.facts.items()})
    told = ", ".join(f"{name}: {text}" for name, text in sorted(facts.items()))
    facts.update(layer=finding.layer, facts=told or finding.code, loss=_loss(finding.facts))
    facts["obstacle"] = _phrase(OBSTACLES, _plain(finding.facts.get("reason")))
    return " ".join(_translated(_source(finding)).format_map(facts).split())


def staging_error_text(findings: Iterable[Finding]) -> str:
    """Return what Esri's Stage Service says of a draft with errors, in its very form.

    One line with code 001272 and a JSON list of objects with ``code``, ``message`` and ``object``
    (the layer's name), one line saying that the tool failed.  Scripts look for both (contract 4.1).
    """
    listed = ", ".join(_json_object(finding) for finding in findings)
    return f"ERROR 001272: Analyzer errors were encountered ([{listed}]).\nFailed to execute (StageService)."


def _json_object(finding: Finding) -> str:
    told = {"code": finding.code, "message": finding_text(finding), "object": finding.layer}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _source(finding: Finding) -> str:
    if finding.code == "80809" and finding.facts.get("credits") is not None:
        return ESTIMATE_WITH_CREDITS
    return SENTENCES.get(finding.code, UNKNOWN)


def _loss(facts: Mapping[str, Any]) -> str:
    """Say what a symbol loses and what is kept of it: ``a gradient (in its mean colour)``."""
    what = _phrase(LOSSES, _plain(facts.get("what")))
    kept = _phrase(KEPT, _plain(facts.get("kept")))
    return f"{what} ({kept})" if kept else what


def _phrase(table: Mapping[str, str], word: str) -> str:
    """Return the words for a code such as ``halo`` or ``paint_effect:glow``; an unknown one says itself."""
    head, _, detail = word.partition(":")
    phrase = _translated(table[head]) if head in table else head.replace("_", " ")
    return f"{phrase} {detail}".strip()


def _translated(source: str) -> str:
    return QCoreApplication.translate(CONTEXT, source)


def _said(name: str, value: Any) -> str:
    """Return a fact as words; a name that ends in ``_bytes`` is a size."""
    if name == "kind" and value in KINDS:
        return _translated(KINDS[value])
    if name.endswith("_bytes") and isinstance(value, int):
        return QLocale().formattedDataSize(value)
    return _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(_plain(item) for item in value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
