"""From a finding to what mends it: a repair done here, or the place where the user does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt

from ..qgis_bridge.fixes import fix_project, mend
from ..sharing.findings import Finding, Severity
from .finding_places import LAYER_PAGE, properties_page

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from ..qgis_bridge.slices import Slices
    from .publish_page import PublishPage


class Mending(QObject):
    """Listens to the pages *Findings* and *Content*."""

    def __init__(self, page: PublishPage, iface: QgisInterface) -> None:
        super().__init__(page)
        self._page = page
        self._iface = iface
        page.content.ids_wanted.connect(self._fix_ids)
        page.findings.mend_wanted.connect(self._mend)
        page.findings.place_wanted.connect(self._jump)
        # queued, as the list that is clicked on is filled anew
        page.content.place_wanted.connect(self._show_layer, Qt.ConnectionType.QueuedConnection)

    def _fix_ids(self) -> None:
        """Give layers numbers: the repair of finding 00374, asked for by hand."""
        fix_project(QgsProject.instance(), Finding("00374", Severity.ERROR, fix="assign_layer_ids"))
        self._page.content.show_project(QgsProject.instance())

    def _mend(self, findings: list[Finding]) -> None:
        """Apply the repairs of findings to the project or to the form, and look again."""
        self._page.run.describe(self._mended(findings), self._take)

    def _mended(self, findings: list[Finding]) -> Slices[tuple[Any, list[bool]]]:
        project = QgsProject.instance()
        draft = yield from self._page.form.draft_slices(project)
        mended = []
        for finding in findings:
            yield
            mended.append(mend(project, draft, finding))
        return draft, mended

    def _take(self, made: tuple[Any, list[bool]]) -> None:
        page, (draft, mended) = self._page, made
        page.form.show(draft)
        page.content.show_project(QgsProject.instance())
        if all(mended):
            page.analyze()
        else:
            page.say(
                QCoreApplication.translate(
                    "Mending", "Not all of it can be repaired here; see the findings for what to do."
                )
            )

    def _show_layer(self, layer_id: str) -> None:
        """Open the page on which a layer's id, texts and fields are set."""
        layer = QgsProject.instance().mapLayer(layer_id)
        if layer is not None:
            self._iface.showLayerProperties(layer, LAYER_PAGE)
            self._page.content.show_project(QgsProject.instance())

    def _jump(self, finding: Finding) -> None:
        """Open the properties of the layer that a finding is about; what is about no layer is in the form."""
        layer = QgsProject.instance().mapLayer(finding.layer_id)
        if layer is not None:
            self._iface.showLayerProperties(layer, properties_page(finding))
        elif not finding.layer_id:
            self._page.show_pane(self._page.general)
