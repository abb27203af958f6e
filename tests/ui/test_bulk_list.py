"""The list in the session: what is edited in place is weighed again, row by row."""

from datetime import date
from decimal import Decimal

import pytest

from documents.candidates.reading import read_text
from kmo_rules import Verdict
from kmo_rules.candidates import CandidateColumn, ListTerms
from ui.candidates.listing import BulkList, NoServicesError, bulk_list

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
    with pytest.raises(NoServicesError):
        bulk_list(read_text("Naam;Uren\nA;3"))


def test_good_rows_count_and_faulty_rows_wait() -> None:
    found = held()
    assert found.view(good=False, faulty=True) == (1,)
    assert found.sums() == (Decimal("2400.00"),) * 3
    assert found.without_amount() == 0
    assert found.found[2].verdict is Verdict.REGISTER_WITHOUT_AUDIT


def test_an_edit_puts_its_row_right_and_leaves_the_others() -> None:
    found = held()
    first = found.found[0]
    found.edit(1, {"Diensten": "advies", "Uren": "10", "Uitkomst": "x"}, NAMES)
    assert found.view(good=False, faulty=True) == ()
    assert found.sums()[1] == Decimal("3900.00")
    assert found.found[0] is first
    found.edit(0, {"Uren": None}, NAMES)
    assert found.without_amount() == 1


def test_weighing_says_how_far_it_is() -> None:
    rows = "\n".join(["Diensten;Uren", *["opleiding;8"] * 600])
    assert list(bulk_list(read_text(rows)).weigh(TERMS)) == [250 / 600, 500 / 600]
