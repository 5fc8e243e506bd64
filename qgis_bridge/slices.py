"""Work that has to be done on the main thread, cut into slices so that QGIS can go on in between.

A function of slices is a generator: it yields after each small piece, and returns what it made.  Between two
slices the user may do anything, so nothing is held over a ``yield`` that QGIS could delete: layers are looked
up anew by their ids.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

Made = TypeVar("Made")
Slices = Generator[None, None, Made]


def at_once(slices: Slices[Made]) -> Made:
    """Do all slices one after the other and return what they make."""
    made: list[Made] = []

    def kept() -> Slices[None]:
        made.append((yield from slices))

    for _ in kept():
        pass
    return made[0]
