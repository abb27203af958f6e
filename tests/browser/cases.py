"""Dossiers for the browser tests, as the query of a link."""

from typing import Final

_NORM: Final = "activity=1&experience=1&competences=1&satisfaction=1&knowledge=1&integrity=1"
_BASE: Final = "audit_bureau=0&enterprise_number=1&sepa_account=1&access_rights=1"
_HOURS: Final = "hours_low=12&hours_expected=16&hours_high=20"

FULL: Final = f"provider=private&{_BASE}&training=1&advice=1&advice_topic=other&{_NORM}&{_HOURS}&start=2027-01-04&v=1"
STARTER: Final = f"provider=private&{_BASE}&training=1&advice=0&{_NORM.replace('experience=1', 'experience=0')}&starting=1&{_HOURS}&v=1"
SCHOOL: Final = f"provider=public&{_BASE}&training=1&advice=0&v=1"
BUREAU: Final = "audit_bureau=1&training=1&v=1"
RENEWAL: Final = (
    f"provider=private&{_BASE}&training=1&advice=0&{_NORM}&registered_until=2027-02-23&registered_as=full&v=1"
)
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
