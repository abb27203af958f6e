"""Which column is which: asked where the headings do not say it, with the first rows to look at."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from documents.candidates.reading import Listed
from kmo_rules.candidates import CandidateColumn
from ui import entries
from ui.candidates.listing import distinct, matched
from ui.session import memory, values
from ui.session.language import _, current
from ui.session.register import LIST
from wording import candidates as lists

PENDING: Final = LIST + "pending"
_KEY: Final = "bulk_picking"
_ROWS_SHOWN: Final = 5
_NONE: Final = ""
_LETTERS: Final = 30
_ROWS_JUDGED: Final = 200


def ask(listed: Listed) -> None:
    """Keep a list until somebody has said which column is which; what the headings do say is filled in."""
    st.session_state[PENDING] = listed
    memory.focus_part(_KEY)
    places = matched(listed)
    services = _place_of_services(listed)
    if services is not None and services not in places.values():
        places.setdefault(CandidateColumn.SERVICES, services)
    for column in CandidateColumn:
        values.put(_field(column), str(places[column]) if column in places else _NONE)


def part(listed: Listed) -> tuple[Mapping[CandidateColumn, int], str] | None:
    """The first rows and a choice for each column; the choice itself once the button is pressed."""
    with st.container(key=_KEY):
        return _part(listed)


def _part(listed: Listed) -> tuple[Mapping[CandidateColumn, int], str] | None:
    st.info(_("Wij weten niet welke kolom de dienst is. Wijs hieronder aan welke kolom wat is."))
    preview = [dict(zip(_names(listed), row, strict=True)) for row in listed.rows[:_ROWS_SHOWN]]
    st.dataframe(preview, hide_index=True, alt=_("De eerste rijen van uw lijst"))
    places = [_NONE, *map(str, range(len(listed.header)))]
    names = dict(zip(places[1:], _names(listed), strict=True))
    columns = st.columns(2)
    for turn, column in enumerate(CandidateColumn):
        with columns[turn % 2]:
            st.selectbox(
                lists.header(column, current()),
                places,
                format_func=lambda place: names.get(place) or _("geen kolom"),
                key=values.key(_field(column)),
                placeholder="",
                filter_mode=None,
                persist_state="session",
            )
    entries.choice(_("Of geldt voor alle rijen dezelfde dienst?"), LIST + "everyone", is_in_row=True)
    if not st.button(_("Gebruik deze kolommen"), key="bulk_pick", type="primary"):
        return None
    picked = {column: values.get(_field(column)) or _NONE for column in CandidateColumn}
    found = {column: int(place) for column, place in picked.items() if place in names}
    everyone = "" if CandidateColumn.SERVICES in found else values.get(LIST + "everyone") or ""
    if CandidateColumn.SERVICES not in found and not everyone:
        st.warning(_("Kies de kolom met de dienst, of één dienst voor alle rijen."))
        return None
    return found, everyone


def _place_of_services(listed: Listed) -> int | None:
    """The first column of which most cells name a service: a guess, for somebody to confirm."""
    for place in range(len(listed.header)):
        cells = [row[place] for row in listed.rows[:_ROWS_JUDGED] if row[place]]
        if cells and sum(bool(lists.read_services(cell)) for cell in cells) > len(cells) / 2:
            return place
    return None


def _field(column: CandidateColumn) -> str:
    return f"{LIST}pick_{column}"


def _names(listed: Listed) -> list[str]:
    return distinct([name[:_LETTERS] for name in listed.header])
