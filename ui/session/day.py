"""Which day it is: the only place that looks at the clock."""

import os
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

import streamlit as st

VARIABLE: Final = "REGISTRATIEWIJZER_ON"
_BRUSSELS: Final = ZoneInfo("Europe/Brussels")


CHOSEN: Final = "day.chosen"
"""Where a day of the visitor's own choice is kept, to see the rules of another day."""


def day_of_rules() -> date:
    """The day whose rules show: the one the visitor chose, else today."""
    chosen: date | None = st.session_state.get(CHOSEN)
    return chosen or today()


def today() -> date:
    """Today in Brussels, or the day that the environment asks to show the application on."""
    asked = os.environ.get(VARIABLE)
    return date.fromisoformat(asked) if asked else datetime.now(_BRUSSELS).date()
