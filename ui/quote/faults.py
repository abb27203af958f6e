"""What of a quote does not count, and what to do; the fields keep what was typed."""

from typing import Any

import streamlit as st

from kmo_rules.quote import SCOPES
from ui import entries
from ui.quote import fields
from ui.quote import state as quote_state
from ui.session import day as clock
from ui.session.language import _
from ui.session.register import QUOTE
from wording.quote import sentences as quotes
from wording.typed import Read


def say(*, is_day_shown: bool) -> None:
    """Work that does not rise, a day that has passed and what could not be read: each leads to its field, folded or not.

    The day of validity is typed in below the amounts, so where there are none it leads nowhere and counts for nothing.
    """
    for scope in SCOPES:
        if not quote_state.does_rise(scope):
            st.warning(
                _(
                    "{scope}: de uren moeten oplopen: minstens, dan verwacht (of de som van de fasen), dan hoogstens. "
                    "Controleer ze.",
                    scope=entries.link(_(quotes.SCOPES[scope]), f"{QUOTE}{scope}_low"),
                )
            )
    if is_day_shown and _has_passed():
        label = entries.link(_("Geldig tot en met"), QUOTE + "valid_until")
        st.warning(_("‘{field}’ ligt in het verleden. Kies een latere datum of maak het veld leeg.", field=label))
    entries.left_out(_unread(is_day_shown=is_day_shown))


def is_any(*, is_day_shown: bool = True) -> bool:
    """Whether anything that was typed does not count."""
    is_unread = any(found.fault is not None for _label, found in _unread(is_day_shown=is_day_shown).values())
    return is_unread or (is_day_shown and _has_passed()) or not all(map(quote_state.does_rise, SCOPES))


def _unread(*, is_day_shown: bool) -> dict[str, tuple[str, Read[Any]]]:
    unread = fields.unread()
    if not is_day_shown:
        del unread[QUOTE + "valid_until"]
    return unread


def _has_passed() -> bool:
    until = quote_state.read("valid_until").value
    return until is not None and until < clock.today()
