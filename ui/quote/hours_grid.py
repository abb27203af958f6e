"""An auditor's own grid of hours: a small CSV, kept in the session and in the tab, nowhere else."""

from typing import Final

import streamlit as st

from documents.candidates.reading import Listed, read_list, read_text
from documents.candidates.refusals import ListRefusedError
from kmo_rules import GridHours, GridRow, Quote, Unit, grid_row
from ui import press
from ui.quote import state as quote_state
from ui.session.language import _, current
from wording import candidates as lists
from wording.quote import sentences as quotes

MOST_CHARACTERS: Final = 20_000
_FAULTS_SHOWN: Final = 10
_FILE: Final = quote_state.LIST + "grid_file"
_TAKEN: Final = quote_state.LIST + "grid_taken"
_REFUSED: Final = quote_state.LIST + "grid_refused"
_EXAMPLE: Final = "grootte;dienst;uren minstens;uren;uren hoogstens"


def part(quote: Quote) -> None:
    """Load a grid, see what is wrong with it, and fill the hours for one size."""
    with st.expander(_("Eigen tijdrooster"), key="quote_grid"):
        st.caption(
            _(
                "Het tijdrooster van de administratie is niet openbaar; deze wijzer heeft er geen. Laad of plak uw eigen "
                "rooster, met op de eerste rij deze namen. Het blijft in dit tabblad."
            )
        )
        press.copy_box(_EXAMPLE, _("Kopieer deze namen"), key="copy_grid_names")
        _upload()
        st.text_area(
            _("Uw tijdrooster"), key=quote_state.QUOTE + "grid", height=120, placeholder="", persist_state="session"
        )
        rows = _rows(quote_state.get("grid") or "")
        if rows:
            _choose(rows, quote)


def _upload() -> None:
    file = st.file_uploader(_("Laad een tijdrooster (CSV)"), key=_FILE)
    if file is not None and st.session_state.get(_TAKEN) != file.file_id:
        st.session_state[_TAKEN] = file.file_id
        st.session_state[_REFUSED] = None
        try:
            _keep(read_list(file.getvalue()))
        except ListRefusedError as refused:
            st.session_state[_REFUSED] = lists.refusal(refused.code.value, refused.facts, current())
    if st.session_state.get(_REFUSED):
        st.warning(st.session_state[_REFUSED])


def _keep(listed: Listed) -> None:
    """Put a file's rows in the field, where they can be seen and changed."""
    text = "\n".join(";".join(cell.replace(";", ",") for cell in row) for row in (listed.header, *listed.rows))
    if len(text) > MOST_CHARACTERS:
        st.session_state[_REFUSED] = _("Dit rooster is te groot: hoogstens {most} tekens.", most=MOST_CHARACTERS)
    else:
        quote_state.put("grid", text)


def _rows(text: str) -> tuple[GridRow, ...]:
    """The rows that can be used; what is wrong with the others is said."""
    if not text.strip():
        return ()
    try:
        listed = read_text(text[:MOST_CHARACTERS])
    except ListRefusedError as refused:
        st.warning(lists.refusal(refused.code.value, refused.facts, current()))
        return ()
    places = {lists.grid_column(name): place for place, name in reversed(list(enumerate(listed.header)))}
    if not {"size", "scope", "expected"} <= places.keys():
        st.warning(_("Zet op de eerste rij minstens: grootte, dienst en uren."))
        return ()
    found = [(number, _row(row, places)) for number, row in zip(listed.numbers, listed.rows, strict=True)]
    wrong = [_(quotes.GRID_FAULTS[row.fault], row=number) for number, row in found if row.fault is not None]
    if wrong:
        st.warning("\n".join(f"- {text}" for text in wrong[:_FAULTS_SHOWN]))
    return tuple(row for _number, row in found if row.fault is None)


def _row(cells: tuple[str, ...], places: dict[str | None, int]) -> GridRow:
    hours = {column: cells[places[column.value]] for column in GridHours if column.value in places}
    return grid_row(cells[places["size"]], lists.scope(cells[places["scope"]]), hours)


def _choose(rows: tuple[GridRow, ...], quote: Quote) -> None:
    sizes = list(dict.fromkeys(row.size for row in rows))
    if quote_state.get("grid_size") not in sizes:
        quote_state.put("grid_size", sizes[0])
    st.selectbox(_("Grootte"), sizes, key=quote_state.QUOTE + "grid_size", placeholder="", persist_state="session")
    chosen = tuple(row for row in rows if row.size == quote_state.get("grid_size"))
    st.button(_("Vul deze uren in"), on_click=_fill, args=(chosen,), key="quote_grid_fill")
    if quote.unit is Unit.DAYS:
        st.caption(_("Het rooster telt in uren; invullen zet de offerte op uren."))


def _fill(rows: tuple[GridRow, ...]) -> None:
    quote_state.put("unit", Unit.HOURS.value)
    for row in rows:
        if row.scope is not None and row.work is not None:
            quote_state.fill(row.scope, row.work)
