"""Run arcpy script: a script that says ``import arcpy``, run as it is."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..arcpy.embedding import run_embedded
from ..arcpy.support import check, report
from .base import SharingAlgorithm
from .draft_parameters import project_of
from .portal_parameters import access_from, add_portal_parameters

if TYPE_CHECKING:
    from ..sharing.progress import Progress


class RunArcpyScript(SharingAlgorithm):
    """A script as one algorithm; ``"CURRENT"`` is the project of the run."""

    NAME = "runarcpyscript"
    ICON = "script.svg"

    def displayName(self) -> str:
        return self.tr("Run arcpy script")

    def shortHelpString(self) -> str:
        return self.tr(
            "Runs a Python script that was written for arcpy, as it is. The project that is open is the one "
            'that the script calls "CURRENT"; an .aprx means the QGIS project of the same name beside it. '
            "A script can be checked first, without running it: the log then lists each arcpy name that it "
            "uses and whether it is there."
        )

    def flags(self) -> Any:
        # A script works on the open project, which belongs to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(QgsProcessingParameterFile("SCRIPT", self.tr("Script"), extension="py"))
        self.addParameter(
            QgsProcessingParameterString("ARGUMENTS", self.tr("Arguments, parted by blanks"), "", False, True)
        )
        self.addParameter(
            QgsProcessingParameterBoolean("CHECK", self.tr("Only list the arcpy names that it uses"), False)
        )
        add_portal_parameters(self)
        self.addOutput(QgsProcessingOutputString("OUTPUT", self.tr("What the script printed")))
        self.addOutput(QgsProcessingOutputNumber("EXIT_CODE", self.tr("Exit code")))

    def prepare_work(
        self, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> Callable[[Progress], dict[str, Any]]:
        script = Path(self.parameterAsFile(parameters, "SCRIPT", context))
        if not script.is_file():
            raise QgsProcessingException(self.tr("There is no script {path}.").format(path=script))
        if self.parameterAsBoolean(parameters, "CHECK", context):
            return lambda _: self._checked(script, feedback)
        arguments = shlex.split(self.text(parameters, "ARGUMENTS", context))
        named = any(self.text(parameters, name, context) for name in ("PORTAL", "AUTHCFG", "USERNAME"))
        access = access_from(self, parameters, context) if named else None
        project = project_of(context)

        def work(progress: Progress) -> dict[str, Any]:
            code, printed = run_embedded(script, arguments, project, access, progress, feedback.pushInfo)
            if code:
                raise QgsProcessingException(
                    self.tr("The script ended with exit code {code}.").format(code=code)
                    + f"\n{printed[-2000:]}"
                )
            return {"OUTPUT": printed, "EXIT_CODE": code}

        return work

    def _checked(self, script: Path, feedback: Any) -> dict[str, Any]:
        try:
            told = report(check(script))
        except SyntaxError as error:
            raise QgsProcessingException(f"{script.name}: {error}") from error
        for line in told.splitlines():
            feedback.pushInfo(line)
        return {"OUTPUT": told, "EXIT_CODE": 0}
