"""Publishing as a plan: what will be done is told before anything is, and then exactly that is done.

:func:`make_plan` compares what a service definition brings with what stands on the portal and with what was
published last; :func:`carry_out` does the plan's steps; :func:`put_back` restores the state before the last
overwrite.  ``docs/adr/0010-what-was-published-last.md`` says where the memory of it is kept.
"""

from .carry_out import carry_out
from .make import make_plan
from .memory import Memory
from .model import LayerPlan, PlanOptions, PublishPlan, Reason, Step, StepKind, Switches, Verdict
from .put_back import put_back
from .rows import Row, RowReader

__all__ = [
    "LayerPlan",
    "Memory",
    "PlanOptions",
    "PublishPlan",
    "Reason",
    "Row",
    "RowReader",
    "Step",
    "StepKind",
    "Switches",
    "Verdict",
    "carry_out",
    "make_plan",
    "put_back",
]
