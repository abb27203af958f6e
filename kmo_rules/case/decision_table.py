"""The rules as a table a lawyer can read and sign, `data/decision_table.csv`: it is what decides.

It is walked from the top. A line that fits gives its verdict and ends the walk; a line that does not fit is
passed; a line whose answers are partly open and otherwise fit may be where the case ends, so its verdict is
kept and the walk goes on. Because no two lines ask the same question, what is kept is exactly what the
completions of the open answers come to, and one walk does for every combination.
"""

import csv
from collections import Counter
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


class Line(Frozen):
    """One line: the answers it asks for, as (question, slug), and the verdict it gives. The last asks nothing."""

    number: int
    conditions: tuple[tuple[Question, str], ...]
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
    asked = Counter(question for line in lines for question, _ in line.conditions)
    columns = set(rows[0]) - set(_BESIDES)
    if set(asked) != columns or any(times > 1 for times in asked.values()):
        raise ValueError("every question of the table stands in one line: else the walk would not be exact")
    if [line.number for line in lines if not line.conditions] != [lines[-1].number]:
        raise ValueError("the last line, and no other, is for all other cases")
    return lines


def _line(row: dict[str, str]) -> Line:
    asked = {name: slug for name, slug in row.items() if name not in _BESIDES and slug != _NO_MATTER}
    conditions = tuple((Question(name), slug) for name, slug in asked.items())
    if not all(_YES_NO.get(slug, slug) in values(question) for question, slug in conditions):
        raise ValueError(f"line {row['line']} asks for an answer that does not exist")
    return Line(number=int(row["line"]), conditions=conditions, verdict=Verdict(row["verdict"]))


_LINES = read_lines(files("kmo_rules").joinpath("data", "decision_table.csv").read_text(encoding="utf-8"))

DECIDING = tuple(q for q in Question if any(q in dict(line.conditions) for line in _LINES))
"""The questions that can move the verdict, in the order in which questions are asked."""

Answers = tuple[bool | str | None, ...]
"""What was answered to the questions that decide, in their order."""

_answers = attrgetter(*DECIDING)
_WALK = tuple(
    (tuple((DECIDING.index(q), _YES_NO.get(slug, slug)) for q, slug in line.conditions), line.verdict)
    for line in _LINES
)
"""The lines once more, as places among the answers and the answer that fits."""


def verdict(situation: Situation) -> Verdict:
    """The verdict of answered and open answers together."""
    return _verdict(_answers(situation))


def way_through(situation: Situation) -> Way:
    """The walk of this situation, as a drawing shows it.

    >>> way_through(Situation(enterprise_number=False)).passages[:3]
    (<Passage.OPEN: 'open'>, <Passage.REACHED: 'reached'>, <Passage.BEYOND: 'beyond'>)
    """
    passages = _walk(_answers(situation))
    beyond = (Passage.BEYOND,) * (len(_LINES) - len(passages))
    return Way(passages=passages + beyond, verdict=verdict(situation))


@kept
def _verdict(answers: Answers) -> Verdict:
    way = zip(_walk(answers), _WALK, strict=False)
    return verdict_of({end for passage, (_, end) in way if passage is not Passage.PASSED})


def _walk(answers: Answers) -> tuple[Passage, ...]:
    """The passages from the top to the line that ends the walk; the last line always does."""
    way: list[Passage] = []
    for asked, _ in _WALK:
        way.append(_passage(asked, answers))
        if way[-1] is Passage.REACHED:
            break
    return tuple(way)


def _passage(asked: tuple[tuple[int, bool | str], ...], answers: Answers) -> Passage:
    is_open = False
    for place, fitting in asked:
        if answers[place] is None:
            is_open = True
        elif answers[place] != fitting:
            return Passage.PASSED
    return Passage.OPEN if is_open else Passage.REACHED
