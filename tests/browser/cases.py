"""The dossiers of `tests/cases.py` as the browser tests open them: as the query of a link."""

from datetime import date
from typing import Any, Final

from kmo_rules import AdviceTopic, Dossier, Provider, RegisteredAs, Service, Situation, to_query
from tests.cases import case, hours, registered

_HOURS: Final[dict[str, Any]] = {"hours_low": 12, "hours_expected": 16, "hours_high": 20}
_START: Final = date(2027, 1, 4)
_TRAINING: Final[dict[str, Any]] = {"advice": False, "advice_topic": None, "starting": None}
_OPEN: Final = dict.fromkeys(("activity", "experience", "competences", "satisfaction", "knowledge", "integrity"), None)
_BOTH: Final = case(advice_topic=AdviceTopic.OTHER, starting=None)

FULL: Final = to_query(hours(_BOTH, **_HOURS, start=_START))
NO_HOURS: Final = to_query(hours(_BOTH))
STARTER: Final = to_query(hours(case(**_TRAINING | {"experience": False, "starting": True}), **_HOURS))
SCHOOL: Final = to_query(case(provider=Provider.PUBLIC, **_TRAINING | _OPEN))
BUREAU: Final = to_query(Dossier(situation=Situation(audit_bureau=True, training=True)))
RENEWAL: Final = to_query(case(**_TRAINING, **registered(date(2027, 2, 23), RegisteredAs.FULL, Service.TRAINING)))
EMPTY: Final = ""

SCREENS: Final = (
    "",
    "voorwaarden",
    "resultaat",
    "audit",
    "tijdlijn",
    "verklaring",
    "offerte",
    "lijst",
    "helpdesk",
    "regels",
)
