"""Nothing private can reach an address, a code, a title or a log; what may be shared does."""

import logging
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any, get_args

import pytest
import streamlit as st

from kmo_rules import Declarant, Dossier, Plan, Situation, from_code, from_query, to_code, to_query
from tests.pages.visits import CASES, FORM, IBAN, ROOT, TODAY, case, fill, go, open_screen, tab, to_copy
from ui import link as share
from ui.declaration.form import FIELDS
from ui.session import answers as state
from ui.session.register import ANSWER, PLAN, PRIVATE
from wording.catalogues import Language
from wording.screens import TITLES, query

SECRETS = (
    *(text for name, text in FORM.items() if name not in ("function", "place")),
    IBAN.replace(" ", ""),
    IBAN.replace(" ", "+"),
    FORM["enterprise_number"].replace(".", ""),
    "Zandloper",
)

PASSED_A_DECLARANT = """
from kmo_rules import Declarant, to_query
def leak(declarant: Declarant) -> str:
    return to_query(declarant)
"""


def declarant() -> Declarant:
    return Declarant.model_validate(FORM | {"bic": "", "signed_on": TODAY})


def secrets_in(text: str) -> list[str]:
    return [secret for secret in SECRETS if secret in text]


def test_a_form_filled_in_reaches_neither_address_nor_code_nor_link() -> None:
    at = fill(open_screen("verklaring", CASES["full"]))
    for stem in TITLES:
        go(at, stem)
        assert secrets_in(tab(at)["query"]) == []
        assert [text for text in to_copy(at) if stem != "verklaring" and secrets_in(text)] == []


def test_while_a_known_answer_does_arrive() -> None:
    at = fill(open_screen("verklaring", CASES["full"]))
    query = tab(at)["query"].removeprefix("lang=nl&")
    assert from_query(query).dossier == CASES["full"]
    code, *_ = to_copy(go(at, "resultaat"))
    assert from_code(code).dossier == CASES["full"]


def test_a_title_of_the_browser_names_the_screen_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    titles: list[str] = []
    monkeypatch.setattr(st, "set_page_config", lambda **given: titles.append(given["page_title"]))
    go(fill(open_screen("verklaring", CASES["full"])), "resultaat")
    assert titles[-1] == "Uw resultaat – Registratiewijzer"
    assert secrets_in("".join(titles)) == []


def test_no_log_line_holds_what_was_typed(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        at = fill(open_screen("verklaring", CASES["full"]), iban="BE00 " + IBAN)
        fill(at)
        go(at, "voorwaarden")
    assert secrets_in(caplog.text) == []


def test_an_address_is_made_of_the_answers_whatever_else_the_session_holds(
    session: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    state.take(case())
    before = query(state.dossier(), Language.DUTCH), to_code(state.dossier())
    session |= {f"private.{name}": text for name, text in FORM.items()}
    assert (query(state.dossier(), Language.DUTCH), to_code(state.dossier())) == before


def test_a_declarant_handed_to_a_link_fails_the_type_check(tmp_path: Path) -> None:
    leak = tmp_path / "leak.py"
    leak.write_text(PASSED_A_DECLARANT)
    checked = subprocess.run([sys.executable, "-m", "mypy", leak], cwd=ROOT, capture_output=True, check=False)
    assert b'incompatible type "Declarant"; expected "Dossier"' in checked.stdout


@pytest.mark.parametrize("write", [to_query, to_code, partial(query, language=Language.DUTCH), share.link])
def test_a_declarant_handed_to_a_link_fails_at_once(write: Any, session: dict[str, Any]) -> None:
    with pytest.raises(AttributeError):
        write(declarant())


@pytest.mark.parametrize("part", [Situation, Plan, Dossier])
@pytest.mark.parametrize("name", Declarant.model_fields)
def test_no_shareable_model_accepts_a_private_text(part: type[Situation], name: str) -> None:
    """`enterprise_number` is a field of both, and in a link it only says that there is one."""
    with pytest.raises(ValueError, match="validation error"):
        part.model_validate({name: getattr(declarant(), name)})


def test_no_key_of_the_session_is_both_private_and_shared() -> None:
    shared = {f"{prefix}{name}" for prefix in (ANSWER, PLAN) for name in _names()}
    private = {f"{PRIVATE}{name}" for name in Declarant.model_fields}
    assert not shared & private
    assert not any(name.startswith(PRIVATE) for name in _names())


def test_no_shareable_field_can_hold_free_text() -> None:
    annotations = [field.annotation for part in (Situation, Plan) for field in part.model_fields.values()]
    assert not any(str in (annotation, *get_args(annotation)) for annotation in annotations)


def test_the_form_asks_for_the_declarant_and_for_nothing_more() -> None:
    assert set(FIELDS) == set(Declarant.model_fields)


def _names() -> set[str]:
    return set(Situation.model_fields) | set(Plan.model_fields)
