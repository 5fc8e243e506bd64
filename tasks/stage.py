"""Stage a draft as a background task: the service definition stays on this machine."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication

from ..qgis_bridge.registered_data import asking_server
from ..sharing.names import service_name
from ..sharing.sddraft import SddraftDocument
from ..sharing.staging import stage
from .publish import source_of
from .work import Watch, start

if TYPE_CHECKING:
    from qgis.core import QgsProject

    from ..qgis_bridge.source import ProjectSource
    from ..sharing.progress import Progress
    from ..sharing.staging import StagedService


def start_stage(project: QgsProject | ProjectSource, draft: Any, out: Path) -> Watch:
    """Stage ``draft`` of ``project`` into the file ``out``, which is replaced; ``done`` carries what was
    staged.

    Data that the draft leaves where they are stay there if its server can be asked and has them registered.

    Raises:
        SnapshotError, ExportError: the map cannot be read; nothing was started.
    """
    in_place = not getattr(draft, "copyDataToServer", True)
    target = (getattr(draft, "federatedServerUrl", "") or "") if in_place else ""
    # that all data go along then is told by a finding
    ask = asking_server(target, lambda _error: None)
    source = source_of(project)

    def work(progress: Progress) -> StagedService:
        with source, tempfile.TemporaryDirectory(prefix="wls-") as folder:
            sddraft = Path(folder) / f"{service_name(draft.serviceName)}.sddraft"
            draft.exportToSDDraft(sddraft)
            facts = ask(SddraftDocument.read(sddraft).settings())
            return stage(sddraft, source, out, overwrite=True, progress=progress, portal=facts)

    return start(QCoreApplication.translate("Tasks", "Stage {name}").format(name=draft.serviceName), work)
