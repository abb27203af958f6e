"""The list as a grid to correct in place, and what was found beside it. Loads pandas, so only a list pays for it.

The grid to correct in is not drawn anew while one corrects: it would lose the place and the focus. What each
correction comes to stands in the second grid.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

import streamlit as st

from documents.candidates.sheet import FOUND, outcome
from documents.files.sheets import Cell
from kmo_rules.candidates import CandidateColumn
from ui import entries, grid
from ui.candidates.listing import HELD, BulkList, distinct
from ui.session import values
from ui.session.language import _, current
from ui.session.register import LIST
from wording import candidates as lists

_VERSION: Final = LIST + "version"
_VIEW: Final = LIST + "view"
_FILTER: Final = LIST + "filter"
_FRAME: Final = LIST + "frame"
_DRAWN: Final = LIST + "drawn"
"""Which rows and columns the grid was drawn with."""
_FOUND: Final = LIST + "found"
_WORDED: Final = LIST + "worded"
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
    names = _names(held)
    known = [names[place] for place in held.places.values()]
    key = values.key(f"{grid.NAME}{st.session_state.get(_VERSION, 0)}")
    # The same frame while nothing but cells of it changed.
    frame = _kept(_FRAME, (st.session_state.get(_VERSION), current()), lambda: _frame(held, view, names))
    to_do = [_(lists.TO_DO)] if any(frame[_(lists.TO_DO)]) else []
    st.session_state[_DRAWN] = (view, {name: place for place, name in enumerate(names)})
    st.data_editor(
        frame,
        key=key,
        hide_index=True,
        num_rows="fixed",
        width="stretch",
        height=min(_HEIGHT, _ROW * (len(view) + 1)),
        column_order=[_("Rij"), *to_do, *known, *(name for name in names if name not in known)],
        column_config={
            _("Rij"): st.column_config.NumberColumn(pinned=True),
            _(lists.TO_DO): st.column_config.TextColumn(width="large" if values.get(_FILTER) == "faulty" else "medium"),
        },
        disabled=[_("Rij"), _(lists.TO_DO)],
        on_change=_apply,
        args=(key,),
        placeholder="",
        alt=_("De lijst. U kunt elke cel veranderen die in uw eigen lijst staat."),
    )
    if held.is_full:
        st.warning(
            _(
                "Er is hier zo veel verbeterd dat er niets meer bij kan. Download de lijst hieronder en lees die opnieuw in; "
                "verbeter daarna verder."
            )
        )
    st.button(_("Laatste verbetering terug"), on_click=_undo, key="bulk_undo", disabled=not held.changes)


def results(held: BulkList) -> None:
    """What was found of the rows in sight, as it is after the last correction."""
    view = _view(held)
    if not view:
        return
    st.markdown(f"**{_('Wat wij vonden')}**")
    st.dataframe(
        _kept(_FOUND, (st.session_state.get(_VERSION), held.turn, current()), lambda: _found_frame(held, view)),
        hide_index=True,
        width="stretch",
        height=min(_HEIGHT, _ROW * (len(view) + 1)),
        column_config=_looks(),
        placeholder="",
        alt=_("Per rij wat er gevonden is: resultaat, audit, kosten en data"),
    )


def _view(held: BulkList) -> tuple[int, ...]:
    view: tuple[int, ...] | None = st.session_state.get(_VIEW)
    if view is None:
        chosen = values.get(_FILTER) or "all"
        view = held.view(good=chosen != "faulty", faulty=chosen != "good")
        st.session_state[_VIEW] = view
    return view


def _names(held: BulkList) -> list[str]:
    """What stands above each column: our word for one that we know, else the auditor's own."""
    ours = {place: lists.header(column, current()) for column, place in held.places.items()}
    taken = (_("Rij"), _(lists.TO_DO))
    shown = [ours.get(place, name) for place, name in enumerate(held.listed.header)]
    return distinct([*taken, *shown])[len(taken) :]


def _apply(key: str) -> None:
    """Take the edited cells over; the rules weigh only their rows.

    The list is looked up: Streamlit keeps the arguments of every grid that ever was, and with them every list.
    """
    held: BulkList | None = st.session_state.get(HELD)
    if held is not None:
        view, names = st.session_state[_DRAWN]
        for place, cells in grid.rows(st.session_state[key]).items():
            if place < len(view):
                held.edit(view[place], cells, names)


def _undo() -> None:
    held: BulkList | None = st.session_state.get(HELD)
    if held is not None:
        held.undo()
    renew()


def _kept(key: str, token: object, make: Callable[[], Any]) -> Any:
    """What was made before, while its token is the same."""
    kept = st.session_state.get(key)
    if kept is None or kept[0] != token:
        kept = st.session_state[key] = (token, make())
    return kept[1]


def _frame(held: BulkList, view: tuple[int, ...], names: list[str]) -> Any:
    import pandas as pd  # type: ignore[import-untyped]

    to_do = [_to_do(held, place) for place in view]
    typed = {name: [held.cells[place][at] for place in view] for at, name in enumerate(names)}
    return pd.DataFrame({_("Rij"): [held.numbers[place] for place in view], _(lists.TO_DO): to_do} | typed)


def _to_do(held: BulkList, place: int) -> str:
    found = held.found[place]
    return lists.faults_of(found, current()) if isinstance(found, tuple) else ""


def _found_frame(held: BulkList, view: tuple[int, ...]) -> Any:
    import pandas as pd

    rows = _worded(held)
    filled: dict[str, list[object]] = {_("Rij"): [held.numbers[place] for place in view]}
    if CandidateColumn.NAME in held.places:
        at = held.places[CandidateColumn.NAME]
        filled[lists.header(CandidateColumn.NAME, current())] = [held.cells[place][at] for place in view]
    filled |= {_(column.title): [_shown(rows[place][column.title]) for place in view] for column in FOUND}
    return pd.DataFrame(filled)


def _worded(held: BulkList) -> dict[int, dict[str, Cell]]:
    """Ten thousand rows take half a second to word: those that did not change keep their words."""
    rows: dict[int, dict[str, Cell]] = _kept(_WORDED, (id(held), held.terms, current()), dict)
    if not rows:
        held.stale = set(range(len(held.found)))
    rows |= {place: outcome(held.found[place], current()) for place in held.stale}
    held.stale = set()
    return rows


def _shown(cell: Cell) -> object:
    """The grid counts with binary numbers only."""
    return float(cell) if isinstance(cell, Decimal) else cell


def _looks() -> dict[str, Any]:
    looks = {
        "money": st.column_config.NumberColumn(format="euro"),
        "date": st.column_config.DateColumn(format="DD/MM/YYYY"),
    }
    return {_(column.title): looks[column.kind] for column in FOUND if column.kind in looks}
