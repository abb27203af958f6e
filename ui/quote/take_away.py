"""Taking the quote along: who it is for, PDF, sheets, and the link."""

import hashlib
from datetime import date, timedelta
from functools import partial

import streamlit as st

from documents.files.report import report_pdf
from documents.files.sheets import csv, xlsx
from documents.files.text import unprintable
from documents.quote.paper import QuotePaper, quote_report
from documents.quote.sheet import quote_tables
from kmo_rules import LAST_DAY, Dossier, Law, Quote, quote_to_query
from ui import page, press, screens
from ui.case import ask
from ui.quote import state as quote_state
from ui.session import day as clock
from ui.session.language import _, current
from wording import faults
from wording.catalogues import Language
from wording.screens import QUOTE, query

_NAMES = ("client", "bureau", "number")
_LONGEST = 80


def valid_until(law: Law) -> date:
    """The last day of the quote: as chosen, else some days after today."""
    chosen: date | None = quote_state.get("valid_until")
    if chosen is not None and chosen >= law.day:
        return chosen
    return min(law.day + timedelta(days=law.quote_valid_days.value), LAST_DAY)


def number(quote: Quote, on: date) -> str:
    """The quote's number: as typed, else from the day and what is quoted, so that the same quote keeps it."""
    typed = (quote_state.get("number") or "").strip()
    mark = hashlib.sha256(quote_to_query(quote).encode()).hexdigest()[:4].upper()
    return typed or f"{on:%Y%m%d}-{mark}"


def link(quote: Quote) -> str:
    """The address that opens this quote; it holds no name and none of the other answers."""
    return screens.address(f"{QUOTE}?{query(Dossier(), current(), quote=quote_to_query(quote))}")


def part(quote: Quote, law: Law) -> None:
    """The part of the screen from which the quote is taken along."""
    page.part(_("Meenemen"))
    with st.expander(_("Namen, nummer en geldigheid"), key="quote_names"):
        _fields(quote, law)
    if _has_faults(law):
        return
    _files(quote, law)
    st.markdown(f"**{_('Link')}**")
    press.copy_box(link(quote), _("Kopieer de link"), key="copy_quote_link")
    st.caption(_("De link opent deze berekening opnieuw. Namen en nummer staan er niet in."))


def _fields(quote: Quote, law: Law) -> None:
    st.caption(_("Deze gegevens blijven in dit tabblad. Ze staan op het papier, nooit in de link."))
    _text(_("Voor wie is de offerte?"), "client")
    _text(_("Uw bureau"), "bureau")
    _text(_("Nummer van de offerte"), "number", placeholder=number(quote, law.day))
    ask.day(
        _("Geldig tot en met (leeg is {days} dagen)", days=law.quote_valid_days.value),
        quote_state.QUOTE + "valid_until",
    )
    st.checkbox(
        _("Dit is een offerte die mij bindt, geen schatting"),
        key=quote_state.QUOTE + "is_offer",
        persist_state="session",
    )


def _text(label: str, name: str, *, placeholder: str = "") -> None:
    st.text_input(
        label,
        key=quote_state.QUOTE + name,
        max_chars=_LONGEST,
        placeholder=placeholder,
        autocomplete="off",
        persist_state="session",
    )


def _has_faults(law: Law) -> bool:
    """Say what keeps the paper from being made."""
    chosen: date | None = quote_state.get("valid_until")
    wrong = unprintable(" ".join(quote_state.get(name) or "" for name in _NAMES))
    if wrong:
        st.warning(faults.field_fault("unprintable", {"characters": " ".join(wrong)}, current()))
    if chosen is not None and chosen < law.day:
        st.warning(_("‘Geldig tot en met’ ligt in het verleden. Kies een latere dag of maak het veld leeg."))
    return bool(wrong) or (chosen is not None and chosen < law.day)


def _files(quote: Quote, law: Law) -> None:
    paper = QuotePaper(
        quote=quote,
        on=law.day,
        made_on=clock.today(),
        valid_until=valid_until(law),
        number=number(quote, law.day)[:_LONGEST],
        client=(quote_state.get("client") or "")[:_LONGEST],
        bureau=(quote_state.get("bureau") or "")[:_LONGEST],
        is_offer=bool(quote_state.get("is_offer")),
        link=link(quote),
        language=current(),
    )
    with st.container(horizontal=True):
        press.file(_("PDF"), partial(_pdf, paper), paper.file_name("pdf"), key="quote_pdf")
        press.file(_("Excel (XLSX)"), partial(_xlsx, paper), paper.file_name("xlsx"), key="quote_xlsx")
        press.file(_("CSV"), partial(_csv, paper), paper.file_name("csv"), key="quote_csv")
    st.caption(_("Het rekenblad rekent mee: verandert u er uren of tarief, dan volgt het totaal."))


def _pdf(paper: QuotePaper) -> bytes:
    return report_pdf(quote_report(paper))


def _xlsx(paper: QuotePaper) -> bytes:
    return xlsx(quote_tables(paper), made_on=paper.made_on)


def _csv(paper: QuotePaper) -> bytes:
    return csv(quote_tables(paper)[0], decimal_comma=paper.language is not Language.ENGLISH)
