"""What a press may say to the server, and what no screen may do."""

from types import SimpleNamespace
from typing import Any

import pytest

from tests.pages.visits import CASES, go, tab, visit
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


def test_every_key_that_is_shown_on_a_button_is_heard_by_our_own_script_which_lets_fields_be() -> None:
    at = visit(CASES["half"])
    for stem in TITLES:
        shown = {button.proto.shortcut for button in go(at, stem).button if button.proto.shortcut}
        assert shown <= {letters.lower() for letters in tab(at)["keys"]}, stem


def test_what_is_copied_has_no_sign_that_nobody_sees(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pasted where commands are typed, some of them do something."""
    copied: list[str] = []
    monkeypatch.setattr(press, "_draw", lambda _data, make: copied.append(make()["text"]))
    press.copy("Kopieer", "Z\0and\x1b[31mkorrel\x9b\r\n\tU+00E9: é €", key="copy")
    assert copied == ["Zand[31mkorrel\n\tU+00E9: é €"]
