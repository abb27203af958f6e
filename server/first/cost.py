"""The cost of an audit on a plain page: hours as a form, amounts as a table."""

from collections.abc import Iterator
from datetime import date

from kmo_rules import AuditKind, Law, NoAmount, Verdict, assess, estimate
from server.first import forms
from server.first.address import Asked
from server.first.parts import Heading, Listing, Part, Text
from server.first.tables import table
from wording import cost as words
from wording.case import audits, glance
from wording.catalogues import N_, translated


def audit(asked: Asked, on: date) -> Iterator[Part]:
    """Which audit, and what it may cost."""
    language, law = asked.language, Law.on(on)
    found = assess(asked.dossier.situation, on=on)
    reason = audits.reason(found, language)
    yield Text(f"{audits.kind(found, language)}. {reason}")
    costs = estimate(asked.dossier, on=on)
    yield Heading(translated(N_("Wat kost de audit?"), language))
    if found.audit.kind is not AuditKind.NONE and found.verdict is not Verdict.EXCLUDED:
        *sentences, source = words.about_the_price(law, language)
        yield from map(Text, sentences)
        yield Text(source, is_quiet=True)
        yield Text(words.about_the_average(law, language), is_quiet=True)
    if costs.reason is NoAmount.HOURS_MISSING:
        yield from (
            Text(f"{each.label}: {each.value}, {each.remark}") for each in glance.cost(asked.dossier, found, language)
        )
    else:
        yield Text(words.sentence(costs, language))
    if costs.lines:
        costed = [(translated(words.LINES[line.kind], language), line.amounts) for line in costs.lines]
        if len(costs.lines) > 1:
            costed.append((translated(words.TOGETHER, language), costs.together.amounts))
        said = [(name, amounts.map(lambda one: words.amount(one, language))) for name, amounts in costed]
        rows = tuple((name, texts.low or "", texts.expected or "", texts.high or "") for name, texts in said)
        yield table(N_("Kosten van de audit"), (N_("Wat"), *words.BOUNDS.known), rows, language)
    yield Listing(words.assumptions(costs, language))
    yield forms.form(asked, forms.hours(asked))
