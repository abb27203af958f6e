"""Dossiers of every kind and one declaration, for every room that tests with them. Plain values: no Streamlit."""

from datetime import date
from typing import Any, Final

from kmo_rules import (
    AS,
    CRITERIA,
    UNTIL,
    AdviceTopic,
    Dossier,
    FirstTime,
    Plan,
    Provider,
    RegisteredAs,
    Service,
    Situation,
)

TODAY: Final = date(2026, 11, 23)
"""The day on which every case is looked at."""

NUMBER: Final = "0403.170.701"
IBAN: Final = "BE71 0961 2345 6769"
NAME: Final = "Zandloper Sentinel BV"
FORM: Final[dict[str, str]] = {
    "legal_name": NAME,
    "enterprise_number": NUMBER,
    "iban": IBAN,
    "signatory": "Griet Handtekening",
    "function": "zaakvoerder",
    "place": "Oostkamp",
    "email": "griet@zandloper.example",
}
"""A declaration filled in: valid numbers, and names that stand nowhere else."""


def case(**changes: Any) -> Dossier:
    """A private provider of both services with every answer yes, no audit bureau and not starting; with changes."""
    yes: dict[str, Any] = dict.fromkeys([rule.value for rule in CRITERIA], True)
    answers = {
        "provider": Provider.PRIVATE,
        "audit_bureau": False,
        "enterprise_number": True,
        "sepa_account": True,
        "training": True,
        "advice": True,
        "advice_topic": AdviceTopic.CYBERSECURITY,
        "access_rights": True,
        "starting": False,
    }
    return Dossier(situation=Situation(**(yes | answers | changes)))


def registered(until: date, kind: RegisteredAs | None = None, *services: Service) -> dict[str, Any]:
    """One registration with the same last day and kind for these services, by default for both."""
    asked = services or tuple(Service)
    return {UNTIL[service]: until for service in asked} | {AS[service]: kind for service in asked}


def hours(dossier: Dossier, **wishes: Any) -> Dossier:
    """The same case with wishes: hours, price, VAT, day of application."""
    return dossier.model_copy(update={"plan": Plan.model_validate(wishes)})


def never_before(dossier: Dossier) -> Dossier:
    """The same case of somebody who said never to have been registered."""
    return dossier.model_copy(update={"first": FirstTime(training=True, advice=True)})


CASES: Final[dict[str, Dossier]] = {
    "empty": Dossier(),
    "half": Dossier(situation=Situation(provider=Provider.PRIVATE, training=True, advice=True, experience=False)),
    "full": hours(case(), hours_low=8, hours_expected=16, hours_high=24, vat="excluded"),
    "school": case(provider=Provider.PUBLIC, advice=False),
    "starter": never_before(hours(case(experience=False, satisfaction=False, starting=True), hours_expected=16)),
    "audit bureau": case(audit_bureau=True),
    "not yet": case(sepa_account=False, knowledge=False),
    "renewal": case(**registered(date(2027, 2, 23), RegisteredAs.FULL)),
    "lapsed": case(**registered(date(2026, 6, 30), RegisteredAs.FULL)),
    "renewal and advice first": case(**registered(date(2027, 9, 30), RegisteredAs.FULL, Service.TRAINING)),
    "follow-up": case(**registered(date(2027, 9, 30), RegisteredAs.PROVISIONAL)),
}
