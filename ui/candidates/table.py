"""The list as a grid to filter and to edit in place. Loads pandas, so only a screen with a list pays for it."""

from decimal import Decimal
from typing import Any, Final

import streamlit as st

from documents.candidates.sheet import FOUND, outcome
from documents.files.sheets import Cell
from kmo_rules.candidates import CandidateColumn
from ui import entries
from ui.candidates.listing import BulkList
from ui.session import values
from ui.session.language import _, current
from ui.session.register import LIST
from wording import candidates as lists

_VERSION: Final = LIST + "version"
_VIEW: Final = LIST + "view"
_FILTER: Final = LIST + "filter"
_FRAME: Final = LIST + "frame"
_HEIGHT: Final = 420
_ROW: Final = 38


def renew() -> None:
    """Forget which rows are in sight: the list or its outcome is another one."""
    st.session_state[_VERSION] = st.session_state.get(_VERSION, 0) + 1
    st.session_state[_VIEW] = None


def editor(held: BulkList) -> None:
    """The rows of the filter. A row that was put right stays in sight until the filter is chosen again."""
    entries.choice(_("Toon"), _FILTER, is_in_row=True, on_change=renew)
    view = _view(held)
    if not view:
        st.markdown(_("Er zijn geen rijen van deze soort."))
        return
    key = values.key(f"{LIST}editor.{st.session_state.get(_VERSION, 0)}")
    st.data_editor(
        _kept_frame(held, view),
        key=key,
        hide_index=True,
        num_rows="fixed",
        height=min(_HEIGHT, _ROW * (len(view) + 1)),
        disabled=[_("Rij"), *(_(column.title) for column in FOUND)],
        column_config=_looks(),
        on_change=_apply,
        args=(held, view, key, _names(held)),
        placeholder="",
        alt=_("De lijst, met wat er gevonden is. De cellen die u invulde, kunt u hier veranderen."),
    )


def _view(held: BulkList) -> tuple[int, ...]:
    view: tuple[int, ...] | None = st.session_state.get(_VIEW)
    if view is None:
        chosen = values.get(_FILTER) or "all"
        view = held.view(good=chosen != "faulty", faulty=chosen != "good")
        st.session_state[_VIEW] = view
    return view


def _names(held: BulkList) -> dict[str, CandidateColumn]:
    return {lists.header(column, current()): column for column in held.columns}


def _apply(held: BulkList, view: tuple[int, ...], key: str, names: dict[str, CandidateColumn]) -> None:
    """Take the edited cells over; the rules weigh only their rows."""
    for place, cells in st.session_state[key]["edited_rows"].items():
        held.edit(view[place], cells, names)


def _kept_frame(held: BulkList, view: tuple[int, ...]) -> Any:
    """The frame of the last run where nothing changed: ten thousand rows take half a second to word."""
    token = (st.session_state.get(_VERSION), held.edits, current())
    kept = st.session_state.get(_FRAME)
    if kept is None or kept[0] != token:
        kept = st.session_state[_FRAME] = (token, _frame(held, view))
    return kept[1]


def _frame(held: BulkList, view: tuple[int, ...]) -> Any:
    import pandas as pd  # type: ignore[import-untyped]

    names, language = list(_names(held)), current()
    found = [outcome(held.found[place], language) for place in view]
    typed = {name: [held.cells[place][at] for place in view] for at, name in enumerate(names)}
    filled = {_(column.title): [_shown(row[column.title]) for row in found] for column in FOUND}
    first = {_(title): filled.pop(_(title)) for title in (lists.TO_DO, lists.OUTCOME)}
    return pd.DataFrame({_("Rij"): [held.numbers[place] for place in view]} | first | typed | filled)


def _shown(cell: Cell) -> object:
    """The grid counts with binary numbers only."""
    return float(cell) if isinstance(cell, Decimal) else cell


def _looks() -> dict[str, Any]:
    looks = {
        "money": st.column_config.NumberColumn(format="euro"),
        "date": st.column_config.DateColumn(format="DD/MM/YYYY"),
    }
    return {_(column.title): looks[column.kind] for column in FOUND if column.kind in looks}
