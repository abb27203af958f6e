"""A whole list of candidates on a screen: paste or upload, see what is wrong, change it, take it along."""

from collections.abc import Callable, Mapping
from typing import Final

import streamlit as st

from documents.candidates.reading import Listed, read_list, read_text
from documents.candidates.refusals import ListRefusedError
from documents.candidates.sheet import candidates_table, example
from documents.files.sheets import Table, csv, xlsx
from kmo_rules.candidates import Candidate, CandidateColumn, ListTerms, list_sums
from kmo_rules.quote import Quote
from ui import entries, page, press
from ui.candidates import table as bulk_table
from ui.candidates.listing import BulkList, bulk_list
from ui.session import day as clock
from ui.session import values
from ui.session.language import _, current, money
from ui.session.register import LIST
from wording import candidates as lists
from wording import numbers

HELD: Final = LIST + "held"
_REFUSED: Final = LIST + "refused"
_TAKEN: Final = LIST + "file_taken"
_FAULTS_SHOWN: Final = 20


def part(quote: Quote) -> None:
    """Paste or load a list, then see what was found of it, by the price and VAT of the quote."""
    _inputs()
    _refusal()
    held: BulkList | None = st.session_state.get(HELD)
    if held is not None:
        _weigh(held, _terms(quote))
        _outcome(held)


def _inputs() -> None:
    names = ", ".join(lists.header(column, current()) for column in CandidateColumn)
    st.caption(_("Op de eerste rij staan de namen van de kolommen: {names}. Alleen ‘Diensten’ is nodig.", names=names))
    press.file(_("Voorbeeldlijst (CSV)"), lambda: _csv(example(current())), "voorbeeldlijst.csv", key="bulk_example")
    st.text_area(
        _("Plak hier uit uw rekenblad"),
        key=values.key(LIST + "text"),
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
    _take(lambda: read_text(values.get(LIST + "text") or ""))


def _take(read: Callable[[], Listed]) -> None:
    """A list that cannot be read leaves the one before where it was."""
    st.session_state[_REFUSED] = None
    try:
        st.session_state[HELD] = bulk_list(read())
        bulk_table.renew()
    except ListRefusedError as refused:
        # Not the sentence, which a change of language would not change, nor the error, which holds on to the list.
        st.session_state[_REFUSED] = (refused.code, refused.facts)


def _refusal() -> None:
    refused: tuple[lists.Refusal, Mapping[str, object]] | None = st.session_state.get(_REFUSED)
    if refused:
        st.warning(lists.refusal(*refused, current()))


def _terms(quote: Quote) -> ListTerms:
    rest = entries.switch(_("Neem aan dat alles wat niet in de lijst staat, in orde is"), LIST + "rest")
    st.caption(
        _(
            "Zonder deze aanname blijft het resultaat meestal open, want de lijst zegt niet alles. Uurprijs en "
            "btw zijn die van de offerte. Bij een starter rekenen wij ook de opvolgingsaudit mee. Zet in de "
            "kolom ‘Publiek’ ja of nee, anders blijft het resultaat open."
        )
    )
    return ListTerms(on=clock.day_of_rules(), hourly_price=quote.hourly_price, vat=quote.vat, rest_in_order=rest)


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


def _outcome(held: BulkList) -> None:
    faulty = held.view(good=False, faulty=True)
    st.markdown(
        f"**{_('{good} rijen in orde, {faulty} te controleren.', good=len(held.cells) - len(faulty), faulty=len(faulty))}**"
    )
    if held.unused:
        shown = page.code_words(name[:40] for name in held.unused[:10])
        st.info(_("Deze kolommen gebruikten wij niet: {names}.", names=shown))
    _faults(held, faulty)
    _sums(held)
    bulk_table.editor(held)
    _files(held)


def _faults(held: BulkList, faulty: tuple[int, ...]) -> None:
    if not faulty:
        return
    with st.expander(_("Wat moet u controleren?"), key="bulk_faults"):
        rows = [
            {
                _("Rij"): str(held.numbers[place]),
                _(lists.TO_DO): lists.faults_of(found, current()),
            }
            for place in faulty[:_FAULTS_SHOWN]
            if not isinstance(found := held.found[place], Candidate)
        ]
        page.table(rows, _("Rijen die u moet controleren"))
        if len(faulty) > _FAULTS_SHOWN:
            st.caption(
                _(
                    "Dit zijn de eerste {count}. Kies hieronder ‘Te controleren’ om ze allemaal te zien.",
                    count=_FAULTS_SHOWN,
                )
            )


def _sums(held: BulkList) -> None:
    sums = list_sums(held.good())
    row = {_(title): money(amount) for title, amount in lists.COSTS.beside(sums.costs).known}
    page.table([row], _("Som van de rijen die in orde zijn"))
    st.caption(
        _(
            "Sommen van de rijen die in orde zijn. Waar alleen een verwacht bedrag is, telt dat ook als minstens en "
            "hoogstens. Rijen zonder verwacht bedrag: {count}.",
            count=sums.without_amount,
        )
    )


def _files(held: BulkList) -> None:
    def table() -> Table:
        return candidates_table(held.columns, held.rows(), current())

    made_on = held.terms.on if held.terms else clock.today()
    with st.container(horizontal=True):
        press.file(
            _("Lijst voor Excel (XLSX)"), lambda: xlsx([table()], made_on=made_on), "lijst.xlsx", key="bulk_xlsx"
        )
        press.file(_("Lijst als tekst (CSV)"), lambda: _csv(table()), "lijst.csv", key="bulk_csv")


def _csv(table: Table) -> bytes:
    return csv(table, decimal_comma=numbers.has_decimal_comma(current()))
