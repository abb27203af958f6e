"""What people of four languages type, a row a form: the value it has, or the fault it is refused with.

One reader reads all four tables: a table says in which language a form is usual, never how it is read.
"""

import tomllib
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from tests.each import of_each
from tests.wording.typed.fields import read, value
from wording.catalogues import Language
from wording.typed import Kind, TypedFault

ROWS_LEAST: Final = 200
REFUSED_LEAST: Final = 60


class Row(NamedTuple):
    kind: Kind
    typed: str
    meant: str

    @property
    def is_refused(self) -> bool:
        return self.meant in list(TypedFault)


def rows(language: Language) -> list[Row]:
    path = Path(__file__).with_name(f"{language}.toml")
    table: dict[str, list[list[str]]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return [Row(Kind(kind), typed, meant) for kind, found in table.items() for typed, meant in found]


EVERY: Final = [(row,) for lang in Language for row in rows(lang)]


@pytest.mark.parametrize("language", Language)
def test_a_table_is_large_holds_every_kind_and_says_nothing_twice(language: Language) -> None:
    found = rows(language)
    assert len(found) >= ROWS_LEAST
    assert sum(row.is_refused for row in found) >= REFUSED_LEAST
    assert {row.kind for row in found} == set(Kind)
    assert len({(row.kind, row.typed) for row in found}) == len(found)


def test_every_fault_is_in_every_table() -> None:
    assert [(lang, fault) for lang in Language for fault in set(TypedFault) - {row.meant for row in rows(lang)}] == []


@of_each(EVERY)
def test_a_form_means_what_its_row_says(row: Row) -> None:
    found = read(row.kind, row.typed)
    if row.is_refused:
        assert (found.value, found.fault) == (None, row.meant)
    else:
        assert (found.value, found.fault) == (value(row.kind, row.meant), None)
