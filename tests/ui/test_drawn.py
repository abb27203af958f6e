"""What a tab may say of a signature that was drawn in it."""

from types import SimpleNamespace
from typing import Any

import pytest

from documents.files import ink
from ui.declaration import drawn

Session = dict[str, Any]
NAME, KEY = "private.ink_training", "private.ink_training.pad"


def say(session: Session, said: object) -> None:
    session[KEY] = SimpleNamespace(drawn=said)
    drawn._take(NAME, KEY, "mark")


def test_lines_are_kept_with_what_they_sign_and_how_often_was_told(session: Session) -> None:
    say(session, {"told": 3, "ink": "0,0 100,50"})
    assert (session[NAME], session[KEY + ".told"]) == ("mark:0,0 100,50", 3)
    say(session, {"told": 4, "ink": ""})
    assert (session[NAME], session[KEY + ".told"]) == ("", 4)


def test_more_than_a_paper_can_hold_is_nothing(session: Session) -> None:
    say(session, {"told": 1, "ink": "0" * (ink.LONGEST + 1)})
    assert session[NAME] == ""


@pytest.mark.parametrize(
    "said", [None, 7, "0,0 100,50", [], {}, {"told": 1}, {"told": "1", "ink": ""}, {"told": 1, "ink": [1]}]
)
def test_anything_else_changes_nothing(session: Session, said: object) -> None:
    session[NAME] = "mark:0,0 100,50"
    say(session, said)
    assert session[NAME] == "mark:0,0 100,50"
