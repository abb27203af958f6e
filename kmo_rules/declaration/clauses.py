"""The sworn declarations of a case: one per service, with the clauses this case asks for."""

from datetime import date

from kmo_rules.case.assessment import assess
from kmo_rules.case.audit import Service
from kmo_rules.case.rules import Outcome, Rule
from kmo_rules.case.situation import Situation
from kmo_rules.declaration.declarant import Declarant
from kmo_rules.law import Law
from kmo_rules.model import Frozen


class Declaration(Frozen):
    """One declaration to sign. `clauses` are the rules whose condition the signatory confirms."""

    service: Service
    declarant: Declarant
    clauses: tuple[Rule, ...]
    on: date


def declarations(
    declarant: Declarant, situation: Situation, *, on: date, law: Law | None = None
) -> tuple[Declaration, ...]:
    """One declaration per service that is yes, or none unless the verdict opens the way to register.

    The clauses are the met conditions and nothing else: a public provider says nothing of the norm, a
    starting one nothing of the two proofs that wait for the follow-up.
    """
    assessment = assess(situation, on=on, law=law)
    if not assessment.verdict.may_register:
        return ()
    clauses = tuple(
        finding.rule
        for finding in assessment.findings
        if finding.decides and finding.outcome is Outcome.MET and finding.rule is not Rule.SERVICES
    )
    return tuple(
        Declaration(service=service, declarant=declarant, clauses=clauses, on=on) for service in assessment.applications
    )
