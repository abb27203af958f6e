"""What a link and a code may carry: the facts of a case (`Situation`) and what is planned (`Plan`).

Nothing in this module can hold a name, a number of a company, or an account: what is not a field here
cannot travel.
"""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StrictBool, model_validator

from kmo_rules.model import Frozen
from kmo_rules.spread import Spread

FIRST_DAY = date(2000, 1, 1)
LAST_DAY = date(2099, 12, 31)
HOURS_STEP = Decimal("0.25")
HOURS_LEAST = Decimal("0.25")
HOURS_MOST = Decimal("999.75")
PRICE_STEP = Decimal("0.01")
PRICE_LEAST = Decimal("0.01")
PRICE_MOST = Decimal("999.99")

Day = Annotated[date, Field(ge=FIRST_DAY, le=LAST_DAY)]
Hours = Annotated[Decimal, Field(ge=HOURS_LEAST, le=HOURS_MOST, multiple_of=HOURS_STEP)]
Price = Annotated[Decimal, Field(ge=PRICE_LEAST, le=PRICE_MOST, multiple_of=PRICE_STEP)]


class Provider(StrEnum):
    """Who asks for the registration."""

    PRIVATE = "private"
    PUBLIC = "public"


class AdviceTopic(StrEnum):
    """What the advice is about; since 2026 it decides whether clients get support."""

    CYBERSECURITY = "cybersecurity"
    OTHER = "other"


class RegisteredAs(StrEnum):
    """The kind of registration that was given before."""

    FULL = "full"
    PROVISIONAL = "provisional"


class Vat(StrEnum):
    """How the visitor reads the hourly price; the source does not say."""

    UNSTATED = "unstated"
    EXCLUDED = "excluded"
    INCLUDED = "included"


class Service(StrEnum):
    """What a provider registers for; training is one registration for all kinds of training."""

    TRAINING = "training"
    ADVICE = "advice"


class Question(StrEnum):
    """What is asked, by the name of its field of `Situation`, in the order in which it is asked."""

    PROVIDER = "provider"
    AUDIT_BUREAU = "audit_bureau"
    ENTERPRISE_NUMBER = "enterprise_number"
    SEPA_ACCOUNT = "sepa_account"
    TRAINING = "training"
    ADVICE = "advice"
    ADVICE_TOPIC = "advice_topic"
    ACTIVITY = "activity"
    EXPERIENCE = "experience"
    COMPETENCES = "competences"
    SATISFACTION = "satisfaction"
    KNOWLEDGE = "knowledge"
    INTEGRITY = "integrity"
    STARTING = "starting"
    ACCESS_RIGHTS = "access_rights"
    TRAINING_REGISTERED_UNTIL = "training_registered_until"
    ADVICE_REGISTERED_UNTIL = "advice_registered_until"
    TRAINING_REGISTERED_AS = "training_registered_as"
    ADVICE_REGISTERED_AS = "advice_registered_as"


class Situation(Frozen):
    """The shareable facts of one case. `None` always means: not answered.

    Only a last day that is None is no open answer: it means a first registration for that service. `advice_topic`
    counts only with advice, a kind of registration only with its last day, and both only with their service;
    elsewhere they are kept and ignored, so that changing an answer back loses nothing.
    """

    provider: Provider | None = None
    audit_bureau: StrictBool | None = None
    enterprise_number: StrictBool | None = None
    sepa_account: StrictBool | None = None
    training: StrictBool | None = None
    advice: StrictBool | None = None
    advice_topic: AdviceTopic | None = None
    activity: StrictBool | None = None
    experience: StrictBool | None = None
    competences: StrictBool | None = None
    satisfaction: StrictBool | None = None
    knowledge: StrictBool | None = None
    integrity: StrictBool | None = None
    starting: StrictBool | None = None
    access_rights: StrictBool | None = None
    training_registered_until: Day | None = None
    advice_registered_until: Day | None = None
    training_registered_as: RegisteredAs | None = None
    advice_registered_as: RegisteredAs | None = None

    @property
    def services(self) -> tuple[Service, ...]:
        """The services that are yes, each with an application of its own."""
        return _SERVICES[self.training is True, self.advice is True]

    def until(self, service: Service) -> date | None:
        """The last day of a registration for a service, past or future."""
        return self.training_registered_until if service is Service.TRAINING else self.advice_registered_until

    def kind(self, service: Service) -> RegisteredAs | None:
        """The kind of a registration for a service."""
        return self.training_registered_as if service is Service.TRAINING else self.advice_registered_as

    def tells_of(self, service: Service) -> bool:
        """Whether it says anything of an earlier registration for a service: its last day, or its kind."""
        return self.until(service) is not None or self.kind(service) is not None

    def only(self, service: Service) -> Self:
        """The same case for one service: the other is not asked for, and nothing of it is kept.

        >>> Situation(training=True, advice=True, knowledge=False).only(Service.ADVICE).services
        (<Service.ADVICE: 'advice'>,)
        """
        (other,) = {*Service} - {service}
        emptied = {other.value: False, UNTIL[other].value: None, AS[other].value: None}
        return self.model_copy(update=emptied | {service.value: True})


_SERVICES: dict[tuple[bool, bool], tuple[Service, ...]] = {
    (False, False): (),
    (True, False): (Service.TRAINING,),
    (False, True): (Service.ADVICE,),
    (True, True): (Service.TRAINING, Service.ADVICE),
}

UNTIL = {
    Service.TRAINING: Question.TRAINING_REGISTERED_UNTIL,
    Service.ADVICE: Question.ADVICE_REGISTERED_UNTIL,
}
"""By service the question after the last day of a registration."""

AS = {
    Service.TRAINING: Question.TRAINING_REGISTERED_AS,
    Service.ADVICE: Question.ADVICE_REGISTERED_AS,
}
"""By service the question after the kind of a registration."""

_CHOICES: dict[Question, tuple[bool | StrEnum, ...]] = {
    Question.PROVIDER: tuple(Provider),
    Question.ADVICE_TOPIC: tuple(AdviceTopic),
    Question.TRAINING_REGISTERED_AS: tuple(RegisteredAs),
    Question.ADVICE_REGISTERED_AS: tuple(RegisteredAs),
}


def values(question: Question) -> tuple[bool | StrEnum, ...]:
    """Every answer a question can have, apart from open and apart from days."""
    return _CHOICES.get(question, (True, False))


class Plan(Frozen):
    """The shareable wishes: day of application, hours of audit (quarter hours), price in EUR per hour.

    Raises:
        pydantic.ValidationError: a value outside its range, or hours that do not rise from low to high.
    """

    start: Day | None = None
    hours_low: Hours | None = None
    hours_expected: Hours | None = None
    hours_high: Hours | None = None
    hourly_price: Price | None = None
    vat: Vat = Vat.UNSTATED

    @property
    def hours(self) -> Spread[Decimal]:
        """The hours of one audit."""
        return Spread(self.hours_low, self.hours_expected, self.hours_high)

    @model_validator(mode="after")
    def _hours_rise(self) -> Self:
        if not self.hours.rises:
            raise ValueError("hours_order")
        return self


class FirstTime(Frozen):
    """For which services somebody said never to have been registered.

    Without a last day each service counts as the first time, said or not. But what hangs on it is asked before an
    application where nobody said so, and who opens a link is not asked again. See `Dossier.is_first`.
    """

    training: StrictBool = False
    advice: StrictBool = False


class Dossier(Frozen):
    """Everything a link or a code says about one case."""

    situation: Situation = Situation()
    plan: Plan = Plan()
    first: FirstTime = FirstTime()

    def is_first(self, service: Service) -> bool:
        """Whether somebody said never to have been registered for a service, and nothing else here says otherwise."""
        return bool(getattr(self.first, service)) and not self.situation.tells_of(service)

    def unsaid(self, skip: Collection[Question] = ()) -> tuple[Service, ...]:
        """The services of the case of which nobody said whether one was registered; `skip` holds what is not known."""
        return tuple(
            service
            for service in self.situation.services
            if not (self.is_first(service) or self.situation.tells_of(service))
            and {AS[service], UNTIL[service]}.isdisjoint(skip)
        )
