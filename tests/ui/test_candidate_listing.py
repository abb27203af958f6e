"""The list in the session: what is edited in place is weighed again, row by row."""

from datetime import date
from decimal import Decimal

import pytest

from documents.candidates.reading import read_text
from documents.candidates.refusals import ListRefusedError
from kmo_rules import Spread, Verdict
from kmo_rules.candidates import CandidateColumn, ListTerms, list_sums
from ui.candidates.listing import BulkList, bulk_list
from wording.candidates import Refusal

TERMS = ListTerms(on=date(2026, 11, 23), rest_in_order=True)
NAMES = {"Diensten": CandidateColumn.SERVICES, "Uren": CandidateColumn.HOURS_EXPECTED}
TEXT = """Naam;Ondernemingsnummer;Diensten;Uren;Publiek;Naam;Kleur
Een;0403.170.701;opleiding;16;nee;dubbel;rood
Twee;0403.170.701;koken;8;nee;;
Drie;;beide;;ja;;"""


def held() -> BulkList:
    found = bulk_list(read_text(TEXT))
    assert not list(found.weigh(TERMS))
    return found


def test_columns_it_does_not_know_or_has_twice_are_named() -> None:
    assert held().unused == ("Naam", "Kleur")
    with pytest.raises(ListRefusedError) as refused:
        bulk_list(read_text("Naam;Uren\nA;3"))
    assert refused.value.code is Refusal.NO_SERVICES


def test_good_rows_count_and_faulty_rows_wait() -> None:
    found = held()
    assert found.view(good=False, faulty=True) == (1,)
    assert [each.verdict for each in found.good()] == [Verdict.REGISTER_WITH_AUDIT, Verdict.REGISTER_WITHOUT_AUDIT]
    assert list_sums(found.good()).costs == Spread(*[Decimal("2400.00")] * 3)


def test_an_edit_puts_its_row_right_and_leaves_the_others() -> None:
    found = held()
    first = found.found[0]
    found.edit(1, {"Diensten": "advies", "Uren": "10", "Resultaat": "x"}, NAMES)
    assert found.view(good=False, faulty=True) == ()
    assert list_sums(found.good()).costs.expected == Decimal("3900.00")
    assert found.found[0] is first
    found.edit(0, {"Uren": None}, NAMES)
    assert list_sums(found.good()).without_amount == 1


def test_weighing_says_how_far_it_is() -> None:
    rows = "\n".join(["Diensten;Uren", *["opleiding;8"] * 600])
    assert list(bulk_list(read_text(rows)).weigh(TERMS)) == [250 / 600, 500 / 600]
