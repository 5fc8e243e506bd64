"""The page *Plan*: what publishing will do, and what it may touch."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, Qt, pyqtSignal
from qgis.PyQt.QtGui import QAction, QKeySequence
from qgis.PyQt.QtWidgets import QCheckBox, QTreeWidgetItem, QWidget

from ...qgis_bridge.messages.plans import layer_line, plan_lines, reason_text, step_line, verdict_text
from ...qgis_bridge.publishing import plan_options
from ...sharing.plan.model import PlanOptions, Switches
from ..form_loading import load_form
from ..wrapped_text import WrappedText

if TYPE_CHECKING:
    from ...sharing.plan.model import PublishPlan

SWITCHES = tuple(one.name for one in fields(Switches))
OTHERS = ("keep_web", "delta", "keep_data")
WORDS = {
    "data": QT_TRANSLATE_NOOP("PlanPane", "Data"),
    "symbology": QT_TRANSLATE_NOOP("PlanPane", "Symbols and labels"),
    "popups": QT_TRANSLATE_NOOP("PlanPane", "Pop-ups"),
    "metadata": QT_TRANSLATE_NOOP("PlanPane", "Texts and capabilities"),
    "sharing": QT_TRANSLATE_NOOP("PlanPane", "Sharing"),
    "removal": QT_TRANSLATE_NOOP("PlanPane", "Remove what is no longer published"),
    "keep_web": QT_TRANSLATE_NOOP("PlanPane", "Keep changes made on the web"),
    "delta": QT_TRANSLATE_NOOP("PlanPane", "Send only changed features"),
    "keep_data": QT_TRANSLATE_NOOP("PlanPane", "Keep replaced data, to put back"),
}


def usual_switches() -> dict[str, bool]:
    """Return what is on when nobody says anything."""
    return {**vars(Switches()), **{name: getattr(PlanOptions(), name) for name in OTHERS}}


class PlanPane(QWidget):
    """The switches are those of ``sharing.plan``."""

    changed = pyqtSignal()
    plan_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form("plan_pane", self)
        self._plan: PublishPlan | None = None
        self._boxes: dict[str, QCheckBox] = {}
        usual = usual_switches()
        for name in (*SWITCHES, *OTHERS):
            box = QCheckBox(self.tr(WORDS[name]))
            box.setObjectName(f"switch_{name}")
            box.setChecked(usual[name])
            box.toggled.connect(self.changed)
            self.switchLayout.addWidget(box)
            self._boxes[name] = box
        self.planButton.clicked.connect(self.plan_wanted)
        self._rows_wrap = WrappedText(self.planTree)
        copy = QAction(self.planTree)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self._copy)
        self.planTree.addAction(copy)

    def switches(self) -> dict[str, bool]:
        """Return what is on, by the names of ``plan_options``'s arguments and of the switches."""
        return {name: box.isChecked() for name, box in self._boxes.items()}

    def options(self) -> PlanOptions:
        """Return how to plan."""
        on = self.switches()
        return plan_options(
            Switches(**{name: on[name] for name in SWITCHES}),
            keep_web=on["keep_web"],
            delta=on["delta"],
            keep_data=on["keep_data"],
        )

    def show_plan(self, plan: PublishPlan | None) -> None:
        """Show a plan, or nothing."""
        self._plan = plan
        self.planTree.clear()
        if plan is None:
            return
        verdicts = ", ".join(map(verdict_text, plan.verdicts))
        head = " ".join([f"{plan.title}: {verdicts}.", *map(reason_text, plan.reasons)])
        self._add([head], *map(layer_line, plan.layers))
        if plan.refusal is not None:
            self._add([self.tr("It cannot be published so"), "/mIconCritical.svg"], reason_text(plan.refusal))
        steps = [f"{number}. {step_line(step)}" for number, step in enumerate(plan.steps, 1)]
        self._add([self.tr("What will be done")], *(steps or [self.tr("Nothing, it is up to date.")]))
        self.planTree.expandAll()

    def _add(self, head: list[str], *lines: str) -> None:
        top = QTreeWidgetItem(self.planTree, head[:1])
        if len(head) > 1:
            top.setIcon(0, QgsApplication.getThemeIcon(head[1]))
        for line in lines:
            QTreeWidgetItem(top, [line]).setToolTip(0, line)

    def _copy(self) -> None:
        if self._plan is not None:
            QgsApplication.clipboard().setText("\n".join(plan_lines(self._plan)))
