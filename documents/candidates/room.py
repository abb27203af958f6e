"""How much room the lists have that visitors work on: each has its limits, and here are those of all together."""

from threading import Lock
from typing import Final
from weakref import WeakKeyDictionary

from documents.candidates.reading import Listed
from documents.candidates.refusals import ListRefusedError
from wording.candidates import Refusal

MOST_OF_ALL: Final = 400_000_000
"""Bytes that all may weigh: some four of the largest there are, or hundreds of usual ones."""
# Measured on lists of 10 000 rows, in letters of one byte and of four: the cells, what was found of them, and the grids
# that show both.
_OF_CELL: Final = 80
_OF_CHARACTER: Final = 12
_OF_ROW: Final = 1_500
_OF_FORMULA: Final = 64
"""For its address."""

_weights: Final[WeakKeyDictionary[Listed, int]] = WeakKeyDictionary()
_one_by_one: Final = Lock()


def give_room(listed: Listed) -> Listed:
    """A list that may be kept; its room is free again when nobody holds it any more.

    Raises:
        ListRefusedError: there is no room for it beside those of the others.
    """
    weight = weight_of(listed)
    with _one_by_one:
        if sum(_weights.values()) + weight > MOST_OF_ALL:
            raise ListRefusedError(Refusal.BUSY)
        _weights[listed] = weight
    return listed


def weight_of(listed: Listed) -> int:
    """About how many bytes a session holds for it once it is weighed and shown; rather too many."""
    rows = (listed.header, *listed.rows)
    characters = sum(len(cell) for row in rows for cell in row)
    cells = len(rows) * (_OF_ROW + len(listed.header) * _OF_CELL) + characters * _OF_CHARACTER
    return cells + (len(listed.formulas) + len(listed.unknown)) * _OF_FORMULA
