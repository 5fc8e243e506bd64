"""Create sharing draft: the open project to a .sddraft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsProcessingParameterFileDestination

from ..sharing.analysis import analyze
from ..sharing.sddraft import build
from .base import SharingAlgorithm, tell
from .draft_parameters import add_draft_parameters, draft_from

if TYPE_CHECKING:
    from ..sharing.progress import Progress


class CreateSharingDraft(SharingAlgorithm):
    """Writes a .sddraft that can be edited by hand before it is staged."""

    NAME = "createsharingdraft"

    def displayName(self) -> str:
        return self.tr("Create sharing draft")

    def shortHelpString(self) -> str:
        return self.tr(
            "Describes the project, or the layers chosen, as a web feature layer and writes the "
            "service definition draft (.sddraft). The draft is XML and may be edited before it is "
            "staged. What the analyzer finds is told in the log; errors do not keep the draft from "
            "being written, they keep it from being staged."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_draft_parameters(self)
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                self.tr("Service definition draft"),
                self.tr("Service definition drafts (*.sddraft)"),
            )
        )

    def prepare_work(
        self, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> Callable[[Progress], dict[str, Any]]:
        draft = draft_from(self, parameters, context)
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)

        def work(_progress: Progress) -> dict[str, Any]:
            tell(analyze(build(draft).settings(), draft.snapshot), feedback)
            draft.exportToSDDraft(output)
            return {"OUTPUT": output}

        return work
