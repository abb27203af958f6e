"""The cost of an audit on a screen: hours in, amounts, chart and bureaus out."""

from decimal import Decimal
from typing import Any

import streamlit as st

from kmo_rules import Amount, Estimate, Law
from ui import entries
from ui.session import answers as state
from ui.session import values
from ui.session.language import _, current, day
from wording import cost as words
from wording import numbers, sources
from wording.case import audits


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
    st.caption(
        _(
            "{days} dagen is het gemiddelde volgens {source}; {hours} uur per dag is onze aanname.",
            days=law.average_audit_days.value,
            source=sources.cited(law.average_audit_days.source, None, current()),
            hours=numbers.number(law.hours_per_day.value, current()),
        )
    )
    labels = dict(zip(state.HOURS, (_("Uren, minstens"), _("Uren, verwacht"), _("Uren, hoogstens")), strict=True))
    for column, (name, label) in zip(st.columns(3), labels.items(), strict=True):
        with column:
            entries.entry(label, state.PLAN + name)
    if not state.do_hours_rise():
        st.warning(_("De uren moeten oplopen: minstens, dan verwacht, dan hoogstens. Kijk ze na."))
    labels |= {"hourly_price": _("Eigen uurtarief in euro, als u dat kent")}
    with st.expander(_("Ander uurtarief of btw"), key="price_and_vat"):
        entries.entry(labels["hourly_price"], state.PLAN + "hourly_price")
        vats = {vat.value: _(text) for vat, text in audits.VATS.items()}
        st.radio(
            _("Hoe zit het met de btw?"),
            list(vats),
            index=None,
            format_func=vats.__getitem__,
            key=values.key(state.PLAN + "vat"),
            persist_state="session",
        )
    entries.left_out({label: values.read(state.PLAN + name) for name, label in labels.items()})


def _fill_average(hours: Decimal) -> None:
    for name in state.HOURS:
        values.write(state.PLAN + name, hours if name == "hours_expected" else None)


def result(found: Estimate) -> None:
    """The amounts in a sentence and a table, then the chart, then what they take for granted."""
    st.markdown(f"**{sentence(found)}**")
    if found.lines:
        st.table(
            _rows(found),
            border="horizontal",
            hide_index=True,
            alt=_("Kosten van de audit"),
        )
        _chart(found)
    for assumption in words.assumptions(found, current()):
        st.markdown(f"- {assumption}")


def sentence(found: Estimate) -> str:
    """The sum in one sentence, to read first and to read aloud."""
    return words.sentence(found, current())


def _rows(found: Estimate) -> list[dict[str, str]]:
    rows = [_row(_(audits.COST_LINES[line.kind]), [line.low, line.expected, line.high]) for line in found.lines]
    if len(found.lines) > 1:
        rows.append(_row(_(words.TOGETHER), [found.low, found.expected, found.high]))
    return rows


def _row(name: str, amounts: list[Amount | None]) -> dict[str, str]:
    """Expected, and from low to high: three columns, so that a phone shows them side by side."""
    low, expected, high = amounts
    row = {_("Wat"): name}
    if expected is not None:
        row[_("Verwacht")] = _written(expected)
    if low is not None or high is not None:
        row[_("Minstens – hoogstens")] = " – ".join(_written(amount) for amount in (low, high) if amount is not None)
    return row


def _written(amount: Amount) -> str:
    return words.amount(amount, current())


def _chart(found: Estimate) -> None:
    from ui.drawing import charts

    lines: list[Any] = [(_(audits.COST_LINES[line.kind]), line) for line in found.lines]
    if len(found.lines) > 1:
        lines.append((_(words.TOGETHER), found))
    ranges = [charts.cost_range(name, [getattr(line, column) for column in words.COLUMNS]) for name, line in lines]
    charts.costs(ranges, axis=_("euro"), alt_text=sentence(found))


def bureaus(law: Law) -> None:
    """The bureaus one can call, with the day and term of their appointment."""
    appointed = law.appointed_bureaus
    if appointed is None:
        st.markdown(_("Voor deze dag kennen wij geen lijst van aangestelde bureaus. Vraag ze na op 1700."))
        return
    st.markdown(_("U kiest zelf een van de aangestelde bureaus en neemt er contact mee op:"))
    st.markdown("\n".join(f"- {name}" for name in sorted(appointed.value, key=str.casefold)))
    if appointed.until is not None:
        st.caption(
            _(
                "Aangesteld op {first}, tot en met {last} als de termijn niet verandert. Bron: {source}.",
                first=day(appointed.since),
                last=day(appointed.until),
                source=sources.cited(appointed.source, None, current()),
            )
        )
