"""Why a list is refused, and how wide one may be: shared by all who read lists."""

from enum import StrEnum
from typing import Final

MOST_COLUMNS: Final = 60
WIDEST: Final = 500
"""Cells in a row, empty ones too, that are looked at before a list is refused."""


class Refusal(StrEnum):
    """Why a list is not read at all."""

    EMPTY = "empty"
    TOO_BIG = "too_big"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    LONG_CELL = "long_cell"
    WRONG_TYPE = "wrong_type"
    OLD_EXCEL = "old_excel"
    ENCODING = "encoding"
    BROKEN = "broken"
    UNSAFE = "unsafe"
    FORMULA = "formula"


class ListRefusedError(ValueError):
    """A list that cannot be read. `.code` says why, `.facts` what its sentence names; never a text of the list."""

    def __init__(self, code: Refusal, **facts: int) -> None:
        super().__init__(code.value)
        self.code = code
        self.facts = facts
