"""Object ids that are the row numbers of the source, each given once."""

from __future__ import annotations

from ..row_number import FEW_PLACES


class ObjectIds:
    """Gives each row of a table its object id; ``largest`` is the largest number that the source has.

    A row keeps its number.  One without a number (new, and not saved yet), with one that was given before
    (a view may repeat them) or with one that no id can be gets the next beyond all, which no later row
    brings along.
    """

    def __init__(self, largest: int) -> None:
        self._last = largest
        # A bit for each number, as there may be a hundred million of them.
        self._given = bytearray()

    def give(self, wanted: object) -> int:
        """Return the id of the next row, whose number in the source is ``wanted``."""
        number = wanted if isinstance(wanted, int) and self._is_free(wanted) else self._last + 1
        self._last = max(self._last, number)
        self._mark(number)
        return number

    def _is_free(self, number: int) -> bool:
        place, bit = divmod(number, 8)
        given = 0 <= place < len(self._given) and self._given[place] >> bit & 1
        return not given and 1 <= number <= max(self._last, FEW_PLACES)

    def _mark(self, number: int) -> None:
        place, bit = divmod(number, 8)
        self._given.extend(bytes(max(place + 1 - len(self._given), 0)))
        self._given[place] |= 1 << bit
