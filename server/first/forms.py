"""Questions and wishes as a form that goes to the next address: what Streamlit's widgets are, without any script."""

from collections.abc import Iterable
from typing import Final

from kmo_rules import (
    AS,
    FIRST_DAY,
    HOURS_LEAST,
    HOURS_MOST,
    HOURS_STEP,
    LAST_DAY,
    LINK_VERSION,
    LINK_VERSIONS,
    UNTIL,
    Law,
    Question,
    Service,
)
from server.first.address import NEVER_OF, Asked
from server.first.parts import Choice, Entry, Folded, Form
from wording.case import questions as words
from wording.case.questions import FIRST, NO, UNKNOWN, YES
from wording.catalogues import N_, translated
from wording.screens import LANGUAGE_PARAMETER, TITLES, WAY

_OPEN: Final = ""
_VALUES: Final = {YES: "1", NO: "0", UNKNOWN: _OPEN}
"""What stands in an address for an answer; nothing for one that is open."""
_SHOW: Final = N_("Toon mijn antwoord")
_HOURS: Final = {
    "hours_low": N_("Uren, minstens"),
    "hours_expected": N_("Uren, verwacht"),
    "hours_high": N_("Uren, hoogstens"),
}


def form(asked: Asked, fields: Iterable[Choice | Entry | Folded]) -> Form:
    """A form of these fields; whatever else the address says goes along hidden, and its version stands last."""
    fields = tuple(fields)
    names = {field.name for field in _flat(fields)}
    names |= {NEVER_OF[name] for name in names & NEVER_OF.keys()}
    said = [(name, value) for name, value in asked.said.items() if name not in names and name != LINK_VERSION]
    after = WAY[WAY.index(asked.stem) + 1]
    return Form(
        fields=fields,
        before=((LANGUAGE_PARAMETER, asked.language.value), *said),
        after=((LINK_VERSION, LINK_VERSIONS[-1]),),
        here=place(asked.stem),
        here_label=translated(_SHOW, asked.language),
        next=place(after),
        next_label=translated(N_("Verder: {screen}"), asked.language, screen=translated(TITLES[after], asked.language)),
    )


def place(stem: str) -> str:
    """Where a screen is, as an address beside the one that is open."""
    return "./" if stem == WAY[0] else f"./{stem}"


def question(name: Question, asked: Asked, law: Law) -> Choice:
    """One question of the rules with the answer that the address gives."""
    is_never = name in NEVER_OF and NEVER_OF[name] in asked.said
    chosen = FIRST if is_never else asked.said.get(name, _OPEN)
    answers = (
        (_VALUES.get(slug, slug), translated(text, asked.language))
        for slug, text in words.QUESTIONS[name].answers.items()
    )
    return Choice(
        name=name.value,
        text=words.asked(name, law, asked.language),
        help=words.helped(name, law, asked.language),
        answers=tuple((value, text, value == chosen != _OPEN) for value, text in answers),
    )


def registered_before(asked: Asked, law: Law) -> tuple[Folded, ...]:
    """For each service what was there before: folded, because most have had nothing."""
    return tuple(
        Folded(
            title=words.asked(AS[service], law, asked.language),
            fields=(question(AS[service], asked, law), _last_day(service, asked, law)),
            is_open=asked.dossier.situation.until(service) is not None,
        )
        for service in Service
    )


def _last_day(service: Service, asked: Asked, law: Law) -> Entry:
    name = UNTIL[service]
    said = words.asked(name, law, asked.language), words.helped(name, law, asked.language)
    return day(name.value, *said, asked)


def day(name: str, text: str, help_: str, asked: Asked) -> Entry:
    """A day, typed or picked as the browser has it."""
    return Entry(name, text, help_, asked.said.get(name, ""), "date", str(FIRST_DAY), str(LAST_DAY))


def hours(asked: Asked) -> tuple[Entry, ...]:
    """The hours of the audit from low to high."""
    least, most, step = str(HOURS_LEAST), str(HOURS_MOST), str(HOURS_STEP)
    return tuple(
        Entry(name, translated(text, asked.language), "", asked.said.get(name, ""), "number", least, most, step)
        for name, text in _HOURS.items()
    )


def _flat(fields: Iterable[Choice | Entry | Folded]) -> Iterable[Choice | Entry]:
    for field in fields:
        yield from field.fields if isinstance(field, Folded) else (field,)
