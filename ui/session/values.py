"""What stands in the fields of the register: read, remembered, put back, emptied and shown anew.

Streamlit keeps a value twice, here and in the browser, and the browser sends its own with every click, also with one
that was on its way while we erased. So after erasing every field is another one, with another key: what comes for
the old ones finds nobody. Whoever draws a field takes its key from `key`, and whoever reads it asks `get`.
"""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Final

import streamlit as st

from ui.session import language, standing
from ui.session.register import FIELDS, Field, Kind, Part
from wording.catalogues import Language, translated
from wording.typed import DayLimits, Read, read_day, read_number, written
from wording.typed import Kind as Asks

_GENERATION: Final = "values.generation"
_CHOICES: Final = tuple(name for name, field in FIELDS.items() if field.kind is Kind.CHOICE)


def key(name: str) -> str:
    """The key of a field's widget; another one after each erasing, so that the browser's value is let go."""
    return standing.drawing(_key(name))


def get(name: str) -> Any:
    """What stands in a field, or None; of a text no more than the field may hold, whatever a page sends."""
    held = standing.get(_key(name))
    return held[: FIELDS[name].longest] if isinstance(held, str) and name in FIELDS else held


def put(name: str, value: Any) -> None:
    """Set one value; only before its widget is drawn, or in a callback."""
    standing.put(_key(name), value)


def _key(name: str) -> str:
    generation = standing.get(_GENERATION)
    return f"{name}.{generation}" if generation else name


def read(name: str, asks: Asks | None = None) -> Read[Any]:
    """What is typed in a field for a day or a number, as a value or as the reason why it is none.

    Raises:
        TypeError: the field holds neither.
    """
    text = get(name)
    return standing.made(("read", name), (text, asks), lambda: _read(FIELDS[name], text, asks))


def _read(field: Field, text: str | None, asks: Asks | None) -> Read[Any]:
    if isinstance(field.limits, DayLimits):
        return read_day(text, field.limits)
    if field.limits is None or field.asks is None:
        raise TypeError(field.name)
    return read_number(text, asks or field.asks, field.limits)


def day(name: str) -> date | None:
    """The day typed in a field; None where there is none, or none that can be used."""
    found: date | None = read(name).value
    return found


def number(name: str) -> Decimal | None:
    """The number typed in a field; None where there is none, or none that can be used."""
    found: Decimal | None = read(name).value
    return found


def write(name: str, value: date | Decimal | None) -> None:
    """Put a day or a number in its field, as the visitor's language writes it."""
    put(name, written(value, FIELDS[name].asks or Asks.DAY, language.current()))


def is_anything_filled() -> bool:
    """Whether the visitor answered or typed anything; looking around is not counted."""
    return any(_is_filled(field) for field in FIELDS.values() if field.part is not Part.SCREEN)


def typed(*, is_for_undo: bool = False) -> dict[str, str]:
    """Everything typed and answered as text by text: what the tab keeps, or all of it for an undo."""
    kept = [field for field in FIELDS.values() if is_for_undo or field.is_kept]
    held = ((field, get(field.name)) for field in kept)
    return {field.name: "1" if value is True else value for field, value in held if _says_something(field, value)}


def restore(copy: Mapping[str, str], parts: Collection[Part] = tuple(Part)) -> None:
    """Fill in what was remembered of these parts; nothing that is already there is overwritten."""
    for name in FIELDS.keys() & copy.keys():
        field = FIELDS[name]
        value = _value(field, copy[name])
        if value is not None and field.part in parts and not _is_filled(field):
            put(name, value)


def erase(*, but: Collection[str]) -> None:
    """Leave nothing in the session but the keys that begin so."""
    generation = st.session_state.get(_GENERATION, 0)
    for held in map(str, list(st.session_state)):
        if not held.startswith(tuple(but)):
            del st.session_state[held]
    st.session_state[_GENERATION] = generation + 1


def show_again() -> None:
    """Assign every value anew, in the callback of the language: what the browser holds of a choice is its words."""
    for held in map(_key, FIELDS):
        if held in st.session_state:
            st.session_state[held] = st.session_state[held]


def mend() -> None:
    """Understand a choice that was made in the words of the language before, while the other was on its way.

    Call it before anything is drawn.
    """
    for name in _CHOICES:
        field, value = FIELDS[name], get(name)
        if value is not None and value not in field.choices:
            put(name, _slugs(name).get(value, field.first))


@cache
def _slugs(name: str) -> Mapping[str, str]:
    """The slug of a choice by its words in any language."""
    choices = FIELDS[name].choices
    return {translated(words, language): slug for language in Language for slug, words in choices.items()}


def _is_filled(field: Field) -> bool:
    return _says_something(field, get(field.name))


def _says_something(field: Field, value: Any) -> bool:
    return value not in (None, "", False, field.first)


def _value(field: Field, text: str) -> Any:
    """What a remembered text stands for; None where it stands for nothing (a tab's copy may hold anything)."""
    if not text or len(text) > field.longest:
        return None
    if field.kind is Kind.CHOICE:
        return text if text in field.choices else None
    return (text == "1" or None) if field.kind is Kind.SWITCH else text
