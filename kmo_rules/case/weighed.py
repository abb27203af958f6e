"""What an application and a whole case have in common: a verdict with the findings behind it."""

from kmo_rules.case.rules import Because, Finding, Outcome, Rule
from kmo_rules.case.verdict import Verdict
from kmo_rules.model import Frozen

REASONS_SHOWN = 3


class Weighed(Frozen):
    """A verdict and one finding per rule, in the order of `Rule`."""

    verdict: Verdict
    findings: tuple[Finding, ...]

    def finding(self, rule: Rule) -> Finding:
        """The finding of one rule."""
        return next(finding for finding in self.findings if finding.rule is rule)

    @property
    def takes_provisional_path(self) -> bool:
        """Whether a missing proof waits for the follow-up, so that there are two audits instead of one."""
        return any(finding.because is Because.WAITS for finding in self.findings)

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
