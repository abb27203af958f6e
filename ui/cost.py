"""The cost of an audit on a screen: hours in, amounts, chart and bureaus out."""

from decimal import Decimal

import streamlit as st

from kmo_rules import Amount, Cost, Estimate, Law, Spread
from kmo_rules import sources as all_sources
from ui import entries, page
from ui.session import answers as state
from ui.session import values
from ui.session.language import _, current, day
from ui.session.register import HOURS, PLAN
from wording import contact, sources
from wording import cost as words


def inputs(average: Decimal, law: Law) -> None:
    """Hours low, expected and high, the hourly price, and how it stands to VAT."""
    st.button(
        _(
            "Vul de gemiddelde audit in: {days} dagen",
            days=law.average_audit_days.value,
        ),
        on_click=_fill_average,
        args=(average,),
        key="fill_average",
    )
    st.button(
        _(
            "Of alleen het bezoek: {least} tot {most} dagen",
            least=law.audit_visit_days_least.value,
            most=law.audit_visit_days_most.value,
        ),
        on_click=_fill_visit,
        args=(law,),
        key="fill_visit",
    )
    st.caption(words.about_the_average(law, current()))
    labels = dict(zip(HOURS, (_("Uren, minstens"), _("Uren, verwacht"), _("Uren, hoogstens")), strict=True))
    # What one knows first comes first, as on a quote.
    for column, name in zip(st.columns(3), ("hours_expected", "hours_low", "hours_high"), strict=True):
        with column:
            entries.entry(labels[name], PLAN + name)
    if not state.do_hours_rise():
        st.warning(_("De uren moeten oplopen: minstens, dan verwacht, dan hoogstens. Controleer ze."))
    labels |= {"hourly_price": _("Eigen uurprijs in euro, als u die kent")}
    with st.expander(_("Andere uurprijs of btw"), key="price_and_vat"):
        entries.entry(labels["hourly_price"], PLAN + "hourly_price")
        entries.choice(_("Is dat met of zonder btw?"), PLAN + "vat")
    # Outside of what can be folded: it is about the sum below.
    if doubt := words.price_doubt(values.number(PLAN + "hourly_price"), law.hourly_price.value, current()):
        st.warning(doubt)
    entries.left_out({PLAN + name: (label, values.read(PLAN + name)) for name, label in labels.items()})


def _fill_average(hours: Decimal) -> None:
    for name in HOURS:
        values.write(PLAN + name, hours if name == "hours_expected" else None)


def _fill_visit(law: Law) -> None:
    """The visit alone as a range: its days times our hours a day."""
    days = (law.audit_visit_days_least.value, None, law.audit_visit_days_most.value)
    for name, count in zip(HOURS, days, strict=True):
        values.write(PLAN + name, None if count is None else count * law.hours_per_day.value)


def result(found: Estimate) -> None:
    """The amounts in a sentence and a table, then the chart, then what they take for granted."""
    said = words.sentence(found, current())
    st.markdown(f"**{said}**")
    if found.lines:
        page.table([_row(name, cost.amounts) for name, cost in _costs(found)], _("Kosten van de audit"))
        _chart(found, said)
    for assumption in words.assumptions(found, current()):
        st.markdown(f"- {assumption}")


def _costs(found: Estimate) -> list[tuple[str, Cost]]:
    """Each audit by name and, where there are two, both together."""
    together = [(_(words.TOGETHER), found.together)] if len(found.lines) > 1 else []
    return [*((_(words.LINES[line.kind]), line) for line in found.lines), *together]


def _row(name: str, amounts: Spread[Amount]) -> dict[str, str]:
    """Expected, and from low to high: three columns, so that a phone shows them side by side."""
    said = amounts.map(lambda amount: words.amount(amount, current()))
    row = {_(title): text for title, text in words.BOUNDS.beside(said).known}
    if said.low is not None and said.high is not None:
        middle = {} if said.expected is None else {_("Verwacht"): said.expected}
        row = middle | {_("Minstens – hoogstens"): f"{said.low} – {said.high}"}
    return {_("Wat"): name} | row


def _chart(found: Estimate, said: str) -> None:
    """The ranges as a drawing; amounts alone say it themselves."""
    from ui.drawing import costs

    ranges = [costs.Range(name, cost.amounts) for name, cost in _costs(found)]
    if not all(each.is_one_amount for each in ranges):
        costs.draw(ranges, alt_text=said)


def bureaus(law: Law) -> None:
    """The bureaus one can call, with the day and term of their appointment."""
    appointed = law.appointed_bureaus
    if appointed is None:
        said = _("Voor deze datum kennen wij geen lijst van aangestelde auditbureaus.")
        st.markdown(f"{said} {contact.ask(current())}")
        return
    st.markdown(_("U kiest zelf een van de aangestelde (erkende) auditbureaus en neemt er contact mee op:"))
    st.markdown("\n".join(f"- {name}" for name in sorted(appointed.value, key=str.casefold)))
    address = all_sources()[appointed.reference.source].address
    st.markdown(f"[{_('De contactgegevens van de auditbureaus, bij VLAIO')}]({address})")
    years = law.appointment_years
    if years is not None:
        st.caption(
            _(
                "Aangesteld op {first} voor {years} jaar. Bron: {source}.",
                first=day(appointed.since),
                years=years.value,
                source=sources.cited(appointed.reference, current()),
            )
        )
