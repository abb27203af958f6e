"""How a source is cited: by its short name in a sentence, in full on the screen of the rules."""

from collections.abc import Iterable
from datetime import date

from kmo_rules import Reference, Source
from wording import numbers
from wording.catalogues import N_, Language, translated
from wording.punctuation import listed
from wording.sources.names import NAMES, REMARKS, SECTIONS


def cited(place: Reference, language: Language) -> str:
    """A source by its short name, with its section where it has any; the full title stands on the rules screen."""
    name = translated(NAMES[place.source], language)
    if place.section is None:
        return name
    return _with_section(name, translated(SECTIONS[place.section], language), language)


def _with_section(source: str, section: str, language: Language) -> str:
    return translated(N_("{source}, ‘{section}’"), language, source=source, section=section)


def quoted(title: str, language: Language) -> str:
    """A title between the quotation marks of the language."""
    return translated(N_("‘{title}’"), language, title=title)


def references(found: Iterable[Reference], language: Language) -> str:
    """Several places, each source named once with all its sections."""
    sections: dict[str, list[str]] = {}
    for place in found:
        named = sections.setdefault(place.source, [])
        section = translated(SECTIONS[place.section], language) if place.section else None
        if section and section not in named:
            named.append(section)
    texts = []
    for source, names in sections.items():
        text = translated(NAMES[source], language)
        for name in names:
            text = _with_section(text, name, language)
        texts.append(text)
    return listed(texts, language)


def rests_on(ids: Iterable[str], language: Language) -> str:
    """What a text rests on, as a sentence to stand under it; empty where it rests on nothing but itself."""
    named = references((Reference(source=each) for each in ids), language)
    return translated(N_("Bron: {source}."), language, source=named) if named else ""


def title(source: Source, language: Language) -> str:
    """The title of a source as it stands on its own page; our own reading, which is no text, by its name."""
    return translated(NAMES[source.id], language) if source.title is None else quoted(source.title, language)


def full(source: Source, language: Language) -> str:
    """A source in full, as Markdown: name, linked title, publisher, its own day, a remark, and when it was compared."""
    name, remark = translated(NAMES[source.id], language), translated(REMARKS.get(source.id, ""), language)
    if source.title is None:
        return translated(N_("**{name}:** {remark}."), language, name=name, remark=remark)
    linked = f"[{source.title}]({source.address})" if source.address else quoted(source.title, language)
    parts = (f"{linked}, {source.publisher}, {_dated(source, language)}", remark, checked(source.checked_on, language))
    return translated(N_("**{word}:** {sentence}"), language, word=name, sentence=listed(parts, language))


def _dated(source: Source, language: Language) -> str:
    """The day a text bears; most bear none, and a reader must know that."""
    return translated(N_("zonder datum"), language) if source.dated is None else numbers.day(source.dated, language)


def checked(when: date, language: Language) -> str:
    """When something was last compared with our copy of the source: nobody looked at the page itself that day."""
    return translated(N_("op {day} vergeleken met onze kopie"), language, day=numbers.day(when, language))
