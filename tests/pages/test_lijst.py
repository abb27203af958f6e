"""The auditor's list as an auditor uses it: pasted, checked row by row, nothing lost; and an own grid of hours."""

import gc
import json
import logging
import weakref
from io import BytesIO

import openpyxl
import pytest
from streamlit.elements.widgets import data_editor
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.testing.v1 import AppTest

from documents.candidates import room
from kmo_rules import Vat, quote_to_query
from kmo_rules.quote import Quote
from tests.pages.visits import boxes, case, click, go, made, said, tab, to_copy, visit
from ui import grid
from ui.session.register import LONGEST_GRID, NO_ROOM

NAME = "Zandloper Sentinel BV"
LIST = "\n".join(
    (
        "Naam;Ondernemingsnummer;Diensten;Uren;Publiek;Beginnend",
        f"{NAME};0403.170.701;beide;16;nee;nee",
        "Fout een;0403.170.702;opleiding;8;nee;nee",
        "Fout twee;0403.170.701;koken;veel;;",
        "School;;opleiding;;ja;nee",
    )
)


def screen(query: str = "") -> AppTest:
    """The list, after the quote of a link."""
    return go(go(visit(query=query), "offerte"), "lijst")


def warnings(at: AppTest) -> list[str]:
    assert not at.exception
    return [str(box.value) for box in at.warning]


def test_an_own_grid_fills_the_hours_and_names_rows_it_cannot_use() -> None:
    at = screen()
    grid = "grootte;dienst;uren\nklein;opleiding;12,5\nklein;samen;20\ngroot;koken;3"
    at.text_area(key="quote.grid").set_value(grid).run()
    assert "Rij 4" in " ".join(warnings(at))
    click(at, "quote_grid_fill")
    assert "quote.grid" in tab(at)["keep"]
    assert "12,5 uur" in to_copy(at)[0]  # one is led to what was filled in


def test_a_size_of_the_grid_leaves_no_hours_of_another_one() -> None:
    at = screen()
    grid = "grootte;dienst;uren\nklein;opleiding;12\nklein;advies;10\ngroot;advies;20"
    at.text_area(key="quote.grid").set_value(grid).run()
    click(at, "quote_grid_fill")
    assert "q_advice_expected=10&q_training_expected=12" in tab(at)["query"]
    go(at, "lijst").selectbox(key="quote.grid_size").set_value("groot").run()
    click(at, "quote_grid_fill")
    assert "training_expected" not in tab(at)["query"]
    assert "Audit voor advies: 20 uur" in to_copy(at)[0].replace("\xa0", " ")


def pasted(text: str, query: str = "") -> AppTest:
    at = screen(query)
    at.text_area(key="bulk.text").set_value(text).run()
    return click(at, "bulk_read")


def test_a_list_is_checked_row_by_row_and_good_rows_are_not_held_back() -> None:
    at = pasted(LIST)
    assert not at.exception
    assert [wish["key"] for wish in tab(at)["focus"]] == ["bulk_outcome"]  # below the fields, out of sight
    assert "2 rijen in orde, 2 te controleren." in said(at)
    assert "Rij" in said(at)
    assert "Schrijf opleiding, advies of beide." in said(at)
    assert NAME not in tab(at)["query"]
    assert NAME not in tab(at)["keep"]


def test_nothing_holds_on_to_a_list_that_another_replaced() -> None:
    at = pasted(LIST)
    first = weakref.ref(at.session_state["bulk.held"])
    for text in ("Naam;Diensten;Uren\nA;advies;8", "Naam;Diensten;Uren\nB;advies;8"):
        at.text_area(key="bulk.text").set_value(text).run()
        click(at, "bulk_read")
    gc.collect()
    assert first() is None


def test_a_list_keeps_to_the_price_and_vat_of_the_quote() -> None:
    at = pasted(LIST, quote_to_query(Quote(hourly_price="100", vat=Vat.EXCLUDED)))
    assert "€\xa01.936,00" in said(at)  # 16 hours at 100 and 21 %
    assert "Gerekend aan €\xa0100,00 per uur zonder btw; daar is 21% btw bij geteld." in said(at)


def test_what_is_no_list_is_refused_and_the_list_before_stays() -> None:
    at = pasted(LIST)
    at.text_area(key="bulk.text").set_value("Naam;Diensten\n=1+1;advies").run()
    click(at, "bulk_read")
    assert "formule" in " ".join(warnings(at))
    assert "2 rijen in orde" in said(at)


def test_lists_of_all_together_have_an_end_and_who_is_refused_keeps_what_he_had(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The room is what this list and the first one of a neighbour take; it is free when the neighbour leaves."""
    gc.collect()  # lists of tests before this one
    at, other = pasted(LIST), pasted(LIST)
    monkeypatch.setattr(room, "MOST_OF_ALL", sum(room._weights.values()))
    at.text_area(key="bulk.text").set_value("Naam;Diensten\nNog een;advies").run()
    click(at, "bulk_read")
    assert "De server heeft nu geen plaats voor uw lijst." in " ".join(warnings(at))
    assert "2 rijen in orde" in said(at)
    assert "Nog een" in str(at.text_area(key="bulk.text").value)
    del other
    gc.collect()
    click(at, "bulk_read")
    assert warnings(at) == []
    assert "1 rij in orde" in said(at)


def test_who_pasted_where_there_was_no_room_is_told_so() -> None:
    at = pasted(LIST)
    at.text_area(key="bulk.text").set_value(NO_ROOM).run()
    click(at, "bulk_read")
    assert "De server heeft nu geen plaats voor uw lijst." in " ".join(warnings(at))
    assert "2 rijen in orde" in said(at)


def test_headings_that_say_nothing_are_asked_for_with_the_first_rows() -> None:
    at = pasted("Wie;Wat;Hoelang\nA;opleiding;8\nB;advies;4")
    assert [wish["key"] for wish in tab(at)["focus"]] == ["bulk_picking"]
    assert "Wij weten niet welke kolom de dienst is." in said(at)
    assert at.selectbox(key="bulk.pick_services").value == "1"  # most cells name a service
    at.selectbox(key="bulk.pick_services").set_value("").run()
    click(at, "bulk_pick")
    assert "Kies de kolom met de dienst" in " ".join(warnings(at))
    at.selectbox(key="bulk.pick_hours_expected").set_value("2").run()
    at.selectbox(key="bulk.pick_services").set_value("1").run()
    click(at, "bulk_pick")
    assert "2 rijen in orde, 0 te controleren." in said(at)
    assert "€\xa01.800,00" in said(at)


def test_a_list_without_services_may_have_one_for_all_rows() -> None:
    at = pasted("Naam;Uren\nA;8")
    at.radio(key="bulk.everyone").set_value("beide").run()
    click(at, "bulk_pick")
    assert "1 rij in orde, 0 te controleren." in said(at)


def test_a_total_says_what_it_leaves_out_what_it_takes_for_granted_and_what_is_double() -> None:
    rows = ("A;opleiding;8;", "A;opleiding;4;nee", "B;advies;;nee", "C;koken;3;nee", "D;advies;2;ja")
    at = pasted("\n".join(("Titel", "Naam;Diensten;Uren;Publiek", *rows, "Totaal;;17;")))
    shown = said(at)
    for text in (
        "Rijen boven de namen van de kolommen, niet gelezen: 1.",
        "Rijen met een totaal, niet meegeteld: 8.",
        "dezelfde kandidaat voor dezelfde dienst, en tellen elk apart mee: 3/4.",
        "Niet meegeteld, want te controleren: 1.",
        "Niet meegeteld in ‘verwacht’, want zonder verwachte uren: 1.",
        "gerekend als privaat: 1. Zij maken €\xa01.200,00 van ‘verwacht’ uit",
    ):
        assert text in shown
    before = [text for text in shown.splitlines() if "€" in text]
    at.checkbox(key="bulk.rest").check().run()
    assert [text for text in said(at).splitlines() if "€" in text] == before


def test_the_list_goes_out_with_own_columns_and_what_was_corrected() -> None:
    at = pasted("Dossier;Naam;Diensten;Uren\n17;A;opleiding;8\n18;B;koken;4")
    held = at.session_state["bulk.held"]
    held.edit(1, {"Diensten": "advies"}, {"Diensten": 2})
    at.run()
    assert "2 rijen in orde, 0 te controleren." in said(at)
    book = openpyxl.load_workbook(BytesIO(made(at, "bulk_xlsx")))
    assert [sheet.title for sheet in book.worksheets] == ["Lijst", "Uurprijs en btw", "Verbeterd"]
    assert [cell.value for cell in book.worksheets[0][1]][:4] == ["Dossier", "Naam", "Diensten", "Uren"]
    assert [cell.value for cell in book.worksheets[2][2]] == [3, "Diensten", "koken", "advies"]
    click(at, "bulk_undo")
    assert "1 rij in orde, 1 te controleren." in said(at)


def test_the_screen_stands_with_any_case_and_has_an_address_of_its_own() -> None:
    at = go(visit(case()), "lijst")
    assert not at.exception
    assert "error" not in boxes(at.main)
    assert at.title[0].value == "Lijst van kandidaten"


def test_a_grid_that_is_too_long_is_said_to_be_and_what_fits_is_kept() -> None:
    """What came after the last letter that is read was dropped without a word, and a reload brought nothing of it back."""
    at = screen()
    at.text_area(key="quote.grid").input("grootte;dienst;uren\n" + "x" * LONGEST_GRID).run()
    assert "Dit rooster is te groot" in said(at)
    assert len(json.loads(tab(at)["keep"])["quote.grid"]) == LONGEST_GRID + 1


def corrected(at: AppTest, said: str) -> AppTest:
    """What the page would say of the grid, past what is heard of it."""
    (grid_of_list,) = (each for each in at.get("dataframe") if grid.NAME in each.proto.id)
    states = at.session_state._state.get_widget_states()
    states = [state for state in states if state.id != grid_of_list.proto.id]
    return at._run(WidgetStates(widgets=[*states, WidgetState(id=grid_of_list.proto.id, string_value=said)]))


def test_what_is_corrected_in_the_grid_is_corrected_once_by_us_and_nowhere_else(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Streamlit adds rows to its own copy one by one, in every run, and quotes in the log what no column takes."""
    done: list[str] = []
    for name in ("_apply_cell_edits", "_apply_row_additions", "_apply_row_deletions"):
        monkeypatch.setattr(data_editor, name, lambda *_, name=name: done.append(name))
    at = pasted(LIST)
    rows = {"0": {"Rij": NAME}, "2": {"Diensten": "advies", "Uren": "8"}, "9": {"Naam": "nergens"}}
    text = json.dumps({"edited_rows": rows, "added_rows": [{}], "deleted_rows": [0]})
    corrected(at, text)
    (of_list,) = (each.proto.id for each in at.get("dataframe") if grid.NAME in each.proto.id)
    assert at.session_state[grid.NAME + of_list.partition(grid.NAME)[2]] == text, "read, it takes ten times as much"
    assert "3 rijen in orde, 1 te controleren." in said(at)
    assert len(at.session_state["bulk.held"].changes) == len(rows["2"])
    at.run()
    assert done == []
    logging.getLogger(data_editor.__name__).warning("Failed to parse value %s as %s.", NAME, "integer")
    assert NAME not in caplog.text
