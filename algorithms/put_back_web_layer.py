"""Put back web layer: the state before the last overwrite."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsProcessingOutputBoolean, QgsProcessingParameterString

from ..qgis_bridge.portal_access import open_portal
from ..qgis_bridge.publishing import published_memory
from ..sharing.plan.put_back import put_back
from .base import SharingAlgorithm
from .portal_parameters import access_from, add_portal_parameters

if TYPE_CHECKING:
    from ..sharing.progress import Progress


class PutBackWebLayer(SharingAlgorithm):
    """Undoes an overwrite that this computer did."""

    NAME = "putbackweblayer"

    def displayName(self) -> str:
        return self.tr("Put back web layer")

    def shortHelpString(self) -> str:
        return self.tr(
            "Puts a web layer back as it was before it was last overwritten from this computer: symbols, "
            "labels, pop-ups, texts, sharing, and features that were changed one by one. Data that went as a "
            "whole are put back where they had been kept (see Update web layer)."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_portal_parameters(self)
        self.addParameter(QgsProcessingParameterString("ITEM_ID", self.tr("Item id of the web layer")))
        self.addOutput(QgsProcessingOutputBoolean("DATA", self.tr("Data were put back")))

    def prepare_work(
        self, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> Callable[[Progress], dict[str, Any]]:
        access = access_from(self, parameters, context)
        item_id, memory = self.text(parameters, "ITEM_ID", context), published_memory()

        def work(progress: Progress) -> dict[str, Any]:
            with open_portal(access) as portal:
                done = put_back(portal, memory, item_id, progress)
            for name in done.missing:
                feedback.pushWarning(self.tr("Layer {name} is no longer there.").format(name=name))
            return {"DATA": done.data}

        return work
