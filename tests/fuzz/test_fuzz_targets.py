"""Past finds again, then some mutations from a seed, for each target; ``make fuzz`` goes on for longer."""

from __future__ import annotations

import random
import resource
import signal
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.tests.fuzz.fuzz_target import LONGEST_S, MOST_MEGABYTES, Target
from web_layer_sharing.tests.fuzz.fuzz_targets import TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from web_layer_sharing.tests.fuzz.fuzz_target import Run

CORPORA = Path(__file__).parent / "finds"
MUTATIONS = {"queries": 150, "archive": 300}


class Hangs(Exception):
    """An input takes too long."""


@contextmanager
def limited() -> Iterator[None]:
    """Break off what takes too long."""

    def end(*_: Any) -> None:
        raise Hangs

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, LONGEST_S * 4)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def once(target: Target, run: Run, data: bytes) -> None:
    try:
        with limited():
            run(data)
    except Exception as error:
        raise AssertionError(f"{target.name} breaks on {data!r}") from error


def finds(name: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted((CORPORA / name).glob("*"))]


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_no_input_breaks_it(target: Target) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    chance = random.Random(20)  # noqa: S311 - to be repeated, not to be secret
    with target.ready() as (run, seeds):
        known = [*seeds, *finds(target.name)]
        mutations = (target.mutated(chance, known) for _ in range(MUTATIONS.get(target.name, 500)))
        for data in (*known, *mutations):
            once(target, run, data)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert grown < MOST_MEGABYTES


def test_seeds_are_good() -> None:
    """A target that refuses all that it begins with would find nothing."""
    target = TARGETS["archive"]
    with target.ready() as (run, seeds):
        run(seeds[0])
        refused = [seed for seed in seeds if not seed.startswith(b"7z")]
    assert refused == []


def test_what_breaks_is_seen() -> None:
    def broken(_: Path) -> Iterator[Any]:
        def run(data: bytes) -> None:
            if b"!" in data:
                raise KeyError(data)

        yield run, [b"?"]

    with Target("broken", broken, (b"!",)).ready() as (run, _):
        run(b"?")
        with pytest.raises(KeyError):
            run(b"?!")
