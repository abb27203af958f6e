"""The declarations of a case: one per application that may be sent, with the clauses its answers allow."""

from datetime import date
from enum import StrEnum

from kmo_rules.case.application import Application
from kmo_rules.case.assessment import assess
from kmo_rules.case.route import Route
from kmo_rules.case.rules import Because, Outcome, Rule
from kmo_rules.case.situation import Service, Situation
from kmo_rules.declaration.declarant import Declarant
from kmo_rules.law import Law
from kmo_rules.model import Frozen


class Clause(StrEnum):
    """What a signatory can declare, in the order of the page. The last three: which proof is still missing."""

    PUBLIC_PROVIDER = "public_provider"
    AUDIT_BUREAU = "audit_bureau"
    ENTERPRISE_NUMBER = "enterprise_number"
    SEPA_ACCOUNT = "sepa_account"
    ACTIVITY = "activity"
    EXPERIENCE = "experience"
    COMPETENCES = "competences"
    SATISFACTION = "satisfaction"
    KNOWLEDGE = "knowledge"
    INTEGRITY = "integrity"
    NO_EXPERIENCE_YET = "no_experience_yet"
    NO_FEEDBACK_YET = "no_feedback_yet"
    NEITHER_YET = "neither_yet"


class Declaration(Frozen):
    """One declaration to sign, for one service, on the way that its application takes."""

    service: Service
    declarant: Declarant
    clauses: tuple[Clause, ...]
    on: date
    route: Route = Route.FIRST

    @property
    def is_if_asked(self) -> bool:
        """For a follow-up no source says that a declaration is needed, so it is one to have ready."""
        return self.route is Route.FOLLOW_UP


def declarations(
    declarant: Declarant, situation: Situation, *, on: date, law: Law | None = None
) -> tuple[Declaration, ...]:
    """One declaration per application whose own verdict opens the way to register.

    The clauses say what was answered and nothing else: a public provider says nothing of the norm; a beginning one
    declares the proof that is there and names the one that is missing; what is open is not mentioned.
    Raises as `assess`.
    """
    return tuple(
        Declaration(
            service=each.service,
            declarant=declarant,
            clauses=_clauses(each),
            on=on,
            route=each.route,
        )
        for each in assess(situation, on=on, law=law).applications
        if each.verdict.may_register
    )


def _clauses(application: Application) -> tuple[Clause, ...]:
    known = {clause.value: clause for clause in Clause}
    met = [f.rule for f in application.findings if f.outcome is Outcome.MET and f.rule.value in known]
    waiting = frozenset(f.rule for f in application.findings if f.because is Because.WAITS)
    missing = (_MISSING[waiting],) if waiting else ()
    return (*(known[rule.value] for rule in met), *missing)


_MISSING = {
    frozenset({Rule.EXPERIENCE}): Clause.NO_EXPERIENCE_YET,
    frozenset({Rule.SATISFACTION}): Clause.NO_FEEDBACK_YET,
    frozenset({Rule.EXPERIENCE, Rule.SATISFACTION}): Clause.NEITHER_YET,
}
