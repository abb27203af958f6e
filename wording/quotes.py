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
from wording.audits import KINDS
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
    QuoteAssumption.SECOND_LOOK: N_(
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
_EXPECTED: Final = N_("Naar schatting {amount}.")
_EXPECTED_RANGE: Final = N_("Naar schatting {amount}, minstens {low} en hoogstens {high}.")
_EXPECTED_LEAST: Final = N_("Naar schatting {amount}, minstens {low}.")
_EXPECTED_MOST: Final = N_("Naar schatting {amount}, hoogstens {high}.")
_RANGE: Final = N_("Naar schatting tussen {low} en {high}.")
_LEAST: Final = N_("Naar schatting minstens {low}.")
_MOST: Final = N_("Naar schatting hoogstens {high}.")
_VATS: Final[dict[Vat, str]] = {
    Vat.UNSTATED: N_("Of er nog btw bij komt, staat niet vast."),
    Vat.EXCLUDED: N_("Dat is {net} zonder btw en {vat} btw."),
    Vat.INCLUDED: N_("Daarin zit {vat} btw."),
}
_TRAVEL: Final = N_("Reiskosten inbegrepen: {amount}.")
_DISCOUNT: Final = N_("Korting afgetrokken: {amount}.")
_STANDARD: Final = N_("Het standaardtarief is {price} per uur.")
_SECOND: Final = N_("Met de tweede doorlichting erbij, over {years} jaar: {amount}.")
_UNTIL: Final = N_("Geldig tot en met {day}.")


def range_sentence(sums: tuple[Amount | None, ...], language: Language) -> str:
    """Low, expected and high in one sentence; empty where nothing is known."""
    low, expected, high = sums
    chosen = _SENTENCES.get((low is not None, expected is not None, high is not None))
    if chosen is None:
        return ""
    blanks = {"low": low, "amount": expected, "high": high}
    said = {name: numbers.money(sum_.total, language) for name, sum_ in blanks.items() if sum_ is not None}
    return translated(chosen, language, **said)


_SENTENCES: Final = {
    (False, True, False): _EXPECTED,
    (True, True, True): _EXPECTED_RANGE,
    (True, True, False): _EXPECTED_LEAST,
    (False, True, True): _EXPECTED_MOST,
    (True, False, True): _RANGE,
    (True, False, False): _LEAST,
    (False, False, True): _MOST,
}


def line(found: QuoteTotals, *, years: int, valid_until: date, language: Language) -> str:
    """The whole quote in one line to paste; empty without hours."""
    if not found.audits:
        return ""
    first = found.audits[0]
    said = [_work(found, first, language), range_sentence(_sums_of(first), language), _vat(found, first, language)]
    bill = leading(first)
    for text, amount in ((_TRAVEL, bill.travel), (_DISCOUNT, bill.discount)):
        said += [translated(text, language, amount=numbers.money(amount, language))] if amount else []
    if QuoteAssumption.OWN_PRICE in found.assumptions:
        said.append(translated(_STANDARD, language, price=numbers.money(found.standard_price, language)))
    if len(found.audits) > 1:
        total = numbers.money(_leading_sum(found).total, language)
        said.append(translated(_SECOND, language, years=years, amount=total))
    said.append(translated(_UNTIL, language, day=numbers.day(valid_until, language)))
    return " ".join(said)


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
