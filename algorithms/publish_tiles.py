"""What the algorithms share that publish tiles: make the package, then the layer of it."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..qgis_bridge.portal_access import open_portal
from ..sharing.draft.kinds import split_tags, split_words
from ..sharing.draft.settings import ServiceKind, SharingSettings
from ..sharing.map_snapshot import Metadata
from ..sharing.names import service_name
from ..sharing.publish_tiles import TileOrder, publish_tile_package
from .draft_parameters import SHARING_LEVELS, TEXTS
from .portal_parameters import access_from, add_portal_parameters
from .tile_parameters import add_tile_parameters, tile_work
from .upload_service_definition import add_service_outputs, service_outputs

if TYPE_CHECKING:
    from ..sharing.progress import Progress

_NOT_OF_TILES = {"CAPABILITIES"}
_MADE_SHARE = 0.6


def _tr(text: str) -> str:
    return QCoreApplication.translate("Algorithms", text)


def add_publish_parameters(algorithm: Any, *, vector: bool) -> None:
    """Add portal, item and tiles."""
    add_portal_parameters(algorithm)
    algorithm.addParameter(QgsProcessingParameterString("SERVICE_NAME", _tr("Service name")))
    add_tile_parameters(algorithm, vector=vector)
    for name, (label, _) in TEXTS.items():
        if name not in _NOT_OF_TILES:
            algorithm.addParameter(
                QgsProcessingParameterString(name, _tr(label), "", name == "DESCRIPTION", True)
            )
    levels = [_tr("Only me"), _tr("My organization"), _tr("Everyone")]
    algorithm.addParameter(QgsProcessingParameterEnum("SHARING_LEVEL", _tr("Share with"), levels, False, 0))
    algorithm.addParameter(
        QgsProcessingParameterString("GROUPS", _tr("Share with groups, separated by commas"), "", False, True)
    )
    algorithm.addParameter(
        QgsProcessingParameterBoolean("OVERWRITE", _tr("Overwrite my service of this name"), False)
    )
    add_service_outputs(algorithm)


def publish_work(
    algorithm: Any,
    parameters: dict[str, Any],
    context: Any,
    feedback: Any,
    kind: ServiceKind,
    create: Callable[..., None],
) -> Callable[[Progress], dict[str, Any]]:
    """Return the work of an algorithm. ``create`` makes the package of a job. Main thread."""
    access = access_from(algorithm, parameters, context)
    made = tile_work(algorithm, parameters, context, feedback, vector=kind is ServiceKind.VECTOR_TILE)
    order = _order(algorithm, parameters, context)

    def work(progress: Progress) -> dict[str, Any]:
        with made, tempfile.TemporaryDirectory(prefix="wls-") as folder, open_portal(access) as portal:
            path = Path(folder) / f"{service_name(order['name'])}{SUFFIXES[kind]}"
            create(made.job, path, made.workforce, progress.part(0.0, _MADE_SHARE))
            sent = progress.part(_MADE_SHARE, 1.0)
            published = publish_tile_package(TileOrder(path=path, kind=kind, **order), portal, sent)
        return service_outputs(published, feedback, algorithm)

    return work


SUFFIXES = {ServiceKind.TILE: ".tpkx", ServiceKind.VECTOR_TILE: ".vtpk"}


def _order(algorithm: Any, parameters: dict[str, Any], context: Any) -> dict[str, Any]:
    def words(name: str) -> str:
        return str(algorithm.text(parameters, name, context))

    level = SHARING_LEVELS[algorithm.parameterAsEnum(parameters, "SHARING_LEVEL", context)]
    return {
        "name": words("SERVICE_NAME"),
        "metadata": Metadata(
            title=words("SERVICE_NAME"),
            summary=words("SUMMARY"),
            description=words("DESCRIPTION"),
            tags=split_tags(words("TAGS")),
            credits=words("CREDITS"),
            use_limitations=words("USE_LIMITATIONS"),
        ),
        "folder": words("PORTAL_FOLDER"),
        "sharing": SharingSettings(
            organization=level != "OWNER",
            everyone=level == "EVERYONE",
            groups=tuple(split_words(words("GROUPS"))),
        ),
        "overwrite": bool(algorithm.parameterAsBool(parameters, "OVERWRITE", context)),
    }
