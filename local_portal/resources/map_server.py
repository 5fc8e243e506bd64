"""Map services: what they are, pictures of them, and what lies where in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..answer import STRANGERS_FILE, Answer
from ..errors import Refusal, bad_parameter, layer_missing
from ..features import inquiries
from ..features.query import answer_query
from ..features.resources import max_record_count
from ..maps import map_json
from ..maps.drawing import draw, legend
from ..maps.export_request import FORMATS, read_export
from ..maps.identify import find, identify
from ..tiles.raster_json import tiled_layer_json, tiled_map_json

if TYPE_CHECKING:
    from ..features.database import FeatureDatabase
    from ..hosting import Service
    from ..portal import Portal
    from ..request import PortalRequest

_OUTPUT = "rest/directories/arcgisoutput"
_PATCH = (20, 20)
# A drawing that was done belongs to nobody else's page.
_SAFE = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": STRANGERS_FILE}


def map_service(portal: Portal, _request: PortalRequest, service: Service) -> dict[str, Any]:
    """The root of a map service."""
    package = portal.packages.raster(service)
    if package is not None:
        return tiled_map_json(package, service.item_id, service.name)
    return map_json.service_json(portal.services.get(service), service.item_id, service.name)


def map_layers(portal: Portal, _request: PortalRequest, service: Service) -> dict[str, Any]:
    """All layers and tables in full."""
    package = portal.packages.raster(service)
    if package is not None:
        numbers = [str(each["id"]) for each in tiled_map_json(package, "", service.name)["layers"]]
        told = [tiled_layer_json(package, number, service.item_id, service.name) for number in numbers]
        return {"layers": told, "tables": []}
    return map_json.layers_json(portal.services.get(service), service.item_id)


def map_layer(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """One layer, table or group of layers."""
    number, package = request.captured["layer"], portal.packages.raster(service)
    if package is not None:
        tiled = tiled_layer_json(package, number, service.item_id, service.name)
        if tiled is None:
            raise layer_missing(number)
        return tiled
    database = portal.services.get(service)
    other = map_json.other_json(database, number, service.item_id)
    return other or map_json.layer_json(database, database.layer(number), service.item_id)


def map_legend(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """What the symbols of each layer mean; of pictures out of a package nobody knows."""
    if portal.packages.raster(service) is not None:
        return {"layers": []}
    tree = map_json.layer_tree(portal.services.get(service))
    size = _patch_size(request)
    folder = portal.hosting.data_folder(service)
    return {"layers": portal.legends.get((folder, size), lambda: legend(portal.drawing, folder, tree, size))}


def _patch_size(request: PortalRequest) -> tuple[int, int]:
    text = request.parameters.text("size")
    if not text:
        return _PATCH
    try:
        width, height = (min(max(int(part), 8), 64) for part in text.split(","))
    except ValueError:
        raise bad_parameter("size", "width,height is expected") from None
    return width, height


def export(portal: Portal, request: PortalRequest, service: Service) -> Answer | dict[str, Any]:
    """A picture of the map: its bytes, or, unless ``f=image``, the address where they can be had."""
    form = request.parameters.text("f").lower()
    if form not in ("", "image", "json", "pjson", "html"):
        raise bad_parameter("f", f"'{form}' is none of image, json, html")
    database = _drawn(portal, service)
    asked = read_export(
        request.parameters, database, map_json.layer_tree(database), map_json.map_reference(database)
    )
    drawn = draw(portal.drawing, portal.hosting.data_folder(service), asked)
    _, media_type, ending = FORMATS[asked.format]
    if form == "image":
        encoding = {"Content-Encoding": "gzip"} if ending == ".svgz" else {}
        return Answer(drawn.content, media_type, headers={**_SAFE, **encoding})
    name = portal.outputs.add(drawn.content, ending)
    sides = dict(zip(("xmin", "ymin", "xmax", "ymax"), drawn.extent))
    return {
        "href": f"{request.server_url}/{_OUTPUT}/{name}",
        "width": asked.size[0],
        "height": asked.size[1],
        "extent": {**sides, "spatialReference": asked.reference.as_json()},
        "scale": drawn.scale,
    }


def output_file(portal: Portal, request: PortalRequest) -> Answer:
    """A picture that an export told the address of; gone after ten minutes."""
    path = portal.outputs.find(request.captured["file"])
    if path is None:
        raise Refusal(404, "The file is not there, or not any more.")
    media_types = {ending: media_type for _, media_type, ending in FORMATS.values()}
    encoding = {"Content-Encoding": "gzip"} if path.suffix == ".svgz" else {}
    return Answer(path, media_types[path.suffix], headers={**_SAFE, **encoding})


def identify_at(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """What lies at a place of the map."""
    database = _drawn(portal, service)
    return {"results": identify(database, map_json.layer_tree(database), request.parameters)}


def find_text(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """Where in the map a text stands."""
    database = _drawn(portal, service)
    return {"results": find(database, map_json.layer_tree(database), request.parameters)}


def query(portal: Portal, request: PortalRequest, service: Service) -> Answer:
    """Features of a layer, or their ids, number, extent or statistics."""
    database = _drawn(portal, service)
    layer = database.layer(request.captured["layer"])
    limit = max_record_count(layer.definition, database.root)
    return answer_query(database, layer, request.parameters, limit)


def estimates(portal: Portal, request: PortalRequest, service: Service) -> dict[str, Any]:
    """A layer's count and extent."""
    database = _drawn(portal, service)
    return inquiries.estimates(database, database.layer(request.captured["layer"]))


def _drawn(portal: Portal, service: Service) -> FeatureDatabase:
    """The data of a map that is drawn. Raises ``Refusal`` for one whose pictures lie in a package."""
    if portal.packages.raster(service) is not None:
        raise Refusal(400, "The requested capability is not supported.")
    return portal.services.get(service)
