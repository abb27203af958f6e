"""Why a list is refused, and how wide one may be: shared by all who read lists."""

from typing import Final

from wording.candidates import Refusal

MOST_COLUMNS: Final = 60
WIDEST: Final = 500
"""Cells in a row, empty ones too, that are looked at before a list is refused."""


class ListRefusedError(ValueError):
    """A list that cannot be read. `.code` says why, `.facts` what its sentence names; never a text of the list."""

    def __init__(self, code: Refusal, **facts: int) -> None:
        super().__init__(code.value)
        self.code = code
        self.facts = facts
