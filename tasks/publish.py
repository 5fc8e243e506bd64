"""Plan and publish as background tasks: the main-thread half of each is here."""

from __future__ import annotations

import contextlib
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ..qgis_bridge.portal_access import open_portal
from ..qgis_bridge.publishing import plan_options, published_memory
from ..qgis_bridge.source import ProjectSource
from ..sharing.plan.put_back import PutBack, put_back
from ..sharing.publish import PublishedService, plan_draft, publish_draft, publish_plan
from .work import Watch, start

if TYPE_CHECKING:
    from collections.abc import Callable

    from qgis.core import QgsProject

    from ..qgis_bridge.portal_access import PortalAccess
    from ..sharing.findings import Finding
    from ..sharing.plan.model import PlanOptions, PublishPlan
    from ..sharing.progress import Progress

    Access = Callable[[Progress], PortalAccess]

CONTEXT = "Tasks"
PUBLISH = QT_TRANSLATE_NOOP("Tasks", "Publish {name}")
PLAN = QT_TRANSLATE_NOOP("Tasks", "Plan {name}")
PUT_BACK = QT_TRANSLATE_NOOP("Tasks", "Put {name} back")


@dataclass
class PlannedPublish:
    """A plan with the staged files that it is of. :meth:`close` removes them; then it cannot be published."""

    plan: PublishPlan
    findings: tuple[Finding, ...]
    folder: tempfile.TemporaryDirectory[str] = field(repr=False)

    def close(self) -> None:
        """Remove the staged files."""
        self.folder.cleanup()


def start_publish(
    project: QgsProject | ProjectSource, draft: Any, access: Access, options: PlanOptions | None = None
) -> Watch:
    """Plan and publish ``draft`` of ``project`` in one go; ``done`` carries a ``PublishedService``.

    A source that is given in the project's place is closed at the end.

    ``access`` is asked in the worker, since reaching a portal may first mean starting the local one.

    Raises:
        SnapshotError, ExportError: the map cannot be read; nothing was started.
    """
    source, memory = source_of(project), published_memory()

    def work(progress: Progress) -> PublishedService:
        with contextlib.ExitStack() as held:
            held.enter_context(source)
            folder = held.enter_context(tempfile.TemporaryDirectory(prefix="wls-"))
            portal = held.enter_context(open_portal(access(progress)))
            return publish_draft(
                draft,
                source,
                portal,
                Path(folder),
                progress.part(0.05, 1.0),
                options=options or plan_options(),
                memory=memory,
            )

    return start(_title(PUBLISH, draft.serviceName), work)


def start_plan(
    project: QgsProject | ProjectSource, draft: Any, access: Access, options: PlanOptions | None = None
) -> Watch:
    """Stage ``draft`` and plan its publishing; ``done`` carries a :class:`PlannedPublish`.

    Nothing on the portal is changed.  Whoever takes the plan closes it.

    Raises:
        SnapshotError, ExportError: the map cannot be read; nothing was started.
    """
    source, memory = source_of(project), published_memory()

    def work(progress: Progress) -> PlannedPublish:
        folder = tempfile.TemporaryDirectory(prefix="wls-")
        try:
            with source, open_portal(access(progress)) as portal:
                planned = plan_draft(
                    draft,
                    source,
                    portal,
                    Path(folder.name),
                    options=options or plan_options(),
                    memory=memory,
                    progress=progress.part(0.05, 1.0),
                )
        except BaseException:
            folder.cleanup()
            raise
        return PlannedPublish(planned.plan, planned.findings, folder)

    return start(_title(PLAN, draft.serviceName), work)


def start_planned(planned: PlannedPublish, access: Access) -> Watch:
    """Do a plan; ``done`` carries a ``PublishedService``. The plan stays for the caller to close."""

    def work(progress: Progress) -> PublishedService:
        with open_portal(access(progress)) as portal:
            return publish_plan(planned.plan, portal, progress.part(0.05, 1.0))

    return start(_title(PUBLISH, planned.plan.title), work)


def start_put_back(item_id: str, title: str, access: Access) -> Watch:
    """Put back the state before the last overwrite; ``done`` carries a ``PutBack``."""
    memory = published_memory()

    def work(progress: Progress) -> PutBack:
        with open_portal(access(progress)) as portal:
            return put_back(portal, memory, item_id, progress.part(0.05, 1.0))

    return start(_title(PUT_BACK, title), work)


def source_of(project: QgsProject | ProjectSource) -> ProjectSource:
    """Return a source of a project, or the one that is given. Main thread."""
    return project if isinstance(project, ProjectSource) else ProjectSource(project)


def _title(words: str, name: str) -> str:
    return QCoreApplication.translate(CONTEXT, words).format(name=name)
