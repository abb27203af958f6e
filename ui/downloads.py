"""Files to take away: the overview, the calendar, the sheets. Each is made when it is asked for, not before."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Final
from urllib.parse import urlsplit

import streamlit as st

from documents.calendar import agenda
from documents.cost_sheet import cost_tables
from documents.files.report import report_pdf
from documents.files.sheets import Table, csv, xlsx
from documents.overview import Unshared, summary_report
from documents.schedule_sheet import schedule_tables
from kmo_rules import Dossier, check_enterprise_number
from ui import entries, page, press, screens
from ui import link as share
from ui.declaration import form
from ui.session import answers as state
from ui.session import day as clock
from ui.session import handed_out, values
from ui.session.language import _, current
from ui.session.register import PRIVATE
from wording import numbers
from wording import schedule as times
from wording.catalogues import Language
from wording.screens import calendar

OVERVIEW: Final = "overzicht-registratie.pdf"
CALENDAR: Final = "registratie.ics"


def overview_file(dossier: Dossier, on: date) -> None:
    """The whole case as a PDF, with name and number only where that was ticked."""
    make = partial(overview_pdf, dossier, on)
    press.file(_("Overzicht (PDF)"), make, OVERVIEW, key="overview_pdf")
    press.share_file(_("Deel het overzicht"), make, OVERVIEW, key="share_overview")


def overview_pdf(dossier: Dossier, on: date) -> bytes:
    """The file itself, with what was asked to be on it."""
    beside = Unshared(_private_rows(), skip=state.unknown())
    link, language = share.link(dossier), current()
    return report_pdf(summary_report(dossier, on=on, link=link, language=language, beside=beside))


def overview_names() -> None:
    """Whether the overview bears name and number, and what of them cannot be used."""
    if not entries.switch(_("Zet ook de naam en het ondernemingsnummer op het overzicht (PDF)"), "overview_private"):
        return
    given = _given()
    if not given:
        st.caption(_("U typte nog geen naam en geen nummer. Dat kan op het scherm ‘Verklaring op eer’."))
    for name, fault in form.faults_of(given).items():
        st.markdown(f":orange[:material/error: {_(form.FIELDS[name])}: {fault}]")


def _private_rows() -> tuple[tuple[str, str], ...]:
    """Name and number as they were typed, where they are wanted and can be used."""
    if not values.get("overview_private"):
        return ()
    given = _given()
    wrong = form.faults_of(given)
    return tuple((_(form.FIELDS[name]), _printed(name, text)) for name, text in given.items() if name not in wrong)


def _given() -> dict[str, str]:
    typed = {name: values.get(PRIVATE + name) for name in ("legal_name", "enterprise_number")}
    return {name: text for name, text in typed.items() if text}


def _printed(name: str, text: str) -> str:
    return (check_enterprise_number(text).printed or "") if name == "enterprise_number" else text


def cost_sheets(dossier: Dossier, on: date) -> None:
    """The amounts as a workbook and as plain rows; call it only where there are amounts."""
    _sheets(partial(cost_tables, dossier, on=on, language=current()), "kosten-audit", on)


def _sheets(compose: Callable[[], Sequence[Table]], stem: str, made_on: date) -> None:
    """A workbook with every table, and the first table alone as CSV."""
    has_comma = numbers.has_decimal_comma(current())
    with st.container(horizontal=True):
        press.file(
            _("Tabel voor Excel (XLSX)"), lambda: xlsx(compose(), made_on=made_on), f"{stem}.xlsx", key=f"{stem}_xlsx"
        )
        press.file(
            _("Tabel als tekst (CSV)"),
            lambda: csv(compose()[0], decimal_comma=has_comma),
            f"{stem}.csv",
            key=f"{stem}_csv",
        )


def schedule_files(dossier: Dossier, on: date, *, has_calendar: bool) -> None:
    """The days as sheets and, where they may be put in a calendar, as its file and as an address it follows."""
    with st.container(key="take_away_days"):
        page.part(_("Zet de data in uw agenda") if has_calendar else _("Downloaden en doorsturen"))
        if has_calendar:
            _offer_calendar_file(dossier, on)
        _sheets(partial(schedule_tables, dossier, on=on, language=current()), "tijdlijn", on)
        if has_calendar:
            _offer_calendar(dossier, on, current())
        else:
            st.caption(_("Een agenda maken wij klaar zodra uw antwoorden dat toelaten."))


def _offer_calendar(dossier: Dossier, on: date, language: Language) -> None:
    start = dossier.plan.start
    if start is None:
        if times.start_question(dossier, on, language):
            st.caption(_("Kiest u hierboven een datum voor de aanvraag, dan kan uw agenda deze data ook zelf volgen."))
        return
    st.markdown(
        _(
            "Of laat uw agenda dit adres volgen: dan past ze zich aan als de regels veranderen. In het adres zitten alleen "
            "antwoorden die u mag doorgeven, geen naam en geen nummer. Verandert u een antwoord, neem dan het nieuwe adres."
        )
    )
    # Of a day that has passed the screen counts from today, and so does what follows it.
    planned = dossier.model_copy(update={"plan": dossier.plan.model_copy(update={"start": max(start, on)})})
    address = screens.address(calendar(planned, language))
    press.copy_box(address, _("Kopieer het adres"), key="copy_calendar")
    st.link_button(_("Volg in uw agenda"), urlsplit(address)._replace(scheme="webcal").geturl())


def calendar_file(dossier: Dossier, on: date) -> bytes:
    """The days as a file; the session notes what was taken, so that a later file can replace it."""
    key, before = handed_out.case_id(), handed_out.handed()
    made = agenda(dossier, on=on, made_on=clock.today(), language=current(), key=key, handed=before)
    handed_out.note(made.handed)
    return made.file


def _offer_calendar_file(dossier: Dossier, on: date) -> None:
    handed_out.case_id()  # made before the first press, so that the tab keeps it
    make = partial(calendar_file, dossier, on)
    press.file(_("Download de data voor uw agenda (.ics)"), make, CALENDAR, key="agenda")
    if handed_out.handed().times:
        st.caption(
            _(
                "U haalde deze data al eens op. Zet ze in dezelfde agenda: de meeste programma’s vervangen dan de "
                "oude. Een datum die niet meer geldt, heet ‘Vervallen’."
            )
        )
