"""The auditor's quote in words: its lines, what it takes for granted, and the one line to paste."""

from datetime import date
from decimal import Decimal
from typing import Final

from kmo_rules import (
    Amount,
    AuditKind,
    Bill,
    GridFault,
    QuoteAssumption,
    QuotedAudit,
    QuoteTotals,
    Unit,
    Vat,
)
from wording import numbers
from wording.case.audits import KINDS
from wording.catalogues import N_, Language, translated

UNITS: Final[dict[Unit, str]] = {Unit.HOURS: N_("uren"), Unit.DAYS: N_("dagen")}

SCOPES: Final[dict[AuditKind, str]] = {
    AuditKind.TRAINING: N_("Opleiding"),
    AuditKind.ADVICE: N_("Advies"),
    AuditKind.COMBINED: N_("Opleiding en advies samen"),
}

CASES: Final[dict[str, str]] = {"low": N_("Minstens"), "expected": N_("Verwacht"), "high": N_("Hoogstens")}

PHASES: Final[dict[str, str]] = {
    "preparation": N_("Voorbereiding"),
    "visit": N_("Bezoek ter plaatse"),
    "report": N_("Verslag en opvolging"),
}

ESTIMATE: Final = N_("schatting")
OFFER: Final = N_("offerte")

ASSUMPTIONS: Final[dict[QuoteAssumption, str]] = {
    QuoteAssumption.PHASES: N_("Het verwachte aantal uren is de som van de fasen."),
    QuoteAssumption.HOURS_PER_DAY: N_("Een auditdag telt {day_hours} uur. Dat is een aanname."),
    QuoteAssumption.OWN_PRICE: N_("Dit is een eigen uurtarief; het standaardtarief is {standard} per uur."),
    QuoteAssumption.VAT_UNSTATED: N_("Of er nog btw bij komt, staat niet vast: de bron zegt er niets over."),
    QuoteAssumption.VAT_RATE: N_("We rekenen met {rate} btw. Dat is een aanname."),
    QuoteAssumption.TRAVEL: N_("De reiskosten, voor vestigingen in het buitenland, tellen per audit."),
    QuoteAssumption.DISCOUNT: N_("De korting geldt voor de eerste audit en is een keuze van de auditor."),
    QuoteAssumption.FOLLOW_UP: N_(
        "De tweede doorlichting telt evenveel uren als de eerste audit. Dat is een aanname: geen bron zegt hoeveel."
    ),
    QuoteAssumption.ROUNDING: N_("Elk bedrag is één keer afgerond, op de cent."),
}

GRID_FAULTS: Final[dict[GridFault, str]] = {
    GridFault.SIZE: N_("Rij {row}: de grootte ontbreekt of is te lang. Schrijf ze in de eerste kolom."),
    GridFault.SCOPE: N_("Rij {row}: schrijf bij de dienst ‘opleiding’, ‘advies’ of ‘samen’."),
    GridFault.HOURS: N_("Rij {row}: de uren ontbreken of zijn geen getal. Schrijf bijvoorbeeld 12,5."),
    GridFault.ORDER: N_("Rij {row}: de uren moeten oplopen: minstens, dan verwacht, dan hoogstens."),
}

_WORK: Final = N_("{kind}: {hours} uur aan {price} per uur.")
_ESTIMATES: Final[dict[str, str]] = {
    "e": N_("Naar schatting {amount}."),
    "leh": N_("Naar schatting {amount}, minstens {low} en hoogstens {high}."),
    "le": N_("Naar schatting {amount}, minstens {low}."),
    "eh": N_("Naar schatting {amount}, hoogstens {high}."),
    "lh": N_("Naar schatting tussen {low} en {high}."),
    "l": N_("Naar schatting minstens {low}."),
    "h": N_("Naar schatting hoogstens {high}."),
}
_OFFERS: Final[dict[str, str]] = {
    "e": N_("Onze prijs is {amount}."),
    "leh": N_("Onze prijs is {amount}, minstens {low} en hoogstens {high}."),
    "le": N_("Onze prijs is {amount}, minstens {low}."),
    "eh": N_("Onze prijs is {amount}, hoogstens {high}."),
    "lh": N_("Onze prijs ligt tussen {low} en {high}."),
    "l": N_("Onze prijs is minstens {low}."),
    "h": N_("Onze prijs is hoogstens {high}."),
}
"""By what is known: low, expected, high. An offer only where the auditor said so."""
_VATS: Final[dict[Vat, str]] = {
    Vat.UNSTATED: N_("Of er nog btw bij komt, staat niet vast."),
    Vat.EXCLUDED: N_("Dat is {net} zonder btw en {vat} btw."),
    Vat.INCLUDED: N_("Daarin zit {vat} btw."),
}
_TRAVEL: Final = N_("Reiskosten inbegrepen: {amount}.")
_DISCOUNT: Final = N_("Korting afgetrokken: {amount}.")
_STANDARD: Final = N_("Het standaardtarief is {amount} per uur.")
_SECOND: Final = N_("Met de tweede doorlichting erbij, over {years} jaar: {amount}.")
_UNTIL: Final = N_("Geldig tot en met {day}.")


def range_sentence(sums: tuple[Amount | None, ...], language: Language, *, is_offer: bool = False) -> str:
    """Low, expected and high in one sentence; empty where nothing is known."""
    known = "".join(letter for letter, amount in zip("leh", sums, strict=True) if amount is not None)
    if not known:
        return ""
    blanks = zip(("low", "amount", "high"), sums, strict=True)
    said = {name: numbers.money(amount.total, language) for name, amount in blanks if amount is not None}
    return translated((_OFFERS if is_offer else _ESTIMATES)[known], language, **said)


def line(found: QuoteTotals, *, valid_until: date, language: Language, is_offer: bool = False) -> str:
    """The whole quote in one line to paste; empty without hours."""
    if not found.audits:
        return ""
    first = found.audits[0]
    said = [
        _work(found, first, language),
        range_sentence(_sums_of(first), language, is_offer=is_offer),
        _vat(found, first, language),
        *_extras(found, leading(first), language),
        translated(_UNTIL, language, day=numbers.day(valid_until, language)),
    ]
    return " ".join(said)


def _extras(found: QuoteTotals, bill: Bill, language: Language) -> list[str]:
    """Travel, discount, an own price and the follow-up: each said where it is there."""
    amounts = {
        _TRAVEL: bill.travel,
        _DISCOUNT: bill.discount,
        _STANDARD: found.standard_price if QuoteAssumption.OWN_PRICE in found.assumptions else None,
        _SECOND: _leading_sum(found).total if len(found.audits) > 1 else None,
    }
    written = {text: numbers.money(amount, language) for text, amount in amounts.items() if amount}
    return [translated(text, language, amount=amount, years=found.years) for text, amount in written.items()]


def leading(audit: QuotedAudit) -> Bill:
    """The bill that is named first: the expected one, else the lowest that is known."""
    known = [bill for bill in (audit.expected, audit.low, audit.high) if bill is not None]
    return known[0]


def assumptions(found: QuoteTotals, language: Language) -> tuple[str, ...]:
    """Everything the quote takes for granted, sentence by sentence."""
    blanks = {
        "day_hours": numbers.number(found.day_hours, language),
        "standard": numbers.money(found.standard_price, language),
        "rate": numbers.percent(found.vat_rate, language),
    }
    return tuple(translated(ASSUMPTIONS[taken], language, **blanks) for taken in found.assumptions)


def hours(value: Decimal, language: Language) -> str:
    """Hours without zeros nobody typed."""
    return numbers.number(value.normalize(), language)


def _work(found: QuoteTotals, audit: QuotedAudit, language: Language) -> str:
    kind = translated(KINDS[found.scope], language)
    price = numbers.money(found.hourly_price, language)
    return translated(_WORK, language, kind=kind, hours=hours(leading(audit).hours, language), price=price)


def _sums_of(audit: QuotedAudit) -> tuple[Amount | None, ...]:
    return tuple(None if bill is None else bill.amount for bill in audit.bills)


def _leading_sum(found: QuoteTotals) -> Amount:
    known = [amount for amount in (found.expected, found.low, found.high) if amount is not None]
    return known[0]


def _vat(found: QuoteTotals, audit: QuotedAudit, language: Language) -> str:
    amount = leading(audit).amount
    if amount.net is None or amount.vat is None:
        return translated(_VATS[Vat.UNSTATED], language)
    said = {"net": numbers.money(amount.net, language), "vat": numbers.money(amount.vat, language)}
    return translated(_VATS[found.vat], language, **said)
