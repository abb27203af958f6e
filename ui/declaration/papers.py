"""The declaration on a screen: get the paper, sign it, send it."""

from datetime import date
from functools import partial

import streamlit as st

from documents.declaration import declaration_file_name, declaration_sheet, drawn_file_name, mail_file_name
from documents.files import mail
from documents.files.declaration_page import declaration_pdf
from kmo_rules import Assessment, Declaration, Dossier, Route, to_code
from ui import page, press
from ui.declaration import signed
from ui.declaration.drawn import pad, signature
from ui.session import day as clock
from ui.session.language import _, current, day
from wording import declaration as words
from wording import declaration_mail as mails
from wording.case import audits
from wording.catalogues import Language
from wording.contact import AGENCY_EMAIL


def if_asked(assessment: Assessment) -> None:
    """For which service nobody may ask for the paper: said before anything is filled in for it."""
    declared = [each for each in assessment.applications if each.verdict.may_register]
    follow_ups = [each.service for each in declared if each.route is Route.FOLLOW_UP]
    if follow_ups:
        named = follow_ups[0] if len(follow_ups) < len(assessment.applications) else None
        st.info(audits.of_service(named, _(words.IF_ASKED), current()), icon=":material/info:")


def declaration(declaration: Declaration, dossier: Dossier, waits_until: date | None) -> str:
    """Three steps for one service, not before the day it waits for; the lines of the signature, where it was drawn here."""
    name = audits.service(declaration.service, current())
    page.part(_("Verklaring voor: {service}", service=name))
    if waits_until is not None:
        st.info(_(words.WAIT, begin=day(waits_until)), icon=":material/hourglass_top:")
    if remark := _about_its_day(declaration, dossier):
        st.info(remark, icon=":material/info:")
    sheet = declaration_sheet(declaration, code=to_code(dossier), reader=current())
    drawn = signature(declaration)
    st.markdown(f"**{_('1. Download de verklaring')}**")
    press.file(
        _("Download ze zonder handtekening (PDF)") if drawn else _("Download de verklaring (PDF)"),
        lambda: declaration_pdf(sheet),
        declaration_file_name(declaration),
        key=f"pdf_{declaration.service}",
    )
    if current() is not Language.DUTCH:
        st.caption(_(words.IN_DUTCH))
    _text(declaration, dossier)
    _sign(declaration)
    is_if_asked = declaration.is_if_asked
    st.markdown(
        f"**{_('3. Mail de verklaring, als VLAIO erom vraagt') if is_if_asked else _('3. Mail de verklaring')}**"
    )
    if drawn:
        _drawn_papers(declaration, dossier, drawn)
        with st.expander(_("Of mail ze zelf: adres, onderwerp en tekst"), key=f"by_hand_{declaration.service}"):
            _send(declaration, is_next=False)
            _copy(declaration)
    else:
        _send(declaration, is_next=waits_until is None and not declaration.is_if_asked)
        with st.expander(_("Of kopieer adres, onderwerp en tekst"), key=f"copy_mail_{declaration.service}"):
            _copy(declaration)
        signed.mail_with_file(declaration, sheet)
    return drawn


def _about_its_day(declaration: Declaration, dossier: Dossier) -> str:
    """What is to be known of the day on it, which is that of the application or later; empty where nothing is."""
    signed_on, start = declaration.declarant.signed_on, dossier.plan.start
    if start is not None and signed_on < start:
        return _(words.BEFORE, signed=day(signed_on), start=day(start))
    if signed_on == start and signed_on > clock.today():
        return _(words.LATER, signed=day(signed_on))
    has_rights = dossier.situation.access_rights is True
    if signed_on <= clock.today() and not has_rights and not declaration.is_if_asked:
        return _(words.NO_RIGHTS, signed=day(signed_on))
    return ""


def _sign(declaration: Declaration) -> None:
    """How to sign."""
    st.markdown(f"**{_('2. Onderteken de verklaring')}**")
    said = _("Lees de tekst na en onderteken op papier, digitaal of hier op uw scherm. Onderteken alleen wat waar is.")
    st.markdown(said if declaration.is_if_asked else f"{_(words.APPLY_FIRST)} {said}")
    st.caption(_(words.WHO_SIGNS))
    with st.expander(_("Teken op uw scherm"), key=f"draw_{declaration.service}"):
        st.markdown(_(words.DRAW))
        pad(declaration)
        st.caption(_(words.NOT_DRAWN))
        st.info(_(words.DRAWN_OPEN))


def _drawn_papers(declaration: Declaration, dossier: Dossier, drawn: str) -> None:
    """The declaration with the drawn signature in it: to share, in a mail, as a file."""
    sheet = declaration_sheet(declaration, code=to_code(dossier), reader=current(), drawn=drawn)
    name, service = drawn_file_name(declaration), declaration.service
    subject, body = mails.subject(declaration), mails.body(declaration, is_drawn=True)
    make = partial(declaration_pdf, sheet)
    with st.container(key=f"drawn_{service}"):
        label = _("Deel de ondertekende verklaring")
        press.share_file(label, make, name, title=subject, text=body, key=f"share_drawn_{service}")
        press.file(
            _("Download de mail met de ondertekende verklaring (.eml)"),
            lambda: mail.draft(AGENCY_EMAIL, subject, body, make(), name),
            mail_file_name(declaration),
            key=f"mail_drawn_{service}",
        )
        press.file(_("Download de ondertekende verklaring (PDF)"), make, name, key=f"pdf_drawn_{service}")
        said = _(
            "Mail ze naar {email}. Deelt u ze met uw mailprogramma, dan vult u dat adres zelf in.", email=AGENCY_EMAIL
        )
        st.caption(said)


def _text(declaration: Declaration, dossier: Dossier) -> None:
    """What one signs, to be read here; in another language with what that says of the mail."""
    is_dutch = current() is Language.DUTCH
    label = _("Lees de tekst van de verklaring") if is_dutch else _("Lees de tekst in uw taal")
    with st.expander(label, key=f"translation_{declaration.service}"):
        sheet = declaration_sheet(declaration, code=to_code(dossier), reader=current(), language=current())
        st.markdown(sheet.intro)
        st.text("\n".join(f"{label}: {said}" for label, said in (sheet.service, *sheet.rows)))  # as it was typed
        for line in (*(f"- {clause}" for clause in sheet.clauses), *sheet.closing):
            st.markdown(line)
        if is_dutch:
            return
        st.markdown(f"**{_('De mail in uw taal')}**")
        st.text(f"{mails.subject(declaration, current())}\n\n{mails.body(declaration, current())}")


def _send(declaration: Declaration, *, is_next: bool) -> None:
    st.markdown(
        _("Mail het ondertekende bestand naar VLAIO, één mail per verklaring. Voeg het bestand zelf toe als bijlage.")
    )
    # This address goes to the visitor's own mail program only: who signs writes that name there.
    url = mail.mailto(AGENCY_EMAIL, mails.subject(declaration), mails.body(declaration, is_named=False))
    if url is not None:
        label = _("Open een mail in uw eigen mailprogramma")
        st.link_button(label, url, type="primary" if is_next else "secondary")


def _copy(declaration: Declaration) -> None:
    subject, body = mails.subject(declaration), mails.body(declaration)
    labels = (_("Kopieer het adres"), _("Kopieer het onderwerp"), _("Kopieer de tekst"))
    for part, (text, label) in enumerate(zip((AGENCY_EMAIL, subject, body), labels, strict=True)):
        press.copy_box(text, label, key=f"copy_mail_{declaration.service}_{part}")
