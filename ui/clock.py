"""Which day it is: the only place that looks at the clock."""

import os
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

VARIABLE: Final = "REGISTRATIEWIJZER_ON"
_BRUSSELS: Final = ZoneInfo("Europe/Brussels")


def today() -> date:
    """Today in Brussels, or the day that the environment asks to show the application on."""
    asked = os.environ.get(VARIABLE)
    return date.fromisoformat(asked) if asked else datetime.now(_BRUSSELS).date()
