"""The way through the decision table on its screen: the same walk in the table and in the drawing."""

import re
from typing import Final

import pytest
from streamlit.testing.v1 import AppTest

from kmo_rules import Dossier, Passage, Situation, Verdict, decision_lines, way_through
from tests.pages.visits import CASES, open_screen, table
from wording.case import verdicts

WALKED: Final[dict[str, Dossier]] = CASES | {
    "not yet, whatever the open answer is": Dossier(situation=Situation(enterprise_number=False)),
}
EDGE: Final = re.compile(r"(q\d+) -> ([qv]\d+) \[.*penwidth=(\d)\]")
NODE: Final = re.compile(r"([qv]\d+) \[label=.*penwidth=(\d)\]")


def outcomes(at: AppTest) -> list[str]:
    return list(table(at, "Dan")["Dan"])


def bold(at: AppTest) -> tuple[set[str], set[tuple[str, str]]]:
    """The boxes and the arrows drawn thick."""
    (drawing,) = at.get("graphviz_chart")
    dot = drawing.proto.spec
    boxes = {name for name, pen in NODE.findall(dot) if pen == "3"}
    return boxes, {(start, end) for start, end, pen in EDGE.findall(dot) if pen == "3"}


@pytest.mark.parametrize("name", WALKED)
def test_table_and_drawing_show_the_walk_of_the_rules(name: str) -> None:
    at = open_screen("regels", WALKED[name])
    way = way_through(WALKED[name].situation)
    boxes, arrows = bold(at)
    for place, (passage, said) in enumerate(zip(way.passages, outcomes(at), strict=True)):
        may_end = passage in (Passage.OPEN, Passage.REACHED)
        assert (f"q{place}" in boxes) == (passage is not Passage.BEYOND)
        assert (f"v{place}" in boxes) == may_end == ((f"q{place}", f"v{place}") in arrows)
        goes_on = passage in (Passage.OPEN, Passage.PASSED)
        assert ((f"q{place}", f"q{place + 1}") in arrows) == goes_on
        assert said.startswith("**") == may_end
        assert ("past niet" in said) == (passage is Passage.PASSED)


@pytest.mark.parametrize("name", WALKED)
def test_the_outcome_is_named_where_there_is_one_and_only_there(name: str) -> None:
    found = outcomes(open_screen("regels", WALKED[name]))
    verdict = way_through(WALKED[name].situation).verdict
    named = [said for said in found if "uw resultaat" in said]
    if verdict is Verdict.UNDETERMINED:
        assert named == []
        assert any("hier staat een vraag open" in said for said in found)
    else:
        assert named
        assert all(verdicts.OUTCOMES[verdict] in said for said in named)


def test_every_line_of_the_table_is_shown() -> None:
    assert len(outcomes(open_screen("regels"))) == len(decision_lines())
