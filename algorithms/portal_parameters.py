"""The parameters that name a portal and sign in to it, shared by the algorithms that upload."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..qgis_bridge.portal_access import PortalAccess, find_access


def _tr(text: str) -> str:
    return QCoreApplication.translate("Algorithms", text)


def add_portal_parameters(algorithm: QgsProcessingAlgorithm) -> None:
    """Add the parameters to an algorithm."""
    algorithm.addParameter(
        QgsProcessingParameterString(
            "PORTAL", _tr("Portal: a connection's name or a URL (none: the active portal)"), "", False, True
        )
    )
    algorithm.addParameter(
        QgsProcessingParameterAuthConfig("AUTHCFG", _tr("Authentication configuration"), None, True)
    )
    optional = [
        QgsProcessingParameterString(
            "USERNAME", _tr("User name, where no configuration is given"), "", False, True
        ),
        QgsProcessingParameterFile(
            "CA_FILE", _tr("Certificate file to trust for this portal (PEM)"), optional=True
        ),
    ]
    for parameter in optional:
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        algorithm.addParameter(parameter)


def access_from(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> PortalAccess:
    """Return the access that the parameters ask for; what they leave open comes from the settings.

    The password is never a parameter, as parameters are kept in the history and seen in process lists:
    it comes from the authentication store or from ``WLS_PORTAL_PASSWORD``.
    """
    return find_access(
        algorithm.parameterAsString(parameters, "PORTAL", context).strip(),
        username=algorithm.parameterAsString(parameters, "USERNAME", context).strip(),
        authcfg=algorithm.parameterAsString(parameters, "AUTHCFG", context).strip(),
        ca_file=algorithm.parameterAsString(parameters, "CA_FILE", context).strip(),
    )
