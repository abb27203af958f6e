"""What people write in a list, above its columns and in its cells: read in four languages, or refused in words."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kmo_rules import LAST_DAY, Fault, RegisteredAs, Service, Spread
from kmo_rules.candidates import CandidateColumn, CandidateFault, ListTerms, Row, RowFault, candidate
from wording import candidates as lists
from wording.catalogues import Language
from wording.typed import TypedFault
from wording.typed.tidy import tidied

TERMS = ListTerms(on=date(2026, 11, 23))
GOOD = {
    CandidateColumn.NAME: "Atelier Noordzee bv",
    CandidateColumn.ENTERPRISE_NUMBER: "BE 0403.170.701",
    CandidateColumn.SERVICES: "beide",
    CandidateColumn.HOURS_EXPECTED: "16,5",
    CandidateColumn.PUBLIC: "nee",
    CandidateColumn.STARTING: "nee",
}


def read(**cells: str) -> Row:
    found = lists.read_row(GOOD | {CandidateColumn(name): text for name, text in cells.items()})
    assert isinstance(found, Row)
    return found


def faults(**cells: str) -> lists.Faults:
    found = lists.read_row(GOOD | {CandidateColumn(name): text for name, text in cells.items()})
    assert not isinstance(found, Row)
    return found


def test_a_row_of_words_becomes_values() -> None:
    assert read(registered_until=" 1/3/2027 ", registered_as="Voorlopig") == Row(
        name="Atelier Noordzee bv",
        enterprise_number="BE 0403.170.701",
        services=frozenset(Service),
        hours=Spread(expected=Decimal("16.5")),
        is_public=False,
        starting=False,
        registered_until=date(2027, 3, 1),
        registered_as=RegisteredAs.PROVISIONAL,
    )


def test_what_a_list_leaves_out_is_open() -> None:
    assert lists.read_row({CandidateColumn.SERVICES: "advies", CandidateColumn.PUBLIC: " "}) == Row(
        services=frozenset({Service.ADVICE})
    )


@pytest.mark.parametrize(
    "text",
    [
        "2027-03-01",
        "1/3/2027",
        "01.03.2027",
        "1-3-2027",
        "1 maart 2027",
        "1er mars 2027",
        "2027-03-01 00:00:00",
        "2027-03-01T00:00:00",
        "46447",
        "46447.5",
        "46447,0",
    ],
)
def test_a_day_is_read_as_people_and_spreadsheets_write_it(text: str) -> None:
    assert read(registered_until=text).registered_until == date(2027, 3, 1)


@pytest.mark.parametrize(("text", "day"), [("36526", date(2000, 1, 1)), ("73050", LAST_DAY)])
def test_the_first_and_the_last_day_that_a_spreadsheet_may_count(text: str, day: date) -> None:
    assert read(registered_until=text).registered_until == day
    for outside in (str(int(text) - 1), str(int(text) + 1)):
        found = lists.read_row(GOOD | {CandidateColumn.REGISTERED_UNTIL: outside})
        assert isinstance(found, Row) == ("36526" <= outside <= "73050")


@pytest.mark.parametrize("text", ["7,5", "7.5", "7u30", "7:30", "07:30:00", "7½", "7,50 uur"])
def test_hours_are_read_as_people_write_them(text: str) -> None:
    assert read(hours_low=text).hours == Spread(Decimal("7.5"), Decimal("16.5"))


@pytest.mark.parametrize(
    ("texts", "services"),
    [
        (("opleiding", "Training", "formations", "Schulung"), {Service.TRAINING}),
        (("ADVIES", "advice", "conseil", "Beratung"), {Service.ADVICE}),
        (
            ("beide", "Both", "les deux", "samen", "opleiding + advies", "Advies/opleiding", "training, advice"),
            set(Service),
        ),
        (("formation et conseil", "Schulung und Beratung", "opleidingen & adviezen"), set(Service)),
        (("koken", "opleiding en koken", "-", "opleidingadvies", ""), set()),
    ],
)
def test_services_are_known_by_their_words_however_they_are_joined(texts: tuple[str, ...], services: set[Any]) -> None:
    assert [lists.read_services(text) for text in texts] == [frozenset(services)] * len(texts)


@pytest.mark.parametrize("language", Language)
def test_our_own_headers_are_read_in_every_language(language: Language) -> None:
    written = {column: lists.header(column, language) for column in CandidateColumn}
    assert {column: lists.column(text) for column, text in written.items()} == {c: c for c in CandidateColumn}


@pytest.mark.parametrize(
    "header",
    [
        *("Ondernemingsnummer", "KBO-nummer", "BTW-nummer", "Btw nr.", "Enterprise number", "VAT number"),
        *("Numéro d’entreprise", "N° d'entreprise", "N° TVA", "Unternehmensnummer", "ZDU-Nummer", "MwSt.-Nummer"),
    ],
)
def test_an_enterprise_number_has_many_names(header: str) -> None:
    assert lists.column(header) is CandidateColumn.ENTERPRISE_NUMBER


def test_a_header_we_do_not_know_is_no_column() -> None:
    assert lists.column("Kleur") is lists.column("") is lists.column("btw-tarief") is None


@pytest.mark.parametrize(
    ("column", "text", "why"),
    [
        ("services", "koken", None),
        ("public", "misschien", None),
        ("starting", "soms", None),
        ("registered_as", "half", None),
        ("hours_expected", "veel", TypedFault.NO_NUMBER),
        ("hours_expected", "-3", TypedFault.NEGATIVE),
        ("hours_expected", "7,1", TypedFault.OFF_STEP),
        ("hours_high", "1000,5", TypedFault.OUT_OF_RANGE),
        ("registered_until", "31/02/2027", TypedFault.NO_SUCH_DAY),
        ("registered_until", "1/1/1999", TypedFault.DAY_OUT_OF_RANGE),
        ("registered_until", "volgend jaar", TypedFault.NO_DAY),
    ],
)
def test_a_cell_that_cannot_be_read_says_why(column: str, text: str, why: TypedFault | None) -> None:
    (found,) = faults(**{column: text})
    assert isinstance(found, lists.UnreadCell)
    assert found.column is CandidateColumn(column)
    assert (found.read and found.read.fault) is why


@pytest.mark.parametrize("language", Language)
def test_what_one_was_registered_as_needs_the_last_day(language: Language) -> None:
    (found,) = faults(registered_as="gewoon")
    assert isinstance(found, RowFault)
    assert found.code is CandidateFault.DAY_MISSING
    said = lists.faults_of((found,), language)
    assert said.startswith(lists.header(CandidateColumn.REGISTERED_UNTIL, language))
    assert lists.header(CandidateColumn.REGISTERED_AS, language) in said


def test_all_faults_of_a_row_are_named_once_a_column() -> None:
    found = faults(hours_expected="veel", hours_low="20", enterprise_number="0403.170.702", services="koken")
    assert [fault.column for fault in found] == [
        CandidateColumn.ENTERPRISE_NUMBER,
        CandidateColumn.SERVICES,
        CandidateColumn.HOURS_EXPECTED,
    ]
    assert isinstance(found[0], RowFault)
    assert found[0].code is Fault.CHECK_DIGITS


def test_every_refusal_and_every_fault_has_a_sentence() -> None:
    assert set(lists.REFUSALS) == set(lists.Refusal)
    assert set(lists.FAULTS) == set(CandidateFault)
    assert set(lists.HEADERS) == set(CandidateColumn)
    read_by_rule = {CandidateColumn.NAME, CandidateColumn.ENTERPRISE_NUMBER, CandidateColumn.REGISTERED_UNTIL}
    hours = {column for column in CandidateColumn if column.startswith("hours")}
    assert set(lists.UNREAD) == set(CandidateColumn) - read_by_rule - hours


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", lists.Refusal)
def test_every_refusal_says_what_to_do_without_a_blank_left(code: lists.Refusal, language: Language) -> None:
    facts = {"most": 1, "row": 2, "column": 3}
    assert "{" not in lists.refusal(code, facts, language)


@settings(max_examples=300)
@given(
    st.dictionaries(
        st.sampled_from(CandidateColumn),
        st.text(max_size=30) | st.sampled_from(["1", "46447", "ja", "beide", "16", "1/3/2027", "gewoon"]),
    ),
    st.sampled_from(Language),
)
def test_any_row_has_an_outcome_or_faults_in_words(cells: dict[CandidateColumn, str], language: Language) -> None:
    found = lists.read_row(cells)
    if isinstance(found, Row):
        candidate(found, TERMS)
    else:
        assert "{" not in lists.faults_of(found, language).replace("{", "", "".join(cells.values()).count("{"))


@settings(derandomize=True, deadline=None)
@given(st.text(st.characters(max_codepoint=127)))
def test_plain_text_is_tidied_as_any_other(text: str) -> None:
    assert tidied(text) == tidied(f"{text}\u200b")  # a sign of no width, which makes it take the long way


def test_what_was_read_of_one_row_serves_the_next_and_changes_nothing() -> None:
    before: lists.ReadCells = {}
    rows = [GOOD, GOOD | {CandidateColumn.SERVICES: "koken"}, GOOD | {CandidateColumn.HOURS_EXPECTED: "7,5"}, GOOD]
    assert [lists.read_row(row, before=before) for row in rows] == [lists.read_row(row) for row in rows]
    before[CandidateColumn.HOURS_EXPECTED, "7,5"] = Decimal(9)
    again = lists.read_row(rows[2], before=before)
    assert isinstance(again, Row)
    assert again.hours.expected == 9
