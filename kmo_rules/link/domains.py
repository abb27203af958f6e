"""The values a shareable field can have, each with a text for a link and with a number for a code."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any, Protocol

from kmo_rules.case.situation import FIRST_DAY, LAST_DAY

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DECIMAL = re.compile(r"\d{1,5}(\.\d{1,2})?", re.ASCII)


class Domain(Protocol):
    """The values a field can have, each with a text and with a number from 0 to `size` - 1."""

    @property
    def size(self) -> int: ...

    def text(self, value: Any) -> str: ...

    def value(self, text: str) -> Any:
        """The value a text stands for.

        Raises:
            ValueError: it stands for none.
        """

    def number(self, value: Any) -> int: ...

    def at(self, number: int) -> Any: ...


@dataclass(frozen=True)
class Choice:
    """A few values, each with its own word."""

    words: Mapping[str, object]

    @property
    def size(self) -> int:
        return len(self.words)

    def text(self, value: object) -> str:
        return next(word for word, known in self.words.items() if known is value)

    def value(self, text: str) -> object:
        if text not in self.words:
            raise ValueError("no such choice")
        return self.words[text]

    def number(self, value: object) -> int:
        return list(self.words.values()).index(value)

    def at(self, number: int) -> object:
        return list(self.words.values())[number]


def words(*members: StrEnum) -> Choice:
    """A choice between the members of an enum, each under its own slug."""
    return Choice({member.value: member for member in members})


class Days:
    """Every day of a hundred years, written as ISO 8601 writes it."""

    size = (LAST_DAY - FIRST_DAY).days + 1

    def text(self, value: date) -> str:
        return value.isoformat()

    def value(self, text: str) -> date:
        if not _DATE.fullmatch(text):
            raise ValueError("no day")
        return self.at(self.number(date.fromisoformat(text)))

    def number(self, value: date) -> int:
        return (value - FIRST_DAY).days

    def at(self, number: int) -> date:
        if not 0 <= number < self.size:
            raise ValueError("outside the days we know")
        return FIRST_DAY + timedelta(days=number)


@dataclass(frozen=True)
class Steps:
    """Decimal numbers from `least` to `most`, `step` apart."""

    least: Decimal
    most: Decimal
    step: Decimal

    @property
    def size(self) -> int:
        return int((self.most - self.least) / self.step) + 1

    def text(self, value: Decimal) -> str:
        return f"{value.normalize():f}"

    def value(self, text: str) -> Decimal:
        if not _DECIMAL.fullmatch(text):
            raise ValueError("no number")
        number = (Decimal(text) - self.least) / self.step
        if number != int(number) or not 0 <= number < self.size:
            raise ValueError("outside the numbers we know")
        return self.at(int(number))

    def number(self, value: Decimal) -> int:
        return int((value - self.least) / self.step)

    def at(self, number: int) -> Decimal:
        return self.least + number * self.step


YES_NO = Choice({"1": True, "0": False})
YES = Choice({"1": True})
DAYS = Days()
