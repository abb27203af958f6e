"""Stretches of time as bars, with the words of their days tied to them: plain HTML, styled by assets/charts.css.

No picture: words wrap as the screen narrows, keep their size, and take the colours of the theme or of the paper.
Every place is a share of the width of the whole, from 0 to 1.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st


@dataclass(frozen=True)
class Stretch:
    """A part of a bar; `look` is one of the names in the style sheet, `word` stands in it where there is room."""

    look: str
    first: float
    last: float
    word: str = ""


@dataclass(frozen=True)
class Note:
    """Words about one place, tied to it by a line; that of now goes through the bar."""

    place: float
    text: str
    is_now: bool = False


@dataclass(frozen=True)
class Track:
    """Bars that share their days, under one name; notes stand above for the first half and below for the rest."""

    name: str
    bars: Sequence[Sequence[Stretch]]
    notes: Sequence[Note] = ()


@dataclass(frozen=True)
class Tick:
    """A line through all bars, with one or two short lines of words under the last."""

    place: float
    text: str
    second: str = ""


def draw(tracks: Sequence[Track], ticks: Sequence[Tick], *, axis: str, alt_text: str) -> None:
    """Show the bars under each other on one axis; `alt_text` says the same for who does not see them."""
    st.html(html(tracks, ticks, axis=axis, alt_text=alt_text))


def html(tracks: Sequence[Track], ticks: Sequence[Tick], *, axis: str, alt_text: str) -> str:
    """The drawing as HTML.

    >>> html((), (), axis="", alt_text='5 > 4')
    '<div class="chart" role="img" aria-label="5 &gt; 4"><div class="chart-tracks"></div><div class="chart-axis"></div></div>'
    """
    lines = "".join(f"<i style='{_at(tick.place)}'></i>" for tick in ticks)
    grid = f'<div class="chart-grid">{lines}</div>' if lines else ""
    words = "".join(f"<span style='{_at(tick.place)}'>{_tick(tick)}</span>" for tick in ticks)
    title = f'<p class="chart-title">{escape(axis)}</p>' if axis else ""
    return (
        f'<div class="chart" role="img" aria-label="{escape(alt_text)}">'
        f'<div class="chart-tracks">{grid}{"".join(map(_track, tracks))}</div>'
        f'<div class="chart-axis">{words}</div>{title}</div>'
    )


def _track(track: Track) -> str:
    above = [note for note in track.notes if note.place < 0.5]
    below = [note for note in track.notes if note.place >= 0.5]
    name = f'<p class="chart-name">{escape(track.name)}</p>' if track.name else ""
    now = "".join(f"<i class='is-now' style='{_at(note.place)}'></i>" for note in track.notes if note.is_now)
    bars = "".join(f'<div class="chart-bar">{"".join(map(_stretch, bar))}{now}</div>' for bar in track.bars)
    return f'<div class="chart-track">{name}{_above(above)}{bars}{_below(below)}</div>'


def _stretch(stretch: Stretch) -> str:
    place = f"{_at(stretch.first)};--for:{_share(stretch.last - stretch.first)}"
    return f"<i class='is-{stretch.look}' style='{place}'>{escape(stretch.word)}</i>"


def _above(notes: Iterable[Note]) -> str:
    """From early to late, downwards; each stands around those after it, so that its line passes left of their words."""
    inner = ""
    for note in sorted(notes, key=_order, reverse=True):
        inner = f"<div class='chart-note{_now(note)}' style='{_at(note.place)}'><i></i><b>{escape(note.text)}</b>{inner}</div>"
    return inner


def _below(notes: Iterable[Note]) -> str:
    """From early to late, downwards; each stands around those before it, so that its line passes right of their words."""
    inner = ""
    for note in sorted(notes, key=_order):
        inner = (
            f"<div class='chart-note is-below{_now(note)}' style='{_at(note.place)}'>"
            f"<i></i>{inner}<b>{escape(note.text)}</b></div>"
        )
    return inner


def _order(note: Note) -> tuple[float, bool]:
    return note.place, not note.is_now


def _now(note: Note) -> str:
    return " is-now" if note.is_now else ""


def _tick(tick: Tick) -> str:
    return escape(tick.text) + (f"<small>{escape(tick.second)}</small>" if tick.second else "")


def _at(place: float) -> str:
    return f"--at:{_share(min(max(place, 0), 1))}"


def _share(share: float) -> str:
    return f"{share:.2%}"
