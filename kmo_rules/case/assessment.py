"""The whole answer to a case: an application per service, the verdict they come to, the audit and the notices."""

from datetime import date

from kmo_rules.case.application import Application, applications, weigh
from kmo_rules.case.audit import Audit, audit
from kmo_rules.case.decision_table import ends
from kmo_rules.case.notices import Notice, notices
from kmo_rules.case.rules import Finding, Outcome, Rule
from kmo_rules.case.situation import Service, Situation
from kmo_rules.case.verdict import Verdict
from kmo_rules.case.weighed import Weighed
from kmo_rules.kept import kept
from kmo_rules.law import Law, law_of


class Assessment(Weighed):
    """What the rules of one version say of one situation on one day.

    `verdict` and `findings` are those of the weakest application, training first where they are equally weak; without
    a service that is yes, those of a first application. They are the headline: where applications differ, each has
    its own in `applications`.
    """

    rules_version: str
    on: date
    applications: tuple[Application, ...]
    audit: Audit
    notices: tuple[Notice, ...]

    @property
    def takes_provisional_path(self) -> bool:
        """Whether a missing proof waits for the follow-up of some application."""
        weighed: tuple[Weighed, ...] = self.applications
        return any(each.takes_provisional_path for each in weighed) if weighed else super().takes_provisional_path

    @property
    def asks_topic_first(self) -> bool:
        """Whether it is a new application for advice alone, on a topic for which clients get no support any more: no
        source says that one can still register for it, so the agency is asked before anything is sent.
        """
        is_advice_alone = [(each.service, each.route.is_new) for each in self.applications] == [(Service.ADVICE, True)]
        return is_advice_alone and self.finding(Rule.ADVICE_TOPIC).outcome is Outcome.NOT_MET

    @property
    def differs(self) -> bool:
        """Whether the applications do not all go the same way to the same verdict, so that each must be named."""
        return len({(each.route, each.until, each.verdict) for each in self.applications}) > 1


def assess(situation: Situation, *, on: date, law: Law | None = None) -> Assessment:
    """Weigh the answers on the day `on`, by the numbers in force that day or by the law that is handed in.

    Raises:
        NotInForceError: a number has no value on that day.
        TypeError: `on` is a moment and no day.
    """
    return _assessment(situation, on, law_of(on, law))


@kept
def _assessment(situation: Situation, on: date, law: Law) -> Assessment:
    found = applications(situation, law, on=on)
    verdict, headline = _weakest(found) if found else weigh(situation, law, allowed=True)
    return Assessment(
        verdict=verdict,
        findings=headline,
        rules_version=law.version,
        on=on,
        applications=found,
        audit=audit(situation),
        notices=notices(situation, found, law),
    )


def may_turn_out_provisional(situation: Situation, assessment: Assessment) -> bool:
    """Whether it is open if the registration is a provisional one, which lasts less long and has a second audit."""
    if assessment.takes_provisional_path:
        return False
    ways = {each.starting_allowed for each in assessment.applications} or {True}
    return any(Verdict.REGISTER_PROVISIONALLY in ends(situation, starting_allowed=way) for way in ways)


def _weakest(found: tuple[Application, ...]) -> tuple[Verdict, tuple[Finding, ...]]:
    """What is said of the application that is furthest from a registration; training where they are equally far."""
    application = min(found, key=lambda each: RANK[each.verdict])
    return application.verdict, application.findings


RANK = {
    Verdict.EXCLUDED: 0,
    Verdict.NOT_YET: 0,
    Verdict.UNDETERMINED: 1,
    Verdict.REGISTER_PROVISIONALLY: 2,
    Verdict.REGISTER_WITH_AUDIT: 3,
    Verdict.REGISTER_WITHOUT_AUDIT: 3,
}
"""How near to a registration a verdict is."""
