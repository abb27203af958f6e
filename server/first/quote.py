"""The auditor's quote on a plain page: the amount in a sentence, and a table for each audit."""

from collections.abc import Iterator
from datetime import date

from kmo_rules.quote import quote_totals
from server.first.address import Asked
from server.first.parts import Listing, Part, Table, Text
from wording.catalogues import N_, translated
from wording.cost import range_sentence
from wording.quote import rows, sentences


def quote(asked: Asked, on: date) -> Iterator[Part]:
    """The amounts of the quote in the address."""
    language = asked.language
    found = quote_totals(asked.quote, on=on)
    if not found.audits:
        yield Text(translated(N_("Vul de uren in en u ziet meteen het bedrag."), language))
        return
    yield Text(range_sentence(found.audits[0].bills.map(lambda bill: bill.amount), language))
    for audit in found.audits:
        name = rows.audit_name(audit.kind, found, language)
        yield Table(name, rows.header(audit, language), rows.rows(found, audit, asked.quote.unit, language))
    if len(found.audits) > 1:
        name, *sums = rows.sums(found, language)
        yield Table(name, rows.header(found.audits[0], language), ((translated(rows.TOTAL, language), *sums),))
    yield Listing(sentences.assumptions(found, language))
