"""Which day it is: the only place that looks at the clock."""

import os
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from ui.session import values
from ui.session.register import DAY_OF_RULES

VARIABLE: Final = "REGISTRATIEWIJZER_ON"
_BRUSSELS: Final = ZoneInfo("Europe/Brussels")


CHOSEN: Final = DAY_OF_RULES
"""Where a day of the visitor's own choice is kept, to see the rules of another day."""


def day_of_rules() -> date:
    """The day whose rules show: the one the visitor chose, else (also where that cannot be read) today."""
    return values.day(CHOSEN) or today()


def today() -> date:
    """Today in Brussels, or the day that the environment asks to show the application on."""
    asked = os.environ.get(VARIABLE)
    return date.fromisoformat(asked) if asked else datetime.now(_BRUSSELS).date()
