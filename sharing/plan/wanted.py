"""What a package wants to stand on the portal, by the numbers that its layers will have there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from .parts import data_layers, layer_parts, schema, service_parts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..staging import ServicePackage

    Json = dict[str, Any]


@dataclass(frozen=True)
class WantedLayer:
    """A layer or table. ``told`` is its whole JSON, ``item`` its part of the item's data.

    ``place`` is folder and dataset of its data in the package, None where it has none there.
    """

    id: int
    name: str
    told: Mapping[str, Any]
    parts: Mapping[str, Any]
    schema: Mapping[str, str]
    item: Mapping[str, Any]
    place: tuple[str, str] | None

    @property
    def is_table(self) -> bool:
        """Tell whether it has no geometry."""
        return not self.told.get("geometryType")

    @property
    def linked(self) -> bool:
        """Tell whether other rows hang on its features: attachments, or rows of another table."""
        return bool(self.told.get("hasAttachments") or self.told.get("relationships"))


@dataclass(frozen=True)
class Wanted:
    """All of it. ``files`` is a digest of the data as files, for those who cannot read them."""

    layers: Mapping[int, WantedLayer]
    service: Mapping[str, Any]
    files: str
    has_item_data: bool

    @classmethod
    def of(cls, package: ServicePackage) -> Wanted:
        """Read it out of a package."""
        by_item = data_layers(package.item_data)
        places = package.layer_datasets
        layers = {
            int(told["id"]): WantedLayer(
                id=int(told["id"]),
                name=str(told["name"]),
                told=told,
                parts=layer_parts(told),
                schema=schema(told),
                item=by_item.get(int(told["id"]), {}),
                place=places.get(int(told["id"])),
            )
            for told in package.layers
        }
        service = service_parts(package.feature_service or {})
        return cls(layers, service, package.data_digest, package.item_data is not None)

    @property
    def places(self) -> dict[int, tuple[str, str]]:
        """Folder and dataset of each layer that has data."""
        return {number: layer.place for number, layer in self.layers.items() if layer.place}

    def data(self) -> Json:
        """Return the item's data as the package wants them."""
        chosen = [layer for layer in self.layers.values() if layer.item]
        return {
            "layers": [dict(layer.item) for layer in chosen if not layer.is_table],
            "tables": [dict(layer.item) for layer in chosen if layer.is_table],
        }

    def renumbered(self, numbers: Mapping[int, int]) -> Wanted:
        """Return the same with the numbers that the portal gave; what ``numbers`` lacks keeps its own."""
        return replace(
            self,
            layers={
                numbers.get(number, number): _renumbered(layer, numbers.get(number, number))
                for number, layer in self.layers.items()
            },
        )


def _renumbered(layer: WantedLayer, number: int) -> WantedLayer:
    item = {**layer.item, "id": number} if layer.item else layer.item
    return replace(layer, id=number, told={**layer.told, "id": number}, item=item)
