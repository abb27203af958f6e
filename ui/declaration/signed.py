"""The declaration comes back signed: from the file to a mail that is ready to be sent."""

from functools import partial
from typing import Final

import streamlit as st

from documents.declaration import mail_file_name, signed_file_name
from documents.files import mail
from documents.files.declaration_page import DeclarationSheet, declaration_pdf
from kmo_rules import Declaration, Service
from ui import press
from ui.session import values
from ui.session.language import _
from wording import declaration_mail as mails
from wording.contact import AGENCY_EMAIL

LARGEST: Final = 10
"""Megabytes; more than mail servers take."""


def mail_with_file(declaration: Declaration, sheet: DeclarationSheet) -> None:
    """A field for the signed file and, once it is there, a mail with exactly that file attached."""
    service = declaration.service
    with st.expander(_("Of maak een mail met het ondertekende bestand erin"), key=f"signed_{service}"):
        given = st.file_uploader(
            _("Het ondertekende bestand"),
            type=["pdf", "jpg", "jpeg", "png"],
            max_upload_size=LARGEST,
            key=_key(service),
        )
        st.caption(_("Het bestand blijft in het geheugen zolang u bezig bent; wij bewaren het niet."))
        if given is not None:
            _mail(declaration, sheet, given.getvalue())


def is_brought(service: Service) -> bool:
    """Whether a file was given for this service."""
    return st.session_state.get(_key(service)) is not None


def _key(service: Service) -> str:
    return values.key(f"signed_file_{service}")


def _mail(declaration: Declaration, sheet: DeclarationSheet, file: bytes) -> None:
    ending = mail.ending(file)
    if ending is None or len(file) > LARGEST * 1024 * 1024:
        st.warning(
            _(
                "Dit bestand kunnen wij niet gebruiken: het moet een PDF, JPEG of PNG zijn van hoogstens {size} MB.",
                size=LARGEST,
            )
        )
        return
    with st.spinner(_("Wij controleren het bestand …")):
        original = declaration_pdf(sheet)
    if file == original:
        st.warning(_("Dit is de verklaring zelf, nog zonder handtekening. Onderteken ze eerst: dan maken wij de mail."))
        return
    _say_what_it_is(file, original)
    attached = signed_file_name(declaration, ending)
    make = partial(mail.draft, AGENCY_EMAIL, mails.subject(declaration), mails.body(declaration), file, attached)
    press.file(_("Download de mail (.eml)"), make, mail_file_name(declaration), key=f"mail_{declaration.service}")
    st.caption(
        _(
            "Open de mail in uw mailprogramma, controleer ze en verstuur ze. De bijlage heet {name}. Lukt dat niet, gebruik "
            "dan de knop of de tekst hierboven.",
            name=attached,
        )
    )


def _say_what_it_is(file: bytes, original: bytes) -> None:
    if mail.begins_with(file, original):
        st.success(
            _(
                "Dit bestand begint met de verklaring die u hier maakte; daarachter staat iets, zoals een digitale "
                "handtekening. Of die geldig is, controleren wij niet."
            )
        )
    else:
        st.info(
            _(
                "Dit is een scan, of een bestand dat opnieuw bewaard is: wij kunnen niet zien of het de verklaring van "
                "hierboven is. Controleer zelf of het de juiste dienst en een handtekening heeft."
            )
        )
