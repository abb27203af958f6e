"""Taking the quote along: who it is for, PDF, sheets, and the link."""

from datetime import date
from functools import partial

import streamlit as st

from documents.files.report import report_pdf
from documents.files.sheets import csv, xlsx
from documents.files.text import tidy, unprintable
from documents.files.typeset import LONGEST_WORD
from documents.quote.paper import QuotePaper, quote_report
from documents.quote.sheet import quote_tables
from kmo_rules import Dossier, Law
from kmo_rules.quote import Quote, quote_number
from kmo_rules.quote import valid_until as last_valid_day
from ui import entries, page, press, screens
from ui.quote import faults as quote_faults
from ui.quote import own
from ui.quote import state as quote_state
from ui.session import day as clock
from ui.session import register, values
from ui.session.language import _, current, written_day
from wording import faults, numbers
from wording.screens import QUOTE, path

_NAMES = ("client", "bureau", "number", "terms")


def valid_until(law: Law) -> date:
    """The last day of the quote: as chosen, else some days after today."""
    return last_valid_day(made_on=clock.today(), on=law.day, chosen=quote_state.read("valid_until").value)


def number(quote: Quote) -> str:
    """The quote's number: as typed, else from what is quoted, for whom, and today."""
    typed = tidy(quote_state.get("number") or "")
    return typed or quote_number(quote, client=quote_state.get("client") or "", made_on=clock.today())


def link(quote: Quote, law: Law) -> str:
    """The address that opens this quote, until the same day whenever it is opened; it holds no name and no other answer."""
    terms = quote.model_copy(update={"valid_until": valid_until(law)})
    return screens.address(path(QUOTE, Dossier(), current(), quote=terms))


def part(quote: Quote, law: Law) -> None:
    """The part of the screen from which the quote is taken along."""
    page.part(_("Downloaden en doorsturen"))
    with st.expander(_("Namen, nummer en geldigheid"), key="quote_names"):
        _fields(quote, law)
    if not _has_faults():
        _files(quote, law)
        st.markdown(f"**{_('Link')}**")
        press.copy_box(link(quote, law), _("Kopieer de link"), key="copy_quote_link")
        st.caption(_("De link opent deze berekening opnieuw. Namen, nummer en eigen voorwaarden staan er niet in."))
    own.part()


def _fields(quote: Quote, law: Law) -> None:
    st.caption(_("Deze gegevens blijven in dit tabblad. Ze staan op het papier, nooit in de link."))
    _text(_("Voor wie is de offerte?"), "client")
    _text(_("Uw auditbureau"), "bureau")
    _text(_("Nummer van de offerte"), "number", placeholder=number(quote))
    entries.entry(
        _("Geldig tot en met (vult u niets in, dan rekenen wij met {days} dagen)", days=law.quote_valid_days.value),
        register.QUOTE + "valid_until",
        placeholder=written_day(last_valid_day(made_on=clock.today(), on=law.day, chosen=None)),
    )
    st.text_area(
        _("Uw voorwaarden (betaling, annulering …)"),
        key=values.key(register.QUOTE + "terms"),
        height=100,
        max_chars=register.FIELDS[register.QUOTE + "terms"].longest,
        placeholder="",
        persist_state="session",
    )
    label = _("Dit is een offerte die mij bindt, geen schatting")
    entries.switch(label, register.QUOTE + "is_offer", on_change=partial(_bind_until, law))


def _bind_until(law: Law) -> None:
    """What binds does so until a day one has seen: it no longer moves along with today."""
    if quote_state.get("is_offer") and not quote_state.get("valid_until"):
        values.write(register.QUOTE + "valid_until", valid_until(law))


def _text(label: str, name: str, *, placeholder: str = "") -> None:
    entries.line(
        label, register.QUOTE + name, placeholder=placeholder, longest=register.FIELDS[register.QUOTE + name].longest
    )


def _has_faults() -> bool:
    """Say what keeps the paper from being made: nobody signs for a number that we left out."""
    typed = " ".join(quote_state.get(name) or "" for name in _NAMES)
    wrong = unprintable(typed)
    if wrong:
        st.warning(faults.field_fault("unprintable", {"characters": " ".join(wrong)}, current()))
    is_broken = any(len(word) > LONGEST_WORD for word in tidy(typed).split())
    if is_broken:
        st.warning(_("Een woord in uw offerte telt meer dan {most} letters; zet er een spatie in.", most=LONGEST_WORD))
    has_faults = quote_faults.is_any()
    if has_faults:
        st.warning(
            _(
                "Iets in uw offerte kunnen wij niet gebruiken; hierboven staat wat. Verbeter het of maak dat veld leeg, dan krijgt u hier het papier."
            )
        )
    return bool(wrong) or is_broken or has_faults


def _files(quote: Quote, law: Law) -> None:
    paper = QuotePaper(
        quote=quote,
        on=law.day,
        made_on=clock.today(),
        valid_until=valid_until(law),
        number=number(quote),
        client=quote_state.get("client") or "",
        bureau=quote_state.get("bureau") or "",
        terms=quote_state.get("terms") or "",
        is_offer=bool(quote_state.get("is_offer")),
        link=link(quote, law),
        language=current(),
    )
    has_comma = numbers.has_decimal_comma(current())
    with st.container(horizontal=True):
        press.file(_("PDF"), lambda: report_pdf(quote_report(paper)), paper.file_name("pdf"), key="quote_pdf")
        press.file(
            _("Excel (XLSX)"),
            lambda: xlsx(quote_tables(paper), made_on=paper.made_on),
            paper.file_name("xlsx"),
            key="quote_xlsx",
        )
        press.file(
            _("CSV"),
            lambda: csv(quote_tables(paper)[0], decimal_comma=has_comma),
            paper.file_name("csv"),
            key="quote_csv",
        )
    st.caption(_("Past u in het rekenblad de uren of de uurprijs aan, dan past het totaal zich aan."))
