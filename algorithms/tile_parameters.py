"""The parameters that say which tiles are made of the map, shared by the algorithms that make some."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..qgis_bridge.crs import finite_extent
from ..qgis_bridge.tiles.area import area_of
from ..qgis_bridge.tiles.planning import SCHEMES, named_scheme, plan_for, system_name
from ..qgis_bridge.tiles.prepared_map import prepare_map
from ..qgis_bridge.tiles.raster_cache import TileJob, Workforce
from ..qgis_bridge.tiles.vector_cache import VectorJob
from ..qgis_bridge.tiles.vector_map import prepare_vector_map
from ..sharing.analysis.rules.tiles import too_many
from ..sharing.tiles.image import FORMATS, TileImage
from ..sharing.tiles.scheme_xml import read_scheme_file
from .base import tell
from .draft_parameters import project_of

if TYPE_CHECKING:
    from qgis.core import QgsProcessingAlgorithm

    from ..sharing.tiles.plan import CachePlan
    from ..sharing.tiles.scheme import TilingScheme

RESOLUTIONS = (96, 192)
_DEEPEST = 23


def _tr(text: str) -> str:
    return QCoreApplication.translate("Algorithms", text)


def add_tile_parameters(algorithm: QgsProcessingAlgorithm, *, vector: bool = False) -> None:
    """Add the parameters to an algorithm: those of pictures, or of vector tiles."""
    algorithm.addParameter(
        QgsProcessingParameterMultipleLayers(
            "LAYERS",
            _tr("Layers (none: what the map shows)"),
            QgsProcessing.SourceType.TypeMapLayer,
            None,
            True,
        )
    )
    algorithm.addParameter(
        QgsProcessingParameterExtent("EXTENT", _tr("Extent (none: that of the layers)"), None, True)
    )
    for name, label, default in (
        ("MIN_LEVEL", _tr("First level"), 0),
        ("MAX_LEVEL", _tr("Last level"), 8),
    ):
        algorithm.addParameter(_number(name, label, default, 0, _DEEPEST))
    schemes = [
        _tr("ArcGIS Online, Google Maps (Web Mercator)"),
        _tr("WGS 84 (degrees)"),
        _tr("The map's own CRS"),
    ]
    algorithm.addParameter(QgsProcessingParameterEnum("SCHEME", _tr("Tiling scheme"), schemes, False, 0))
    if not vector:
        _add_picture_parameters(algorithm)
    for parameter in _work_parameters():
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        algorithm.addParameter(parameter)


def _add_picture_parameters(algorithm: QgsProcessingAlgorithm) -> None:
    algorithm.addParameter(
        QgsProcessingParameterFile(
            "SCHEME_FILE", _tr("Tiling scheme file (.xml), in place of the scheme"), optional=True
        )
    )
    algorithm.addParameter(QgsProcessingParameterEnum("FORMAT", _tr("Format"), list(FORMATS), False, 0))
    algorithm.addParameter(_number("QUALITY", _tr("Quality of JPEG"), 75, 1, 100))
    resolutions = [str(each) for each in RESOLUTIONS]
    algorithm.addParameter(QgsProcessingParameterEnum("DPI", _tr("Dots per inch"), resolutions, False, 0))
    algorithm.addParameter(
        QgsProcessingParameterBoolean("BACKGROUND", _tr("Draw the map's background"), False)
    )
    algorithm.addParameter(
        QgsProcessingParameterVectorLayer(
            "AREA",
            _tr("Only tiles that touch these areas"),
            [QgsProcessing.SourceType.TypeVectorPolygon],
            None,
            True,
        )
    )


def _work_parameters() -> list[QgsProcessingParameterDefinition]:
    return [
        _number("PROCESSES", _tr("Processes (0: one a processor)"), 0, 0, 256),
        QgsProcessingParameterString(
            "SCHEDULER", _tr("Address of a Dask scheduler, in place of processes"), "", False, True
        ),
    ]


def _number(name: str, label: str, default: int, least: int, most: int) -> QgsProcessingParameterNumber:
    kind = QgsProcessingParameterNumber.Type.Integer
    return QgsProcessingParameterNumber(name, label, kind, default, False, least, most)


@dataclass
class TileWork:
    """What parameters ask for: the job, who does it, and the map's folder, which goes at the end."""

    job: Any
    workforce: Workforce
    folder: tempfile.TemporaryDirectory = field(repr=False)

    def __enter__(self) -> TileWork:
        return self

    def __exit__(self, *_: object) -> None:
        self.folder.cleanup()


def tile_work(
    algorithm: Any, parameters: dict[str, Any], context: Any, feedback: Any, *, vector: bool = False
) -> TileWork:
    """Return the work that the parameters describe. Main thread.

    Raises:
        SnapshotError: there is no project. ExportError: the map cannot be handed to other processes.
        SddraftError: no tiles can be made by the scheme.
    """
    folder = tempfile.TemporaryDirectory(prefix="wls-tiles-")
    try:
        make = _vector_job if vector else _picture_job
        job = make(_Asked(algorithm, parameters, context), Path(folder.name))
        tell(too_many(job.plan.tile_count, job.plan.estimated_bytes), feedback)
        told = _tr("At most {count} tiles, about {size} MB").format(
            count=job.plan.tile_count, size=round(job.plan.estimated_bytes / 1e6)
        )
        feedback.pushInfo(told)
        processes = algorithm.parameterAsInt(parameters, "PROCESSES", context)
        scheduler = algorithm.text(parameters, "SCHEDULER", context)
    except BaseException:
        folder.cleanup()
        raise
    return TileWork(job, Workforce(processes, scheduler), folder)


class _Asked:
    """The parameters of one run."""

    def __init__(self, algorithm: Any, parameters: dict[str, Any], context: Any) -> None:
        self._algorithm = algorithm
        self._parameters = parameters
        self._context = context
        self.project = project_of(context)

    @property
    def layers(self) -> list[str] | None:
        found = self._algorithm.parameterAsLayerList(self._parameters, "LAYERS", self._context)
        return [layer.id() for layer in found] or None

    @property
    def scheme_name(self) -> str:
        return SCHEMES[self.choice("SCHEME")]

    def choice(self, name: str) -> int:
        return int(self._algorithm.parameterAsEnum(self._parameters, name, self._context))

    def flag(self, name: str) -> bool:
        return bool(self._algorithm.parameterAsBool(self._parameters, name, self._context))

    def number(self, name: str) -> int:
        return int(self._algorithm.parameterAsInt(self._parameters, name, self._context))

    def words(self, name: str) -> str:
        return str(self._algorithm.text(self._parameters, name, self._context))

    def plan(self, prepared: Any, scheme: TilingScheme, image: TileImage | None = None) -> CachePlan:
        levels = range(self.number("MIN_LEVEL"), self.number("MAX_LEVEL") + 1)
        box = finite_extent(self._algorithm.parameterAsExtent(self._parameters, "EXTENT", self._context))
        crs = self._algorithm.parameterAsExtentCrs(self._parameters, "EXTENT", self._context)
        named = self._parameters.get("EXTENT")
        return plan_for(
            prepared, scheme, levels, image, (box, crs.authid() or crs.toWkt()) if named and box else None
        )

    def area(self, crs: str) -> str:
        layer = self._algorithm.parameterAsVectorLayer(self._parameters, "AREA", self._context)
        return area_of(layer, crs) if layer is not None else ""


def _picture_job(asked: _Asked, folder: Path) -> TileJob:
    prepared = prepare_map(asked.project, folder, asked.layers)
    image = TileImage(FORMATS[asked.choice("FORMAT")], asked.number("QUALITY"))
    told = asked.words("SCHEME_FILE")
    scheme = read_scheme_file(told).scheme if told else named_scheme(asked.scheme_name, prepared)
    if RESOLUTIONS[asked.choice("DPI")] != scheme.dpi and not told:
        scheme = scheme.with_dpi(RESOLUTIONS[asked.choice("DPI")])
    crs = system_name(scheme.crs)
    return TileJob(
        plan=asked.plan(prepared, scheme, image),
        prepared=prepared,
        system=crs,
        name=asked.project.title() or asked.project.baseName() or "map",
        area=asked.area(crs),
        see_through=not asked.flag("BACKGROUND"),
    )


def _vector_job(asked: _Asked, folder: Path) -> VectorJob:
    whole = prepare_map(asked.project, folder, asked.layers)
    scheme = named_scheme(asked.scheme_name, whole, vector=True)
    prepared = prepare_vector_map(whole, folder, scheme.levels[0].scale)
    return VectorJob(
        plan=asked.plan(prepared.prepared, scheme),
        prepared=prepared,
        system=system_name(scheme.crs),
        name=asked.project.title() or asked.project.baseName() or "map",
        indexed=asked.flag("INDEXED"),
    )
