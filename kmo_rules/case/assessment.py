"""The whole answer to a case: verdict, way, findings, audit, applications and notices."""

from datetime import date
from enum import StrEnum

from kmo_rules.case.audit import Audit, Service, applications, audit
from kmo_rules.case.decision_table import verdict
from kmo_rules.case.findings import findings
from kmo_rules.case.route import Route, route
from kmo_rules.case.rules import Finding, Outcome, Rule
from kmo_rules.case.situation import AdviceTopic, Provider, Situation
from kmo_rules.case.verdict import Verdict
from kmo_rules.kept import kept
from kmo_rules.law import Law, Reference, law_of
from kmo_rules.model import Frozen

REASONS_SHOWN = 3


class NoticeKind(StrEnum):
    """What should be known beside the verdict and does not move it."""

    ADVICE_WITHOUT_SUPPORT = "advice_without_support"
    ADVICE_TOPIC_OPEN = "advice_topic_open"
    FULL_REGISTRATION_POSSIBLE = "full_registration_possible"
    REGISTERED_AS_OPEN = "registered_as_open"
    NUMBER_AFTER_LAPSE = "number_after_lapse"


class Notice(Frozen):
    """One notice with where it is written and, where it is dated, its first day."""

    kind: NoticeKind
    reference: Reference
    since: date | None = None


class Assessment(Frozen):
    """What the rules of one version say of one situation on one day."""

    rules_version: str
    on: date
    verdict: Verdict
    route: Route
    findings: tuple[Finding, ...]
    audit: Audit
    applications: tuple[Service, ...]
    notices: tuple[Notice, ...]

    def finding(self, rule: Rule) -> Finding:
        """The finding of one rule."""
        return next(finding for finding in self.findings if finding.rule is rule)

    @property
    def reasons(self) -> tuple[Finding, ...]:
        """At most three deciding findings that carry the verdict, the most telling first."""
        telling = _TELLING[self.verdict]
        carrying = [f for f in self.findings if f.decides and f.outcome is telling.outcome]
        first = [f for f in carrying if f.rule in telling.first]
        return tuple((first + [f for f in carrying if f not in first])[:REASONS_SHOWN])

    @property
    def to_do(self) -> tuple[Finding, ...]:
        """What stands in the way now: the deciding findings that are not met."""
        return tuple(f for f in self.findings if f.decides and f.outcome is Outcome.NOT_MET)


class _Telling(Frozen):
    """Which findings carry a verdict, and which of them are named first."""

    outcome: Outcome
    first: tuple[Rule, ...] = ()


_TELLING = {
    Verdict.EXCLUDED: _Telling(outcome=Outcome.NOT_MET, first=(Rule.AUDIT_BUREAU,)),
    Verdict.NOT_YET: _Telling(outcome=Outcome.NOT_MET),
    Verdict.UNDETERMINED: _Telling(outcome=Outcome.UNKNOWN),
    Verdict.REGISTER_WITH_AUDIT: _Telling(outcome=Outcome.MET),
    Verdict.REGISTER_PROVISIONALLY: _Telling(outcome=Outcome.MET, first=(Rule.STARTING,)),
    Verdict.REGISTER_WITHOUT_AUDIT: _Telling(outcome=Outcome.MET, first=(Rule.PUBLIC_PROVIDER,)),
}


def assess(situation: Situation, *, on: date, law: Law | None = None) -> Assessment:
    """Weigh the answers on the day `on`, by the numbers in force that day or by the law that is handed in.

    Raises:
        NotInForceError: a number has no value on that day.
        TypeError: `on` is a moment and no day.
    """
    numbers, way = law_of(on, law), route(situation, on=on)
    return Assessment(
        rules_version=numbers.version,
        on=on,
        verdict=verdict(situation),
        route=way,
        findings=findings(situation, numbers),
        audit=audit(situation),
        applications=applications(situation),
        notices=_notices(situation, way, numbers),
    )


def _notices(situation: Situation, way: Route, law: Law) -> tuple[Notice, ...]:
    s = situation
    if s.audit_bureau is True:
        return ()
    has_both_proofs = s.experience is True and s.satisfaction is True
    needs_no_start = s.provider is Provider.PRIVATE and s.starting is True and has_both_proofs
    registered_as_open = way is Route.RENEWAL and s.registered_as is None
    found = (
        _advice_notice(s.advice is True, s.advice_topic, law),
        _plain(NoticeKind.FULL_REGISTRATION_POSSIBLE) if needs_no_start else None,
        _plain(NoticeKind.REGISTERED_AS_OPEN) if registered_as_open else None,
        _plain(NoticeKind.NUMBER_AFTER_LAPSE) if way is Route.LAPSED else None,
    )
    return tuple(notice for notice in found if notice is not None)


@kept
def _advice_notice(advice: bool, topic: AdviceTopic | None, law: Law) -> Notice | None:
    """Absent before its day: a notice outside its dates is not an error."""
    reform = law.advice_only_cybersecurity
    if not advice or reform is None or topic is AdviceTopic.CYBERSECURITY:
        return None
    kind = NoticeKind.ADVICE_TOPIC_OPEN if topic is None else NoticeKind.ADVICE_WITHOUT_SUPPORT
    return Notice(kind=kind, reference=reform.reference, since=reform.since)


@kept
def _plain(kind: NoticeKind) -> Notice:
    return Notice(kind=kind, reference=Reference(source="source_text"))
