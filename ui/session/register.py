"""Everything a visitor can fill in: one table of the fields, and what each may hold.

From it follow the value for the rules, what the tab remembers, erasing and taking that back, and what is shown
anew when the language changes. A field that is not in here does none of these; a test holds the screens to it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum, auto
from types import MappingProxyType
from typing import Any, Final

from documents.files.ink import LONGEST
from documents.files.table_limits import MOST_PASTED
from kmo_rules import PASTED_LONGEST, Declarant, Service, Vat
from kmo_rules.candidates import CandidateColumn
from kmo_rules.quote import PARTS, SCOPES, Unit
from wording.candidates import EVERYONE, FILTERS
from wording.case.questions import QUESTIONS
from wording.catalogues import Language
from wording.cost import VATS
from wording.limits import DAY_HOURS, DAYS, EFFORTS, PRICES, QUARTERS, SUMS
from wording.quote import sentences as quote_words
from wording.typed import DayLimits, Limits
from wording.typed import Kind as Asks

ANSWER: Final = "answer."
PLAN: Final = "plan."
PRIVATE: Final = "private."
QUOTE: Final = "quote."
LIST: Final = "bulk."

HOURS: Final = ("hours_low", "hours_expected", "hours_high")
PRIVATE_TEXTS: Final = tuple(name for name in Declarant.model_fields if name != "signed_on")
WORK: Final = tuple(f"{scope}_{part}" for scope in SCOPES for part in PARTS)
"""The efforts of a quote: `training_low` and so on."""
BEFORE: Final = "_before"
"""Behind the name of some work: what stood there before the last change of unit."""
AMOUNTS: Final = {
    "day_hours": (Asks.HOURS, DAY_HOURS),
    "hourly_price": (Asks.HOURLY_PRICE, PRICES),
    "travel": (Asks.AMOUNT, SUMS),
    "discount": (Asks.AMOUNT, SUMS),
}
"""The other numbers of a quote, with how they are read."""
INK: Final = "private.ink_"
"""Before the service: the signature drawn for its declaration, after a mark of what it signs (ui/declaration/drawn.py)."""
ASKED: Final = "form.asked"
"""Whether the declaration was asked for: a button, not a field, but what it opened comes back like a field."""
DAY_OF_RULES: Final = "day.chosen"

PICTURES: Final = ("qr", "decision_map", *(f"decision_map_{service}" for service in Service))
"""What is drawn only when it is folded out."""

CALLER: Final = "helpdesk.caller"
SPOKEN: Final = {language.value: language.own_name for language in Language}
"""In which language one speaks to a caller, where that is not the screen's; each by its own name."""

LONGEST_GRID: Final = 20_000
"""Of an own grid of hours, in characters; its field holds one more, so that what is too long is said to be."""
_LONGEST_NAME: Final = 80
"""Of a name or number on a quote, which stand on one line of the paper."""
_LONGEST_LINE: Final = 2_000
_LONGEST_INK: Final = LONGEST + 100
_LONGEST_CODE: Final = PASTED_LONGEST + 1
"""Of a code, or a whole message with a link in it; as of a list, what is too long is said to be."""
LONGEST_LIST: Final = MOST_PASTED + 1
"""Of a list that was pasted: one character more than is read, so that what is too long is said to be."""

PASTED: Final = LIST + "text"
NO_ROOM: Final = "\N{REPLACEMENT CHARACTER}"
"""Stands for a list that was pasted where all lists together are too long for the server."""


class Part(StrEnum):
    """Whose the field is. A link carries answers and plan, or a quote; nothing private, no list, no screen."""

    ANSWER = auto()
    PLAN = auto()
    PRIVATE = auto()
    QUOTE = auto()
    LIST = auto()
    SCREEN = auto()  # how one looks: a day of the rules, a code typed over, what is folded out


class Kind(StrEnum):
    """What the session holds: a slug or None, a text, True or False."""

    CHOICE = auto()
    TEXT = auto()
    SWITCH = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in. `choices` are the words of a choice by its slug; `first` is what it shows untouched.

    A day and a number are texts as well, kept as they were typed; `asks` and `limits` say how they are read.
    """

    name: str
    part: Part
    kind: Kind
    choices: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    first: str | None = None
    asks: Asks | None = None
    limits: DayLimits | Limits | None = None
    longest: int = _LONGEST_LINE
    is_kept: bool = True
    """Whether the tab remembers it; an undo does so with everything."""


def _fields() -> Iterator[Field]:
    for name, asked in QUESTIONS.items():
        yield (
            Field(ANSWER + name, Part.ANSWER, Kind.CHOICE, asked.answers)
            if asked.answers
            else _day(ANSWER + name, Part.ANSWER)
        )
    yield _day(PLAN + "start", Part.PLAN)
    yield from (Field(PLAN + name, Part.PLAN, Kind.TEXT, asks=Asks.HOURS, limits=QUARTERS) for name in HOURS)
    yield Field(PLAN + "hourly_price", Part.PLAN, Kind.TEXT, asks=Asks.HOURLY_PRICE, limits=PRICES)
    yield Field(PLAN + "vat", Part.PLAN, Kind.CHOICE, _choices(VATS))
    yield from _each(Part.PRIVATE, Kind.TEXT, PRIVATE, PRIVATE_TEXTS)
    yield _day(PRIVATE + "signed_on", Part.PRIVATE)
    yield from (Field(INK + service, Part.PRIVATE, Kind.TEXT, longest=_LONGEST_INK) for service in Service)
    yield from _each(Part.PRIVATE, Kind.SWITCH, "", ("overview_private", ASKED))
    yield from _quote()
    yield Field(LIST + "text", Part.LIST, Kind.TEXT, longest=LONGEST_LIST, is_kept=False)
    yield from _each(Part.LIST, Kind.TEXT, LIST, (f"pick_{column}" for column in CandidateColumn), is_kept=False)
    yield Field(LIST + "everyone", Part.LIST, Kind.CHOICE, EVERYONE, is_kept=False)
    yield Field(LIST + "filter", Part.LIST, Kind.CHOICE, FILTERS, first="all", is_kept=False)
    yield Field(LIST + "rest", Part.LIST, Kind.SWITCH, is_kept=False)
    yield _day(DAY_OF_RULES, Part.SCREEN)
    codes = ("start.typed", "helpdesk.typed")
    yield from (Field(name, Part.SCREEN, Kind.TEXT, longest=_LONGEST_CODE, is_kept=False) for name in codes)
    yield Field(CALLER, Part.SCREEN, Kind.CHOICE, SPOKEN)
    yield from _each(Part.SCREEN, Kind.SWITCH, "", ("helpdesk.no_keys",))
    yield from _each(Part.SCREEN, Kind.SWITCH, "", PICTURES, is_kept=False)


def _quote() -> Iterator[Field]:
    yield Field(QUOTE + "scope", Part.QUOTE, Kind.CHOICE, _choices(quote_words.SCOPES), first=SCOPES[0].value)
    yield Field(QUOTE + "unit", Part.QUOTE, Kind.CHOICE, _choices(quote_words.UNITS), first=Unit.HOURS.value)
    yield Field(QUOTE + "vat", Part.QUOTE, Kind.CHOICE, _choices(VATS), first=Vat.UNSTATED.value)
    for name in (*WORK, *(name + BEFORE for name in WORK)):
        yield Field(QUOTE + name, Part.QUOTE, Kind.TEXT, asks=Asks.HOURS, limits=EFFORTS)
    for name, (asks, limits) in AMOUNTS.items():
        yield Field(QUOTE + name, Part.QUOTE, Kind.TEXT, asks=asks, limits=limits)
    yield from _each(Part.QUOTE, Kind.SWITCH, QUOTE, ("starting", "is_offer"))
    yield from _each(Part.QUOTE, Kind.TEXT, QUOTE, ("terms", "grid_size"))
    names = ("client", "bureau", "number")
    yield from (Field(QUOTE + name, Part.QUOTE, Kind.TEXT, longest=_LONGEST_NAME) for name in names)
    yield _day(QUOTE + "valid_until", Part.QUOTE)
    yield Field(QUOTE + "grid", Part.QUOTE, Kind.TEXT, longest=LONGEST_GRID + 1)


def _day(name: str, part: Part) -> Field:
    return Field(name, part, Kind.TEXT, asks=Asks.DAY, limits=DAYS)


def _choices(words: Mapping[Any, str]) -> Mapping[str, str]:
    return {str(slug): text for slug, text in words.items()}


def _each(part: Part, kind: Kind, prefix: str, names: Iterable[str], *, is_kept: bool = True) -> Iterator[Field]:
    return (Field(prefix + name, part, kind, is_kept=is_kept) for name in names)


FIELDS: Final[Mapping[str, Field]] = MappingProxyType({each.name: each for each in _fields()})
"""By name."""
