"""Dossiers of every kind, on one day, for the documents that are composed from the rules."""

from datetime import date
from typing import Any, Final

from kmo_rules import Dossier
from tests import cases
from tests.cases import hours

ON: Final = cases.TODAY
START: Final = date(2027, 1, 4)


def case(plan: dict[str, Any] | None = None, **changes: Any) -> Dossier:
    """A private provider of training for whom every answer is good, never registered before; with changes."""
    training_alone = {"advice": False, "advice_topic": None, "starting": None}
    return cases.never_before(hours(cases.case(**(training_alone | changes)), **(plan or {})))


_HOURS: Final = {"hours_low": "12", "hours_expected": "16", "hours_high": "24"}
_STARTER: Final = {"experience": False, "satisfaction": False, "starting": True}

CASES: Final[dict[str, Dossier]] = {
    "full": case({"start": START, "vat": "excluded"} | _HOURS),
    "starter": case(
        {"start": START, "hours_expected": "16"}, **_STARTER, advice=True, advice_topic="other", access_rights=False
    ),
    "school": case(provider="public"),
    "not yet": case(enterprise_number=False, sepa_account=False),
    "empty": Dossier(),
    "bureau": case(audit_bureau=True),
    "renewal": case({"start": START}, training_registered_until=date(2027, 2, 1), training_registered_as="full"),
    "follow-up": case(
        {"start": START}, training_registered_until=date(2027, 12, 1), training_registered_as="provisional"
    ),
    "lapsed": case(training_registered_until=date(2026, 2, 1), training_registered_as="full"),
}
