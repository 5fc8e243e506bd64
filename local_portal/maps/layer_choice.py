"""Which layers of a map are meant: what is drawn by default, and what ``layers=`` makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import bad_parameter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_WAYS = ("show", "hide", "include", "exclude")
_GROUP = "Group Layer"


class LayerTree:
    """The layers of a map service as its root lists them: entries with ``id`` and ``parentLayerId``."""

    def __init__(self, listed: Sequence[Mapping[str, Any]]) -> None:
        self._entries = {int(entry["id"]): entry for entry in listed}

    @property
    def numbers(self) -> list[int]:
        """The numbers of all layers that are no groups, in drawing order."""
        return [number for number, entry in self._entries.items() if entry.get("type") != _GROUP]

    @property
    def visible(self) -> list[int]:
        """The numbers of the layers that are drawn when nothing is asked for."""
        return [number for number in self.numbers if all(map(self._is_on, self._upward(number)))]

    def drawn(self, text: str) -> list[int]:
        """Return the layers that an export draws: ``show:1,2``, ``hide:``, ``include:``, ``exclude:``.

        A group stands for all layers in it.

        Raises:
            Refusal: the text is none of these.
        """
        way, _, listed = text.partition(":")
        way = way.strip().lower()
        # QGIS asks for the whole map by ``show:`` and nothing behind it.
        if not way or (way == "show" and not listed.strip()):
            return self.visible
        if way not in _WAYS:
            raise bad_parameter("layers", f"'{way}' is none of {', '.join(_WAYS)}")
        named = set(self._leaves(listed))
        if way == "show":
            return [number for number in self.numbers if number in named]
        if way == "hide":
            return [number for number in self.numbers if number not in named]
        visible = set(self.visible)
        wanted = visible | named if way == "include" else visible - named
        return [number for number in self.numbers if number in wanted]

    def searched(self, text: str) -> tuple[str, list[int]]:
        """Return how an identify searches (``top``, ``visible`` or ``all``), and the layers in question.

        Raises:
            Refusal: the text is none of these words, with or without a list of layers.
        """
        way, _, listed = (text or "top").partition(":")
        way = way.strip().lower()
        if way not in ("top", "visible", "all"):
            raise bad_parameter("layers", f"'{way}' is none of top, visible, all")
        # Whoever names layers means them, whether or not they are drawn by default.
        named = set(self._leaves(listed)) if listed.strip() else None
        choice = self.numbers if way == "all" or named is not None else self.visible
        return way, [number for number in choice if named is None or number in named]

    def name(self, number: int) -> str:
        """Return a layer's name."""
        return str(self._entries[number]["name"])

    def below(self, number: int) -> list[int]:
        """Return the layer itself, or the layers in it if it is a group; nothing for no layer."""
        if number not in self._entries:
            return []
        if self._entries[number].get("type") != _GROUP:
            return [number]
        inside = [one for one, entry in self._entries.items() if entry.get("parentLayerId") == number]
        return [leaf for one in inside if one != number for leaf in self.below(one)]

    def in_scale(self, number: int, scale: float) -> bool:
        """Tell whether a layer and the groups around it are drawn at a scale; always at none."""
        return not scale or all(_covers(entry, scale) for entry in self._upward(number))

    def _leaves(self, listed: str) -> Iterator[int]:
        for part in listed.split(","):
            if not part.strip():
                continue
            if not part.strip().isdecimal():
                raise bad_parameter("layers", f"'{part.strip()}' is no layer's number")
            yield from self.below(int(part))

    def _upward(self, number: int) -> Iterator[Mapping[str, Any]]:
        seen: set[int] = set()
        while number in self._entries and number not in seen:
            seen.add(number)
            yield self._entries[number]
            number = int(self._entries[number].get("parentLayerId", -1))

    @staticmethod
    def _is_on(entry: Mapping[str, Any]) -> bool:
        return bool(entry.get("defaultVisibility", True))


def _covers(entry: Mapping[str, Any], scale: float) -> bool:
    smallest, largest = entry.get("minScale") or 0, entry.get("maxScale") or 0
    return not (smallest and scale > smallest) and not (largest and scale < largest)
