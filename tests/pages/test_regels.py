"""Every rule and number with its source, what is open, and the rules of another day."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from kmo_rules import Law, Rule, first_day, sources
from tests.pages.visits import CASES, TODAY, click, enter, go, open_screen, said, table, visit
from ui.screens import TITLES
from ui.session import day as clock
from wording.case import findings
from wording.catalogues import Language
from wording.open_points import PRIVACY, open_points

FIRST = date(2016, 4, 1)
BEFORE = date(2016, 3, 31)
BANNER = (
    "U rekent met onze getallen voor {day}, niet die van vandaag. Van de meeste is niet bekend sinds wanneer ze gelden."
)
EXPLANATION = "Voor 31 maart 2016 kennen wij de regels niet. Kies een datum vanaf 1 april 2016."


@pytest.fixture(scope="module")
def regels() -> AppTest:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(clock.VARIABLE, TODAY.isoformat())
        return open_screen("regels")  # looked at only: what acts opens one of its own


def on_day(at: AppTest, day: date) -> AppTest:
    return enter(at, clock.CHOSEN, f"{day:%d/%m/%Y}")


def warnings(at: AppTest) -> list[str]:
    return [box.value for box in at.warning]


def test_every_rule_says_where_it_is_written(regels: AppTest) -> None:
    rules = table(regels, "Waar het staat")
    assert list(rules["Regel"]) == [findings.TITLES[rule] for rule in Rule]
    assert all(rules["Waar het staat"])


def test_every_number_in_force_is_shown_whole(regels: AppTest) -> None:
    numbers = table(regels, "Getal")
    assert len(numbers) == len(Law.on(TODAY).figures())
    assert all(all(row) for row in numbers.to_numpy())


def test_a_number_tells_whether_it_is_the_source_or_our_assumption(regels: AppTest) -> None:
    numbers = table(regels, "Getal")
    said_by = "\n".join(numbers["Van wie en waar"])
    assert [kind for kind in ("infotekst", "VLAIO", "auditbureau", "onze aanname") if kind not in said_by] == []


def test_every_source_is_named_with_the_day_it_was_checked(regels: AppTest) -> None:
    whole = said(regels)
    texts = [source for source in sources().values() if source.title]
    assert [source.title for source in texts if f"[{source.title}]({source.address})" not in whole] == []
    assert whole.count("vergeleken met onze kopie") >= len(texts)
    assert "VLAIO, 1 februari 2024; op" in whole, "the day of a text that bears one"


@pytest.mark.parametrize("text", [*open_points(Law.on(TODAY), Language.DUTCH), *PRIVACY])
def test_what_is_open_and_what_is_kept_is_said(text: str, regels: AppTest) -> None:
    assert text in said(regels)


def test_another_day_is_announced_on_every_screen() -> None:
    at = on_day(open_screen("regels", CASES["full"]), date(2026, 1, 31))
    banner = BANNER.format(day="31 januari 2026")
    assert [stem for stem in TITLES if banner not in warnings(go(at, stem))] == []


def test_one_button_leads_back_to_today() -> None:
    at = click(on_day(open_screen("regels"), date(2026, 1, 31)), "back_to_today")
    assert warnings(at) == []
    assert at.text_input(key=clock.CHOSEN).value == ""


def test_the_day_before_the_reform_does_not_know_the_reform() -> None:
    reform = "Steun voor advies: alleen cybersecurity"
    screens = [on_day(open_screen("regels"), day) for day in (date(2026, 1, 31), date(2026, 2, 1))]
    assert [any(reform in text for text in table(at, "Getal")["Getal"]) for at in screens] == [False, True]


def test_the_first_row_begins_on_the_first_of_april_2016() -> None:
    assert first_day() == FIRST


def test_the_first_day_of_the_rules_works_on_every_screen() -> None:
    at = on_day(open_screen("regels", CASES["starter"]), FIRST)
    first_said = {stem: (len(go(at, stem).exception), warnings(at)[0]) for stem in TITLES}
    assert first_said == dict.fromkeys(TITLES, (0, BANNER.format(day="1 april 2016")))


@pytest.mark.parametrize("name", ["empty", "full"])
def test_the_day_before_explains_itself_on_every_screen_and_offers_the_way_back(name: str) -> None:
    at = visit(CASES[name])
    at.session_state[clock.CHOSEN] = f"{BEFORE:%d/%m/%Y}"
    for stem in TITLES:
        go(at, stem)
        assert not at.exception, stem
        assert EXPLANATION in warnings(at), stem
        assert [len(at.title), at.button(key="back_to_today").label] == [1, "Terug naar vandaag"], stem
        assert "VLAIO en de bevoegde minister beslissen" in at.caption[-1].value, stem
