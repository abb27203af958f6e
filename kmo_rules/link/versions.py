"""What links and codes carry: the table of fields of every version that was ever shared.

How a table grows: a new field goes to the end of `later`, and nothing else of a shared version ever changes.
Links do not mind the order. In a code `later` stands behind everything the code held before, values included, so
that an old code reads as before and a later field costs nothing while it is open. Only a change of meaning makes
a new `Version`, at the end of `versions`: with a layout of its own, and with a `to_next` in the version before it
that says what the old values mean now. `tests/rules/shared` holds real codes and links of every version.
"""

from typing import Final

from kmo_rules.case import situation as case
from kmo_rules.case.situation import AS, UNTIL, AdviceTopic, Dossier, Provider, RegisteredAs, Service, Vat
from kmo_rules.link.domains import DAYS, YES, YES_NO, Domain, Steps, words
from kmo_rules.link.fields import Field, Part, Values, Version
from kmo_rules.quote import work
from kmo_rules.quote.work import SCOPES, Quote, Unit

QUOTE_PREFIX: Final = "q_"
"""Every name of a quote begins with it, so that it never meets a dossier's."""
LINK_VERSION: Final = "v"
"""The name under which a link says its version."""

_PRICE: Final = Steps(case.PRICE_LEAST, case.PRICE_MOST, case.PRICE_STEP)
_HOURS: Final = Steps(case.HOURS_LEAST, case.HOURS_MOST, case.HOURS_STEP)


def _fact(name: str, domain: Domain) -> Field:
    return Field(name, ("situation", name), domain)


def _wish(name: str, domain: Domain, *, must_rise: bool = False) -> Field:
    return Field(name, ("plan", name), domain, must_rise)


_ANSWERS: Final = (
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
)
"""What versions 1 and 2 begin with."""

_KIND: Final = words(RegisteredAs.FULL, RegisteredAs.PROVISIONAL)
_VAT: Final = _wish("vat", words(Vat.EXCLUDED, Vat.INCLUDED))
_WISHES: Final = (
    _wish("start", DAYS),
    _wish("hours_low", _HOURS, must_rise=True),
    _wish("hours_expected", _HOURS, must_rise=True),
    _wish("hours_high", _HOURS, must_rise=True),
    _wish("hourly_price", _PRICE),
)


def _to_each_service(values: Values) -> Values:
    """What one earlier registration means now that each service has its own: it was of every service asked for, or
    of both where none was.
    """
    services = [service for service in Service if values.get(service) is True] or list(Service)
    named = (
        (names, values[old]) for old, names in (("registered_until", UNTIL), ("registered_as", AS)) if old in values
    )
    kept = {name: value for name, value in values.items() if name not in ("registered_until", "registered_as")}
    return kept | {names[service].value: value for names, value in named for service in services}


DOSSIER_1: Final = Version(
    answers=(*_ANSWERS, _fact("registered_as", _KIND), _VAT),
    quantities=(_fact("registered_until", DAYS), *_WISHES),
    to_next=_to_each_service,
)

NEVER: Final = {service: f"{service}_first" for service in Service}
"""The name under which a link says that somebody was never registered for a service."""

DOSSIER_2: Final = Version(
    answers=(*_ANSWERS, _fact("training_registered_as", _KIND), _fact("advice_registered_as", _KIND)),
    quantities=(_fact("training_registered_until", DAYS), _fact("advice_registered_until", DAYS), *_WISHES),
    # Behind the days, so that a code with one day stays as short as it was.
    later=(_VAT, *(Field(name, ("first", service.value), YES) for service, name in NEVER.items())),
)
"""Each service with a registration of its own."""

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
    later=(
        *(Field(f"{scope}_follow_up", (scope.value, "follow_up"), _EFFORT) for scope in SCOPES),
        Field("discount_percent", ("discount_percent",), Steps(work.EFFORT_STEP, work.PERCENT_MOST, work.EFFORT_STEP)),
        Field("is_offer", ("is_offer",), YES),
        Field("valid_until", ("valid_until",), DAYS),
    ),
)

DOSSIER: Final = Part("", Dossier, (DOSSIER_1, DOSSIER_2))
QUOTE: Final = Part(QUOTE_PREFIX, Quote, (QUOTE_1,))
LINK_VERSIONS: Final = tuple(str(number) for number in range(1, len(DOSSIER.versions) + 1))
"""Those of a dossier as a link writes them; the newest is the last."""


def is_for_both(version: Version | None, dossier: Dossier) -> bool:
    """Whether the one registration of version 1 became one of each service: who opens it is asked to confirm that."""
    return version is DOSSIER_1 and all(dossier.situation.until(service) is not None for service in Service)
