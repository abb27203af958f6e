"""The amounts of a quote as rows of text, the same on the screen and on paper."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from kmo_rules import Amount, AuditKind, CostLine, Vat
from kmo_rules.quote import Bill, Quote, QuotedAudit, QuoteTotals, Unit
from wording import numbers
from wording.catalogues import N_, Language, translated
from wording.cost import BOUNDS, LINES
from wording.quote.sentences import PHASES, SCOPES, hours

WHAT: Final = N_("Onderdeel")
DAYS: Final = N_("Dagen")
HOURS: Final = N_("Uren")
PRICE: Final = N_("Uurprijs")
WORK: Final = N_("Werk van de auditor")
TRAVEL: Final = N_("Reiskosten buitenland")
DISCOUNT: Final = N_("Korting")
NET: Final = N_("Zonder btw")
VAT: Final = N_("Btw")
TOTAL: Final = N_("Totaal")
TOTAL_VAT_OPEN: Final = N_("Totaal, btw niet bepaald")
TOTAL_WITH_VAT: Final = N_("Totaal met btw")
FIRST_AUDIT: Final = N_("Eerste audit")
TOGETHER: Final = N_("Samen over {years} jaar")
SCOPE: Final = N_("Audit")
DIFFERENCE: Final = N_("Verschil")

Row = tuple[str, ...]


def audit_name(kind: CostLine, found: QuoteTotals, language: Language) -> str:
    """The name of an audit; where there are two, which comes first."""
    is_first_of_two = kind is CostLine.AUDIT and len(found.audits) > 1
    return translated(FIRST_AUDIT if is_first_of_two else LINES[kind], language)


def total_name(vat: Vat, language: Language) -> str:
    """The name of the last row, which says how the amount stands to VAT."""
    return translated(TOTAL_VAT_OPEN if vat is Vat.UNSTATED else TOTAL_WITH_VAT, language)


def header(audit: QuotedAudit, language: Language) -> Row:
    """What the columns of an audit's rows are."""
    cases = (translated(name, language) for name, _bill in BOUNDS.beside(audit.bills).known)
    return (translated(WHAT, language), *cases)


def rows(found: QuoteTotals, audit: QuotedAudit, unit: Unit, language: Language) -> tuple[Row, ...]:
    """Hours, price, work and the other lines of one audit; its total is the last row."""
    bills = audit.bills.known

    def row(name: str, said: Callable[[Bill], str]) -> Row:
        return (translated(name, language), *(said(bill) for bill in bills))

    def money(of: Callable[[Bill], Decimal | None]) -> Callable[[Bill], str]:
        return lambda bill: numbers.money(of(bill) or Decimal(0), language)

    def less(bill: Bill) -> str:
        return (
            f"−\xa0{numbers.money(bill.discount, language)}" if bill.discount else numbers.money(Decimal(0), language)
        )

    lines = [row(DAYS, lambda bill: hours(bill.effort, language))] if unit is Unit.DAYS else []
    lines += [row(HOURS, lambda bill: hours(bill.hours, language)), row(PRICE, money(lambda _bill: found.hourly_price))]
    if any(bill.travel or bill.discount for bill in bills):
        lines.append(row(WORK, money(lambda bill: bill.work)))
    lines += [row(TRAVEL, money(lambda bill: bill.travel))] if bills[0].travel else []
    lines += [row(DISCOUNT, less)] if bills[0].discount else []
    if found.vat is not Vat.UNSTATED:
        lines += [row(NET, money(lambda bill: bill.amount.net)), row(VAT, money(lambda bill: bill.amount.vat))]
    total = (total_name(found.vat, language), *(numbers.money(bill.amount.total, language) for bill in bills))
    return (*lines, total)


def phases(quote: Quote, language: Language) -> tuple[tuple[str, str], ...]:
    """The phases of the chosen scope that are filled, in the unit of the quote."""
    work = quote.of(quote.scope)
    filled = {name: getattr(work, name) for name in PHASES}
    return tuple(
        (translated(PHASES[name], language), hours(effort, language))
        for name, effort in filled.items()
        if effort is not None
    )


def sums(found: QuoteTotals, language: Language) -> Row:
    """All audits together, in the columns that are known."""
    name = translated(TOGETHER, language, years=found.years)
    return (name, *(numbers.money(amount.total, language) for amount in found.sums.known))


def comparison(all_totals: tuple[QuoteTotals, ...], chosen: AuditKind, language: Language) -> tuple[Row, ...]:
    """The scopes side by side: a header, then a row a scope with its totals, and what each differs from the chosen.

    A column in which no scope has anything is left out.
    """
    columns = [tuple(found.sums) for found in all_totals]
    filled = [place for place, _name in enumerate(BOUNDS.known) if any(sums[place] for sums in columns)]
    base = next((found.sums.expected for found in all_totals if found.scope is chosen), None)
    head = (SCOPE, *(BOUNDS.known[place] for place in filled), DIFFERENCE)
    rows = (
        (
            translated(SCOPES[found.scope], language),
            *(_total(tuple(found.sums)[place], language) for place in filled),
            _difference(found, base, language),
        )
        for found in all_totals
    )
    return (tuple(translated(name, language) for name in head), *rows)


def _difference(found: QuoteTotals, base: Amount | None, language: Language) -> str:
    """Of what is expected, with its sign; nothing to say of the chosen one itself, or where either is not known."""
    own = found.sums.expected
    if own is None or base is None or own == base:
        return "–"
    more = own.total - base.total
    return f"{'+' if more > 0 else '−'}\xa0{numbers.money(abs(more), language)}"


def _total(amount: Amount | None, language: Language) -> str:
    return "–" if amount is None else numbers.money(amount.total, language)
