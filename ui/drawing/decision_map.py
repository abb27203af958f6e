"""The way from answers to verdict as a drawing, made from the decision table, with a table beside it."""

from collections.abc import Sequence
from textwrap import wrap
from typing import Final

import streamlit as st

from kmo_rules import (
    Application,
    DecisionLine,
    Derived,
    Passage,
    Question,
    Situation,
    Way,
    decision_lines,
    way_through,
)
from ui import page
from ui.case import ask
from ui.drawing.ink import ink_of_theme
from ui.session import values
from ui.session.language import _, current
from wording.case import audits, verdicts
from wording.case.questions import QUESTIONS, YES_NO
from wording.catalogues import N_
from wording.punctuation import listed, named

_PASSED: Final = N_("past niet, ga verder")
_OPEN: Final = N_("past misschien: hier staat een vraag open")
_FOUND: Final = N_("uw resultaat")
_LAST: Final = N_("anders hier")

_DERIVED: Final = {
    Derived.STARTING_ALLOWED: N_("eerste registratie, of na een voorlopige die verlopen is"),
}
_WIDTH: Final = 26
"""Letters in a row of a box: narrow enough for a phone."""


def draw(situation: Situation, applications: Sequence[Application]) -> None:
    """The map with the visitor's way thick, and the same as a table; once per service where the ways part."""
    st.markdown(
        _(
            "Lees van boven naar onder. De eerste regel die bij u past, bepaalt het resultaat. Staat er bij een "
            "regel nog een vraag open, dan blijft dat resultaat mogelijk en leest u verder. Uw resultaat staat in het vet."
        )
    )
    ways = {each.starting_allowed: each for each in reversed(applications)}
    if len(ways) < 2:
        _draw(way_through(situation, starting_allowed=next(iter(ways), True)), "")
        return
    for each in applications:
        st.markdown(f"**{audits.service(each.service, current())}**")
        _draw(way_through(situation, starting_allowed=each.starting_allowed), f"_{each.service}")


def _draw(way: Way, ending: str) -> None:
    rows = [
        {_("Als"): f"**{line.number}** {_conditions(line)}", _("Dan"): _outcome(line, passage, way)}
        for line, passage in zip(decision_lines(), way.passages, strict=True)
    ]
    page.table(rows, _("De weg van antwoorden naar resultaat"))
    picture = st.expander(_("Toon als tekening"), key=values.key(f"decision_map{ending}"), on_change="rerun")
    if picture.open:  # not before: what draws it is a quarter of all that the page loads
        picture.graphviz_chart(_dot(way), width="stretch")


def _conditions(line: DecisionLine) -> str:
    said = listed((_condition(column, slug) for column, slug in line.conditions), current())
    return said or _("in alle andere gevallen")


def _condition(column: Question | Derived, slug: str) -> str:
    if isinstance(column, Question):
        return named(ask.short(column), _(QUESTIONS[column].answers[slug]), current())
    return named(_(_DERIVED[column]), _(YES_NO[slug]), current())


def _outcome(line: DecisionLine, passage: Passage, way: Way) -> str:
    """The verdict of a line and, as far as the visitor came, what the line is to them."""
    text = verdicts.outcome(line.verdict, current())
    if passage is Passage.BEYOND:
        return text
    if passage is Passage.PASSED:
        return f"{text} :small[({_(_PASSED)})]"
    if line.verdict is way.verdict:
        return f"**{text}** :small[({_(_FOUND)})]"
    return f"{text} :small[({_(_OPEN if passage is Passage.OPEN else _LAST)})]"


def _dot(way: Way) -> str:
    """The table as a graph: down while a line does not fit, to the right when it does, both ways when it may."""
    ink = ink_of_theme()
    look = f'color="{ink.quiet}", fontcolor="{ink.text}", fontname="sans-serif"'
    parts = [f'digraph {{ bgcolor="transparent"; node [shape=box, style=rounded, {look}]; edge [{look}];']
    lines = decision_lines()
    for place, (line, passage) in enumerate(zip(lines, way.passages, strict=True)):
        may_end, goes_on = passage in (Passage.OPEN, Passage.REACHED), passage in (Passage.OPEN, Passage.PASSED)
        parts.append(_node(f"q{place}", f"{line.number}. {_conditions(line)}", is_bold=passage is not Passage.BEYOND))
        parts.append(_node(f"v{place}", verdicts.outcome(line.verdict, current()), is_bold=may_end))
        parts.append(_edge(f"q{place}", f"v{place}", _("past"), is_bold=may_end))
        parts.append(f"{{ rank=same; q{place}; v{place} }}")
        if place + 1 < len(lines):
            parts.append(_edge(f"q{place}", f"q{place + 1}", _("past niet"), is_bold=goes_on))
    return "\n".join([*parts, "}"])


def _node(name: str, text: str, *, is_bold: bool) -> str:
    label = "\\n".join(_quoted(row) for row in wrap(text, _WIDTH))
    return f'{name} [label="{label}", penwidth={_pen(is_bold=is_bold)}];'


def _edge(start: str, end: str, text: str, *, is_bold: bool) -> str:
    return f'{start} -> {end} [label=" {_quoted(text)}", penwidth={_pen(is_bold=is_bold)}];'


def _pen(*, is_bold: bool) -> int:
    return 3 if is_bold else 1


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
