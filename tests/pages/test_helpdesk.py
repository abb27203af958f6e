"""A call: what to say, the one question to ask next, what to find out, what to pass on."""

from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from kmo_rules import Dossier, Question, RegisteredAs, next_question, to_code
from tests.pages.visits import (
    CASES,
    FORM,
    IBAN,
    NAME,
    TODAY,
    boxes,
    case,
    click,
    enter,
    offers,
    open_screen,
    order,
    registered,
    said,
    tab,
    title,
    to_copy,
)
from wording.case.questions import QUESTIONS
from wording.catalogues import Language, translated
from wording.link import spelled

NOTHING_LEFT = "Er is niets meer te vragen."


def answers(at: AppTest) -> dict[str, str]:
    """The buttons that answer the question: their keys by their words."""
    return {button.label: str(button.key) for button in at.button if str(button.key).startswith("call_answer_")}


def asks(at: AppTest, field: str) -> bool:
    return QUESTIONS[field].text in said(at)


def test_an_empty_call_opens_with_the_first_question_and_focus_on_its_first_answer() -> None:
    at = open_screen("helpdesk")
    first = next_question(Dossier().situation, on=TODAY, asked=())
    assert first is not None
    assert asks(at, first)
    assert tab(at)["focus"] == [{"key": "call_answer_0", "token": first}]


def test_every_answer_has_a_button_and_its_own_key() -> None:
    at = open_screen("helpdesk")
    shortcuts = [at.button(key=key).proto.shortcut for key in answers(at).values()]
    assert shortcuts == [str(place) for place in range(1, len(shortcuts) + 1)]


def test_a_button_answers_on_the_spot_and_the_next_question_comes() -> None:
    at = open_screen("helpdesk", case(provider=None, knowledge=None))
    assert asks(at, "provider")
    click(at, answers(at)["Privaat: een bedrijf, zelfstandige of vereniging"])
    assert "provider=private" in tab(at)["query"]
    assert asks(at, "training_registered_as")


def test_does_not_know_moves_on_and_collects_the_question() -> None:
    at = open_screen("helpdesk", case(provider=None, knowledge=None))
    click(at, answers(at)["Ik weet het niet"])
    assert asks(at, "training_registered_as")
    heading, collected = order(at, "Dit zoekt u voor de beller uit", "- private of publieke dienstverlener")
    assert heading < collected
    assert "provider" not in tab(at)["query"]
    assert "Dit gaat de beller nog na" not in said(at)


def test_what_only_the_agency_knows_the_caller_is_not_told_to_find_out() -> None:
    at = open_screen("helpdesk", case(provider=None))
    while buttons := answers(at):
        first = "Nee, dit is de eerste keer"
        click(at, buttons.get(first) or buttons["Ik weet het niet"])
    aloud = said(at.main.get_by_key("verdict_line"))
    assert "zoeken wij voor u uit" in aloud
    assert "Ga dit nog na" not in aloud


def test_what_was_found_out_after_all_leaves_the_list() -> None:
    at = open_screen("helpdesk", case(provider=None, knowledge=None))
    click(at, answers(at)["Ik weet het niet"])
    enter(at, "helpdesk.typed", to_code(case(knowledge=None)))
    assert "voor de beller uit" not in said(at)


@pytest.mark.parametrize("label", ["first", "last"])
def test_a_whole_call_ends_by_answering_or_by_not_knowing(label: str) -> None:
    at = open_screen("helpdesk")
    asked = 0
    while buttons := list(answers(at).values()):
        click(at, buttons[0 if label == "first" else -1])
        asked += 1
        assert asked <= len(QUESTIONS), "the questions go round in circles"
    assert NOTHING_LEFT in said(at)
    # Private, both services, each for the first time, an audit bureau: with that answer nothing is left to ask.
    assert asked == 6 if label == "first" else asked > 6


@pytest.mark.parametrize("name", CASES)
def test_the_verdict_can_be_read_aloud_and_is_never_a_refusal(name: str) -> None:
    at = open_screen("helpdesk", CASES[name])
    line: Any = at.main.get_by_key("verdict_line")
    (sentence,) = [str(node.value) for node in line if node.type in boxes(line)]
    assert "Met wat u mij verteld hebt, " in sentence
    assert ("VLAIO en de bevoegde minister beslissen." in sentence) == (boxes(line)[0] in ("success", "warning"))
    assert not any(word in sentence.lower() for word in ("geweigerd", "voldoet niet", "afgekeurd"))


def test_all_that_is_to_be_put_right_is_read_aloud() -> None:
    aloud = said(open_screen("helpdesk", CASES["not yet"]).main.get_by_key("verdict_line"))
    assert "Breng dit eerst in orde: Open een rekening" in aloud
    assert "Breng ook dit in orde: Lees de pagina’s van VLAIO" in aloud


def test_code_link_and_summary_change_with_every_answer() -> None:
    at = open_screen("helpdesk")
    before = to_copy(at)
    click(at, next(iter(answers(at).values())))
    after = to_copy(at)
    assert len(before) == len(after) == 3
    assert all(old != new for old, new in zip(before, after, strict=True))


def test_it_says_that_the_screens_are_not_connected() -> None:
    assert "niet verbonden" in said(open_screen("helpdesk"))


def test_a_day_that_presses_is_read_in_the_colour_of_not_yet() -> None:
    late = case(**registered(date(2026, 12, 20), RegisteredAs.FULL))
    line: Any = open_screen("helpdesk", late).main.get_by_key("verdict_line")
    assert boxes(line) == ["warning"]


@pytest.mark.parametrize("name", CASES)
def test_the_summary_holds_verdict_code_and_link(name: str) -> None:
    code, link, summary = to_copy(open_screen("helpdesk", CASES[name]))
    assert code in summary
    assert link in summary
    assert summary.endswith("VLAIO en de bevoegde minister beslissen.")


def test_nothing_private_is_passed_on() -> None:
    at = open_screen("helpdesk", CASES["full"])
    for field, text in FORM.items():
        at.session_state[f"private.{field}"] = text
    at.run()
    assert [text for text in to_copy(at) if NAME in text or IBAN in text] == []


def test_an_earlier_registration_is_asked_per_service_with_a_day_to_type() -> None:
    at = open_screen("helpdesk", case())
    assert asks(at, "training_registered_as")
    click(at, answers(at)["Nee, dit is de eerste keer"])
    assert asks(at, "advice_registered_as")
    click(at, answers(at)["Ja, een gewone registratie"])
    assert asks(at, "advice_registered_until")
    enter(at, "answer.advice_registered_until", "23 nov. 2026")
    assert f"advice_registered_until={TODAY}" in tab(at)["query"]
    assert "training_registered_until" not in tab(at)["query"]
    assert not asks(at, "advice_registered_until")


def test_a_day_the_caller_does_not_know_moves_on_and_is_collected() -> None:
    at = open_screen("helpdesk", case(advice=False))
    click(at, answers(at)["Ja, een gewone registratie"])
    click(at, answers(at)["De beller weet die dag niet"])
    assert "- opleiding: laatste dag van de registratie" in said(at)
    click(at, "answer_back")
    assert asks(at, "training_registered_until")


def test_answers_are_taken_back_one_by_one_however_they_came() -> None:
    at = open_screen("helpdesk")
    click(at, answers(at)["Privaat: een bedrijf, zelfstandige of vereniging"])
    enter(at, "helpdesk.typed", to_code(case(provider=None)))
    click(at, answers(at)["Publiek: bijvoorbeeld een onderwijsinstelling"])
    seen = [tab(at)["query"]]
    while "answer_back" in [button.key for button in at.button]:
        seen.append(tab(click(at, "answer_back"))["query"])
    assert ["provider=public" in query for query in seen] == [True, False, False, False]
    assert ["training=1" in query for query in seen] == [True, True, False, False]
    assert seen[2:] == ["lang=nl&provider=private&v=2", "lang=nl"]


def test_a_new_caller_finds_nothing_of_the_one_before_and_the_agent_keeps_the_keys_as_they_were() -> None:
    at = open_screen("helpdesk", CASES["full"])
    at.checkbox(key="helpdesk.no_keys").check().run()
    enter(at, "helpdesk.typed", "1ABC")
    click(at, "new_caller")
    assert tab(at)["query"] == "lang=nl"
    assert [field.value for field in at.text_input if field.value] == []
    assert [box.value for box in at.checkbox] == [True]
    assert tab(at)["keys"] == {}
    assert "caller_back" in [button.key for button in at.button]
    click(at, answers(at)["Publiek: bijvoorbeeld een onderwijsinstelling"])
    assert "caller_back" not in [button.key for button in at.button]


def test_every_key_presses_something_that_is_there_and_none_does_where_keys_are_off() -> None:
    at = open_screen("helpdesk", case(provider=None))
    click(at, answers(at)["Ik weet het niet"])
    keys = tab(at)["keys"]
    fields = {str(field.key).replace(".", "-") for field in at.text_input}
    buttons = {str(button.key) for button in at.button} | set(offers(at)) | fields
    assert set(keys.values()) <= buttons
    assert len(keys) == len({*keys.values()})
    assert {"Alt+A", "Alt+C", "Alt+N", "Alt+Z", "Alt+K", "Alt+L", "Alt+S", "Alt+T", "1"} <= keys.keys()
    at.checkbox(key="helpdesk.no_keys").check().run()
    assert tab(at)["keys"] == {}
    assert [button.key for button in at.button if button.proto.shortcut] == []


def test_it_is_read_in_the_language_of_the_caller_while_the_screen_stays_in_that_of_the_agent() -> None:
    at = open_screen("helpdesk", CASES["full"])
    click(at, "besides_bureau")
    assert "kmop-norm" in said(at.main.get_by_key("besides_answer"))
    click(at, "caller_language")
    assert at.button(key="caller_language").label == "Taal van de beller: Français"
    assert "D’après ce que vous m’avez dit" in said(at.main.get_by_key("verdict_line"))
    assert "bureau d’audit" in said(at.main.get_by_key("besides_answer"))
    assert title(at) == "Helpdesk"
    assert "Lees voor" in said(at)
    click(at, "besides_bureau")
    assert not asks_besides(at)
    for _other in range(3):
        click(at, "caller_language")
    assert "Met wat u mij verteld hebt" in said(at.main.get_by_key("verdict_line"))


def test_what_is_passed_on_opens_and_is_spelled_in_the_language_of_the_caller() -> None:
    at = click(open_screen("helpdesk", CASES["full"]), "caller_language")
    code, link, summary = to_copy(at)
    assert "?lang=fr&" in link
    assert link in summary
    assert spelled(code, Language.FRENCH) in said(at)
    assert "Dit is geen beslissing" in summary


def test_the_question_stands_in_both_languages_and_its_help_sends_nobody_to_the_number_just_called() -> None:
    at = open_screen("helpdesk")
    assert "1700" not in said(at)
    click(at, "caller_language")
    assert asks(at, "provider")
    assert translated(QUESTIONS[Question.PROVIDER].text, Language.FRENCH) in said(at)


def test_a_caller_who_does_not_begin_is_not_told_to_say_so_and_a_colleague_reads_everything_once() -> None:
    at = open_screen("helpdesk", case(experience=False, starting=False))
    *_others, summary = to_copy(at)
    assert "beginnende" not in said(at.main.get_by_key("verdict_line")) + summary
    assert summary.count("Verzamel bewijzen") == 1
    *_others, summary = to_copy(open_screen("helpdesk", case(**registered(date(2026, 12, 20), RegisteredAs.FULL))))
    assert summary.count("een tijd niet geregistreerd") == 1


def asks_besides(at: AppTest) -> bool:
    return "kmop" in said(at).lower()


def test_what_was_asked_besides_makes_room_for_what_follows() -> None:
    at = click(open_screen("helpdesk"), "besides_bureau")
    above, below = order(at, "kmop-norm", "Met wat u mij verteld hebt")
    assert above < below
    assert not asks_besides(click(at, answers(at)["Ik weet het niet"]))


def test_a_caller_is_asked_who_and_what_before_the_rest() -> None:
    at = open_screen("helpdesk")
    first_time = ("training_registered_as", "Nee, dit is de eerste keer")
    for field, label in (("provider", "Ik weet het niet"), ("training", "Ja"), ("advice", "Nee"), first_time):
        assert asks(at, field)
        click(at, answers(at)[label])
    assert asks(at, "audit_bureau")


def test_what_should_be_known_is_read_aloud_and_passed_on() -> None:
    at = open_screen("helpdesk", case(advice_topic="other"))
    line: Any = at.main.get_by_key("verdict_line")
    (sentence,) = [str(node.value) for node in line if node.type in boxes(line)]
    _code, _link, summary = to_copy(at)
    for told in (sentence, summary):
        assert "Let op: sinds 1 februari 2026" in told
