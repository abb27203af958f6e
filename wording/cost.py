"""What an audit may cost, in sentences."""

from typing import Final

from kmo_rules import Amount, Estimate
from wording import numbers
from wording.case import audits
from wording.catalogues import N_, Language, translated

COLUMNS: Final[dict[str, str]] = {
    "low": N_("Minstens"),
    "expected": N_("Verwacht"),
    "high": N_("Hoogstens"),
}
"""By the field of an `Estimate` and of its lines."""

TOGETHER: Final = N_("Samen")
SOURCE: Final = N_("Bron: {source}. Met de kmo-portefeuille zelf kunt u de audit niet betalen.")


def sentence(found: Estimate, language: Language) -> str:
    """The sum in one sentence, to read first and to read aloud; only for an estimate that has amounts."""
    amounts = {name: getattr(found, name) for name in COLUMNS}
    known = {name: numbers.money(amount.total, language) for name, amount in amounts.items() if amount is not None}
    if not found.lines:
        return translated(N_("Kosten van de audit: {amount}"), language, amount=known["expected"])
    if known.keys() == COLUMNS.keys():
        return translated(N_("Samen naar schatting {expected}, tussen {low} en {high}."), language, **known)
    if {"low", "high"} <= known.keys():
        return translated(N_("Samen naar schatting tussen {low} en {high}."), language, **known)
    return translated(N_("Samen naar schatting {amounts}."), language, amounts=", ".join(known.values()))


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
    return tuple(translated(audits.COST_ASSUMPTIONS[taken], language, **blanks) for taken in found.assumptions)
