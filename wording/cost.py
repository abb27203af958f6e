"""What an audit may cost, in sentences."""

from decimal import Decimal
from typing import Any, Final

from kmo_rules import Amount, CostAssumption, CostLine, Estimate, NoAmount, Spread, Vat
from wording import numbers
from wording.catalogues import N_, Language, translated

BOUNDS: Final = Spread(N_("Minstens"), N_("Verwacht"), N_("Hoogstens"))
"""The names of low, expected and high, as headings."""

LINES: Final[dict[CostLine, str]] = {
    CostLine.AUDIT: N_("Audit"),
    CostLine.FOLLOW_UP: N_("Tweede doorlichting"),
}

NO_AMOUNTS: Final[dict[NoAmount, str]] = {
    NoAmount.PUBLIC: N_("{amount}: een publieke dienstverlener hoeft geen audit te doen."),
    NoAmount.EXCLUDED: N_("Geen bedrag: een auditbureau kan zelf niet geregistreerd worden."),
    NoAmount.HOURS_MISSING: N_("Nog geen bedrag: vul hierboven uren in."),
}

VATS: Final[dict[Vat, str]] = {
    Vat.UNSTATED: N_("Weet ik niet: de bron zegt er niets over"),
    Vat.EXCLUDED: N_("Het uurtarief is zonder btw"),
    Vat.INCLUDED: N_("Het uurtarief is met btw"),
}

COUNTED_AS_PRIVATE: Final = N_(
    "U zei nog niet of u een private of een publieke dienstverlener bent. We rekenen alsof u privaat bent."
)
RULES_OF_THE_DAY: Final = N_("U begint later. We rekenen met wat nu geldt; wat er dan geldt, weten we nog niet.")
"""What both costs and days take for granted."""

ASSUMPTIONS: Final[dict[CostAssumption, str]] = {
    CostAssumption.COUNTED_AS_PRIVATE: COUNTED_AS_PRIVATE,
    CostAssumption.RULES_OF_THE_DAY: RULES_OF_THE_DAY,
    CostAssumption.SAME_HOURS_FOLLOW_UP: N_(
        "We rekenen voor de tweede doorlichting evenveel uren als voor de eerste. Dat is onze aanname."
    ),
    CostAssumption.VAT_UNSTATED: N_("Of er nog btw bij komt, zegt geen enkele bron."),
    CostAssumption.VAT_RATE: N_("We rekenen met {rate} btw. Dat is onze aanname."),
    CostAssumption.OWN_PRICE: N_("U rekent met een eigen uurtarief; het standaardtarief is {price} per uur."),
}

TOGETHER: Final = N_("Samen")
SOURCE: Final = N_("Bron: {source}. Met de kmo-portefeuille zelf kunt u de audit niet betalen.")

_BOTH: Final = N_("Dat is voor de eerste audit en de tweede doorlichting samen.")
_ESTIMATES: Final[dict[str, str]] = {
    "e": N_("Naar schatting {expected}."),
    "leh": N_("Naar schatting {expected}, minstens {low} en hoogstens {high}."),
    "le": N_("Naar schatting {expected}, minstens {low}."),
    "eh": N_("Naar schatting {expected}, hoogstens {high}."),
    "lh": N_("Naar schatting tussen {low} en {high}."),
    "l": N_("Naar schatting minstens {low}."),
    "h": N_("Naar schatting hoogstens {high}."),
}
_OFFERS: Final[dict[str, str]] = {
    "e": N_("Onze prijs is {expected}."),
    "leh": N_("Onze prijs is {expected}, minstens {low} en hoogstens {high}."),
    "le": N_("Onze prijs is {expected}, minstens {low}."),
    "eh": N_("Onze prijs is {expected}, hoogstens {high}."),
    "lh": N_("Onze prijs ligt tussen {low} en {high}."),
    "l": N_("Onze prijs is minstens {low}."),
    "h": N_("Onze prijs is hoogstens {high}."),
}
"""By what is known: low, expected, high. A bound is never told as the estimate."""


def range_sentence(amounts: Spread[Amount], language: Language, *, is_offer: bool = False) -> str:
    """Low, expected and high in one sentence; empty where nothing is known. An offer only where the auditor said so."""
    known = letters(amounts)
    if not known:
        return ""
    return translated((_OFFERS if is_offer else _ESTIMATES)[known], language, **totals(amounts, language))


def letters(values: Spread[Any]) -> str:
    """What is known, as the first letters of low, expected and high: the key of a table of sentences.

    >>> letters(Spread(low=8, high=24))
    'lh'
    """
    return "".join(letter for letter, _value in Spread("l", "e", "h").beside(values).known)


def totals(amounts: Spread[Amount], language: Language) -> dict[str, str]:
    """The totals that are known, written out, by the names that sentences have for them."""
    return named(amounts.map(lambda amount: numbers.money(amount.total, language)))


def named(written: Spread[str]) -> dict[str, str]:
    """What is known, by the names that sentences have for low, expected and high."""
    return dict(Spread("low", "expected", "high").beside(written).known)


def sentence(found: Estimate, language: Language) -> str:
    """The sum, or why there is none, to read first and to read aloud; of two audits it says that it is of both."""
    if found.reason is not None:
        return translated(NO_AMOUNTS[found.reason], language, amount=numbers.money(Decimal(0), language))
    said = range_sentence(found.together.amounts, language)
    return f"{said} {translated(_BOTH, language)}" if len(found.lines) > 1 else said


def amount(found: Amount, language: Language) -> str:
    """An amount, with the VAT in it where somebody said how the price stands to VAT."""
    total = numbers.money(found.total, language)
    if found.net is None or found.vat is None:
        return total
    text = N_("{total}, waarvan {vat} btw")
    return translated(text, language, total=total, vat=numbers.money(found.vat, language))


def assumptions(found: Estimate, language: Language) -> tuple[str, ...]:
    """What the amounts take for granted."""
    blanks = {
        "rate": numbers.percent(found.vat_rate, language),
        "price": numbers.money(found.standard_price, language),
    }
    return tuple(translated(ASSUMPTIONS[taken], language, **blanks) for taken in found.assumptions)
