"""Publish, overwrite, edit, share and delete at random, with faults, and look at everything after each step.

``WLS_SOAK_SECONDS`` says how long and ``WLS_SOAK_SEED`` from which seed (``make soak``).  Seeds that once
failed are run again, as many steps as it took.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.tests.soak.soak_checks import check_end
from web_layer_sharing.tests.soak.soak_steps import soak_once
from web_layer_sharing.tests.soak.soak_world import World, a_world

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Callable

SECONDS = float(os.environ.get("WLS_SOAK_SECONDS") or 10)
SEED = int(os.environ.get("WLS_SOAK_SEED") or 1)
RATE = 1 / 20
TOLD = 40
# seed, steps until it failed: what was wrong
FAILED = {
    # a commit whose answer was lost was taken for refused
    1: 2,
    # a service that was deleted while it was made left its data on the portal's disk
    3: 15,
}


def soak(folder: Path, seed: int, goes_on: Callable[[World], bool]) -> World:
    """Run one seed; a failure tells the seed and what was done last."""
    with a_world(folder, seed, RATE) as world:
        try:
            while goes_on(world):
                soak_once(world)
            check_end(world)
        except BaseException as error:
            last = "\n".join(world.journal[-TOLD:])
            raise AssertionError(f"seed {seed}, step {world.steps}: {error}\n{last}") from error
    return world


@pytest.mark.parametrize("seed", FAILED)
def test_what_once_failed(tmp_path: Path, seed: int) -> None:
    soak(tmp_path, seed, lambda world: world.steps < FAILED[seed])


@pytest.mark.timeout(max(300, SECONDS + 240))
def test_for_a_while(tmp_path: Path) -> None:
    end = time.monotonic() + SECONDS
    world = soak(tmp_path, SEED, lambda world: world.steps == 0 or time.monotonic() < end)
    print(f"seed {SEED}: {world.steps} steps, {sum(': ' in line for line in world.journal)} lines")  # noqa: T201 - what make soak tells
