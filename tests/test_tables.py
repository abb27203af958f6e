"""Every table that is keyed by an enumeration has a row for each of its members, or says here why not."""

import ast
import importlib
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parent.parent
ROOMS: Final = ("kmo_rules", "wording", "documents", "server", "ui")

PARTIAL: Final = {
    "documents/candidates/sheet.py _OWN_KINDS": "a column without a kind of its own is written as it came",
    "kmo_rules/case/questions.py _RULE_OF": "some questions are no rule: they say which rules count",
    "kmo_rules/case/situation.py _CHOICES": "the others are answered with yes or no, or with a day",
    "ui/case/calls.py _DAYS": "the questions about a last day",
    "ui/case/lead.py _OF_AUDIT": "otherwise it is known which audit it is, and hangs on no question",
    "ui/case/way.py _SCREENS": "the other steps are taken elsewhere",
    "wording/case/actions.py _FIND_OUT_FIRST": "only these are to be known before anything is sent",
    "server/first/address.py NEVER_OF": "the questions after an earlier registration",
    "wording/case/answers.py AS_OF": "the questions about a last day",
    "wording/case/actions.py LEADS_TO": "the others are a question of ours, a call, or nothing",
    "wording/case/verdict_card.py _INSTEAD": "otherwise the verdict has its own word",
    "wording/case/audits.py FOLLOW_UPS": "without an audit, or while it is open, there is no follow-up to name",
    "wording/case/way.py _CALLS": "of a last day that cannot be right nobody can say when to begin",
    "wording/case/headlines.py NOW_WITH_AUDIT": "only these two have a registration that still runs",
    "wording/case/glance.py _AT_LATEST": "only these two have a registration that still runs",
    "wording/case/glance.py _LAST_DAYS": "the last days of the registration that comes",
    "wording/case/glance.py _RENEWED": "the other figures are the same for who is registered already",
    "wording/candidates/reading.py _WORDS": "the others are days, numbers and names, and no choice of words",
    "wording/candidates/sentences.py UNREAD": "the others are read as a day or a number, which says itself what is wrong",
    "kmo_rules/schedule/years.py _TO_BEGIN": "only these two have a registration that still runs",
    "ui/case/lead.py _QUESTION_OF": "every other rule has the name of its question",
    "ui/case/ask.py _TO_CALLER": "all other help is for the helpdesk as for a visitor",
    "wording/case/actions.py _TO_CALLER": "all others are said on the phone as on the screen",
    "wording/case/aloud.py _LAST_DAYS": "what is said aloud of days is when a registration ends",
    "wording/case/findings.py KIND_OPEN": "only the proofs that a starting provider may lack",
    "wording/case/findings.py MAY_WAIT": "only the proofs that a starting provider may lack",
    "wording/case/findings.py NO_WAY_OUT": "only the proofs that a starting provider may lack",
    "wording/case/findings.py NO_WAY_OUT_TO_DO": "only the proofs that a starting provider may lack",
    "wording/case/findings.py ONE_PROOF": "what it says is said of the way for who begins",
    "wording/case/findings.py RESTS_ON": "the others rest on the source of their rule alone",
    "wording/case/findings.py TO_DO": "held to what can be missing by tests/wording/test_sentences.py",
    "wording/case/findings.py WAITING": "only proofs can wait for the second look",
    "wording/case/notices.py _ON_CARD": "all others are said on the card as on paper",
    "wording/case/notices.py _TO_CALLER": "all others are said on the phone as on the screen",
    "wording/case/papers.py PAPERS": "the criteria of the norm",
    "wording/case/step_rows.py REGISTRATION": "the others end in no registration",
    "wording/case/changes.py _CHANGED": "no change of an answer is offered that leads to these",
    "wording/case/changes.py _CHANGES": "held to what decides by tests/wording/test_sentences.py",
    "wording/schedule/names.py IF_EXTENDED": "the others do not depend on the follow-up",
    "wording/schedule/names.py PHASES": "a window to begin in is told by the day from which it is open",
    "wording/quote/sentences.py SCOPES": "an audit that is quoted is there and known",
    "wording/schedule/names.py WITHOUT_AUDIT": "the other days have one name, audit or not",
    "wording/sources/figures.py _UNITS": "a share and a name are written in a way of their own",
    "wording/typed/units.py _OWN_UNITS": "a day has no unit",
    "wording/typed/words.py OTHER_UNITS": "a day has no unit",
    "wording/typed/words.py REFUSALS": "another unit has its words by kind, in OTHER_UNITS",
}
"""Why a table holds some members only, by its file and its name."""


def tables() -> Iterator[tuple[str, frozenset[object], frozenset[object]]]:
    """Every table of a module whose keys are members of one enumeration: its place, its keys, and all members."""
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            place = path.relative_to(ROOT)
            if place.as_posix() == "ui/frame.py":  # the script itself: importing it would run it
                continue
            module = importlib.import_module(".".join(place.with_suffix("").parts).removesuffix(".__init__"))
            for name in _assigned(path):
                table = getattr(module, name, None)
                kinds = {type(key) for key in table} if isinstance(table, Mapping) else set()
                if len(kinds) == 1 and issubclass(kind := kinds.pop(), Enum):
                    yield f"{place.as_posix()} {name}", frozenset(table), frozenset(kind)  # type: ignore[arg-type]


def _assigned(path: Path) -> Iterator[str]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        yield from (target.id for target in targets if isinstance(target, ast.Name))


FOUND: Final = {place: (keys, members) for place, keys, members in tables()}


@pytest.mark.parametrize("place", sorted(FOUND.keys() - PARTIAL.keys()))
def test_a_table_has_a_row_for_every_member(place: str) -> None:
    keys, members = FOUND[place]
    assert members - keys == set()


@pytest.mark.parametrize("place", PARTIAL)
def test_a_table_that_need_not_be_whole_is_not(place: str) -> None:
    keys, members = FOUND[place]
    assert keys < members


def test_tables_are_found_at_all() -> None:
    assert len(FOUND) > 40
