"""The one thing to do now, in words: on the card, on paper, in a mail and for a caller."""

from collections.abc import Iterator
from typing import Final

from kmo_rules import (
    AS,
    ASKS_FIRST,
    UNTIL,
    Action,
    ActionKind,
    Assessment,
    AuditKind,
    Outcome,
    Question,
    Rule,
    Service,
)
from wording import numbers
from wording.case import findings
from wording.case.audits import inside, of_service
from wording.case.find_out import FIND_OUT
from wording.case.questions import QUESTIONS
from wording.catalogues import N_, Language, translated
from wording.contact import AGENCY_EMAIL

ACTIONS: Final[dict[ActionKind, str]] = {
    ActionKind.NOTHING: N_("U hoeft niets te doen. Klopt uw antwoord niet? Verander het dan."),
    ActionKind.RENEW_LATE: N_(
        "Begin vandaag nog met de verlenging. Komt de nieuwe registratie pas na {until}, dan bent u een tijd niet "
        "geregistreerd en begint de hele procedure opnieuw."
    ),
    ActionKind.RENEW_NOW: N_(
        "Begin nu met de verlenging, uiterlijk op {day}. Uw registratie loopt tot en met {until}."
    ),
    ActionKind.FOLLOW_UP_LATE: N_(
        "Neem vandaag nog contact op met een auditbureau voor de opvolgingsaudit. Uw voorlopige registratie loopt tot en met "
        "{until}. Wat er gebeurt als de opvolgingsaudit later komt, zegt geen bron: vraag het na."
    ),
    ActionKind.FOLLOW_UP_NOW: N_(
        "Spreek nu een opvolgingsaudit af: volgens ons begint hij uiterlijk op {day}. Uw voorlopige registratie loopt tot en met {until}."
    ),
    ActionKind.ANSWER: N_("Beantwoord deze vraag: {question}"),
    ActionKind.FIND_OUT: N_("Vraag dit na bij VLAIO, gratis op 1700 of via {email}: {question}"),
    ActionKind.PUT_RIGHT: N_("Breng dit eerst in orde: {to_do}"),
    ActionKind.CHECK_LAST_DAY: N_(
        "Controleer de laatste dag van uw registratie. {until} is verder weg dan een hele termijn."
    ),
    ActionKind.ASK: N_(
        "Vraag eerst bij VLAIO wat u met uw voorlopige registratie moet doen: gratis op 1700 of via {email}."
    ),
    ActionKind.ASK_TOPIC: N_(
        "Vraag eerst bij VLAIO of u zich voor dit advies nog kunt laten registreren: gratis op 1700 of via {email}."
    ),
    ActionKind.RENEW_EARLY: N_(
        "U hoeft nu nog niets te doen. Begin bij voorkeur vanaf {day} met de verlenging; uw registratie loopt tot en met "
        "{until}."
    ),
    ActionKind.FOLLOW_UP_EARLY: N_(
        "U hoeft nu nog niets te doen. Leg de opvolgingsaudit bij voorkeur vast vanaf {day}; uw voorlopige registratie loopt "
        "tot en met {until}."
    ),
    ActionKind.GET_RIGHTS: N_("Zorg eerst voor rechten in het loket van de dienstverleners."),
    ActionKind.APPLY: N_("Dien uw aanvraag in via het loket van de dienstverleners."),
}

_COUNTER: Final = ("agency_procedure", N_("Naar het loket, via VLAIO"))
_BUREAUS: Final = ("agency_bureaus", N_("Contactgegevens van de auditbureaus"))
LEADS_TO: Final[dict[ActionKind, tuple[str, str]]] = {
    ActionKind.GET_RIGHTS: ("user_rights", N_("Zo krijgt u rechten")),
    ActionKind.APPLY: _COUNTER,
    ActionKind.RENEW_LATE: _COUNTER,
    ActionKind.RENEW_NOW: _COUNTER,
    ActionKind.FOLLOW_UP_LATE: _BUREAUS,
    ActionKind.FOLLOW_UP_NOW: _BUREAUS,
}
"""The page on which it can be done, by its source and in words; a link to follow, never loaded."""

_FIND_OUT_YOURSELF: Final = N_("Zoek dit uit: {question}")
"""In place of asking the agency, where the answer lies elsewhere (`find_out`)."""

_FIND_OUT_FIRST: Final[dict[Question, str]] = {
    Question.ACCESS_RIGHTS: N_(
        "Probeer in te loggen in het loket van de dienstverleners. Lukt dat niet, zorg dan eerst voor rechten."
    ),
    **dict.fromkeys(
        (*AS.values(), *UNTIL.values()),
        N_(
            "Zoek dit uit voor u een aanvraag indient: {question} Kijk op uw attest of in het loket, of bel gratis 1700."
        ),
    ),
}
"""In place of both, what is to be known before anything is sent."""

_WE_FIND_OUT: Final = N_("Wat u nu moet doen, zoeken wij voor u uit.")
_TO_CALLER: Final[dict[ActionKind, str]] = {
    ActionKind.FIND_OUT: N_("Ga dit nog na: {short}."),
    ActionKind.ASK: _WE_FIND_OUT,
    ActionKind.ASK_TOPIC: _WE_FIND_OUT,
}
"""In place of those, to somebody who has the helpdesk on the line: nobody is sent to the number that was just called."""

FOUND_OUT_BY_US: Final = (Question.PROVIDER,)
"""What a caller cannot find out alone: only the agency knows which schools count as public."""
_WE_ASK: Final = N_("Of u een private of een publieke dienstverlener bent, zoeken wij voor u uit.")

APPLY_ON: Final = N_("Dien uw aanvraag in via het loket van de dienstverleners. U koos daarvoor {day}.")
_EACH: Final = N_("Dat doet u voor elke dienst apart.")
_GIVES_DECLARATION: Final = N_("U krijgt er ook de verklaring op eer.")
_WAITING: Final = N_("Moet u nog op een auditdatum wachten? Die tijd is niet meegeteld: wees dan vroeger.")
WHOSE: Final = N_(
    "Hoort uw school of instelling bij een gemeente, een vzw of een groep? Vraag VLAIO dan eerst welke naam en welk nummer "
    "tellen: bel gratis 1700."
)
"""To a public provider: no source says whose the registration is."""
_NO_DAY_LEFT: Final = N_(
    "Is er tot en met {day} geen datum vrij? Neem dan de eerste die kan, en vraag VLAIO wat dan geldt."
)
_ASK_MEANWHILE: Final = N_("Vraag VLAIO ook of u voor de opvolgingsaudit een aanvraag moet indienen: bel gratis 1700.")
_OTHER_NOW: Final = N_("Voor {service} kunt u nu al een aanvraag indienen.")
_OTHER: Final = N_("Dien ook voor {service} een aanvraag in.")
_TOPIC_FIRST: Final = N_("Vraag voor advies eerst bij VLAIO of u zich nog kunt laten registreren: bel gratis 1700.")

TO_READ: Final = frozenset({Rule.ACTIVITY, Rule.EXPERIENCE, Rule.COMPETENCES, Rule.SATISFACTION, Rule.KNOWLEDGE})
"""What is put right by what one reads first: the page is that of who does not know (`find_out`)."""

SIGNS: Final = (ActionKind.APPLY, ActionKind.RENEW_NOW, ActionKind.RENEW_LATE)
"""An application is sent now, and its declaration with it."""

HAS_TIME: Final = (ActionKind.RENEW_EARLY, ActionKind.FOLLOW_UP_EARLY)
"""Nothing to do yet but to note the day."""

PRESSING: Final = (
    ActionKind.RENEW_LATE,
    ActionKind.RENEW_NOW,
    ActionKind.FOLLOW_UP_LATE,
    ActionKind.FOLLOW_UP_NOW,
    ActionKind.CHECK_LAST_DAY,
)
"""A day presses, or cannot be right: then it is said in the colour of "not yet", whatever the answers come to."""


def sentence(action: Action, assessment: Assessment, language: Language) -> str:
    """What to do now, its days and questions filled in; with the service in front where it is about one of two."""
    said = _said(_text(action), action, assessment, language)
    return " ".join([said, *_also(action, assessment, language), *_whose(action, assessment, language)])


def _whose(action: Action, assessment: Assessment, language: Language) -> Iterator[str]:
    """What a public provider asks before rights are asked for or anything is sent."""
    is_public = assessment.finding(Rule.PUBLIC_PROVIDER).outcome is Outcome.MET
    is_of_rights = action.question is Question.ACCESS_RIGHTS
    if is_public and (is_of_rights or action.kind in (ActionKind.GET_RIGHTS, ActionKind.APPLY)):
        yield translated(WHOSE, language)


def _also(action: Action, assessment: Assessment, language: Language) -> Iterator[str]:
    """What is easily passed over: time to wait for an audit, the other service, and whether a follow-up needs one."""
    has_audit = assessment.audit.kind is not AuditKind.NONE
    if action.kind is ActionKind.RENEW_NOW and has_audit:
        yield translated(_WAITING, language)
    if action.kind is ActionKind.PUT_RIGHT:
        for each in assessment.applications:
            if each.verdict.may_register and each.route.is_new:
                yield translated(_OTHER_NOW, language, service=inside(each.service, language))
    if action.kind in SIGNS:
        yield from _applications(action, assessment, language)
    if action.kind is ActionKind.FOLLOW_UP_NOW and action.day is not None and has_audit:
        yield translated(_NO_DAY_LEFT, language, day=numbers.day(action.day, language))
    if action.kind in _FOLLOWS_UP and has_audit:
        yield translated(_ASK_MEANWHILE, language)


def _applications(action: Action, assessment: Assessment, language: Language) -> Iterator[str]:
    """One for each service that is new, with its declaration; advice without support is asked about before it is sent."""
    new = [each for each in assessment.applications if each.route.is_new]
    has_advice = any(each.service is Service.ADVICE for each in new)
    is_asked_first = has_advice and assessment.finding(Rule.ADVICE_TOPIC).outcome is Outcome.NOT_MET
    if action.kind is ActionKind.APPLY:
        if action.service is None and len(new) > 1:
            yield translated(_EACH, language)
        yield translated(_GIVES_DECLARATION, language)
    else:
        for each in new:
            if each.verdict.may_register and not (is_asked_first and each.service is Service.ADVICE):
                yield translated(_OTHER, language, service=inside(each.service, language))
    if is_asked_first:
        yield translated(_TOPIC_FIRST, language)


_FOLLOWS_UP: Final = (ActionKind.FOLLOW_UP_EARLY, ActionKind.FOLLOW_UP_NOW, ActionKind.FOLLOW_UP_LATE)


def to_caller(action: Action, assessment: Assessment, language: Language) -> str:
    """The same as the helpdesk says it."""
    is_ours = action.kind is ActionKind.FIND_OUT and action.question in FOUND_OUT_BY_US
    text = _WE_ASK if is_ours else _TO_CALLER.get(action.kind, _text(action))
    return _said(text, action, assessment, language, to_caller=True)


def leads_to(action: Action) -> tuple[str, str] | None:
    """The page on which it can be done or found out, by its source and in words; None where there is none."""
    if action.question is not None and not is_by_telephone(action) and action.kind is ActionKind.FIND_OUT:
        found = FIND_OUT[action.question]
        return (found.source, found.page) if found.source else None
    if action.rule in TO_READ:
        found = FIND_OUT[Question(action.rule.value)]
        return found.source, found.page
    return LEADS_TO.get(action.kind)


def is_by_telephone(action: Action) -> bool:
    """Whether only the agency can tell, so that it is done by calling it."""
    return action.kind in ASKS_FIRST or (action.kind is ActionKind.FIND_OUT and _asks_agency(action))


def _asks_agency(action: Action) -> bool:
    return action.question is None or FIND_OUT[action.question].asks_agency


def _text(action: Action) -> str:
    if action.kind is ActionKind.FIND_OUT:
        own = ACTIONS[action.kind] if _asks_agency(action) else _FIND_OUT_YOURSELF
        return own if action.question is None else _FIND_OUT_FIRST.get(action.question, own)
    return APPLY_ON if action.kind is ActionKind.APPLY and action.day is not None else ACTIONS[action.kind]


def _said(text: str, action: Action, assessment: Assessment, language: Language, *, to_caller: bool = False) -> str:
    said = translated(
        text,
        language,
        day="" if action.day is None else numbers.day(action.day, language),
        until="" if action.until is None else numbers.day(action.until, language),
        question="" if action.question is None else translated(QUESTIONS[action.question].text, language),
        short="" if action.question is None else translated(QUESTIONS[action.question].short, language),
        email=AGENCY_EMAIL,
        to_do="" if action.rule is None else _to_do(action, assessment, language, to_caller=to_caller),
    )
    return of_service(action.service if assessment.differs else None, said, language)


def _to_do(action: Action, assessment: Assessment, language: Language, *, to_caller: bool) -> str:
    weighed = next((each for each in assessment.applications if each.service is action.service), assessment)
    found = next((found for found in weighed.findings if found.rule is action.rule), None)
    return "" if found is None else findings.to_do(found, language, to_caller=to_caller) or ""
