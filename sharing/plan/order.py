"""A service definition and what is to become of it, once options and definition are weighed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..map_snapshot import Metadata
from ..names import service_name
from ..verify import ExpectedLayer

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ..draft.settings import ServiceSettings, SharingSettings
    from ..published import UploadOptions
    from ..staging import ServicePackage

DEFINITION_TYPE = "Service Definition"
DATABASE_TYPE = "File Geodatabase"
SERVICE_TYPE = "Feature Service"


@dataclass(frozen=True)
class Order:
    """What was asked for. ``counts`` are features per service layer id, where the caller knows them."""

    path: Path
    package: ServicePackage
    settings: ServiceSettings
    name: str
    title: str
    folder: str
    overwrite: bool
    sharing: SharingSettings
    counts: Mapping[int, int]
    options: UploadOptions

    @classmethod
    def weigh(
        cls, path: Path, package: ServicePackage, options: UploadOptions, counts: Mapping[int, int]
    ) -> Order:
        """Let the options go before the definition."""
        settings = package.settings
        return cls(
            path=path,
            package=package,
            settings=settings,
            name=service_name(options.service_name or package.name),
            title=options.service_name or settings.title or package.name,
            folder=settings.folder if options.folder is None else options.folder,
            overwrite=settings.overwrite if options.overwrite is None else options.overwrite,
            sharing=options.sharing or settings.sharing,
            counts=counts,
            options=options,
        )

    def metadata(self) -> Metadata:
        """Return what both items tell."""
        told = self.settings
        return Metadata(
            title=self.title,
            summary=told.summary,
            description=told.description,
            tags=told.tags,
            credits=told.credits,
            use_limitations=told.use_limitations,
        )

    def expected(self) -> list[ExpectedLayer]:
        """Return what must come back, layer by layer."""
        return [
            ExpectedLayer.from_json(layer, self.counts.get(int(layer["id"]))) for layer in self.package.layers
        ]
