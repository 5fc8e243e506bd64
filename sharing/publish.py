"""From a staged service definition to a checked web layer, readable top to bottom.

The steps are those of Esri's Upload Service Definition for hosted layers (portal contract,
sections 3.4 to 3.7 and 5.3): find what is there, upload, publish, wait, describe, share, and then,
which Esri's tool does not do, read the service back and compare.

A failed run removes what it made itself and nothing else.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from .draft.settings import SharingSettings
from .errors import NameTaken, PortalError, SharingError
from .names import service_name
from .progress import Progress
from .staging.package import ServicePackage
from .verify import PublishedLayer, verify_layers

if TYPE_CHECKING:
    from .map_snapshot import Metadata
    from .portal import Item, Portal, ServiceReference

DEFINITION_TYPE = "Service Definition"


@dataclass(frozen=True)
class UploadOptions:
    """What the caller wants other than the service definition says; None and empty keep its word.

    ``folder`` is the title of a portal folder, made when missing; ``""`` is the root.
    """

    service_name: str = ""
    folder: str | None = None
    sharing: SharingSettings | None = None
    overwrite: bool | None = None


@dataclass(frozen=True)
class PublishedService:
    """What now stands on the portal.

    ``not_shared_with`` holds the groups that the portal refused; ``replaced`` tells an overwrite.
    """

    item_id: str
    definition_item_id: str
    url: str
    title: str
    name: str
    layers: tuple[PublishedLayer, ...] = ()
    not_shared_with: tuple[str, ...] = ()
    replaced: bool = False


@dataclass
class _Made:
    """What this run made, so that a failure can take it away again."""

    portal: Portal
    items: list[Item] = field(default_factory=list)

    def undo(self) -> None:
        """Delete it all. A refusal here must not hide the error that led to it."""
        for item in reversed(self.items):
            with contextlib.suppress(PortalError):
                self.portal.delete(item)
