"""The way through the decision table on its screen: the same walk in the table and in the drawing."""

import re
from typing import Final

import pytest
from streamlit.testing.v1 import AppTest

from kmo_rules import Dossier, Passage, Situation, Verdict, Way, assess, decision_lines, way_through
from tests.pages.visits import CASES, TODAY, open_screen, tables
from ui.session.register import PICTURES
from wording.case import verdicts

WALKED: Final[dict[str, Dossier]] = CASES | {
    "not yet, whatever the open answer is": Dossier(situation=Situation(enterprise_number=False)),
}
EDGE: Final = re.compile(r"(q\d+) -> ([qv]\d+) \[.*penwidth=(\d)\]")
NODE: Final = re.compile(r"([qv]\d+) \[label=.*penwidth=(\d)\]")


def outcomes(at: AppTest) -> list[list[str]]:
    """The outcomes of each table, top down: one table, or one a service where the ways part."""
    return [list(each["Dan"]) for each in tables(at) if "Dan" in each.columns]


def bold(dot: str) -> tuple[set[str], set[tuple[str, str]]]:
    """The boxes and the arrows of a drawing that are thick."""
    boxes = {name for name, pen in NODE.findall(dot) if pen == "3"}
    return boxes, {(start, end) for start, end, pen in EDGE.findall(dot) if pen == "3"}


def ways(name: str) -> list[Way]:
    situation = WALKED[name].situation
    found = assess(situation, on=TODAY).applications
    allowed = [each.starting_allowed for each in found]
    return [
        way_through(situation, starting_allowed=way)
        for way in (allowed if len(set(allowed)) > 1 else allowed[:1] or [True])
    ]


@pytest.mark.parametrize("name", WALKED)
def test_table_and_drawing_show_the_walk_of_the_rules(name: str) -> None:
    at = open_screen("regels", WALKED[name])
    assert len(at.get("graphviz_chart")) == 0, "it is drawn when it is folded out"
    for key in PICTURES:
        at.session_state[key] = True
    at.run()
    drawings = [node.proto.spec for node in at.get("graphviz_chart")]
    for way, table, dot in zip(ways(name), outcomes(at), drawings, strict=True):
        boxes, arrows = bold(dot)
        for place, (passage, said) in enumerate(zip(way.passages, table, strict=True)):
            may_end = passage in (Passage.OPEN, Passage.REACHED)
            assert (f"q{place}" in boxes) == (passage is not Passage.BEYOND)
            assert (f"v{place}" in boxes) == may_end == ((f"q{place}", f"v{place}") in arrows)
            goes_on = passage in (Passage.OPEN, Passage.PASSED)
            assert ((f"q{place}", f"q{place + 1}") in arrows) == goes_on
            assert said.startswith("**") == (may_end and decision_lines()[place].verdict is way.verdict)
            assert ("past niet" in said) == (passage is Passage.PASSED)


@pytest.mark.parametrize("name", WALKED)
def test_the_outcome_is_named_where_there_is_one_and_only_there(name: str) -> None:
    for way, table in zip(ways(name), outcomes(open_screen("regels", WALKED[name])), strict=True):
        named = [said for said in table if "uw resultaat" in said]
        if way.verdict is Verdict.UNDETERMINED:
            assert named == []
            assert any("hier staat een vraag open" in said for said in table)
        else:
            assert named
            assert all(verdicts.OUTCOMES[way.verdict] in said for said in named)


def test_where_the_ways_of_two_services_part_each_has_its_own() -> None:
    assert len(outcomes(open_screen("regels", CASES["renewal and advice first"]))) == 2
    assert len(outcomes(open_screen("regels", CASES["renewal"]))) == 1


def test_every_line_of_the_table_is_shown() -> None:
    (shown,) = outcomes(open_screen("regels"))
    assert len(shown) == len(decision_lines())
