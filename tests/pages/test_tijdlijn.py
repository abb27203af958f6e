"""Weeks and years: every date in words, in a table and in a chart."""

from datetime import date

import pytest

from kmo_rules import MilestoneKind, RegisteredAs, StepKind, TimeAssumption
from tests.pages.visits import (
    CASES,
    case,
    drawings,
    enter,
    hours,
    links,
    open_screen,
    order,
    registered,
    said,
    table,
    tables,
    told,
)
from wording import schedule as times

APPLIED = date(2027, 1, 4)


def test_the_days_that_matter_come_first() -> None:
    at = open_screen("tijdlijn", CASES["full"])
    sentence, dates = order(
        at, "Naar schatting kan de registratie beginnen tussen 21 december 2026 en 1 februari 2027", "De weken"
    )
    assert sentence < dates


def test_without_a_day_of_application_it_counts_from_today() -> None:
    assert "Vult u niets in, dan rekenen wij met 23 november 2026." in said(open_screen("tijdlijn", CASES["full"]))


def test_another_day_of_application_moves_every_date() -> None:
    at = open_screen("tijdlijn", CASES["full"])
    enter(at, "plan.start", "4 januari 2027")
    assert "Naar schatting kan de registratie beginnen tussen 1 februari 2027 en 15 maart 2027." in said(at)
    assert table(at, "Stap").iloc[0, 1] == "4\u00a0jan\u00a02027"


def test_both_readings_are_shown_with_an_audit() -> None:
    steps = table(open_screen("tijdlijn", CASES["full"]), "Stap")
    application, audit, registration = times.STEPS.values()
    assert list(steps["Stap"]) == [application, audit, registration], "each step once"
    assert tuple(steps.columns[1:]) == tuple(times.READINGS.values())
    same = [row[1] == row[2] for row in steps.itertuples(index=False, name=None)]
    assert same == [True, False, False], "the application has one day in both"


def test_a_school_has_no_audit_no_readings_and_a_named_assumption() -> None:
    at = open_screen("tijdlijn", CASES["school"])
    assert list(table(at, "Stap").columns) == ["Stap", "Wanneer"]
    assert list(table(at, "Stap")["Stap"]) == [
        times.STEPS[StepKind.APPLICATION],
        times.REGISTRATION_WITHOUT_AUDIT,
    ]
    assert "Hoelang een registratie zonder audit geldt, zegt geen bron." in said(at)


@pytest.mark.parametrize("name", ["empty", "full", "school"])
def test_what_the_weeks_leave_out_is_said_with_the_first_dates(name: str) -> None:
    first, left_out, weeks = order(
        open_screen("tijdlijn", CASES[name]), "Naar schatting", "Niet meegeteld: rechten krijgen", "De weken van"
    )
    assert first < left_out < weeks


def test_only_who_applies_is_asked_when() -> None:
    assert [each.key for each in open_screen("tijdlijn", CASES["full"]).text_input] == ["plan.start"]
    at = open_screen("tijdlijn", CASES["follow-up"])
    assert len(at.text_input) == 0
    assert "Kiest u hierboven" not in said(at)


def test_a_school_hears_of_no_appointment_and_no_follow_up() -> None:
    at = open_screen("tijdlijn", CASES["school"])
    assert not [word for word in ("afspraak", "opvolgingsaudit") if word in said(at) + "".join(drawings(at))]
    assert "opvolgingsaudit vast te leggen" in said(open_screen("tijdlijn", CASES["starter"]))


@pytest.mark.parametrize(
    ("name", "bars"),
    [
        ("empty", 1),
        ("full", 2),
        ("school", 1),
        ("starter", 2),
        ("renewal", 2),
        ("renewal and advice first", 2),
        ("lapsed", 2),
        ("follow-up", 2),
    ],
)
def test_the_years_are_a_bar_per_application_with_every_day_of_the_table(name: str, bars: int) -> None:
    at = open_screen("tijdlijn", CASES[name])
    days = table(at, "Wat")
    *_, years = drawings(at)
    assert years.count('class="chart-bar"') == bars
    for what, when in zip(days["Wat"], days["Wanneer"], strict=True):
        assert f"<b>{times.SHORT_MILESTONES[milestone(what)]}: {when}</b>" in years
    assert all(f"{what}: " in told(years) for what in days["Wat"])
    assert "vandaag: 23 november 2026; " in told(years)
    assert years.count("<i class='is-now'") == bars


def milestone(what: str) -> MilestoneKind:
    """The day with this name, whatever service stands before it."""
    names = (*times.WITHOUT_AUDIT.items(), *times.IF_EXTENDED.items(), *times.MILESTONES.items())
    return next(kind for kind, text in names if what.endswith(text))


@pytest.mark.parametrize("name", CASES)
def test_every_drawing_is_one_picture_with_a_text(name: str) -> None:
    found = drawings(open_screen("tijdlijn", CASES[name]))
    assert len(found) == {"audit bureau": 0, "follow-up": 1}.get(name, 2)
    assert all(told(drawing) for drawing in found)


def test_the_weeks_say_both_readings_with_their_days_and_what_comes_before() -> None:
    weeks, _ = drawings(open_screen("tijdlijn", CASES["full"]))
    audit, registration = times.SHORT_STEPS[StepKind.AUDIT], times.SHORT_STEPS[StepKind.REGISTRATION]
    inside, on_top = times.READINGS.values()
    assert told(weeks) == (
        f"Weken na de aanvraag. {inside}, {audit}: 0–2; {inside}, {registration}: 4–6; "
        f"{on_top}, {audit}: 4–6; {on_top}, {registration}: 8–10"
    )
    assert [weeks.count(f"<i class='is-{look}'") for look in ("filled", "outlined", "dashed")] == [2, 2, 0]
    assert "8<small>18 jan</small>" in weeks, "days stand beside the numbers of the weeks"
    assert times.LEAD_IN not in weeks, "who has rights has nothing to wait for"
    weeks, _ = drawings(open_screen("tijdlijn", case(access_rights=False)))
    assert weeks.count("<i class='is-dashed'") == 2
    assert weeks.count(times.LEAD_IN) == 1


@pytest.mark.parametrize(
    ("name", "milestone"),
    [
        ("starter", MilestoneKind.PROVISIONAL_LAST_DAY),
        ("renewal", MilestoneKind.RENEW_AT_LATEST),
        ("renewal", MilestoneKind.LAST_DAY_FROM_OLD),
        ("follow-up", MilestoneKind.FOLLOW_UP_FROM),
        ("lapsed", MilestoneKind.LAST_DAY_PASSED),
    ],
)
def test_each_way_shows_its_own_days(name: str, milestone: MilestoneKind) -> None:
    assert times.MILESTONES[milestone] in list(table(open_screen("tijdlijn", CASES[name]), "Wat")["Wat"])


def test_a_follow_up_adds_three_years_to_the_two() -> None:
    whole = said(open_screen("tijdlijn", CASES["follow-up"]))
    assert "Laatste dag van de verlengde registratie, als u slaagt voor de opvolgingsaudit: 30 september 2030." in whole
    assert "De weken van de procedure" not in whole


def test_days_of_one_of_two_services_name_it() -> None:
    days = list(table(open_screen("tijdlijn", CASES["renewal and advice first"]), "Wat")["Wat"])
    assert f"Opleiding: {times.MILESTONES[MilestoneKind.RENEW_FROM]}" in days
    assert f"Opleiding: {times.MILESTONES[MilestoneKind.APPLICATION]}" in days, "which waits until its time has come"
    assert f"Advies: {times.MILESTONES[MilestoneKind.APPLICATION]}" in days


def test_of_two_applications_on_different_days_the_weeks_are_those_of_the_first() -> None:
    at = open_screen("tijdlijn", CASES["renewal and advice first"])
    sentence = "Advies: hier ziet u de weken van deze aanvraag, die eerst komt. Opleiding: even lang, maar vanaf 30 maart 2027."
    assert sentence in said(at)
    assert table(at, "Stap").iloc[0, 1] == "23\u00a0nov\u00a02026"
    assert sentence not in said(open_screen("tijdlijn", CASES["full"]))


def test_an_early_renewal_is_counted_from_the_day_on_which_it_is_best_begun() -> None:
    at = open_screen("tijdlijn", case(**registered(date(2028, 12, 31), RegisteredAs.FULL)))
    assert "Vult u niets in, dan rekenen wij met 30 juni 2028." in said(at)
    assert table(at, "Stap").iloc[0, 1] == "30\u00a0jun\u00a02028"
    assert times.ASSUMPTIONS[TimeAssumption.EARLY_RENEWAL_WAITS] in said(at)


def test_a_renewal_that_can_come_too_late_is_warned_of_a_gap() -> None:
    late = case(**registered(date(2026, 12, 31), RegisteredAs.FULL))
    early = case(**registered(date(2027, 9, 30), RegisteredAs.FULL))
    assert [len(open_screen("tijdlijn", dossier).warning) for dossier in (late, early)] == [2, 0]


def test_an_audit_bureau_has_no_timeline_and_is_told_so() -> None:
    at = open_screen("tijdlijn", hours(CASES["audit bureau"], start=APPLIED))
    assert "Er is geen tijdlijn" in said(at)
    assert tables(at) == []


EXAMPLE = "Deze data zijn een voorbeeld."


@pytest.mark.parametrize(
    ("name", "is_example", "has_calendar"),
    [("empty", True, True), ("not yet", True, False), ("full", False, True), ("school", False, True)],
)
def test_dates_are_an_example_until_one_may_apply(name: str, is_example: bool, has_calendar: bool) -> None:
    """Nothing supports a date for a case that cannot apply yet: it is said, and nothing of it goes into a calendar."""
    at = open_screen("tijdlijn", CASES[name])
    assert (EXAMPLE in said(at)) == is_example
    assert ("Zet de data in uw agenda" in said(at)) == has_calendar


@pytest.mark.parametrize("name", ["empty", "full", "school", "lapsed"])
def test_everybody_reads_how_long_it_takes_and_what_comes_after(name: str) -> None:
    """Who never was registered before asks too what happens when one forgets to renew."""
    whole = said(open_screen("tijdlijn", CASES[name]))
    for sentence in ("De procedure duurt 4 tot 6 weken.", "Wie op tijd verlengt, kan dat nummer houden."):
        assert sentence in whole
    assert "U krijgt per dienst een eigen registratienummer." in whole


def test_of_a_service_that_was_answered_for_no_assumption_is_named() -> None:
    at = open_screen("tijdlijn", CASES["renewal and advice first"])
    said_of = [
        text for text in said(at).splitlines() if "staat open. Daarom gaan wij uit van een eerste registratie" in text
    ]
    assert [text.partition(":")[0] for text in said_of] == ["Advies"]
    at.session_state["answer.advice_registered_as"] = "first"
    assert "staat open. Daarom" not in said(at.run())


def test_that_who_begins_has_other_days_is_said_before_the_days() -> None:
    others = "Bent u het, dan is de registratie eerst voorlopig"
    is_open = case(advice=False, experience=None, starting=None)
    said_first, days = order(open_screen("tijdlijn", is_open), others, "De weken")
    assert said_first < days
    assert others not in said(open_screen("tijdlijn", CASES["full"]))


def test_where_the_days_are_an_example_a_link_leads_to_what_comes_first() -> None:
    at = open_screen("tijdlijn", case(knowledge=False))
    assert "begin eerst daarmee" in said(at)
    assert "Wat u eerst doet" in links(at)
    assert "Wat u eerst doet" not in links(open_screen("tijdlijn", CASES["full"]))


def test_why_an_extended_registration_is_shorter_is_said_where_there_is_one() -> None:
    whole = "dan geldt de voorlopige registratie in totaal 5 jaar"
    assert whole in said(open_screen("tijdlijn", CASES["starter"]))
    assert whole not in said(open_screen("tijdlijn", CASES["full"]))


def test_of_a_follow_up_that_lacks_a_proof_the_last_day_comes_first() -> None:
    follow_up = registered(date(2027, 6, 30), RegisteredAs.PROVISIONAL)
    first, table = order(open_screen("tijdlijn", case(satisfaction=False, **follow_up)), "30 juni 2027", "De jaren")
    assert first < table
