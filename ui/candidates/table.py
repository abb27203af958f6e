"""The list as a grid to filter and to edit in place. Loads pandas, so only a screen with a list pays for it."""

from typing import Any, Final

import streamlit as st

from documents.candidates.sheet import outcome
from kmo_rules import CandidateColumn
from ui.candidates.listing import BulkList
from ui.quote.state import LIST
from ui.session import values
from ui.session.language import _, current
from wording import candidates as lists

_VERSION: Final = LIST + "version"
_VIEW: Final = LIST + "view"
_FILTER: Final = LIST + "filter"
_FRAME: Final = LIST + "frame"
_FOUND: Final = (
    lists.OUTCOME,
    lists.AUDIT,
    lists.LOW,
    lists.EXPECTED,
    lists.HIGH,
    lists.REGISTRATION_FROM,
    lists.REGISTRATION_TO,
    lists.LAST_DAY,
    lists.TO_DO,
)
_HEIGHT: Final = 420
_ROW: Final = 38


def renew() -> None:
    """Forget which rows are in sight: the list or its outcome is another one."""
    st.session_state[_VERSION] = st.session_state.get(_VERSION, 0) + 1
    st.session_state[_VIEW] = None


def editor(held: BulkList) -> None:
    """The rows of the filter. A row that was put right stays in sight until the filter is chosen again."""
    labels = {slug: _(text) for slug, text in lists.FILTERS.items()}
    st.radio(
        _("Toon"),
        list(labels),
        format_func=labels.__getitem__,
        key=values.key(_FILTER),
        horizontal=True,
        on_change=renew,
        persist_state="session",
    )
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
        disabled=[_("Rij"), *(_(title) for title in _FOUND)],
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
    columns: dict[str, Any] = {_("Rij"): [held.numbers[place] for place in view]}
    columns |= {_(lists.TO_DO): [row[-1] for row in found], _(lists.OUTCOME): [row[0] for row in found]}
    columns |= {name: [held.cells[place][at] for place in view] for at, name in enumerate(names)}
    for at, title in enumerate(_FOUND[1:-1], start=1):
        is_amount = title in (lists.LOW, lists.EXPECTED, lists.HIGH)
        values = [row[at] for row in found]
        columns[_(title)] = [None if v is None else float(v) for v in values] if is_amount else values  # type: ignore[arg-type]
    return pd.DataFrame(columns)


def _looks() -> dict[str, Any]:
    amounts = {
        _(title): st.column_config.NumberColumn(format="euro") for title in (lists.LOW, lists.EXPECTED, lists.HIGH)
    }
    days = {
        _(title): st.column_config.DateColumn(format="DD/MM/YYYY")
        for title in (lists.REGISTRATION_FROM, lists.REGISTRATION_TO, lists.LAST_DAY)
    }
    return amounts | days
