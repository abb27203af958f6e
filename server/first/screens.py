"""Every screen as a plain page: its title, what it says, and the links around it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from kmo_rules import NotInForceError, assess, checked_on, first_day, next_action, rules_version
from server.first import case, cost, declaration, forms, quote, rules, schedule
from server.first.address import Asked
from server.first.parts import Notice, Part, Text
from wording import numbers
from wording.case import actions, headlines
from wording.catalogues import N_, Language, translated
from wording.link import remarks
from wording.screens import ABOUT, LINE, NAME, PROFESSIONALS, QUOTE, TITLES, WAY, query

HEADINGS: Final[Mapping[str, str]] = {
    "start": N_("Dienstverlener worden voor de kmo-portefeuille"),
    "lijst": N_("Lijst van kandidaten"),
}
"""Where a heading says more than the title."""

_PARTS: Final[Mapping[str, Callable[[Asked, date], Iterator[Part]]]] = {
    "start": case.start,
    "voorwaarden": case.conditions,
    "resultaat": case.result,
    "audit": cost.audit,
    "tijdlijn": schedule.timeline,
    "verklaring": declaration.declaration,
    "helpdesk": case.caller,
    "offerte": quote.quote,
    "regels": rules.rules,
}
_SAYS_THE_ANSWER: Final = ("start", "resultaat", "helpdesk")
"""Screens whose preview is the answer, where there is one."""


@dataclass(frozen=True)
class Link:
    """An address of ours, and whether one is there."""

    address: str
    text: str
    is_here: bool = False
    language: str = ""


@dataclass(frozen=True)
class Screen:
    """A screen in the reader's language, ready to be drawn."""

    language: str
    name: str
    line: str
    title: str
    description: str
    heading: str
    parts: tuple[Part, ...]
    languages: tuple[Link, ...]
    languages_name: str
    way: tuple[Link, ...]
    way_name: str
    where: str
    professionals: tuple[Link, ...]
    professionals_name: str
    about: Link
    home: str
    quiet: str
    without_scripts: str


def screen(asked: Asked, on: date) -> Screen:
    """What the address shows on a day; never raises, whatever was asked."""
    language = asked.language
    heading = translated(HEADINGS.get(asked.stem, TITLES[asked.stem]), language)
    return Screen(
        language=language.value,
        name=NAME,
        line=translated(LINE, language),
        title=f"{translated(TITLES[asked.stem], language)} – {NAME}",
        description=_description(asked, on),
        heading=heading,
        parts=tuple(_parts(asked, on)),
        languages=tuple(_languages(asked)),
        languages_name=translated(N_("Taal"), language),
        way=tuple(_link(asked, stem) for stem in WAY),
        way_name=translated(N_("Stappen"), language),
        where=_where(asked),
        professionals=tuple(_link(asked, stem) for stem in PROFESSIONALS),
        professionals_name=translated(N_("Voor helpdesk en auditors:"), language),
        about=_link(asked, ABOUT),
        home=_link(asked, WAY[0]).address,
        quiet=_quiet(language),
        without_scripts=translated(_WITHOUT_SCRIPTS, language),
    )


def _parts(asked: Asked, on: date) -> Iterator[Part]:
    yield from map(Notice, remarks(asked.reading, _named, asked.language))
    try:
        yield from _PARTS.get(asked.stem, _nothing)(asked, on)
    except NotInForceError as error:
        days = {"day": numbers.day(error.day, asked.language), "first": numbers.day(first_day(), asked.language)}
        said = N_("Voor {day} kennen wij de regels niet. Kies een datum vanaf {first}.")
        yield Notice(translated(said, asked.language, **days))


def _nothing(asked: Asked, on: date) -> Iterator[Part]:
    """A screen that is all fields and files: what it is for, and no more."""
    del on
    yield Text(translated(_PURPOSES[asked.stem], asked.language))


_PURPOSES: Final[Mapping[str, str]] = {
    "verklaring": declaration.PURPOSE,
    "lijst": N_("Lees een lijst van kandidaten in en zie voor elk het resultaat, de kosten en de data."),
    "regels": rules.PURPOSE,
}
_WITHOUT_SCRIPTS: Final = N_(
    "Uw browser voert geen scripts uit. De vragen, het resultaat, de kosten en de tijdlijn werken zo ook. Voor de verklaring "
    "op eer, de bestanden en de schermen voor professionals zijn scripts nodig."
)
_ABOUT_ALL: Final = N_(
    "Mag u zich registreren als dienstverlener van de kmo-portefeuille, met welke audit, wat kost dat, wanneer bent u "
    "klaar en wat ondertekent u?"
)


def _named(names: Iterable[str]) -> str:
    return ", ".join(" ".join(name.split()) for name in names)


def _description(asked: Asked, on: date) -> str:
    """One or two sentences for who sees the link before opening it: the answer where the address holds one."""
    if asked.stem not in _SAYS_THE_ANSWER or asked.reading.dossier is None:
        return translated(_PURPOSES.get(asked.stem, _ABOUT_ALL), asked.language)
    try:
        found = assess(asked.dossier.situation, on=on)
    except NotInForceError:
        return translated(_ABOUT_ALL, asked.language)
    action = actions.sentence(next_action(asked.dossier, on=on), found, asked.language)
    return " ".join((*headlines.sentences(found, asked.language), action))


def _link(asked: Asked, stem: str, language: Language | None = None) -> Link:
    spoken = language or asked.language
    carried = {"quote": asked.quote} if stem == QUOTE else {}
    return Link(
        address=f"{forms.place(stem)}?{query(asked.dossier, spoken, **carried)}",
        text=spoken.own_name if language else translated(TITLES[stem], spoken),
        is_here=language is asked.language if language else stem == asked.stem,
        language=spoken.value if language else "",
    )


def _languages(asked: Asked) -> Iterator[Link]:
    for language in Language:
        yield _link(asked, asked.stem, language)


def _where(asked: Asked) -> str:
    """Where on the way one stands; a narrow window shows the steps behind this line."""
    if asked.stem not in WAY:
        return translated(N_("Alle stappen"), asked.language)
    said = {
        "number": WAY.index(asked.stem) + 1,
        "count": len(WAY),
        "screen": translated(TITLES[asked.stem], asked.language),
    }
    return translated(N_("Stap {number} van {count} · {screen}"), asked.language, **said)


def _quiet(language: Language) -> str:
    return translated(
        N_(
            "Gebaseerd op publieke teksten over de registratie. Regels versie {version}, op {day} vergeleken met onze kopieën. "
            "Dit is geen beslissing: VLAIO en de bevoegde minister beslissen. VLAIO is het Agentschap Innoveren en Ondernemen "
            "van de Vlaamse overheid."
        ),
        language,
        version=rules_version(),
        day=numbers.day(checked_on(), language),
    )
