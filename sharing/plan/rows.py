"""Features as a package holds them, told apart by key and compared by hash.

The core cannot open a geodatabase; ``qgis_bridge.package_rows`` implements :class:`RowReader` over one.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from ..progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..staging import ServicePackage
    from .model import PlanOptions

    Place = tuple[str, str]

_LOOK_UP_EVERY = 500
_BITS = 128


@dataclass(frozen=True)
class Row:
    """A feature. ``number`` is its object id in the package, ``attributes`` are by field, without it.

    ``geometry`` is Esri JSON without a spatial reference, None for a table's row or an empty shape.
    """

    number: int
    attributes: Mapping[str, Any]
    geometry: Mapping[str, Any] | None = None

    def key(self, field: str) -> str:
        """Return what tells the feature apart: the value of ``field``, the object id where it is empty."""
        return str(self.attributes.get(field)) if field else str(self.number)

    def digest(self) -> bytes:
        """Return 16 bytes that are equal for equal features, whatever their object id."""
        told = json.dumps(
            [self.attributes, self.geometry], ensure_ascii=False, sort_keys=True, separators=(",", ":")
        )
        return hashlib.blake2b(told.encode(), digest_size=_BITS // 8).digest()


class Unheard(Progress):
    """Tells of no progress, but stops when the other one does."""

    def __init__(self, other: Progress) -> None:
        self._other = other

    def cancelled(self) -> bool:
        """Tell whether the user asked to stop."""
        return self._other.cancelled()


class RowReader(Protocol):
    """Whoever can read the features of an unpacked package."""

    def count(self, database: Path, dataset: str) -> int:
        """Return how many features a dataset has, without reading them. Raises as :meth:`rows`."""

    def rows(self, database: Path, dataset: str) -> Iterator[Row]:
        """Yield the features of a dataset in the order of their object ids.

        Raises:
            ExportError: the database cannot be read.
        """

    def copy(self, database: Path, dataset: str, numbers: Iterable[int], target: Path) -> None:
        """Write the features of these object ids to a file geodatabase, packed as portals take it.

        Raises:
            ExportError: the database cannot be read or the copy not be written.
        """


class Rows:
    """The features of a package's layers, unpacked, of those that have at most ``most``.

    Comparing features one by one takes its time; of a large layer sending the file is less work.
    """

    def __init__(self, folder: Path, places: Mapping[int, Place], reader: RowReader, most: int) -> None:
        self._folder = folder
        self._reader = reader
        self._places = {
            number: (database, dataset)
            for number, (database, dataset) in places.items()
            if reader.count(folder / database, dataset) <= most
        }

    @property
    def layers(self) -> frozenset[int]:
        """The numbers of the layers and tables whose features can be read."""
        return frozenset(self._places)

    def of(self, layer_id: int, progress: Progress) -> Iterator[Row]:
        """Yield the features of a layer."""
        folder, dataset = self._places[layer_id]
        for number, row in enumerate(self._reader.rows(self._folder / folder, dataset)):
            if number % _LOOK_UP_EVERY == 0:
                progress.check()
            yield row

    def copy(self, layer_id: int, numbers: Iterable[int], target: Path) -> str:
        """Write some of a layer's features to a packed geodatabase; return the name of the table in it."""
        folder, dataset = self._places[layer_id]
        self._reader.copy(self._folder / folder, dataset, numbers, target)
        return dataset


@contextmanager
def unpacked_rows(
    package: ServicePackage, places: Mapping[int, Place], options: PlanOptions, progress: Progress
) -> Iterator[Rows | None]:
    """Unpack a package's databases for as long as their rows are read; None without a reader.

    ``places`` has folder and dataset of each layer that has data, by its number in the service.
    """
    folders = {folder for folder, _ in places.values()}
    reader = options.reader
    if reader is None or not folders:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="wls-rows-") as scratch:
        target = Path(scratch) / "unpacked"
        package.extract(
            target, Unheard(progress), lambda name: any(name.startswith(f"{each}/") for each in folders)
        )
        yield Rows(target, places, reader, options.most_rows)


def whole_digest(digests: Iterable[bytes]) -> str:
    """Return one digest of many features, whatever their order."""
    total = count = 0
    for digest in digests:
        total = (total + int.from_bytes(digest, "big")) % (1 << _BITS)
        count += 1
    return f"{count}:{total:0{_BITS // 4}x}"
