"""What is met, not met, unknown or not applicable: one finding per rule, always in the same order.

Each rule looks at the few answers its clause speaks of. Because the answers are few, every finding is made
once and kept: a whole assessment then costs a handful of look-ups.
"""

from kmo_rules.case.rules import OTHERWISE, PROOFS, REFERENCES, UNDECIDING, Because, Fact, Finding, Outcome, Rule
from kmo_rules.case.situation import AdviceTopic, Provider, Situation
from kmo_rules.kept import kept
from kmo_rules.law import Law


def findings(situation: Situation, law: Law, *, starting_allowed: bool | None) -> tuple[Finding, ...]:
    """One finding per rule, in the order of `Rule`, for an application on whose way beginning is (not) allowed."""
    s = situation
    norm = _norm_applies(s.provider)
    return (
        _public_provider(s.provider),
        _condition(Rule.AUDIT_BUREAU, None if s.audit_bureau is None else not s.audit_bureau),
        _condition(Rule.ENTERPRISE_NUMBER, s.enterprise_number),
        _condition(Rule.SEPA_ACCOUNT, s.sepa_account),
        _services(s.training, s.advice),
        _criterion(Rule.ACTIVITY, s.activity, norm),
        _proof(Rule.EXPERIENCE, s.experience, norm, s.starting, starting_allowed),
        _criterion(Rule.COMPETENCES, s.competences, norm),
        _proof(Rule.SATISFACTION, s.satisfaction, norm, s.starting, starting_allowed),
        _criterion(Rule.KNOWLEDGE, s.knowledge, norm),
        _criterion(Rule.INTEGRITY, s.integrity, norm),
        _starting(norm, s.starting, (s.experience is True) + (s.satisfaction is True), starting_allowed, law),
        _condition(Rule.ACCESS_RIGHTS, s.access_rights),
        _advice_topic(s.advice, s.advice_topic, law),
    )


def _finding(rule: Rule, outcome: Outcome, *facts: Fact, because: Because | None = None) -> Finding:
    return Finding(
        rule=rule,
        outcome=outcome,
        facts=facts,
        because=because,
        reference=OTHERWISE.get((rule, because), REFERENCES[rule]),
        decides=rule not in UNDECIDING,
    )


def _norm_applies(provider: Provider | None) -> bool | None:
    """The audit is waived for public providers and, in our reading, the norm it looks at goes with it."""
    return None if provider is None else provider is Provider.PRIVATE


@kept
def _public_provider(provider: Provider | None) -> Finding:
    by_answer = {
        None: Outcome.UNKNOWN,
        Provider.PUBLIC: Outcome.MET,
        Provider.PRIVATE: Outcome.NOT_APPLICABLE,
    }
    return _finding(Rule.PUBLIC_PROVIDER, by_answer[provider])


@kept
def _condition(rule: Rule, answer: bool | None) -> Finding:
    return _finding(rule, Outcome.of(answer))


@kept
def _services(training: bool | None, advice: bool | None) -> Finding:
    """At least one service; each that is asked for needs its own application and declaration."""
    asked = (training is True) + (advice is True)
    if asked:
        return _finding(Rule.SERVICES, Outcome.MET, ("count", asked))
    return _finding(
        Rule.SERVICES,
        Outcome.UNKNOWN if None in (training, advice) else Outcome.NOT_MET,
    )


@kept
def _criterion(rule: Rule, answer: bool | None, norm: bool | None) -> Finding:
    """A criterion cannot fail while it is open whether the norm applies at all."""
    if norm is False:
        return _finding(rule, Outcome.NOT_APPLICABLE)
    if norm is None and answer is False:
        return _finding(rule, Outcome.UNKNOWN)
    return _finding(rule, Outcome.of(answer))


@kept
def _proof(
    rule: Rule,
    answer: bool | None,
    norm: bool | None,
    starting: bool | None,
    allowed: bool | None,
) -> Finding:
    """A missing proof waits for who begins where the way allows it; one that is there never waits."""
    if answer is None and norm is True and starting is True and allowed is True:
        return _finding(rule, Outcome.UNKNOWN, because=Because.MAY_WAIT)
    if answer is not False or norm is not True:
        return _criterion(rule, answer, norm)
    if allowed is False:
        return _finding(rule, Outcome.NOT_MET, because=Because.NO_WAY_OUT)
    if starting is not True:
        return _finding(rule, Outcome.of(starting))
    if allowed is None:
        return _finding(rule, Outcome.UNKNOWN, because=Because.KIND_OPEN)
    return _finding(rule, Outcome.NOT_APPLICABLE, because=Because.WAITS)


@kept
def _starting(norm: bool | None, starting: bool | None, proofs: int, allowed: bool | None, law: Law) -> Finding:
    """With both proofs there, or where the norm does not apply, beginning makes no difference."""
    if norm is False or starting is False:
        return _finding(Rule.STARTING, Outcome.NOT_APPLICABLE)
    if allowed is False:
        return _finding(Rule.STARTING, Outcome.NOT_APPLICABLE, because=Because.NO_WAY_OUT)
    if proofs == len(PROOFS):
        return _finding(Rule.STARTING, Outcome.NOT_APPLICABLE)
    facts: tuple[Fact, ...] = (
        ("provisional_years", law.provisional_years.value),
        ("registration_years", law.registration_years.value),
    )
    if starting and allowed is None:
        return _finding(Rule.STARTING, Outcome.UNKNOWN, *facts, because=Because.KIND_OPEN)
    because = Because.ONE_PROOF if starting and proofs else None
    return _finding(Rule.STARTING, Outcome.of(starting), *facts, because=because)


@kept
def _advice_topic(advice: bool | None, topic: AdviceTopic | None, law: Law) -> Finding:
    """Since the reform the topic matters to the clients' support; it never moves the verdict."""
    reform = law.advice_only_cybersecurity
    if advice is not True or reform is None:
        return _finding(Rule.ADVICE_TOPIC, Outcome.NOT_APPLICABLE)
    answer = None if topic is None else topic is AdviceTopic.CYBERSECURITY
    return _finding(Rule.ADVICE_TOPIC, Outcome.of(answer), ("since", reform.since))
