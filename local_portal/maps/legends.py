"""Legends that were drawn: a map that stands is drawn the same way as long as it does."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Callable

if TYPE_CHECKING:
    from pathlib import Path

_MOST = 64
Key = tuple["Path", tuple[int, int]]


class Legends:
    """The last legends, by the folder of the map and the size of their pictures."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: OrderedDict[Key, list[dict[str, Any]]] = OrderedDict()

    def get(self, key: Key, make: Callable[[], list[dict[str, Any]]]) -> list[dict[str, Any]]:
        """Return the legend of a map, made if it is not known."""
        with self._lock:
            known = self._known.get(key)
        if known is not None:
            return known
        made = make()
        with self._lock:
            self._known[key] = made
            while len(self._known) > _MOST:
                self._known.popitem(last=False)
        return made
