"""The list in the session: what is edited in place is weighed again, row by row, and can be taken back."""

from datetime import date
from decimal import Decimal

import pytest

from documents.candidates.reading import read_text
from documents.files.table_limits import LONGEST_CELL
from kmo_rules import Spread, Verdict
from kmo_rules.candidates import CandidateColumn, ListTerms, list_sums
from ui.candidates import listing
from ui.candidates.listing import BulkList, bulk_list, matched

TERMS = ListTerms(on=date(2026, 11, 23), rest_in_order=True)
TEXT = """Naam;Ondernemingsnummer;Diensten;Uren;Publiek;Naam;Kleur
Een;0403.170.701;opleiding;16;nee;dubbel;rood
Twee;0403.170.701;koken;8;nee;;
Drie;;beide;;ja;;"""
NAMES = {"Diensten": 2, "Uren": 3, "Kleur": 6}


def held(text: str = TEXT) -> BulkList:
    listed = read_text(text)
    found = bulk_list(listed, matched(listed))
    assert not list(found.weigh(TERMS))
    return found


def test_the_first_of_two_columns_of_one_name_counts_and_every_own_column_stays() -> None:
    found = held()
    assert found.places[CandidateColumn.NAME] == 0
    assert found.cells[0][5:] == ["dubbel", "rood"]
    assert CandidateColumn.SERVICES not in matched(read_text("Naam;Uren\nA;3"))


def test_one_service_may_hold_for_all_rows() -> None:
    listed = read_text("Naam;Uren\nA;3\nB;4")
    found = bulk_list(listed, matched(listed), everyone="beide")
    assert not list(found.weigh(TERMS))
    assert len(list(found.good())) == 2


def test_good_rows_count_and_faulty_rows_wait() -> None:
    found = held()
    assert found.view(good=False, faulty=True) == (1,)
    assert [each.verdict for each in found.good()] == [Verdict.REGISTER_WITH_AUDIT, Verdict.REGISTER_WITHOUT_AUDIT]
    assert list_sums(found.good()).costs == Spread(*[Decimal("2400.00")] * 3)


def test_an_edit_puts_its_row_right_leaves_the_others_and_can_be_taken_back() -> None:
    found = held()
    first = found.found[0]
    found.edit(1, {"Diensten": "advies", "Uren": "10", "Resultaat": "x"}, NAMES)
    assert found.view(good=False, faulty=True) == ()
    assert list_sums(found.good()).costs.expected == Decimal("3900.00")
    assert found.found[0] is first
    found.edit(0, {"Uren": None, "Kleur": "rood"}, NAMES)
    assert list_sums(found.good()).without_amount == 1
    assert [(each.row, each.before, each.after) for each in found.changes] == [
        (1, "koken", "advies"),
        (1, "8", "10"),
        (0, "16", ""),
    ]
    for _ in range(4):  # once more than there is to take back
        found.undo()
    assert found.view(good=False, faulty=True) == (1,)
    assert found.cells == [list(row) for row in found.listed.rows]


def test_corrections_have_an_end_and_what_was_corrected_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page may send the same two texts for ever: each time one more correction would be kept."""
    monkeypatch.setattr(listing, "MOST_CORRECTED", 10 * LONGEST_CELL)
    found = held()
    for turn in range(100):
        found.edit(0, {"Kleur": str(turn % 2) * 1_000_000}, NAMES)
    assert found.is_full
    assert sum(len(each.after) for each in found.changes) <= 10 * LONGEST_CELL
    assert found.cells[0][6] == found.changes[-1].after
    assert len(found.cells[0][6]) == LONGEST_CELL
    found.undo()
    assert not found.is_full


def test_rows_that_are_one_candidate_for_one_service_are_named() -> None:
    rows = ("A;0403.170.701;opleiding", "A bv;BE0403170701;beide", "A;403170701;advies", "B;;advies", "b;;advies")
    found = held("\n".join(("Naam;Ondernemingsnummer;Diensten", *rows)))
    assert set(found.doubles()) == {(0, 1), (1, 2), (3, 4)}


def test_weighing_says_how_far_it_is() -> None:
    listed = read_text("\n".join(["Diensten;Uren", *["opleiding;8"] * 600]))
    assert list(bulk_list(listed, matched(listed)).weigh(TERMS)) == [250 / 600, 500 / 600]


def test_what_a_list_comes_to_is_worked_out_once_until_a_cell_of_it_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every click beside a list asks for it, and ten thousand names take a second."""
    found = held()
    read: list[str] = []
    read_services, sums = listing.lists.read_services, listing.list_sums
    monkeypatch.setattr(listing.lists, "read_services", lambda text: read.append(text) or read_services(text))
    monkeypatch.setattr(listing, "list_sums", lambda good: read.append("sums") or sums(good))
    for _ in range(2):
        assert found.doubles() == ()
        assert found.sums() == list_sums(found.good())
    assert read == ["opleiding", "koken", "beide", "sums"]
    read.clear()
    for _ in range(2):  # said twice, as a page does
        found.edit(1, {"Diensten": "opleiding"}, NAMES)
    assert (found.doubles(), found.sums()) == (((0, 1),), list_sums(found.good()))
    assert read == ["opleiding", "sums"]
    found.undo()
    assert (found.doubles(), found.sums()) == ((), list_sums(found.good()))
    assert list(found.weigh(ListTerms(on=date(2026, 11, 23), hourly_price=Decimal(1)))) == []
    assert found.sums() == list_sums(found.good())


def test_a_row_is_weighed_again_only_where_a_cell_of_it_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    found = held()
    found.edit(1, {"Diensten": "advies"}, NAMES)
    monkeypatch.setattr(listing, "candidate", None)
    for row, cells in enumerate(found.cells):
        found.edit(row, {"Diensten": cells[2], "Kleur": cells[6], "Resultaat": "x"}, NAMES)
    assert len(found.changes) == 1
