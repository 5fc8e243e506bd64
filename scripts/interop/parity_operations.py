"""The operations that are compared on the wire, done by the Python API and by this plugin's client.

Both do them in this order, against the recording proxy; what they make is told apart by the last letter of
its name.
"""

from __future__ import annotations

from dataclasses import dataclass

MAKER = "parity_a"
"""How what the Python API makes is called; ours ends in another letter."""

OURS = "parity_b"


@dataclass(frozen=True)
class Operation:
    """An operation: its mark, and the requests that are the operation, by the end of their path.

    Whatever else a client asks meanwhile is its own way of looking around.
    """

    mark: str
    requests: tuple[str, ...]


OPERATIONS = (
    Operation("sign-in", ("generateToken",)),
    Operation("folder", ("createFolder",)),
    Operation("add", ("addItem",)),
    Operation("parts", ("addItem", "addPart", "commit", "status")),
    Operation("publish", ("publish", "status")),
    Operation("overwrite", ("update", "publish", "status")),
    Operation("share", ("shareItems",)),
    Operation("createService", ("createService",)),
    Operation("addToDefinition", ("addToDefinition",)),
    Operation("applyEdits", ("applyEdits",)),
    Operation("append", ("append",)),
    Operation("delete", ("delete",)),
)

LAYER = {
    "id": 0,
    "name": "Sites",
    "type": "Feature Layer",
    "geometryType": "esriGeometryPoint",
    "objectIdField": "OBJECTID",
    "fields": [
        {"name": "OBJECTID", "type": "esriFieldTypeOID"},
        {"name": "name", "type": "esriFieldTypeString", "length": 50},
        {"name": "rank", "type": "esriFieldTypeInteger"},
        {"name": "height", "type": "esriFieldTypeDouble"},
    ],
}
NEW_FEATURE = {"attributes": {"name": "x", "rank": 1}, "geometry": {"x": 6.0, "y": 51.0}}


def service_parameters(name: str) -> dict[str, object]:
    """Return what an empty service is made of."""
    return {
        "name": f"{name}_empty",
        "capabilities": "Query,Create,Update,Delete,Editing",
        "spatialReference": {"wkid": 4326},
    }
