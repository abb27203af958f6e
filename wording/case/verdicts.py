"""The verdict in words: for the card and for reading aloud."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from kmo_rules import Application, Assessment, Law, Question, Route, Timing, Verdict
from wording import numbers
from wording.case import audits
from wording.case.questions import QUESTIONS
from wording.catalogues import N_, Language, translated

WORDS: Final[dict[Verdict, str]] = {
    Verdict.EXCLUDED: N_("Voor een auditbureau kan dit niet"),
    Verdict.NOT_YET: N_("Nog niet"),
    Verdict.UNDETERMINED: N_("Nog open"),
    Verdict.REGISTER_WITH_AUDIT: N_("U kunt aanvragen"),
    Verdict.REGISTER_PROVISIONALLY: N_("U kunt aanvragen"),
    Verdict.REGISTER_WITHOUT_AUDIT: N_("U kunt aanvragen"),
}

HEADLINES: Final[dict[Verdict, str]] = {
    Verdict.EXCLUDED: N_("bent u zelf een auditbureau. Een auditbureau kan geen dienstverlener worden."),
    Verdict.NOT_YET: N_("zijn er eerst nog dingen in orde te brengen. Daarna kunt u een aanvraag indienen."),
    Verdict.UNDETERMINED: N_("is er nog geen resultaat: er ontbreken nog antwoorden."),
    Verdict.REGISTER_WITH_AUDIT: N_("kunt u een aanvraag indienen voor een registratie. Er hoort een audit bij."),
    Verdict.REGISTER_PROVISIONALLY: N_(
        "kunt u een aanvraag indienen voor een voorlopige registratie van {provisional_years} jaar. Er hoort een "
        "audit bij."
    ),
    Verdict.REGISTER_WITHOUT_AUDIT: N_("kunt u een aanvraag indienen voor een registratie, zonder audit."),
}

_ON_ROUTE: Final[dict[tuple[Route, Verdict], str]] = {
    (Route.RENEWAL, Verdict.NOT_YET): N_(
        "zijn er eerst nog dingen in orde te brengen. Daarna kunt u uw registratie verlengen."
    ),
    (Route.RENEWAL, Verdict.REGISTER_WITH_AUDIT): N_(
        "kunt u uw registratie verlengen. Volgens een auditbureau hoort ook daar een audit bij."
    ),
    (Route.RENEWAL, Verdict.REGISTER_WITHOUT_AUDIT): N_("kunt u uw registratie verlengen, zonder audit."),
    (Route.FOLLOW_UP, Verdict.NOT_YET): N_(
        "zijn er eerst nog dingen in orde te brengen. Daarna kunt u de opvolgingsaudit laten doen."
    ),
    (Route.FOLLOW_UP, Verdict.REGISTER_WITH_AUDIT): N_(
        "kunt u de opvolgingsaudit laten doen. Slaagt u, dan kan uw registratie verlengd worden tot in totaal "
        "{registration_years} jaar."
    ),
    (Route.FOLLOW_UP, Verdict.REGISTER_WITHOUT_AUDIT): N_(
        "hoeft u geen audit te doen. Een voorlopige registratie is voor u volgens ons ongewoon: vraag eerst na wat u moet "
        "doen."
    ),
}
"""In place of the ordinary headline, on a way that is no first registration."""

_Way = tuple[Route, Verdict]
_NOTHING: Final[Mapping[_Way, str]] = MappingProxyType({})
_TO_CALLER: Final[Mapping[_Way, str]] = {
    (Route.FOLLOW_UP, Verdict.REGISTER_WITHOUT_AUDIT): N_(
        "hoeft u geen audit te doen. Een voorlopige registratie is voor u volgens ons ongewoon: wat u dan moet doen, zoeken wij voor u uit."
    ),
}
"""In place of those, to somebody who has the helpdesk on the line."""

OUTCOMES: Final[dict[Verdict, str]] = {
    Verdict.EXCLUDED: N_("registratie kan niet"),
    Verdict.NOT_YET: N_("nog niet"),
    Verdict.UNDETERMINED: N_("nog open"),
    Verdict.REGISTER_WITH_AUDIT: N_("registratie, met audit"),
    Verdict.REGISTER_PROVISIONALLY: N_("voorlopige registratie, met audit"),
    Verdict.REGISTER_WITHOUT_AUDIT: N_("registratie, zonder audit"),
}

ROUTES: Final[dict[tuple[Route, Timing | None], str]] = {
    (Route.RENEWAL, Timing.EARLY): N_(
        "Uw registratie loopt tot en met {until}. Begin bij voorkeur vanaf {begin} met verlengen. Wie op tijd verlengt, kan "
        "zijn nummer behouden."
    ),
    (Route.RENEWAL, Timing.NOW): N_(
        "Uw registratie loopt tot en met {until}. Begin nu met verlengen, naar onze berekening uiterlijk op {begin}. Wie op "
        "tijd verlengt, kan zijn nummer behouden."
    ),
    (Route.RENEWAL, Timing.LATE): N_(
        "Uw registratie loopt tot en met {until}. Begin vandaag nog met verlengen: de nieuwe registratie kan te laat komen. "
        "Dan bent u een tijd niet geregistreerd en begint de hele procedure opnieuw."
    ),
    (Route.RENEWAL, Timing.UNLIKELY): N_(
        "U gaf {until} als laatste dag van uw registratie. Dat is verder weg dan een hele termijn: controleer "
        "die datum."
    ),
    (Route.FOLLOW_UP, Timing.EARLY): N_(
        "Uw voorlopige registratie loopt tot en met {until}. Leg de opvolgingsaudit bij voorkeur vast vanaf {begin}."
    ),
    (Route.FOLLOW_UP, Timing.NOW): N_(
        "Uw voorlopige registratie loopt tot en met {until}. Spreek nu een opvolgingsaudit af: naar onze berekening begint hij "
        "uiterlijk op {begin}."
    ),
    (Route.FOLLOW_UP, Timing.LATE): N_(
        "Uw voorlopige registratie loopt tot en met {until}. Neem vandaag nog contact op met een auditbureau voor de "
        "opvolgingsaudit. Wat er gebeurt als die later komt, zegt geen bron."
    ),
    (Route.FOLLOW_UP, Timing.UNLIKELY): N_(
        "U gaf {until} als laatste dag van uw voorlopige registratie. Dat is verder weg dan een hele termijn: "
        "controleer die datum."
    ),
    (Route.FOLLOW_UP, None): N_("Uw voorlopige registratie loopt tot en met {until}."),
    (Route.LAPSED, None): N_("Uw registratie liep tot en met {until}. U doorloopt de hele procedure opnieuw."),
}
"""What is said first of a registration one has or had, by how it stands to the days to begin on."""

LAPSED_PROVISIONALLY: Final = N_(
    "Uw voorlopige registratie liep tot en met {until}. Wie daarna een nieuwe aanvraag indient, doorloopt de hele procedure "
    "opnieuw."
)
"""In place of it: whether the follow-up can still be done, no source says."""

UNDATED: Final = N_(
    "De laatste dag van een vroegere registratie kennen wij niet. Zolang gaan wij uit van een eerste registratie."
)
"""What the answer rests on, where somebody was registered before and gave no day."""

UNSURE: Final = N_(
    "U weet nog niet of u al eens geregistreerd was, of welke registratie het was. Zolang gaan wij uit van een eerste registratie."
)
"""The same where somebody does not know whether there was one, or which."""

UNDATED_STARTER: Final = N_(
    "Let op: loopt er nog een registratie, of was er een gewone, dan kunt u volgens ons niet voorlopig beginnen. Zoek dat uit "
    "voor u een aanvraag indient."
)
"""And where that takes it for granted that somebody begins."""

UNSAID_STARTER: Final = N_("Bent of was u al gewoon geregistreerd? Dan kunt u volgens ons niet voorlopig beginnen.")
"""The same where somebody says nothing of it."""

UNSAID: Final = N_(
    "De vraag of u al eens geregistreerd was, staat open. Daarom gaan wij uit van een eerste registratie."
)
"""And where somebody says nothing of it."""

IF_REGISTERED: Final = N_(
    "Loopt er nog een gewone registratie, dan wordt dit een verlenging; loopt er een voorlopige, dan een opvolgingsaudit. Is "
    "ze verlopen, dan doorloopt u de hele procedure opnieuw."
)
"""What an earlier registration would change."""


def word(verdict: Verdict, language: Language) -> str:
    """The one word of a verdict."""
    return translated(WORDS[verdict], language)


def outcome(verdict: Verdict, language: Language) -> str:
    """The verdict in a few words, for tables and maps."""
    return translated(OUTCOMES[verdict], language)


def headline(assessment: Assessment, language: Language) -> str:
    """The sentences of the card: first the day of an earlier registration, then what the answers come to.

    Where two services differ, each has its own, with its name in front.
    """
    return _framed(N_("Volgens uw antwoorden {headline}"), assessment, language)


def to_caller(assessment: Assessment, language: Language) -> str:
    """The same as the helpdesk says it to a caller, who is sent nowhere to ask."""
    return _framed(N_("Met wat u mij verteld hebt, {headline}"), assessment, language, _TO_CALLER)


def _framed(frame: str, assessment: Assessment, language: Language, instead: Mapping[_Way, str] = _NOTHING) -> str:
    on = assessment.on
    if not assessment.differs:
        one = assessment.applications[0] if assessment.applications else None
        return _said(frame, one, assessment.verdict, on, language, instead)
    return " ".join(
        audits.of_service(each.service, _said(frame, each, each.verdict, on, language, instead), language)
        for each in assessment.applications
    )


def _said(
    frame: str,
    application: Application | None,
    verdict: Verdict,
    on: date,
    language: Language,
    instead: Mapping[_Way, str],
) -> str:
    way = (Route.FIRST if application is None else application.route, verdict)
    said = translated(
        instead.get(way) or _ON_ROUTE.get(way, HEADLINES[verdict]),
        language,
        **Law.on(on).counts(),
    )
    text = translated(frame, language, headline=said)
    if application is None or application.until is None or verdict is Verdict.EXCLUDED:
        return text
    return f"{_opening(application, application.until, language)} {text}"


def _opening(application: Application, until: date, language: Language) -> str:
    lead = application.lead
    begin = "" if lead is None or lead.begin is None else numbers.day(lead.begin, language)
    text = ROUTES[application.route, None if lead is None else lead.timing]
    if application.has_lapsed_provisionally:
        text = LAPSED_PROVISIONALLY
    return translated(text, language, until=numbers.day(until, language), begin=begin)


def answer_name(field: Question, language: Language) -> str:
    """What an answer is about, in a few words."""
    return translated(QUESTIONS[field].short, language)
