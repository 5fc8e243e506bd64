"""A draft as a script that publishes it again: for the Python console, and for ``qgis_process``."""

from __future__ import annotations

import shlex
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..sharing.draft.settings import ServiceKind
from ..sharing.names import service_name
from .settings import connection
from .tiles.planning import SCHEMES
from .tiles.wishes import FORMATS, TileWishes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PROVIDER = "weblayersharing"
ALGORITHMS = {
    ServiceKind.FEATURE: "publishweblayer",
    ServiceKind.TILE: "publishtilelayer",
    ServiceKind.VECTOR_TILE: "publishvectortilelayer",
}
UPDATE = "updateweblayer"
LEVELS = ("OWNER", "ORGANIZATION", "EVERYONE")
OVERWRITE = "overwriteExistingService"
PARAMETERS = {
    "summary": "SUMMARY",
    "tags": "TAGS",
    "description": "DESCRIPTION",
    "credits": "CREDITS",
    "useLimitations": "USE_LIMITATIONS",
    "portalFolder": "PORTAL_FOLDER",
    "sharing.sharingLevel": "SHARING_LEVEL",
    "sharing.groups": "GROUPS",
    OVERWRITE: "OVERWRITE",
}
FEATURE_PARAMETERS = {
    "featureCapabilities": "CAPABILITIES",
    "allowExporting": "ALLOW_EXPORTING",
    "maxRecordCount": "MAX_RECORD_COUNT",
}
"""Which parameter of the algorithms stands for which property of a draft."""


@dataclass(frozen=True)
class ScriptOrder:
    """A draft with what else publishing was told.

    ``portal`` is a connection's name or a URL.  ``layer_ids`` are what goes into tiles.  ``switches`` are
    those of a plan that are not as usual, by their names in lower case.
    """

    draft: Any
    portal: str
    layer_ids: tuple[str, ...] = ()
    wishes: TileWishes = TileWishes()
    switches: Mapping[str, bool] = field(default_factory=dict)

    @property
    def algorithm(self) -> str:
        """The algorithm that publishes it, empty where none does."""
        if self.draft.kind is ServiceKind.FEATURE and self.switches:
            return UPDATE
        return ALGORITHMS.get(self.draft.kind, "")

    def parameters(self) -> dict[str, Any]:
        """Return the algorithm's parameters; those as usual are left out."""
        told: dict[str, Any] = {"PORTAL": self.portal, "SERVICE_NAME": self.draft.serviceName}
        layers = self.layer_ids if self._tiled else self.draft.layer_ids
        if layers:
            told["LAYERS"] = list(layers)
        values = self.set_values()
        for name, parameter in self._known().items():
            if name in values:
                told[parameter] = _parameter(name, values[name])
        if self._tiled:
            told.update(_tile_parameters(self.wishes))
        told.update({name.upper(): on for name, on in self.switches.items()})
        return told

    def left_out(self) -> list[str]:
        """Return the properties that no parameter of the algorithm stands for."""
        return sorted(self.set_values().keys() - self._known().keys())

    @property
    def _tiled(self) -> bool:
        return self.draft.kind in (ServiceKind.TILE, ServiceKind.VECTOR_TILE)

    def _known(self) -> dict[str, str]:
        known = {**PARAMETERS, **(FEATURE_PARAMETERS if self.draft.kind is ServiceKind.FEATURE else {})}
        if self.algorithm == UPDATE:
            # this algorithm overwrites by itself
            del known[OVERWRITE]
        return known

    def set_values(self) -> dict[str, Any]:
        """Return the draft's properties that are not as usual, the name apart."""
        usual = {**self.draft.defaults(), "serviceName": self.draft.serviceName}
        return {name: value for name, value in self.draft.values().items() if value != usual[name]}


def as_python(order: ScriptOrder) -> str:
    """Return a script for QGIS's Python console.

    It goes by ``arcpy``, which takes every property of a draft, except for tiles and for switches of a plan:
    those only the algorithms take.
    """
    by_algorithm = order.algorithm and order.algorithm != ALGORITHMS[ServiceKind.FEATURE]
    return "\n".join([*(_processing_lines(order) if by_algorithm else _arcpy_lines(order)), ""])


def as_qgis_process(order: ScriptOrder, project_path: str) -> str:
    """Return a line for a shell, empty where no algorithm publishes this kind."""
    if not order.algorithm:
        return ""
    words = ["qgis_process", "run", f"{PROVIDER}:{order.algorithm}", f"--project_path={project_path}", "--"]
    for name, value in order.parameters().items():
        words.extend(f"{name}={_shell(each)}" for each in (value if isinstance(value, list) else [value]))
    notes = [f"# not among the parameters: {name}" for name in order.left_out()]
    return "\n".join([*notes, shlex.join(words)])


def _arcpy_lines(order: ScriptOrder) -> Iterator[str]:
    draft = order.draft
    yield "import tempfile"
    yield "from pathlib import Path"
    yield ""
    yield "from web_layer_sharing import arcpy"
    yield ""
    known = connection(order.portal)
    if known is None:
        yield "# QGIS keeps no connection to this portal: say user name and password here"
    yield f"arcpy.SignInToPortal({(known.url if known else order.portal)!r})"
    yield 'the_map = arcpy.mp.ArcGISProject("CURRENT").listMaps()[0]'
    layers = ""
    if draft.layer_ids is not None:
        yield f"wanted = {set(draft.layer_ids)!r}"
        yield "everything = [*the_map.listLayers(), *the_map.listTables()]"
        yield "layers = [one for one in everything if not one.isGroupLayer and one.layer.id() in wanted]"
        layers = ", layers"
    made = f"{draft.serverType!r}, {draft.kind.value!r}, {draft.serviceName!r}{layers}"
    yield f"draft = the_map.getWebLayerSharingDraft({made})"
    for name, value in order.set_values().items():
        yield f"draft.{name} = {value!r}"
    yield "with tempfile.TemporaryDirectory() as folder:"
    yield f"    sddraft = Path(folder, {service_name(draft.serviceName) + '.sddraft'!r})"
    yield "    draft.exportToSDDraft(str(sddraft))"
    yield "    arcpy.server.StageService(str(sddraft), str(sddraft.with_suffix('.sd')))"
    yield f"    arcpy.server.UploadServiceDefinition(str(sddraft.with_suffix('.sd')), {draft.serverType!r})"


def _processing_lines(order: ScriptOrder) -> Iterator[str]:
    yield "import processing"
    yield ""
    yield from (f"# not among the parameters: {name}" for name in order.left_out())
    yield "parameters = {"
    yield from (f"    {name!r}: {value!r}," for name, value in order.parameters().items())
    yield "}"
    yield f"processing.run({PROVIDER + ':' + order.algorithm!r}, parameters)"


def _parameter(name: str, value: Any) -> Any:
    if name == "sharing.sharingLevel":
        return LEVELS.index(value)
    return ", ".join(value) if name == "sharing.groups" else value


def _tile_parameters(wishes: TileWishes) -> dict[str, Any]:
    told: dict[str, Any] = {
        "MIN_LEVEL": wishes.first,
        "MAX_LEVEL": wishes.last,
        "SCHEME": SCHEMES.index(wishes.scheme),
    }
    if not wishes.vector:
        told["FORMAT"] = FORMATS.index(wishes.format)
        if wishes.scheme_file:
            told["SCHEME_FILE"] = wishes.scheme_file
    return told


def _shell(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
