"""Start and stop the local portal as background tasks: either takes seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication

from .work import Watch, start

if TYPE_CHECKING:
    from ..sharing.progress import Progress
    from .local_portal import LocalPortal


def start_local_portal(local: LocalPortal) -> Watch:
    """Start it unless it runs; the watch's ``done`` carries its address."""

    def work(progress: Progress) -> str:
        return local.access(progress).url

    return start(QCoreApplication.translate("Tasks", "Start the local portal"), work)


def stop_local_portal(local: LocalPortal) -> Watch:
    """Stop it; the watch's ``done`` carries nothing."""

    def work(_progress: Progress) -> None:
        local.stop()

    return start(QCoreApplication.translate("Tasks", "Stop the local portal"), work)
