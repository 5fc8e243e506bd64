"""From a tile package to a tile layer: upload it as an item, publish that, describe, share, and look.

The way of Esri's own tools for packages that were made elsewhere: an item of type *Compact Tile Package* or
*Vector Tile Package*, and ``publish`` with the file type of the same name in small letters.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from .draft.settings import ServiceKind, SharingSettings
from .errors import Cancelled, NameTaken, PortalError, SharingError, VerificationError
from .made import Made
from .map_snapshot import Metadata
from .names import service_name
from .portal.groups import resolve_groups
from .progress import Progress
from .published import PublishedService
from .staging import ServicePackage
from .staging.json_member import listed, mapped
from .staging.package_layout import tiles_among
from .tiles import TilePackage, VectorTilePackage

if TYPE_CHECKING:
    from .portal import Item, Portal, ServiceReference
    from .published import UploadOptions


class PackageKind(NamedTuple):
    """How portals call a kind of package and the service that it becomes."""

    item_type: str
    file_type: str
    service_type: str


KINDS = {
    ServiceKind.TILE: PackageKind("Compact Tile Package", "compactTilePackage", "Map Service"),
    ServiceKind.VECTOR_TILE: PackageKind("Vector Tile Package", "vectortilepackage", "Vector Tile Service"),
}
_DEFINITION = ("Service Definition", "serviceDefinition")


@dataclass(frozen=True)
class TileOrder:
    """A package and what is to become of it. ``folder`` is the title of a portal folder, empty the root.

    ``defined`` tells that ``path`` is a service definition (.sd) with the package within.
    """

    path: Path
    kind: ServiceKind
    name: str
    metadata: Metadata
    folder: str = ""
    sharing: SharingSettings = SharingSettings()
    overwrite: bool = False
    thumbnail: bytes = b""
    defined: bool = False

    @property
    def portal_words(self) -> PackageKind:
        """How the portal calls it."""
        words = KINDS[self.kind]
        return PackageKind(*_DEFINITION, words.service_type) if self.defined else words


def publish_tile_package(
    order: TileOrder, portal: Portal, progress: Progress | None = None
) -> PublishedService:
    """Publish a package as a hosted tile layer or vector tile layer.

    Raises:
        ArchiveError: the file is no package of the kind.
        NameTaken: WLS602, a service of this name exists and is not to be overwritten.
        PortalError: the portal refused; what the run made there was taken away again.
        VerificationError: WLS707, the service's levels are not those of the package; it stays.
        Cancelled: the progress said stop.

    The error's fact ``remains`` tells what is still on the portal, where anything is.
    """
    progress = progress or Progress()
    levels = _levels(order)
    made = Made(portal)
    progress.report(0.0, "publish-look", url=portal.url)
    try:
        item, reference, replaced = _publish(order, portal, made, progress)
        not_shared = _describe_and_share(order, portal, reference, replaced)
    except (Cancelled, PortalError) as error:
        remains = made.undo()
        if remains:
            error.facts["remains"] = ", ".join(remains)
        raise
    _verify(order, portal, reference.url, levels)
    progress.report(1.0, "publish-done", title=order.metadata.title)
    return PublishedService(
        item_id=reference.item_id,
        definition_item_id=item.id,
        url=reference.url,
        title=order.metadata.title,
        not_shared_with=not_shared,
        replaced=replaced,
        road=order.portal_words.file_type,
    )


def _levels(order: TileOrder) -> tuple[int, int]:
    """Return the levels of the package, which is opened before anything is sent."""
    package = VectorTilePackage if order.kind is ServiceKind.VECTOR_TILE else TilePackage
    if not order.defined:
        return package.open(order.path).levels
    definition = ServicePackage.open(order.path)
    member = tiles_among(definition.members)
    with tempfile.TemporaryDirectory(prefix="wls-") as folder:
        (found,) = definition.extract(Path(folder), wanted=lambda name: name == member)
        return package.open(found).levels


def _publish(
    order: TileOrder, portal: Portal, made: Made, progress: Progress
) -> tuple[Item, ServiceReference, bool]:
    """Upload and publish; return the package's item, the service, and whether it replaced one."""
    words = order.portal_words
    resolve_groups(portal.connection, order.sharing.groups)
    existing = portal.find_item(order.metadata.title, words.item_type) if order.overwrite else None
    name = service_name(order.name)
    if existing is None and not portal.is_service_name_available(name, order.kind):
        raise NameTaken("WLS602", url=portal.url, name=name)
    if existing is not None:
        item = portal.replace_file(existing, order.path, progress.part(0.05, 0.5))
    else:
        folder = portal.ensure_folder(order.folder)
        made.add_folder(folder)
        item = portal.upload(order.path, order.metadata, words.item_type, folder, progress.part(0.05, 0.5))
        made.add(item.id, words.item_type)
    parameters = None if order.defined else {"name": name}
    job = portal.publish(item, words.file_type, parameters, overwrite=existing is not None)
    if existing is None:
        made.add(job.item_id, words.service_type)
    return item, job.wait(progress.part(0.5, 0.95)), existing is not None


def _describe_and_share(
    order: TileOrder, portal: Portal, reference: ServiceReference, replaced: bool
) -> tuple[str, ...]:
    portal.describe(reference.item_id, order.metadata, order.thumbnail or None)
    if replaced and order.sharing == SharingSettings():
        # an overwrite keeps the sharing that the item has, unless some is asked for
        return ()
    return portal.share([reference.item_id], order.sharing)


def _verify(order: TileOrder, portal: Portal, url: str, levels: tuple[int, int]) -> None:
    """Look at what is served: it must have the package's levels."""
    try:
        served = _served_levels(portal.service(url).wait_until_served())
    except SharingError as error:
        error.facts["remains"] = url
        raise
    if not (served[0] <= levels[0] and levels[1] <= served[1]):
        raise VerificationError(
            "WLS707", layer=order.metadata.title, expected=levels, found=served, remains=url
        )


def _served_levels(root: dict[str, Any]) -> tuple[int, int]:
    lods = listed(mapped(root.get("tileInfo")).get("lods"))
    numbers = [int(mapped(each).get("level", -1)) for each in lods]
    return min(numbers, default=99), max(numbers, default=-1)


def order_of_definition(path: Path, package: ServicePackage, options: UploadOptions) -> TileOrder:
    """Return what a service definition of tiles asks for; what the options say goes before it."""
    told = package.settings
    title = options.service_name or told.title or package.name
    return TileOrder(
        path=path,
        kind=told.kind,
        name=package.name,
        metadata=Metadata(
            title=title,
            summary=told.summary,
            description=told.description,
            tags=told.tags,
            credits=told.credits,
            use_limitations=told.use_limitations,
        ),
        folder=told.folder if options.folder is None else options.folder,
        sharing=options.sharing or told.sharing,
        overwrite=told.overwrite if options.overwrite is None else options.overwrite,
        thumbnail=package.thumbnail,
        defined=True,
    )
