"""The weeks of the procedure as bars: both ways to count under each other, with days beside the numbers of the weeks."""

from datetime import date, timedelta
from typing import Final

from kmo_rules import Schedule, Step, StepKind, Weeks
from ui.drawing import tracks
from ui.session.language import _, current, day, short_span
from wording import numbers
from wording import schedule as words
from wording.punctuation import listed, named

_WEEK: Final = timedelta(weeks=1)
_BEFORE: Final = {True: 1.5, False: 0.2}
"""Weeks of room for what comes before the application, of which nobody knows the length; and where nothing does."""
_EVERY: Final = 2
"""A tick every so many weeks: on a small phone more would not fit."""
_LOOKS: Final = {Weeks.INSIDE: "filled", Weeks.ON_TOP: "outlined"}


def draw(found: Schedule, *, leads_in: bool) -> None:
    """The steps of `found` after the application; without an audit there is one way to count.

    `leads_in` says whether something may come before it: access to the counter.
    """
    steps = [step for step in found.steps if step.kind is not StepKind.APPLICATION]
    last = max(_after(found.start, step.latest) for step in steps) + 1.5
    scale = _Scale(found.start, last, leads_in=leads_in)
    readings = [reading for reading in Weeks if any(step.reading is reading for step in steps)]
    bars = [
        _track(found, reading, [step for step in steps if step.reading is reading], scale, is_first=place == 0)
        for place, reading in enumerate(readings)
    ]
    tracks.draw(
        bars,
        [scale.tick(weeks) for weeks in range(0, int(last) + 1, _EVERY)],
        axis=_("Weken na de aanvraag op {day}", day=day(found.start)),
        alt_text=_("Weken na de aanvraag. {bands}", bands=_said(found, steps)),
    )


def _said(found: Schedule, steps: list[Step]) -> str:
    said = []
    for step in steps:
        first, last = _after(found.start, step.earliest), _after(found.start, step.latest)
        name = f"{_row(found, step.reading)}, {_(words.SHORT_STEPS[step.kind])}"
        said.append(named(name, f"{first:.0f}–{last:.0f}", current()))
    return listed(said, current())


def _row(found: Schedule, reading: Weeks) -> str:
    return _(words.READINGS[reading]) if found.has_audit else _("Zonder audit")


def _track(found: Schedule, reading: Weeks, steps: list[Step], scale: "_Scale", *, is_first: bool) -> tracks.Track:
    """The name of a way to count, and its steps with their days; what may come before is said at the first."""
    begin, last = scale.place(found.start), max(step.latest for step in steps)
    notes = [tracks.Note(0, _(words.LEAD_IN))] if scale.leads_in and is_first else []
    notes += [
        tracks.Note(
            scale.place(step.earliest),
            named(_(words.SHORT_STEPS[step.kind]), short_span(step.earliest, step.latest), current()),
        )
        for step in steps
    ]
    return tracks.Track(
        _row(found, reading),
        [
            [
                *([tracks.Stretch("dashed", 0, begin)] if scale.leads_in else []),
                tracks.Stretch("line", begin, scale.place(last)),
                *(tracks.Stretch(_LOOKS[reading], *scale.between(step)) for step in steps),
            ]
        ],
        notes,
    )


def _after(start: date, when: date) -> float:
    return (when - start) / _WEEK


class _Scale:
    """From before the application to `last` weeks after it."""

    def __init__(self, start: date, last: float, *, leads_in: bool) -> None:
        self.leads_in = leads_in
        self._start, self._before = start, _BEFORE[leads_in]
        self._whole = self._before + last

    def place(self, when: date) -> float:
        return (self._before + _after(self._start, when)) / self._whole

    def between(self, step: Step) -> tuple[float, float]:
        return self.place(step.earliest), self.place(step.latest)

    def tick(self, weeks: int) -> tracks.Tick:
        when = self._start + weeks * _WEEK
        return tracks.Tick(self.place(when), str(weeks), numbers.day_and_month(when, current()))
