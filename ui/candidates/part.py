"""A whole list of candidates on a screen: paste or upload, see what is wrong, change it, take it along."""

from collections.abc import Callable, Mapping
from typing import Final

import streamlit as st

from documents.candidates.reading import Listed, read_list, read_text
from documents.candidates.refusals import ListRefusedError
from documents.candidates.room import give_room
from documents.candidates.sheet import ListPaper, candidates_table, example, list_tables
from documents.files.sheets import Table, csv, xlsx
from kmo_rules import Law
from kmo_rules.candidates import CandidateColumn, ListTerms
from kmo_rules.quote import Quote
from ui import entries, press
from ui.candidates import outcome, picking
from ui.candidates import table as bulk_table
from ui.candidates.listing import HELD, BulkList, bulk_list, matched
from ui.session import day as clock
from ui.session import memory, values
from ui.session.language import _, current
from ui.session.register import LIST, NO_ROOM, PASTED
from wording import candidates as lists
from wording import numbers

_REFUSED: Final = LIST + "refused"
_TAKEN: Final = LIST + "file_taken"


def part(quote: Quote) -> None:
    """Paste or load a list, then see what was found of it, by the price and VAT of the quote."""
    _inputs()
    _refusal()
    pending: Listed | None = st.session_state.get(picking.PENDING)
    if pending is not None:
        picked = picking.part(pending)
        if picked is not None:
            _hold(pending, picked[0], everyone=picked[1])
            st.rerun()
    held: BulkList | None = st.session_state.get(HELD)
    if held is not None and pending is None:
        terms = _terms(quote)
        _weigh(held, terms)
        outcome.part(held, _priced(terms))
        bulk_table.editor(held)
        bulk_table.results(held)
        _files(held, terms)


def _inputs() -> None:
    st.caption(
        _(
            "Wij zoeken zelf de rij met de namen van de kolommen, in vier talen. Eigen kolommen blijven staan. Alleen de dienst "
            "moeten wij weten: opleiding, advies of beide."
        )
    )
    press.file(_("Voorbeeldlijst (CSV)"), lambda: _csv(example(current())), "voorbeeldlijst.csv", key="bulk_example")
    st.text_area(
        _("Plak hier uit uw rekenblad"),
        key=values.key(PASTED),
        height=140,
        placeholder="",
        persist_state="session",
    )
    st.button(_("Lees de geplakte lijst"), on_click=_take_text, key="bulk_read")
    file = st.file_uploader(_("Of kies een bestand (XLSX of CSV)"), key=values.key(LIST + "file"))
    if file is not None and st.session_state.get(_TAKEN) != file.file_id:
        st.session_state[_TAKEN] = file.file_id
        _take(lambda: read_list(file.getvalue()))
    st.caption(_("De lijst blijft op de server zolang dit tabblad open is, en nergens anders. Na herladen is ze weg."))


def _take_text() -> None:
    _take(lambda: _pasted(values.get(PASTED) or ""))


def _pasted(text: str) -> Listed:
    if text == NO_ROOM:
        raise ListRefusedError(lists.Refusal.BUSY)
    return read_text(text)


def _take(read: Callable[[], Listed]) -> None:
    """A list that cannot be read leaves the one before where it was."""
    st.session_state[_REFUSED] = None
    try:
        listed = give_room(read())
    except ListRefusedError as refused:
        # Not the sentence, which a change of language would not change, nor the error, which holds on to the list.
        st.session_state[_REFUSED] = (refused.code, refused.facts)
        return
    places = matched(listed)
    if CandidateColumn.SERVICES in places:
        _hold(listed, places)
    else:
        picking.ask(listed)


def _hold(listed: Listed, places: Mapping[CandidateColumn, int], *, everyone: str = "") -> None:
    st.session_state[HELD] = bulk_list(listed, places, everyone=everyone)
    st.session_state[picking.PENDING] = None
    bulk_table.renew()
    memory.focus_part(outcome.KEY)  # it stands below the fields, out of sight


def _refusal() -> None:
    refused: tuple[lists.Refusal, Mapping[str, object]] | None = st.session_state.get(_REFUSED)
    if refused:
        st.warning(lists.refusal(*refused, current()))


def _terms(quote: Quote) -> ListTerms:
    rest = entries.switch(_("Neem aan dat alles wat niet in de lijst staat, in orde is"), LIST + "rest")
    st.caption(
        _(
            "Zonder deze aanname blijft het resultaat meestal open, want de lijst zegt niet alles. De kosten veranderen er niet "
            "door. Uurprijs en btw zijn die van de offerte. Bij een starter rekenen wij ook de opvolgingsaudit mee."
        )
    )
    return ListTerms(on=clock.day_of_rules(), hourly_price=quote.hourly_price, vat=quote.vat, rest_in_order=rest)


def _priced(terms: ListTerms) -> str:
    law = Law.on(terms.on)
    price = terms.hourly_price or law.hourly_price.value
    return lists.priced(terms.vat, price, law.vat_rate.value, current())


def _weigh(held: BulkList, terms: ListTerms) -> None:
    place = st.empty()  # there in every run, or all that follows would be drawn anew without it
    if held.terms == terms:
        return
    said = _("Wij controleren de lijst.")
    bar = place.progress(0.0, text=said)
    for done in held.weigh(terms):
        bar.progress(done, text=said)
    bar.empty()
    bulk_table.renew()


def _files(held: BulkList, terms: ListTerms) -> None:
    law = Law.on(terms.on)

    def paper() -> ListPaper:
        return ListPaper(
            header=held.listed.header,
            places=held.places,
            rows=list(zip(held.cells, held.found, strict=True)),
            numbers=held.numbers,
            terms=terms,
            hourly_price=terms.hourly_price or law.hourly_price.value,
            vat_rate=law.vat_rate.value,
            changes=held.changes,
            has_numbers=held.listed.is_workbook,
            language=current(),
        )

    with st.container(horizontal=True):
        label = _("Lijst voor Excel (XLSX)")
        press.file(label, lambda: xlsx(list_tables(paper()), made_on=terms.on), "lijst.xlsx", key="bulk_xlsx")
        press.file(_("Lijst als tekst (CSV)"), lambda: _csv(candidates_table(paper())), "lijst.csv", key="bulk_csv")
    st.caption(
        _(
            "In het werkboek volgen de kosten de uurprijs, die in één cel staat. Wat u hier verbeterde, staat op een blad apart."
        )
    )


def _csv(table: Table) -> bytes:
    return csv(table, decimal_comma=numbers.has_decimal_comma(current()))
