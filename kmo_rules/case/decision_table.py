"""The rules as a table a lawyer can read and sign, `data/decision_table.csv`: it is what decides.

It is walked from the top. A line that fits gives its verdict and ends the walk; a line that does not fit is
passed; a line whose answers are partly open and otherwise fit may be where the case ends, so its verdict is
kept and the walk goes on. Because no two lines ask the same question, what is kept is exactly what the
completions of the open answers come to, and one walk does for every combination.
"""

import csv
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from importlib.resources import files
from operator import attrgetter

from kmo_rules.case.situation import Question, Situation, values
from kmo_rules.case.verdict import Verdict, verdict_of
from kmo_rules.kept import kept
from kmo_rules.model import Frozen

_NO_MATTER = "-"
_BESIDES = ("line", "verdict", "sentences")
_YES_NO = {"yes": True, "no": False}


class Derived(StrEnum):
    """What a line can ask that nobody is asked, because it follows from how an application goes (`case/route.py`)."""

    STARTING_ALLOWED = "starting_allowed"


Column = Question | Derived


class Line(Frozen):
    """One line: the answers it asks for, as (column, slug), and the verdict it gives. The last asks nothing."""

    number: int
    conditions: tuple[tuple[Column, str], ...]
    verdict: Verdict


class Passage(StrEnum):
    """What a line is to a situation: passed, perhaps its end, its end, or never come to."""

    PASSED = "passed"
    OPEN = "open"
    REACHED = "reached"
    BEYOND = "beyond"


class Way(Frozen):
    """One walk through the table: what each line is, and the verdict of all lines that may be the end."""

    passages: tuple[Passage, ...]
    verdict: Verdict


def decision_lines() -> tuple[Line, ...]:
    """The lines of the shipped table, from the top."""
    return _LINES


def read_lines(text: str) -> tuple[Line, ...]:
    """The lines of a table.

    Raises:
        ValueError: a line asks or gives what the rules do not know, a question stands in two lines or in none, or
            the last line is not the one for all other cases.
    """
    rows = list(csv.DictReader(text.splitlines()))
    lines = tuple(_line(row) for row in rows)
    asked = Counter(column for line in lines for column, _ in line.conditions)
    columns = set(rows[0]) - set(_BESIDES)
    if set(asked) != columns or any(times > 1 for times in asked.values()):
        raise ValueError("every question of the table stands in one line: else the walk would not be exact")
    if [line.number for line in lines if not line.conditions] != [lines[-1].number]:
        raise ValueError("the last line, and no other, is for all other cases")
    return lines


def _line(row: dict[str, str]) -> Line:
    asked = {name: slug for name, slug in row.items() if name not in _BESIDES and slug != _NO_MATTER}
    conditions = tuple((_column(name), slug) for name, slug in asked.items())
    if not all(_YES_NO.get(slug, slug) in _values(column) for column, slug in conditions):
        raise ValueError(f"line {row['line']} asks for an answer that does not exist")
    return Line(number=int(row["line"]), conditions=conditions, verdict=Verdict(row["verdict"]))


def _column(name: str) -> Column:
    return Derived(name) if name in list(Derived) else Question(name)


def _values(column: Column) -> tuple[bool | StrEnum, ...]:
    return values(column) if isinstance(column, Question) else (True, False)


_LINES = read_lines(files("kmo_rules").joinpath("data", "decision_table.csv").read_text(encoding="utf-8"))

_ASKED = frozenset(column for line in _LINES for column, _ in line.conditions)

DECIDING = tuple(question for question in Question if question in _ASKED)
"""The questions that can move the verdict, in the order in which questions are asked."""

_COLUMNS: tuple[Column, ...] = (*DECIDING, Derived.STARTING_ALLOWED)
_WALK = tuple(
    (tuple((_COLUMNS.index(column), _YES_NO.get(slug, slug)) for column, slug in line.conditions), line.verdict)
    for line in _LINES
)
"""The lines once more, as places among the columns and the answer that fits."""

Answers = tuple[bool | str | None, ...]
"""What was answered, by the order of the columns."""

_answers = attrgetter(*DECIDING)


def ends(situation: Situation, *, starting_allowed: bool | None) -> frozenset[Verdict]:
    """The verdicts that completing the open answers can come to; one where nothing that matters is open."""
    return _ends((*_answers(situation), starting_allowed))


def way_through(situation: Situation, *, starting_allowed: bool | None = True) -> Way:
    """The walk of one application, by default of a first one, as a drawing shows it.

    >>> way_through(Situation(enterprise_number=False)).passages[:3]
    (<Passage.OPEN: 'open'>, <Passage.REACHED: 'reached'>, <Passage.BEYOND: 'beyond'>)
    """
    answers = (*_answers(situation), starting_allowed)
    possible = dict(_possible_ends(answers))
    last = max(possible)
    passages = (possible.get(place, Passage.PASSED if place < last else Passage.BEYOND) for place in range(len(_LINES)))
    return Way(passages=tuple(passages), verdict=verdict_of(_ends(answers)))


@kept
def _ends(answers: Answers) -> frozenset[Verdict]:
    return frozenset(_WALK[place][1] for place, _ in _possible_ends(answers))


def _possible_ends(answers: Answers) -> Iterator[tuple[int, Passage]]:
    """The lines from the top where the case may end, to the one where it does: the last fits whatever is answered."""
    for place, (asked, _) in enumerate(_WALK):  # pragma: no branch - no walk gets beyond the last line
        passage = Passage.REACHED
        for column, fitting in asked:
            if answers[column] is None:
                passage = Passage.OPEN
            elif answers[column] != fitting:
                break
        else:
            yield place, passage
            if passage is Passage.REACHED:
                return
