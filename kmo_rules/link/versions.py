"""What links and codes carry: the table of fields of every version that was ever shared.

How a table grows: a new field goes to the end of `later`, and nothing else of a shared version ever changes.
Links do not mind the order. In a code `later` stands behind everything the code held before, values included, so
that an old code reads as before and a later field costs nothing while it is open. Only a change of meaning makes
a new `Version`, at the end of `versions`: with a layout of its own, and with a `to_next` in the version before it
that says what the old values mean now. `tests/rules/shared` holds real codes and links of every version.
"""

from typing import Final

from kmo_rules.case import situation as case
from kmo_rules.case.situation import AdviceTopic, Dossier, Provider, RegisteredAs, Vat
from kmo_rules.link.domains import DAYS, YES, YES_NO, Domain, Steps, words
from kmo_rules.link.fields import Field, Part, Version
from kmo_rules.quote import work
from kmo_rules.quote.work import SCOPES, Quote, Unit

QUOTE_PREFIX: Final = "q_"
"""Every name of a quote begins with it, so that it never meets a dossier's."""

_PRICE: Final = Steps(case.PRICE_LEAST, case.PRICE_MOST, case.PRICE_STEP)
_HOURS: Final = Steps(case.HOURS_LEAST, case.HOURS_MOST, case.HOURS_STEP)


def _fact(name: str, domain: Domain) -> Field:
    return Field(name, ("situation", name), domain)


def _wish(name: str, domain: Domain, *, must_rise: bool = False) -> Field:
    return Field(name, ("plan", name), domain, must_rise)


DOSSIER_1: Final = Version(
    answers=(
        _fact("provider", words(Provider.PRIVATE, Provider.PUBLIC)),
        _fact("audit_bureau", YES_NO),
        _fact("enterprise_number", YES_NO),
        _fact("sepa_account", YES_NO),
        _fact("training", YES_NO),
        _fact("advice", YES_NO),
        _fact("advice_topic", words(AdviceTopic.CYBERSECURITY, AdviceTopic.OTHER)),
        _fact("activity", YES_NO),
        _fact("experience", YES_NO),
        _fact("competences", YES_NO),
        _fact("satisfaction", YES_NO),
        _fact("knowledge", YES_NO),
        _fact("integrity", YES_NO),
        _fact("starting", YES_NO),
        _fact("access_rights", YES_NO),
        _fact("registered_as", words(RegisteredAs.FULL, RegisteredAs.PROVISIONAL)),
        _wish("vat", words(Vat.EXCLUDED, Vat.INCLUDED)),
    ),
    quantities=(
        _fact("registered_until", DAYS),
        _wish("start", DAYS),
        _wish("hours_low", _HOURS, must_rise=True),
        _wish("hours_expected", _HOURS, must_rise=True),
        _wish("hours_high", _HOURS, must_rise=True),
        _wish("hourly_price", _PRICE),
    ),
)

_EFFORT: Final = Steps(work.EFFORT_LEAST, work.EFFORT_MOST, work.EFFORT_STEP)
_DAY: Final = Steps(work.EFFORT_LEAST, work.DAY_LONGEST, work.EFFORT_STEP)
_SUM: Final = Steps(work.EFFORT_STEP, work.SUM_MOST, work.EFFORT_STEP)
_PARTS: Final = ("low", "expected", "high", "preparation", "visit", "report")

QUOTE_1: Final = Version(
    answers=(
        Field("scope", ("scope",), words(*SCOPES)),
        Field("unit", ("unit",), words(*Unit)),
        Field("vat", ("vat",), words(*Vat)),
        Field("starting", ("starting",), YES),
    ),
    quantities=(
        Field("day_hours", ("day_hours",), _DAY),
        Field("hourly_price", ("hourly_price",), _PRICE),
        Field("travel", ("travel",), _SUM),
        Field("discount", ("discount",), _SUM),
        *(
            Field(f"{scope}_{part}", (scope.value, part), _EFFORT, must_rise=True)
            for scope in SCOPES
            for part in _PARTS
        ),
    ),
)

DOSSIER: Final = Part("", Dossier, (DOSSIER_1,))
QUOTE: Final = Part(QUOTE_PREFIX, Quote, (QUOTE_1,))
