"""The server's data stores: folders that services may refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .administration import done

if TYPE_CHECKING:
    from ..portal import Portal
    from ..request import PortalRequest


def root(_portal: Portal, _request: PortalRequest) -> dict[str, Any]:
    """``/server/admin/data``."""
    return {"resources": ["items"], "operations": ["findItems", "registerItem", "validateDataItem"]}


def items(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """A place of the store's tree: an item, or what is below."""
    path = "/" + request.captured.get("path", "")
    known = portal.data_stores.children(path)
    if known or path in ("/", *portal.data_stores.children("")):
        return {"parentPath": path, "items": [], "rootItems": known}
    return portal.data_stores.get(path).as_json()


def find_items(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """The items below a path, of some types only where types are named."""
    parameters = request.parameters
    below = parameters.text("parentPath") or parameters.text("ancestorPath")
    found = portal.data_stores.find(below, parameters.names("types"))
    return {"parentPath": below, "items": [store.as_json() for store in found]}


def register_item(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """A folder is registered."""
    portal.data_stores.register(request.parameters.json("item"))
    return done(success=True)


def validate_item(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """Whether the server reaches what an item names."""
    portal.data_stores.validate(request.parameters.json("item"))
    return done()


def validate_all(portal: Portal, _request: PortalRequest) -> dict[str, Any]:
    """Whether the server reaches all that is registered."""
    for store in portal.data_stores.find():
        portal.data_stores.validate({**store.item, "path": store.path, "type": store.type})
    return done()


def unregister_item(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """A folder is forgotten; what lies in it stays."""
    portal.data_stores.unregister(request.parameters.required("itemPath"))
    return done(success=True)


def reference_count(portal: Portal, request: PortalRequest) -> dict[str, Any]:
    """How many services refer to an item: services here hold copies of what they serve."""
    portal.data_stores.get(request.parameters.required("itemPath"))
    return {"totalRefCount": 0}
