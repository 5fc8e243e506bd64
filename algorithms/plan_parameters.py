"""The parameters that say what an update may touch, shared by the algorithms that plan and update."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ..qgis_bridge.publishing import plan_options
from ..sharing.errors import DraftError
from ..sharing.plan.model import Switches

if TYPE_CHECKING:
    from ..sharing.plan.model import PlanOptions

# name -> (label, default)
SWITCHES = {
    "DATA": (QT_TRANSLATE_NOOP("Algorithms", "Update data"), True),
    "SYMBOLOGY": (QT_TRANSLATE_NOOP("Algorithms", "Update symbols and labels"), True),
    "POPUPS": (QT_TRANSLATE_NOOP("Algorithms", "Update pop-ups"), True),
    "METADATA": (QT_TRANSLATE_NOOP("Algorithms", "Update texts, aliases and capabilities"), True),
    "SHARING": (QT_TRANSLATE_NOOP("Algorithms", "Update sharing"), True),
    "REMOVAL": (QT_TRANSLATE_NOOP("Algorithms", "Remove layers and fields no longer published"), False),
}
OTHERS = {
    "KEEP_WEB": (QT_TRANSLATE_NOOP("Algorithms", "Keep what was changed on the web"), True),
    "DELTA": (QT_TRANSLATE_NOOP("Algorithms", "Send only features that changed, where possible"), True),
    "KEEP_DATA": (QT_TRANSLATE_NOOP("Algorithms", "Keep replaced data, so that they can be put back"), False),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Algorithms", text)


def add_plan_parameters(algorithm: QgsProcessingAlgorithm) -> None:
    """Add the parameters to an algorithm."""
    for name, (label, default) in {**SWITCHES, **OTHERS}.items():
        algorithm.addParameter(QgsProcessingParameterBoolean(name, _tr(label), default))
    keys = QgsProcessingParameterString(
        "KEYS", _tr("Fields that tell features apart, as layer=field, separated by commas"), "", False, True
    )
    keys.setFlags(keys.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    algorithm.addParameter(keys)


def plan_options_from(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> PlanOptions:
    """Return the options that the parameters ask for.

    Raises:
        DraftError: WLS204, keys that are not told as ``layer=field``.
    """

    def on(name: str) -> bool:
        return bool(algorithm.parameterAsBool(parameters, name, context))

    return plan_options(
        Switches(
            data=on("DATA"),
            symbology=on("SYMBOLOGY"),
            popups=on("POPUPS"),
            metadata=on("METADATA"),
            sharing=on("SHARING"),
            removal=on("REMOVAL"),
        ),
        keep_web=on("KEEP_WEB"),
        delta=on("DELTA"),
        keys=_keys(algorithm.parameterAsString(parameters, "KEYS", context)),
        keep_data=on("KEEP_DATA"),
    )


def _keys(text: str) -> dict[str, str]:
    found = {}
    for pair in (each.strip() for each in text.split(",") if each.strip()):
        layer, sign, name = (part.strip() for part in pair.rpartition("="))
        if not (layer and sign and name):
            raise DraftError("WLS204", name="KEYS", value=pair, expected="layer=field")
        found[layer] = name
    return found
