"""Everything that was made for a case in one file: overview, calendar and, per service, the declaration and its mail."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial

import streamlit as st

from documents.declaration import (
    declaration_file_name,
    declaration_sheet,
    drawn_file_name,
    mail_file_name,
    mail_text_file_name,
)
from documents.files import mail
from documents.files.archive import together
from documents.files.declaration_page import declaration_pdf
from kmo_rules import Declaration, Dossier, Service, to_code
from ui import downloads, page, press
from ui.declaration.signed import is_brought
from ui.session.language import _, current
from wording import declaration_mail as mails
from wording.contact import AGENCY_EMAIL

_NAME = "registratie-kmo-portefeuille.zip"


def everything(found: Sequence[Declaration], drawn: Mapping[Service, str], dossier: Dossier, on: date) -> None:
    """The button for one file with all papers; `drawn` holds the signatures that were drawn on the screen."""
    page.part(_("Alles in één bestand"))
    said = _(
        "Het overzicht, de data voor uw agenda en per dienst de verklaring met haar mail. In de verklaringen staan uw "
        "gegevens: bewaar het bestand op een veilige plaats."
    )
    st.markdown(said)
    if any(is_brought(each.service) for each in found):
        st.markdown(_("Het ondertekende bestand dat u oplaadde, zit er niet in."))
    make = partial(_zip, found, drawn, dossier, on)
    press.file(_("Download alles samen (ZIP)"), make, _NAME, key="everything")


def _zip(found: Sequence[Declaration], drawn: Mapping[Service, str], dossier: Dossier, on: date) -> bytes:
    papers = [
        each for declaration in found for each in _papers(declaration, drawn.get(declaration.service, ""), dossier)
    ]
    overview = (downloads.OVERVIEW, downloads.overview_pdf(dossier, on))
    calendar = (downloads.CALENDAR, downloads.calendar_file(dossier, on))
    return together([overview, calendar, *papers], on)


def _papers(declaration: Declaration, drawn: str, dossier: Dossier) -> Iterator[tuple[str, bytes]]:
    """The declaration and, where it was signed here, a mail with it inside; otherwise the words of that mail."""
    sheet = declaration_sheet(declaration, code=to_code(dossier), reader=current(), drawn=drawn)
    name = drawn_file_name(declaration) if drawn else declaration_file_name(declaration)
    pdf, subject = declaration_pdf(sheet), mails.subject(declaration)
    body = mails.body(declaration, is_drawn=bool(drawn))
    yield name, pdf
    if drawn:
        yield mail_file_name(declaration), mail.draft(AGENCY_EMAIL, subject, body, pdf, name)
    else:
        yield mail_text_file_name(declaration), mail.as_text(AGENCY_EMAIL, subject, body)
