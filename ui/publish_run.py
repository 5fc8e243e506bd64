"""One run after the other: analyse, plan, publish, stage. Starts tasks and tells how they go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..qgis_bridge.draft_script import ScriptOrder
from ..qgis_bridge.profile import MapReader
from ..qgis_bridge.source import ProjectSource
from ..sharing.draft.settings import ServiceKind
from ..tasks.analyze import start_analysis
from ..tasks.publish import PlannedPublish, start_plan, start_planned, start_publish
from ..tasks.publish_map_image import start_publish_map_image
from ..tasks.publish_tiles import publish_tiles
from ..tasks.sliced import SlicedWork
from ..tasks.stage import start_stage
from .panes.plan import usual_switches

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ..qgis_bridge.portal_access import PortalAccess
    from ..qgis_bridge.slices import Slices
    from ..qgis_bridge.tiles.wishes import TileWishes
    from ..sharing.errors import SharingError
    from ..sharing.plan.model import PlanOptions
    from ..sharing.progress import Progress
    from ..sharing.publish import PublishedService
    from ..tasks.work import Watch
    from .draft_form import DraftForm


@dataclass(frozen=True)
class Outcome:
    """What was published and how: enough to do it again. ``layer_ids`` are the project's layers."""

    service: PublishedService
    order: ScriptOrder
    layer_ids: tuple[str, ...]
    portal_name: str
    portal_url: str
    authcfg: str
    project_path: str

    @property
    def kind(self) -> ServiceKind:
        """The kind of web layer."""
        return self.order.draft.kind


@dataclass(frozen=True)
class Wanted:
    """What the user asks for, apart from the draft. ``portal_name`` is empty for the local portal."""

    access: Callable[[Progress], PortalAccess]
    portal_name: str
    authcfg: str
    layer_ids: tuple[str, ...]
    wishes: TileWishes
    options: PlanOptions
    switches: dict[str, bool]


class PublishRun(QObject):
    """At most one task at a time. ``begun`` and ``ended`` embrace it; between them ``stepped``, and before
    ``ended`` one of ``analyzed``, ``planned``, ``published``, ``staged`` and ``failed``.
    """

    begun = pyqtSignal()
    stepped = pyqtSignal(float, str)
    analyzed = pyqtSignal(object)
    planned = pyqtSignal(object)
    published = pyqtSignal(object)
    staged = pyqtSignal(object)
    failed = pyqtSignal(object)
    ended = pyqtSignal()

    def __init__(self, form: DraftForm, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._watch: Watch | None = None
        self._described: SlicedWork | None = None
        self._plan: PlannedPublish | None = None
        self._portal_url = ""

    @property
    def running(self) -> bool:
        """Tell whether a task runs."""
        return self._watch is not None or self._described is not None

    @property
    def has_plan(self) -> bool:
        """Tell whether what the form says has been planned."""
        return self._plan is not None

    def cancel(self) -> None:
        """Ask what runs to stop."""
        if self._described is not None:
            self._described.cancel()
        elif self._watch is not None:
            self._watch.cancel()

    def close(self) -> None:
        """Stop, and hear no more of the task that runs: it ends when all this is gone."""
        if self._described is not None:
            self._described.drop()
            self._described = None
        watch, self._watch = self._watch, None
        if watch is None:
            self.drop_plan()
            return
        for signal in (watch.stepped, watch.done, watch.failed, watch.cancelled):
            signal.disconnect()
        watch.cancel()

    def drop_plan(self) -> None:
        """Forget the plan, for what it was made of is no longer what the form says."""
        if self._plan is not None and not self.running:
            self._plan.close()
            self._plan = None
            self.planned.emit(None)

    def analyze(self, access: PortalAccess | None) -> None:
        """Look for all problems, in the data and on the portal too; ``access`` None asks no portal."""
        self._start(self._analysis(access), self.analyzed.emit)

    def describe(self, made: Slices[Any], done: Callable[[Any], None]) -> None:
        """Do slices on the main thread and hand on what they make; ``done`` may begin the next run."""
        self._begin(made, lambda result: self._end(done, result))

    def stage(self, out: Path) -> None:
        """Stage into a file."""
        self._start(
            self._with_source(lambda source, draft: start_stage(source, draft, out)), self.staged.emit
        )

    def plan(self, wanted: Wanted) -> None:
        """Tell what publishing would do."""
        self.drop_plan()
        access = self._noting(wanted)
        slices = self._with_source(lambda source, draft: start_plan(source, draft, access, wanted.options))
        self._start(slices, self._take_plan)

    def publish(self, wanted: Wanted) -> None:
        """Publish what the form describes; as planned, where it has been planned."""
        drafts: list[Any] = []
        self._start(
            self._publishing(wanted, drafts), lambda service: self._take_service(service, drafts[0], wanted)
        )

    def _publishing(self, wanted: Wanted, drafts: list[Any]) -> Slices[Watch]:
        """Start to publish, and put the draft into ``drafts``."""
        access = self._noting(wanted)

        def start(source: ProjectSource, draft: Any) -> Watch:
            drafts.append(draft)
            if draft.kind is ServiceKind.FEATURE:
                return start_publish(source, draft, access, wanted.options)
            return start_publish_map_image(source, draft, access)

        if self._plan is None and self._form.needs_data:
            return (yield from self._with_source(start))
        project = QgsProject.instance()
        draft = yield from self._form.draft_slices(project)
        drafts.append(draft)
        if self._plan is not None:
            return start_planned(self._plan, access)
        return (yield from publish_tiles(project, draft, wanted.layer_ids, access, wanted.wishes))

    def _analysis(self, access: PortalAccess | None) -> Slices[Watch]:
        project = QgsProject.instance()
        draft = yield from self._form.draft_slices(project)
        reader = yield from MapReader.in_slices(project, draft.snapshot)
        return start_analysis(reader, draft, access)

    def _with_source(self, start: Callable[[ProjectSource, Any], Watch]) -> Slices[Watch]:
        """Start something with the project, ready to be read by a worker, and its draft."""
        source = yield from ProjectSource.in_slices(QgsProject.instance())
        try:
            return start(source, self._form.draft(source.snapshot()))
        except BaseException:
            source.close()
            raise

    def _noting(self, wanted: Wanted) -> Callable[[Progress], PortalAccess]:
        """Return the way to the portal, which notes the address that it leads to."""

        def access(progress: Progress) -> PortalAccess:
            found = wanted.access(progress)
            self._portal_url = found.url
            return found

        return access

    def _start(self, slices: Slices[Watch], done: Callable[[Any], None]) -> None:
        """Describe the map slice by slice, then watch the task that was started with it."""
        self._begin(slices, lambda watch: self._watch_task(watch, done))

    def _begin(self, slices: Slices[Any], done: Callable[[Any], None]) -> None:
        self.begun.emit()
        self._described = SlicedWork(slices, self)
        self._described.done.connect(done)
        self._described.failed.connect(self._fail)
        self.stepped.emit(0.0, self.tr("Describing the map"))

    def _watch_task(self, watch: Watch, done: Callable[[Any], None]) -> None:
        self._forget_description()
        self._watch = watch
        watch.stepped.connect(self.stepped)
        watch.done.connect(lambda result: self._end(done, result))
        watch.failed.connect(self._fail)
        watch.cancelled.connect(self._fail)

    def _forget_description(self) -> None:
        described, self._described = self._described, None
        if described is not None:
            described.deleteLater()

    def _end(self, done: Callable[[Any], None], result: Any) -> None:
        self._forget_description()
        self._watch = None
        done(result)
        if not self.running:
            self.ended.emit()

    def _fail(self, error: SharingError) -> None:
        self._forget_description()
        self._watch = None
        self.failed.emit(error)
        self.ended.emit()

    def _take_plan(self, plan: PlannedPublish) -> None:
        self._plan = plan
        self.planned.emit(plan)

    def _take_service(self, service: PublishedService, draft: Any, wanted: Wanted) -> None:
        self.drop_plan()
        portal = wanted.portal_name or self._portal_url
        usual = usual_switches()
        switches = {name: on for name, on in wanted.switches.items() if on != usual[name]}
        order = ScriptOrder(draft, portal, wanted.layer_ids, wanted.wishes, switches)
        self.published.emit(
            Outcome(
                service=service,
                order=order,
                layer_ids=wanted.layer_ids,
                portal_name=wanted.portal_name,
                portal_url=self._portal_url,
                authcfg=wanted.authcfg,
                project_path=QgsProject.instance().absoluteFilePath(),
            )
        )
