"""The declaration of a case as a filled sheet: rules and wording in, plain text out."""

from documents.files.declaration_page import DeclarationSheet
from documents.files.ink import lines
from documents.files.text import file_name
from documents.foot import footer
from kmo_rules import Declaration
from wording import declaration as words
from wording import numbers
from wording.case import audits
from wording.catalogues import Language, translated
from wording.contact import AGENCY_EMAIL


def declaration_sheet(
    declaration: Declaration,
    *,
    code: str,
    reader: Language = Language.DUTCH,
    language: Language = Language.DUTCH,
    drawn: str = "",
) -> DeclarationSheet:
    """Everything on the page. The paper itself is Dutch; another language gives the reading translation.

    `reader`: the language of whoever signs; the first line, which is not for the agency, is in it. `drawn`: the lines
    of a signature drawn on a screen (`documents.files.ink`), none where they are no signature.
    """
    who = declaration.declarant

    def said(text: str, **blanks: object) -> str:
        return translated(text, language, **blanks)

    def label(name: str) -> str:
        return said(words.LABELS[name])

    service = audits.service(declaration.service, language)
    return DeclarationSheet(
        title=said(words.TITLE),
        first_line=translated(words.PREPARED, reader),
        reader=reader.value,
        intro=said(words.INTRODUCTION),
        service=(label("service"), said(words.SERVICE_LINES[declaration.route], service=service)),
        rows=(
            (label("legal_name"), who.legal_name),
            (label("enterprise_number"), who.printed_number),
            (
                label("account"),
                said(words.LABELS["account_ending"], ending=who.account_ending),
            ),
            (label("signatory"), who.signatory),
            (label("function"), who.function),
            (label("email"), who.email),
        ),
        clauses=tuple(said(words.CLAUSES[rule]) for rule in declaration.clauses),
        closing=(said(words.CLOSING),),
        place_date=(
            label("place_and_date"),
            f"{who.place}, {numbers.day(who.signed_on, language)}",
        ),
        signature=label("signature"),
        send_to=said(words.SEND_IF_ASKED if declaration.is_if_asked else words.SEND_TO, email=AGENCY_EMAIL),
        footer=footer(language, code=code),
        made_on=declaration.on,
        language=language.value,
        drawn=lines(drawn),
        drawn_alt=said(words.DRAWN_ALT, signatory=who.signatory),
    )


def declaration_file_name(declaration: Declaration) -> str:
    """A name that says what the file is and nothing private."""
    return _named(declaration, ending="pdf")


def signed_file_name(declaration: Declaration, ending: str) -> str:
    """The same for the file that came back signed, whatever it was called."""
    return _named(declaration, "ondertekend", ending=ending)


def drawn_file_name(declaration: Declaration) -> str:
    """The same for the paper with a signature drawn on the screen."""
    return _named(declaration, "ondertekend-op-scherm", ending="pdf")


def mail_file_name(declaration: Declaration) -> str:
    """A name for the mail that carries it."""
    return _named(declaration, "mail", ending="eml")


def mail_text_file_name(declaration: Declaration) -> str:
    """A name for the words of that mail, while there is nothing signed to carry."""
    return _named(declaration, "mail", ending="txt")


def _named(declaration: Declaration, *more: str, ending: str) -> str:
    return file_name("verklaring-op-eer", audits.service(declaration.service, Language.DUTCH), *more, ending=ending)
