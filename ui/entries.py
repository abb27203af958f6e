"""Fields of the register on a screen: texts, choices and switches, each under its own key.

A day, a number or an amount is plain text too, read by one rule, with below it what was understood. Nothing is ever
changed in a field: what cannot be read stays as it was typed, with the reason. The script of the page
(assets/fields.js) finds these fields by their key, ties the reason to them and asks a phone for the right keyboard.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import streamlit as st

from ui.session import memory, values
from ui.session.language import _, current
from ui.session.register import FIELDS
from wording.typed import Kind, Read, refusal, understood

_DECIMAL, _TEXT = "decimal", "text"


def entry(
    label: str, name: str, found: Read[Any] | None = None, *, placeholder: str = "", is_named: bool = True
) -> None:
    """A day or a number, with its label or (below the words of a question) without; `found` where it is read otherwise."""
    found = found or values.read(name)
    with framed(name, keyboard=_TEXT if found.kind is Kind.DAY else _DECIMAL):
        line(label, name, placeholder=placeholder, is_named=is_named)
        refused(name, refusal(found, current()))
        if said := understood(found, current()):
            st.caption(said)


def line(
    label: str,
    name: str,
    *,
    placeholder: str = "",
    is_named: bool = True,
    longest: int | None = None,
    on_change: Callable[[], None] | None = None,
) -> None:
    """A line of text, which no browser fills in by itself."""
    st.text_input(
        label,
        key=values.key(name),
        max_chars=longest,
        placeholder=placeholder,
        autocomplete="off",
        label_visibility="visible" if is_named else "collapsed",
        on_change=on_change,
        persist_state="session",
    )


def choice(
    label: str,
    name: str,
    *,
    is_in_row: bool = False,
    is_named: bool = True,
    on_change: Callable[[], None] | None = None,
) -> None:
    """One of the words that the register has for a field; untouched it shows the first of them, or none."""
    field = FIELDS[name]
    labels = {slug: _(text) for slug, text in field.choices.items()}
    st.radio(
        label,
        list(labels),
        index=None if field.first is None else 0,
        format_func=labels.__getitem__,
        key=values.key(name),
        horizontal=is_in_row,
        label_visibility="visible" if is_named else "collapsed",
        on_change=on_change,
        persist_state="session",
    )


def switch(label: str, name: str, *, on_change: Callable[[], None] | None = None) -> bool:
    """A box to tick, and whether it is ticked."""
    return st.checkbox(label, key=values.key(name), on_change=on_change, persist_state="session")


@contextmanager
def framed(name: str, *, keyboard: str = _TEXT) -> Iterator[None]:
    """A field together with what is said of it."""
    with st.container(key=values.key(f"entry-{keyboard}-{name}"), gap="xsmall"):
        yield


def refused(name: str, why: str) -> None:
    """Below a field and inside its frame: why it cannot be used, if so."""
    if why:
        with st.container(key=values.key(f"refused-{name}")):
            st.markdown(f":orange[{why}]")


def link(label: str, name: str) -> str:
    """A label that leads to its field; the script of the page (assets/focus.js) opens what the field is folded in."""
    return f"[{label}](#field-{memory.sign(values.key(name))})"


def left_out(found: Mapping[str, tuple[str, Read[Any]]]) -> None:
    """Say which of these fields count for nothing because they cannot be read: each label leads to its field."""
    unread = [link(label, name) for name, (label, read) in found.items() if read.fault is not None]
    if unread:
        st.warning(_("Dit telt nu niet mee, want wij konden het niet lezen: {fields}.", fields=", ".join(unread)))
