"""Which steps the way of a case has, in order; their words are in `step_rows`."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from kmo_rules import (
    Application,
    Assessment,
    AuditKind,
    AuditReason,
    Outcome,
    Route,
    Rule,
    Service,
    Timing,
    Verdict,
)
from wording import numbers
from wording.case import audits
from wording.case import step_rows as known
from wording.catalogues import N_, Language, translated


def rows(assessment: Assessment, language: Language) -> Iterator[tuple[Service | None, known.Row]]:
    """The steps in order, each with its service where they are not those of the whole case; what comes years later last."""
    return iter(sorted(_rows(assessment, language), key=lambda each: each[1] is known.AFTER_PROVISIONAL))


def _rows(assessment: Assessment, language: Language) -> Iterator[tuple[Service | None, known.Row]]:
    comes_back = [each for each in assessment.applications if each.route is Route.FOLLOW_UP]
    applies = [each for each in assessment.applications if each.route is not Route.FOLLOW_UP]
    has_audit = assessment.audit.kind is not AuditKind.NONE
    if applies or not comes_back:
        of_one = applies[0].service if comes_back else None
        for service, row in _applying(assessment, applies, language, has_audit=has_audit):
            yield service or of_one, row
    if comes_back:
        of_one = comes_back[0].service if applies else None
        yield from ((of_one, row) for row in (_following_up(comes_back, language) if has_audit else (known.ASKING,)))


def _following_up(comes_back: Sequence[Application], language: Language) -> Iterator[known.Row]:
    """The steps of a follow-up: the day to call on is the first one's, that to begin on the audit's; of two the most urgent."""
    call, audit, *further = known.FOLLOW_UP
    leads = [each.lead for each in comes_back if each.lead is not None and each.lead.timing in _CALLS]
    lead = min(leads, key=lambda each: (list(_CALLS).index(each.timing), each.begin or date.min), default=None)
    if lead is not None:
        days = {} if lead.begin is None else {"begin": numbers.day(lead.begin, language)}
        call = call._replace(how_long=_CALLS[lead.timing], blanks=days)
    latest = min((each.at_latest for each in leads if each.at_latest is not None), default=None)
    if latest is not None and lead is not None and lead.timing is not Timing.LATE:
        audit = audit._replace(how_long=known.BEGINS, blanks={"begin": numbers.day(latest, language)})
    yield from (call, known.ASKING_AGAIN, audit, *further)


_CALLS: Final[dict[Timing, str]] = {Timing.LATE: known.TODAY, Timing.NOW: known.TODAY, Timing.EARLY: known.FROM}
"""When to call a bureau for a follow-up, the most urgent first."""


def _applying(
    assessment: Assessment, applies: Sequence[Application], language: Language, *, has_audit: bool
) -> Iterator[tuple[Service | None, known.Row]]:
    is_one, renews = len(applies) == 1, any(each.route is Route.RENEWAL for each in applies)
    yield from _asking(assessment, applies, has_audit=has_audit)
    if assessment.finding(Rule.ACCESS_RIGHTS).outcome is not Outcome.MET:
        is_public = assessment.finding(Rule.PUBLIC_PROVIDER).outcome is Outcome.MET
        yield None, known.PUBLIC_RIGHTS if is_public else known.RIGHTS
    application = known.ONE_APPLICATION if is_one else known.APPLICATION
    is_new = all(each.route is Route.FIRST for each in assessment.applications)
    remarks = (_AT_RENEWAL,) if renews else (known.KNOWLEDGE_TEST,) if is_new and has_audit else ()
    when, days = _when(applies, application.how_long, language)
    blanks = {"services": _services(assessment, applies, language), **days}
    yield None, application._replace(blanks=blanks, remarks=remarks, how_long=when)
    yield None, known.ONE_DECLARATION if is_one else known.DECLARATION
    if has_audit:
        is_open = assessment.finding(Rule.PUBLIC_PROVIDER).outcome is Outcome.UNKNOWN
        why = (audits.REASONS[AuditReason.PUBLIC],)
        first, *further = known.AUDIT
        if when == known.WITHIN:  # there is time for all of it
            first = first._replace(how_long=known.FROM, blanks=days)
        if assessment.audit.kind is AuditKind.COMBINED:
            first = first._replace(remarks=(_ONE_AUDIT,))
        for place, row in enumerate((first, *further)):
            if_private = row._replace(how_long=_IF_PRIVATE, remarks=row.remarks if place else (*why, *row.remarks))
            yield None, if_private if is_open else row
    yield from _registering(applies, has_audit=has_audit)


def _when(applies: Sequence[Application], whenever: str, language: Language) -> tuple[str, Mapping[str, object]]:
    """When to apply, and its blanks: a renewal for which there is time has a day, the other service of a case has none."""
    days = {each.service: each.waits_until for each in applies}
    waits = [day for day in days.values() if day is not None]
    now, blanks = _pressing(applies, language) or (whenever, {})
    if not waits:
        return now, blanks
    begin: dict[str, object] = {"begin": numbers.day(min(waits), language)}
    if len(waits) == len(days):
        latest = min(
            each.lead.at_latest for each in applies if each.lead is not None and each.lead.at_latest is not None
        )
        return known.WITHIN, begin | {"latest": numbers.day(latest, language)}
    of = {day is None: audits.inside(service, language) for service, day in days.items()}
    when = translated(now, language, **blanks)
    return known.ONE_FROM, begin | {"now": of[True], "when": when, "later": of[False]}


def _pressing(applies: Sequence[Application], language: Language) -> tuple[str, Mapping[str, object]] | None:
    """When to apply where a renewal presses; None where none does."""
    leads = [each.lead for each in applies if each.route is Route.RENEWAL and each.lead is not None]
    if any(lead.timing is Timing.LATE for lead in leads):
        return known.TODAY, {}
    last = min((lead.begin for lead in leads if lead.timing is Timing.NOW and lead.begin is not None), default=None)
    return None if last is None else (known.BY, {"begin": numbers.day(last, language)})


def _asking(
    assessment: Assessment, applies: Sequence[Application], *, has_audit: bool
) -> Iterator[tuple[Service | None, known.Row]]:
    """What only the agency can tell, before anything is sent."""
    unclear = [each.service for each in applies if each.has_lapsed_provisionally and has_audit]
    for service in unclear[:1]:
        yield (service if len(unclear) < len(applies) else None), known.ASKING_FIRST
    if assessment.asks_topic_first:
        yield None, known.ASKING_TOPIC


_IF_BEGINS: Final = N_("Begint u, dan is ze eerst voorlopig en geldt ze {provisional_years} jaar.")
_ONE_AUDIT: Final = N_("Vraag meteen of één audit voor beide diensten volstaat.")
_IF_PRIVATE: Final = N_("alleen als u een private dienstverlener bent")
_AT_RENEWAL: Final = N_("Dat u ook bij een verlenging al deze stappen doet, is onze aanname.")


def _services(assessment: Assessment, applies: Sequence[Application], language: Language) -> str:
    """What is applied for, with the day where there is time to wait, and the service of which it is open."""
    if not applies:
        return translated(N_("nog te kiezen"), language)
    named = [_name(each, language) for each in applies]
    if assessment.audit.reason is AuditReason.SERVICE_OPEN:
        said = {each.service for each in assessment.applications}
        text = N_("{service} (nog open)")
        named += [
            translated(text, language, service=audits.service(each, language)) for each in Service if each not in said
        ]
    return ", ".join(named)


def _name(each: Application, language: Language) -> str:
    name = audits.service(each.service, language)
    if each.waits_until is None:
        return name
    text = N_("{service} (verlenging, bij voorkeur vanaf {day})")
    return translated(text, language, service=name, day=numbers.day(each.waits_until, language))


def _registering(applies: Sequence[Application], *, has_audit: bool) -> Iterator[tuple[Service | None, known.Row]]:
    """What is decided, once where it is the same; where one may be provisional, of each, and then its follow-up."""
    ordinary = Verdict.REGISTER_WITH_AUDIT if has_audit else Verdict.REGISTER_WITHOUT_AUDIT
    ends: dict[Service | None, Verdict] = {
        each.service: Verdict.REGISTER_PROVISIONALLY if each.takes_provisional_path else ordinary for each in applies
    }
    if len(set(ends.values())) < 2:
        ends = {None: next(iter(ends.values()), ordinary)}
    title = N_("Registratie en attest")
    how_long = N_("{procedure_weeks_least} tot {procedure_weeks_most} weken na de aanvraag")
    if has_audit:
        how_long = N_(
            "{procedure_weeks_least} tot {procedure_weeks_most} weken na de aanvraag, misschien {report_weeks} meer"
        )
    is_open = any(each.finding(Rule.STARTING).outcome is Outcome.UNKNOWN for each in applies)
    remarks = (_IF_BEGINS,) if is_open else ()
    for service, end in ends.items():
        text = known.REGISTRATION[end]
        may_begin = remarks if end is Verdict.REGISTER_WITH_AUDIT else ()
        yield service, known.Row(known.CaseStep.REGISTRATION, title, known.AGENCY, text, how_long, remarks=may_begin)
        if end is Verdict.REGISTER_PROVISIONALLY:
            yield service, known.AFTER_PROVISIONAL
