"""The auditor's quote in words: its lines, what it takes for granted, and the one line to paste."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

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
    QuoteAssumption.DISCOUNT_ON_TRAVEL: N_("De korting in procent gaat ook van de reiskosten af."),
    QuoteAssumption.FOLLOW_UP: N_(
        "De opvolgingsaudit telt evenveel uren als de eerste audit. Dat is een aanname: geen bron zegt hoeveel."
    ),
    QuoteAssumption.FOLLOW_UP_HOURS: N_("De opvolgingsaudit heeft een eigen aantal uren."),
    QuoteAssumption.ROUNDING: N_("Elk bedrag is één keer afgerond, op de cent."),
}

_FOR_CLIENT: Final[dict[QuoteAssumption, str]] = {
    QuoteAssumption.PHASES: "",
    QuoteAssumption.HOURS_PER_DAY: N_("Een auditdag telt {day_hours} uur."),
    QuoteAssumption.OWN_PRICE: "",
    QuoteAssumption.VAT_UNSTATED: N_("Of er nog btw bij komt, staat niet vast."),
    QuoteAssumption.VAT_RATE: N_("Het btw-tarief is {rate}."),
    QuoteAssumption.TRAVEL: ASSUMPTIONS[QuoteAssumption.TRAVEL],
    QuoteAssumption.DISCOUNT: N_("De korting geldt voor de eerste audit."),
    QuoteAssumption.DISCOUNT_ON_TRAVEL: ASSUMPTIONS[QuoteAssumption.DISCOUNT_ON_TRAVEL],
    QuoteAssumption.FOLLOW_UP: N_("De opvolgingsaudit telt evenveel uren als de eerste audit."),
    QuoteAssumption.FOLLOW_UP_HOURS: "",
    QuoteAssumption.ROUNDING: ASSUMPTIONS[QuoteAssumption.ROUNDING],
}
"""In place of those, what a client reads: how it is counted, and nothing of what we or the auditor took for granted."""

_WORK: Final[dict[str, str]] = {
    "e": N_("{kind}: {expected} uur aan {price} per uur."),
    "leh": N_("{kind}: {expected} uur, minstens {low} en hoogstens {high}, aan {price} per uur."),
    "le": N_("{kind}: {expected} uur, minstens {low}, aan {price} per uur."),
    "eh": N_("{kind}: {expected} uur, hoogstens {high}, aan {price} per uur."),
    "lh": N_("{kind}: {low} tot {high} uur aan {price} per uur."),
    "l": N_("{kind}: minstens {low} uur aan {price} per uur."),
    "h": N_("{kind}: hoogstens {high} uur aan {price} per uur."),
}
_OVER_THE_YEARS: Final[dict[str, str]] = {
    "e": N_("Met de opvolgingsaudit erbij, over {years} jaar: {expected}."),
    "leh": N_("Met de opvolgingsaudit erbij, over {years} jaar: {expected}, minstens {low} en hoogstens {high}."),
    "le": N_("Met de opvolgingsaudit erbij, over {years} jaar: {expected}, minstens {low}."),
    "eh": N_("Met de opvolgingsaudit erbij, over {years} jaar: {expected}, hoogstens {high}."),
    "lh": N_("Met de opvolgingsaudit erbij, over {years} jaar: tussen {low} en {high}."),
    "l": N_("Met de opvolgingsaudit erbij, over {years} jaar: minstens {low}."),
    "h": N_("Met de opvolgingsaudit erbij, over {years} jaar: hoogstens {high}."),
}
"""By what is known: a range is said as a range, a bound always by its name."""
_VATS: Final[dict[Vat, str]] = {
    Vat.UNSTATED: N_("Of er nog btw bij komt, staat niet vast."),
    Vat.EXCLUDED: N_("Dat is {net} zonder btw en {vat} btw."),
    Vat.INCLUDED: N_("Daarin zit {vat} btw."),
}
_WITH_VAT: Final = N_("Dat is met {rate} btw.")
_TRAVEL: Final = N_("Reiskosten inbegrepen: {amount}.")
_DISCOUNT: Final = N_("Korting afgetrokken: {amount}.")
_FOLLOW_UP: Final = N_("De opvolgingsaudit telt {hours} uur.")
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
        *(_later(found, language) if len(found.audits) > 1 else ()),
        translated(_UNTIL, language, day=numbers.day(valid_until, language)),
    ]
    return " ".join(filter(None, said))


def _work(found: QuoteTotals, worked: Spread[Decimal], language: Language) -> str:
    said = costs.named(worked.map(lambda effort: hours(effort, language)))
    kind, price = translated(KINDS[found.scope], language), numbers.money(found.hourly_price, language)
    return translated(_WORK[costs.letters(worked)], language, kind=kind, price=price, **said)


def _vat(found: QuoteTotals, bills: Spread[Bill], language: Language) -> str:
    """What of the expected amount is VAT; of bounds alone, that they hold it."""
    amount = None if bills.expected is None else bills.expected.amount
    if amount is None or amount.net is None or amount.vat is None:
        text = _VATS[Vat.UNSTATED] if found.vat is Vat.UNSTATED else _WITH_VAT
        return translated(text, language, rate=numbers.percent(found.vat_rate, language))
    said = {"net": numbers.money(amount.net, language), "vat": numbers.money(amount.vat, language)}
    return translated(_VATS[found.vat], language, **said)


def _extras(found: QuoteTotals, bill: Bill, language: Language) -> list[str]:
    """Travel and discount, each said where it is there; a discount in percent by its share, which no bound changes."""
    said = [translated(_TRAVEL, language, amount=numbers.money(bill.travel, language))] if bill.travel else []
    if not bill.discount:
        return said
    share = found.discount_percent
    amount = numbers.money(bill.discount, language) if share is None else numbers.share(share, language)
    return [*said, translated(_DISCOUNT, language, amount=amount)]


def _later(found: QuoteTotals, language: Language) -> Iterator[str]:
    """What comes after the first audit: its hours where they are others, and what both come to."""
    if QuoteAssumption.FOLLOW_UP_HOURS in found.assumptions:
        own = found.audits[1].bills.known[0].hours
        yield translated(_FOLLOW_UP, language, hours=hours(own, language))
    said = costs.totals(found.sums, language)
    yield translated(_OVER_THE_YEARS[costs.letters(found.sums)], language, years=found.years, **said)


def assumptions(found: QuoteTotals, language: Language) -> tuple[str, ...]:
    """Everything the quote takes for granted, sentence by sentence, for the auditor."""
    return _told(found, ASSUMPTIONS, language)


def for_client(found: QuoteTotals, language: Language) -> tuple[str, ...]:
    """How the quote is counted, sentence by sentence, for who gets it: of one audit nobody asks which one is meant."""
    is_one = len(found.audits) == 1
    texts = _FOR_CLIENT | ({QuoteAssumption.DISCOUNT: ""} if is_one else {})
    return _told(found, texts, language)


def _told(found: QuoteTotals, texts: Mapping[QuoteAssumption, str], language: Language) -> tuple[str, ...]:
    blanks = {
        "day_hours": numbers.number(found.day_hours, language),
        "standard": numbers.money(found.standard_price, language),
        "rate": numbers.percent(found.vat_rate, language),
    }
    return tuple(translated(texts[taken], language, **blanks) for taken in found.assumptions if texts[taken])


def hours(value: Decimal, language: Language) -> str:
    """Hours without zeros nobody typed."""
    return numbers.number(value.normalize(), language)
