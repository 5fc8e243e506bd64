"""Rules about what hangs on a layer's rows: related rows of other layers, and files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..case import on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...map_snapshot import FilesProfile, LayerSnapshot
    from ..case import Case, Hit


def not_kept(case: Case) -> Iterator[Hit]:
    """Strike layers whose relations are of a form that no relationship class has, or lead outside."""
    # Here and not above: staging itself asks the analyzer, so neither can wait for the other to load.
    from ...staging.relations import obstacle

    layers = {layer.id: layer for layer in case.datasets}
    for relation in case.snapshot.relations if case.copies_data else ():
        reason = obstacle(relation, layers)
        bearer = layers.get(relation.origin) or layers.get(relation.destination)
        if reason and bearer:
            yield on(bearer, relation=relation.name, reason=reason)


def kept(case: Case) -> Iterator[Hit]:
    """Strike layers whose relations go along."""
    from ...staging.relations import kept as relations_kept

    layers = {layer.id: layer for layer in case.datasets}
    for relation in relations_kept(case.snapshot.relations, case.datasets) if case.copies_data else ():
        yield on(layers[relation.origin], relation=relation.name, other=layers[relation.destination].name)


def files_missing(case: Case) -> Iterator[Hit]:
    """Strike layers whose rows tell of files that are not there."""
    for layer, files in _files(case):
        if files.missing:
            yield on(layer, count=files.missing)


def files_too_large(case: Case) -> Iterator[Hit]:
    """Strike layers whose rows tell of files that are too large to be attachments."""
    from ...staging.datasets import MOST_FILE_BYTES

    for layer, files in _files(case):
        if files.too_large:
            yield on(layer, count=files.too_large, most_bytes=MOST_FILE_BYTES)


def files_attached(case: Case) -> Iterator[Hit]:
    """Strike layers whose rows have files that go along: others will see them."""
    for layer, files in _files(case):
        if files.count:
            yield on(layer, count=files.count, size_bytes=files.size_bytes, folders=files.folders)


def _files(case: Case) -> Iterator[tuple[LayerSnapshot, FilesProfile]]:
    for layer, profile in case.profiles if case.copies_data else ():
        if layer.file_columns and profile.files:
            yield layer, profile.files
