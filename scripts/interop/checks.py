"""Checks as lines: each is told as soon as it is made, so that a run that breaks off has told what it saw.

A line is JSON: ``name``, ``ok`` and, where it failed, ``why``.  Runs in any of the interpreters, so it needs
nothing but the standard library.
"""

from __future__ import annotations

import json
import sys
import traceback
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIX = "CHECK "


class Checks:
    """Tells checks on standard output. ``area`` stands before each name."""

    def __init__(self, area: str) -> None:
        self.area = area
        self.failed = 0

    def that(self, name: str, condition: Any, why: Any = "") -> bool:
        """Tell whether something holds; ``why`` is what was seen instead."""
        good = bool(condition)
        self.failed += not good
        told = {"name": f"{self.area}: {name}", "ok": good, "why": "" if good else str(why)[:2000]}
        sys.stdout.write(_PREFIX + json.dumps(told) + "\n")
        sys.stdout.flush()
        return good

    def same(self, name: str, found: Any, expected: Any) -> bool:
        """Tell whether what was found is what is expected."""
        return self.that(name, found == expected, f"found {found!r}, expected {expected!r}")

    def raises(self, name: str, call: Any, *words: str) -> bool:
        """Tell whether a call fails, with one of the words in what it says if words are given."""
        try:
            call()
        except Exception as error:
            text = f"{type(error).__name__}: {error}"
            return self.that(name, not words or any(word in text for word in words), text)
        return self.that(name, False, "nothing was raised")

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """A stretch of a scenario: what breaks it off is one failed check, and the next part goes on."""
        try:
            yield
        except Exception:
            # where it broke, and what was said; not the client's whole inside
            self.that(f"{name} runs to its end", False, "".join(traceback.format_exc(limit=-4)))
        else:
            self.that(f"{name} runs to its end", True)


def read_check(line: str) -> dict[str, Any] | None:
    """Return the check that a line tells, None for any other line."""
    if not line.startswith(_PREFIX):
        return None
    told: dict[str, Any] = json.loads(line[len(_PREFIX) :])
    return told
