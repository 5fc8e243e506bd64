"""What is fuzzed, and how: a function of bytes that may raise errors of ours and nothing else."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Callable

from web_layer_sharing.local_portal.errors import Refusal
from web_layer_sharing.sharing.errors import SharingError

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence

    Run = Callable[[bytes], None]

EXPECTED = (SharingError, Refusal)
LONGEST_S = 5
MOST_MEGABYTES = 500
NUMBERS = (b"0", b"-1", b"1e999", b"4294967296", b"18446744073709551616", b"9" * 400, b"0.1", b"NaN", b"")
_LARGEST = 200_000


@dataclass(frozen=True)
class Target:
    """``prepare`` gives the function and inputs to begin with, for as long as it is entered.

    ``words`` are what mutations put in, ``marks`` the bytes that part one value from the next.
    """

    name: str
    prepare: Callable[[Path], Iterator[tuple[Run, Sequence[bytes]]]]
    words: tuple[bytes, ...] = ()
    marks: bytes = b""

    @contextmanager
    def ready(self) -> Iterator[tuple[Run, Sequence[bytes]]]:
        """Prepare it in a folder of its own; errors of ours pass for an answer."""
        folder = tempfile.TemporaryDirectory(prefix="wls-fuzz-")
        with folder as place, contextmanager(self.prepare)(Path(place)) as (run, seeds):

            def guarded(data: bytes) -> None:
                with suppress(*EXPECTED):
                    run(data)

            yield guarded, seeds

    def mutated(self, chance: random.Random, inputs: Sequence[bytes]) -> bytes:
        """Return an input with a few changes."""
        data = bytearray(chance.choice(inputs)[:_LARGEST])
        for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
            data = chance.choice((_flip, _cut, _double, _put, _swap, _number))(self, chance, data, inputs)
        return bytes(data)


def _flip(_: Target, chance: random.Random, data: bytearray, __: Sequence[bytes]) -> bytearray:
    if data:
        data[chance.randrange(len(data))] = chance.choice((0, 1, 127, 128, 255, chance.randrange(256)))
    return data


def _stretch(chance: random.Random, data: bytearray) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.choice((1, 2, 4, 8, 32, 200)))


def _cut(_: Target, chance: random.Random, data: bytearray, __: Sequence[bytes]) -> bytearray:
    start, end = _stretch(chance, data)
    return data[:start] if chance.random() < 0.2 else data[:start] + data[end:]


def _double(_: Target, chance: random.Random, data: bytearray, __: Sequence[bytes]) -> bytearray:
    start, end = _stretch(chance, data)
    return data[:start] + data[start:end] * chance.choice((2, 2, 3, 50)) + data[end:]


def _put(target: Target, chance: random.Random, data: bytearray, inputs: Sequence[bytes]) -> bytearray:
    start, end = _stretch(chance, data)
    other = bytearray(chance.choice(inputs))
    first, last = _stretch(chance, other)
    new = chance.choice(target.words) if target.words and chance.random() < 0.7 else bytes(other[first:last])
    return data[:start] + new + data[start if chance.random() < 0.5 else end :]


def _swap(target: Target, chance: random.Random, data: bytearray, inputs: Sequence[bytes]) -> bytearray:
    """Put another value between two marks."""
    places = [place for place, byte in enumerate(data) if byte in target.marks]
    if len(places) < 2:
        return _put(target, chance, data, inputs)
    at = chance.randrange(len(places) - 1)
    new = chance.choice((*target.words, *NUMBERS))
    return data[: places[at] + 1] + new + data[places[at + 1] :]


def _number(_: Target, chance: random.Random, data: bytearray, __: Sequence[bytes]) -> bytearray:
    """Put a number of four or eight bytes, such as sizes and counts are."""
    start = chance.randrange(len(data) + 1)
    size = chance.choice((1, 2, 4, 5, 8))
    value = chance.choice(
        (0, 1, 2, 255, (1 << 8 * size) - 1, 1 << (8 * size - 1), chance.getrandbits(8 * size))
    )
    new = (value % (1 << 8 * size)).to_bytes(size, chance.choice(("little", "big")))
    return data[:start] + new + data[start + size :]
