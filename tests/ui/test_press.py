"""What a press may say to the server, and what no screen may do."""

from types import SimpleNamespace
from typing import Any

import pytest

from tests.pages.visits import CASES, go, visit
from ui import press
from wording.screens import TITLES

Session = dict[str, Any]


@pytest.mark.parametrize("token", [None, 7, [], {"token": "a"}])
def test_what_is_no_token_is_no_press(session: Session, token: object) -> None:
    session["pdf"] = SimpleNamespace(press=token)
    press._note("pdf")
    assert press.ASKED not in session


def test_two_presses_of_one_run_are_both_answered(session: Session) -> None:
    for key in ("pdf", "csv"):
        session[key] = SimpleNamespace(press=f"token of {key}")
        press._note(key)
    assert session[press.ASKED] == {"pdf": "token of pdf", "csv": "token of csv"}


def test_every_key_that_presses_a_button_is_one_a_field_keeps_for_itself() -> None:
    at = visit(CASES["half"])
    keys = {button.proto.shortcut for stem in TITLES for button in go(at, stem).button}
    assert len(keys) > 1
    assert [key for key in keys if len(key) > 1] == []
