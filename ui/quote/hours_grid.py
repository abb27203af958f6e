"""An auditor's own grid of hours: a small CSV, kept in the session and in the tab, nowhere else."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from documents.candidates.reading import Listed, read_list, read_text
from documents.candidates.refusals import ListRefusedError
from kmo_rules.candidates import CandidateColumn
from kmo_rules.quote import Quote, Unit, Work
from ui import press, screens
from ui.candidates.listing import matched
from ui.quote import state as quote_state
from ui.session import memory, values
from ui.session.language import _, current
from ui.session.register import LIST, LONGEST_GRID, QUOTE
from wording import candidates as lists
from wording.quote import grid
from wording.quote.grid import GridRow

_FAULTS_SHOWN: Final = 10
_FILE: Final = LIST + "grid_file"
_TAKEN: Final = LIST + "grid_taken"
_REFUSED: Final = LIST + "grid_refused"
_IS_TOO_LONG: Final = LIST + "grid_too_long"


def part(quote: Quote) -> None:
    """Load a grid, see what is wrong with it, and fill the hours for one size."""
    st.caption(
        _(
            "VLAIO heeft een tijdrooster voor audits. Dat is niet openbaar, dus deze wijzer heeft er geen. Plak "
            "uw eigen rooster of kies een bestand, met op de eerste rij deze namen. Het blijft in dit tabblad."
        )
    )
    press.copy_box(_(grid.EXAMPLE), _("Kopieer deze namen"), key="copy_grid_names")
    _upload()
    st.text_area(
        _("Uw tijdrooster"),
        key=values.key(QUOTE + "grid"),
        height=120,
        placeholder="",
        persist_state="session",
    )
    rows = _rows(quote_state.get("grid") or "")
    if rows:
        _choose(rows, quote)


def _upload() -> None:
    file = st.file_uploader(_("Kies een tijdrooster (CSV)"), key=values.key(_FILE))
    if file is not None and st.session_state.get(_TAKEN) != file.file_id:
        st.session_state[_TAKEN] = file.file_id
        st.session_state[_REFUSED], st.session_state[_IS_TOO_LONG] = None, False
        try:
            _keep(read_list(file.getvalue(), grid.grid_column))
        except ListRefusedError as refused:
            st.session_state[_REFUSED] = (refused.code, refused.facts)
    refused_before: tuple[lists.Refusal, Mapping[str, object]] | None = st.session_state.get(_REFUSED)
    if refused_before:
        st.warning(lists.refusal(*refused_before, current()))
    if st.session_state.get(_IS_TOO_LONG):
        _say_too_long()


def _say_too_long() -> None:
    st.warning(_("Dit rooster is te groot: hoogstens {most} tekens.", most=LONGEST_GRID))


def _keep(listed: Listed) -> None:
    """Put a file's rows in the field, where they can be seen and changed."""
    text = "\n".join(";".join(cell.replace(";", ",") for cell in row) for row in (listed.header, *listed.rows))
    st.session_state[_IS_TOO_LONG] = len(text) > LONGEST_GRID
    if len(text) <= LONGEST_GRID:
        quote_state.put("grid", text)


def _rows(text: str) -> tuple[GridRow, ...]:
    """The rows that can be used; what is wrong with the others is said."""
    if not text.strip():
        return ()
    if len(text) > LONGEST_GRID:
        _say_too_long()
    try:
        listed = read_text(text[:LONGEST_GRID], grid.grid_column)
    except ListRefusedError as refused:
        st.warning(lists.refusal(refused.code, refused.facts, current()))
        return ()
    columns = matched(listed, grid.grid_column)
    if not {grid.SIZE, CandidateColumn.SERVICES, CandidateColumn.HOURS_EXPECTED} <= columns.keys():
        st.warning(_("Zet op de eerste rij minstens: grootte, dienst en uren."))
        return ()
    found = [grid.read_grid_row({column: row[place] for column, place in columns.items()}) for row in listed.rows]
    wrong = [
        grid.grid_fault(row, number, current())
        for number, row in zip(listed.numbers, found, strict=True)
        if not isinstance(row, GridRow)
    ]
    if wrong:
        st.warning("\n".join(f"- {text}" for text in wrong[:_FAULTS_SHOWN]))
    return tuple(row for row in found if isinstance(row, GridRow))


def _choose(rows: tuple[GridRow, ...], quote: Quote) -> None:
    sizes = list(dict.fromkeys(row.size for row in rows))
    # A page that lost its server still shows what was chosen; the session does not know it before it is drawn.
    if not memory.is_asking() and quote_state.get("grid_size") not in sizes:
        quote_state.put("grid_size", sizes[0])
    st.selectbox(
        _("Grootte"),
        sizes,
        key=values.key(QUOTE + "grid_size"),
        placeholder="",
        filter_mode=None,  # a search that finds nothing says so in English
        persist_state="session",
    )
    if st.button(_("Vul deze uren in de offerte in"), on_click=_fill, args=(rows,), key="quote_grid_fill"):
        st.switch_page(screens.screen("offerte"))  # where one sees what was filled in
    if quote.unit is Unit.DAYS:
        st.caption(_("Het rooster telt in uren; invullen zet de offerte op uren."))


def _fill(rows: tuple[GridRow, ...]) -> None:
    """The hours of the chosen size for every audit of the grid: none of another size stay beside them."""
    quote_state.put("unit", Unit.HOURS.value)
    chosen = {row.scope: row.work for row in rows if row.size == quote_state.get("grid_size")}
    for scope in dict.fromkeys(row.scope for row in rows):
        quote_state.fill(scope, chosen.get(scope, Work()))
    if (quote := quote_state.quote()).of(quote.scope).is_empty:
        quote_state.put("scope", next(iter(chosen)).value)
