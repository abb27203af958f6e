"""The verdict card in the reader's language: the same words on the screen and on the plain page that comes before it."""

from collections.abc import Collection
from datetime import date
from typing import Final, Literal, NamedTuple

from kmo_rules import (
    AS,
    ASKS_FIRST,
    UNTIL,
    Action,
    ActionKind,
    Application,
    Assessment,
    AuditKind,
    Because,
    Dossier,
    Law,
    Question,
    Service,
    Timing,
    Verdict,
    assess,
    longest_weeks,
    next_action,
    open_questions,
)
from wording.case import find_out, findings, glance, headlines, notices, steps, verdicts
from wording.case.actions import PRESSING
from wording.case.audits import once_or_each
from wording.catalogues import N_, Language, translated

Tone = Literal["good", "wait", "stop", "open"]
"""In whose colour a verdict is said."""

TONES: Final[dict[Verdict, Tone]] = {
    Verdict.EXCLUDED: "stop",
    Verdict.NOT_YET: "wait",
    Verdict.UNDETERMINED: "open",
    Verdict.REGISTER_WITH_AUDIT: "good",
    Verdict.REGISTER_PROVISIONALLY: "good",
    Verdict.REGISTER_WITHOUT_AUDIT: "good",
}


_STARTS: Final = N_(
    "U begint: bewijs van ervaring en tevreden klanten is nu nog niet nodig, bij de opvolgingsaudit wel."
)
_ASK_FIRST: Final = N_("Vraag het eerst na")
_HAS_TIME: Final = N_("U hebt nog tijd")
_NOW: Final = N_("Het is tijd")
_TODAY: Final = N_("Dringend")
_INSTEAD: Final[dict[ActionKind, str]] = {
    ActionKind.ASK: _ASK_FIRST,
    ActionKind.ASK_TOPIC: _ASK_FIRST,
    ActionKind.RENEW_EARLY: _HAS_TIME,
    ActionKind.FOLLOW_UP_EARLY: _HAS_TIME,
    ActionKind.RENEW_NOW: _NOW,
    ActionKind.FOLLOW_UP_NOW: _NOW,
    ActionKind.RENEW_LATE: _TODAY,
    ActionKind.FOLLOW_UP_LATE: _TODAY,
}
"""The word in place of that of the verdict."""


class VerdictCard(NamedTuple):
    """What stands on it, from the top."""

    tone: Tone
    word: str
    sentences: tuple[str, ...]
    below: str
    notices: tuple[str, ...]
    figures: tuple[glance.Figure, ...]


def verdict_card(
    dossier: Dossier,
    *,
    on: date,
    language: Language,
    skip: Collection[Question] = (),
) -> VerdictCard:
    """The card of a case; `skip` is what its visitor does not know.

    Raises:
        NotInForceError: a number has no value on that day.
    """
    assessment, action = assess(dossier.situation, on=on), next_action(dossier, on=on, skip=skip)
    return VerdictCard(
        tone=tone(assessment, action),
        word=word(assessment, action, language),
        sentences=headlines.sentences(assessment, language),
        below=_below(dossier, assessment, language, skip),
        notices=(
            *earlier(dossier, assessment, language, skip),
            *notices.notices(assessment, language, action, on_card=True),
        ),
        figures=glance.figures(dossier, on=on, language=language),
    )


def tone(assessment: Assessment, action: Action | None) -> Tone:
    """That of the verdict; where a day presses, that of "not yet"; where the agency must be asked first, that of "open".

    An open case is never red or orange, also where a day presses: the headline and the action say so.
    """
    if action is not None and action.kind in ASKS_FIRST:
        return "open"
    is_pressing = action is not None and action.kind in PRESSING and assessment.verdict is not Verdict.UNDETERMINED
    return "wait" if is_pressing else TONES[assessment.verdict]


def word(assessment: Assessment, action: Action, language: Language) -> str:
    """That of the verdict; where the agency must be asked first nobody is told to start, and a registration that runs says
    when.
    """
    is_free_to = assessment.verdict.may_register or action.kind in ASKS_FIRST
    instead = _INSTEAD.get(action.kind) if is_free_to else None
    return verdicts.word(assessment.verdict, language) if instead is None else translated(instead, language)


def _below(
    dossier: Dossier,
    assessment: Assessment,
    language: Language,
    skip: Collection[Question],
) -> str:
    """On what the sentence rests, what is left to do, and who decides."""
    if assessment.verdict is Verdict.UNDETERMINED:
        unsaid = (AS[service] for service in dossier.unsaid(skip))
        parts = [_left((*open_questions(dossier.situation, on=assessment.on), *unsaid), language, skip)]
    else:
        parts = [translated(N_("Volgens deze antwoorden."), language), headlines.besides(assessment, language)]
        if assessment.verdict is Verdict.REGISTER_PROVISIONALLY:
            parts.append(translated(_STARTS, language))
    if headlines.is_our_day(assessment):
        parts.append(_our_day(assessment, language))
    if assessment.verdict is not Verdict.EXCLUDED:
        parts.append(translated(N_("VLAIO en de bevoegde minister beslissen."), language))
    return " ".join(filter(None, parts))


def _our_day(assessment: Assessment, language: Language) -> str:
    """How the day to begin on is counted: no source names one."""
    law = Law.on(assessment.on)
    is_at_latest = any(each.lead and each.lead.timing is Timing.NOW for each in assessment.applications)
    weeks = longest_weeks(law, has_audit=assessment.audit.kind is not AuditKind.NONE)
    return translated(_AT_LATEST if is_at_latest else _PREFERABLY, language, **law.counts() | {"weeks": weeks})


_PREFERABLY: Final = N_("De dag om te beginnen is ons advies: {renewal_lead_months} maanden voor de laatste dag.")
_AT_LATEST: Final = N_(
    "De dag om te beginnen is ons advies: {weeks} weken voor de laatste dag, zo lang als een hele procedure kan duren."
)


def _left(left: Collection[Question], language: Language, skip: Collection[Question]) -> str:
    """How many questions can be answered yet, and how many are to be found out, last days among them."""
    known = len([name for name in left if name not in skip])
    unknown = len(left) - known + len([name for name in UNTIL.values() if name in skip])
    parts = [steps.questions_left(known, language)] if known else []
    return " ".join([*parts, *([f"{find_out.more(unknown, language)}."] if unknown else [])])


def earlier(
    dossier: Dossier, assessment: Assessment, language: Language, skip: Collection[Question]
) -> tuple[str, ...]:
    """That the last day of an earlier registration is missing, and what hangs on it for who begins.

    Of a registration of which nobody said anything only the second: else it is an open question like others.
    """
    unsaid = dossier.unsaid(skip)
    begins = dossier.situation.starting is True
    said = {
        each.service: _no_way_out(each, language, begins=begins)
        or _earlier(each, language, skip, is_unsaid=each.service in unsaid)
        for each in assessment.applications
    }
    return once_or_each(said, language)


def _no_way_out(each: Application, language: Language, *, begins: bool) -> str:
    """To who begins and was registered: that the proofs count now; empty where none is missing or one may begin."""
    missing = (finding for finding in each.to_do if begins and finding.because is Because.NO_WAY_OUT)
    return next((findings.sentence(finding, language) for finding in missing), "")


def _earlier(each: Application, language: Language, skip: Collection[Question], *, is_unsaid: bool) -> str:
    """The same of one service; empty where nothing is to be said."""
    begins = each.takes_provisional_path
    if said := undated(each.service, skip, language):
        return f"{said} {translated(verdicts.UNDATED_STARTER, language)}" if begins else said
    return translated(verdicts.UNSAID_STARTER, language) if is_unsaid and begins else ""


def undated(service: Service, skip: Collection[Question], language: Language) -> str:
    """What the answer rests on where the last day of a registration is in `skip`; empty where it is not."""
    if UNTIL[service] not in skip:
        return ""
    return translated(verdicts.UNSURE if AS[service] in skip else verdicts.UNDATED, language)
