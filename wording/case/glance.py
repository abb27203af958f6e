"""The case at a glance: what the audit costs, between which days one is registered, and until when."""

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from kmo_rules import (
    Amount,
    Assessment,
    AuditKind,
    AuditReason,
    CostAssumption,
    Dossier,
    Estimate,
    Law,
    MilestoneKind,
    Outcome,
    Planned,
    Route,
    Rule,
    Schedule,
    Spread,
    Vat,
    Verdict,
    assess,
    at_average,
    estimate,
    schedule,
)
from wording import numbers
from wording.case.audits import is_one_for_both, of_service
from wording.catalogues import N_, Language, translated
from wording.cost import price_doubt
from wording.punctuation import listed


class Figure(NamedTuple):
    """One figure in the reader's language: what it is, how much or when, and what to know of it."""

    label: str
    value: str
    remark: str


_COST: Final = {
    ("average", 1): N_("Audit, gemiddeld"),
    ("average", 2): N_("Audit en opvolgingsaudit, gemiddeld"),
    ("average", 3): N_("Drie audits, gemiddeld"),
    ("own", 1): N_("Audit, met uw uren"),
    ("own", 2): N_("Audit en opvolgingsaudit, met uw uren"),
    ("own", 3): N_("Drie audits, met uw uren"),
}
_OR_NOTHING: Final = N_("{nothing} of {amount}")
_REGISTERED: Final = N_("Geregistreerd, naar schatting")
_LAST_DAYS: Final = {
    MilestoneKind.PROVISIONAL_LAST_DAY: N_("Voorlopig geldig tot"),
    MilestoneKind.LAST_DAY: N_("Geldig tot"),
    MilestoneKind.EXTENDED_LAST_DAY: N_("Geldig tot, als u slaagt"),
}
"""The first that a case has is shown."""
_RENEWED: Final = {
    MilestoneKind.REGISTRATION: N_("Nieuwe registratie, naar schatting"),
    MilestoneKind.LAST_DAY: N_("Na verlenging geldig tot"),
}
"""In place of those, for who is registered already."""
_AT_LATEST: Final = {
    MilestoneKind.RENEW_AT_LATEST: N_("die dag inbegrepen; begin volgens ons uiterlijk op {day}"),
    MilestoneKind.FOLLOW_UP_AT_LATEST: N_("die dag inbegrepen; de audit begint volgens ons uiterlijk op {day}"),
}
_COUNTED_TWICE: Final = (MilestoneKind.LAST_DAY, MilestoneKind.LAST_DAY_FROM_OLD)


def figures(dossier: Dossier, *, on: date, language: Language) -> tuple[Figure, ...]:
    """The cost and, where one may apply, the days; nothing where there is nothing to register.

    Raises:
        NotInForceError: a number has no value on that day.
    """
    assessment = assess(dossier.situation, on=on)
    if assessment.verdict is Verdict.EXCLUDED:
        return ()
    found = schedule(dossier, on=on)
    return (*cost(dossier, assessment, language), *_days(found, Law.on(on), language))


def cost(dossier: Dossier, assessment: Assessment, language: Language) -> Iterator[Figure]:
    """What the audit costs: by the visitor's own hours, else the average of all audits."""
    if assessment.audit.reason is AuditReason.NO_SERVICE:
        return
    if assessment.audit.kind is AuditKind.NONE:
        yield Figure(
            translated(N_("Audit"), language),
            numbers.rounded_money(0, language),
            translated(N_("niet nodig"), language),
        )
        return
    average = at_average(dossier, on=assessment.on)
    # Who took over the average has none of one's own.
    has_hours = dossier.plan.hours not in (Spread(), average.plan.hours)
    found = estimate(dossier if has_hours else average, on=assessment.on)
    amounts = _amounts(found.together.amounts, language)
    if _may_be_public(assessment):
        amounts = translated(_OR_NOTHING, language, nothing=numbers.rounded_money(0, language), amount=amounts)
    label = _COST["own" if has_hours else "average", len(found.lines)]
    remarks = _remarks(found, assessment, has_hours=has_hours, language=language)
    yield Figure(translated(label, language), amounts, listed(remarks, language))


def _remarks(found: Estimate, assessment: Assessment, *, has_hours: bool, language: Language) -> Iterator[str]:
    """What to know of the amount: for whom and for how many audits it is, what of VAT, and what counts in the end."""
    if _may_be_public(assessment):
        yield translated(N_("publiek: geen audit"), language)
        yield translated(
            N_("privaat: uw schatting") if has_hours else N_("privaat: het gemiddelde van alle audits"), language
        )
        return
    if CostAssumption.COUNTED_AS_FULL in found.assumptions:
        yield translated(
            N_("bent u een beginnende dienstverlener, dan komt er later een opvolgingsaudit bij"), language
        )
    if len(found.lines) > 2 or (len(found.lines) == 2 and not assessment.takes_provisional_path):
        each = _amounts(found.lines[0].amounts, language)
        yield translated(N_("{count} keer {amount}"), language, count=len(found.lines), amount=each)
    elif len(found.lines) > 1:
        first, second = (_amounts(line.amounts, language) for line in found.lines)
        yield translated(N_("eerst {first}, later {second}"), language, first=first, second=second)
    if CostAssumption.OWN_PRICE in found.assumptions:
        price = numbers.money(found.hourly_price, language)
        is_far = bool(price_doubt(found.hourly_price, found.standard_price, language))
        text = N_("aan {price} per uur: klopt dat?") if is_far else N_("aan {price} per uur")
        yield translated(text, language, price=price)
    if is_one_for_both(assessment):
        waits = len({each.waits_until for each in assessment.applications}) > 1
        text = (
            N_("één audit voor beide diensten: onze aanname")
            if waits
            else N_("één audit voor beide diensten, als dat kan")
        )
        yield translated(text, language)
    yield translated(N_("btw onbekend") if found.vat is Vat.UNSTATED else N_("btw inbegrepen"), language)
    yield translated(N_("de offerte telt") if has_hours else N_("uw prijs kan anders zijn"), language)


def _may_be_public(assessment: Assessment) -> bool:
    return assessment.finding(Rule.PUBLIC_PROVIDER).outcome is Outcome.UNKNOWN


def _amounts(amounts: Spread[Amount], language: Language) -> str:
    """Low to high where both are known, else what is; "about" where one amount stands alone."""
    said: Spread[str] = amounts.map(lambda amount: numbers.rounded_money(amount.total, language))
    if said.low is not None and said.high is not None:
        return f"{said.low} – {said.high}"
    if said.expected is not None:
        return f"± {said.expected}"
    text = N_("minstens {amount}") if said.low is not None else N_("hoogstens {amount}")
    return translated(text, language, amount=said.low or said.high)


def _days(found: Schedule, law: Law, language: Language) -> Iterator[Figure]:
    """Of services that share their days, once."""
    years = law.registration_years.value
    text = "" if found.has_audit else N_("als ze {registration_years} jaar geldt: onze aanname")
    taken = translated(text, language, registration_years=years)
    each = {
        planned: tuple(
            _current(planned, language)
            if planned.is_example
            else _days_of(planned, taken, language, has_audit=found.has_audit)
        )
        for planned in found.applications
    }
    shown = {planned: days for planned, days in each.items() if days}
    if len(shown) == len(each) and len(set(shown.values())) == 1:
        yield from next(iter(shown.values()))
        return
    for planned, days in shown.items():
        yield from (day._replace(label=of_service(planned.service, day.label, language)) for day in days)


def _current(each: Planned, language: Language) -> Iterator[Figure]:
    """Until when a registration runs, and when to begin at the latest: also while something is to be put in order."""
    days = {kind: last for kind, _, last in each.days}
    if MilestoneKind.CURRENT_LAST_DAY not in days:
        return
    remark = translated(N_("die dag inbegrepen"), language)
    last = next((kind for kind in _AT_LATEST if kind in days), None)
    if last is not None:
        remark = translated(_AT_LATEST[last], language, day=numbers.short_day(days[last], language))
    day = numbers.short_day(days[MilestoneKind.CURRENT_LAST_DAY], language)
    yield Figure(translated(N_("Nu geldig tot"), language), numbers.unbroken(day), remark)


def _days_of(each: Planned, taken: str, language: Language, *, has_audit: bool) -> Iterator[Figure]:
    """`taken`: what the last day takes for granted, empty where that is written in a source."""
    names = _RENEWED if each.route is Route.RENEWAL else {}
    days = {kind: (earliest, latest) for kind, earliest, latest in _told(each)}
    inclusive = translated(N_("die dag inbegrepen"), language)
    depends = translated(N_("volgt uit de eerste dag"), language)
    if MilestoneKind.LAST_DAY_FROM_OLD in days:
        depends = translated(N_("volgt uit de eerste dag, of uit de laatste dag van de huidige"), language)

    def said(kind: MilestoneKind) -> str:
        return numbers.unbroken(
            numbers.short_span(*days[kind], language)
        )  # a day breaks over no line; the two of a span may

    if MilestoneKind.CURRENT_LAST_DAY in days and (MilestoneKind.RENEW_FROM in days or not each.applies):
        yield from _current(each, language)
        if each.applies:  # there is time: what comes after a renewal that nobody begins yet is on the timeline
            return
    elif MilestoneKind.REGISTRATION in days:
        waits = N_("bij een aanvraag op {day}; wachten op een afspraak is niet meegeteld")
        text = waits if has_audit else N_("bij een aanvraag op {day}")
        remark = translated(text, language, day=numbers.short_day(each.start, language))
        label = names.get(MilestoneKind.REGISTRATION, _REGISTERED)
        yield Figure(translated(label, language), said(MilestoneKind.REGISTRATION), remark)
    last = next((kind for kind in _LAST_DAYS if kind in days), None)
    if last is not None:
        yield Figure(
            translated(names.get(last, _LAST_DAYS[last]), language),
            said(last),
            taken or (inclusive if len(set(days[last])) == 1 else depends),
        )


def _told(each: Planned) -> Iterator[tuple[MilestoneKind, date, date]]:
    """Its days; the last day of a renewed registration from the one way to count to the other."""
    latest = max((last for kind, _, last in each.days if kind in _COUNTED_TWICE), default=date.min)
    for kind, first, last in each.days:
        yield kind, first, latest if kind is MilestoneKind.LAST_DAY else last
