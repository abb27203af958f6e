"""The verdict in words: for the card, for reading aloud, and what would change it."""

from datetime import date
from typing import Final

from kmo_rules import Assessment, Change, Law, Notice, NoticeKind, Question, Route, Verdict
from wording import numbers
from wording.case.questions import QUESTIONS
from wording.catalogues import N_, Language, translated

WORDS: Final[dict[Verdict, str]] = {
    Verdict.EXCLUDED: N_("Voor een auditbureau kan dit niet"),
    Verdict.NOT_YET: N_("Nog niet"),
    Verdict.UNDETERMINED: N_("Nog open"),
    Verdict.REGISTER_WITH_AUDIT: N_("U kunt beginnen"),
    Verdict.REGISTER_PROVISIONALLY: N_("U kunt beginnen"),
    Verdict.REGISTER_WITHOUT_AUDIT: N_("U kunt beginnen"),
}

HEADLINES: Final[dict[Verdict, str]] = {
    Verdict.EXCLUDED: N_("bent u zelf een auditbureau. Een auditbureau kan geen dienstverlener worden."),
    Verdict.NOT_YET: N_("zijn er eerst nog dingen in orde te brengen. Daarna kunt u een registratie aanvragen."),
    Verdict.UNDETERMINED: N_("is er nog geen uitkomst: er staan nog vragen open."),
    Verdict.REGISTER_WITH_AUDIT: N_("kunt u een registratie aanvragen. Er hoort een audit bij."),
    Verdict.REGISTER_PROVISIONALLY: N_(
        "kunt u een voorlopige registratie van {provisional_years} jaar aanvragen. Er hoort een audit bij."
    ),
    Verdict.REGISTER_WITHOUT_AUDIT: N_("kunt u een registratie aanvragen, zonder audit."),
}

_PROOF_MISSING_AT_FOLLOW_UP: Final = N_(
    "ontbreekt er nog een bewijs voor de tweede doorlichting. Wat er gebeurt als die niet lukt, is niet "
    "bekendgemaakt: vraag raad op 1700."
)

OUTCOMES: Final[dict[Verdict, str]] = {
    Verdict.EXCLUDED: N_("registratie kan niet"),
    Verdict.NOT_YET: N_("nog niet"),
    Verdict.UNDETERMINED: N_("nog open"),
    Verdict.REGISTER_WITH_AUDIT: N_("registratie, met audit"),
    Verdict.REGISTER_PROVISIONALLY: N_("voorlopige registratie, met audit"),
    Verdict.REGISTER_WITHOUT_AUDIT: N_("registratie, zonder audit"),
}

_ROUTES: Final[dict[Route, str]] = {
    Route.RENEWAL: N_("Uw registratie loopt tot en met {until}. Verleng op tijd: dan kunt u uw nummer behouden."),
    Route.FOLLOW_UP: N_(
        "Uw voorlopige registratie loopt tot en met {until}. Laat voor die dag de tweede doorlichting doen."
    ),
    Route.LAPSED: N_("Uw registratie liep tot en met {until}. U doorloopt de hele procedure opnieuw."),
}

NOTICES: Final[dict[NoticeKind, str]] = {
    NoticeKind.ADVICE_WITHOUT_SUPPORT: N_(
        "Let op: sinds {since} is er voor advies alleen nog steun als het over cyberveiligheid gaat. Voor ander advies is er geen steun meer voor uw klanten. Of u zich daarvoor nog kunt registreren, is niet bekendgemaakt: vraag het na op 1700."
    ),
    NoticeKind.ADVICE_TOPIC_OPEN: N_(
        "Let op: sinds {since} is er voor advies alleen nog steun als het over cyberveiligheid gaat. Waarover gaat uw advies?"
    ),
    NoticeKind.FULL_REGISTRATION_POSSIBLE: N_(
        "U begint pas, maar u hebt beide bewijzen al. Dan is een gewone registratie mogelijk."
    ),
    NoticeKind.REGISTERED_AS_OPEN: N_(
        "We gaan uit van een gewone registratie. Was ze voorlopig, dan komt er eerst een tweede doorlichting."
    ),
    NoticeKind.NUMBER_AFTER_LAPSE: N_(
        "Of u uw oude registratienummer na een onderbreking behoudt, staat nergens. Vraag het na op 1700."
    ),
}

_CHANGES: Final[dict[Question, str]] = {
    Question.ENTERPRISE_NUMBER: N_("een ondernemingsnummer hebt"),
    Question.SEPA_ACCOUNT: N_("een SEPA-rekening met BIC hebt"),
    Question.TRAINING: N_("opleidingen wilt aanbieden"),
    Question.ADVICE: N_("advies wilt aanbieden"),
    Question.ACTIVITY: N_("uw aanbod duidelijk afbakent"),
    Question.EXPERIENCE: N_("uw ervaring kunt bewijzen"),
    Question.COMPETENCES: N_("de juiste mensen en genoeg uren inzet"),
    Question.SATISFACTION: N_("kunt tonen hoe tevreden uw klanten zijn"),
    Question.KNOWLEDGE: N_("de regels van de kmo-portefeuille kent"),
    Question.INTEGRITY: N_("alle geldende regels naleeft"),
    Question.STARTING: N_("een beginnende dienstverlener bent"),
}
"""The words that stand after "Als u"."""

_CHANGED: Final[dict[Verdict, str]] = {
    Verdict.UNDETERMINED: N_("dan is de weg weer open en hangt het af van uw andere antwoorden."),
    Verdict.REGISTER_WITH_AUDIT: N_("dan kunt u een registratie aanvragen, met een audit."),
    Verdict.REGISTER_PROVISIONALLY: N_("dan kunt u een voorlopige registratie aanvragen, met een audit."),
    Verdict.REGISTER_WITHOUT_AUDIT: N_("dan kunt u een registratie aanvragen, zonder audit."),
}


def word(verdict: Verdict, language: Language) -> str:
    """The one word of a verdict."""
    return translated(WORDS[verdict], language)


def outcome(verdict: Verdict, language: Language) -> str:
    """The verdict in a few words, for tables and maps."""
    return translated(OUTCOMES[verdict], language)


def headline(assessment: Assessment, until: date | None, language: Language) -> str:
    """The sentence of the card: first the day of an earlier registration, then what the answers come to."""
    return _framed(N_("Volgens uw antwoorden {headline}"), assessment, until, language)


def aloud(assessment: Assessment, until: date | None, language: Language) -> str:
    """The verdict as the helpdesk reads it to a caller."""
    frame = N_("Met wat u mij verteld hebt, {headline} De administratie beslist.")
    if not assessment.verdict.may_register and assessment.verdict is not Verdict.NOT_YET:
        frame = N_("Met wat u mij verteld hebt, {headline}")
    return _framed(frame, assessment, until, language)


def _framed(frame: str, assessment: Assessment, until: date | None, language: Language) -> str:
    years = Law.on(assessment.on).provisional_years.value
    said = translated(_headline(assessment), language, provisional_years=years)
    text = translated(frame, language, headline=said)
    if until is None or assessment.verdict is Verdict.EXCLUDED:
        return text
    return f"{translated(_ROUTES[assessment.route], language, until=numbers.day(until, language))} {text}"


def _headline(assessment: Assessment) -> str:
    """At a follow-up nobody can promise a second provisional registration."""
    is_follow_up = assessment.route is Route.FOLLOW_UP
    if is_follow_up and assessment.verdict is Verdict.REGISTER_PROVISIONALLY:
        return _PROOF_MISSING_AT_FOLLOW_UP
    return HEADLINES[assessment.verdict]


def notice(notice: Notice, language: Language) -> str:
    """One notice, its day filled in."""
    since = "" if notice.since is None else numbers.day(notice.since, language)
    return translated(NOTICES[notice.kind], language, since=since)


def change(change: Change, language: Language) -> str:
    """What would change the verdict: if you …, then …."""
    wishes = [translated(_CHANGES[name], language) for name in change.fields]
    then = translated(_CHANGED[change.verdict], language)
    if len(wishes) == 1:
        return translated(N_("Als u {wish}, {then}"), language, wish=wishes[0], then=then)
    both = N_("Als u {wish} en {other}, {then}")
    return translated(both, language, wish=wishes[0], other=wishes[1], then=then)


def answer_name(field: Question, language: Language) -> str:
    """What an answer is about, in a few words."""
    return translated(QUESTIONS[field].short, language)
