"""The services directory: folders and services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .anything import formats
from .layout import Page, links, section
from .markup import element
from .places import SERVICES, address, trail

if TYPE_CHECKING:
    from ..request import PortalRequest
    from .showing import Tell


def directory(request: PortalRequest, tell: Tell) -> Page:
    """Lay out the root, or a folder."""
    told = tell()
    root = tuple(SERVICES.strip("/").split("/"))
    folders = [(name, address((*root, name))) for name in told["folders"]]
    services = [
        (f"{one['name']} ({one['type']})", address((*root, *one["name"].split("/"), one["type"])))
        for one in told["services"]
    ]
    folder = request.captured.get("service_folder", "")
    nothing = element("p", "There is nothing here that you may see.", class_="note")
    body = [
        section("Folders", links(folders)) if folders else "",
        section("Services", links(services)) if services else "",
        "" if services or folders else nothing,
        formats(request),
    ]
    return Page(f"Folder {folder}" if folder else "Services", body, trail(request))
