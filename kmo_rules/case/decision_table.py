"""The rules once more, as a table a lawyer can read and sign: the first line that fits gives the verdict.

`data/decision_table.csv` is written from the source text, not from the code; the tests hold the two against
each other for every combination of answers. Screens draw it as a map.
"""

import csv
from enum import StrEnum
from functools import cache
from importlib.resources import files

from kmo_rules.case.situation import Situation
from kmo_rules.case.verdict import Verdict, all_of
from kmo_rules.model import Frozen

_NO_MATTER = "-"
_SLUGS = {True: "yes", False: "no"}
_BESIDES = ("line", "verdict", "sentences")


class Line(Frozen):
    """One line: the answers it asks for, as (field, slug), and the verdict it gives. The last asks nothing."""

    number: int
    conditions: tuple[tuple[str, str], ...]
    verdict: Verdict


class Passage(StrEnum):
    """What a line is to a situation, read from the top."""

    PASSED = "passed"
    OPEN = "open"
    REACHED = "reached"
    BEYOND = "beyond"


@cache
def decision_lines() -> tuple[Line, ...]:
    """The lines of the table, from the top."""
    text = files("kmo_rules").joinpath("data", "decision_table.csv").read_text(encoding="utf-8")
    return tuple(_line(row) for row in csv.DictReader(text.splitlines()))


def _line(row: dict[str, str]) -> Line:
    conditions = tuple((name, slug) for name, slug in row.items() if name not in _BESIDES and slug != _NO_MATTER)
    return Line(number=int(row["line"]), conditions=conditions, verdict=Verdict(row["verdict"]))


def way_through(situation: Situation) -> tuple[Passage, ...]:
    """For each line whether this situation passes it, reaches its verdict, or stops there with an open answer.

    >>> way_through(Situation(audit_bureau=True))[:2]
    (<Passage.REACHED: 'reached'>, <Passage.BEYOND: 'beyond'>)
    """
    way: list[Passage] = []
    for line in decision_lines():
        if way and way[-1] is not Passage.PASSED:
            way.append(Passage.BEYOND)
            continue
        fits = all_of(*(_fits(situation, name, slug) for name, slug in line.conditions))
        way.append({True: Passage.REACHED, False: Passage.PASSED, None: Passage.OPEN}[fits])
    return tuple(way)


def _fits(situation: Situation, name: str, slug: str) -> bool | None:
    answer = getattr(situation, name)
    return None if answer is None else _SLUGS.get(answer, answer) == slug
