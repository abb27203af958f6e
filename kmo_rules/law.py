"""The dated numbers and where they stand: `data/law.toml` and `data/sources.toml`, read once.

A number has rows, each in force from its day until the next row. A day no row covers is an error, never
another row's value. Only notices and appointments may be absent on a day: they are optional by type.
"""

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Generic, TypeVar, get_args

from pydantic import Field

from kmo_rules.model import Frozen

V = TypeVar("V")


class Kind(StrEnum):
    """Who stands behind a number. `public` is anybody outside the scheme who publishes a list or a standard."""

    SEED = "seed"
    AGENCY = "agency"
    BUREAU = "bureau"
    PUBLIC = "public"
    ASSUMPTION = "assumption"


class NotInForceError(LookupError):
    """No row of a number covers the day asked for; `.name` and `.day` say which."""

    def __init__(self, name: str, day: date) -> None:
        super().__init__(f"{name} has no value on {day.isoformat()}")
        self.name = name
        self.day = day


class Source(Frozen):
    """A text the rules rest on. `address` is None where only a copy without address was available."""

    id: str
    title: str
    publisher: str
    address: str | None = None
    dated: date | None = None
    checked_on: date
    trusted_days: int = Field(gt=0)

    def is_stale(self, on: date) -> bool:
        """Whether the text was last held against our rules longer ago than it stays trusted."""
        return on > self.checked_on + timedelta(days=self.trusted_days)


class Figure(Frozen, Generic[V]):
    """One row: a value with the day it starts, its kind, its source and the day it was last checked."""

    name: str
    value: V
    since: date = Field(alias="from")
    until: date | None = None
    start_published: bool = False
    kind: Kind
    source: str
    section: str | None = None
    checked_on: date

    def covers(self, day: date) -> bool:
        """Whether the row's own dates include `day`."""
        return self.since <= day and (self.until is None or day <= self.until)


class Law(Frozen):
    """The numbers in force on one day. Units stand in the names; money is EUR."""

    day: date
    hourly_price: Figure[Decimal]
    vat_rate: Figure[Decimal]
    average_audit_days: Figure[int]
    hours_per_day: Figure[Decimal]
    quote_valid_days: Figure[int]
    procedure_weeks_least: Figure[int]
    procedure_weeks_most: Figure[int]
    report_weeks: Figure[int]
    registration_years: Figure[int]
    provisional_years: Figure[int]
    renewal_lead_months: Figure[int]
    project_list_months: Figure[int]
    renewal_files_years: Figure[int]
    structure_years: Figure[int]
    evidence_years: Figure[int]
    advice_only_cybersecurity: Figure[bool] | None
    appointed_bureaus: Figure[tuple[str, ...]] | None

    @classmethod
    def on(cls, day: date) -> "Law":
        """The shipped numbers in force on `day`.

        Raises:
            NotInForceError: `day` lies outside every row of a number.

        >>> Law.on(date(2026, 11, 23)).registration_years.value
        5
        """
        return _on(day)

    def figures(self) -> tuple[Figure[Any], ...]:
        """Every figure in force, in the order of the fields."""
        held = (getattr(self, name) for name in type(self).model_fields)
        return tuple(value for value in held if isinstance(value, Figure))

    def is_stale(self) -> bool:
        """Whether a source behind these numbers has not been checked for too long on the law's day."""
        return any(source.is_stale(self.day) for source in sources().values())


@lru_cache(maxsize=512)
def _on(day: date) -> Law:
    found: dict[str, Any] = {"day": day}
    for name in _names():
        row = _row(name, book().get(name, ()), day)
        if row is None and not _may_be_absent(name):
            raise NotInForceError(name, day)
        found[name] = row
    return Law.model_validate(found)


def _names() -> tuple[str, ...]:
    return tuple(name for name in Law.model_fields if name != "day")


def _may_be_absent(name: str) -> bool:
    return type(None) in get_args(Law.model_fields[name].annotation)


def _row(name: str, rows: Any, day: date) -> dict[str, Any] | None:
    """The latest row that has begun, if its own end has not passed: an older row never steps in."""
    begun = [row for row in rows if row["from"] <= day]
    if not begun:
        return None
    last = max(begun, key=lambda row: row["from"])
    covers = Figure[Any].model_validate({"name": name} | last).covers(day)
    return {"name": name} | last if covers else None


@cache
def book() -> Mapping[str, Any]:
    """The shipped law file: the version of the rules and the rows of every number."""
    return tomllib.loads(_text("law.toml"))


@cache
def sources() -> Mapping[str, Source]:
    """Every source by its id, in the order of the file."""
    found = tomllib.loads(_text("sources.toml"))
    return {name: Source(id=name, **row) for name, row in found.items()}


def rules_version() -> str:
    """The version of the rules and numbers, as shown on screens and documents."""
    return str(book()["version"])


def checked_on() -> date:
    """The day from which every source counts as checked: the oldest check of all."""
    return min(source.checked_on for source in sources().values())


def first_day() -> date:
    """The first day on which every number is in force."""
    required = (name for name in _names() if not _may_be_absent(name))
    first: date = max(min(row["from"] for row in book()[name]) for name in required)
    return first


def _text(name: str) -> str:
    return files("kmo_rules").joinpath("data", name).read_text(encoding="utf-8")
