"""The case that is timed: every answer given, with a range of hours, so that every drawing is on its screen."""

from datetime import date
from typing import Final

from kmo_rules import Dossier, Plan, Situation, to_query

ON: Final = date(2026, 11, 23)
ANSWERS: Final = {
    "provider": "private",
    "audit_bureau": False,
    "training": True,
    "advice": True,
    **dict.fromkeys(("enterprise_number", "sepa_account", "activity", "experience", "competences"), True),
    **dict.fromkeys(("satisfaction", "knowledge", "integrity", "access_rights"), True),
}
LINK: Final = (
    to_query(
        Dossier(
            situation=Situation.model_validate(ANSWERS),
            plan=Plan.model_validate({"hours_low": 8, "hours_expected": 16, "hours_high": 24}),
        )
    )
    + "&lang=nl"
)
