"""The rules by name, the four outcomes, and what one rule says of one situation: a finding."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from kmo_rules.law import Reference
from kmo_rules.model import Frozen

Fact = tuple[str, int | Decimal | date]


class Rule(StrEnum):
    """Every rule that gives a finding, in the order in which findings are shown."""

    PUBLIC_PROVIDER = "public_provider"
    AUDIT_BUREAU = "audit_bureau"
    ENTERPRISE_NUMBER = "enterprise_number"
    SEPA_ACCOUNT = "sepa_account"
    SERVICES = "services"
    ACTIVITY = "activity"
    EXPERIENCE = "experience"
    COMPETENCES = "competences"
    SATISFACTION = "satisfaction"
    KNOWLEDGE = "knowledge"
    INTEGRITY = "integrity"
    STARTING = "starting"
    ACCESS_RIGHTS = "access_rights"
    ADVICE_TOPIC = "advice_topic"


CRITERIA = (
    Rule.ACTIVITY,
    Rule.EXPERIENCE,
    Rule.COMPETENCES,
    Rule.SATISFACTION,
    Rule.KNOWLEDGE,
    Rule.INTEGRITY,
)
"""The norm's criteria as the source text lists them; "such as": meeting all six is a sign, not a pass."""

PROOFS = (Rule.EXPERIENCE, Rule.SATISFACTION)
"""The criteria a starting provider cannot prove yet."""

UNDECIDING = (Rule.ACCESS_RIGHTS, Rule.ADVICE_TOPIC)
"""What is a step or a notice, and never moves the verdict."""


class Outcome(StrEnum):
    """Three-valued, and a fourth for rules that do not speak of this case."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"

    @classmethod
    def of(cls, answer: bool | None) -> "Outcome":
        """Unknown is never no.

        >>> Outcome.of(None), Outcome.of(False)
        (<Outcome.UNKNOWN: 'unknown'>, <Outcome.NOT_MET: 'not_met'>)
        """
        if answer is None:
            return cls.UNKNOWN
        return cls.MET if answer else cls.NOT_MET


class Because(StrEnum):
    """Why an outcome is not the plain one of its answer, where the way of an application is the reason."""

    WAITS = "waits"
    """The missing proof does not count now and will at the follow-up."""
    MAY_WAIT = "may_wait"
    """The proof is open, and of who begins it may be missing until the follow-up."""
    NO_WAY_OUT = "no_way_out"
    """Who is or was registered in full, or comes for the follow-up, is no beginner: our reading."""
    KIND_OPEN = "kind_open"
    """Beginning is allowed after one kind of lapsed registration and not after the other."""
    ONE_PROOF = "one_proof"
    """Only one of the two proofs is missing, and the text speaks of both: that one is enough is our reading."""


class Finding(Frozen):
    """What one rule says of one application.

    `facts` are what a sentence about it may name: `count` (services that are yes) of SERVICES, `provisional_years`
    and `registration_years` of STARTING, `since` (the day of the reform) of ADVICE_TOPIC.
    """

    rule: Rule
    outcome: Outcome
    facts: tuple[Fact, ...] = ()
    because: Because | None = None
    reference: Reference
    decides: bool


_CONDITIONS = Reference(source="source_text", section="conditions")

REFERENCES: dict[Rule, Reference] = dict.fromkeys(Rule, _CONDITIONS) | {
    Rule.PUBLIC_PROVIDER: Reference(source="source_text", section="exceptions"),
    Rule.SERVICES: Reference(source="source_text", section="procedure"),
    Rule.STARTING: Reference(source="source_text", section="provisional"),
    Rule.ACCESS_RIGHTS: Reference(source="source_text", section="procedure"),
    Rule.ADVICE_TOPIC: Reference(source="agency_reform"),
}
"""Where each rule is written."""

_FOLLOW_UP = Reference(source="bureau_starters")

OTHERWISE: dict[tuple[Rule, Because | None], Reference] = {
    (Rule.EXPERIENCE, Because.WAITS): _FOLLOW_UP,
    (Rule.SATISFACTION, Because.WAITS): _FOLLOW_UP,
    (Rule.STARTING, Because.NO_WAY_OUT): Reference(source="our_reading"),
}
"""Where it is written instead, where the way of an application is the reason."""
