"""The visitor's language: one per session, looked up at every call so that no visitor gets another's."""

from datetime import date
from decimal import Decimal
from typing import Final

import streamlit as st

from ui.session import standing
from wording import numbers
from wording.catalogues import Language, chosen, translated
from wording.screens import LANGUAGE_PARAMETER
from wording.typed import Kind, written

KEY: Final = "language"
_KNOWN: Final = {language.value: language for language in Language}


def current() -> Language:
    """The language of this session; Dutch until anybody chose, and for what a browser made up."""
    return _KNOWN.get(str(standing.get(KEY)), Language.DUTCH)


def choose_first() -> None:
    """Once per session: the language of the link, else the browser's, else Dutch; as the server chose for the page."""
    if KEY not in st.session_state:
        wishes = st.context.headers.get("Accept-Language") or st.context.locale or ""
        standing.put(KEY, chosen(st.query_params.get(LANGUAGE_PARAMETER), wishes).value)


def take_over(remembered: str | None) -> None:
    """The language the tab remembers, unless the address names one."""
    if LANGUAGE_PARAMETER not in st.query_params and remembered in list(Language):
        standing.put(KEY, remembered)


def _(text: str, **blanks: object) -> str:
    """A Dutch text in the visitor's language, its named blanks filled in."""
    return translated(text, current(), **blanks)


def money(amount: Decimal) -> str:
    """An amount in EUR as the visitor writes it."""
    return numbers.money(amount, current())


def day(when: date) -> str:
    """A day in words as the visitor writes it."""
    return numbers.day(when, current())


def written_day(when: date) -> str:
    """A day as the visitor would type it."""
    return written(when, Kind.DAY, current())


def span(earliest: date, latest: date) -> str:
    """One day, or the two between which something falls."""
    return numbers.span(earliest, latest, current())


def short_span(earliest: date, latest: date) -> str:
    """The same, short, for tables and drawings; a day stays in one line."""
    return numbers.unbroken(numbers.short_span(earliest, latest, current()))
