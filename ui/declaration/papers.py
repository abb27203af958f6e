"""The declaration on a screen: get the paper, sign it, send it."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from documents.declaration import declaration_file_name, declaration_sheet
from documents.files import mail
from documents.files.archive import together
from documents.files.declaration_page import declaration_pdf
from kmo_rules import Declaration, Dossier, to_code
from ui import page, press
from ui.declaration import signed
from ui.session.language import _, current
from wording import declaration as words
from wording import declaration_mail as mails
from wording.case import audits
from wording.catalogues import Language
from wording.contact import AGENCY_EMAIL


def declaration(declaration: Declaration, dossier: Dossier) -> None:
    """Three steps for one service."""
    name = audits.service(declaration.service, current())
    page.part(_("Verklaring voor: {service}", service=name))
    if declaration.is_if_asked:
        st.info(_(words.IF_ASKED))
    sheet = declaration_sheet(declaration, code=to_code(dossier), reader=current())
    st.markdown(f"**{_('1. Download de verklaring')}**")
    press.file(
        _("Download de verklaring (PDF)"),
        lambda: declaration_pdf(sheet),
        declaration_file_name(declaration),
        key=f"pdf_{declaration.service}",
    )
    if current() is not Language.DUTCH:
        _translation(declaration, dossier)
    st.markdown(f"**{_('2. Onderteken de verklaring')}**")
    st.markdown(_("Lees de tekst na en onderteken op papier of digitaal. Onderteken alleen wat waar is."))
    st.caption(_(words.WHO_SIGNS))
    _send(declaration)
    signed.mail_with_file(declaration, sheet)


def all_in_one(found: Sequence[Declaration], dossier: Dossier, on: date) -> None:
    """All declarations in one file, where there is more than one."""
    if len(found) < 2:
        return
    st.markdown(_("U hebt {count} verklaringen nodig, een per dienst.", count=len(found)))
    code = to_code(dossier)
    sheets = [(declaration_file_name(each), declaration_sheet(each, code=code, reader=current())) for each in found]
    press.file(
        _("Download alle verklaringen samen (ZIP)"),
        lambda: together([(name, declaration_pdf(sheet)) for name, sheet in sheets], on),
        "verklaringen-op-eer.zip",
        key="zip",
    )


def _translation(declaration: Declaration, dossier: Dossier) -> None:
    with st.expander(_("Lees de tekst in uw taal"), key=f"translation_{declaration.service}"):
        sheet = declaration_sheet(declaration, code=to_code(dossier), reader=current(), language=current())
        for line in (
            sheet.intro,
            *(f"- {clause}" for clause in sheet.clauses),
            *sheet.closing,
        ):
            st.markdown(line)
        st.markdown(f"**{_('De mail in uw taal')}**")
        st.text(f"{mails.subject(declaration, current())}\n\n{mails.body(declaration, current())}")


def _send(declaration: Declaration) -> None:
    st.markdown(f"**{_('3. Mail de verklaring')}**")
    st.markdown(
        _("Mail het ondertekende bestand naar VLAIO, één mail per verklaring. Voeg het bestand zelf toe als bijlage.")
    )
    if current() is not Language.DUTCH:
        st.caption(_(words.IN_DUTCH))
    subject, body = mails.subject(declaration), mails.body(declaration)
    # This address goes to the visitor's own mail program only: who signs writes that name there.
    url = mail.mailto(AGENCY_EMAIL, subject, mails.body(declaration, is_named=False))
    if url is not None:
        st.link_button(_("Open een mail in uw eigen mailprogramma"), url)
    st.markdown(_("Of kopieer adres, onderwerp en tekst:"))
    labels = (_("Kopieer het adres"), _("Kopieer het onderwerp"), _("Kopieer de tekst"))
    for part, (text, label) in enumerate(zip((AGENCY_EMAIL, subject, body), labels, strict=True)):
        press.copy_box(text, label, key=f"copy_mail_{declaration.service}_{part}")
