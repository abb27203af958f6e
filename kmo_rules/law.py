"""The dated numbers and where they stand: a book of laws, and the law of one day.

A number has rows, each in force from its day until the next row. A day no row covers is an error, never
another row's value. Only notices and appointments may be absent on a day: they are optional by type.
The shipped book is `data/law.toml` with `data/sources.toml`; another text makes another book, and every
function of the rules takes a law of it: `assess(situation, on=day, law=Book.parse(text).on(day))`.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Generic, TypeVar, get_args

from pydantic import Field, TypeAdapter

from kmo_rules.kept import kept
from kmo_rules.model import Frozen

V = TypeVar("V")


class Kind(StrEnum):
    """Who stands behind a number. `public` is anybody outside the scheme who publishes a list or a standard."""

    SEED = "seed"
    AGENCY = "agency"
    BUREAU = "bureau"
    PUBLIC = "public"
    ASSUMPTION = "assumption"


class Measure(StrEnum):
    """What a number counts; `none` where a row says that something holds, or lists names."""

    EUR_PER_HOUR = "eur_per_hour"
    SHARE = "share"
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    NONE = "none"


class NotInForceError(LookupError):
    """No row of a number covers the day asked for; `.name` and `.day` say which."""

    def __init__(self, name: str, day: date) -> None:
        super().__init__(f"{name} has no value on {day.isoformat()}")
        self.name = name
        self.day = day


class Reference(Frozen):
    """Where a rule or a number is written: the id of a source and, in the source text, the section."""

    source: str
    section: str | None = None


class Source(Frozen):
    """A text the rules and the sentences rest on. `dated` is None where the text bears no date.

    Our own reading is listed too and is no text: it has no title, publisher or address, and its words are not here.
    """

    id: str
    title: str | None = None
    publisher: str | None = None
    address: str | None = None
    dated: date | None = None
    checked_on: date
    trusted_days: int = Field(gt=0)

    @property
    def trusted_until(self) -> date:
        """The last day on which the last check still counts."""
        return self.checked_on + timedelta(days=self.trusted_days)

    def is_stale(self, on: date) -> bool:
        """Whether the text was last held against our rules longer ago than it stays trusted."""
        return on > self.trusted_until


class Figure(Frozen, Generic[V]):
    """One row: a value in its `unit`, its first and last day, who says it where, and when that was last checked."""

    name: str
    value: V
    unit: Measure
    since: date
    until: date | None = None
    start_published: bool = False
    kind: Kind
    reference: Reference
    checked_on: date

    def covers(self, day: date) -> bool:
        """Whether the row's own dates include `day`."""
        return self.since <= day and (self.until is None or day <= self.until)


class Law(Frozen):
    """The numbers in force on one day, each with its unit; `version` is that of the book they stand in."""

    version: str
    day: date
    hourly_price: Figure[Decimal]
    vat_rate: Figure[Decimal]
    average_audit_days: Figure[int]
    audit_visit_days_least: Figure[int]
    audit_visit_days_most: Figure[int]
    hours_per_day: Figure[Decimal]
    quote_valid_days: Figure[int]
    procedure_weeks_least: Figure[int]
    procedure_weeks_most: Figure[int]
    report_weeks: Figure[int]
    registration_years: Figure[int]
    provisional_years: Figure[int]
    renewal_lead_months: Figure[int]
    project_list_months: Figure[int]
    recent_files_months: Figure[int]
    renewal_files_years: Figure[int]
    structure_years: Figure[int]
    evidence_years: Figure[int]
    advice_only_cybersecurity: Figure[bool] | None
    training_themes: Figure[tuple[str, ...]] | None
    appointed_bureaus: Figure[tuple[str, ...]] | None
    appointment_years: Figure[int] | None

    @classmethod
    def on(cls, day: date) -> "Law":
        """The shipped numbers in force on `day`.

        Raises:
            NotInForceError: `day` lies outside every row of a number.
            TypeError: `day` is a moment and no day.

        >>> Law.on(date(2026, 11, 23)).registration_years.value
        5
        """
        return Book.shipped().on(day)

    def counts(self) -> dict[str, int]:
        """The figures that are whole numbers, of days, weeks, months or years, by name: for sentences that say them.

        >>> Law.on(date(2026, 11, 23)).counts()["registration_years"]
        5
        """
        return {figure.name: figure.value for figure in self.figures() if type(figure.value) is int}

    def figures(self) -> tuple[Figure[Any], ...]:
        """Every figure in force, in the order of the fields."""
        held = (getattr(self, name) for name in FIGURES)
        return tuple(value for value in held if value is not None)

    def __hash__(self) -> int:
        """Laws of one day are seldom many: the day is enough, and quick. Which law it is, equality says."""
        return hash(self.day)


FIGURES = tuple(name for name in Law.model_fields if name not in ("version", "day"))
"""The names of all numbers, in their order."""

_MAY_BE_ABSENT = frozenset(name for name in FIGURES if type(None) in get_args(Law.model_fields[name].annotation))


def law_of(on: date, law: Law | None) -> Law:
    """The law that was handed in, or the shipped one of the day `on`.

    Raises:
        NotInForceError: no law was handed in, and a number has no value on that day.
        TypeError: `on` is a moment and no day.
    """
    _check_day(on)
    return Law.on(on) if law is None else law


def _check_day(day: date) -> None:
    if isinstance(day, datetime):
        raise TypeError("the rules ask for a day: give a date, not a datetime")


@dataclass(frozen=True, eq=False)
class Book:
    """A law text as a value: the rows of every number, and the sources they rest on. Hand it in, never change it."""

    version: str
    rows: Mapping[str, tuple[Figure[Any], ...]]
    sources: Mapping[str, Source]

    @classmethod
    def shipped(cls) -> "Book":
        """The book that comes with the rules."""
        return _shipped()

    @classmethod
    def parse(cls, law: str, sources: str | None = None) -> "Book":
        """The book of a law text as `data/law.toml`, with the shipped sources where no other text is given.

        Raises:
            ValueError: the text is no TOML, names a number the rules do not know, or holds a row that is not whole.

        >>> Book.parse('version = "mine"').version
        'mine'
        """
        read = tomllib.loads(law)
        found = tomllib.loads(_text("sources.toml") if sources is None else sources)
        return cls(
            version=str(read.pop("version", "")),
            rows=MappingProxyType({name: _figures(name, rows) for name, rows in read.items()}),
            sources=MappingProxyType({name: Source(id=name, **row) for name, row in found.items()}),
        )

    def on(self, day: date) -> Law:
        """The numbers in force on `day`.

        Raises:
            NotInForceError: `day` lies outside every row of a number.
            TypeError: `day` is a moment and no day.
        """
        _check_day(day)
        return _law(self, day)

    def first_day(self) -> date:
        """The first day on which every number is in force."""
        required = (self.rows[name] for name in FIGURES if name not in _MAY_BE_ABSENT)
        return max(min(row.since for row in rows) for rows in required)

    def checked_on(self) -> date:
        """The day from which every source counts as checked: the oldest check of all."""
        return min(source.checked_on for source in self.sources.values())


@kept
def _shipped() -> Book:
    return Book.parse(_text("law.toml"))


@kept
def _law(book: Book, day: date) -> Law:
    found = {name: _in_force(book.rows.get(name, ()), day) for name in FIGURES}
    for name, figure in found.items():
        if figure is None and name not in _MAY_BE_ABSENT:
            raise NotInForceError(name, day)
    return Law.model_validate({"version": book.version, "day": day} | found)


def _in_force(rows: tuple[Figure[Any], ...], day: date) -> Figure[Any] | None:
    """The latest row that has begun, if its own end has not passed: an older row never steps in."""
    begun = [row for row in rows if row.since <= day]
    last = max(begun, key=lambda row: row.since, default=None)
    return last if last is not None and last.covers(day) else None


def _figures(name: str, rows: list[dict[str, Any]]) -> tuple[Figure[Any], ...]:
    if name not in FIGURES:
        raise ValueError(f"the rules know no number {name}")
    annotation: Any = Law.model_fields[name].annotation
    kind: TypeAdapter[Figure[Any]] = TypeAdapter(annotation)
    return tuple(kind.validate_python(_row(name, dict(row))) for row in rows)


def _row(name: str, row: dict[str, Any]) -> dict[str, Any]:
    """A row of the text as the fields of a figure."""
    reference = {"source": row.pop("source", None), "section": row.pop("section", None)}
    return row | {"name": name, "since": row.pop("from", None), "reference": reference}


def rules_version() -> str:
    """The version of the shipped rules and numbers, as shown on screens and documents."""
    return Book.shipped().version


def sources() -> Mapping[str, Source]:
    """Every shipped source by its id, in the order of the file."""
    return Book.shipped().sources


def checked_on() -> date:
    """The day from which every shipped source counts as checked."""
    return Book.shipped().checked_on()


def first_day() -> date:
    """The first day on which every shipped number is in force."""
    return Book.shipped().first_day()


def _text(name: str) -> str:
    return files("kmo_rules").joinpath("data", name).read_text(encoding="utf-8")
