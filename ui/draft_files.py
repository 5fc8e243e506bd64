"""The menu *Draft*: save and open drafts, stage, keep the settings in the project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QObject
from qgis.PyQt.QtWidgets import QFileDialog, QMenu

from ..qgis_bridge.snapshot import snapshot_slices
from ..sharing.names import service_name
from ..sharing.sddraft import SddraftDocument, read_draft
from .kept_settings import keep, kept

if TYPE_CHECKING:
    from ..qgis_bridge.slices import Slices
    from .publish_page import PublishPage


class DraftFiles(QObject):
    """Adds the menu to the page's button."""

    def __init__(self, page: PublishPage) -> None:
        super().__init__(page)
        self._page = page
        menu = QMenu(page)
        for name, words, act in (
            ("openDraft", self.tr("&Open draft…"), self._ask_open),
            ("saveDraft", self.tr("&Save draft…"), self._ask_save),
            ("stageDraft", self.tr("S&tage service definition…"), self._ask_stage),
            ("keepSettings", self.tr("&Keep these settings in the project"), self.keep),
        ):
            action = menu.addAction(words)
            action.setObjectName(name)
            action.triggered.connect(lambda _=False, act=act: act())
        page.draftButton.setMenu(menu)

    def tr(self, text: str) -> str:
        """Translate in this class's context."""
        return QCoreApplication.translate("DraftFiles", text)

    def keep(self) -> None:
        """Keep what the pages hold in the project, which then has to be saved by the user."""
        keep(QgsProject.instance(), self._page.form.values())
        self._page.say(self.tr("Kept in the project; save the project to keep it for good."))

    def recall(self, project: QgsProject) -> None:
        """Put what the project keeps into the pages, where it keeps something usable."""
        told = kept(project)
        if told is None:
            return
        try:
            self._page.form.show_values(told)
        except (KeyError, TypeError, ValueError):
            self._page.say(self.tr("The settings that the project keeps were not understood."))

    def save(self, path: Path) -> None:
        """Save the draft that the pages describe."""
        self._page.run.describe(self._saved(path), lambda _: self._told(self.tr("Saved {path}."), path))

    def open(self, path: Path) -> None:
        """Fill the pages from a draft file. Layers that the map does not have are told as an error."""
        self._page.run.describe(self._opened(path), lambda draft: self._show(draft, path))

    def _saved(self, path: Path) -> Slices[None]:
        draft = yield from self._page.form.draft_slices(QgsProject.instance())
        draft.exportToSDDraft(path)

    def _opened(self, path: Path) -> Slices[Any]:
        document = SddraftDocument.read(path)
        snapshot = yield from snapshot_slices(QgsProject.instance())
        return read_draft(document, snapshot)

    def _show(self, draft: Any, path: Path) -> None:
        self._page.form.show(draft)
        self._told(self.tr("Opened {path}."), path)

    def _told(self, words: str, path: Path) -> None:
        text = words.format(path=path)
        self._page.outcome = text
        self._page.say(text)

    def tell_staged(self, staged: Any) -> None:
        """Say what was staged."""
        self._page.outcome = staged
        self._page.findings.show_findings(staged.findings)
        self._page.say(self.tr("Staged {path}.").format(path=staged.path))

    def _suggested(self, suffix: str) -> str:
        folder = Path(QgsProject.instance().absolutePath() or Path.home())
        return str(folder / f"{service_name(self._page.general.name()) or 'draft'}{suffix}")

    def _ask_save(self) -> None:
        path = self._ask_new(self.tr("Save draft"), ".sddraft", self.tr("Drafts (*.sddraft)"))
        if path:
            self.save(Path(path))

    def _ask_stage(self) -> None:
        path = self._ask_new(self.tr("Stage"), ".sd", self.tr("Service definitions (*.sd)"))
        if path:
            self._page.run.stage(Path(path))

    def _ask_new(self, title: str, suffix: str, kinds: str) -> str:
        path, _ = QFileDialog.getSaveFileName(self._page, title, self._suggested(suffix), kinds)
        return path if not path or path.endswith(suffix) else path + suffix

    def _ask_open(self) -> None:
        folder = QgsProject.instance().absolutePath()
        kinds = self.tr("Drafts (*.sddraft)")
        path, _ = QFileDialog.getOpenFileName(self._page, self.tr("Open draft"), folder, kinds)
        if path:
            self.open(Path(path))
