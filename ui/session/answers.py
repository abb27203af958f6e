"""What the visitor answered and typed: session state on one side, the rules' types on the other.

Answers are kept as the slugs of `wording.questions`, so that "I don't know" is remembered too. Only
`dossier()` can become a link, and a dossier has no field for anything private.
"""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

import streamlit as st
from pydantic import ValidationError

from kmo_rules import (
    FIRST_DAY,
    HOURS_LEAST,
    HOURS_MOST,
    LAST_DAY,
    PRICE_LEAST,
    PRICE_MOST,
    Dossier,
    Plan,
    Situation,
    Vat,
)
from wording.case.questions import NO, QUESTIONS, UNKNOWN, YES

ANSWER: Final = "answer."
PLAN: Final = "plan."
PRIVATE: Final = "private."

FIRST: Final = "first"
CHOICES: Final = tuple(name for name in QUESTIONS if name != "registered_until")
HOURS: Final = ("hours_low", "hours_expected", "hours_high")
NUMBERS: Final = (*HOURS, "hourly_price")
PRIVATE_TEXTS: Final = (
    "legal_name",
    "enterprise_number",
    "iban",
    "bic",
    "signatory",
    "function",
    "place",
    "email",
)

_BOOLS: Final = {YES: True, NO: False}


def get(key: str) -> Any:
    """What stands under a key, or None."""
    return st.session_state.get(key)


def situation() -> Situation:
    """The answers given so far; what is open or "I don't know" is None."""
    values: dict[str, Any] = {}
    for name in CHOICES:
        slug = get(ANSWER + name)
        values[name] = None if slug in (None, UNKNOWN, FIRST) else _BOOLS.get(slug, slug)
    if get(ANSWER + "registered_as") not in (None, FIRST):
        values["registered_until"] = get(ANSWER + "registered_until")
    return Situation(**values)


def plan() -> Plan:
    """The wishes typed so far, without hours or a price that cannot be used (see `hours_fault`, `has_price_fault`)."""
    start, vat = get(PLAN + "start"), get(PLAN + "vat") or Vat.UNSTATED
    price = None if has_price_fault() else _decimal("hourly_price")
    hours: dict[str, Any] = {} if hours_fault() else {name: _decimal(name) for name in HOURS}
    return Plan(start=start, vat=vat, hourly_price=price, **hours)


def hours_fault() -> str | None:
    """Why the hours cannot be used: "order" or "step"; None where they can."""
    try:
        Plan.model_validate({name: _decimal(name) for name in HOURS})
    except ValidationError as error:
        is_of_one_field = any(fault["loc"] for fault in error.errors(include_input=False, include_url=False))
        return "step" if is_of_one_field else "order"
    return None


def has_price_fault() -> bool:
    """Whether an hourly price was typed that cannot be used: one with parts of a cent."""
    try:
        Plan(hourly_price=_decimal("hourly_price"))
    except ValidationError:
        return True
    return False


def dossier() -> Dossier:
    """Everything that a link and a code may carry."""
    return Dossier(situation=situation(), plan=plan())


def skipped() -> frozenset[str]:
    """The fields the visitor said not to know."""
    return frozenset(name for name in CHOICES if get(ANSWER + name) == UNKNOWN)


def take(taken: Dossier) -> None:
    """Replace all shareable answers by those of a link or a code."""
    for name in CHOICES:
        st.session_state[ANSWER + name] = _slug(getattr(taken.situation, name))
    until = taken.situation.registered_until
    st.session_state[ANSWER + "registered_until"] = until
    if until is not None and taken.situation.registered_as is None:
        st.session_state[ANSWER + "registered_as"] = UNKNOWN
    st.session_state[PLAN + "start"] = taken.plan.start
    st.session_state[PLAN + "vat"] = taken.plan.vat.value
    for name in NUMBERS:
        value = getattr(taken.plan, name)
        st.session_state[PLAN + name] = None if value is None else float(value)


def answer(name: str, slug: str | None) -> None:
    """Set one answer."""
    st.session_state[ANSWER + name] = slug


def _slug(value: Any) -> str | None:
    if isinstance(value, bool):
        return YES if value else NO
    return None if value is None else str(value)


def _decimal(name: str) -> Decimal | None:
    value = get(PLAN + name)
    return None if value is None else Decimal(str(value))


def typed() -> dict[str, str]:
    """Everything typed and answered as text by text, for the tab's own memory."""
    kept = {key: get(key) for key in _keys()}
    return {key: _text(value) for key, value in kept.items() if value not in (None, "")}


def restore(copy: Mapping[str, str], *, private_only: bool = False) -> None:
    """Fill in what the tab remembered; nothing that is already there is overwritten."""
    for key in _keys():
        # The form fills in the day of signing by itself, before the copy comes.
        is_filled = bool(get(key)) and key != PRIVATE + "signed_on"
        if key in copy and not is_filled and (key.startswith(PRIVATE) or not private_only):
            value = _value(key, copy[key])
            if value is not None:
                st.session_state[key] = value


def _keys() -> tuple[str, ...]:
    answers = [ANSWER + name for name in (*CHOICES, "registered_until")]
    plans = [PLAN + name for name in ("start", "vat", *NUMBERS)]
    return (
        *answers,
        *plans,
        *(PRIVATE + name for name in (*PRIVATE_TEXTS, "signed_on", "asked")),
    )


_DATES: Final = (ANSWER + "registered_until", PLAN + "start", PRIVATE + "signed_on")
_RANGES: Final = dict.fromkeys((PLAN + name for name in HOURS), (HOURS_LEAST, HOURS_MOST)) | {
    PLAN + "hourly_price": (PRICE_LEAST, PRICE_MOST)
}


def _text(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _value(key: str, text: str) -> Any:
    """What a remembered text stands for; None where it stands for nothing (a tab's copy may hold anything)."""
    try:
        if key in _DATES:
            day = date.fromisoformat(text)
            return day if FIRST_DAY <= day <= LAST_DAY else None
        if key in _RANGES:
            number, (least, most) = float(text), _RANGES[key]
            return number if float(least) <= number <= float(most) else None
    except ValueError:
        return None
    known = _slugs(key)
    return text if known is None or text in known else None


def _slugs(key: str) -> Collection[str] | None:
    """The choices a key may hold; None where it holds any text."""
    if key.startswith(ANSWER):
        return QUESTIONS[key.removeprefix(ANSWER)].answers.keys()
    return tuple(Vat) if key == PLAN + "vat" else None
