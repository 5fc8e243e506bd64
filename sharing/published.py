"""What the caller wants of publishing, and what stands on the portal afterwards, in plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .draft.settings import SharingSettings
    from .findings import Finding
    from .verify import PublishedLayer


@dataclass(frozen=True)
class UploadOptions:
    """What the caller wants other than the service definition says; None and empty keep its word.

    ``folder`` is the title of a portal folder, made when missing; an empty title is the root.
    """

    service_name: str = ""
    folder: str | None = None
    sharing: SharingSettings | None = None
    overwrite: bool | None = None


@dataclass(frozen=True)
class PublishedService:
    """What now stands on the portal.

    ``not_shared_with`` holds the groups that the portal left out, ``findings`` what the analyzer warned
    of while staging, where this run staged.  ``replaced`` tells an overwrite.  ``road`` is the kind of file
    that the portal made the service of.  ``plan`` is what was done, as ``PublishPlan.to_json`` tells it.
    """

    item_id: str
    definition_item_id: str
    url: str
    title: str
    layers: tuple[PublishedLayer, ...] = ()
    not_shared_with: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    replaced: bool = False
    road: str = "serviceDefinition"
    plan: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)
