"""The calendar files that left this tab: the id by which they know the case, and the days that were in them.

The id is random and says nothing. It is in the tab's memory and, mixed beyond recognition, in the files; never in a
link, a code or the address bar. Erasing and another case take both away, so that no file of the one case can
overwrite or cancel a day of the other.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final
from uuid import uuid4

import streamlit as st

from documents.calendar import KINDS, Entry, Handed
from kmo_rules import Service

CASE_ID: Final = "case.id"
HANDED: Final = "case.handed"

_ID_FORM: Final = re.compile(r"[0-9a-f]{32}")
_ENTRY_FORM: Final = re.compile(r"([a-z_]+):([a-z]*):(\d{4}-\d\d-\d\d)")
_TIMES_FORM: Final = re.compile(r"\d{1,6}")


def case_id() -> str:
    """What the calendar files know this case by, made where there is nothing yet."""
    return str(st.session_state.setdefault(CASE_ID, uuid4().hex))


def handed() -> Handed:
    """What the files of this case held so far."""
    return _read(st.session_state.get(HANDED, ""))


def note(after: Handed) -> None:
    """A file was taken: keep what has been handed out since."""
    entries = (f"{entry.kind}:{entry.service}:{day.isoformat()}" for entry, day in after.days.items())
    st.session_state[HANDED] = " ".join((str(after.times), *entries))


def forget() -> None:
    """Another case begins in this tab."""
    for key in (CASE_ID, HANDED):
        st.session_state.pop(key, None)


def kept() -> dict[str, str]:
    """Both for the tab's own memory, text by text."""
    return {key: st.session_state[key] for key in (CASE_ID, HANDED) if key in st.session_state}


def restore(copy: Mapping[str, str]) -> None:
    """Take over what the tab remembered of the same case; an id made before the copy came gives way to it."""
    if _ID_FORM.fullmatch(copy.get(CASE_ID, "")):
        st.session_state[CASE_ID] = copy[CASE_ID]
        before = _read(copy.get(HANDED, ""))
        if before.times:
            note(before)


def _read(text: str) -> Handed:
    """A tab's copy may hold anything: what cannot be read is left out.

    >>> _read("2 last_day:training:2032-01-31 last_day:yoga:2032-01-31 audit::soon").days
    {Entry(kind='last_day', service='training'): datetime.date(2032, 1, 31)}
    """
    times, *entries = text.split(" ")
    if not _TIMES_FORM.fullmatch(times):
        return Handed()
    return Handed(int(times), {entry: day for each in entries for entry, day in _entry(each)})


def _entry(text: str) -> Iterator[tuple[Entry, date]]:
    form = _ENTRY_FORM.fullmatch(text)
    if form and form[1] in KINDS and form[2] in ("", *Service):
        try:
            yield Entry(form[1], form[2]), date.fromisoformat(form[3])
        except ValueError:
            return
