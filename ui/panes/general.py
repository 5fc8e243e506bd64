"""The page *General*: what is published, under which name, where, and with whom it is shared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QCompleter, QWidget

from ...qgis_bridge.settings import Defaults, defaults
from ...sharing.draft.settings import ServiceKind
from ...sharing.names import LONGEST_SERVICE_NAME, is_service_name, service_name
from ..form_loading import load_form
from ..service_kinds import kind_words
from ..word_completer import WordCompleter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qgis.core import QgsProject

    from ...tasks.look_up import PortalWords

LEVELS = ("OWNER", "ORGANIZATION", "EVERYONE")
SHOWN = frozenset({
    "serviceName", "summary", "description", "tags", "credits", "useLimitations", "portalFolder",
    "overwriteExistingService", "sharing.sharingLevel", "sharing.groups",
})  # fmt: skip
"""Properties of drafts that this page holds."""

QUIET_MS = 600


class GeneralPane(QWidget):
    """``asked`` is emitted once the user has stopped typing a name: then the portal may be asked of it."""

    changed = pyqtSignal()
    kind_changed = pyqtSignal()
    asked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form("general_pane", self)
        self._level_chosen = False
        self._taken = ""
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self.asked)
        self._tags = WordCompleter(self.tagsEdit)
        self._groups = WordCompleter(self.groupsEdit)
        self._fill()
        self._begin()
        self._connect()
        self._check_name()

    def _fill(self) -> None:
        for kind, words in kind_words().items():
            self.kindBox.addItem(words, kind)
        self.sharingBox.addItems([self.tr("Only me"), self.tr("My organization"), self.tr("Everyone")])
        self.folderBox.completer().setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._list_folders(())

    def _connect(self) -> None:
        self.kindBox.currentIndexChanged.connect(self.kind_changed)
        self.nameEdit.textChanged.connect(self._name_changed)
        self.nameEdit.textEdited.connect(lambda _: self._quiet.start())
        self.sharingBox.activated.connect(self._level_was_chosen)
        self.sharingBox.currentIndexChanged.connect(self.changed)
        self.overwriteBox.toggled.connect(self._check_name)
        for edit in (self.tagsEdit, self.groupsEdit, self.creditsEdit, self.termsEdit):
            edit.textChanged.connect(self.changed)
        for edit in (self.summaryEdit, self.descriptionEdit):
            edit.textChanged.connect(self.changed)
        self.folderBox.editTextChanged.connect(self.changed)
        self.overwriteBox.toggled.connect(self.changed)

    @property
    def kind(self) -> ServiceKind:
        """The kind of web layer that is chosen."""
        return self.kindBox.currentData()

    def set_kind(self, kind: ServiceKind) -> None:
        """Choose a kind; one that the dock does not offer changes nothing."""
        index = self.kindBox.findData(kind)
        if index >= 0:
            self.kindBox.setCurrentIndex(index)

    def _begin(self) -> None:
        """Put what a new web layer starts with into the page."""
        usual = defaults()
        self.set_kind(ServiceKind(usual.kind))
        self.folderBox.setEditText(usual.folder)
        self.overwriteBox.setChecked(usual.overwrite)
        if usual.sharing_level != Defaults.sharing_level:
            self.sharingBox.setCurrentIndex(LEVELS.index(usual.sharing_level))
            self._level_chosen = True

    def name(self) -> str:
        """Return the name typed."""
        return str(self.nameEdit.text()).strip()

    def has_name(self) -> bool:
        """Tell whether the name can become a service's."""
        return 0 < len(service_name(self.name()).strip("_")) <= LONGEST_SERVICE_NAME

    def suggest(self, project: QgsProject) -> None:
        """Fill what is still empty from the project's own words."""
        metadata = project.metadata()
        keywords = sorted({word for words in metadata.keywords().values() for word in words})
        if not self.nameEdit.text():
            self.nameEdit.setText(project.title() or project.baseName())
        if not self.summaryEdit.toPlainText():
            self.summaryEdit.setPlainText(metadata.abstract())
        if not self.tagsEdit.text():
            self.tagsEdit.setText(", ".join(keywords))
        self._tags.offer(keywords)

    def suggest_level(self, *, local: bool) -> None:
        """Propose with whom to share, unless the user chose: locally, everyone is this computer."""
        if not self._level_chosen:
            self.sharingBox.setCurrentIndex(LEVELS.index("EVERYONE" if local else "OWNER"))

    def hear(self, words: PortalWords) -> None:
        """Take over what the portal said: folders, groups, tags, and whether the name is in use."""
        self._list_folders(words.folders)
        self._groups.offer(words.groups)
        self._tags.offer(words.tags)
        if words.name == self.name():
            self._taken = "" if words.available else (words.owner or "?")
            self._check_name()

    def forget_portal(self) -> None:
        """Drop what a portal said, for another one is chosen."""
        self._taken = ""
        self._list_folders(())
        self._check_name()

    def values(self) -> dict[str, Any]:
        """Return the properties that the page holds, by their dotted names; the name apart."""
        return {
            "summary": self.summaryEdit.toPlainText().strip(),
            "description": self.descriptionEdit.toPlainText().strip(),
            "tags": self.tagsEdit.text().strip(),
            "credits": self.creditsEdit.text().strip(),
            "useLimitations": self.termsEdit.text().strip(),
            "portalFolder": self.folderBox.currentText().strip(),
            "overwriteExistingService": self.overwriteBox.isChecked(),
            "sharing.sharingLevel": LEVELS[self.sharingBox.currentIndex()],
            "sharing.groups": [each.strip() for each in self.groupsEdit.text().split(",") if each.strip()],
        }

    def show_values(self, name: str, values: dict[str, Any]) -> None:
        """Put what a draft says into the page."""
        self.nameEdit.setText(name)
        self.summaryEdit.setPlainText(values["summary"])
        self.descriptionEdit.setPlainText(values["description"])
        self.tagsEdit.setText(values["tags"])
        self.creditsEdit.setText(values["credits"])
        self.termsEdit.setText(values["useLimitations"])
        self.folderBox.setEditText(values.get("portalFolder", ""))
        self.overwriteBox.setChecked(values["overwriteExistingService"])
        self.sharingBox.setCurrentIndex(LEVELS.index(values["sharing.sharingLevel"]))
        self._level_chosen = True
        self.groupsEdit.setText(", ".join(values["sharing.groups"]))

    def _list_folders(self, titles: Iterable[str]) -> None:
        typed = self.folderBox.currentText()
        self.folderBox.clear()
        self.folderBox.addItem("")
        self.folderBox.addItems(sorted(titles, key=str.casefold))
        self.folderBox.setEditText(typed)
        self.folderBox.lineEdit().setPlaceholderText(self.tr("the root of your content"))

    def _level_was_chosen(self) -> None:
        self._level_chosen = True

    def _name_changed(self) -> None:
        self._taken = ""
        self._check_name()
        self.changed.emit()

    def _check_name(self) -> None:
        """Say while typing what the service will be called, or why it cannot be."""
        hint = self._name_hint()
        self.nameHint.setText(hint)
        self.nameHint.setVisible(bool(hint))

    def _name_hint(self) -> str:
        name = self.name()
        if not service_name(name).strip("_"):
            return self.tr("A service needs a name.")
        if len(service_name(name)) > LONGEST_SERVICE_NAME:
            return self.tr("A service name has at most {most} characters.").format(most=LONGEST_SERVICE_NAME)
        if self._taken and not self.overwriteBox.isChecked():
            told = self.tr("A service of {owner} has this name. Choose another, or overwrite.")
            return told.format(owner=self._taken)
        if not is_service_name(name):
            return self.tr("The service will be called {name}.").format(name=service_name(name))
        return ""
