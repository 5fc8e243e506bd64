"""The JSON of a vector tile service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..features.resources import SERVER_VERSION

if TYPE_CHECKING:
    from ...sharing.tiles import VectorTilePackage

_TILES = ["tile/{z}/{y}/{x}.pbf"]


def vector_tiles_json(package: VectorTilePackage, item_id: str, name: str) -> dict[str, Any]:
    """Return the root of a vector tile service: what the package says, at this service's addresses."""
    root = {key: value for key, value in package.root.items() if key != "tileMap"}
    return {
        **root,
        "currentVersion": SERVER_VERSION,
        "name": name,
        "serviceItemId": item_id,
        "capabilities": "TilesOnly",
        "type": "indexedVector",
        "defaultStyles": "resources/styles",
        "tiles": list(_TILES),
        "exportTilesAllowed": False,
        **({"tileMap": "tilemap"} if package.index is not None else {}),
    }


def resource_name(package: VectorTilePackage, asked: str) -> str | None:
    """Return the name of the resource that answers a request, None if there is none.

    A list of fonts is answered by the first of them that is there, or by any font at all: a label in
    another font is better than none.
    """
    names = set(package.resource_names)
    if asked in names:
        return asked
    kind, _, rest = asked.partition("/")
    if kind != "fonts" or rest.count("/") != 1:
        return None
    stack, _, stretch = rest.partition("/")
    wanted = [f"fonts/{font.strip()}/{stretch}" for font in stack.split(",")]
    fonts = sorted(name for name in names if name.startswith("fonts/") and name.endswith(f"/{stretch}"))
    return next((name for name in (*wanted, *fonts) if name in names), None)
