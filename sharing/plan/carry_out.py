"""Do what a plan says: its steps in their order, one function each, and nothing else.

A new service that does not come about leaves nothing behind.  Before a service is overwritten its state is
kept in the memory of this machine: a second run after a failure starts from it, and
:func:`~.put_back.put_back` restores it.
"""

from __future__ import annotations

import logging
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from ..errors import (
    Cancelled,
    JobFailed,
    NameTaken,
    NotAuthorized,
    PortalError,
    SharingError,
    TokenExpired,
    TransportError,
)
from ..made import Made
from ..portal import ROOT
from ..portal.download import download_data
from ..portal.parts import waiting
from ..progress import Progress
from ..published import PublishedService
from .make import DATABASE_ROAD, stamp_of
from .memory import BEFORE, UNDER_WAY, UNFINISHED
from .model import Step, StepKind
from .order import DATABASE_TYPE, DEFINITION_TYPE, SERVICE_TYPE
from .rows import Unheard, unpacked_rows
from .standing import read_standing
from .steps import AS_A_WHOLE, DO, Turn

if TYPE_CHECKING:
    from ..portal import Folder, Item, Portal, PublishJob
    from ..verify import PublishedLayer
    from .make import Work
    from .memory import ServiceMemory
    from .model import PublishPlan, Reason
    from .rows import Rows
    from .wanted import Wanted

_log = logging.getLogger(__name__)
_REFUSALS: dict[str, type[PortalError]] = {"WLS602": NameTaken, "WLS524": NotAuthorized}
_SHARES = {
    StepKind.UPLOAD: 8.0,
    StepKind.REPLACE_FILE: 8.0,
    StepKind.PUBLISH: 6.0,
    StepKind.OVERWRITE: 6.0,
    StepKind.EDIT: 4.0,
    StepKind.APPEND: 8.0,
}


def carry_out(plan: PublishPlan, portal: Portal, progress: Progress | None = None) -> PublishedService:
    """Do a plan.

    Raises:
        NameTaken, NotAuthorized, PortalError: the plan's own refusal; nothing was done.
        PortalError: WLS644, the service has changed since the plan was made; nothing was done.
        PortalError: the portal refused; of a new service nothing is left, of an update the rest is for a
            second run, which completes.
        VerificationError: the service differs from what was sent; it stays for the user to judge.
        Cancelled: the progress said stop.

    Whatever is raised, its fact ``remains`` tells what this run left on the portal, where it left anything,
    and ``step`` at which step it was.
    """
    if plan.refusal is not None:
        raise _refusal(plan.refusal)
    progress = progress or Progress()
    with ExitStack() as held:
        return Run(plan, portal, held, progress).all()


def _refusal(told: Reason) -> PortalError:
    return _REFUSALS.get(told.code, PortalError)(told.code, **told.facts)


class Run:
    """One plan being done: what its steps hand on to one another."""

    def __init__(self, plan: PublishPlan, portal: Portal, held: ExitStack, progress: Progress) -> None:
        self.plan = plan
        self.work: Work = plan.work
        self.portal = portal
        self.made = Made(portal)
        self.progress = progress
        self.held = held
        self.folder: Folder = ROOT
        self.item_id, self.url = plan.item_id, plan.url
        self.source: Item | None = self.work.leftover
        self.job: PublishJob | None = None
        self.numbers: dict[int, int] = {}
        self.not_shared: tuple[str, ...] = ()
        self.layers: tuple[PublishedLayer, ...] = ()
        self._memory: ServiceMemory | None = None
        self._rows: Rows | None = None

    @property
    def wanted(self) -> Wanted:
        """What shall stand, by the numbers that the portal gave."""
        return self.work.wanted.renumbered(self.numbers)

    @property
    def memory(self) -> ServiceMemory:
        """What this machine remembers of the service, as soon as there is one."""
        if self._memory is None:
            self._memory = self.held.enter_context(self.work.memory.of(self.item_id))
        return self._memory

    def rows(self) -> Rows | None:
        """Unpack the package's rows, once."""
        if self._rows is None:
            opened = unpacked_rows(
                self.work.order.package, self.wanted.places, self.work.options, Unheard(self.progress)
            )
            self._rows = self.held.enter_context(opened)
        return self._rows

    def all(self) -> PublishedService:
        """Do all steps."""
        steps = self.plan.steps
        self._check_nothing_moved()
        whole = sum(_SHARES.get(step.kind, 1.0) for step in steps)
        done = 0.0
        for step in steps:
            share = _SHARES.get(step.kind, 1.0)
            part = self.progress.part(0.02 + 0.98 * done / whole, 0.02 + 0.98 * (done + share) / whole)
            self._guarded(step, part)
            done += share
        self.progress.report(1.0, "publish-done", title=self.plan.title)
        return PublishedService(
            item_id=self.item_id,
            definition_item_id=self.source.id if self.source else "",
            url=self.url,
            title=self.plan.title,
            layers=self.layers,
            not_shared_with=self.not_shared,
            replaced=bool(self.plan.item_id) or any(step.kind is StepKind.REPLACE_FILE for step in steps),
            road=self.plan.road,
            plan=self.plan.to_json(),
        )

    def _check_nothing_moved(self) -> None:
        """Compare what stands with what the plan was made for, and keep it where it will be overwritten."""
        if not self.plan.item_id:
            return
        standing = read_standing(self.portal, self.plan.item_id)
        if stamp_of(standing) != self.plan.stamp:
            raise PortalError("WLS644", url=self.portal.url, title=self.plan.title)
        if not self.plan.changes_anything:
            return
        # an earlier run that did not end knows better what was there before it
        begun = self.memory.fact(UNDER_WAY)
        before = (begun and self.memory.fact(BEFORE)) or standing.before()
        facts: dict[str, Any] = {BEFORE: before, UNDER_WAY: True}
        if not begun:
            self.memory.forget_edits(self.work.options.most_kept)
        if any(step.kind in AS_A_WHOLE for step in self.plan.steps):
            facts[UNFINISHED] = self.memory.fact(UNFINISHED) or before
            if self.work.options.keep_data and self.memory.package and self.source and not begun:
                download_data(self.portal.connection, self.source.id, self.memory.package, self.progress)
                facts[BEFORE] = {**before, "package": str(self.memory.package)}
        self.memory.keep(**facts)

    def _guarded(self, step: Step, progress: Progress) -> None:
        """Do a step; take away what the run made if a new service cannot come about."""
        try:
            DO[step.kind](Turn(self, step, progress))
        except (Cancelled, PortalError) as error:
            error.facts["step"] = step.kind.value
            if step.kind in (StepKind.REMEMBER, StepKind.VERIFY):
                _tell_what_stays(error, [self.url])
            else:
                self._undo(error)
            raise
        except SharingError as error:
            # the service stands, whatever kept it from being checked
            _tell_what_stays(error, [self.url])
            raise

    def _undo(self, error: SharingError) -> None:
        """Take away what the run made, and tell what stays.

        Errors name items that lower steps left.  Where the run may overwrite, these can be the user's own,
        so there only what is known to be made by this run goes.  An upload in parts whose line was lost
        stays: the next run goes on with it.
        """
        left = str(error.facts.pop("remains", "") or "")
        waits = isinstance(error, (TransportError, TokenExpired)) and waiting(self.work.order.path)
        if not self.work.order.overwrite and not waits:
            kind = DATABASE_TYPE if self.plan.road == DATABASE_ROAD else DEFINITION_TYPE
            self.made.add(left, kind)
            if isinstance(error, JobFailed):
                self.made.add(str(error.facts.get("item_id") or ""), SERVICE_TYPE)
        others = [left] if left and not self.made.knows(left) else []
        _tell_what_stays(error, [*others, *self.made.undo()])


def _tell_what_stays(error: SharingError, things: list[str]) -> None:
    if things:
        error.facts["remains"] = ", ".join(things)
