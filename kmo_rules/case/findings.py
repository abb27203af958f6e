"""What is met, not met, unknown or not applicable: one finding per rule, always in the same order.

Each rule looks at the few answers its clause speaks of. Because the answers are few, every finding is made
once and kept: a whole assessment then costs a handful of look-ups.
"""

from kmo_rules.case.rules import REFERENCES, UNDECIDING, Fact, Finding, Outcome, Rule
from kmo_rules.case.situation import AdviceTopic, Provider, Situation
from kmo_rules.kept import kept
from kmo_rules.law import Law


def findings(situation: Situation, law: Law) -> tuple[Finding, ...]:
    """One finding per rule, in the order of `Rule`."""
    s = situation
    norm = _norm_applies(s.provider)
    provisional = takes_provisional_path(s)
    return (
        _public_provider(s.provider),
        _condition(Rule.AUDIT_BUREAU, None if s.audit_bureau is None else not s.audit_bureau),
        _condition(Rule.ENTERPRISE_NUMBER, s.enterprise_number),
        _condition(Rule.SEPA_ACCOUNT, s.sepa_account),
        _services(s.training, s.advice),
        _criterion(Rule.ACTIVITY, s.activity, norm),
        _proof(Rule.EXPERIENCE, s.experience, norm, provisional, s.starting),
        _criterion(Rule.COMPETENCES, s.competences, norm),
        _proof(Rule.SATISFACTION, s.satisfaction, norm, provisional, s.starting),
        _criterion(Rule.KNOWLEDGE, s.knowledge, norm),
        _criterion(Rule.INTEGRITY, s.integrity, norm),
        _starting(norm, s.starting, s.experience is True and s.satisfaction is True, law),
        _condition(Rule.ACCESS_RIGHTS, s.access_rights),
        _advice_topic(s.advice, s.advice_topic, law),
    )


def takes_provisional_path(situation: Situation) -> bool:
    """Whether a private provider begins and lacks a proof, so that the two proofs wait for the follow-up."""
    lacks_a_proof = situation.experience is False or situation.satisfaction is False
    return situation.provider is Provider.PRIVATE and situation.starting is True and lacks_a_proof


def _finding(rule: Rule, outcome: Outcome, *facts: Fact, waits: bool = False) -> Finding:
    decides = rule not in UNDECIDING
    return Finding(
        rule=rule,
        outcome=outcome,
        facts=facts,
        waits=waits,
        reference=REFERENCES[rule],
        decides=decides,
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
    provisional: bool,
    starting: bool | None,
) -> Finding:
    """A missing proof waits for a starting provider, and stays open while nobody said who is starting."""
    if provisional:
        return _finding(rule, Outcome.NOT_APPLICABLE, waits=True)
    if answer is False and starting is None and norm is True:
        return _finding(rule, Outcome.UNKNOWN)
    return _criterion(rule, answer, norm)


@kept
def _starting(norm: bool | None, starting: bool | None, both_proofs: bool, law: Law) -> Finding:
    """With both proofs there, or where the norm does not apply, beginning makes no difference."""
    if norm is False or both_proofs or starting is False:
        return _finding(Rule.STARTING, Outcome.NOT_APPLICABLE)
    facts: tuple[Fact, ...] = (
        ("provisional_years", law.provisional_years.value),
        ("registration_years", law.registration_years.value),
    )
    return _finding(Rule.STARTING, Outcome.of(starting), *facts)


@kept
def _advice_topic(advice: bool | None, topic: AdviceTopic | None, law: Law) -> Finding:
    """Since the reform the topic matters to the clients' support; it never moves the verdict."""
    reform = law.advice_only_cybersecurity
    if advice is not True or reform is None:
        return _finding(Rule.ADVICE_TOPIC, Outcome.NOT_APPLICABLE)
    answer = None if topic is None else topic is AdviceTopic.CYBERSECURITY
    return _finding(Rule.ADVICE_TOPIC, Outcome.of(answer), ("since", reform.since))
