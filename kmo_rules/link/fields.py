"""How every shareable field is written: as text in a link, as a number in a code. One table for both.

The order of `FIELDS` is the order in a code of version 1: it may be added to at its end, never changed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any, Protocol

from kmo_rules.case import situation as limits
from kmo_rules.case.situation import (
    AdviceTopic,
    Dossier,
    Plan,
    Provider,
    RegisteredAs,
    Situation,
    Vat,
)


class Domain(Protocol):
    """The values a field can have, each with a text and with a number from 0 to `size` - 1."""

    @property
    def size(self) -> int: ...

    def text(self, value: Any) -> str: ...

    def value(self, text: str) -> Any:
        """The value a text stands for; raises ValueError where it stands for none."""

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


_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DECIMAL = re.compile(r"\d{1,3}(\.\d{1,2})?", re.ASCII)


class Days:
    """Every day of a hundred years, written as ISO 8601 writes it."""

    size = (limits.LAST_DAY - limits.FIRST_DAY).days + 1

    def text(self, value: date) -> str:
        return value.isoformat()

    def value(self, text: str) -> date:
        if not _DATE.fullmatch(text):
            raise ValueError("no day")
        return self.at(self.number(date.fromisoformat(text)))

    def number(self, value: date) -> int:
        return (value - limits.FIRST_DAY).days

    def at(self, number: int) -> date:
        if not 0 <= number < self.size:
            raise ValueError("outside the days we know")
        return limits.FIRST_DAY + timedelta(days=number)


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


@dataclass(frozen=True)
class Field:
    """One shareable field: its name, the model that holds it, and the values it can have."""

    name: str
    model: type[Situation] | type[Plan]
    domain: Domain

    def of(self, dossier: Dossier) -> Any:
        """The value in a dossier; None where it is open or as it is by default."""
        part = dossier.situation if self.model is Situation else dossier.plan
        value = getattr(part, self.name)
        return None if value == self.model.model_fields[self.name].default else value


def _words(enum: type[StrEnum]) -> Choice:
    return Choice({member.value: member for member in enum})


_YES_NO = Choice({"1": True, "0": False})
_DAYS = Days()
_HOURS = Steps(limits.HOURS_LEAST, limits.HOURS_MOST, limits.HOURS_STEP)
_PRICE = Steps(limits.PRICE_LEAST, limits.PRICE_MOST, limits.PRICE_STEP)
_VAT = Choice({vat.value: vat for vat in Vat if vat is not Vat.UNSTATED})

ANSWERS: tuple[Field, ...] = (
    Field("provider", Situation, _words(Provider)),
    Field("audit_bureau", Situation, _YES_NO),
    Field("enterprise_number", Situation, _YES_NO),
    Field("sepa_account", Situation, _YES_NO),
    Field("training", Situation, _YES_NO),
    Field("advice", Situation, _YES_NO),
    Field("advice_topic", Situation, _words(AdviceTopic)),
    Field("activity", Situation, _YES_NO),
    Field("experience", Situation, _YES_NO),
    Field("competences", Situation, _YES_NO),
    Field("satisfaction", Situation, _YES_NO),
    Field("knowledge", Situation, _YES_NO),
    Field("integrity", Situation, _YES_NO),
    Field("starting", Situation, _YES_NO),
    Field("access_rights", Situation, _YES_NO),
    Field("training_registered_as", Situation, _words(RegisteredAs)),
    Field("vat", Plan, _VAT),
    Field("advice_registered_as", Situation, _words(RegisteredAs)),
)
"""The fields of few values: each takes one place in a code, open or not."""

QUANTITIES: tuple[Field, ...] = (
    Field("training_registered_until", Situation, _DAYS),
    Field("start", Plan, _DAYS),
    Field("hours_low", Plan, _HOURS),
    Field("hours_expected", Plan, _HOURS),
    Field("hours_high", Plan, _HOURS),
    Field("hourly_price", Plan, _PRICE),
    Field("advice_registered_until", Situation, _DAYS),
)
"""The fields of many values: a code says which are there and then holds only those."""

FIELDS = {field.name: field for field in ANSWERS + QUANTITIES}


def dossier_of(values: Mapping[str, Any]) -> Dossier:
    """The dossier these values make.

    Raises:
        pydantic.ValidationError: the hours do not rise from low to high.
    """
    parts: dict[type, dict[str, Any]] = {Situation: {}, Plan: {}}
    for name, value in values.items():
        parts[FIELDS[name].model][name] = value
    return Dossier(situation=Situation(**parts[Situation]), plan=Plan(**parts[Plan]))
