"""What the portal itself looks at in a service definition: names and words, no data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ...sharing.errors import SharingError
from ...sharing.staging.package import ServicePackage
from ..errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True)
class PackageFacts:
    """The service that a package asks for, and how its item describes it."""

    name: str
    type: str
    title: str = ""
    tags: tuple[str, ...] = ()
    details: Mapping[str, Any] = field(default_factory=dict)
    item_data: Any = None
    configuration: Mapping[str, Any] = field(default_factory=dict)
    thumbnail: bytes = field(default=b"", repr=False)


def read_package(path: Path) -> PackageFacts:
    """Read a service definition's facts.

    Raises:
        Refusal: the file is no service definition, or a damaged one.
    """
    try:
        package = ServicePackage.open(path)
    except SharingError as error:
        raise Refusal(400, "The service definition cannot be read.", str(error)) from error
    settings = package.settings
    return PackageFacts(
        name=package.name,
        type=package.type_name,
        title=settings.title or package.name,
        tags=tuple(settings.tags),
        details={
            "snippet": settings.summary or None,
            "description": settings.description or None,
            "accessInformation": settings.credits or None,
            "licenseInfo": settings.use_limitations or None,
        },
        item_data=package.item_data,
        configuration=package.configuration,
        thumbnail=package.thumbnail or b"",
    )
