"""The auditor's quote in words: its lines, what it takes for granted, and the one line to paste."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from kmo_rules import AuditKind, Spread, Vat
from kmo_rules.quote import Bill, QuoteAssumption, QuoteTotals, Unit
from wording import cost as costs
from wording import numbers
from wording.case.audits import KINDS
from wording.catalogues import N_, Language, translated

UNITS: Final[dict[Unit, str]] = {Unit.HOURS: N_("uren"), Unit.DAYS: N_("dagen")}

SCOPES: Final[dict[AuditKind, str]] = {
    AuditKind.TRAINING: N_("Opleiding"),
    AuditKind.ADVICE: N_("Advies"),
    AuditKind.COMBINED: N_("Opleiding en advies samen"),
}

PHASES: Final[dict[str, str]] = {
    "preparation": N_("Voorbereiding"),
    "visit": N_("Bezoek ter plaatse"),
    "report": N_("Auditrapport en afwerking"),
}

ESTIMATE: Final = N_("schatting")
OFFER: Final = N_("offerte")

ASSUMPTIONS: Final[dict[QuoteAssumption, str]] = {
    QuoteAssumption.PHASES: N_("Het verwachte aantal uren is de som van de fasen."),
    QuoteAssumption.HOURS_PER_DAY: N_("Een auditdag telt {day_hours} uur. Dat is een aanname."),
    QuoteAssumption.OWN_PRICE: N_("Dit is een eigen uurprijs van het auditbureau; de standaarduurprijs is {standard}."),
    QuoteAssumption.VAT_UNSTATED: N_("Of er nog btw bij komt, staat niet vast: de bron zegt er niets over."),
    QuoteAssumption.VAT_RATE: N_("Wij rekenen met {rate} btw. Dat is een aanname."),
    QuoteAssumption.TRAVEL: N_("Reiskosten (alleen voor vestigingen in het buitenland) rekenen wij per audit."),
    QuoteAssumption.DISCOUNT: N_("De korting geldt voor de eerste audit en is een keuze van de auditor."),
    QuoteAssumption.FOLLOW_UP: N_(
        "De opvolgingsaudit telt evenveel uren als de eerste audit. Dat is een aanname: geen bron zegt hoeveel."
    ),
    QuoteAssumption.ROUNDING: N_("Elk bedrag is één keer afgerond, op de cent."),
}

_WORK: Final[dict[str, str]] = {
    "e": N_("{kind}: {expected} uur aan {price} per uur."),
    "lh": N_("{kind}: {low} tot {high} uur aan {price} per uur."),
    "l": N_("{kind}: minstens {low} uur aan {price} per uur."),
    "h": N_("{kind}: hoogstens {high} uur aan {price} per uur."),
}
_OVER_THE_YEARS: Final[dict[str, str]] = {
    "e": N_("Met de opvolgingsaudit erbij, over {years} jaar: {expected}."),
    "lh": N_("Met de opvolgingsaudit erbij, over {years} jaar: tussen {low} en {high}."),
    "l": N_("Met de opvolgingsaudit erbij, over {years} jaar: minstens {low}."),
    "h": N_("Met de opvolgingsaudit erbij, over {years} jaar: hoogstens {high}."),
}
"""Where an expected value is known it is told; a bound always by its name."""
_VATS: Final[dict[Vat, str]] = {
    Vat.UNSTATED: N_("Of er nog btw bij komt, staat niet vast."),
    Vat.EXCLUDED: N_("Dat is {net} zonder btw en {vat} btw."),
    Vat.INCLUDED: N_("Daarin zit {vat} btw."),
}
_WITH_VAT: Final = N_("Dat is met {rate} btw.")
_TRAVEL: Final = N_("Reiskosten inbegrepen: {amount}.")
_DISCOUNT: Final = N_("Korting afgetrokken: {amount}.")
_STANDARD: Final = N_("De standaarduurprijs is {amount}.")
_UNTIL: Final = N_("Geldig tot en met {day}.")


def line(found: QuoteTotals, *, valid_until: date, language: Language, is_offer: bool = False) -> str:
    """The whole quote in one line to paste; empty without hours."""
    if not found.audits:
        return ""
    bills = found.audits[0].bills
    said = [
        _work(found, bills.map(lambda bill: bill.hours), language),
        costs.range_sentence(bills.map(lambda bill: bill.amount), language, is_offer=is_offer),
        _vat(found, bills, language),
        *_extras(found, bills.known[0], language),
        _over_the_years(found, language) if len(found.audits) > 1 else "",
        translated(_UNTIL, language, day=numbers.day(valid_until, language)),
    ]
    return " ".join(filter(None, said))


def _work(found: QuoteTotals, worked: Spread[Decimal], language: Language) -> str:
    said = costs.named(worked.map(lambda effort: hours(effort, language)))
    kind, price = translated(KINDS[found.scope], language), numbers.money(found.hourly_price, language)
    return translated(_WORK[_told(worked)], language, kind=kind, price=price, **said)


def _vat(found: QuoteTotals, bills: Spread[Bill], language: Language) -> str:
    """What of the expected amount is VAT; of bounds alone, that they hold it."""
    amount = None if bills.expected is None else bills.expected.amount
    if amount is None or amount.net is None or amount.vat is None:
        text = _VATS[Vat.UNSTATED] if found.vat is Vat.UNSTATED else _WITH_VAT
        return translated(text, language, rate=numbers.percent(found.vat_rate, language))
    said = {"net": numbers.money(amount.net, language), "vat": numbers.money(amount.vat, language)}
    return translated(_VATS[found.vat], language, **said)


def _extras(found: QuoteTotals, bill: Bill, language: Language) -> list[str]:
    """Travel, discount and an own price, the same in every bill: each said where it is there."""
    amounts = {
        _TRAVEL: bill.travel,
        _DISCOUNT: bill.discount,
        _STANDARD: found.standard_price if QuoteAssumption.OWN_PRICE in found.assumptions else None,
    }
    written = {text: numbers.money(amount, language) for text, amount in amounts.items() if amount}
    return [translated(text, language, amount=amount) for text, amount in written.items()]


def _over_the_years(found: QuoteTotals, language: Language) -> str:
    said = costs.totals(found.sums, language)
    return translated(_OVER_THE_YEARS[_told(found.sums)], language, years=found.years, **said)


def _told(values: Spread[Any]) -> str:
    return "e" if values.expected is not None else costs.letters(values)


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
