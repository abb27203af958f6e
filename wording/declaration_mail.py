"""The mail that brings a declaration to the agency: Dutch for the agency, with a translation to read.

Nothing in it speaks to whoever sends it: what the sender must know stands on the screen.
"""

from typing import Final

from kmo_rules import Declaration, Route
from wording.case import audits
from wording.catalogues import N_, Language, translated

SUBJECTS: Final[dict[Route, str]] = {
    Route.FIRST: N_("Verklaring op eer: {service}, aanvraag, {legal_name} ({number})"),
    Route.RENEWAL: N_("Verklaring op eer: {service}, verlenging, {legal_name} ({number})"),
    Route.FOLLOW_UP: N_("Verklaring op eer: {service}, opvolgingsaudit, {legal_name} ({number})"),
    Route.LAPSED: N_("Verklaring op eer: {service}, nieuwe aanvraag, {legal_name} ({number})"),
}
ABOUT: Final[dict[Route, str]] = {
    Route.FIRST: N_("een aanvraag tot registratie als dienstverlener"),
    Route.RENEWAL: N_("de verlenging van een registratie als dienstverlener"),
    Route.FOLLOW_UP: N_("de opvolgingsaudit bij een voorlopige registratie als dienstverlener"),
    Route.LAPSED: N_("een nieuwe aanvraag na een verlopen registratie als dienstverlener"),
}
BODY: Final = N_(
    "Beste\n\nIn bijlage vindt u de ondertekende verklaring op eer van {legal_name}.\n\n"
    "Ondernemingsnummer: {number}\nDienst: {service}\nHet gaat over: {about}\n\nMet vriendelijke groeten\n{signatory}"
)


def subject(declaration: Declaration, language: Language = Language.DUTCH) -> str:
    """Which paper it is, for which service, on which way, and whose."""
    return translated(SUBJECTS[declaration.route], language, **_blanks(declaration, language))


def body(declaration: Declaration, language: Language = Language.DUTCH, *, is_named: bool = True) -> str:
    """The text of the mail, without any number of an account; with the name of the signatory where asked."""
    blanks = _blanks(declaration, language) | {
        "about": translated(ABOUT[declaration.route], language),
        "signatory": declaration.declarant.signatory if is_named else "",
    }
    return translated(BODY, language, **blanks).rstrip()


def _blanks(declaration: Declaration, language: Language) -> dict[str, str]:
    return {
        "service": audits.service(declaration.service, language),
        "legal_name": declaration.declarant.legal_name,
        "number": declaration.declarant.printed_number,
    }
