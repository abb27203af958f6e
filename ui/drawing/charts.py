"""The three charts: values in, amounts written in the visitor's language, drawn at once, each with a text for those who do not see it.

Only screens that draw import this module, because Altair takes its time to load.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import altair as alt
import streamlit as st

from kmo_rules import Amount, Spread
from ui.drawing.ink import Ink, ink_of_theme
from ui.session.language import money


@dataclass(frozen=True)
class Band:
    """A stretch of weeks after the application, on the row of one reading."""

    row: str
    label: str
    first: float
    last: float
    is_outlined: bool = False


@dataclass(frozen=True)
class Mark:
    """One numbered day, or the days between which it lies."""

    label: str
    first: date
    last: date


@dataclass(frozen=True)
class Range:
    """A row of the cost chart, in EUR: each amount as a number and as text."""

    row: str
    amounts: Spread[tuple[float, str]]


_TALL: Final = 84
_FONT: Final = 14
_AXIS: Final = 60


def weeks(bands: Sequence[Band], *, axis: str, alt_text: str) -> None:
    """The weeks of the procedure: filled bands for one reading, outlined for the other, dashes before week 0.

    The name of a row stands above it, so that a narrow screen keeps its whole width for the weeks.
    """
    ink = ink_of_theme()
    rows = [{"row": b.row, "label": b.label, "first": b.first, "last": b.last, "out": b.is_outlined} for b in bands]
    names = list(dict.fromkeys(band.row for band in bands))
    x = alt.X(
        "first:Q",
        title=axis,
        axis=alt.Axis(tickMinStep=2, format="d"),
        scale=alt.Scale(domain=[-2, max(band.last for band in bands) + 2]),
    )
    y = alt.Y("row:N", title=None, sort=names, axis=None)
    base = _chart(rows).encode(x=x, y=y)
    bars = base.mark_bar(height=22, strokeWidth=2, stroke=ink.main).encode(
        x2="last:Q",
        fill=alt.condition("datum.out", alt.value(ink.ground), alt.value(ink.main)),
    )
    words = base.mark_text(align="left", dy=24, fontSize=_FONT, color=ink.text).encode(text="label:N")
    before = _chart([{"row": name, "first": -2, "last": 0} for name in names]).encode(x=x, y=y)
    dashes = before.mark_rule(strokeDash=[4, 4], color=ink.quiet).encode(x2="last:Q")
    _draw(alt.layer(dashes, bars, words, _row_names(before, ink)), len(names) * _TALL, alt_text)


def _row_names(rows: alt.Chart, ink: Ink) -> alt.Chart:
    names = rows.mark_text(align="left", dy=-26, fontSize=_FONT, fontWeight="bold", color=ink.text)
    named: alt.Chart = names.encode(text="row:N")
    return named


def years(marks: Sequence[Mark], *, today: date, today_word: str, alt_text: str) -> None:
    """The days that matter over the years, one row each, numbered as in the table beside it."""
    ink = ink_of_theme()
    rows = [{"row": m.label, "first": m.first.isoformat(), "last": m.last.isoformat()} for m in marks]
    names = [mark.label for mark in marks]
    x = alt.X(
        "first:T",
        title=None,
        axis=alt.Axis(format="%Y", tickCount="year", labelOverlap=True),
    )
    y = alt.Y(
        "row:N",
        title=None,
        sort=names,
        axis=alt.Axis(labelLimit=200, domain=False, ticks=False, labelOverlap=False, grid=True),
    )
    base = _chart(rows).encode(x=x, y=y)
    spans = base.mark_rule(strokeWidth=6, color=ink.main).encode(x2="last:T")
    dots = base.mark_point(filled=True, size=110, color=ink.main, opacity=1)
    now = _chart([{"first": today.isoformat(), "label": today_word}]).encode(x=x)
    line = now.mark_rule(strokeDash=[6, 4], color=ink.text, strokeWidth=2)
    word = now.mark_text(align="left", dx=6, color=ink.text, fontSize=_FONT, y=-8).encode(text="label:N")
    _draw(alt.layer(line, spans, dots, word), len(names) * 34, alt_text)


def costs(ranges: Sequence[Range], *, axis: str, alt_text: str) -> None:
    """Low to high as a line with a dot at the expected amount; the amounts stand on the marks."""
    ink = ink_of_theme()
    points = [point for found in ranges for point in _points(found)]
    names = [found.row for found in ranges]
    most = max(point["amount"] for point in points)
    # The amounts stand beside the ends of a line, so the axis leaves them room.
    scale = alt.Scale(domain=[0, most * 1.5])
    x = alt.X("amount:Q", title=axis, scale=scale, axis=alt.Axis(tickCount=4, format="d"))
    base = _chart(points).encode(x=x, y=alt.Y("row:N", title=None, sort=names, axis=None))
    starts = _chart([{"row": name, "amount": 0} for name in names]).encode(x=x, y=alt.Y("row:N", sort=names, axis=None))
    lines = base.mark_line(strokeWidth=3, color=ink.main).encode(detail="row:N")
    ends = base.transform_filter("datum.place != 1").mark_tick(thickness=3, size=18, color=ink.main)
    # A layer without a mark would be a picture without a name to a screen reader.
    has_ends = any(point["place"] != 1 for point in points)
    has_dots = any(point["place"] == 1 for point in points)
    dots = base.transform_filter("datum.place == 1").mark_point(filled=True, size=160, color=ink.main, opacity=1)
    marks = [*([ends] if has_ends else []), *([dots] if has_dots else [])]
    layers = alt.layer(lines, *marks, *_amounts(base, ink), _row_names(starts, ink))
    _draw(layers, len(names) * _TALL, alt_text)


def _amounts(base: alt.Chart, ink: Ink) -> list[alt.Chart]:
    """The amounts: low to the left of its mark, expected below, high to the right."""
    places = (
        base.transform_filter("datum.place == 0").mark_text(align="right", dx=-8, fontSize=_FONT, color=ink.text),
        base.transform_filter("datum.place == 1").mark_text(dy=20, fontSize=_FONT, color=ink.text),
        base.transform_filter("datum.place == 2").mark_text(align="left", dx=8, fontSize=_FONT, color=ink.text),
    )
    return [place.encode(text="written:N") for place in places]


def cost_range(row: str, amounts: Spread[Amount]) -> Range:
    """A row of the cost chart."""
    return Range(row=row, amounts=amounts.map(lambda amount: (float(amount.total), money(amount.total))))


def _points(found: Range) -> list[dict[str, Any]]:
    return [
        {"row": found.row, "place": place, "amount": amount, "written": text}
        for place, (amount, text) in Spread(0, 1, 2).beside(found.amounts).known
    ]


def _chart(rows: Sequence[dict[str, Any]]) -> alt.Chart:
    return alt.Chart(alt.InlineData(values=rows))


def _draw(chart: alt.LayerChart | alt.FacetChart, height: int, alt_text: str) -> None:
    sized = chart.properties(height=height + _AXIS).configure_axis(
        labelFontSize=_FONT,
        titleFontSize=_FONT,
        titleFontWeight="normal",
        labelColor=ink_of_theme().quiet,
        titleColor=ink_of_theme().quiet,
    )
    st.altair_chart(sized.configure_view(strokeWidth=0), width="stretch", alt=alt_text)
