"""What something may cost, drawn: a line from low to high with a dot at the expected amount, on an axis from 0.

Altair takes 80 ms to build and check a drawing, so that is done once for each language, theme and number of rows;
a run copies it and adds the amounts. Only who draws imports this module.
"""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import altair as alt

# Altair looks at pandas, and breaks where the run of another visitor has just begun to import it.
import pandas as pd  # type: ignore[import-untyped]  # noqa: F401
import pyarrow as pa  # type: ignore[import-untyped]
import streamlit as st

from kmo_rules import Amount, Spread
from ui.drawing.ink import Ink, ink_of_theme
from ui.session.language import current
from wording import numbers
from wording.catalogues import Language

_TALL: Final = 92
_AXIS: Final = 36
_FONT: Final = 14
_NAME, _OVER, _UNDER = -34, -17, 21
"""Where the words stand over and under a line, in pixels."""
_WORD: Final = 0.33
"""The width of an amount as a share of the drawing on the smallest phone."""


@dataclass(frozen=True)
class Range:
    """A row of the drawing: a name, and its amounts in EUR, of which one at least is known."""

    name: str
    amounts: Spread[Amount]

    @property
    def is_one_amount(self) -> bool:
        """Whether there is nothing to compare in it."""
        return len({amount.total for amount in self.amounts.known}) < 2


@dataclass(frozen=True)
class _Word:
    """A text of a row, `away` pixels from its line; `side` is the end of it that stands at its share of the width."""

    text: str
    at: float
    away: int
    side: str


def draw(ranges: Sequence[Range], *, alt_text: str) -> None:
    """Show the ranges under each other; `alt_text` says the same for who does not see them."""
    drawn = specification(ranges, current(), ink_of_theme())
    # As it travels: Streamlit would have pandas make it, which takes longer than all the rest of the screen.
    drawn["datasets"] = {name: _arrow(rows) for name, rows in drawn["datasets"].items()}
    st.vega_lite_chart(drawn, width="stretch", alt=alt_text)


def _arrow(rows: Sequence[Mapping[str, object]]) -> bytes:
    table, travels = pa.Table.from_pylist(rows), pa.BufferOutputStream()
    with pa.ipc.new_stream(travels, table.schema) as stream:
        stream.write_table(table)
    return bytes(travels.getvalue())


def specification(ranges: Sequence[Range], language: Language, ink: Ink) -> dict[str, Any]:
    """The drawing as Vega-Lite, the amounts as two tables beside it."""
    most = max(float(amount.total) for found in ranges for amount in found.amounts.known) or 1.0
    lines = [_line(row, found) for row, found in enumerate(ranges)]
    words = [
        {"row": row, "at": word.at * most, "text": word.text, "side": word.side, "away": word.away}
        for row, found in enumerate(ranges)
        for word in _words(found, most, language)
    ]
    return deepcopy(frame(language, ink, len(ranges))) | {"datasets": {"lines": lines, "words": words}}


def _line(row: int, found: Range) -> dict[str, float | None]:
    totals = [float(amount.total) for amount in found.amounts.known]
    expected = found.amounts.expected
    dot = None if expected is None else float(expected.total)
    return {"row": row, "least": min(totals), "most": max(totals), "expected": dot}


def _words(found: Range, most: float, language: Language) -> Iterator[_Word]:
    """The name, the expected amount over its dot, and the others under the ends of the line, as one where it is short."""
    yield _Word(found.name, 0, _NAME, "left")
    placed = found.amounts.map(
        lambda amount: (float(amount.total) / most, numbers.money(amount.total, language)),
    )
    if placed.expected is not None:
        at, text = placed.expected
        yield _Word(text, at, _OVER, _side(at, at))
    ends = dict(end for end in (placed.low, placed.high) if end is not None)
    if not ends:
        return
    low, high = min(ends), max(ends)
    if 0 < high - low < 1.5 * _WORD:
        side = _side(low, high)
        at = {"left": low, "right": high}.get(side, (low + high) / 2)
        yield _Word(f"{ends[low]} – {ends[high]}", at, _UNDER, side)
    else:
        yield from (_Word(text, at, _UNDER, _side(at, at)) for at, text in ends.items())


def _side(low: float, high: float) -> str:
    """Which end of a word, as wide as the stretch and an amount, stands at its place so that no edge cuts it off."""
    half = _WORD if high > low else _WORD / 2
    middle = (low + high) / 2
    return "left" if middle < half else "right" if middle > 1 - half else "center"


@cache
def frame(language: Language, ink: Ink, rows: int) -> dict[str, Any]:
    """The drawing without its amounts, checked by Altair."""
    x = alt.X("least:Q", title=None, scale=alt.Scale(zero=True), axis=_axis(ink))
    y = alt.Y("row:O", title=None, axis=None, scale=alt.Scale(domain=list(range(rows))))
    lines = alt.Chart(alt.NamedData("lines")).encode(y=y)
    spans = lines.mark_rule(strokeWidth=4, strokeCap="round", color=ink.main, aria=False).encode(x=x, x2="most:Q")
    ends = [
        lines.transform_filter("datum.least < datum.most || !isValid(datum.expected)")
        .mark_tick(thickness=4, size=18, opacity=1, color=ink.main, aria=False)
        .encode(x=alt.X(f"{end}:Q", title=None))
        for end in ("least", "most")
    ]
    dots = lines.mark_point(filled=True, size=200, color=ink.main, opacity=1, aria=False).encode(
        x=alt.X("expected:Q", title=None)
    )
    layers = alt.layer(spans, *ends, dots.transform_filter("isValid(datum.expected)"), _texts(y, ink))
    drawn = layers.properties(height=rows * _TALL + _AXIS)
    checked: dict[str, Any] = drawn.configure(locale=_locale(language)).configure_view(strokeWidth=0).to_dict()
    return checked


def _axis(ink: Ink) -> alt.Axis:
    return alt.Axis(
        format="$,d", tickCount=4, labelFontSize=_FONT, labelColor=ink.quiet, labelFlush=True, domainColor=ink.quiet
    )


def _texts(y: alt.Y, ink: Ink) -> alt.Chart:
    """The words, each standing as its row of the table says."""
    texts = alt.Chart(alt.NamedData("words")).mark_text(
        fontSize=_FONT,
        color=ink.text,
        aria=False,
        align=alt.ExprRef(expr="datum.side"),
        dy=alt.ExprRef(expr="datum.away"),
        fontWeight=alt.ExprRef(expr=f"datum.away == {_NAME} ? 'bold' : 'normal'"),
    )
    placed: alt.Chart = texts.encode(x=alt.X("at:Q", title=None), y=y, text="text:N")
    return placed


def _locale(language: Language) -> dict[str, Any]:
    signs = numbers.signs(language)
    number = {"decimal": signs.decimal, "thousands": signs.thousands, "grouping": [3], "currency": [*signs.euro]}
    return {"number": number}
