"""The years of each registration as a bar of phases, with its days and today written on it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from kmo_rules import Phase, PhaseKind, Planned, Schedule, Span, phases
from ui.drawing import tracks
from ui.session.language import _, current, short_span, span
from wording import schedule as words
from wording.case import audits
from wording.punctuation import listed, named

_LOOKS: Final = {
    PhaseKind.REGISTERED: "filled",
    PhaseKind.PROVISIONAL: "pale",
    PhaseKind.PROCEDURE: "dashed",
    PhaseKind.EXTENDED: "outlined",
    PhaseKind.TO_FOLLOW_UP: "window",
    PhaseKind.TO_RENEW: "window",
}
_BESIDE: Final = frozenset(kind for kind in PhaseKind if kind.is_window or kind is PhaseKind.PROCEDURE)
"""What goes on while a registration runs, or before it does."""
_BEFORE: Final = timedelta(days=120)
"""Room for what began before the days we count."""
_LONGEST_PAST: Final = timedelta(days=540)
"""A last day long ago would leave no room for what is to come: it is written at the edge."""
_NARROW: Final = 288
_LETTER: Final = 7.5
"""Pixels of the drawing on the smallest phone, and of a letter: they choose between a longer word and a shorter one."""
_MOST_YEARS: Final = 6


def draw(found: Schedule, *, today: date) -> None:
    """One bar per application on one axis; the days that two of them share are written once."""
    scale = _Scale([day for each in found.applications for _kind, *days in each.days for day in days], today)
    together: dict[tuple[object, ...], list[Planned]] = {}
    for each in found.applications:
        together.setdefault(each.days, []).append(each)
    several = len(together) > 1
    bars = [_track(same, scale, today, is_named=several) for same in together.values()]
    tracks.draw(bars, scale.ticks(), axis="", alt_text=_said(found, today))


def _said(found: Schedule, today: date) -> str:
    days = (
        named(words.for_services(found, each, current()), span(each.earliest, each.latest), current())
        for each in found.milestones
    )
    return listed((named(_("vandaag"), span(today, today), current()), *days), current())


def _track(same: list[Planned], scale: "_Scale", today: date, *, is_named: bool) -> tracks.Track:
    """The applications that have the same days, a bar each; their days are written once."""
    first = same[0]
    name = audits.service(first.service, current()) if is_named and first.service is not None else ""
    notes = [
        tracks.Note(
            scale.place(earliest),
            named(_(words.SHORT_MILESTONES[kind]), short_span(earliest, latest), current()),
        )
        for kind, earliest, latest in first.days
    ]
    said = named(_("vandaag"), short_span(today, today), current())
    now = tracks.Note(scale.place(today), said, is_now=True)
    bars = [list(_bar(each, scale, is_named=len(same) > 1)) for each in same]
    return tracks.Track(_(words.SAME_DAYS) if len(same) > 1 else name, bars, [now, *notes])


def _bar(each: Planned, scale: "_Scale", *, is_named: bool) -> Iterator[tracks.Stretch]:
    every = tuple(phases(each))
    starts = [phase.starts[0] for phase in every if phase.starts is not None and phase.kind not in _BESIDE]
    for phase in every:
        word = _(words.PHASES[phase.kind]) if phase.kind in words.PHASES else ""
        whole = audits.of_service(each.service if is_named else None, word, current())
        yield from _stretches(phase, scale, (whole, word) if word else (), starts)


def _stretches(
    phase: Phase, scale: "_Scale", said: tuple[str, ...], starts: Sequence[date]
) -> Iterator[tracks.Stretch]:
    """A phase at its longest in the longest words that fit, with what is only possible striped at both ends.

    What the next registration lies over is not drawn, or a word would go on under it.
    """
    first = 0.0 if phase.starts is None else scale.place(phase.starts[0])
    end = phase.ends[1]
    if phase.kind not in _BESIDE:
        begun = phase.starts[0] if phase.starts is not None else date.min
        end = min([end, *(start for start in starts if start > begun)])
    last = scale.place(end)
    fitting = (text for text in said if len(text) * _LETTER < (last - first) * _NARROW)
    yield tracks.Stretch(_LOOKS[phase.kind], first, last, next(fitting, said[-1] if said else ""))
    if phase.kind not in _BESIDE:
        yield from (_doubt(end, scale) for end in (phase.starts, phase.ends) if end and end[0] < end[1])


def _doubt(between: Span, scale: "_Scale") -> tracks.Stretch:
    return tracks.Stretch("doubtful", scale.place(between[0]), scale.place(between[1]))


class _Scale:
    """From a little before the first day to the last one."""

    def __init__(self, days: Iterable[date], today: date) -> None:
        every = [today, *days]
        self._first = max(min(every), today - _LONGEST_PAST) - _BEFORE
        self._whole = max(every) - self._first

    def place(self, when: date) -> float:
        return max((when - self._first) / self._whole, 0)

    def ticks(self) -> list[tracks.Tick]:
        """The years that begin on the axis, so many of them that their numbers stand apart; none at the very edge."""
        last = self._first + self._whole
        years = range(self._first.year + 1, last.year + 1)
        step = -(-len(years) // _MOST_YEARS)
        places = ((year, self.place(date(year, 1, 1))) for year in years[::step])
        return [tracks.Tick(place, str(year)) for year, place in places if place < 0.86]
