"""What a list weighs in a session: the largest of each kind is counted for about what it takes, or more."""

from dataclasses import replace
from sys import getsizeof

import pytest

from documents.candidates import room
from documents.candidates.reading import Listed
from documents.files.table_limits import MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS


def listed(rows: int, columns: int, length: int) -> Listed:
    row = ("x" * length,) * columns
    return Listed(row, (row,) * rows, tuple(range(rows)))


@pytest.mark.parametrize(
    ("found", "least"),
    [
        (listed(MOST_ROWS, 6, 5), 20e6),
        (listed(MOST_ROWS, MOST_COLUMNS, MOST_CHARACTERS // MOST_ROWS // MOST_COLUMNS), 105e6),
        (listed(MOST_CHARACTERS // 2_000, 1, 2_000), 40e6),
    ],
)
def test_no_list_is_taken_for_lighter_than_it_is(found: Listed, least: float) -> None:
    """`least` are bytes, measured: cells, outcomes and the frames of both grids."""
    assert least <= room.weight_of(found) < room.MOST_OF_ALL / 3


def test_where_each_cell_is_a_formula_their_addresses_weigh_too() -> None:
    plain = listed(MOST_ROWS, 6, 5)
    addresses = tuple(f"F{number}" for number in range(1, 6 * MOST_ROWS + 1))
    taken = sum(map(getsizeof, addresses)) + getsizeof(addresses)
    heavy = replace(plain, formulas=addresses, unknown=addresses[: len(addresses) // 2])
    assert room.weight_of(heavy) >= room.weight_of(plain) + taken


def test_two_lists_that_are_alike_are_two() -> None:
    assert listed(1, 1, 1) != listed(1, 1, 1)
