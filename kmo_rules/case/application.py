"""The applications of a case: one per service that is yes, each with a way, a verdict and findings of its own."""

from datetime import date

from kmo_rules.case.decision_table import ends
from kmo_rules.case.findings import findings
from kmo_rules.case.lead import Lead, Timing, lead
from kmo_rules.case.route import Route, route_of, starting_allowed
from kmo_rules.case.rules import Finding
from kmo_rules.case.situation import Provider, RegisteredAs, Service, Situation
from kmo_rules.case.verdict import Verdict, verdict_of
from kmo_rules.case.weighed import Weighed
from kmo_rules.kept import kept
from kmo_rules.law import Law


class Application(Weighed):
    """One service one registers for.

    `until` and `registered_as` tell of the registration one has or had for it, `lead` when to begin with a renewal
    or a follow-up; it is absent where nothing runs, and for a public provider with a provisional registration, of
    whom no source says what comes next.
    """

    service: Service
    route: Route
    until: date | None = None
    registered_as: RegisteredAs | None = None
    lead: Lead | None = None

    @property
    def starting_allowed(self) -> bool | None:
        """Whether who begins can register provisionally on this way; None while that is open."""
        return starting_allowed(self.route, self.registered_as)

    @property
    def has_lapsed_provisionally(self) -> bool:
        """Whether a provisional registration ran out before its follow-up was done."""
        return self.route is Route.LAPSED and self.registered_as is RegisteredAs.PROVISIONAL

    @property
    def waits_until(self) -> date | None:
        """The day from which a renewal is best begun, while there is time for it; None where one can begin now."""
        if self.lead is None or self.lead.timing is not Timing.EARLY or self.route is not Route.RENEWAL:
            return None
        return self.lead.begin


def applications(situation: Situation, law: Law, *, on: date) -> tuple[Application, ...]:
    """An application for each service that is yes, training first."""
    return tuple(_application(service, situation, law, on) for service in situation.services)


def _application(service: Service, situation: Situation, law: Law, on: date) -> Application:
    until, registered_as = situation.until(service), situation.kind(service)
    route = route_of(until, registered_as, on=on)
    verdict, found = weigh(situation, law, allowed=starting_allowed(route, registered_as))
    return Application(
        service=service,
        route=route,
        until=until,
        registered_as=registered_as,
        lead=None if until is None else _lead(route, until, situation.provider, law, on),
        verdict=verdict,
        findings=found,
    )


def _lead(route: Route, until: date, provider: Provider | None, law: Law, on: date) -> Lead | None:
    is_public, is_provisional = provider is Provider.PUBLIC, route is Route.FOLLOW_UP
    if route is Route.LAPSED or (is_public and is_provisional):
        return None
    return lead(until, law, has_audit=not is_public, is_provisional=is_provisional, on=on)


def starting_allowed_for(situation: Situation, service: Service, *, on: date) -> bool | None:
    """Whether who begins can register provisionally for a service; None while that is open."""
    until, registered_as = situation.until(service), situation.kind(service)
    return starting_allowed(route_of(until, registered_as, on=on), registered_as)


@kept
def weigh(situation: Situation, law: Law, *, allowed: bool | None) -> tuple[Verdict, tuple[Finding, ...]]:
    """The verdict and the findings of answers on a way where beginning is allowed, is not, or may be."""
    verdict = verdict_of(ends(situation, starting_allowed=allowed))
    return verdict, findings(situation, law, starting_allowed=allowed)
