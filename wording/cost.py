"""What an audit may cost, in sentences."""

from decimal import Decimal
from typing import Any, Final

from kmo_rules import Amount, CostAssumption, CostLine, Estimate, Law, NoAmount, Reference, Spread, Vat
from wording import numbers, sources
from wording.catalogues import N_, Language, translated

BOUNDS: Final = Spread(N_("Minstens"), N_("Verwacht"), N_("Hoogstens"))
"""The names of low, expected and high, as headings."""

LINES: Final[dict[CostLine, str]] = {
    CostLine.AUDIT: N_("Audit"),
    CostLine.FOLLOW_UP: N_("Opvolgingsaudit"),
    CostLine.SECOND_FOLLOW_UP: N_("Latere opvolgingsaudit"),
}

NO_AMOUNTS: Final[dict[NoAmount, str]] = {
    NoAmount.PUBLIC: N_("{amount}: een publieke dienstverlener betaalt geen audit, want hij hoeft er geen te doen."),
    NoAmount.EXCLUDED: N_("Geen bedrag: een auditbureau kan zelf niet geregistreerd worden."),
    NoAmount.HOURS_MISSING: N_("Nog geen bedrag: vul hierboven uren in."),
}

VATS: Final[dict[Vat, str]] = {
    Vat.UNSTATED: N_("Weet ik niet: de bron zegt er niets over"),
    Vat.EXCLUDED: N_("De uurprijs is zonder btw"),
    Vat.INCLUDED: N_("De uurprijs is met btw"),
}

COUNTED_AS_PRIVATE: Final = N_(
    "U zei nog niet of u een private of een publieke dienstverlener bent. Wij rekenen alsof u privaat bent."
)
COUNTED_AS_FULL: Final = N_(
    "Of u een beginnende dienstverlener bent, is nog niet duidelijk. Wij rekenen alsof u het niet bent. Bent u het wel, dan "
    "is de registratie eerst voorlopig en korter, en betaalt u later ook een opvolgingsaudit."
)
RULES_OF_THE_DAY: Final = N_("U begint later. Wij rekenen met wat nu geldt; wat er dan geldt, weten wij nog niet.")
"""What both costs and days take for granted."""

ASSUMPTIONS: Final[dict[CostAssumption, str]] = {
    CostAssumption.COUNTED_AS_PRIVATE: COUNTED_AS_PRIVATE,
    CostAssumption.COUNTED_AS_FULL: COUNTED_AS_FULL,
    CostAssumption.RULES_OF_THE_DAY: RULES_OF_THE_DAY,
    CostAssumption.SAME_HOURS_FOLLOW_UP: N_(
        "Wij rekenen ook de opvolgingsaudit mee, met evenveel uren als de eerste audit. Dat is onze aanname."
    ),
    CostAssumption.VAT_UNSTATED: N_("Of er nog btw bij komt, zegt geen enkele bron."),
    CostAssumption.VAT_RATE: N_("Wij rekenen met {rate} btw. Dat is onze aanname."),
    CostAssumption.OWN_PRICE: N_("U rekent met een eigen uurprijs; de standaarduurprijs is {price}."),
}

TOGETHER: Final = N_("Samen")
PRICE: Final = N_(
    "U betaalt de uren van de auditor, aan een standaarduurprijs van {price}. Hoeveel uren het voor u zijn, hangt af van uw "
    "grootte, uw structuur en de diensten. Volgens VLAIO gebruiken alle auditbureaus daarvoor hetzelfde tijdrooster: bij elk "
    "bureau betaalt u dan evenveel. Het juiste bedrag leest u in hun offerte; het onze is een schatting."
)
EXEMPTIONS: Final = N_(
    "Hebt u een certificaat van Qfor of ISO 9001, of bent u lid van het ITAA (VLAIO noemt nog de vroegere IAB en BIBF) of "
    "het IBR? Dan bent u volgens VLAIO vrijgesteld van de audit van sommige vereisten. Vraag het auditbureau van welke."
)
NOT_SUBSIDISED: Final = N_(
    "Of de aanvraag zelf iets kost, zegt geen bron. Met de kmo-portefeuille zelf kunt u de audit niet betalen. Voor een vestiging in het buitenland kan het auditbureau "
    "reiskosten aanrekenen."
)
PLACES: Final = (Reference(source="source_text", section="amount"), Reference(source="agency_cost"))
"""Where the price and what is said of it are written."""
AVERAGE: Final = N_(
    "{days} dagen is het gemiddelde van alle audits volgens {source}; {hours} uur per dag is onze aanname. Het bezoek zelf "
    "duurt meestal {least} tot {most} dagen, volgens {visit_source}. Of het werk op het auditbureau in het gemiddelde zit, "
    "zegt geen bron."
)
NO_HOURS: Final = N_("U vulde geen uren in. Dit is daarom het gemiddelde van alle audits, niet uw eigen prijs.")
NOT_PASSED: Final = N_(
    "Daarover vonden wij weinig publieke informatie. Een auditbureau schrijft dat wie de norm bijna haalt, een "
    "voorwaardelijke registratie kan krijgen; onder welke voorwaarden, vonden wij niet."
)
NOT_PASSED_RESTS_ON: Final = ("bureau_norm",)

_BOTH: Final = N_("Dat is voor de eerste audit en de opvolgingsaudit samen.")
_ALL: Final = N_("Dat is voor {count} audits samen.")
_ESTIMATES: Final[dict[str, str]] = {
    "e": N_("Geschatte kostprijs: {expected}."),
    "leh": N_("Geschatte kostprijs: {expected}, minstens {low} en hoogstens {high}."),
    "le": N_("Geschatte kostprijs: {expected}, minstens {low}."),
    "eh": N_("Geschatte kostprijs: {expected}, hoogstens {high}."),
    "lh": N_("Geschatte kostprijs: tussen {low} en {high}."),
    "l": N_("Geschatte kostprijs: minstens {low}."),
    "h": N_("Geschatte kostprijs: hoogstens {high}."),
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


_PRICE_DOUBT: Final = N_("U vulde {price} per uur in; de standaarduurprijs is {standard}. Klopt dat?")
_FAR: Final = 5
"""So many times the standard price, or so small a part of it, is more likely a mistake than a price."""


def price_doubt(price: Decimal | None, standard: Decimal, language: Language) -> str:
    """A question about an hourly price far from the standard one, both in euro; empty where there is none to ask."""
    if price is None or standard / _FAR <= price <= standard * _FAR:
        return ""
    return translated(
        _PRICE_DOUBT, language, price=numbers.money(price, language), standard=numbers.money(standard, language)
    )


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
    said, count = range_sentence(found.together.amounts, language), len(found.lines)
    of_several = {2: _BOTH, 3: _ALL}.get(count)
    return f"{said} {translated(of_several, language, count=count)}" if of_several else said


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
    said = {taken: translated(ASSUMPTIONS[taken], language, **blanks) for taken in found.assumptions}
    doubt = price_doubt(found.hourly_price, found.standard_price, language)
    if CostAssumption.OWN_PRICE in said and doubt:
        said[CostAssumption.OWN_PRICE] = doubt
    return tuple(said.values())


def about_the_price(law: Law, language: Language) -> tuple[str, ...]:
    """What one should know before asking for a quote, and where it is written."""
    price = translated(PRICE, language, price=numbers.money(law.hourly_price.value, language))
    return (price, translated(EXEMPTIONS, language), translated(NOT_SUBSIDISED, language), source(language))


def source(language: Language) -> str:
    """Where the price is written, as a sentence to stand under it."""
    return translated(N_("Bron: {source}."), language, source=sources.references(PLACES, language))


def about_the_average(law: Law, language: Language) -> str:
    """What the published average audit is and is not, with the visit alone beside it."""
    return translated(
        AVERAGE,
        language,
        days=law.average_audit_days.value,
        source=sources.cited(law.average_audit_days.reference, language),
        hours=numbers.number(law.hours_per_day.value, language),
        least=law.audit_visit_days_least.value,
        most=law.audit_visit_days_most.value,
        visit_source=sources.cited(law.audit_visit_days_most.reference, language),
    )
