"""The quote as a sheet that calculates: whoever changes hours or price in it sees the totals follow.

Formulas work on whole cents, because a sheet's own numbers are binary: a half cent would round either way.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from documents.files.sheets import Cell, Column, Formula, Kind, Table
from documents.quote.paper import QuotePaper, facts, grounds
from kmo_rules import CostLine, Vat
from kmo_rules.quote import PHASES, Bill, Quote, QuoteTotals, Unit
from wording.catalogues import N_
from wording.cost import BOUNDS
from wording.quote import rows as quote_rows
from wording.quote import sentences as quotes


@dataclass(frozen=True)
class _Row:
    """One row of the sheet: one audit at one number of hours."""

    found: QuoteTotals
    quote: Quote
    kind: CostLine
    case: str
    bill: Bill

    @property
    def is_of_phases(self) -> bool:
        has_own_hours = self.kind is CostLine.FOLLOW_UP and self.quote.of(self.found.scope).follow_up is not None
        return not has_own_hours and self.case == BOUNDS.expected and self.quote.of(self.found.scope).phases is not None

    @property
    def share(self) -> Decimal:
        """Of the price, in percent; a follow-up has none off."""
        return (self.found.discount_percent or Decimal(0)) if self.kind is CostLine.AUDIT else Decimal(0)


def cents(cell: str) -> str:
    """A cell's amount in whole cents."""
    return f"ROUND({cell}*100,0)"


def quote_tables(paper: QuotePaper) -> tuple[Table, ...]:
    """Sheets: the amounts with live formulas, then facts and assumptions as text."""
    return (amounts_table(paper), _notes(paper))


def amounts_table(paper: QuotePaper) -> Table:
    """A row for each audit and case, with formulas from hours to total; sums of two audits come last."""
    lines = _lines(paper)
    parts = _parts(paper.quote, lines)
    letters = {name: chr(ord("A") + place) for place, name in enumerate(parts)}
    rows = [
        tuple(_cell(paper, name, line, number, letters) for name in parts) for number, line in enumerate(lines, start=2)
    ]
    if len(paper.totals.audits) > 1:
        sums = BOUNDS.beside(paper.totals.sums).known
        rows += [_sum_row(paper, case, amount.total, lines, letters) for case, amount in sums]
    columns = tuple(Column(paper.said(_TITLES[name][0]), _TITLES[name][1], _TITLES[name][2]) for name in parts)
    return Table(paper.title, columns, tuple(rows))


def _notes(paper: QuotePaper) -> Table:
    """Facts and assumptions as text."""
    columns = (Column(paper.said(N_("Wat")), width=24), Column(paper.said(N_("Inhoud")), width=90))
    label = paper.said(N_("Waarop wij dit baseren"))
    return Table(label, columns, (*facts(paper), *((label, ground) for ground in grounds(paper))))


_TITLES: dict[str, tuple[str, Kind, float]] = {
    "scope": (quote_rows.SCOPE, "text", 26),
    "kind": (quote_rows.WHAT, "text", 22),
    "case": (N_("Geval"), "text", 12),
    "preparation": (quotes.PHASES["preparation"], "hours", 14),
    "visit": (quotes.PHASES["visit"], "hours", 14),
    "report": (quotes.PHASES["report"], "hours", 14),
    "days": (quote_rows.DAYS, "hours", 9),
    "day_hours": (N_("Uren per dag"), "hours", 9),
    "hours": (quote_rows.HOURS, "hours", 9),
    "price": (quote_rows.PRICE, "money", 12),
    "work": (quote_rows.WORK, "money", 14),
    "travel": (quote_rows.TRAVEL, "money", 14),
    "share": (N_("Korting in procent"), "percent", 12),
    "discount": (quote_rows.DISCOUNT, "money", 12),
    "sum": (N_("Som van de lijnen"), "money", 14),
    "rate": (N_("Btw-tarief"), "percent", 10),
    "vat": (quote_rows.VAT, "money", 12),
    "net": (quote_rows.NET, "money", 14),
    "total": (quote_rows.TOTAL, "money", 14),
}


def _lines(paper: QuotePaper) -> list[_Row]:
    return [
        _Row(found, paper.quote, audit.kind, case, bill)
        for found in paper.compared
        for audit in found.audits
        for case, bill in BOUNDS.beside(audit.bills).known
    ]


def _parts(quote: Quote, lines: list[_Row]) -> tuple[str, ...]:
    """The columns this quote needs."""
    unneeded: set[str] = set()
    unneeded |= set() if any(line.is_of_phases for line in lines) else set(PHASES)
    unneeded |= {"days", "day_hours"} if quote.unit is Unit.HOURS else set()
    unneeded |= {"share"} if all(line.found.discount_percent is None for line in lines) else set()
    unneeded |= {"rate", "vat", "net"} if quote.vat is Vat.UNSTATED else set()
    return tuple(name for name in _TITLES if name not in unneeded)


def _cell(paper: QuotePaper, name: str, line: _Row, row: int, letters: dict[str, str]) -> Cell:
    at = {part: f"{letter}{row}" for part, letter in letters.items()}
    if name in _FORMULAS:
        formula, value = _FORMULAS[name]
        text = formula(at, line)
        return Formula(f"={text}", value(line)) if text else value(line)
    if name in PHASES:
        return getattr(line.quote.of(line.found.scope), name) if line.is_of_phases else None
    return _plain(paper, name, line)


def _plain(paper: QuotePaper, name: str, line: _Row) -> Cell:
    plain: dict[str, Cell] = {
        "scope": paper.said(quotes.SCOPES[line.found.scope]),
        "kind": quote_rows.audit_name(line.kind, line.found, paper.language),
        "case": paper.said(line.case),
        "day_hours": line.found.day_hours,
        "price": line.found.hourly_price,
        "travel": line.bill.travel,
        "share": line.share / 100,
        "rate": line.found.vat_rate,
    }
    return plain[name]


def _effort(at: dict[str, str], line: _Row) -> str:
    """The sum of the phases where they make the total; else a number to change."""
    return f"ROUND({at['preparation']}+{at['visit']}+{at['report']},2)" if line.is_of_phases else ""


def _hours(at: dict[str, str], line: _Row) -> str:
    if line.quote.unit is Unit.HOURS:
        return _effort(at, line)
    return f"ROUND({cents(at['days'])}*{cents(at['day_hours'])}/100,0)/100"


def _discount(at: dict[str, str], line: _Row) -> str:
    """Of a share; an amount is a number to change."""
    if line.found.discount_percent is None:
        return ""
    price = f"({cents(at['work'])}+{cents(at['travel'])})"
    return f"ROUND({price}*ROUND({at['share']}*10000,0)/10000,0)/100"


def _vat(at: dict[str, str], line: _Row) -> str:
    rate, total = f"ROUND({at['rate']}*10000,0)", cents(at["sum"])
    whole = "10000" if line.found.vat is Vat.EXCLUDED else f"(10000+{rate})"
    return f"ROUND({total}*{rate}/{whole},0)/100"


def _net(at: dict[str, str], line: _Row) -> str:
    return at["sum"] if line.found.vat is Vat.EXCLUDED else f"ROUND({at['sum']}-{at['vat']},2)"


def _total(at: dict[str, str], line: _Row) -> str:
    return f"ROUND({at['sum']}+{at['vat']},2)" if line.found.vat is Vat.EXCLUDED else at["sum"]


_FORMULAS: dict[str, tuple[Callable[[dict[str, str], _Row], str], Callable[[_Row], Decimal]]] = {
    "days": (_effort, lambda line: line.bill.effort),
    "hours": (_hours, lambda line: line.bill.hours),
    "work": (
        lambda at, _line: f"ROUND({cents(at['hours'])}*{cents(at['price'])}/100,0)/100",
        lambda line: line.bill.work,
    ),
    "discount": (_discount, lambda line: line.bill.discount),
    "sum": (lambda at, _line: f"ROUND({at['work']}+{at['travel']}-{at['discount']},2)", lambda line: line.bill.price),
    "vat": (_vat, lambda line: line.bill.amount.vat or Decimal(0)),
    "net": (_net, lambda line: line.bill.amount.net or Decimal(0)),
    "total": (_total, lambda line: line.bill.amount.total),
}


def _sum_row(
    paper: QuotePaper, case: str, total: Decimal, lines: list[_Row], letters: dict[str, str]
) -> tuple[Cell, ...]:
    """First audit and follow-up together, for the chosen scope (the others stand above, line by line)."""
    scope = paper.quote.scope
    numbers = [number for number, line in enumerate(lines, start=2) if line.case == case and line.found.scope is scope]
    said: dict[str, Cell] = {
        "scope": paper.said(quotes.SCOPES[scope]),
        "kind": paper.said(quote_rows.TOGETHER, years=paper.totals.years),
        "case": paper.said(case),
        "total": Formula(f"=ROUND({'+'.join(letters['total'] + str(number) for number in numbers)},2)", total),
    }
    return tuple(said.get(name) for name in letters)
