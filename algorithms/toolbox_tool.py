"""A tool of a Python toolbox (``.pyt``) as an algorithm with the parameters that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..arcpy.messages import ExecuteError
from .base import SharingAlgorithm

if TYPE_CHECKING:
    from ..arcpy.parameters import Parameter
    from ..arcpy.python_toolboxes import LoadedToolbox
    from ..sharing.progress import Progress

LAYERS = {"gpfeaturelayer", "defeatureclass", "gptableview", "detable", "featurelayer", "tableview"}
FOLDERS = {"defolder", "deworkspace", "folder", "workspace"}
FILES = {"defile", "file", "detextfile", "deshapefile"}
WHOLE, REAL, TRUTH = {"gplong", "long"}, {"gpdouble", "double"}, {"gpboolean", "boolean"}
TEXTS = {QgsProcessingParameterNumber.Type.Integer: WHOLE, QgsProcessingParameterNumber.Type.Double: REAL}


class ToolboxTool(SharingAlgorithm):
    """One tool of a toolbox that the user named in the options or in ``WLS_TOOLBOXES``."""

    ICON = "script.svg"

    def __init__(self, toolbox: LoadedToolbox, tool: str) -> None:
        super().__init__()
        self._toolbox, self._tool = toolbox, tool

    def createInstance(self) -> ToolboxTool:
        return ToolboxTool(self._toolbox, self._tool)

    def name(self) -> str:
        return f"{self._toolbox.alias}_{self._tool}".lower()

    def displayName(self) -> str:
        return str(self._toolbox.told(self._tool, "label") or self._tool)

    def shortHelpString(self) -> str:
        return str(self._toolbox.told(self._tool, "description"))

    def group(self) -> str:
        return self._toolbox.label

    def groupId(self) -> str:
        return self._toolbox.alias.lower()

    def flags(self) -> Any:
        # A tool works on the open project, which belongs to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for parameter in self._toolbox.parameters(self._tool):
            if parameter.direction == "Output" and parameter.parameterType == "Derived":
                self.addOutput(QgsProcessingOutputString(parameter.name, parameter.displayName))
            else:
                self.addParameter(_defined(parameter))

    def prepare_work(
        self, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> Callable[[Progress], dict[str, Any]]:
        given = {
            one.name: self._value(one, parameters, context) for one in self._toolbox.parameters(self._tool)
        }

        def work(_: Progress) -> dict[str, Any]:
            try:
                result = self._toolbox.run(self._tool, given)
            except ExecuteError as error:
                raise QgsProcessingException(str(error)) from error
            for line in result.getMessages().splitlines():
                feedback.pushInfo(line)
            return {name: str(result[name]) for name in result.names()}

        return work

    def _value(self, told: Parameter, parameters: dict[str, Any], context: Any) -> Any:
        if told.name not in parameters:
            return None
        kind = _kind(told)
        if kind in LAYERS and told.direction != "Output":
            layer = self.parameterAsVectorLayer(parameters, told.name, context)
            return layer if layer is not None else self.parameterAsString(parameters, told.name, context)
        if told.filter.list:
            return told.filter.list[self.parameterAsEnum(parameters, told.name, context)]
        read = next(
            (way for words, way in READERS if kind in words), QgsProcessingAlgorithm.parameterAsString
        )
        return read(self, parameters, told.name, context)


# How a value of a data type is read; any other is a text.
READERS = (
    (WHOLE, QgsProcessingAlgorithm.parameterAsInt),
    (REAL, QgsProcessingAlgorithm.parameterAsDouble),
    (TRUTH, QgsProcessingAlgorithm.parameterAsBoolean),
)


def _kind(told: Parameter) -> str:
    kind = told.datatype[0] if isinstance(told.datatype, (list, tuple)) else told.datatype
    return str(kind).replace(" ", "").casefold()


def _defined(told: Parameter) -> QgsProcessingParameterDefinition:
    """Return the parameter with the widget of its type."""
    made = _made(told, _kind(told), told.parameterType == "Optional")
    if told.category:
        made.setFlags(made.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return made


def _made(told: Parameter, kind: str, optional: bool) -> QgsProcessingParameterDefinition:
    name, label, value = told.name, told.displayName, told.value
    if told.direction == "Output":
        return QgsProcessingParameterString(name, label, value, False, optional)
    if told.filter.list:
        chosen = told.filter.list.index(value) if value in told.filter.list else None
        return QgsProcessingParameterEnum(
            name, label, [str(one) for one in told.filter.list], False, chosen, optional
        )
    if kind in LAYERS:
        return QgsProcessingParameterVectorLayer(
            name, label, [QgsProcessing.SourceType.TypeVector], value, optional
        )
    if kind in FOLDERS | FILES:
        behavior = QgsProcessingParameterFile.Behavior
        way = behavior.Folder if kind in FOLDERS else behavior.File
        return QgsProcessingParameterFile(name, label, way, "", value, optional)
    for number, words in TEXTS.items():
        if kind in words:
            return QgsProcessingParameterNumber(name, label, number, value, optional)
    return _other(told, kind, optional)


def _other(told: Parameter, kind: str, optional: bool) -> QgsProcessingParameterDefinition:
    name, label, value = told.name, told.displayName, told.value
    if kind in TRUTH:
        return QgsProcessingParameterBoolean(name, label, bool(value), optional)
    if kind in {"gpcoordinatesystem", "coordinatesystem", "gpspatialreference"}:
        return QgsProcessingParameterCrs(name, label, value, optional)
    if kind in {"gpdate", "date"}:
        return QgsProcessingParameterDateTime(name, label, optional=optional)
    if kind in {"field"} and told.parameterDependencies:
        parent = told.parameterDependencies[0]
        return QgsProcessingParameterField(name, label, value, parent, optional=optional)
    if kind in {"gplayer", "layer", "gprasterlayer", "derasterdataset"}:
        return QgsProcessingParameterMapLayer(name, label, value, optional)
    return QgsProcessingParameterString(name, label, value, False, optional)
