"""A plan in words: what becomes of each layer, why, and what will be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication

from .errors import sentence
from .plan_sentences import REASONS, STEPS, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...sharing.plan.model import LayerPlan, PublishPlan, Reason, Step, Verdict

CONTEXT = "Plans"


class _Facts(dict[str, Any]):
    """Facts for a sentence; one that is not carried reads as nothing."""

    def __missing__(self, name: str) -> str:
        return ""


def verdict_text(verdict: Verdict) -> str:
    """Return the translated words for a verdict."""
    return QCoreApplication.translate(CONTEXT, VERDICTS[verdict.value])


def reason_text(reason: Reason) -> str:
    """Return the translated sentence for a reason; a refusal reads as its error does."""
    if reason.code not in REASONS:
        return f"{sentence(reason.code, reason.facts)} [{reason.code}]"
    return filled(REASONS[reason.code], reason.facts)


def step_line(step: Step) -> str:
    """Return the translated line for a step that will be taken."""
    return filled(STEPS[step.kind.value], {"layer": step.layer, **step.facts})


def layer_line(layer: LayerPlan) -> str:
    """Return a layer's name, verdicts and reasons on one line."""
    verdicts = ", ".join(map(verdict_text, layer.verdicts))
    return " ".join([f"{layer.name}: {verdicts}.", *map(reason_text, layer.reasons)])


def plan_lines(plan: PublishPlan) -> Iterator[str]:
    """Yield a plan line by line: the service, its layers, the steps."""
    verdicts = ", ".join(map(verdict_text, plan.verdicts))
    yield " ".join([f"{plan.title}: {verdicts}.", *map(reason_text, plan.reasons)])
    yield from (f"  {layer_line(layer)}" for layer in plan.layers)
    if plan.refusal is not None:
        yield reason_text(plan.refusal)
    yield from (f"  {number}. {step_line(step)}" for number, step in enumerate(plan.steps, 1))


def filled(source: str, facts: Mapping[str, Any]) -> str:
    """Return a translated sentence of the table of plans with its facts."""
    told = _Facts({name: _plain(value) for name, value in facts.items()})
    return " ".join(QCoreApplication.translate(CONTEXT, source).format_map(told).split())


def _plain(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(map(_plain, value))
    return "" if value is None else str(value)
