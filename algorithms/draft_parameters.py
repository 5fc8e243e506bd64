"""The parameters that describe a sharing draft, shared by the algorithms that make one."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProject,
)
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ..qgis_bridge.snapshot import take_snapshot
from ..sharing.draft import create_web_layer_draft
from ..sharing.errors import SnapshotError

TEXTS = {
    "SUMMARY": (QT_TRANSLATE_NOOP("Algorithms", "Summary"), "summary"),
    "TAGS": (QT_TRANSLATE_NOOP("Algorithms", "Tags, separated by commas"), "tags"),
    "DESCRIPTION": (QT_TRANSLATE_NOOP("Algorithms", "Description"), "description"),
    "CREDITS": (QT_TRANSLATE_NOOP("Algorithms", "Credits"), "credits"),
    "USE_LIMITATIONS": (QT_TRANSLATE_NOOP("Algorithms", "Terms of use"), "useLimitations"),
    "PORTAL_FOLDER": (QT_TRANSLATE_NOOP("Algorithms", "Portal folder"), "portalFolder"),
    "CAPABILITIES": (
        QT_TRANSLATE_NOOP("Algorithms", "Capabilities, such as Query,Create,Update,Delete,Editing"),
        "featureCapabilities",
    ),
}
SHARING_LEVELS = ("OWNER", "ORGANIZATION", "EVERYONE")
ADVANCED = ("DESCRIPTION", "CREDITS", "USE_LIMITATIONS", "CAPABILITIES")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Algorithms", text)


def add_draft_parameters(algorithm: QgsProcessingAlgorithm, *, with_overwrite: bool = True) -> None:
    """Add the parameters to an algorithm."""
    algorithm.addParameter(QgsProcessingParameterString("SERVICE_NAME", _tr("Service name")))
    algorithm.addParameter(
        QgsProcessingParameterMultipleLayers(
            "LAYERS",
            _tr("Layers and tables (none: the whole map)"),
            QgsProcessing.SourceType.TypeMapLayer,
            None,
            True,
        )
    )
    for name, (label, _) in TEXTS.items():
        parameter = QgsProcessingParameterString(name, _tr(label), "", name == "DESCRIPTION", True)
        if name in ADVANCED:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        algorithm.addParameter(parameter)
    levels = [_tr("Only me"), _tr("My organization"), _tr("Everyone")]
    algorithm.addParameter(QgsProcessingParameterEnum("SHARING_LEVEL", _tr("Share with"), levels, False, 0))
    algorithm.addParameter(
        QgsProcessingParameterString("GROUPS", _tr("Share with groups, separated by commas"), "", False, True)
    )
    if with_overwrite:
        algorithm.addParameter(
            QgsProcessingParameterBoolean("OVERWRITE", _tr("Overwrite my service of this name"), False)
        )
    algorithm.addParameter(
        QgsProcessingParameterBoolean("ALLOW_EXPORTING", _tr("Allow exporting the data"), False)
    )
    algorithm.addParameter(
        QgsProcessingParameterNumber(
            "MAX_RECORD_COUNT",
            _tr("Most records in one answer"),
            QgsProcessingParameterNumber.Type.Integer,
            2000,
            False,
            1,
        )
    )


def project_of(context: QgsProcessingContext) -> QgsProject:
    """Return the project of the run. Raises ``SnapshotError`` WLS113 if there is none."""
    project = context.project() or QgsProject.instance()
    if project is None or not (project.fileName() or project.mapLayers()):
        raise SnapshotError("WLS113")
    return project


def draft_from(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> Any:
    """Return the draft that the parameters describe. Main thread.

    Raises:
        SnapshotError: there is no project, or it cannot be described.
        DraftError: a name or value that no draft takes.
    """
    layers = algorithm.parameterAsLayerList(parameters, "LAYERS", context)
    draft = create_web_layer_draft(
        take_snapshot(project_of(context), with_thumbnail=False),
        "HOSTING_SERVER",
        "FEATURE",
        algorithm.parameterAsString(parameters, "SERVICE_NAME", context),
        [layer.id() for layer in layers] or None,
    )
    for name, (_, attribute) in TEXTS.items():
        value = algorithm.parameterAsString(parameters, name, context).strip()
        if value:
            setattr(draft, attribute, value)
    if algorithm.parameterDefinition("OVERWRITE") is not None:
        draft.overwriteExistingService = algorithm.parameterAsBool(parameters, "OVERWRITE", context)
    draft.allowExporting = algorithm.parameterAsBool(parameters, "ALLOW_EXPORTING", context)
    draft.maxRecordCount = algorithm.parameterAsInt(parameters, "MAX_RECORD_COUNT", context)
    draft.sharing.sharingLevel = SHARING_LEVELS[
        algorithm.parameterAsEnum(parameters, "SHARING_LEVEL", context)
    ]
    groups = algorithm.parameterAsString(parameters, "GROUPS", context)
    if groups.strip():
        draft.sharing.groups = [group.strip() for group in groups.split(",") if group.strip()]
    return draft
